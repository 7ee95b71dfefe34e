#include "core/text/sentence.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::size_t kLongestAbbreviation = 48;  // bytes looked back from a full stop: keeps the scan linear
constexpr std::size_t kAbbreviationParts = 4;     // "m. d. W. d." in as many words
constexpr std::size_t kOrdinalDigits = 2;

bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == U'…'; }
// First bytes of the stops: of U+2026 in UTF-8, the last, and of much else.
constexpr std::array<unsigned, 4> kStopBytes = {0x2Eu, 0x21u, 0x3Fu, 0xE2u};
constexpr std::array<bool, 256> kMayStop = [] {
  std::array<bool, 256> first{};
  for (const unsigned byte : kStopBytes) first[byte] = true;
  return first;
}();
// Whether one of so many bytes is one of these: written so that compilers do it to all at once.
constexpr std::size_t kStride = 32;
bool may_stop(const char* at) {
  unsigned char least = 0xFF;
  for (std::size_t i = 0; i < kStride; ++i)
    for (const unsigned stop : kStopBytes)
      least = std::min(least, static_cast<unsigned char>(static_cast<unsigned char>(at[i]) ^ stop));
  return least == 0;
}
bool is_quote(char32_t c) {
  const CharClass type = char_class(c);
  return type == CharClass::OpenQuote || type == CharClass::CloseQuote || type == CharClass::NeutralQuote;
}
bool is_opening_bracket(char32_t c) { return c == '(' || c == '[' || c == '{'; }
bool is_closing_bracket(char32_t c) { return c == ')' || c == ']' || c == '}'; }
bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == U'•' || c == '*' || c == U'·'; }
bool is_inner(char32_t c) {
  const CharClass type = char_class(c);
  return type == CharClass::Letter || type == CharClass::Digit || type == CharClass::Mark;
}
bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’'; }
bool is_lower(char32_t c) { return char_class(c) == CharClass::Letter && !is_upper(c); }

// What a single full stop may be.
enum class Stop : std::uint8_t {
  End,           // a full stop
  Inner,         // belongs to an abbreviation that never ends a sentence
  BeforeOpener,  // ends one only if a capitalised function word follows: "U.S.", initials
  Ordinal        // German "6."
};

// What follows a stop and the closing signs after it.
struct Next {
  enum class Type : std::uint8_t { Nothing, Glued, Lower, Upper, Digit, Punctuation, Other } type = Type::Nothing;
  std::string_view word;      // if it starts with a letter
  bool word_stopped = false;  // a full stop is glued to it: "A. D."
  bool is_in(const WordSet& words) const { return !word.empty() && words.contains(fold(word)); }
};

class Scanner {
 public:
  Scanner(std::string_view text, Span block, const SentenceTables& tables)
      : text_(text.substr(0, block.end)), start_(block.start), at_(block.start), tables_(tables) {
    constexpr std::size_t kUsualSentence = 100;
    out_.reserve(block.size() / kUsualSentence + 1);
    open(start_);
  }

  std::vector<Span> run() {
    for (skip_inner(); at_ < text_.size(); skip_inner()) {
      const std::size_t stop = at_;
      const char32_t c = next_code_point(text_, at_);
      if (is_stop(c) && ends_at(stop, c)) {
        emit(at_);
      } else if (at_ > sentence_ + kLongestSentence / 2) {
        note_cut(stop, c);
        if (at_ > sentence_ + kLongestSentence && cut_.kind != Cut::Kind::None) emit(cut_.at);
      }
    }
    emit(text_.size());
    return std::move(out_);
  }

