#include "core/text/folded_tokens.h"

#include "core/text/eight_bytes.h"
#include "core/text/fold.h"
#include "core/text/western.h"

namespace factcheck {
namespace {

// Writes a word of ASCII and Western letters; its end, or null if it has others.
char* fold_western(std::string_view word, char* out) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    unsigned byte = static_cast<unsigned char>(word[i]);
    if (byte == kWesternFirst) {
      *out++ = word[i++];
      byte = static_cast<unsigned char>(word[i]);
      if (is_western_capital(byte)) byte += kWesternCase;
    } else if (byte >= 0x80) {
      return nullptr;
    } else if (byte >= 'A' && byte <= 'Z') {
      byte += 'a' - 'A';
    }
    *out++ = static_cast<char>(byte);
  }
  return out;
}

// Writes a word of ASCII; false if it has other letters. The last eight bytes of a longer one overlap those before.
bool fold_plain(std::string_view word, char* out) {
  if (word.size() < kEightBytes) return false;
  const std::size_t last = word.size() - kEightBytes;
  EightBytes seen = load_bytes(word.data() + last);
  store_bytes(lower(seen), out + last);
  for (std::size_t at = 0; at < last; at += kEightBytes) {
    const EightBytes letters = load_bytes(word.data() + at);
    seen |= letters;
    store_bytes(lower(letters), out + at);
  }
  return (seen & kBeyondAscii) == 0;
}

}  // namespace

FoldedText::FoldedText(std::string_view text, std::span<const Token> tokens, const Vocabulary& words)
    : starts_(tokens.size() + 1), words_(tokens.size()) {
  if (tokens.empty()) return;
  bytes_.resize(tokens.back().span.end - tokens.front().span.start + kEightBytes);
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Span word = tokens[i].span;
    starts_[i] = end;
    if (word.size() <= kEightBytes && word.start + kEightBytes <= text.size()) {
      const EightBytes written = first_bytes(load_bytes(text.data() + word.start), word.size());
      if ((written & kBeyondAscii) == 0) {
        make_room(end + kEightBytes);
        store_bytes(lower(written), bytes_.data() + end);
        end += word.size();
        words_[i] = words.find(Vocabulary::key_of(lower(written), word.size()), {});
        continue;
      }
    }
    end = fold_word(word.of(text), end);
    words_[i] = words.find(std::string_view(bytes_).substr(starts_[i], end - starts_[i]));
  }
  starts_.back() = end;
}

// Room for so many bytes, and some more.
void FoldedText::make_room(std::size_t size) {
  if (bytes_.size() < size) bytes_.resize(2 * size);
}

// Writes it at the place; its end.
std::uint32_t FoldedText::fold_word(std::string_view word, std::uint32_t at) {
  make_room(at + word.size() + kEightBytes);
  char* const out = bytes_.data() + at;
  if (fold_plain(word, out)) return at + static_cast<std::uint32_t>(word.size());
  if (const char* end = fold_western(word, out)) return static_cast<std::uint32_t>(end - bytes_.data());
  const std::string folded = fold(word);
  make_room(at + folded.size());
  folded.copy(bytes_.data() + at, folded.size());
  return at + static_cast<std::uint32_t>(folded.size());
}

}  // namespace factcheck
