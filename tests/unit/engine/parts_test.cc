#include "core/engine/parts.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

Finding said(Verdict verdict, Span content) {
  Finding finding;
  finding.verdict = verdict;
  finding.severity = Severity::Warning;
  finding.claim.kind = Kind::Statement;
  finding.claim.statement.emplace();
  finding.claim.statement->content.span = content;
  finding.span = {0, content.end};
  finding.citations.push_back({});
  return finding;
}

Finding counted(Verdict verdict, Span span) {
  Finding finding;
  finding.verdict = verdict;
  finding.span = span;
  finding.text = "12";
  return finding;
}

TEST(EngineParts, AStatementIsNotSupportedWithoutThem) {
  struct Case {
    const char* name;
    Verdict whole, part;
    Span at;
    Verdict want;
  };
  const Case cases[] = {
      {"a part is contradicted", Verdict::Supported, Verdict::Contradicted, {20, 22}, Verdict::Unverified},
      {"a part is supported", Verdict::Supported, Verdict::Supported, {20, 22}, Verdict::Supported},
      {"what is contradicted stands elsewhere", Verdict::Supported, Verdict::Contradicted, {5, 7}, Verdict::Supported},
      {"the whole is contradicted", Verdict::Contradicted, Verdict::Contradicted, {20, 22}, Verdict::Contradicted},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::vector<Finding> findings{said(c.whole, {10, 40}), counted(c.part, c.at)};
    withdraw_wholes(findings, "en");
    EXPECT_EQ(findings[0].verdict, c.want);
    const bool withdrawn = c.want == Verdict::Unverified;
    EXPECT_EQ(findings[0].nearest.has_value(), withdrawn);
    EXPECT_EQ(findings[0].citations.empty(), withdrawn);
    EXPECT_EQ(findings[0].message.find("12") != std::string::npos, withdrawn);
    EXPECT_EQ(findings[1].verdict, c.part);
  }
}

}  // namespace
}  // namespace factcheck