 private:
  // Moves over bytes that end no sentence, as long as nothing else is asked of them either.
  void skip_inner() {
    const std::size_t end = std::min(text_.size(), sentence_ + kLongestSentence / 2);
    while (at_ + kStride <= end && !may_stop(&text_[at_])) at_ += kStride;
    while (at_ < end && !kMayStop[static_cast<unsigned char>(text_[at_])]) ++at_;
    while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0xC0U) == 0x80U)
      --at_;  // inside a character
  }

  // Where a sentence without an end may be cut, the better the later: never inside words and numbers.
  struct Cut {
    enum class Kind : std::uint8_t { None, Sign, Blank, Pause } kind = Kind::None;
    std::size_t at = 0;
  };

  void note_cut(std::size_t at, char32_t c) {
    Cut::Kind kind = Cut::Kind::None;
    const char before = text_[at - 1];
    if (char_class(c) == CharClass::Space) {
      kind = before == ',' || before == ';' || before == ':' ? Cut::Kind::Pause : Cut::Kind::Blank;
    } else if (!is_inner(c) && !is_stop(c) && !is_apostrophe(c) && c != ',') {
      kind = Cut::Kind::Sign;
    }
    if (kind != Cut::Kind::None && kind >= cut_.kind) cut_ = {kind, at};
  }

  // Decides about the run of stops that opens at `stop`; moves at_ behind it and the closing signs.
  bool ends_at(std::size_t stop, char32_t first) {
    const std::size_t run_end = skip_stops(at_);
    const bool single = run_end == at_ && first == '.';
    at_ = skip_closing(run_end);
    if (in_brackets(stop, run_end)) return false;  // "[…]", "(!)"
    const Next next = look_ahead(at_);
    switch (next.type) {
      case Next::Type::Nothing:
        return true;
      case Next::Type::Glued:
      case Next::Type::Lower:
      case Next::Type::Punctuation:
        return false;
      default:
        break;
    }
    return !single || full_stop_ends(stop, run_end, next);
  }

  bool full_stop_ends(std::size_t stop, std::size_t run_end, const Next& next) const {
    const auto opener = [&] {
      return next.type == Next::Type::Upper && !next.word_stopped && next.is_in(tables_.openers);
    };
    switch (classify(stop, next)) {
      case Stop::End:
        return true;
      case Stop::Inner:
        return false;
      case Stop::Ordinal:
        return opener() && !next.is_in(tables_.ordinal_followers);
      case Stop::BeforeOpener:
        break;
    }
    const bool bracketed = run_end < text_.size() && is_closing_bracket(static_cast<unsigned char>(text_[run_end]));
    return !bracketed && opener();
  }

  std::size_t skip_stops(std::size_t at) const {
    for (std::size_t end = at; end < text_.size(); at = end) {
      if (!is_stop(next_code_point(text_, end))) break;
    }
    return at;
  }

  // Closing brackets and quotes, and stops after them (`“Stop!”.`). A quote closes if no word follows it at once.
  std::size_t skip_closing(std::size_t at) const {
    std::size_t closed = at;
    while (at < text_.size()) {
      std::size_t end = at;
      const char32_t c = next_code_point(text_, end);
      if (!is_closing_bracket(c) && !is_quote(c) && !(is_stop(c) && at != closed)) break;
      at = end;
    }
    if (at < text_.size() && at > closed) {
      std::size_t end = at;
      std::size_t before = at;
      if (is_inner(next_code_point(text_, end)) && is_quote(previous_code_point(text_, before))) return before;
    }
    return at;
  }

  bool in_brackets(std::size_t stop, std::size_t run_end) const {
    return stop > start_ && run_end < text_.size() && is_opening_bracket(static_cast<unsigned char>(text_[stop - 1])) &&
           is_closing_bracket(static_cast<unsigned char>(text_[run_end]));
  }

  std::size_t skip_blanks(std::size_t at) const {
    for (std::size_t end = at; end < text_.size(); at = end) {
      if (char_class(next_code_point(text_, end)) != CharClass::Space) break;
    }
    return at;
  }

  Next look_ahead(std::size_t at) const {
    Next next;
    std::size_t word = skip_blanks(at);
    if (word == text_.size()) return next;
    next.type = Next::Type::Glued;
    if (word == at) return next;
    if (opens_with_clitic(word)) {
      next.type = Next::Type::Upper;
      return next;
    }
    word = skip_opening(word);
    if (word == text_.size()) return next;  // signs alone are no sentence: glued to this one
    std::size_t end = word;
    const char32_t c = next_code_point(text_, end);
    next.type = type_of(c, end);
    if (char_class(c) == CharClass::Letter) {
      const std::size_t word_end = skip_word(word);
      next.word = text_.substr(word, word_end - word);
      next.word_stopped = word_end < text_.size() && text_[word_end] == '.' && word_end - word <= 2;
    }
    return next;
  }

  Next::Type type_of(char32_t c, std::size_t after) const {
    switch (char_class(c)) {
      case CharClass::Letter:
        if (!is_lower(c)) return Next::Type::Upper;
        // "iPhone", "eBay" open a sentence like capitals.
        return after < text_.size() && is_upper(next_code_point(text_, after)) ? Next::Type::Upper : Next::Type::Lower;
      case CharClass::Digit:
        return Next::Type::Digit;
      default:
        break;
    }
    const bool closes = c == ',' || c == ';' || c == ':' || c == '/' || c == '&' || is_closing_bracket(c) || is_stop(c);
    return closes ? Next::Type::Punctuation : Next::Type::Other;
  }

  // Dutch sentences open with "'s Avonds", "'t Is": the capital goes to the next word.
  bool opens_with_clitic(std::size_t at) const {
    std::size_t end = at;
    if (!is_apostrophe(next_code_point(text_, end)) || end + 2 >= text_.size()) return false;
    const char letter = text_[end];
    if (letter < 'a' || letter > 'z' || text_[end + 1] != ' ') return false;
    end += 2;
    return is_upper(next_code_point(text_, end));
  }

  std::size_t skip_opening(std::size_t at) const {
    for (std::size_t end = at; end < text_.size(); at = end) {
      const char32_t c = next_code_point(text_, end);
      const bool opening = is_opening_bracket(c) || is_quote(c) || is_dash(c) || c == U'¿' || c == U'¡' ||
                           char_class(c) == CharClass::Space;
      if (!opening) break;
    }
    return at;
  }

  std::size_t skip_word(std::size_t at) const {
    const std::size_t limit = at + kLongestAbbreviation;
    for (std::size_t end = at; end < text_.size() && at < limit; at = end) {
      if (!is_inner(next_code_point(text_, end))) break;
    }
    return at;
  }

  // Start of the word that ends at `end`: letters, digits, inner full stops, hyphens.
  std::size_t word_start(std::size_t end) const {
    const std::size_t limit = std::max(start_, end > kLongestAbbreviation ? end - kLongestAbbreviation : 0);
    std::size_t start = end;
    while (start > limit && is_ascii_letter(text_[start - 1])) --start;  // most words
    for (std::size_t at = start; at > limit;) {
      const char32_t c = previous_code_point(text_, at);
      if (at < limit || (!is_inner(c) && c != '.' && c != '-' && !is_apostrophe(c))) break;
      start = at;
    }
    while (start < end && is_apostrophe(static_cast<unsigned char>(text_[start]))) ++start;
    return start;
  }

  Stop classify(std::size_t stop, const Next& next) const {
    const std::size_t start = word_start(stop);
    if (start == stop) return Stop::End;
    const std::string word = fold(text_.substr(start, stop - start));
    if (const auto known = from_tables(start, word, next)) return *known;
    if (is_number(word)) return number_stop(start, word, next);
    if (tables_.ordinal_full_stop && is_roman(text_.substr(start, stop - start))) return Stop::Ordinal;
    // No sentence ends in a single letter but "Plan B.": initials, and the "z." of an unknown "z. X.".
    return is_initials(word) ? Stop::BeforeOpener : Stop::End;
  }

  // "z. B." in several words as well as in one; the longest that the tables know wins.
  std::optional<Stop> from_tables(std::size_t start, const std::string& word, const Next& next) const {
    std::array<std::string, kAbbreviationParts> spellings;
    std::size_t count = 0;
    spellings[count++] = word + ".";
    while (count < kAbbreviationParts && start > start_) {
      std::size_t end = start;
      while (end > start_) {
        std::size_t before = end;
        if (char_class(previous_code_point(text_, before)) != CharClass::Space || before < start_) break;
        end = before;
        if (start - end > kLongestAbbreviation) return lookup(spellings, count, next);
      }
      if (end == start || end == start_ || text_[end - 1] != '.') break;
      start = word_start(end);
      if (start == end) break;
      spellings[count] = fold(text_.substr(start, end - start)) + spellings[count - 1];
      ++count;
    }
    return lookup(spellings, count, next);
  }

  std::optional<Stop> lookup(const std::array<std::string, kAbbreviationParts>& spellings, std::size_t count,
                             const Next& next) const {
    while (count-- > 0) {
      const std::string& spelling = spellings[count];
      if (tables_.ends.contains(spelling)) return tables_.openers.empty() ? Stop::End : Stop::BeforeOpener;
      if (tables_.abbreviations.contains(spelling)) return Stop::Inner;
      if (next.type == Next::Type::Digit && tables_.abbreviations.contains(spelling + "#")) return Stop::Inner;
    }
    return std::nullopt;
  }

  static bool is_number(std::string_view word) {
    return is_digit(word.front()) &&
           std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || c == '.'; });
  }

  Stop number_stop(std::size_t start, std::string_view word, const Next& next) const {
    const bool is_short = word.size() <= kOrdinalDigits;
    if (is_short && first_word_ == start) return Stop::Inner;  // "1. The first", numbering
    if (!tables_.ordinal_full_stop) return Stop::End;
    if (next.is_in(tables_.ordinal_followers)) return Stop::Inner;
    const bool day_and_month = word.size() <= 5 && std::count(word.begin(), word.end(), '.') == 1;  // "6.2. in Bonn"
    if (tables_.openers.empty()) return Stop::End;
    return is_short || day_and_month ? Stop::Ordinal : Stop::End;
  }

  static bool is_roman(std::string_view word) {
    return word.size() >= 2 && word.find_first_not_of("IVX") == std::string_view::npos;
  }

  // "j", "j.p", "u.s": letters with full stops between them.
  static bool is_initials(std::string_view word) {
    bool letter_next = true;
    for (std::size_t at = 0; at < word.size(); letter_next = !letter_next) {
      const char32_t c = next_code_point(word, at);
      if (letter_next ? char_class(c) != CharClass::Letter : c != '.') return false;
    }
    return !letter_next;
  }

  // Looked up once a sentence, since every numbered item asks for it.
  void open(std::size_t at) {
    sentence_ = skip_blanks(at);
    cut_ = {};
    first_word_ = skip_opening(sentence_);
  }

  void emit(std::size_t end) {
    const std::size_t start = sentence_;
    while (end > start) {
      std::size_t before = end;
      if (char_class(previous_code_point(text_, before)) != CharClass::Space) break;
      end = before;
    }
    if (end > start) out_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    open(end);
  }

  std::string_view text_;
  std::size_t start_;
  std::size_t at_;
  std::size_t sentence_ = 0;    // first byte of the sentence that is being read
  std::size_t first_word_ = 0;  // the same behind quotes, brackets, dashes
  Cut cut_;                     // the best so far, in the sentence's latter half
  const SentenceTables& tables_;
  std::vector<Span> out_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view text, Span block, const SentenceTables& tables) {
  return Scanner(text, block, tables).run();
}

}  // namespace factcheck
