#include "core/text/folded_tokens.h"

#include <cstring>

#include "core/text/fold.h"

namespace factcheck {
namespace {

// Eight letters at once.
using Letters = std::uint64_t;
constexpr Letters each(unsigned byte) { return Letters{0x0101010101010101U} * byte; }
constexpr Letters kBeyondAscii = each(0x80);

// Source: Warren, Hacker's Delight, on several bytes in a word.
Letters lower(Letters ascii) {
  const Letters from_a = ascii + each(0x80 - 'A'), beyond_z = ascii + each(0x80 - 'Z' - 1);
  return ascii | ((from_a & ~beyond_z & kBeyondAscii) >> 2U);
}

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

FoldedText::FoldedText(std::string_view text, std::span<const Token> tokens, const Vocabulary& words) {
  ends_.reserve(tokens.size() + 1);
  words_.reserve(tokens.size());
  if (!tokens.empty()) bytes_.resize(tokens.back().span.end - tokens.front().span.start + sizeof(Letters));
  ends_.push_back(0);
  std::size_t size = 0;
  for (const Token& token : tokens) {
    const std::size_t start = size;
    size = write(text, token.span, start);
    ends_.push_back(static_cast<std::uint32_t>(size));
    words_.push_back(words.find({bytes_.data() + start, size - start}));
  }
}

// Where it ends. Letters are read and written beyond the word's end, where the next one goes.
std::size_t FoldedText::write(std::string_view text, Span word, std::size_t at) {
  Letters seen = word.end + sizeof(Letters) > text.size() ? kBeyondAscii : 0;
  for (std::uint32_t done = 0; done < word.size() && (seen & kBeyondAscii) == 0; done += sizeof(Letters)) {
    Letters letters = 0;
    std::memcpy(&letters, text.data() + word.start + done, sizeof letters);
    seen |= letters;
    letters = lower(letters);
    std::memcpy(bytes_.data() + at + done, &letters, sizeof letters);
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
