#include "core/extract/boilerplate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/text/token.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

// Longer blocks are read, whatever they open with.
constexpr std::uint32_t kLongestPrompt = 300, kLongestTeaser = 200, kLongestLink = 120;
constexpr int kMostLinks = 12;    // under one heading: a page without full stops must not vanish
constexpr int kTargetsOfBar = 3;  // "Facebook Twitter WhatsApp": a bar even without "Share"
constexpr std::size_t kFewestWords = 4, kNearestBlocks = 8;  // of a heading that repeats the text, and where

bool single_line(std::string_view text, Span span) {
  return span.of(text).find_first_of("\r\n") == std::string_view::npos;
}

bool is_quote(char32_t c) {
  const CharClass kind = char_class(c);
  return kind == CharClass::OpenQuote || kind == CharClass::CloseQuote || kind == CharClass::NeutralQuote;
}

bool opens_with_dash(std::string_view block) {
  return block.starts_with('-') || block.starts_with("–") || block.starts_with("—");
}

// The last sign that is no quotation mark or bracket.
char32_t last_sign(std::string_view text, Span span) {
  const std::string_view block = span.of(text);
  for (std::size_t at = block.size(); at > 0;) {
    const char32_t c = previous_code_point(block, at);
    if (!is_quote(c) && char_class(c) != CharClass::Space && c != ')' && c != ']') return c;
  }
  return 0;
}

// A line such as a headline or the text of a link.
bool link_like(std::string_view text, Span span) {
  const char32_t last = last_sign(text, span);
  return span.size() <= kLongestLink && single_line(text, span) && last != '.' && last != ':' && last != ',' &&
         last != ';';
}

class Marker {
 public:
  Marker(std::string_view text, const BoilerplatePhrases& phrases, const TextWords& words, std::vector<Block>& blocks)
      : text_(text), phrases_(phrases), words_(words), blocks_(blocks), spoken_(blocks.size()) {}

