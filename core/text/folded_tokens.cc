#include "core/text/folded_tokens.h"

#include <array>
#include <cstring>
#include <string>
#include <utility>

#include "core/text/eight_bytes.h"
#include "core/text/fold.h"
#include "core/text/western.h"

namespace factcheck {
namespace {

// Words that are folded before the first of them is looked up: the look-ups wait for memory together.
constexpr std::size_t kAtOnce = 32;

// Eight bytes of a word in lower case, as far as they are ASCII and Western letters; `open`: the byte before them was
// the first one of a Western letter, afterwards whether the last one is. False if there are other letters.
bool fold_western(EightBytes& bytes, bool& open) {
  constexpr unsigned kCapitals = 0x9E - 0x80 + 1, kTimes = 0x97 - 0x80;
  const EightBytes first = equal_to(bytes, kWesternFirst), second = first << 8U | (open ? 0x80U : 0U);
  const EightBytes low = bytes & ~kBeyondAscii;
  const EightBytes western_capitals = second & ~(low + each(0x80 - kCapitals)) & ~equal_to(low, kTimes);
  open = first >> 63U != 0;
  const bool known = (bytes & kBeyondAscii) == (first | second);
  bytes += (capital_letters(bytes) | western_capitals) >> 2U;
  return known;
}

}  // namespace

// Writes the forms one behind the other.
class FoldedText::Folder {
 public:
  Folder(std::string_view text, std::span<const Token> tokens, std::unique_ptr<char[]>& bytes)
      : text_(text), end_(tokens.back().span.end), bytes_(bytes) {
    make_room(0, end_ - tokens.front().span.start);
  }

  // Whether the word is so short that fold_short() may look at its eight bytes.
  bool is_short(Span word) const { return word.size() <= kEightBytes && word.start + kEightBytes <= text_.size(); }
  // Its form, if it is plain ASCII, as nearly all short words are.
  static bool fold_short(EightBytes& bytes) {
    bytes += capital_letters(bytes) >> 2U;
    return (bytes & kBeyondAscii) == 0;
  }

  // Writes any other word at the place; the end of its form.
  std::uint32_t fold(Span word, std::uint32_t at, Vocabulary::Key& key) {
    if (word.size() > kEightBytes && word.size() <= 2 * kEightBytes && fold_long(word, at, key))
      return at + word.size();
    const std::uint32_t end = fold_western(word, at) ? at + word.size() : fold_slowly(word, at);
    key = Vocabulary::key_of({bytes_.get() + at, end - at});
    return end;
  }

 private:
  // Of more than eight bytes and no more than twice as many: the first and the last eight.
  bool fold_long(Span word, std::uint32_t at, Vocabulary::Key& key) {
    const char* const last_at = text_.data() + word.end - kEightBytes;
    EightBytes first = load_bytes(text_.data() + word.start), last = load_bytes(last_at);
    bool open = false, cut = static_cast<unsigned char>(last_at[-1]) == kWesternFirst;
    if (!(factcheck::fold_western(first, open) & factcheck::fold_western(last, cut))) return false;
    store_bytes(first, bytes_.get() + at);
    store_bytes(last, bytes_.get() + at + word.size() - kEightBytes);
    key = {first, last, word.size()};
    return true;
  }

  bool fold_western(Span word, std::uint32_t at) {
    const std::size_t blocks = (word.size() + kEightBytes - 1) / kEightBytes;
    if (word.start + blocks * kEightBytes > text_.size()) return false;
    bool open = false;
    for (std::size_t i = 0; i < word.size(); i += kEightBytes) {
      EightBytes bytes = first_bytes(load_bytes(text_.data() + word.start + i), word.size() - i);
      if (!factcheck::fold_western(bytes, open)) return false;
      store_bytes(bytes, bytes_.get() + at + i);
    }
    return true;
  }

  std::uint32_t fold_slowly(Span word, std::uint32_t at) {
    const std::string folded = factcheck::fold(word.of(text_));
    make_room(at, folded.size() + end_ - word.end);
    folded.copy(bytes_.get() + at, folded.size());
    return at + static_cast<std::uint32_t>(folded.size());
  }

  // Room for so many bytes more, and for what is written behind the last form.
  void make_room(std::size_t used, std::size_t more) {
    if (used + more + kEightBytes <= room_) return;
    room_ = 2 * used + more + kEightBytes;
    auto larger = std::make_unique_for_overwrite<char[]>(room_);
    if (used > 0) std::memcpy(larger.get(), bytes_.get(), used);
    bytes_ = std::move(larger);
  }

  std::string_view text_;
  std::size_t end_;  // of the last word
  std::unique_ptr<char[]>& bytes_;
  std::size_t room_ = 0;
};

FoldedText::FoldedText(std::string_view text, std::span<const Token> tokens, const Vocabulary& words)
    : size_(tokens.size()), numbers_(std::make_unique_for_overwrite<std::uint32_t[]>(2 * tokens.size() + 1)) {
  std::uint32_t *const start = numbers_.get(), *const found = start + size_ + 1;
  start[0] = 0;
  if (tokens.empty()) return;
  Folder folder(text, tokens, bytes_);
  char* bytes = bytes_.get();
  std::uint32_t end = 0;
  std::array<Vocabulary::Search, kAtOnce> searches;
  for (std::size_t first = 0; first < size_; first += kAtOnce) {
    const std::size_t count = std::min(size_ - first, kAtOnce);
    for (std::size_t i = 0; i < count; ++i) {
      const Span word = tokens[first + i].span;
      Vocabulary::Key key;
      EightBytes form = 0;
      if (folder.is_short(word)) form = first_bytes(load_bytes(text.data() + word.start), word.size());
      if (form != 0 && Folder::fold_short(form)) {
        store_bytes(form, bytes + end);
        end += word.size();
        key = {form, form, word.size()};
      } else {
        end = folder.fold(word, end, key);
        bytes = bytes_.get();
      }
      searches[i] = words.search(key);
      start[first + i + 1] = end;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t* const at = start + first + i;
      found[first + i] = words.find(searches[i], {bytes + at[0], at[1] - at[0]});
    }
  }
}

}  // namespace factcheck
