#include "core/text/document.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

TEST(TextDocument, FindsTheSourceOfASpan) {
  // "A <b>&amp;</b> B" read as "A & B"
  Document document;
  document.text = "A & B";
  document.source_runs = {{{0, 2}, {0, 2}}, {{2, 3}, {5, 10}}, {{3, 5}, {14, 16}}};
  struct Case {
    const char* name;
    Span span;
    Span want;
  };
  const Case cases[] = {
      {"inside a run", {0, 1}, {0, 1}},       {"an entity", {2, 3}, {5, 10}},       {"across runs", {0, 5}, {0, 16}},
      {"behind an entity", {4, 5}, {15, 16}}, {"up to an entity", {0, 3}, {0, 10}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(source_span(document, c.span), c.want);
  }
  EXPECT_EQ(source_span(document, {3, 3}), std::nullopt);
  EXPECT_EQ(source_span({}, {0, 1}), std::nullopt);
}

}  // namespace
}  // namespace factcheck
