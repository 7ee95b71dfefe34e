#include "core/extract/figure_place.h"

#include <algorithm>

#include "core/extract/counted.h"
#include "core/rules/number_tables.h"

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

// "der Stärke 6,3", "a magnitude-6.3 quake"
bool follows_scale(const Lattice& lattice, std::uint32_t first) {
  if (first >= 2 && lattice.folded(first - 1) == "-") --first;
  return first > 0 && has_cue(lattice, first - 1, "np:scale");
}

bool joined_before(const Lattice& lattice, std::uint32_t first) {
  if (first == 0 || !glued(lattice, first) || follows_scale(lattice, first)) return false;
  if (is_letters(lattice, first - 1)) return true;
  const std::string_view sign = lattice.folded(first - 1);
  if (sign == "#" || sign == "§" || sign == "+") return true;
  if (sign == "," && first >= 2 && !is_number(lattice, first - 2)) return false;
  return is_joint(sign) && first >= 2 && glued(lattice, first - 1) && is_letters(lattice, first - 2);
}

bool joined_after(const Lattice& lattice, std::uint32_t end) {
  if (end >= lattice.tokens().size() || !glued(lattice, end)) return false;
  if (find_cue(lattice, end, "per:").token_count > 1) return false;  // "£900-a-week"
  if (is_letters(lattice, end)) return true;
  if (lattice.folded(end) == "," && !is_number(lattice, end - 1)) return false;  // "500 dollars,20 of them"
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

// "4,300": nothing is called that.
bool is_grouped(std::string_view number) {
  const std::size_t mark = number.find_last_of(".,");
  return mark != std::string_view::npos && mark > 0 && number.size() - mark == 4;
}

// Languages that write compounds as one word join a noun to such a name: "Boeing 737-vliegtuigen".
bool joins_nouns(const LanguagePack& pack) { return pack.numbers && pack.numbers->compounds; }

bool is_year(std::string_view number) { return number.size() == 4 && number >= "1000" && number < "2200"; }

bool is_determiner(const Lattice& lattice, std::uint32_t token) {
  return has_cue(lattice, token, "np:the") || has_cue(lattice, token, "np:article");
}

// "Boeing 737", "the 737", "iPhone 4 owners". Where nouns are capitalised, any noun may stand before a counted number.
bool is_name_part(const Lattice& lattice, Place place, std::uint32_t before) {
  if (place.end > place.first + 1) return false;  // "1 250 000"
  const std::string_view word = lattice.folded(before);
  const bool closed = place.end < lattice.tokens().size() && lattice.folded(place.end) == ")";
  if (has_cue(lattice, before, "np:every") && has_cue(lattice, place.end, "np:of")) return false;  // "all 40 of them"
  if (follows_scale(lattice, place.first)) return false;
  if (!place.counts && ((word == "(" && closed) || word == "+" || word == "-" || word == "'" || word == "\""))
    return true;
  if (!place.counts && is_determiner(lattice, before)) return !tells_which(lattice, place.end, true);
  if (!place.counts && (word == "'s" || word == "’s" || lattice.find(before, kOrdinal) != nullptr)) return true;
  if (!is_capital(lattice, before) || (before == 0 && is_function_word(lattice, before))) return false;
  if (!place.counts) return true;
  const auto items = lattice.at(before);
  const bool known = std::any_of(items.begin(), items.end(), [](const Item& item) { return !item.value.empty(); });
  const bool product = place.end < lattice.tokens().size() && is_capital(lattice, place.end);
  if (before > 0 && !known && product && !lattice.pack().capital_nouns) return true;  // "Boeing 787 Dreamliners"
  if (before == 0 || known || joins_nouns(lattice.pack()) || is_grouped(lattice.folded(place.first))) return false;
  return !has_cue(lattice, before - 1, "in");  // "in Ohio 40 farms"
}

// The first number of "43 or 44 days".
bool shares_time(const Lattice& lattice, std::uint32_t end) {
  if (end + 2 >= lattice.tokens().size()) return false;
  if (!has_cue(lattice, end, "list") && !has_cue(lattice, end, "step:to") && !has_cue(lattice, end, "to")) return false;
  const Item* const number = lattice.find(end + 1, kNumber);
  return number != nullptr && has_cue(lattice, end + 1 + number->token_count, "period:");
}

// "five new 737 jets": a number after a number and its adjectives.
bool names_model(const Lattice& lattice, Place place) {
  constexpr std::uint32_t kAdjectives = 2;
  if (is_grouped(lattice.folded(place.first))) return false;
  for (std::uint32_t step = 1; step <= kAdjectives + 1 && step <= place.first; ++step) {
    const std::uint32_t token = place.first - step;
    if (lattice.find(token, kNumber) != nullptr) return step > 1;
    const Token& word = lattice.tokens()[token];
    if (word.kind != TokenKind::Word || !word.spaced || word.casing != Casing::Lower ||
        is_function_word(lattice, token))
      return false;
    if (has_cue(lattice, token, "period:")) return false;
    if (has_cue(lattice, token, "list") || has_cue(lattice, token, "np:skip")) return false;
  }
  return false;
}

// "Boeing's 787", "737 jets", "the 787 shows the …"; "the 737 passengers" are as many people.
bool names_type(const Lattice& lattice, Place place) {
  if (!place.counts || has_cue(lattice, place.end, "vehicle")) return true;
  if (is_determiner(lattice, place.first - 1) && is_determiner(lattice, place.end + 1)) return true;
  const std::string_view before = lattice.folded(place.first - 1);
  return before == "'s" || before == "’s";
}

}  // namespace

