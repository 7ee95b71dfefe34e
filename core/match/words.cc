#include "core/match/words.h"

#include <algorithm>

namespace factcheck {

Word first_word(std::span<const Term> terms, Span whole) {
  const Span span = terms.front().span;
  std::size_t end = 1;
  if (!span.empty() && span != whole)
    while (end < terms.size() && terms[end].span == span) ++end;
  return terms.first(end);
}

Word heads_of(const About& about) { return Word(about.measure).last(std::min(about.heads, about.measure.size())); }

Span whole_content(const Side& side) {
  const Part& content = side.what().statement->content;
  return content.span.size() == content.text.size() ? Span{} : content.span;
}

Side side_of(const Archive& archive, FactId fact) { return {archive.articles()[fact.article], fact.mention}; }

bool has_name(const Analysis& text, TermKey name) {
  return std::binary_search(text.names.begin(), text.names.end(), name);
}

bool names_person(const Analysis& article, const Claim& claim) {
  return !claim.person->written.empty() && has_name(article, claim.person->terms.front());
}

std::string_view text_of(const Side& side, const Term& term) { return term.span.of(side.analysis.document.text); }

bool in_one_language(const Side& a, const Side& b) {
  const auto language_of = [](const Side& side) {
    return side.analysis.extraction.sentences[side.what().sentence].language;
  };
  return language_of(a) == language_of(b);
}

// A capital word that no table knows is a stem first, and a name perhaps.
bool is_stem(Word word) { return source_of(word.front().key) == TermSource::Stem; }

bool has_key(const std::vector<Term>& terms, TermKey key) {
  return std::any_of(terms.begin(), terms.end(), [&](const Term& t) { return t.key == key; });
}

const Term* find_related(const Knowledge& knowledge, std::span<const Term> terms, TermKey key) {
  for (const Term& term : terms)
    if (term.key == key) return &term;
  // Guests are people, but that both texts have people relates nothing.
  TermKey wider = knowledge.broader(key);
  if (wider && knowledge.is_general(wider)) wider = 0;
  const bool narrower = knowledge.has_narrower(key) && !knowledge.is_general(key);
  if (!wider && !narrower) return nullptr;
  for (const Term& term : terms)
    if ((wider && term.key == wider) || (narrower && knowledge.broader(term.key) == key)) return &term;
  return nullptr;
}

const Term* find_opposite(const Knowledge& knowledge, const std::vector<Term>& terms, TermKey key) {
  const auto at =
      std::find_if(terms.begin(), terms.end(), [&](const Term& t) { return knowledge.opposite(t.key, key); });
  return at == terms.end() ? nullptr : &*at;
}

std::vector<Term> terms_in(const Side& side, const Part& part, const Knowledge& knowledge) {
  std::vector<Term> found;
  if (!part.name.empty()) {
    const NameOf name(side, part, knowledge);
    for (const TermKey key : name->terms) found.push_back({key, part.span, true});
    return found;
  }
  for (const std::vector<Term>* list : {&side.about().subjects, &side.about().events, &side.about().measure})
    for (const Term& term : *list)
      if (part.span.contains(term.span)) found.push_back(term);
  if (found.size() > 1)
    std::stable_sort(found.begin(), found.end(),
                     [](const Term& a, const Term& b) { return a.span.start < b.span.start; });
  return found;
}

std::vector<Term> terms_of_act(const Side& side, Part trigger, const Knowledge& knowledge) {
  trigger.name.clear();
  std::vector<Term> found = terms_in(side, trigger, knowledge);
  if (!found.empty()) return found;
  // "Ist ums Leben gekommen": what is done takes in more than the verb.
  for (const Term& term : side.about().events)
    if (term.span.contains(trigger.span)) found.push_back(term);
  return found;
}

std::vector<TermKey> names_in(std::span<const Term> terms, const Knowledge& knowledge) {
  std::vector<TermKey> names;
  for (Word rest = terms; !rest.empty();) {
    const Word word = first_word(rest);
    rest = behind(word, rest);
    if (!is_name(word.front().key) || knowledge.type(word.front().key) == "country") continue;
    for (const Term& term : word) names.push_back(term.key);
  }
  return names;
}

NameOf::NameOf(const Side& side, const Part& part, const Knowledge& knowledge) {
  const std::string& name = name_of(part);
  for (const Name* read : {side.person, side.organisation})
    if (read && read->written == name) known_ = read;
  if (!known_ && side.names) known_ = side.names->find(name);
  if (!known_) made_ = knowledge.read_name(name);
}

bool is_word_for_word(const Claim& claim, const Side& fact, const Alignment& a) {
  constexpr int kFewest = 4;
  if (a.asked < kFewest || a.shared < a.asked || !in_one_language(claim, fact)) return false;
  const Span sentence = fact.analysis.extraction.sentences[fact.what().sentence].span;
  int words = heads_of(fact.about()).empty() ? 0 : 1;
  for (const std::vector<Term>* terms : {&fact.about().subjects, &fact.about().events})
    for (Word rest = *terms; !rest.empty(); rest = behind(first_word(rest), rest))
      words += sentence.contains(rest.front().span) ? 1 : 0;  // others are carried over from the one before
  return words <= a.asked + 1;
}

std::int32_t weight_of(Word word, const Weights& weights) {
  if (is_stem(word)) return weights.event_word;
  return is_name(word.front().key) ? weights.subject_more : weights.event;
}

void Sharing::add(Word word, bool may_be_there, const char* feature, std::vector<Reason>* reasons) {
  const Term* hit = nullptr;
  const Term* asked = nullptr;
  if (may_be_there)
    for (const Term& term : word) {
      if (hit) break;
      hit = find_related(knowledge_, theirs_, term.key);
      asked = &term;
    }
  const bool stem = is_stem(word);
  if (!hit && stem && !one_language_) return;
  const std::int32_t weight = weight_of(word, weights_);
  const std::int32_t points = !hit ? 0 : asked->part ? weight * weights_.part / kThousand : weight;
  ++out_.asked, out_.weight += weight, out_.points += points;
  if (hit) ++out_.found, out_.telling += stem ? 0 : 1;
  if (hit && !is_name(word.front().key)) out_.said += points;
  if (reasons)
    reasons->push_back(
        {feature, text_of(claim_, word.front()), hit ? text_of(fact_, *hit) : std::string_view(), points});
}

void Sharing::add_all(std::span<const Term> terms, Span whole, const char* feature, std::vector<Reason>* reasons) {
  for (std::span<const Term> rest = terms; !rest.empty();) {
    const Word word = first_word(rest, whole);
    add(word, true, feature, reasons);
    rest = behind(word, rest);
  }
}

}  // namespace factcheck