  void run() {
    int links = 0;  // how many more blocks may be links under a heading
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      const Found found = classify(block.span, words_.of(i));
      const bool link = links > 0 && link_like(text_, block.span);
      links = found == Found::Heading ? kMostLinks : link ? links - 1 : found == Found::Nothing ? 0 : links;
      if (found != Found::Nothing || link) leave_out(block);
    }
    for (std::size_t i = 1; i < blocks_.size(); ++i)
      if (repeats(i)) blocks_[i].type = BlockType::Repeat;
  }

 private:
  enum class Found : std::uint8_t { Nothing, Block, Heading };  // Heading: of links

  // The lead is the first paragraph that is read.
  void leave_out(Block& block) {
    if (block.type == BlockType::Lead) {
      const auto next = std::find_if(blocks_.begin() + (&block - blocks_.data()), blocks_.end(),
                                     [](const Block& other) { return other.type == BlockType::Body; });
      if (next != blocks_.end()) next->type = BlockType::Lead;
    }
    block.type = BlockType::Boilerplate;
  }

  Found classify(Span span, const WordsView& words) const {
    if (span.size() > kLongestPrompt) return Found::Nothing;
    const std::size_t first = opening_signs(words);
    if (phrases_.at(words, first, BoilerplatePhrase::Opening) > 0 || is_bar(words) || closes(words))
      return Found::Block;
    const std::size_t related = phrases_.at(words, first, BoilerplatePhrase::Related);
    if (related > 0 && only_signs(words, first + related)) return Found::Heading;
    const std::size_t teaser = std::max(related, phrases_.at(words, first, BoilerplatePhrase::Teaser));
    const bool announces = teaser > 0 && first == 0 && announced(words, teaser);
    return announces && span.size() <= kLongestTeaser && single_line(text_, span) ? Found::Block : Found::Nothing;
  }

  bool opens_quotation(const Token& sign) const {
    std::size_t at = sign.span.start;
    return is_quote(next_code_point(text_, at));
  }

  // Bullets and arrows before the words; a quotation is no prompt.
  std::size_t opening_signs(const WordsView& words) const {
    std::size_t first = 0;
    while (first < words.tokens.size() && words.tokens[first].kind == TokenKind::Sign &&
           !opens_quotation(words.tokens[first]) && phrases_.at(words, first, BoilerplatePhrase::Opening) == 0)
      ++first;
    return first;
  }

  static bool only_signs(const WordsView& words, std::size_t from) {
    return std::all_of(words.tokens.begin() + static_cast<std::ptrdiff_t>(from), words.tokens.end(),
                       [](const Token& token) { return token.kind == TokenKind::Sign; });
  }

  // "Lees ook: …", "Video | …"
  static bool announced(const WordsView& words, std::size_t sign) {
    constexpr std::array<std::string_view, 6> kSigns = {":", "|", ">", "»", "›", "→"};
    return sign < words.tokens.size() && std::find(kSigns.begin(), kSigns.end(), words.folded[sign]) != kSigns.end();
  }

  bool closes(const WordsView& words) const {
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
      const std::size_t count = phrases_.at(words, i, BoilerplatePhrase::Closing);
      if (count > 0 && only_signs(words, i + count)) return true;
    }
    return false;
  }

  // Nothing but labels, counts and the places where one shares.
  bool is_bar(const WordsView& words) const {
    int labels = 0, targets = 0;
    for (std::size_t i = 0; i < words.tokens.size();) {
      if (const std::size_t count = counted(words, i)) {
        ++labels;
        i += count;
      } else if (const std::size_t label = phrases_.at(words, i, BoilerplatePhrase::Label)) {
        ++labels;
        i += label;
      } else if (const std::size_t target = phrases_.at(words, i, BoilerplatePhrase::Target)) {
        ++targets;
        i += target;
      } else if (words.tokens[i].kind == TokenKind::Sign) {
        ++i;
      } else {
        return false;
      }
    }
    return labels > 0 || targets >= kTargetsOfBar;
  }

  // "12 comments" and "comments (12)"
  std::size_t counted(const WordsView& words, std::size_t i) const {
    if (words.tokens[i].kind == TokenKind::Number) {
      const std::size_t noun = phrases_.at(words, i + 1, BoilerplatePhrase::Counted);
      return noun == 0 ? 0 : noun + 1;
    }
    std::size_t noun = phrases_.at(words, i, BoilerplatePhrase::Counted);
    if (noun == 0) return 0;
    while (i + noun < words.tokens.size() && words.tokens[i + noun].kind == TokenKind::Sign) ++noun;
    const bool number = i + noun < words.tokens.size() && words.tokens[i + noun].kind == TokenKind::Number;
    return number && phrases_.at(words, i + noun + 1, BoilerplatePhrase::Counted) == 0 ? noun + 1 : 0;
  }

  // A block's words without its signs, by their place in it.
  const std::vector<std::uint32_t>& spoken_in(std::size_t block) {
    if (!spoken_[block]) {
      const std::span<const Token> tokens = words_.of(block).tokens;
      std::vector<std::uint32_t>& spoken = spoken_[block].emplace();
      for (std::uint32_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].kind != TokenKind::Sign) spoken.push_back(i);
    }
    return *spoken_[block];
  }

  // A line without a full stop, not the first, all whose words stand near by in a longer block, in the same order.
  bool repeats(std::size_t block) {
    const BlockType type = blocks_[block].type;
    // "– The mayor" says who spoke the line before.
    if (opens_with_dash(blocks_[block].span.of(text_))) return false;
    if ((type != BlockType::Body && type != BlockType::Quote) || !link_like(text_, blocks_[block].span)) return false;
    if (spoken_in(block).size() < kFewestWords) return false;
    const std::size_t from = block - std::min(block, kNearestBlocks);
    const std::size_t to = std::min(blocks_.size(), block + kNearestBlocks + 1);
    for (std::size_t other = from; other < to; ++other)
      if (other != block && is_read(blocks_[other].type) && stands_in(block, other)) return true;
    return false;
  }

  // Within a few more words: those of a whole paragraph stand in any long one.
  bool stands_in(std::size_t heading, std::size_t block) {
    const std::vector<std::uint32_t>& wanted = spoken_in(heading);
    const std::vector<std::uint32_t>& all = spoken_in(block);
    if (all.size() <= wanted.size()) return false;
    const FoldedTokens own = words_.of(heading).folded, other = words_.of(block).folded;
    const auto same = [&](std::size_t i, std::size_t j) {
      return own.word(wanted[i]) == other.word(all[j]) && own[wanted[i]] == other[all[j]];
    };
    const std::size_t reach = wanted.size() + wanted.size() / 2;
    for (std::size_t start = 0; start + wanted.size() <= all.size(); ++start) {
      if (!same(0, start)) continue;
      const std::size_t end = std::min(all.size(), start + reach);
      std::size_t next = 0;
      for (std::size_t i = start; i < end && next < wanted.size(); ++i) next += same(next, i) ? 1 : 0;
      if (next == wanted.size()) return true;
    }
    return false;
  }

  std::string_view text_;
  const BoilerplatePhrases& phrases_;
  const TextWords& words_;
  std::vector<Block>& blocks_;
  std::vector<std::optional<std::vector<std::uint32_t>>> spoken_;  // by block, once they were asked for
};

}  // namespace

void mark_boilerplate(std::string_view text, const BoilerplatePhrases& phrases, const TextWords& words,
                      std::vector<Block>& blocks) {
  Marker(text, phrases, words, blocks).run();
}

}  // namespace factcheck
