#include "core/extract/events_verbs.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace factcheck {
namespace {

constexpr std::size_t kLongestShape = 16;     // bytes; longer words of the shape are compound nouns
constexpr std::size_t kShortestVerb = 5;      // bytes of an infinitive or participle known by its shape alone
constexpr std::uint32_t kMostAdjectives = 3;  // before a noun

}  // namespace

bool VerbWords::finite(std::uint32_t i) const {
  if (words_[i].capital() && !words_[i].sentence_start) return false;
  return finite_at(marks_, i) || marks_.is(i, FrameClass::Base);
}

bool VerbWords::participle(std::uint32_t i) const {
  if (!lower(i) || marks_.is(i, FrameClass::NoVerb) || behind_article(i)) return false;
  if (marks_.is(i, FrameClass::Done)) return true;
  if (marks_.is(i, FrameClass::Base)) return false;  // "genehmigen"
  const std::string_view f = words_[i].folded;
  const bool end = f.ends_with("t") || f.ends_with("en") || (f.ends_with("d") && !marks_.capital_nouns(i));
  const std::string_view part = marks_.tables().split_part(f, marks_.language(i));
  const bool start = f.starts_with("ge") || (!part.empty() && f.substr(part.size()).starts_with("ge"));
  if (f.size() > kLongestShape || (i > 0 && !words_[i].spaced)) return false;
  return end && start && f.size() > kShortestVerb + 1 && !words_[i].is(WordClass::Preposition);
}

// Dutch "zijn" is "his" and "are".
bool VerbWords::behind_article(std::uint32_t i) const {
  return words_[i - 1].is(WordClass::Article) && !helper_at(marks_, i - 1).any();
}

bool VerbWords::infinitive(std::uint32_t i) const {
  if (!lower(i) || marks_.is(i, FrameClass::NoVerb) || words_[i].is(WordClass::Preposition)) return false;
  if (behind_article(i)) return false;
  if (marks_.is(i, FrameClass::Base)) return true;
  // "nieuwe lijnen": what an inflected adjective stands before is a noun.
  if (!marks_.capital_nouns(i) && words_[i - 1].folded.ends_with("e") && lower(i - 1)) return false;
  const std::string_view f = words_[i].folded;
  if (i > 0 && !words_[i].spaced) return false;
  return f.size() > kShortestVerb && (f.ends_with("en") || f.ends_with("eln") || f.ends_with("ern")) &&
         !marks_.is(i, FrameClass::Done);
}

bool VerbWords::closing(std::uint32_t i) const {
  return lower(i) && (words_[i].is(WordClass::Be) || words_[i].is(WordClass::Have) || helper_at(marks_, i).any());
}

bool VerbWords::starts_phrase(std::uint32_t i, std::uint32_t limit) const {
  if (opens_phrase(s_, i)) return true;
  if (!marks_.capital_nouns(i)) return false;
  std::uint32_t noun = i;
  while (noun < limit && noun < i + kMostAdjectives && inflected(noun)) ++noun;
  return noun > i && noun < limit && words_[noun].capital() && words_[noun].kind == TokenKind::Word;
}

std::uint32_t VerbWords::behind_phrases(std::uint32_t i, std::uint32_t limit) const {
  const std::uint32_t first = i;
  while (i < limit) {
    if (loose(s_, i)) {
      ++i;
    } else if (words_[i].is(WordClass::Preposition) && i + 1 < limit) {
      const std::uint32_t end = s_.dates[i + 1] ? i + 1 : phrase_end(s_, i + 1, limit);
      if (end == i + 1 && !s_.dates[i + 1]) return i;
      i = end;
    } else if (i > first && genitive(i, limit)) {
      i = phrase_end(s_, i, limit);
    } else {
      return i;
    }
  }
  return i;
}

// "bei der Räumung eines Lagers", "beim Transport gefährlicher Güter": part of the phrase before it.
bool VerbWords::genitive(std::uint32_t i, std::uint32_t limit) const {
  if (!marks_.capital_nouns(i) || !words_[i - 1].capital() || s_.dates[i - 1]) return false;
  const QuoteWordView& w = words_[i];
  if (phrase_end(s_, i, limit) == i) return false;
  if (w.is(WordClass::Article)) return w.folded.ends_with("es");
  return inflected(i) && w.folded.ends_with("er") && starts_phrase(i, limit);
}

WordRange VerbWords::object_in(std::uint32_t first, std::uint32_t bracket) const {
  WordRange object;
  std::uint32_t i = behind_phrases(first, bracket);
  // A dative is what it was done to only where nothing else is: "ging dem Brand voraus".
  if (i < bracket && dative(i)) {
    object = {i, phrase_end(s_, i, bracket)};
    i = behind_phrases(object.end, bracket);
  }
  if (i < bracket && !words_[i].is(WordClass::Pronoun) && (starts_phrase(i, bracket) || lower_noun(i))) {
    const std::uint32_t end = phrase_end(s_, i, bracket);
    if (end > i) object = {i, end};
  }
  return object;
}

bool VerbWords::inflected(std::uint32_t i) const {
  static constexpr std::string_view kEndings[] = {"e", "er", "en", "es", "em"};
  const QuoteWordView& w = words_[i];
  return lower(i) && !w.is(WordClass::Article) && !w.is(WordClass::Preposition) && !w.is(WordClass::Pronoun) &&
         !w.is(WordClass::And) && !loose(s_, i) &&
         std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return w.folded.ends_with(ending); });
}

// "levert elektronica": where nouns have no capital, whatever is no other kind of word.
bool VerbWords::lower_noun(std::uint32_t i) const {
  const QuoteWordView& w = words_[i];
  return !marks_.capital_nouns(i) && lower(i) && !w.is(WordClass::Preposition) && !w.is(WordClass::Clause) &&
         !w.is(WordClass::And) && !finite_at(marks_, i) && !marks_.is(i, FrameClass::Done) &&
         !marks_.is(i, FrameClass::Subordinate);
}

bool VerbWords::dative(std::uint32_t i) const {
  return words_[i].is(WordClass::Oblique) && words_[i].folded.ends_with("m");
}

}  // namespace factcheck
