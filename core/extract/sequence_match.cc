#include "core/extract/sequence_match.h"

#include <algorithm>
#include <tuple>

#include "core/extract/number_reader.h"
#include "core/rules/pattern_set.h"
#include "core/rules/sequence_trie.h"
#include "core/text/utf8.h"

namespace factcheck {

// What a walk over a sentence needs, empty between two of them.
struct SequenceMatcher::Room {
  struct Step {
    std::uint32_t first_token = 0, token_count = 0;
    const Item* item = nullptr;
  };
  // A match with where it comes in the order of all; text order first.
  struct Found {
    std::uint32_t first_token = 0, token_count = 0;
    std::uint32_t rule = 0, path = 0, nth = 0;  // nth: as found
    bool fires = false;                         // no guard refuses it; those that do not are kept for a trace only
    std::span<const MatchedPart> parts;
  };
  std::vector<SignatureId> signatures;  // by token, and of nothing behind the last
  std::vector<Step> steps;              // from the first token of the walk to where it is
  std::vector<MatchedPart> parts;       // of the match at hand
  std::vector<Found> found;
  std::vector<SequenceMatch> matches;
  std::vector<std::uint32_t> openings;  // of patterns

  // At once what usual sentences need: most articles are short, and to grow from nothing would cost each more than its
  // words.
  Room() {
    constexpr std::size_t kUsualTokens = 64, kUsualSteps = 16, kUsualMatches = 32;
    signatures.reserve(kUsualTokens);
    steps.reserve(kUsualSteps);
    parts.reserve(kUsualSteps);
    openings.reserve(kUsualSteps);
    found.reserve(kUsualMatches);
    matches.reserve(kUsualMatches);
  }
};

namespace {

enum class Side { Left, Right };

// The code point next to `at` on that side, which moves past it; a blank beyond the text's ends.
char32_t step_out(std::string_view text, std::size_t& at, Side side) {
  if (side == Side::Left) return at == 0 ? U' ' : previous_code_point(text, at);
  return at >= text.size() ? U' ' : next_code_point(text, at);
}

bool is_letter(char32_t c) {
  const CharClass found = char_class(c);
  return found == CharClass::Letter || found == CharClass::Mark;
}
bool is_digit(char32_t c) { return char_class(c) == CharClass::Digit; }
bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }

bool guard_allows(Guard guard, std::string_view text, std::size_t at, Side side) {
  if (guard == Guard::None) return true;
  const char32_t near = step_out(text, at, side);
  if (near == U' ') return true;  // as nearly always
  switch (guard) {
    case Guard::NoLetter:
      return !is_letter(near);
    case Guard::NoDigit:
      return !is_digit(near);
    case Guard::Blank:
      return char_class(near) == CharClass::Space;
    default:
      break;
  }
  if (is_letter(near) || is_digit(near)) return false;
  if (guard != Guard::NoCompound || !is_hyphen(near)) return true;
  const char32_t far = step_out(text, at, side);
  return !is_letter(far) && !is_digit(far);
}

template <class Room>
class Matcher {
  using Found = typename Room::Found;
  using Step = typename Room::Step;

 public:
  Matcher(const Lattice& lattice, const CompiledRules& rules, std::vector<TraceEvent>* trace, Room& room)
      : signatures_(room.signatures),
        steps_(room.steps),
        parts_(room.parts),
        found_(room.found),
        matches_(room.matches),
        openings_(room.openings),
        lattice_(lattice),
        trie_(*rules.trie),
        patterns_(*rules.patterns),
        trace_(trace),
        tokens_(lattice.tokens()),
        token_count_(tokens_.size()) {}

