// Analyses made by hand, so that plugins are tested without any extraction.
#ifndef FACTCHECK_TESTS_ABI_HAND_MADE_H_
#define FACTCHECK_TESTS_ABI_HAND_MADE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/plugins/plugin_set.h"
#include "core/rules/number_tables.h"
#include "core/rules/word_table.h"
#include "core/text/vocabulary.h"

namespace factcheck::hand_made {

inline RuleBook three_languages() {
  RuleBook book;
  const auto words = std::make_shared<Vocabulary>();
  for (const auto& [code, stemmer] :
       {std::pair("de", "german"), std::pair("en", "english"), std::pair("nl", "dutch")}) {
    LanguagePack pack;
    pack.code = code;
    pack.stemmer = stemmer;
    pack.words = std::make_shared<WordTable>(pack.entries, NumberTables{}, words);
    book.languages.push_back(std::move(pack));
  }
  return book;
}

// The book and what is known from it; both must stay where they are while a set of plugins is in use.
struct House {
  RuleBook book = three_languages();
  Knowledge knowledge{book};
};
inline const House& house() {
  static const House kHouse;
  return kHouse;
}

inline Result<PluginSet> load(const PluginOptions& options) {
  return PluginSet::load(options, house().book, house().knowledge);
}

// A document with one sentence, which is the mention.
inline Analysis text_with(Mention mention, std::string text, std::string_view language, Status status) {
  Analysis out;
  out.document.id = status == Status::Draft ? "draft" : "article";
  out.document.text = std::move(text);
  out.document.language = language;
  out.document.status = status;
  const Span all{0, static_cast<std::uint32_t>(out.document.text.size())};
  Sentence sentence;
  sentence.span = all;
  sentence.language = house().book.language_id(language);
  out.extraction.sentences.push_back(sentence);
  if (mention.span.empty()) mention.span = all;
  out.extraction.mentions.push_back(std::move(mention));
  out.abouts.emplace_back();
  return out;
}

inline Figure exactly(std::string_view plain, std::string unit = "count") {
  Figure figure;
  figure.min.value = figure.max.value = *Decimal::parse(plain);
  figure.precision = figure.min.value.exponent;
  figure.unit = std::move(unit);
  return figure;
}
inline Mention of(Figure figure) {
  Mention mention;
  mention.kind = Kind::Figure;
  mention.figure = std::move(figure);
  return mention;
}
inline Date on(std::string value) {
  Date date;
  date.days = timex_days(value);
  date.value = std::move(value);
  return date;
}
inline Mention of(Date date) {
  Mention mention;
  mention.kind = Kind::Date;
  mention.date = std::move(date);
  return mention;
}
inline Mention quoted(std::string content, std::string speaker, std::string role = "") {
  Mention mention;
  mention.kind = Kind::Statement;
  Statement statement;
  statement.direct = true;
  statement.content.span = {0, static_cast<std::uint32_t>(content.size())};
  statement.content.text = std::move(content);
  statement.speaker.text = std::move(speaker);
  statement.role.text = std::move(role);
  mention.statement = std::move(statement);
  return mention;
}

// Judges one claim by one fact; the language is that of both unless the fact's is given.
struct Question {
  Mention claim, fact;
  std::string claim_text = "“x” claim", fact_text = "fact 7";
  std::string claim_language = "en", fact_language = "en";
  std::uint32_t matched = kMeasure | kSubject, clashed = 0;
};
inline std::vector<Judgement> ask(const PluginSet& plugins, const Question& q, Diagnostics& faults) {
  const Analysis draft = text_with(q.claim, q.claim_text, q.claim_language, Status::Draft);
  const Analysis article = text_with(q.fact, q.fact_text, q.fact_language, Status::Published);
  Pair pair;
  pair.score = 800;
  pair.matched = q.matched;
  pair.clashed = q.clashed;
  return plugins.judge({&pair, &draft, 0, &article, 0}, faults);
}

}  // namespace factcheck::hand_made
#endif  // FACTCHECK_TESTS_ABI_HAND_MADE_H_
