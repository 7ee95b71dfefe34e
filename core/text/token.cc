#include "core/text/token.h"

#include <array>

#include "core/text/currency_prefix.h"
#include "core/text/eight_bytes.h"
#include "core/text/utf8.h"
#include "core/text/western.h"

namespace factcheck {
namespace {

constexpr char32_t kApostrophe = U'’';
constexpr std::size_t kGroupDigits = 3;
constexpr unsigned kAsciiDelete = 0x7F;

struct Char {
  char32_t code = 0;
  CharClass type = CharClass::Space;
  std::size_t end = 0;  // byte after it
};

// What a byte can be: nearly all of a text is told by it.
enum class Byte : std::uint8_t {
  Other,
  Lower,
  Upper,
  Blank,
  Western,  // opens a letter up to U+00FF, or × or ÷
  Inner,    // may go on a word that is not plain
  Sign      // a token by itself
};
constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> bytes{};
  for (unsigned c = 0; c < 256; ++c) {
    bytes[c] = c >= 'a' && c <= 'z'                                    ? Byte::Lower
               : c >= 'A' && c <= 'Z'                                  ? Byte::Upper
               : c == ' '                                              ? Byte::Blank
               : c == kWesternFirst                                    ? Byte::Western
               : c >= kAsciiEnd || c == '\'' || (c >= '0' && c <= '9') ? Byte::Inner
               : c > ' ' && c < kAsciiDelete                           ? Byte::Sign
                                                                       : Byte::Other;
  }
  return bytes;
}();

class Scanner {
 public:
  // Beyond the sentence's end there is a blank, whatever the text goes on with.
  Scanner(std::string_view text, Span sentence, std::vector<Token>& out)
      : text_(text.substr(0, sentence.end)), at_(sentence.start), out_(out) {}

  void run() {
    bool spaced = true;
    while (at_ < text_.size()) {
      if (byte_at(at_) == Byte::Blank) {
        spaced = true;
        ++at_;
        continue;
      }
      if (const PlainWord word = plain_word(at_); word.end > at_) {
        add(word.end, TokenKind::Word, word.casing, spaced);
        spaced = false;
        continue;
      }
      if (byte_at(at_) == Byte::Sign) {
        add(at_ + 1, TokenKind::Sign, Casing::None, spaced);
        spaced = false;
        continue;
      }
      const Char c = peek(at_);
      if (c.type == CharClass::Space) {
        spaced = spaced || c.code != kMarkup;
        at_ = c.end;
        continue;
      }
      const std::size_t start = at_;
      Casing casing = Casing::None;
      const TokenKind kind = token(c, casing);
      out_.push_back({{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_)}, kind, casing, spaced});
      spaced = false;
    }
  }

 private:
  Byte byte_at(std::size_t at) const { return kBytes[static_cast<unsigned char>(text_[at])]; }

  // A word that has nothing but Western letters, small behind the first: nearly every word. Else it ends where it
  // starts.
  struct PlainWord {
    std::size_t end;
    Casing casing;
  };
  PlainWord plain_word(std::size_t start) const {
    std::size_t end = start;
    Casing casing = Casing::Lower;
    if (byte_at(end) == Byte::Upper) {
      casing = Casing::Capital;
      ++end;
    } else if (byte_at(end) == Byte::Western && is_western_capital(second_byte(end))) {
      casing = Casing::Capital;
      end += 2;
    }
    for (;;) {
      end = skip_small(end);
      if (end >= text_.size() || byte_at(end) != Byte::Western) break;
      if (!is_western_small(second_byte(end))) return {start, casing};
      end += 2;
    }
    const bool goes_on = end < text_.size() && (byte_at(end) == Byte::Upper || byte_at(end) == Byte::Inner);
    return {goes_on ? start : end, casing};
  }

  std::size_t skip_small(std::size_t at) const {
    for (std::size_t small = kEightBytes; small == kEightBytes && at + kEightBytes <= text_.size(); at += small)
      small = small_letters(load_bytes(text_.data() + at));
    while (at < text_.size() && byte_at(at) == Byte::Lower) ++at;
    return at;
  }

  unsigned second_byte(std::size_t at) const { return static_cast<unsigned char>(text_[at + 1]); }

