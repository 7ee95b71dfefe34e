#include "core/extract/quote_marks.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

// Marks by what they look like; ",," and "''" and "``" count as one mark of two bytes.
enum class Shape : std::uint8_t {
  High66,  // “ opens in English and Dutch, closes in German
  High99,  // ” closes
  Low99,   // „ and ,, open
  Right,   // » opens or closes
  Left,    // « opens or closes
  SingleRight,
  SingleLeft,
  Straight,   // "
  Single66,   // ‘
  Single99,   // ’ closes, or is an apostrophe
  SingleLow,  // ‚ opens
  SingleStraight,
  Grave,  // `` opens
  Primes  // '' closes, or opens
};
constexpr std::size_t kShapes = 14;
constexpr std::size_t kNestedMarks = 24;  // between the marks of one quotation

struct Mark {
  Shape shape = Shape::Straight;
  Span span;
  char32_t before = U' ', after = U' ';  // neighbours; a blank at the block's edges
};

std::optional<Shape> shape_of(char32_t c) {
  switch (c) {
    case U'“':
      return Shape::High66;
    case U'”':
      return Shape::High99;
    case U'„':
      return Shape::Low99;
    case U'»':
      return Shape::Right;
    case U'«':
      return Shape::Left;
    case U'›':
      return Shape::SingleRight;
    case U'‹':
      return Shape::SingleLeft;
    case U'"':
      return Shape::Straight;
    case U'‘':
      return Shape::Single66;
    case U'’':
      return Shape::Single99;
    case U'‚':
      return Shape::SingleLow;
    case U'\'':
      return Shape::SingleStraight;
    case U'`':
      return Shape::Grave;
    default:
      return std::nullopt;
  }
}

bool blank(char32_t c) { return char_class(c) == CharClass::Space; }
bool word_like(char32_t c) {
  const CharClass k = char_class(c);
  return k == CharClass::Letter || k == CharClass::Mark || k == CharClass::Digit;
}
bool digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// First bytes of what can be a mark: all others are passed over without decoding.
constexpr std::array<bool, 256> kMayMark = [] {
  std::array<bool, 256> may{};
  for (const unsigned char byte : {'"', '\'', '`', ',', '\xC2', '\xE2'}) may[byte] = true;
  return may;
}();

// The neighbours of a mark inside the block, markup passed over; a blank at its edges.
char32_t sign_before(std::string_view text, std::size_t first, std::size_t at) {
  while (at > first && text[at - 1] == kMarkup) --at;
  return at > first ? previous_code_point(text, at) : U' ';
}
char32_t sign_after(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && text[at] == kMarkup) ++at;
  return at < end ? next_code_point(text, at) : U' ';
}

// All marks of the block in order, apostrophes inside words left out.
std::vector<Mark> marks_of(std::string_view text, Span block) {
  std::vector<Mark> marks;
  for (std::size_t at = block.start; at < block.end;) {
    if (!kMayMark[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    std::optional<Shape> shape = shape_of(c);
    const char next = at < block.end ? text[at] : ' ';
    if (c == U',' && next == ',') shape = Shape::Low99;
    if (c == U'\'' && next == '\'') shape = Shape::Primes;
    if (!shape) continue;
    const bool twice = shape == Shape::Primes || c == U',' || (c == U'`' && next == '`');
    if (twice) ++at;
    if (c == U'`' && !twice) shape = Shape::Single66;
    const char32_t before = sign_before(text, block.start, start), after = sign_after(text, at, block.end);
    const bool apostrophe = !twice && word_like(before) && word_like(after) &&
                            (*shape == Shape::Single99 || *shape == Shape::SingleStraight || *shape == Shape::Single66);
    if (!apostrophe)
      marks.push_back({*shape, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)}, before, after});
  }
  return marks;
}

// Whether a mark can open: something to quote follows at once, and nothing is glued to it on the left but opening
// signs.
bool opens_here(const Mark& mark) {
  return !blank(mark.after) && !word_like(mark.before) && mark.before != U'.' && mark.before != U',' &&
         mark.before != U'!' && mark.before != U'?';
}
bool closes_here(const Mark& mark) { return !blank(mark.before) && !word_like(mark.after); }

