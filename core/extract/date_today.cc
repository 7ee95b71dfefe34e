#include "core/extract/date_today.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace factcheck {
namespace {

// Values under which the word tables list what tells: verbs in the past and words that only go with a day do; "hat" and
// "haben" do if the clause ends in their participle ("hat heute zugestimmt", not "hat heute Kinder").
constexpr std::string_view kPast = "past_tense", kOfADay = "of_a_day", kAuxiliary = "auxiliary",
                           kBeforeNoun = "before_noun";  // articles and the like: no verb stands behind them

class Clause {
 public:
  Clause(const SequenceMatch& match, const Lattice& lattice)
      : match_(match), lattice_(lattice), first_(match.first_token), end_(match.first_token + match.token_count) {
    const auto count = static_cast<std::uint32_t>(lattice.tokens().size());
    while (first_ > 0 && !ends_clause(first_ - 1)) --first_;
    while (end_ < count && !ends_clause(end_)) ++end_;
    sentence_end_ = count;
    while (sentence_end_ > 0 && lattice.tokens()[sentence_end_ - 1].kind == TokenKind::Sign) --sentence_end_;
  }

  bool tells_of_a_day() const {
    if (is_of_age()) return false;
    for (std::uint32_t token = first_; token < end_; ++token) {
      if (token == match_.first_token) token += match_.token_count;
      if (token < end_ && tells(token)) return true;
    }
    return false;
  }

 private:
  // "die heute 46-Jährige"
  bool is_of_age() const {
    const std::uint32_t next = match_.first_token + match_.token_count;
    const std::span<const Token> tokens = lattice_.tokens();
    return next + 2 < tokens.size() && tokens[next].kind == TokenKind::Number && lattice_.folded(next + 1) == "-" &&
           tokens[next + 2].kind == TokenKind::Word;
  }

  // Commas, dashes, colons, quotation marks. A hyphen within a word is none, nor are signs of money and shares, the
  // colon of a clock, and brackets, which only hold something besides.
  bool ends_clause(std::uint32_t token) const {
    constexpr std::string_view kNone = "%$€£§&/+*()[]";
    const Token& sign = lattice_.tokens()[token];
    const std::string_view text = lattice_.folded(token);
    if (sign.kind != TokenKind::Sign || kNone.find(text) != std::string_view::npos) return false;
    const bool glued = token + 1 < lattice_.tokens().size() && !lattice_.tokens()[token + 1].spaced && !sign.spaced;
    return !glued || (text != "-" && text != ":" && text != ".");
  }

  bool may_say(std::uint32_t token, std::initializer_list<std::string_view> values) const {
    return std::any_of(values.begin(), values.end(),
                       [&](std::string_view value) { return lattice_.may_say(token, value); });
  }

  bool tells(std::uint32_t token) const {
    bool past = is_past(token);
    if (!may_say(token, {kAuxiliary, kOfADay, kPast})) return past;  // as most words
    for (const Item& item : lattice_.at(token)) {
      if (item.value == kAuxiliary) return has_participle(token);
      if (item.value == kOfADay || item.value == kPast) past = true;
    }
    return past;
  }

  // A verb by its ending: "erschütterte", "übergab"; "die geplante Brücke" is none.
  bool is_past(std::uint32_t token) const {
    constexpr std::size_t kShort = 6;  // "erste", "letzte"; the short verbs are in the word tables
    const bool lower = lattice_.tokens()[token].casing == Casing::Lower;
    if (!lower || lattice_.folded(token).size() < kShort || !ends_as(lattice_.folded(token), forms_.past)) return false;
    if (token == 0 || !may_say(token - 1, {kBeforeNoun})) return true;
    const std::span<const Item> before = lattice_.at(token - 1);
    return std::none_of(before.begin(), before.end(), [](const Item& item) { return item.value == kBeforeNoun; });
  }

  // The participle is the last word of the clause or sentence, or the last but one before an auxiliary at the end.
  bool has_participle(std::uint32_t auxiliary) const {
    if (auxiliary + 1 == end_) return auxiliary > first_ && is_participle(auxiliary - 1);
    if (is_participle(end_ - 1)) return true;
    // A relative clause may stand between: "hat heute den Plan, den er kannte, gebilligt".
    return sentence_end_ > end_ && is_participle(sentence_end_ - 1) &&
           std::any_of(forms_.participle_opening.begin(), forms_.participle_opening.end(),
                       [&](const std::string& opening) {
                         return lattice_.folded(sentence_end_ - 1).find(opening) != std::string_view::npos;
                       });
  }

  bool is_infinitive_mark(std::string_view word) const {
    return std::find(forms_.infinitive_mark.begin(), forms_.infinitive_mark.end(), word) !=
           forms_.infinitive_mark.end();
  }

  bool is_participle(std::uint32_t token) const {
    const bool lower = lattice_.tokens()[token].casing == Casing::Lower && lattice_.folded(token).size() > 4;
    return lower && ends_as(lattice_.folded(token), forms_.participle) &&
           (token == 0 || !is_infinitive_mark(lattice_.folded(token - 1)));
  }

  const SequenceMatch& match_;
  const Lattice& lattice_;
  const WordForms& forms_ = lattice_.pack().forms;
  std::uint32_t first_, end_, sentence_end_ = 0;
};

}  // namespace

bool tells_of_a_day(const SequenceMatch& match, const Lattice& lattice) {
  return Clause(match, lattice).tells_of_a_day();
}

}  // namespace factcheck