  void add(std::size_t end, TokenKind kind, Casing casing, bool spaced) {
    out_.push_back({{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)}, kind, casing, spaced});
    at_ = end;
  }

  Char peek(std::size_t at) const {
    if (at >= text_.size()) return {0, CharClass::Space, at};
    Char c;
    c.end = at;
    c.code = next_code_point(text_, c.end);
    c.type = char_class(c.code);
    return c;
  }

  static bool is_apostrophe(char32_t c) { return c == '\'' || c == kApostrophe; }
  static bool is_inner(const Char& c) {
    return c.type == CharClass::Letter || c.type == CharClass::Digit || c.type == CharClass::Mark;
  }

  TokenKind token(const Char& c, Casing& casing) {
    if (c.type == CharClass::Letter) return word(casing);
    if (c.type == CharClass::Digit) return number();
    if (is_apostrophe(c.code) && clitic(c, casing)) return TokenKind::Word;
    at_ = c.end;
    return TokenKind::Sign;
  }

  // "'s" after a word or number; "'s", "'t", "'n", "'k", "'m" before a blank or hyphen ("'s avonds",
  // "'s-Hertogenbosch"). No other letters: in "'I go'" the sign is a quotation mark.
  bool clitic(const Char& apostrophe, Casing& casing) {
    const Char letter = peek(apostrophe.end);
    const Char after = peek(letter.end);
    if (is_inner(after) || is_apostrophe(after.code)) return false;
    const bool final_s = after_word() && (letter.code == 's' || letter.code == 'S');
    const bool leading = !after_word() && letter.code < 0x80 && letter.code != 0 &&
                         std::string_view("stnkm").find(static_cast<char>(letter.code)) != std::string_view::npos &&
                         (after.type == CharClass::Space || after.code == '-');
    if (!final_s && !leading) return false;
    casing = letter.code == 'S' ? Casing::Capital : Casing::Lower;
    at_ = letter.end;
    return true;
  }

  bool after_word() const {
    return !out_.empty() && out_.back().span.end == at_ &&
           (out_.back().kind == TokenKind::Word || out_.back().kind == TokenKind::Code ||
            out_.back().kind == TokenKind::Number);
  }

  // What its letters so far say of a word.
  struct Shape {
    std::size_t letters = 0, capitals = 0;
    bool digits = false, first_is_capital = false, cased = false;

    void add_letter(bool upper, bool has_case) {
      first_is_capital |= upper && letters == 0;
      ++letters;
      capitals += upper ? 1 : 0;
      cased |= upper || has_case;
    }
    void add_ascii(std::string_view run) {
      if (run.empty()) return;
      first_is_capital |= run[0] <= 'Z' && letters == 0;
      letters += run.size();
      for (const char c : run) capitals += c <= 'Z' ? 1 : 0;
      cased = true;
    }
    Casing casing() const {
      if (!cased) return Casing::None;
      if (capitals == 0) return Casing::Lower;
      if (capitals == letters) return letters >= 2 ? Casing::Upper : Casing::Capital;
      return capitals == 1 && first_is_capital ? Casing::Capital : Casing::Mixed;
    }
  };

  TokenKind word(Casing& casing) {
    const std::size_t start = at_;
    Shape shape;
    while (at_ < text_.size()) {
      read_ascii(shape);
      const Char c = peek(at_);
      if (is_inner(c)) {
        if (c.type == CharClass::Digit && !shape.digits && is_currency_prefix(text_.substr(start, at_ - start))) break;
        shape.digits |= c.type == CharClass::Digit;
        if (c.type == CharClass::Letter) shape.add_letter(is_upper(c.code), has_case(c.code));
      } else if (!is_apostrophe(c.code) || !joins(c)) {
        break;
      }
      at_ = c.end;
    }
    casing = shape.casing();
    return shape.digits ? TokenKind::Code : TokenKind::Word;
  }

  // Most words are plain letters throughout.
  void read_ascii(Shape& shape) {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_ascii_letter(text_[at_])) ++at_;
    shape.add_ascii(text_.substr(start, at_ - start));
  }

  // Scripts without case do not reach beyond these: Latin, Greek, Cyrillic, Armenian and the later Latin blocks have
  // it.
  static bool has_case(char32_t c) {
    return c < 0x0590 || (c >= 0x10A0 && c < 0x1100) || (c >= 0x1C80 && c < 0x2000) || (c >= 0xFF21 && c <= 0xFF5A);
  }

  // An apostrophe between two letters, unless it opens a final 's.
  bool joins(const Char& apostrophe) const {
    std::size_t before = at_;
    const CharClass left = char_class(previous_code_point(text_, before));
    const Char letter = peek(apostrophe.end);
    if ((left != CharClass::Letter && left != CharClass::Mark) || letter.type != CharClass::Letter) return false;
    const Char after = peek(letter.end);
    const bool final_s = (letter.code == 's' || letter.code == 'S') && !is_inner(after) && !is_apostrophe(after.code);
    return !final_s;
  }

  std::size_t skip_digits(std::size_t at) const {
    while (at < text_.size() && text_[at] >= '0' && text_[at] <= '9') ++at;
    return at;
  }

  TokenKind number() {
    std::size_t group = at_;
    at_ = skip_digits(at_);
    for (;;) {
      const Char c = peek(at_);
      const std::size_t end = skip_digits(c.end);
      const std::size_t digits = end - c.end;
      if (digits == 0) break;
      const bool point = c.code == '.' || c.code == ',';
      const bool blank = c.code == 0xA0 || c.code == 0x202F || c.code == 0x2009 || is_apostrophe(c.code);
      const bool grouped = digits == kGroupDigits && at_ - group <= kGroupDigits;
      if (!point && !(blank && grouped)) break;
      group = c.end;
      at_ = end;
    }
    return TokenKind::Number;
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<Token>& out_;
};

}  // namespace

void tokenize(std::string_view text, Span sentence, std::vector<Token>& out) { Scanner(text, sentence, out).run(); }

}  // namespace factcheck
