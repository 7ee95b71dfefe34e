#include "core/text/folded_tokens.h"

#include <cstring>
#include <utility>

#include "core/text/eight_bytes.h"
#include "core/text/fold.h"

namespace factcheck {
namespace {

// Writes a word of letters up to U+00FF; its end, or null if it has others. Beyond ASCII these take two bytes, of which
// the first is always the same; small ones stand 0x20 behind the capitals.
char* fold_western(std::string_view word, char* out) {
  constexpr unsigned kFirst = 0xC3, kLastCapital = 0x9E, kTimes = 0x97;
  for (std::size_t i = 0; i < word.size(); ++i) {
    unsigned byte = static_cast<unsigned char>(word[i]);
    if (byte == kFirst) {
      *out++ = word[i++];
      byte = static_cast<unsigned char>(word[i]);
      if (byte <= kLastCapital && byte != kTimes) byte += 0x20;
    } else if (byte >= 0x80) {
      return nullptr;
    } else if (byte >= 'A' && byte <= 'Z') {
      byte += 'a' - 'A';
    }
    *out++ = static_cast<char>(byte);
  }
  return out;
}

}  // namespace

FoldedText::FoldedText(std::string_view text, std::span<const Token> tokens, const Vocabulary& words)
    : text_(text), places_(tokens.size()), words_(tokens.size()), bytes_(tokens.size(), '\0') {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Span word = tokens[i].span;
    if (word.size() <= kEightBytes && word.start + kEightBytes <= text.size()) {
      const EightBytes written = first_bytes(load_bytes(text.data() + word.start), word.size());
      if ((written & kBeyondAscii) == 0) {
        const EightBytes small = lower(written);
        places_[i] = small == written ? Place{word.start, word.size()} : write_short(small, word.size());
        words_[i] = words.find(Vocabulary::key_of(small, word.size()), {});
        continue;
      }
    }
    places_[i] = fold_word(word);
    words_[i] = words.find(at(places_[i]));
  }
}

FoldedText::Place FoldedText::write_short(EightBytes folded, std::size_t size) {
  store_bytes(folded, room_for(size));
  return taken(size);
}

// Where so many bytes can be written, and some more.
char* FoldedText::room_for(std::size_t size) {
  if (bytes_.size() < used_ + size + kEightBytes) bytes_.resize(2 * bytes_.size() + size + kEightBytes);
  return bytes_.data() + used_;
}

FoldedText::Place FoldedText::taken(std::size_t size) {
  const std::size_t start = text_.size() + std::exchange(used_, used_ + size);
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(size)};
}

FoldedText::Place FoldedText::fold_word(Span word) {
  char* const out = room_for(word.size());
  const bool padded = word.start + (word.size() + kEightBytes - 1) / kEightBytes * kEightBytes <= text_.size();
  EightBytes seen = padded ? 0 : kBeyondAscii, changed = 0;
  for (std::uint32_t done = 0; done < word.size() && (seen & kBeyondAscii) == 0; done += kEightBytes) {
    const EightBytes letters = first_bytes(load_bytes(text_.data() + word.start + done), word.size() - done);
    seen |= letters;
    changed |= letters ^ lower(letters);
    store_bytes(lower(letters), out + done);
  }
  if ((seen & kBeyondAscii) == 0) return changed == 0 ? Place{word.start, word.size()} : taken(word.size());
  if (const char* end = fold_western(word.of(text_), out)) return taken(static_cast<std::size_t>(end - out));
  const std::string folded = fold(word.of(text_));
  std::memcpy(room_for(folded.size()), folded.data(), folded.size());
  return taken(folded.size());
}

}  // namespace factcheck
