// factcheck_lexicon coverage TEXTS.jsonl…     share of running content words that lead to a concept, by language
// factcheck_lexicon share PAIRS.jsonl         concepts and names that aligned sentences have in common
//
// TEXTS: a JSON object a line with "text" and, if known, "language". PAIRS: "source" and "target" texts.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/about/knowledge.h"
#include "core/about/words.h"
#include "core/extract/extractor.h"
#include "core/rules/word_table.h"
#include "core/text/fold.h"

namespace {

using namespace factcheck;

struct Options {
  std::string rules, language, source = "source", target = "target", source_language = "en", target_language;
  std::vector<std::string> files;
  std::size_t missing = 0;
  bool each = false;
};

std::vector<nlohmann::json> read_lines(const std::string& path) {
  std::vector<nlohmann::json> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) rows.push_back(nlohmann::json::parse(line));
  return rows;
}

// The words of a text, but for those of its figures and dates, which are compared by their values.
class Reader {
 public:
  explicit Reader(const RuleBook& book) : book_(book), knowledge_(book), grammar_(book) {
    for (const LanguagePack& pack : book.languages) stemmers_.emplace_back(pack.stemmer);
  }

  std::string_view label(TermKey key) const { return knowledge_.label(key); }

  std::vector<WordReading> read(const std::string& text, Language language) {
    Document document;
    document.text = text;
    document.body = {0, static_cast<std::uint32_t>(text.size())};
    document.language = book_.languages[language].code;
    const Extraction extraction = extract(document, grammar_, {});
    std::vector<WordReading> read;
    for (std::uint32_t i = 0; i < extraction.sentences.size(); ++i) {
      const Sentence& sentence = extraction.sentences[i];
      const std::span<const Token> tokens(extraction.tokens.data() + sentence.first_token, sentence.token_count);
      for (WordReading& word :
           read_words(text, tokens, language, book_.languages[language], book_, knowledge_, stemmers_[language]))
        if (!is_value(extraction, i, word.span)) read.push_back(std::move(word));
    }
    return read;
  }

 private:
  static bool is_value(const Extraction& extraction, std::uint32_t sentence, Span word) {
    return std::any_of(extraction.mentions.begin(), extraction.mentions.end(), [&](const Mention& mention) {
      return mention.sentence == sentence && (mention.figure || mention.date) && mention.span.overlaps(word);
    });
  }

  const RuleBook& book_;
  Knowledge knowledge_;
  Grammar grammar_;
  std::vector<Stemmer> stemmers_;
};

struct Coverage {
  std::size_t known = 0, words = 0;
  std::map<std::string, std::size_t> missing;
};

bool is_concept(const WordReading& word) {
  return std::any_of(word.keys.begin(), word.keys.end(),
                     [](TermKey key) { return source_of(key) == TermSource::Concept; });
}

std::set<TermKey> names_of(const std::vector<WordReading>& words) {
  std::set<TermKey> names;
  for (const WordReading& word : words)
    if (word.type == WordReading::Type::Name) names.insert(word.keys.begin(), word.keys.end());
  return names;
}

// "Davis" in a text that has "Antigone Davis", too.
bool is_known_name(const WordReading& word, const std::set<TermKey>& names) {
  return !is_concept(word) && std::any_of(word.keys.begin(), word.keys.end(),
                                          [&](TermKey key) { return is_name(key) && names.contains(key); });
}

void print_commonest(const std::map<std::string, std::size_t>& times, std::size_t most) {
  std::vector<std::pair<std::size_t, std::string>> rows;
  for (const auto& [word, count] : times) rows.emplace_back(count, word);
  std::sort(rows.rbegin(), rows.rend());
  for (std::size_t i = 0; i < std::min(most, rows.size()); ++i)
    std::printf("  %zu %s\n", rows[i].first, rows[i].second.c_str());
}

void print(const std::string& code, const Coverage& coverage, const Options& options) {
  std::printf(
      "%s  %zu of %zu content words (%.1f %%)\n", code.c_str(), coverage.known, coverage.words,
      coverage.words == 0 ? 0.0 : 100.0 * static_cast<double>(coverage.known) / static_cast<double>(coverage.words));
  print_commonest(coverage.missing, options.missing);
}

int coverage(const Options& options, const RuleBook& book) {
  Reader reader(book);
  std::map<std::string, Coverage> by_language;
  for (const std::string& file : options.files) {
    for (const nlohmann::json& row : read_lines(file)) {
      const std::string text = row.value("text", ""), code = row.value("language", options.language);
      const Language language = book.language_id(code);
      if (language == kNoLanguage) continue;
      Coverage& counted = by_language[code];
      const std::vector<WordReading> words = reader.read(text, language);
      const std::set<TermKey> names = names_of(words);
      for (const WordReading& word : words) {
        if (word.type != WordReading::Type::Content || is_known_name(word, names)) continue;
        ++counted.words;
        if (is_concept(word)) {
          ++counted.known;
        } else {
          ++counted.missing[fold(word.span.of(text))];
        }
      }
    }
  }
  for (const auto& [code, counted] : by_language) print(code, counted, options);
  return 0;
}

