#include "core/text/folded_tokens.h"

#include <cstring>

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
    : ends_(tokens.size() + 1), words_(tokens.size()) {
  if (!tokens.empty()) bytes_.resize(tokens.back().span.end - tokens.front().span.start + kEightBytes);
  std::size_t size = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t start = size;
    size = write(text, tokens[i].span, start);
    ends_[i + 1] = static_cast<std::uint32_t>(size);
    words_[i] = words.find_padded({bytes_.data() + start, size - start});
  }
}

// Where it ends. Letters are read and written beyond the word's end, where the next one goes.
std::size_t FoldedText::write(std::string_view text, Span word, std::size_t at) {
  EightBytes seen = word.end + kEightBytes > text.size() ? kBeyondAscii : 0;
  for (std::uint32_t done = 0; done < word.size() && (seen & kBeyondAscii) == 0; done += kEightBytes) {
    const EightBytes letters = first_bytes(load_bytes(text.data() + word.start + done), word.size() - done);
    seen |= letters;
    store_bytes(lower(letters), bytes_.data() + at + done);
  }
  if ((seen & kBeyondAscii) == 0) return at + word.size();
  if (const char* end = fold_western(word.of(text), bytes_.data() + at))
    return static_cast<std::size_t>(end - bytes_.data());
  const std::string folded = fold(word.of(text));
  if (folded.size() > word.size()) bytes_.resize(bytes_.size() + folded.size() - word.size());
  std::memcpy(bytes_.data() + at, folded.data(), folded.size());
  return at + folded.size();
}

}  // namespace factcheck
