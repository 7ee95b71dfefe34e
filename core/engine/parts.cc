#include "core/engine/parts.h"

#include <algorithm>

#include "core/engine/wording.h"

namespace factcheck {
namespace {

bool is_part(const Finding& part, const Finding& whole) {
  const Span content = whole.claim.statement->content.span;
  return &part != &whole && part.verdict == Verdict::Contradicted && content.contains(part.span);
}

}  // namespace

void withdraw_wholes(std::vector<Finding>& findings, std::string_view messages) {
  for (Finding& finding : findings) {
    if (!finding.claim.statement || finding.verdict != Verdict::Supported) continue;
    const auto part =
        std::find_if(findings.begin(), findings.end(), [&](const Finding& other) { return is_part(other, finding); });
    if (part == findings.end()) continue;
    finding.verdict = Verdict::Unverified;
    finding.severity = Severity::Info;
    finding.confidence = 0;
    finding.caveats.clear();
    if (!finding.citations.empty()) finding.nearest = std::move(finding.citations.front());
    finding.citations.clear();
    finding.message = word(Phrase::PartContradicted, messages, part->text);
  }
}

}  // namespace factcheck