using Terms = std::map<TermKey, std::string>;  // and the word that has it

Terms read_terms(Reader& reader, const std::string& text, Language language) {
  Terms found;
  for (const WordReading& word : reader.read(text, language))
    if (word.type == WordReading::Type::Name || is_concept(word))
      for (const TermKey key : word.keys) found.emplace(key, fold(word.span.of(text)));
  return found;
}

// "bank: finance-bank", the terms that the other text lacks behind a minus.
void print_terms(const Reader& reader, const std::string& text, const Terms& here, const Terms& there) {
  std::printf("%s\n", text.c_str());
  for (const auto& [key, word] : here)
    std::printf("  %c %s: %s\n", there.contains(key) ? '=' : '-', word.c_str(),
                source_of(key) == TermSource::Name ? "(name)" : std::string(reader.label(key)).c_str());
}

double share_of(const Terms& a, const Terms& b) {
  if (a.empty() && b.empty()) return 0;
  const auto common = std::count_if(a.begin(), a.end(), [&](const auto& term) { return b.contains(term.first); });
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

void count_alone(const Reader& reader, const Terms& here, const Terms& there,
                 std::map<std::string, std::size_t>& alone) {
  for (const auto& [key, word] : here)
    if (!there.contains(key)) ++alone[word + " " + std::string(reader.label(key))];
}

int share(const Options& options, const RuleBook& book) {
  Reader reader(book);
  const Language source = book.language_id(options.source_language), target = book.language_id(options.target_language);
  if (source == kNoLanguage || target == kNoLanguage) {
    std::fputs("no such language; expected the code of one that rules/ has\n", stderr);
    return 2;
  }
  std::vector<std::pair<Terms, Terms>> pairs;
  std::map<std::string, std::size_t> alone;
  double aligned = 0, random = 0;
  for (const std::string& file : options.files) {
    for (const nlohmann::json& row : read_lines(file)) {
      const std::string text = row.at(options.source), translation = row.at(options.target);
      pairs.emplace_back(read_terms(reader, text, source), read_terms(reader, translation, target));
      const auto& [here, there] = pairs.back();
      aligned += share_of(here, there);
      count_alone(reader, here, there, alone);
      count_alone(reader, there, here, alone);
      if (!options.each) continue;
      std::printf("\n%.1f %%\n", 100 * share_of(here, there));
      print_terms(reader, text, here, there);
      print_terms(reader, translation, there, here);
    }
  }
  for (std::size_t i = 0; i < pairs.size(); ++i)
    random += share_of(pairs[i].first, pairs[(i + pairs.size() / 2) % pairs.size()].second);
  const double count = std::max<double>(1, static_cast<double>(pairs.size()));
  std::printf("%zu pairs: aligned %.1f %%, random %.1f %%\n", pairs.size(), 100 * aligned / count,
              100 * random / count);
  print_commonest(alone, options.missing);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app{"Measures the lexicon of rules/shared/concepts"};
  Options options;
  app.add_option("--rules", options.rules, "folder of rules")->required();
  app.require_subcommand(1);
  CLI::App* const covered = app.add_subcommand("coverage", "share of content words that lead to a concept");
  covered->add_option("--language", options.language, "of texts that do not say it");
  covered->add_option("--missing", options.missing, "print so many of the commonest words without a concept");
  covered->add_option("files", options.files, "JSON Lines with \"text\"")->required();
  CLI::App* const shared = app.add_subcommand("share", "what aligned sentences have in common");
  shared->add_option("--source", options.source, "key of the one text");
  shared->add_option("--target", options.target, "key of the other");
  shared->add_option("--source-language", options.source_language);
  shared->add_option("--target-language", options.target_language)->required();
  shared->add_option("--missing", options.missing, "print so many of the commonest terms that the other side lacks");
  shared->add_flag("--each", options.each,
                   "print each pair with its terms, those that the other side lacks behind a minus");
  shared->add_option("files", options.files, "JSON Lines with both texts")->required();
  CLI11_PARSE(app, count, arguments);
  const factcheck::Result<RuleBook> book = load_rules(options.rules);
  if (!book) {
    std::fprintf(stderr, "%s\n", book.error().message.c_str());
    return 1;
  }
  return covered->parsed() ? coverage(options, *book) : share(options, *book);
}