bool starts_number(const Lattice& lattice, std::uint32_t token) {
  return is_number(lattice, token) || lattice.find(token, kNumber) != nullptr;
}

bool stands_free(const Lattice& lattice, std::uint32_t first, std::uint32_t end) {
  return !joined_before(lattice, first) && !joined_after(lattice, end);
}

bool is_model(const Lattice& lattice, Place place) {
  return place.first > 0 && has_cue(lattice, place.first, "model") && names_type(lattice, place);
}

bool tells_which(const Lattice& lattice, std::uint32_t token, bool known) {
  if (has_cue(lattice, token, "np:among")) return true;
  if (!lattice.pack().capital_nouns) return has_cue(lattice, token, "np:which");
  // A German comma may as well open the next clause, unless the things are known: "die 250, die".
  return known && token < lattice.tokens().size() && lattice.folded(token) == "," &&
         has_cue(lattice, token + 1, "np:which");
}

bool tells_fate(const Lattice& lattice, std::uint32_t token) {
  const std::uint32_t first = token;
  while (has_cue(lattice, token, "np:skip")) ++token;
  const bool ends = token >= lattice.tokens().size() || !is_letters(lattice, token);
  if (ends) return token > first;
  if (has_cue(lattice, token, "np:befell")) ++token;
  return has_cue(lattice, token, "np:fate");
}

bool is_named_number(const Lattice& lattice, std::uint32_t first) {
  return first >= 2 && is_capital(lattice, first) && has_cue(lattice, first - 1, "np:of") &&
         is_capital(lattice, first - 2);
}

bool closes_quotation(const Lattice& lattice, std::uint32_t token) {
  const auto raw = [&](std::uint32_t i) { return lattice.tokens()[i].span.of(lattice.text()); };
  const bool goes_on = token + 1 < lattice.tokens().size() && lattice.tokens()[token + 1].kind == TokenKind::Word;
  if (raw(token) != "\"" || !goes_on) return true;
  constexpr std::uint32_t kReach = 200;  // a text without sentence ends must not be searched from each of its signs
  std::uint32_t open = 0;
  for (std::uint32_t i = token > kReach ? token - kReach : 0; i < token; ++i) {
    open += raw(i) == "\"" && (i == 0 || !is_number(lattice, i - 1));
  }
  return open % 2 != 0;
}

bool is_label(const Lattice& lattice, Place place) {
  const auto size = static_cast<std::uint32_t>(lattice.tokens().size());
  if (opens_list_item(lattice, place)) return true;
  const bool digits = is_number(lattice, place.first);
  const bool before_number = digits && place.end < size && is_number(lattice, place.end);
  if (before_number && !is_grouped(lattice.folded(place.first)) && !opens_type(lattice, place.end)) return true;
  const std::string_view number = lattice.folded(place.first);
  if (digits && number.size() > 1 && number[0] == '0' && number[1] >= '0' && number[1] <= '9') return true;  // "0700"
  if (shares_time(lattice, place.end)) return true;
  // "1. FC", "2 - 0"
  const std::string_view after = place.end < size ? lattice.folded(place.end) : std::string_view();
  if (!place.counts && (after == "-" || (after == "." && place.end + 1 < size && is_letters(lattice, place.end + 1)))) {
    return true;
  }
  if (place.first == 0) return false;
  const std::uint32_t before = place.first - 1;
  const bool after_year = place.counts && is_year(lattice.folded(before));  // "in 2003 100 boats"
  if (digits && is_number(lattice, before) && !after_year) return true;
  if (digits && before > 0 && names_model(lattice, place)) return true;
  if (has_cue(lattice, before, "numbered") || is_model(lattice, place)) return true;
  const std::string_view sign = lattice.folded(before);
  if (before > 0 && sign == "." && has_cue(lattice, before - 1, "numbered")) return true;
  return digits && is_name_part(lattice, place, before);
}

