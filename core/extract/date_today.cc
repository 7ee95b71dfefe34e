#include "core/extract/date_today.h"

#include <cstdint>
#include <string_view>

namespace factcheck {
namespace {

// Values under which the word tables list what tells: verbs in the past and words that only go with a day do; "hat" and
// "haben" do if the clause ends in their participle ("hat heute zugestimmt", not "hat heute Kinder").
constexpr std::string_view kPast = "past_tense", kOfADay = "of_a_day", kAuxiliary = "auxiliary";

enum class Sign : std::uint8_t { None, Auxiliary, Day };

Sign sign_at(const Lattice& lattice, std::uint32_t token) {
  Sign sign = Sign::None;
  for (const Item& item : lattice.at(token)) {
    if (item.value == kAuxiliary) return Sign::Auxiliary;
    if (item.value == kOfADay || item.value == kPast) sign = Sign::Day;
  }
  return sign;
}

// Commas, dashes, colons, quotation marks; a hyphen within a word is none, and signs of money and shares are none.
bool ends_clause(const Lattice& lattice, std::uint32_t token) {
  constexpr std::string_view kNone = "%$€£§&/+*";
  const Token& sign = lattice.tokens()[token];
  const std::string_view text = lattice.folded(token);
  return sign.kind == TokenKind::Sign && kNone.find(text) == std::string_view::npos && (text != "-" || sign.spaced);
}

// A verb in lower case that ends as participles of German and Dutch do.
bool is_participle(const Lattice& lattice, std::uint32_t token) {
  const std::string_view word = lattice.folded(token);
  const bool lower = lattice.tokens()[token].casing == Casing::Lower;
  return lower && word.size() > 4 && (word.ends_with("t") || word.ends_with("en"));
}

}  // namespace

bool tells_of_a_day(const SequenceMatch& match, const Lattice& lattice) {
  const auto count = static_cast<std::uint32_t>(lattice.tokens().size());
  std::uint32_t first = match.first_token, end = match.first_token + match.token_count;
  while (first > 0 && !ends_clause(lattice, first - 1)) --first;
  while (end < count && !ends_clause(lattice, end)) ++end;
  for (std::uint32_t token = first; token < end; ++token) {
    const Sign sign = sign_at(lattice, token);
    if (sign == Sign::Day) return true;
    // The participle is the clause's last word, or the last but one of a clause that ends in the auxiliary.
    const std::uint32_t last = token + 1 == end ? token - 1 : end - 1;
    if (sign == Sign::Auxiliary && end - first > 1 && is_participle(lattice, last)) return true;
  }
  return false;
}

}  // namespace factcheck
