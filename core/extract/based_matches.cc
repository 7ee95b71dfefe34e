#include "core/extract/based_matches.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

namespace factcheck {
namespace {

// `base = "=next"`: rests on the date that follows.  "=only": is a date to rest on, but none in its own right.
bool says(const SequenceMatch& match, std::string_view code) {
  return match.rule->kind == Kind::Date && match.value("base") == code;
}
bool needs_base(const SequenceMatch& match) { return !match.base && says(match, "next"); }

// Where the date ends: a sign that its rule wants to see behind it is no part of what rests on it.
std::uint32_t end_of(const SequenceMatch& match) {
  const MatchedPart* last = match.base ? nullptr : match.part("last");
  return last ? last->first_token + last->token_count : match.first_token + match.token_count;
}

SequenceMatch joined(const SequenceMatch& head, const SequenceMatch& base) {
  SequenceMatch whole = head;
  whole.token_count = end_of(base) - head.first_token;
  whole.base = std::make_shared<const SequenceMatch>(base);
  return whole;
}

}  // namespace

void attach_bases(std::vector<SequenceMatch>& matches) {
  const auto about_base = [](const SequenceMatch& match) {
    return match.rule->kind == Kind::Date && match.rule->value.find("base") != nullptr;
  };
  if (std::none_of(matches.begin(), matches.end(), about_base)) return;  // as in nearly all sentences
  std::vector<SequenceMatch> found;
  // From the last, so that what a base rests on itself is known.
  for (std::size_t i = matches.size(); i-- > 0;) {
    const SequenceMatch& head = matches[i];
    if (!needs_base(head)) continue;
    const std::uint32_t end = head.first_token + head.token_count;
    const std::size_t known = found.size();
    auto next = std::partition_point(matches.begin(), matches.end(),
                                     [&](const SequenceMatch& match) { return match.first_token < end; });
    for (; next != matches.end() && next->first_token == end; ++next) {
      if (next->rule->kind == Kind::Date && !needs_base(*next)) found.push_back(joined(head, *next));
    }
    for (std::size_t k = 0; k < known; ++k) {
      if (found[k].first_token == end) found.push_back(joined(head, found[k]));
    }
  }
  std::erase_if(matches, [&](const SequenceMatch& match) {
    return about_base(match) && (needs_base(match) || says(match, "only"));
  });
  matches.insert(matches.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace factcheck
