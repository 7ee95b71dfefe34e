// Texts of one sentence whose only mention is made by hand, so that matching is tested apart from extraction.
//
//   const Analysis a = made("The council rejected the plan.", "en", role("Ana Petrov", "mayor", "Sandvik"));
//
// Every part must stand in the text.
#ifndef FACTCHECK_TESTS_UNIT_MATCH_HAND_MADE_H_
#define FACTCHECK_TESTS_UNIT_MATCH_HAND_MADE_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "core/archive/archive.h"
#include "core/extract/extractor.h"
#include "core/match/score.h"

namespace factcheck {

inline const RuleBook& book() {
  static const RuleBook* loaded = [] {
    Result<RuleBook> b = load_rules(FACTCHECK_RULES);
    if (!b) ADD_FAILURE() << b.error().message;
    return new RuleBook(b ? *std::move(b) : RuleBook{});
  }();
  return *loaded;
}

inline const Knowledge& knowledge() {
  static const Knowledge* built = new Knowledge(book());
  return *built;
}

inline const Weights& weights_of_rules() {
  static const Weights* read = new Weights(book().shared);
  return *read;
}

inline Part part_in(const std::string& text, const std::string& words) {
  Part part;
  const std::size_t at = words.empty() ? std::string::npos : text.find(words);
  if (at == std::string::npos) {
    EXPECT_TRUE(words.empty()) << "'" << words << "' is not in the text";
    return part;
  }
  part.text = words;
  part.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  return part;
}

inline Analysis made(const std::string& text, const std::string& language, Mention mention) {
  Analysis analysis;
  analysis.document.text = text;
  analysis.document.language = language;
  analysis.document.body = {0, static_cast<std::uint32_t>(text.size())};
  analysis.extraction = extract(analysis.document, Grammar(book()), {});
  mention.span = {0, static_cast<std::uint32_t>(text.size())};
  analysis.extraction.mentions = {std::move(mention)};
  Described described = describe(analysis.document, analysis.extraction, book(), knowledge());
  analysis.abouts = std::move(described.abouts);
  analysis.terms = std::move(described.terms);
  analysis.names = std::move(described.names);
  return analysis;
}

}  // namespace factcheck
#endif  // FACTCHECK_TESTS_UNIT_MATCH_HAND_MADE_H_
