// Names of people as they stand before and behind an office.
#include "core/extract/roles_phrase.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kMostCapitals = 4;  // of a name
constexpr std::uint32_t kNounCapitals = 2;  // of a name where nouns have capitals too

}  // namespace

bool is_function_word(const QuoteWordView& w) {
  return w.is(WordClass::Article) || w.is(WordClass::Preposition) || w.is(WordClass::Opener) ||
         w.is(WordClass::Pronoun) || w.is(WordClass::Cue) || w.is(WordClass::Have) || w.is(WordClass::Be) ||
         w.is(WordClass::And) || w.is(WordClass::Clause) || w.is(WordClass::Source) || w.is(WordClass::Calendar);
}

bool is_genitive(const QuoteWordView& w) { return w.folded == "'s" || w.folded == "'"; }

bool RoleReader::name_word(std::uint32_t i) const {
  const QuoteWordView& w = words_[i];
  if (w.kind != TokenKind::Word || !w.capital() || is_genitive(w)) return false;
  if (w.casing == Casing::Upper && w.span.size() > 2) return false;
  if (w.is(WordClass::Calendar) || w.is(WordClass::Group) || w.is(WordClass::Outlet) || words_.is_title(i))
    return false;
  if (marks_.is(i, FrameClass::NoName) || marks_.is(i, FrameClass::Body) || marks_.is(i, FrameClass::Office))
    return false;
  if (marks_.is(i, FrameClass::Modifier) || marks_.is(i, FrameClass::NoOffice)) return false;
  // "De Boer" is a name, "Der" before a noun is none; only a name goes on with a capital.
  return !is_function_word(w) || (w.is(WordClass::Particle) && !w.sentence_start);
}

std::uint32_t RoleReader::initials_end(std::uint32_t i, std::uint32_t limit) const {
  const bool initial = i < limit && i > 0 && words_[i].sign(".") && !words_[i].spaced &&
                       words_[i - 1].span.size() <= 2 && words_[i - 1].casing == Casing::Capital;
  return initial ? i + 1 : i;
}

// Whether the word at `i` is a name's third: what follows it can stand behind no common noun that opens a phrase.
bool RoleReader::closes_name(std::uint32_t i, std::uint32_t limit) const {
  if (i + 1 >= limit || !name_word(i)) return false;
  const QuoteWordView& after = words_[i + 1];
  return after.sign("(") || after.sign(",") || after.is(WordClass::Have) || after.is(WordClass::Be) ||
         after.is(WordClass::Cue);
}

WordRange RoleReader::name_after(std::uint32_t first, std::uint32_t limit, std::uint32_t capitals) const {
  std::uint32_t i = first, end = first, seen = 0;
  std::uint32_t most = first < limit && marks_.capital_nouns(first) ? kNounCapitals : kMostCapitals;
  bool particle = false;
  while (i < limit && seen < most) {
    std::uint32_t next = i;
    // "Leiter der Flotte": where nouns have capitals, an article opens no particle of a name.
    const bool article = marks_.capital_nouns(i) && words_[i].is(WordClass::Article);
    while (!particle && !article && seen < 2 && next < limit && next < i + 3 && words_[next].is(WordClass::Particle) &&
           !words_[next].capital()) {
      ++next;
    }
    if (next > i && (next >= limit || !name_word(next))) break;
    particle |= next > i;
    if (next >= limit || !name_word(next)) break;
    end = i = next + 1;
    ++seen;
    if (seen == kNounCapitals && most == kNounCapitals && closes_name(i, limit)) ++most;
    while (i + 1 < limit && hyphen(i) && words_[i + 1].kind == TokenKind::Word && !words_[i + 1].spaced) {
      if (words_.is_title(i + 1)) return {first, first};
      end = i = i + 2;
    }
    if (const std::uint32_t after = initials_end(i, limit); after > i) {
      i = end = after;
      --seen;
    }
  }
  // "Elizabeth II"
  if (seen > 0 && end < limit && words_[end].kind == TokenKind::Word && words_[end].capital() &&
      words_[end].folded.find_first_not_of("ivx") == std::string_view::npos) {
    ++end;
  }
  return seen >= capitals && end > first ? WordRange{first, end} : WordRange{first, first};
}

WordRange RoleReader::name_before(std::uint32_t end, std::uint32_t low, std::uint32_t capitals) const {
  std::uint32_t first = end;
  const std::uint32_t stop = end > low + 8 ? end - 8 : low;
  for (std::uint32_t i = end; i > stop;) {
    const bool sign = hyphen(i - 1) || (initials_end(i - 1, end) == i);
    const bool particle = words_[i - 1].is(WordClass::Particle) && !words_[i - 1].capital();
    // "Ban Ki-moon"
    const bool tail = i >= stop + 3 && !words_[i - 1].spaced && hyphen(i - 2) && name_word(i - 3);
    if (tail && !name_word(i - 1)) {
      i -= 2;
      continue;
    }
    if (!sign && !particle && !name_word(i - 1)) break;
    if (!sign && !particle) first = i - 1;
    --i;
  }
  // The shortest start that still reads as one name up to the end, so that a noun before it stays out.
  for (std::uint32_t i = first; i < end; ++i) {
    if (!name_word(i) || (i > low && hyphen(i - 1))) continue;
    const WordRange name = name_after(i, end, capitals);
    if (!name.empty() && name.end == end) return name;
  }
  return {end, end};
}

}  // namespace factcheck
