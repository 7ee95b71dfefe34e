#include "core/extract/figure_place.h"

#include "core/extract/counted.h"

namespace factcheck {
namespace {

bool is_joint(std::string_view sign) {
  return sign == "-" || sign == "/" || sign == ":" || sign == "." || sign == "," || sign == "#" || sign == "§" ||
         sign == "+" || sign == "_" || sign == "@" || sign == "=";
}

bool glued(const Lattice& lattice, std::uint32_t token) { return !lattice.tokens()[token].spaced; }

bool is_letters(const Lattice& lattice, std::uint32_t token) { return lattice.tokens()[token].kind != TokenKind::Sign; }

bool is_capital(const Lattice& lattice, std::uint32_t token) {
  const Token& t = lattice.tokens()[token];
  return t.kind == TokenKind::Code || (t.kind == TokenKind::Word && t.casing != Casing::Lower);
}

bool is_number(const Lattice& lattice, std::uint32_t token) {
  return lattice.tokens()[token].kind == TokenKind::Number;
}

bool joined_before(const Lattice& lattice, std::uint32_t first) {
  if (first == 0 || !glued(lattice, first)) return false;
  if (is_letters(lattice, first - 1)) return true;
  const std::string_view sign = lattice.folded(first - 1);
  if (sign == "#" || sign == "§" || sign == "+") return true;
  return is_joint(sign) && first >= 2 && glued(lattice, first - 1) && is_letters(lattice, first - 2);
}

bool joined_after(const Lattice& lattice, std::uint32_t end) {
  if (end >= lattice.tokens().size() || !glued(lattice, end)) return false;
  if (is_letters(lattice, end)) return true;
  const bool more = end + 1 < lattice.tokens().size() && glued(lattice, end + 1) && is_letters(lattice, end + 1);
  return more && is_joint(lattice.folded(end));
}

bool opens_list_item(const Lattice& lattice, Place place) {
  const auto tokens = lattice.tokens();
  if (place.end >= tokens.size() || !is_number(lattice, place.first)) return false;
  const std::string_view after = lattice.folded(place.end);
  const bool bracketed =
      place.first > 0 && (lattice.folded(place.first - 1) == "(" || lattice.folded(place.first - 1) == "[");
  if (bracketed && (after == ")" || after == "]")) return true;
  return place.first == 0 && (after == ")" || after == "." || after == ":") && place.end + 1 < tokens.size();
}

}  // namespace

bool stands_free(const Lattice& lattice, std::uint32_t first, std::uint32_t end) {
  return !joined_before(lattice, first) && !joined_after(lattice, end);
}

bool is_label(const Lattice& lattice, Place place) {
  if (opens_list_item(lattice, place)) return true;
  const bool digits = is_number(lattice, place.first);
  const bool number_after = place.end < lattice.tokens().size() && is_number(lattice, place.end);
  if (digits && number_after) return true;
  if (place.first == 0) return false;
  const std::uint32_t before = place.first - 1;
  if (digits && is_number(lattice, before)) return true;
  if (has_cue(lattice, before, "numbered")) return true;
  if (before > 0 && lattice.folded(before) == "." && has_cue(lattice, before - 1, "numbered")) return true;
  if (place.counts) return false;
  const bool opener = before == 0 && is_function_word(lattice, before);
  return is_capital(lattice, before) && !opener;
}

bool follows_freely(const Lattice& lattice, std::uint32_t first) {
  if (first == 0) return true;
  const std::uint32_t before = first - 1;
  return !is_function_word(lattice, before) && !is_capital(lattice, before) && !is_number(lattice, before);
}

}  // namespace factcheck