bool stands_alone(const Lattice& lattice, Place place) {
  const auto size = static_cast<std::uint32_t>(lattice.tokens().size());
  const auto says_nothing = [&](std::uint32_t token) {
    return !is_letters(lattice, token) || has_cue(lattice, token, "minus") ||
           (token == place.end && has_cue(lattice, token, "np:of"));
  };
  for (std::uint32_t token = 0; token < place.first; ++token) {
    if (!says_nothing(token)) return false;
  }
  for (std::uint32_t token = place.end; token < size; ++token) {
    if (!says_nothing(token)) return false;
  }
  return true;
}

bool names_product(const Lattice& lattice, std::uint32_t capital) {
  const Token& letter = lattice.tokens()[capital];
  return letter.casing == Casing::Capital && letter.span.size() == 1 && lattice.tokens()[capital - 1].span.size() == 1;
}

bool may_precede_number(const Lattice& lattice, std::uint32_t currency) {
  constexpr std::uint32_t kAbbreviation = 3;
  const Token& word = lattice.tokens()[currency];
  return word.casing != Casing::Lower || word.span.size() <= kAbbreviation;
}

std::uint32_t minus_before(const Lattice& lattice, Place place) {
  if (place.first == 0) return 0;
  const std::uint32_t before = place.first - 1;
  if (has_cue(lattice, before, "minus")) return 1;
  const std::string_view sign = lattice.tokens()[before].span.of(lattice.text());
  const bool opens = before == 0 || (lattice.tokens()[before].spaced && !is_number(lattice, before - 1));
  if ((sign != "-" && sign != "\u2212") || !opens) return 0;
  return glued(lattice, place.first) || (before == 0 && stands_alone(lattice, place)) ? 1 : 0;
}

bool is_age_of_name(const Lattice& lattice, Place place) {
  if (place.first < 2 || place.end >= lattice.tokens().size() || place.end != place.first + 1) return false;
  const std::string_view before = lattice.folded(place.first - 1), after = lattice.folded(place.end);
  const bool bracketed = before == "(" && after == ")" && lattice.folded(place.first).size() == 2 &&
                         !has_cue(lattice, place.first - 2, "numbered");
  const bool clause = has_cue(lattice, place.end, "was") && has_cue(lattice, place.first - 2, "when");
  if (clause && is_number(lattice, place.first) && is_capital(lattice, place.first - 1)) return true;
  return ((before == "," && after == ",") || bracketed) && is_number(lattice, place.first) &&
         is_capital(lattice, place.first - 2) && lattice.tokens()[place.first - 2].kind == TokenKind::Word;
}

bool follows_freely(const Lattice& lattice, std::uint32_t first) {
  if (first == 0) return true;
  const std::uint32_t before = first - 1;
  return !is_function_word(lattice, before) && !is_capital(lattice, before) && !is_number(lattice, before);
}

bool starts_change(const Lattice& lattice, std::uint32_t first) {
  constexpr std::uint32_t kVerbDistance = 4;
  if (first == 0 || !has_cue(lattice, first - 1, "step:from")) return false;
  for (std::uint32_t step = 2; step <= kVerbDistance && step <= first; ++step) {
    if (has_cue(lattice, first - step, "verb:") || has_cue(lattice, first - step, "noun:")) return true;
  }
  return false;
}

bool reaches(const Lattice& lattice, std::uint32_t first) {
  constexpr std::uint32_t kStepDistance = 5, kVerbDistance = 7;
  if (first < 2 || !has_cue(lattice, first - 1, "step:to")) return false;
  if (has_cue(lattice, first - 2, "verb:")) return true;
  for (std::uint32_t from = first - 2; from > 0 && from + kStepDistance >= first; --from) {
    if (!has_cue(lattice, from, "step:from")) continue;
    for (std::uint32_t verb = from; verb-- > 0 && verb + kVerbDistance >= from;)
      if (has_cue(lattice, verb, "verb:") || has_cue(lattice, verb, "either:")) return true;
  }
  return false;
}

bool lacks_currency(const Lattice& lattice, std::uint32_t first) {
  return first > 0 && has_cue(lattice, first - 1, "currency:");
}

}  // namespace factcheck