// ’ and ' at the start of a shortened word: 's avonds, 't, 'n, ’90s, 'em.
bool shortening(std::string_view text, const Mark& mark) {
  if (digit(mark.after)) return true;
  std::size_t at = mark.span.end;
  char32_t letter = 0, next = U' ';
  if (at < text.size()) letter = next_code_point(text, at);
  if (at < text.size()) next = next_code_point(text, at);
  const bool single = letter == U's' || letter == U't' || letter == U'n' || letter == U'm' || letter == U'k';
  return single && !word_like(next);
}

bool can_open(std::string_view text, const Mark& mark) {
  switch (mark.shape) {
    case Shape::Low99:
      return !blank(mark.after) || blank(mark.before);
    case Shape::Grave:
      return !blank(mark.after);
    case Shape::High66:
      return opens_here(mark);
    case Shape::Right:
    case Shape::Left:
      return !word_like(mark.before) && (!blank(mark.after) || mark.shape == Shape::Left);
    case Shape::SingleRight:
    case Shape::SingleLeft:
      return opens_here(mark);
    case Shape::Straight:
      // Hale wrote:" The port …": a colon tells an opening mark whatever follows it.
      return opens_here(mark) || mark.before == U':';
    case Shape::Primes:
    case Shape::High99:
      return opens_here(mark);
    case Shape::SingleLow:
      return opens_here(mark);
    case Shape::Single66:
      return opens_here(mark) && !shortening(text, mark);
    case Shape::SingleStraight:
      return opens_here(mark) && !shortening(text, mark);
    case Shape::Single99:
      return false;
  }
  return false;
}

bool single(Shape shape) {
  return shape == Shape::Single66 || shape == Shape::SingleLow || shape == Shape::SingleStraight ||
         shape == Shape::SingleRight || shape == Shape::SingleLeft;
}

bool can_close(Shape opener, const Mark& mark) {
  switch (opener) {
    case Shape::Low99:
      return mark.shape == Shape::High66 || mark.shape == Shape::High99 ||
             ((mark.shape == Shape::Straight || mark.shape == Shape::Primes) && closes_here(mark));
    case Shape::High66:
      return mark.shape == Shape::High99 || (mark.shape == Shape::High66 && closes_here(mark)) ||
             (mark.shape == Shape::Straight && closes_here(mark));
    case Shape::High99:
      return mark.shape == Shape::High99 && closes_here(mark);
    case Shape::Right:
      return mark.shape == Shape::Left;
    case Shape::Left:
      return mark.shape == Shape::Right;
    case Shape::SingleRight:
      return mark.shape == Shape::SingleLeft;
    case Shape::SingleLeft:
      return mark.shape == Shape::SingleRight;
    case Shape::Straight:
      return (mark.shape == Shape::Straight && (closes_here(mark) || !blank(mark.before))) ||
             (mark.shape == Shape::High99 && closes_here(mark));
    case Shape::Single66:
      return mark.shape == Shape::Single99 && closes_here(mark);
    case Shape::SingleLow:
      return (mark.shape == Shape::Single66 || mark.shape == Shape::Single99) && closes_here(mark);
    case Shape::SingleStraight:
      return mark.shape == Shape::SingleStraight && closes_here(mark);
    case Shape::Grave:
    case Shape::Primes:
      return mark.shape == Shape::Primes || (mark.shape == Shape::Straight && closes_here(mark));
    case Shape::Single99:
      return false;
  }
  return false;
}

// "the boys' club": an apostrophe after a plural s looks like a closing mark; a better one may follow before the next
// opens.
bool doubtful(Shape opener, const Mark& mark) {
  return single(opener) && (mark.before == U's' || mark.before == U'x' || mark.before == U'z') && blank(mark.after);
}

