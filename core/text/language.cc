#include "core/text/language.h"

#include <algorithm>
#include <map>
#include <utility>

namespace factcheck {
namespace {

constexpr std::size_t kEndingWord = 5;  // shorter words end in everything
constexpr int kClear = 2;
constexpr int kClearFrame = 3;  // what stands round quotations decides alone from here on
constexpr int kSureFrame = 6;   // and endings are not asked any more

bool is_word(const Token& token) { return token.kind == TokenKind::Word; }

// What a token is to the words beside it.
enum class Part : std::uint8_t { Start, Sign, Hyphen, Plain, Name };  // Start: before the first one
constexpr std::size_t kParts = 5, kKinds = 4, kCasings = 5;
constexpr std::size_t place_of(Part part) { return static_cast<std::size_t>(part); }

constexpr auto kPartOf = [] {
  std::array<std::array<Part, kCasings>, kKinds> parts{};
  for (auto& of_kind : parts) of_kind.fill(Part::Sign);
  auto& words = parts[static_cast<std::size_t>(TokenKind::Word)];
  words.fill(Part::Name);
  for (const Casing plain : {Casing::None, Casing::Lower}) words[static_cast<std::size_t>(plain)] = Part::Plain;
  return parts;
}();

Part part_of(std::string_view text, const Token& token) {
  if (text[token.span.start] == '-') return Part::Hyphen;
  return kPartOf[static_cast<std::size_t>(token.kind)][static_cast<std::size_t>(token.casing)];
}

// What a word may weigh at most. A capital inside a sentence makes a name of a function word ("The Guardian" in a
// German sentence), and so do capitals on both sides ("Head of Policy").
constexpr int limit_of(Part before, Part own, Part behind) {
  if (own != Part::Name) return before == Part::Name && behind == Part::Name ? 1 : 3;
  return before == Part::Start ? 3 : before == Part::Sign ? 1 : 0;
}
constexpr auto kLimitOf = [] {
  std::array<std::array<std::array<std::uint8_t, kParts>, kParts>, kParts> limits{};
  for (std::size_t a = 0; a < kParts; ++a)
    for (std::size_t b = 0; b < kParts; ++b)
      for (std::size_t c = 0; c < kParts; ++c)
        limits[a][b][c] =
            static_cast<std::uint8_t>(limit_of(static_cast<Part>(a), static_cast<Part>(b), static_cast<Part>(c)));
  return limits;
}();

bool is_initial(std::string_view text, const Token& word, const Token& behind) {
  return (word.span.size() == 1) & (text[behind.span.start] == '.');
}

int lead(std::span<const int> points, std::size_t winner) {
  int second = 0;
  for (std::size_t p = 0; p < points.size(); ++p) {
    if (p != winner) second = std::max(second, points[p]);
  }
  return points[winner] - second;
}

std::size_t best_of(std::span<const int> points) {
  return static_cast<std::size_t>(std::max_element(points.begin(), points.end()) - points.begin());
}

// By its first byte: false for nearly all tokens.
bool may_be_quote(char first) { return first == '"' || (static_cast<unsigned char>(first) & 0x80U) != 0; }
bool is_double_quote(std::string_view sign) {
  if (sign.size() == 1) return sign[0] == '"';
  return sign == "“" || sign == "”" || sign == "„" || sign == "«" || sign == "»";
}

std::size_t byte_of(char c) { return static_cast<unsigned char>(c); }
// Place of two bytes that stand in a row in a table of 256 that is small enough to be always at hand; shared by few.
std::size_t place_of(char first, char second) { return (byte_of(first) * 5 + byte_of(second)) % 256; }

// Tokens whose votes cannot overflow a sum of 16 bits.
constexpr std::size_t kSafeTokens = 128;

void add_points(std::size_t language, int points, std::span<FourPoints> all) {
  all[language / 4] += static_cast<FourPoints>(points) << 16 * (language % 4);
}

// Adds what four languages, or as many as are left, have to `points`.
void read_points(FourPoints four, std::span<int> points) {
  for (std::size_t p = 0; p < std::min<std::size_t>(4, points.size()); ++p) {
    const auto own = static_cast<std::int16_t>(four);
    points[p] += own;
    four = (four - static_cast<FourPoints>(own)) >> 16U;
  }
}

}  // namespace

LanguageSigns::LanguageSigns(std::span<const LanguageProfile> profiles, Vocabulary& words)
    : languages_(profiles.size()) {
  for (std::size_t p = 0; p < profiles.size(); ++p) {
    for (const auto& [word, points] : profiles[p].words) words.add(word);
    std::uint32_t rank = 0;
    for (const auto& [pattern, points] : profiles[p].endings)
      add_ending(pattern, {{}, static_cast<Language>(p), points, rank++, {}});
  }
  add_rows(profiles, words);
}

void LanguageSigns::add_rows(std::span<const LanguageProfile> profiles, const Vocabulary& words) {
  std::vector<int> listed(words.size() *
                          languages_);  // by word and language: the profile's weight, 0 where it is silent
  std::vector<bool> lists(words.size());
  for (std::size_t p = 0; p < languages_; ++p) {
    for (const auto& [word, points] : profiles[p].words) {
      const WordId id = words.find(word);
      listed[id * languages_ + p] = points;
      lists[id] = true;
    }
  }
  const std::size_t row_size = kLimits.size() * fours();
  row_of_.assign(words.size() + 1, 0);
  rows_.resize(row_size);
  std::vector<FourPoints> row(row_size);
  Weights weights;
  for (const bool of_profile : {true, false}) {
    std::map<std::vector<FourPoints>, std::uint16_t> known;
    for (WordId word = 0; word < words.size(); ++word) {
      if (lists[word] != of_profile) continue;
      const bool tells = weigh_endings(words.word(word), weights);
      if (!tells && !of_profile) continue;
      row.assign(row_size, 0);
      for (std::size_t i = 0; i < row_size; i += fours()) {
        for (std::size_t p = 0; p < languages_; ++p) {
          const int own = listed[word * languages_ + p], ending = tells ? weights[p].points : 0;
          add_points(p, own != 0 ? std::min(own, kLimits[i / fours()]) : ending, std::span(row).subspan(i));
        }
      }
      const auto [place, added] = known.try_emplace(row, static_cast<std::uint16_t>(rows_.size() / row_size));
      if (added) rows_.insert(rows_.end(), row.begin(), row.end());
      row_of_[word] = place->second;
    }
  }
}

void LanguageSigns::add_ending(std::string_view pattern, Ending ending) {
  const bool anywhere = pattern.size() > 2 && pattern.front() == '*' && pattern.back() == '*';
  ending.letters = anywhere ? pattern.substr(1, pattern.size() - 2) : pattern;
  const std::string& letters = ending.letters;
  if (letters.empty()) return;
  ending.few = anywhere ? first_letters(letters) : last_letters(letters);
  auto& places = anywhere ? groups_ : suffixes_;
  if (letters.size() == 1) {
    for (std::vector<Ending>& place : places) place.push_back(ending);
  } else {
    const std::size_t first = anywhere ? 0 : letters.size() - 2;
    places[place_of(letters[first], letters[first + 1])].push_back(ending);
  }
  for (std::size_t second = 0; anywhere && second < 256; ++second)
    if (letters.size() == 1 || byte_of(letters[1]) == second) opens_group_.set(byte_of(letters[0]) * 256 + second);
}

// False, and no weights, if no ending fits: so with most words.
bool LanguageSigns::weigh_endings(std::string_view folded, Weights& weights) const {
  bool any = false;
  const auto take = [&](const Ending& ending) {
    if (!any) std::fill_n(weights.begin(), languages_, Weight{0, UINT32_MAX});
    any = true;
    Weight& known = weights[ending.language];
    if (ending.rank < known.rank) known = {ending.points, ending.rank};
  };
  const auto take_groups = [&](std::size_t at, char next) {
    if (!opens_group_.test(byte_of(folded[at]) * 256 + byte_of(next))) return;
    const std::vector<Ending>& groups = groups_[place_of(folded[at], next)];
    const FewLetters here = first_letters(folded.substr(at));
    for (const Ending& group : groups)
      if (group.few.agrees_with(here) && folded.substr(at).starts_with(group.letters)) take(group);
  };
  if (folded.empty()) return any;
  const std::size_t last_byte = folded.size() - 1;
  for (std::size_t at = 0; at < last_byte; ++at) take_groups(at, folded[at + 1]);
  take_groups(last_byte, '\0');
  const std::size_t size = folded.size();
  if (size < kEndingWord) return any;
  const FewLetters last = last_letters(folded);
  for (const Ending& suffix : suffixes_[place_of(folded[size - 2], folded[size - 1])])
    if (suffix.few.agrees_with(last) && size > suffix.letters.size() && folded.ends_with(suffix.letters)) take(suffix);
  return any;
}

void LanguageSigns::add_endings(std::string_view folded, std::span<int> points) const {
  Weights weights;
  if (!weigh_endings(folded, weights)) return;
  for (std::size_t p = 0; p < languages_; ++p) points[p] += weights[p].points;
}

LanguageVotes::LanguageVotes(std::string_view text, std::span<const Token> tokens, const FoldedTokens& folded,
                             const LanguageSigns& signs)
    : text_(text),
      tokens_(tokens),
      folded_(folded),
      signs_(signs),
      sums_(std::make_unique_for_overwrite<FourPoints[]>((tokens.size() + 1) * signs.fours())) {
  for (std::size_t four = 0; four < signs.fours(); ++four) add_up(four);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (may_be_quote(text[tokens[i].span.start]) && is_double_quote(tokens[i].span.of(text)))
      quotations_.push_back(static_cast<std::uint32_t>(i));
}

// Of the words between others what weight() says of each: most of a text, so without a branch.
void LanguageVotes::add_up(std::size_t four) {
  FourPoints* const sums = sums_.get() + four * (tokens_.size() + 1);
  FourPoints sum = 0;
  const std::size_t end = tokens_.size(), inner = std::min<std::size_t>(2, end), last = std::max(inner + 1, end) - 1;
  const auto add = [&](std::size_t token, FourPoints points) {
    sums[token] = sum;
    sum += points;
  };
  for (std::size_t i = 0; i < inner; ++i) add(i, weight(i, 0, end, four));
  if (inner < last) {
    Part before = part_of(text_, tokens_[inner - 1]), own = part_of(text_, tokens_[inner]);
    for (std::size_t i = inner; i < last; ++i) {
      const Part behind = part_of(text_, tokens_[i + 1]);
      const int limit = kLimitOf[place_of(before)][place_of(own)][place_of(behind)];
      const WordId word = is_word(tokens_[i]) ? folded_.word(i) : kUnlisted;
      add(i, signs_.weight(word, four, is_initial(text_, tokens_[i], tokens_[i + 1]) ? 0 : limit));
      before = std::exchange(own, behind);
    }
  }
  for (std::size_t i = last; i < end; ++i) add(i, weight(i, 0, end, four));
  sums[end] = sum;
}

// What a word says in a stretch from `first` to `end`.
FourPoints LanguageVotes::weight(std::size_t token, std::size_t first, std::size_t end, std::size_t four) const {
  if (!is_word(tokens_[token])) return 0;
  const bool last = token + 1 == end;
  const bool opens = token == first || (token == first + 1 && !is_word(tokens_[first]));
  const Part before = opens ? Part::Start : part_of(text_, tokens_[token - 1]);
  const Part behind = last ? Part::Sign : part_of(text_, tokens_[token + 1]);
  const bool initial = !last && is_initial(text_, tokens_[token], tokens_[token + 1]);
  const int limit = initial ? 0 : limit_of(before, part_of(text_, tokens_[token]), behind);
  return signs_.weight(folded_.word(token), four, limit);
}

template <class Take>
bool LanguageVotes::deal_out(std::size_t first, std::size_t end, Tally& tally, const Take& take) const {
  bool even = true;
  const auto add_to = [&](std::size_t stop) { take(first, stop, of(even ? tally.outside : tally.inside)); };
  for (auto quotation = std::lower_bound(quotations_.begin(), quotations_.end(), first);
       quotation != quotations_.end() && *quotation < end; ++quotation) {
    add_to(*quotation);
    even = !even;
    first = *quotation + 1;
  }
  add_to(end);
  return even;
}

// What the known words say.
LanguageVotes::Tally LanguageVotes::count(std::size_t first, std::size_t end) const {
  Tally tally;
  std::fill_n(tally.outside.begin(), signs_.languages(), 0);
  std::fill_n(tally.inside.begin(), signs_.languages(), 0);
  // Neighbours that show a part of a name may be cut off from these.
  const std::size_t inner = std::min(first + 2, end), last = std::max(inner, end - (end > first ? 1U : 0U));
  tally.even = deal_out(first, end, tally, [&](std::size_t from, std::size_t stop, std::span<int> points) {
    for (std::size_t four = 0; four < signs_.fours(); ++four) {
      const FourPoints* const sums = sums_.get() + four * (tokens_.size() + 1);
      FourPoints sum = 0;
      std::size_t at = from;
      for (; at < std::min(inner, stop); ++at) sum += weight(at, first, end, four);
      for (const std::size_t sure = std::min(last, stop); at < sure;) {
        const std::size_t next = std::min(sure, at + kSafeTokens);
        read_points(sums[next] - sums[std::exchange(at, next)] + std::exchange(sum, 0), points.subspan(4 * four));
      }
      for (; at < stop; ++at) sum += weight(at, first, end, four);
      read_points(sum, points.subspan(4 * four));
    }
  });
  return tally;
}

void LanguageVotes::add_endings(std::size_t first, std::size_t end, Tally& tally) const {
  deal_out(first, end, tally, [&](std::size_t at, std::size_t stop, std::span<int> points) {
    for (; at < stop; ++at)
      if (is_word(tokens_[at]) && !signs_.knows(folded_.word(at))) signs_.add_endings(folded_[at], points);
  });
}

Language LanguageVotes::detect(std::size_t first, std::size_t count, Language prior) const {
  if (signs_.languages() == 0) return prior;
  Tally tally = this->count(first, first + count);
  const std::span<int> points = of(tally.outside);
  const auto frame_leads_by = [&](int least) { return tally.even && lead(points, best_of(points)) >= least; };
  if (!frame_leads_by(kSureFrame)) add_endings(first, first + count, tally);
  if (frame_leads_by(kClearFrame)) return static_cast<Language>(best_of(points));
  for (std::size_t p = 0; p < points.size(); ++p) points[p] += tally.inside[p];
  const std::size_t winner = best_of(points);
  // A prior is given up for a clear sign only; where there is none, the slightest is better than nothing.
  const bool clear = prior < points.size() ? points[winner] - points[prior] >= kClear : lead(points, winner) > 0;
  return clear ? static_cast<Language>(winner) : prior;
}

}  // namespace factcheck
