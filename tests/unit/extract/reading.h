// What the tests of the grammars share: the rules as shipped, a text read by them, and cases in a table.
#ifndef FACTCHECK_TESTS_UNIT_EXTRACT_READING_H_
#define FACTCHECK_TESTS_UNIT_EXTRACT_READING_H_

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "core/extract/extractor.h"
#include "core/rules/rule_book.h"

namespace factcheck {

inline const RuleBook& book() {
  static const Result<RuleBook> loaded = load_rules(FACTCHECK_RULES);
  EXPECT_TRUE(loaded) << loaded.error().message;
  return *loaded;
}

inline const Grammar& grammar() {
  static const Grammar made(book());
  return made;
}

// All of the text is the body.
inline Document document_of(const std::string& text, const std::string& language, const std::string& date = {}) {
  Document document;
  document.id = "test";
  document.text = text;
  document.body = {0, static_cast<std::uint32_t>(text.size())};
  document.language = language;
  document.date = date;
  return document;
}

inline Extraction read(const std::string& text, const std::string& language, const std::string& date = {}) {
  return extract(document_of(text, language, date), grammar(), {});
}

struct ReadingCase {
  const char* name;
  const char* language;
  const char* text;
  std::vector<std::string> want;
};

// `found(text, language)` writes what is looked for as lines.
template <class Found>
void expect_found(const std::vector<ReadingCase>& cases, const Found& found) {
  for (const ReadingCase& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(found(c.text, c.language), c.want);
  }
}

}  // namespace factcheck
#endif  // FACTCHECK_TESTS_UNIT_EXTRACT_READING_H_