// „Ein „alter“ Hafen“: where marks that tell opening from closing stand inside each other and all are closed, the mark
// that closes the outer one.
std::optional<std::size_t> closing_outer(std::string_view text, const std::vector<Mark>& marks, std::size_t opener) {
  const Shape shape = marks[opener].shape;
  if (shape != Shape::Low99 && shape != Shape::High66 && shape != Shape::Grave) return std::nullopt;
  std::size_t open = 1;
  bool nested = false;
  for (std::size_t i = opener + 1; i < marks.size() && i < opener + kNestedMarks; ++i) {
    if (can_close(shape, marks[i])) {
      if (--open == 0) return nested ? std::optional(i) : std::nullopt;
    } else if (marks[i].shape == shape && can_open(text, marks[i])) {
      nested = true;
      ++open;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> closing(std::string_view text, const std::vector<Mark>& marks, std::size_t opener) {
  const Shape shape = marks[opener].shape;
  if (const auto end = closing_outer(text, marks, opener)) return end;
  std::optional<std::size_t> doubted;
  std::size_t curly = 0;  // "He called it “odd”": between straight marks each curly one has its own end
  for (std::size_t i = opener + 1; i < marks.size(); ++i) {
    if (shape == Shape::Straight && marks[i].shape == Shape::High66 && can_open(text, marks[i])) ++curly;
    if (curly > 0 && marks[i].shape == Shape::High99) {
      --curly;
      continue;
    }
    if (doubted && marks[i].shape == shape && can_open(text, marks[i])) return doubted;
    if (!can_close(shape, marks[i])) continue;
    if (!doubtful(shape, marks[i])) return i;
    if (!doubted) doubted = i;
  }
  return doubted;
}

Quoted quoted(const Mark& opener, Span closer, bool closed) {
  return {{opener.span.start, closer.end}, {opener.span.end, closer.start}, closed, true, single(opener.shape)};
}

// Whether a colon stands before the mark: "Hale said: “…", whose end is in a later paragraph.
bool announced(std::string_view text, Span block, const Mark& mark) {
  std::size_t at = mark.span.start;
  while (at > block.start && text[at - 1] == ' ') --at;
  return at > block.start && text[at - 1] == ':';
}

bool ends_sentence(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'…'; }

// Whether the last mark of a block opens what the next block goes on with: "She said that “Nobody saw it. It was
// dark.¶".
bool runs_on(std::string_view text, Span block, const Mark& opener) {
  constexpr std::size_t kShortest = 40;  // bytes: what is shorter rather misses its mark
  if (block.end - opener.span.end < kShortest) return false;
  std::size_t end = block.end;
  while (end > opener.span.end && (text[end - 1] == ' ' || text[end - 1] == kMarkup)) --end;
  return ends_sentence(previous_code_point(text, end));
}

// Whether the first mark of a block closes what the block before has left open.
bool closes_open(std::string_view text, const Mark& mark) {
  const bool closer = mark.shape == Shape::Straight || mark.shape == Shape::High99 || mark.shape == Shape::High66 ||
                      mark.shape == Shape::Primes;
  return closer && !can_open(text, mark) && closes_here(mark) && (ends_sentence(mark.before) || mark.before == U',');
}

}  // namespace

std::vector<Quoted> pair_marks(std::string_view text, Span block, Before before) {
  std::vector<Quoted> pairs;
  const std::vector<Mark> marks = marks_of(text, block);
  if (before == Before::Open && !marks.empty() && closes_open(text, marks.front())) {
    const Span mark = marks.front().span;
    pairs.push_back({{block.start, mark.end}, {block.start, mark.start}, true, false, false});
  }
  // Where no closing mark follows an opener, none follows a later opener of the same shape: each search fails once
  // only.
  std::array<bool, kShapes> hopeless{};
  for (std::size_t i = pairs.size(); i < marks.size(); ++i) {
    const auto shape = static_cast<std::size_t>(marks[i].shape);
    if (hopeless[shape] || !can_open(text, marks[i])) continue;
    if (const auto end = closing(text, marks, i)) {
      const Quoted pair = quoted(marks[i], marks[*end].span, true);
      if (!pair.inner.empty()) pairs.push_back(pair);
      i = *end;
      continue;
    }
    hopeless[shape] = true;
    const bool at_start = marks[i].span.start == block.start || announced(text, block, marks[i]);
    const bool open = at_start || (i + 1 == marks.size() && runs_on(text, block, marks[i]));
    if (open && !single(marks[i].shape)) {
      pairs.push_back(quoted(marks[i], {block.end, block.end}, false));
      break;
    }
  }
  return pairs;
}

}  // namespace factcheck
