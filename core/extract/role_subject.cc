#include "core/extract/role_subject.h"

#include <algorithm>

#include "core/extract/quote_marks.h"
#include "core/extract/quote_speaker.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kLongestClause = 14;  // words of a clause between a name and its verb
constexpr std::uint32_t kLongestOpening = 8;  // words in front of the subject

}  // namespace

Part RoleSubject::person(WordRange range) const {
  NounPhrase phrase;
  phrase.type = NounPhrase::Type::Name;
  phrase.speaker = range;
  return speaker_part(words_, phrase, context_);
}

// In full, or a surname that the text has introduced.
WordRange RoleSubject::name_before(std::uint32_t end, std::uint32_t low) const {
  WordRange name = reader_.name_before(end, low, 2);
  // "Der Franzose Todt": where from is no first name.
  if (!name.empty() && block_.tables->country(words_.text(name.first, name.first + 1), marks_.language(name.first)))
    name = {};
  if (!name.empty()) return name;
  const WordRange surname = reader_.name_before(end, low, 1);
  return !surname.empty() && !person(surname).name.empty() ? surname : WordRange{};
}

WordRange RoleSubject::name_after(std::uint32_t first, std::uint32_t limit) const {
  const WordRange name = reader_.name_after(first, limit, 2);
  if (!name.empty()) return name;
  const WordRange surname = reader_.name_after(first, limit, 1);
  return !surname.empty() && !person(surname).name.empty() ? surname : WordRange{};
}

// "She", "er": not "it" or "they". German "sie" and Dutch "zij" are several people, too, but not before "is" and "was",
// which are the verbs that are asked here.
bool RoleSubject::is_person(std::uint32_t word) const {
  const bool verb_second = marks_.tables().verb_second(marks_.language(word));
  return words_[word].is(WordClass::Human) || (verb_second && words_[word].is(WordClass::Pronoun));
}

// "Ana Petrov, who [was mayor]", "Ana Petrov, who was ill, [led …]": the name that the clause describes.
WordRange RoleSubject::described(std::uint32_t end, std::uint32_t low) const {
  const std::uint32_t stop = end > low + kLongestClause ? end - kLongestClause : low;
  const bool closed = words_[end - 1].sign(",");
  for (std::uint32_t who = end - 1; who > stop + 1; --who) {
    if (words_[who].is(WordClass::Relative) && words_[who - 1].sign(",")) {
      const WordRange name = name_before(who - 1, low);
      // "In 2007 Petrov, who was ill, led …": whoever is described so is somebody.
      return name.empty() && who > low + 2 && !marks_.capital_nouns(who) ? reader_.name_before(who - 1, low + 1, 1)
                                                                         : name;
    }
    if (!closed) break;  // it is the verb's own clause, and opens right before it
    // "Ana Petrov, a Norwegian biologist, [was …]"
    if (who < end - 1 && words_[who].sign(",")) {
      const WordRange name = name_before(who, low);
      return name.first == low ? name : WordRange{};
    }
  }
  return {};
}

RoleSubject::Clause RoleSubject::ended_by(std::uint32_t verb, std::uint32_t low, std::uint32_t limit) const {
  const bool ends = verb + 1 >= limit || words_[verb + 1].kind == TokenKind::Sign;
  if (!ends || !marks_.tables().verb_second(marks_.language(verb))) return {};
  const std::uint32_t stop = verb > low + kLongestClause ? verb - kLongestClause : low;
  for (std::uint32_t who = verb - 1; who > stop + 1 && !words_[who].sign(","); --who) {
    const bool pronoun = words_[who].is(WordClass::Relative) || words_[who].is(WordClass::Article);
    if (!words_[who - 1].sign(",") || !pronoun || words_[who].capital()) continue;
    const WordRange name = name_before(who - 1, low);
    return name.empty() ? Clause{} : Clause{person(name), who + 1};
  }
  return {};
}

// The name that a sentence begins with, if it can be that of a person.
WordRange RoleSubject::in_front(std::uint32_t sentence) const {
  const std::uint32_t first = words_.start_of(sentence), end = words_.end_of(sentence);
  const WordRange full = reader_.name_after(first, end, 2);
  if (!full.empty()) return full;
  const WordRange name = reader_.name_after(first, end, 1);
  if (name.empty() || name.end >= end) return {};
  const QuoteWordView& after = words_[name.end];
  const bool subject = after.sign(",") || after.is(WordClass::Have) || after.is(WordClass::Be);
  if (!person(name).name.empty()) return name;
  return subject && !marks_.capital_nouns(first) ? name : WordRange{};
}

// "In 1971, Petrov founded …", "Bisher ist Ute Vogt …": the name behind what the sentence opens with.
WordRange RoleSubject::behind_opening(std::uint32_t sentence) const {
  const std::uint32_t first = words_.start_of(sentence),
                      end = std::min(words_.end_of(sentence), first + kLongestOpening);
  for (std::uint32_t i = first + 1; i < end; ++i) {
    const bool opens = words_[i - 1].sign(",") || marks_.is(i - 1, FrameClass::Copula);
    const WordRange name = name_after(i, words_.end_of(sentence));
    const bool acts = name.end < words_.end_of(sentence) &&
                      (words_[name.end].is(WordClass::Have) || words_[name.end].is(WordClass::Be));
    if (opens || (!name.empty() && acts)) return name;
  }
  return {};
}

std::string RoleSubject::topic(std::uint32_t sentence) const {
  while (is_person(words_.start_of(sentence))) {
    if (sentence == 0) return context_.topic;
    --sentence;
  }
  std::uint32_t first = words_.start_of(sentence);
  const std::uint32_t end = words_.end_of(sentence);
  // "Governor Petrov was …"
  while (first < end && (words_.is_title(first) || marks_.is(first, FrameClass::Modifier))) ++first;
  WordRange name = first > words_.start_of(sentence) ? name_after(first, end) : in_front(sentence);
  if (name.empty()) name = behind_opening(sentence);
  if (name.empty() || block_.tables->no_person(words_.text(name.first, name.end))) return {};
  for (std::uint32_t i = name.first; i < name.end; ++i)
    if (marks_.body(i)) return {};
  return name_of(person(name));
}

std::string RoleSubject::meant_by(std::uint32_t pronoun) const {
  const std::uint32_t sentence = words_[pronoun].sentence, first = words_.start_of(sentence);
  if (pronoun > first + kLongestOpening) return {};
  // Who is quoted speaks of somebody else.
  for (const Quoted& quoted : pair_marks(block_.text, block_.block.span))
    if (quoted.outer.contains(words_[pronoun].span)) return {};
  // "Ana Petrov said she was …", "Er sagte, er sei …"
  if (const std::string own = pronoun > first ? topic(sentence) : ""; !own.empty()) return own;
  return sentence == 0 ? context_.topic : topic(sentence - 1);
}

Part RoleSubject::before(std::uint32_t verb, std::uint32_t low) const {
  if (verb <= low) return {};
  const std::uint32_t last = verb - 1;
  // "She was mayor …"
  if (is_person(last)) {
    Part part = part_of(words_, {last, verb});
    part.name = meant_by(last);
    return part.name.empty() ? Part{} : part;
  }
  WordRange name = name_before(verb, low);
  if (name.empty()) name = described(verb, low);
  return name.empty() ? Part{} : person(name);
}

}  // namespace factcheck
