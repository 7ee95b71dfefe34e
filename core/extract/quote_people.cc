// Names across a text: full names for surnames, speakers for pronouns.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/extract/quote_speaker.h"

namespace factcheck {
namespace {

// Surnames are looked up from the newest backwards; news texts come back to a name within a few paragraphs.
constexpr std::size_t kPeopleKept = 200;
constexpr std::uint32_t kLongestName = 6;  // words

bool name_word(const QuoteWordView& w) {
  constexpr auto kNone = static_cast<std::uint32_t>(WordClass::Particle);
  return w.kind == TokenKind::Word && w.capital() && (w.classes & ~kNone) == 0;
}

// "the BBC"
std::string_view without_article(std::string_view name) {
  const bool lower = !name.empty() && name.front() >= 'a' && name.front() <= 'z';
  return lower ? name.substr(std::min(name.find(' '), name.size() - 1) + 1) : name;
}

void add_person(std::string_view name, Context& context) {
  std::vector<std::string>& people = context.people;
  const auto known = std::find(people.begin(), people.end(), name);
  if (known != people.end()) people.erase(known);
  people.emplace_back(name);
  if (people.size() > kPeopleKept) people.erase(people.begin());
}

}  // namespace

bool is_document(const QuoteWords& words, const NounPhrase& who) {
  if (who.type != NounPhrase::Type::Group && who.type != NounPhrase::Type::Other) return false;
  for (std::uint32_t i = who.speaker.first; i < who.speaker.end && !words[i].is(WordClass::Of); ++i) {
    if (words[i].is(WordClass::Document)) return true;
  }
  return false;
}

void note_people(const QuoteWords& words, WordRange range, Context& context) {
  for (std::uint32_t i = range.first; i < range.end;) {
    // "Groot-Brittannië Nordline": the end of a compound opens no name.
    const bool compound_end = i > 0 && words[i - 1].sign("-") && !words[i].spaced;
    if (!name_word(words[i]) || compound_end) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1, capitals = 1;
    while (end < range.end) {
      std::uint32_t next = end;
      while (next < range.end && next < end + 3 && words[next].is(WordClass::Particle) && !words[next].capital())
        ++next;
      if (words[end].sign(".") && !words[end].spaced && words[end - 1].span.size() <= 2) next = end + 1;
      if (next >= range.end || !name_word(words[next]) || !words[next].spaced) break;
      end = next + 1;
      ++capitals;
    }
    // "of Hong Kong Mona Hale": a place is none either.
    for (std::uint32_t place = 2; place > 0; --place) {
      const bool before = capitals >= place + 2 && end - i == capitals && words.no_person(words.text(i, i + place));
      if (!before) continue;
      i += place;
      capitals -= place;
    }
    // "Innenminister Vogt": an office is no first name.
    const bool office = capitals == 2 && words.is_title(i);
    if (capitals >= 2 && !office && end - i <= kLongestName) add_person(words.text(i, end), context);
    i = end;
  }
}

Part speaker_part(const QuoteWords& words, const NounPhrase& phrase, const Context& context) {
  const std::string_view tight = words.text(phrase.speaker.first, phrase.speaker.end);
  const WordRange whole = phrase.whole.empty() ? phrase.speaker : phrase.whole;
  Part part;
  part.text = words.text(whole.first, whole.end);
  part.span = words.span(whole.first, whole.end);
  if (part.text != tight) part.name = tight;
  if (phrase.type == NounPhrase::Type::Pronoun) {
    // "CNN said so. [He] denied it": he is somebody, and the last whom the text named.
    const bool human = words[phrase.speaker.first].is(WordClass::Human);
    const auto may_be = [&](std::string_view name) { return !human || !words.no_person(without_article(name)); };
    const bool named = context.last_speaker.present() && context.last_speaker_named;
    const auto last = std::find_if(context.people.rbegin(), context.people.rend(), may_be);
    if (named && may_be(name_of(context.last_speaker)))
      part.name = name_of(context.last_speaker);
    else if (last != context.people.rend())
      part.name = *last;
  } else if (phrase.type == NounPhrase::Type::Name && tight.find(' ') == std::string_view::npos) {
    const auto full = std::find_if(context.people.rbegin(), context.people.rend(),
                                   [&](const std::string& name) { return ends_in_name(name, tight); });
    if (full != context.people.rend()) part.name = *full;
  }
  return part;
}

void remember_speaker(const QuoteWords& words, const NounPhrase& who, const Part& speaker, Context& context) {
  // A pronoun that stands for nobody known would hide the one before it.
  if (who.type == NounPhrase::Type::Pronoun && speaker.name.empty()) return;
  context.last_speaker = speaker;
  context.last_speaker_named = who.type != NounPhrase::Type::Other && !is_document(words, who);
}

Part part_of(const QuoteWords& words, WordRange range) {
  if (range.empty()) return {};
  return {std::string(words.text(range.first, range.end)), {}, words.span(range.first, range.end)};
}

}  // namespace factcheck
