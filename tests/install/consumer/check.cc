// Checks a draft against a folder of articles and prints what the archive contradicts: consumer ARTICLES DRAFT-TEXT
// README begins
#include <factcheck/engine.h>
// README ends

#include <iostream>
#include <string>

namespace {

int complain(const std::string& message) {
  std::cerr << message << "\n";
  return 2;
}

void warn(const std::string& message) { std::cerr << message << "\n"; }

int check(const std::string& articles, const std::string& text) {
  // README begins
  auto engine = factcheck::Engine::create({});
  if (!engine) return complain(engine.error().message);
  auto archive = engine->open_archive(articles);
  if (!archive) return complain(archive.error().message);
  auto report = engine->check_text(*archive, "draft", text, {});
  if (!report) return complain(report.error().message);
  if (!report->complete()) warn("not everything was checked");

  for (const factcheck::Draft& draft : report->drafts())
    for (const factcheck::Finding& finding : draft.findings) {
      if (finding.verdict != factcheck::Verdict::Contradicted) continue;
      std::cout << finding.place.line << ":" << finding.place.column << " " << finding.message << "\n";
      for (const factcheck::Citation& citation : finding.citations)
        std::cout << "  " << citation.article << ": " << citation.sentence << "\n";
    }
  // README ends
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return argc == 3 ? check(argv[1], argv[2]) : complain("usage: consumer ARTICLES DRAFT-TEXT");
}
