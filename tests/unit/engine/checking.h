// One engine for the tests of checks, with the plugins and rules of the build, and texts for it.
#ifndef FACTCHECK_TESTS_UNIT_ENGINE_CHECKING_H_
#define FACTCHECK_TESTS_UNIT_ENGINE_CHECKING_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/engine.h"

namespace factcheck {

inline Engine* build(std::vector<std::string> disabled = {}) {
  EngineOptions options;
  options.rules = FACTCHECK_RULES;
  options.plugins.installed =
      (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "../lib/factcheck/plugins-v0")
          .lexically_normal();
  options.plugins.disabled = std::move(disabled);
  Result<Engine> engine = Engine::build(options);
  if (!engine) ADD_FAILURE() << engine.error().message;
  return engine ? new Engine(*std::move(engine)) : nullptr;
}

inline const Engine& engine() {
  static const Engine* built = build();
  return *built;
}

inline Document text_of(const std::string& id, const std::string& text, const std::string& date = "",
                        const std::string& language = "en") {
  Document d;
  d.id = id, d.text = text, d.date = date, d.language = language;
  d.body = {0, static_cast<std::uint32_t>(text.size())};
  return d;
}

inline Document with_status(Document d, Status status, const std::string& corrects = "") {
  d.status = status;
  d.corrects = corrects;
  return d;
}

// The finding on the first claim of the kind.
inline Finding finding_of(std::vector<Document> articles, const Document& draft, Kind kind,
                          const CheckOptions& options = {}, const Engine& by = engine()) {
  const Result<Archive> archive = by.make_archive(std::move(articles), "memory", 1);
  if (!archive) return ADD_FAILURE() << archive.error().message, Finding{};
  const Result<Report> report = by.check(*archive, {draft}, options);
  if (!report) return ADD_FAILURE() << report.error().message, Finding{};
  for (const Finding& f : report->drafts[0].findings)
    if (f.claim.kind == kind) return f;
  ADD_FAILURE() << "no such claim: " << draft.text;
  return {};
}

// A draft that tells the story of an article anew, and what is said of its first claim of a kind.
struct Retelling {
  const char *name, *language, *draft;
  Verdict verdict;
  const char* date = "";
};

inline void expect_verdicts(const std::vector<Document>& archive, Kind kind, std::span<const Retelling> cases) {
  for (const Retelling& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    const Finding found = finding_of(archive, text_of("d", c.draft, c.date, c.language), kind);
    EXPECT_EQ(found.verdict, c.verdict) << found.text << ": " << found.message;
  }
}

inline std::vector<std::string> cited(const Finding& finding) {
  std::vector<std::string> ids;
  for (const Citation& c : finding.citations) ids.push_back(c.article);
  return ids;
}

using Ids = std::vector<std::string>;

const char* const kClub = "The chess federation in Sandvik has 4,300 members.";
const char* const kClubDraft = "4,300 members belong to the chess federation in Sandvik.";

}  // namespace factcheck
#endif  // FACTCHECK_TESTS_UNIT_ENGINE_CHECKING_H_