  // Leaves the matches in the room.
  void run() {
    found_.clear();
    matches_.clear();
    sign_tokens();
    for (start_ = 0; start_ < token_count_; ++start_) {
      if (trie_.may_open(signatures_[start_], signatures_[start_ + 1])) walk(SequenceTrie::kRoot, start_);
    }
    match_patterns();
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      if (a.first_token != b.first_token) return a.first_token < b.first_token;
      if (a.token_count != b.token_count) return a.token_count > b.token_count;
      return std::tuple(a.rule, a.path, a.nth) < std::tuple(b.rule, b.path, b.nth);
    });
    for (const Found& found : found_) {
      const Rule& rule = lattice_.pack().rules[found.rule];
      if (trace_) note(lattice_.span(found.first_token, found.token_count), rule, outcome(rule, found));
      if (found.fires) matches_.push_back({&rule, found.first_token, found.token_count, found.parts, nullptr});
    }
  }

 private:
  // What can start at each token; perhaps more than can, never less.
  void sign_tokens() {
    const std::span<const WordId> words = lattice_.words();
    signatures_.resize(token_count_ + 1);
    has_numbers_ = false;
    for (std::uint32_t token = 0; token < token_count_; ++token) {
      const WordId next = token + 1 < token_count_ ? words[token + 1] : kUnlisted;
      signatures_[token] = trie_.signature(shape_of(token, words[token]), words[token], next);
    }
    signatures_[token_count_] = SequenceTrie::kNothing;
  }

  TokenShape shape_of(std::uint32_t token, WordId word) {
    const Token& here = tokens_[token];
    if (here.kind == TokenKind::Word) {
      const TokenShape shape = here.casing == Casing::Lower ? TokenShape::Lower : TokenShape::Capital;
      const bool number = !trie_.knows(word) && may_open_number(tokens_, lattice_.folded(), token, lattice_.pack());
      return number ? with_number(shape) : shape;
    }
    has_numbers_ |= here.kind == TokenKind::Number;
    if (here.kind != TokenKind::Sign) return here.kind == TokenKind::Number ? TokenShape::Number : TokenShape::Code;
    std::size_t at = here.span.start;
    const char32_t sign = next_code_point(lattice_.text(), at);
    if (sign >= kAsciiEnd) return is_fraction(sign) ? TokenShape::CountingSign : TokenShape::Quote;
    if (sign == static_cast<unsigned char>(lattice_.pack().decimal_mark) && opens_decimal(token))
      return TokenShape::CountingSign;
    return sign == '"' || sign == '\'' ? TokenShape::Quote : TokenShape::Sign;
  }

  // ".5"
  bool opens_decimal(std::uint32_t mark) const {
    if (mark + 1 >= token_count_) return false;
    const Token& next = tokens_[mark + 1];
    return next.kind == TokenKind::Number && !next.spaced;
  }

  // Goes on from a node that some path leads over the token.
  void walk(std::uint32_t node, std::uint32_t token) {
    const Signature common = trie_.wants(node) & trie_[signatures_[token]].own;
    if (trie_.has_class(common)) walk_items(node, token, common);
    if (!trie_.has_literal(common)) return;
    const bool glued = !tokens_[token].spaced;
    for (const TrieEdge& edge : trie_.literal_edges(node, lattice_.word(token))) {
      if (!edge.glued || glued) follow(edge, {token, 1, nullptr});
    }
  }

  void walk_items(std::uint32_t node, std::uint32_t token, const Signature& common) {
    const bool glued = !tokens_[token].spaced;
    for (const Item& item : lattice_.at(token)) {
      if (!trie_.has_class(common, item.token_class)) continue;
      for (const TrieEdge& edge : trie_.class_edges(node, item.token_class)) {
        if (edge.glued && !glued) continue;
        if (edge.value != nullptr && *edge.value != item.value) continue;
        follow(edge, {token, item.token_count, &item});
      }
    }
  }

  void follow(const TrieEdge& edge, const Step& step) {
    const std::uint32_t next = step.first_token + step.token_count;
    if (!trie_.may_follow(edge, signatures_[next])) return;
    steps_.push_back(step);
    for (const TrieEnd end : trie_.ends(edge.child)) keep(end, next);
    if (next < token_count_ && trie_.may_go_on(edge.child, signatures_[next])) walk(edge.child, next);
    steps_.pop_back();
  }

  void keep(const TrieEnd& end, std::uint32_t token) {
    const bool fires = passes(lattice_.pack().rules[end.rule], start_, token - start_);
    if (!fires && !trace_) return;
    parts_.clear();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const PartId part = trie_.part(end, i);
      if (part == kNoPart) continue;
      const Step& step = steps_[i];
      const bool goes_on = step.item == nullptr && !parts_.empty() && parts_.back().part == part &&
                           parts_.back().item == nullptr &&
                           parts_.back().first_token + parts_.back().token_count == step.first_token;
      if (goes_on) {
        parts_.back().token_count += step.token_count;  // a named literal of several words is one part
      } else {
        parts_.push_back({part, step.first_token, step.token_count, step.item});
      }
    }
    add(start_, token - start_, end.rule, end.path, fires);
  }

  void add(std::uint32_t first, std::uint32_t count, std::uint32_t rule, std::uint32_t path, bool fires) {
    const auto nth = static_cast<std::uint32_t>(found_.size());
    found_.push_back({first, count, rule, path, nth, fires, lattice_.keep(parts_)});
  }

  void match_patterns() {
    if (patterns_.empty() || token_count_ == 0 || (!has_numbers_ && patterns_.starts().are_digits())) return;
    sentence_ = {tokens_.front().span.start, tokens_.back().span.end};
    const std::string_view text = sentence_.of(lattice_.text());
    for (const std::uint32_t rule : patterns_.occurring(text, pattern_openings())) {
      std::size_t from = 0;
      while (from < text.size()) {
        const std::optional<PatternHit> hit = patterns_.find(rule, text, from);
        if (!hit) break;
        const bool whole = keep_pattern(rule, *hit);
        const std::size_t least = token_after(hit->span.start);
        from = whole ? std::max<std::size_t>(hit->span.end, hit->span.start + 1) : std::max(least, from + 1);
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0u) == 0x80u) ++from;
      }
    }
  }

  // Where a match of a pattern may start, by bytes of the sentence: where a token does.
  const std::vector<std::uint32_t>& pattern_openings() {
    const PatternSet::Starts starts = patterns_.starts();
    openings_.clear();
    for (const Token& token : tokens_)
      if (starts.have(lattice_.text()[token.span.start])) openings_.push_back(token.span.start - sentence_.start);
    return openings_;
  }

  // Start of the first token behind that byte of the sentence, relative to the sentence.
  std::size_t token_after(std::uint32_t at) const {
    const auto next = std::partition_point(
        tokens_.begin(), tokens_.end(), [&](const Token& token) { return token.span.start <= sentence_.start + at; });
    return next == tokens_.end() ? sentence_.size() : next->span.start - sentence_.start;
  }

  // The tokens that bytes of the sentence touch.
  Step tokens_of(Span part) const {
    const Span bytes{part.start + sentence_.start, part.end + sentence_.start};
    const auto first = std::partition_point(tokens_.begin(), tokens_.end(),
                                            [&](const Token& token) { return token.span.end <= bytes.start; });
    const auto last =
        std::partition_point(first, tokens_.end(), [&](const Token& token) { return token.span.start < bytes.end; });
    Step step{static_cast<std::uint32_t>(first - tokens_.begin()), static_cast<std::uint32_t>(last - first), nullptr};
    if (step.token_count == 0) return step;
    for (const Item& item : lattice_.at(step.first_token)) {
      const bool telling = item.number >= 0 || item.token_class >= kBuiltinClasses;
      if (item.token_count != step.token_count || !telling) continue;
      if (!step.item || item.token_class == kNumber) step.item = &item;
    }
    return step;
  }

  // False if the hit cuts a token in two.
  bool keep_pattern(std::uint32_t index, const PatternHit& hit) {
    const Rule& rule = lattice_.pack().rules[index];
    const Step all = tokens_of(hit.span);
    const Span bytes{hit.span.start + sentence_.start, hit.span.end + sentence_.start};
    if (all.token_count == 0 || lattice_.span(all.first_token, all.token_count) != bytes) {
      note(bytes, rule, "refused: does not start and end with whole words");
      return false;
    }
    parts_.clear();
    for (const auto& [name, span] : hit.groups) {
      const Step step = tokens_of(span);
      const auto part = std::find(rule.parts.begin(), rule.parts.end(), name);
      const auto id = part == rule.parts.end() ? kNoPart : static_cast<PartId>(part - rule.parts.begin());
      if (step.token_count > 0) parts_.push_back({id, step.first_token, step.token_count, step.item});
    }
    add(all.first_token, all.token_count, index, 0, passes(rule, all.first_token, all.token_count));
    return true;
  }

  bool passes(const Rule& rule, std::uint32_t first, std::uint32_t count) const {
    return allows(rule, Side::Left, first, count) && allows(rule, Side::Right, first, count) &&
           std::none_of(rule.refusals.begin(), rule.refusals.end(),
                        [&](const Refusal& refusal) { return stands_beside(refusal, first, count); });
  }

  bool allows(const Rule& rule, Side side, std::uint32_t first, std::uint32_t count) const {
    const Span span = lattice_.span(first, count);
    return side == Side::Left ? guard_allows(rule.guard_left, lattice_.text(), span.start, side)
                              : guard_allows(rule.guard_right, lattice_.text(), span.end, side);
  }

  // For a trace.
  std::string outcome(const Rule& rule, const Found& found) const {
    if (found.fires) return "fired";
    for (const Side side : {Side::Left, Side::Right}) {
      if (allows(rule, side, found.first_token, found.token_count)) continue;
      return side == Side::Left ? "refused: guard left, " + std::string(guard_name(rule.guard_left))
                                : "refused: guard right, " + std::string(guard_name(rule.guard_right));
    }
    const auto refusal = std::find_if(rule.refusals.begin(), rule.refusals.end(), [&](const Refusal& beside) {
      return stands_beside(beside, found.first_token, found.token_count);
    });
    return "refused: unless '" + rule.unless[static_cast<std::size_t>(refusal - rule.refusals.begin())] + "'";
  }

  bool stands_beside(const Refusal& refusal, std::uint32_t match_first, std::uint32_t match_count) const {
    const std::size_t count = refusal.words.size();
    std::size_t first = std::size_t{match_first} + match_count;
    if (refusal.before) {
      if (match_first < count) return false;
      first = match_first - count;
    }
    if (first + count > token_count_) return false;
    for (std::size_t i = 0; i < count; ++i) {
      if (lattice_.folded(static_cast<std::uint32_t>(first + i)) != refusal.words[i]) return false;
    }
    return true;
  }

  void note(Span span, const Rule& rule, std::string outcome) {
    if (trace_) trace_->push_back({span, rule.id, std::move(outcome)});
  }

  std::vector<SignatureId>& signatures_;
  std::vector<Step>& steps_;
  std::vector<MatchedPart>& parts_;
  std::vector<Found>& found_;
  std::vector<SequenceMatch>& matches_;
  std::vector<std::uint32_t>& openings_;
  const Lattice& lattice_;
  const SequenceTrie& trie_;
  const PatternSet& patterns_;
  std::vector<TraceEvent>* trace_;
  std::span<const Token> tokens_;
  std::size_t token_count_ = 0;
  std::uint32_t start_ = 0;
  bool has_numbers_ = false;  // in digits
  Span sentence_;             // bytes of the text
};

}  // namespace

SequenceMatcher::SequenceMatcher() : room_(std::make_unique<Room>()) {}
SequenceMatcher::~SequenceMatcher() = default;

std::vector<SequenceMatch>& SequenceMatcher::match(const Lattice& lattice, const CompiledRules& rules,
                                                   std::vector<TraceEvent>* trace) {
  Matcher(lattice, rules, trace, *room_).run();
  return room_->matches;
}

std::vector<SequenceMatch> match_sequences(const Lattice& lattice, const CompiledRules& rules,
                                           std::vector<TraceEvent>* trace) {
  return std::move(SequenceMatcher().match(lattice, rules, trace));
}

}  // namespace factcheck
