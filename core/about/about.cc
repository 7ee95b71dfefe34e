#include "core/about/about.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "core/about/amount_key.h"
#include "core/about/words.h"

namespace factcheck {
namespace {

// One sentence with its words read and cut into clauses at commas, brackets, dashes, colons and quotation marks.
struct SentenceReading {
  std::vector<WordReading> words;
  std::vector<std::uint32_t> clauses;  // parallel to words
  std::vector<bool> values;            // parallel to words: part of a figure or date ("Wednesday")
  std::vector<bool> exact;             // the same but for "many" and "now"
  std::vector<bool> denied;            // parallel to words: right behind a "not" or "no"

  std::uint32_t clause_at(std::uint32_t byte) const {
    std::uint32_t clause = 0;
    for (std::size_t i = 0; i < words.size() && words[i].span.start <= byte; ++i) clause = clauses[i];
    return clause;
  }
};

bool ends_clause(std::string_view sign) {
  static constexpr std::string_view kSigns[] = {",", ";", ":", "(", ")", "–", "—", "“", "”", "„", "\"", "«", "»"};
  return std::find(std::begin(kSigns), std::end(kSigns), sign) != std::end(kSigns);
}

class Describer {
 public:
  Describer(const Document& document, const Extraction& extraction, const RuleBook& book, const Knowledge& knowledge)
      : document_(document), extraction_(extraction), book_(book), knowledge_(knowledge) {
    for (const LanguagePack& pack : book.languages) stemmers_.emplace_back(pack.stemmer);
    first_mention_.assign(extraction.sentences.size() + 1, extraction.mentions.size());
    for (std::size_t i = extraction.mentions.size(); i-- > 0;) first_mention_[extraction.mentions[i].sentence] = i;
  }

  SentenceReading read(std::size_t index) {
    const Sentence& sentence = extraction_.sentences[index];
    SentenceReading reading;
    if (sentence.language >= book_.languages.size()) return reading;
    const std::span<const Token> tokens(extraction_.tokens.data() + sentence.first_token, sentence.token_count);
    reading.words = words_in(document_.text, tokens, sentence.language);
    learn_acronyms(reading.words);
    for (WordReading& word : reading.words)
      if (word.type == WordReading::Type::Name)
        if (const auto known = acronyms_.find(word.keys.front()); known != acronyms_.end())
          word.keys.push_back(known->second);
    mark_values(index, reading);
    mark_denied(reading);
    name_numbers(reading);
    cut_into_clauses(reading);
    set_topic(reading);
    return reading;
  }

  About describe(const Mention& mention, const SentenceReading& reading) {
    About about;
    const std::uint32_t own = reading.clause_at(mention.span.start);
    for (std::size_t i = 0; i < reading.words.size(); ++i) {
      const WordReading& word = reading.words[i];
      const bool near = reading.clauses[i] == own;
      // "No more than 300" is a bound, and denies nothing.
      if (word.type == WordReading::Type::Negation && near && !(mention.figure && mention.span.contains(word.span)))
        about.polarity = Polarity::Negative;
      if (word.keys.empty()) continue;
      if (mention.counted.contains(word.span)) {
        append(about.measure, word, true, reading.denied[i]);
        about.heads = word.heads;
      } else if (!reading.values[i] && !is_quoted(mention, word.span)) {
        append(word.type == WordReading::Type::Name ? about.subjects : about.events, word, near, reading.denied[i]);
        if (about.place.empty() && is_place(word.keys.front())) about.place = word.span.of(document_.text);
      }
    }
    if (about.subjects.empty()) about.subjects = topic_;
    if (about.measure.empty() && mention.figure && !mention.figure->base.empty()) add_base(mention, about);
    if (mention.statement) add_content(mention, about);
    if (mention.event && !mention.event->trigger.name.empty()) add_act(mention, about);
    if (mention.role) add_english_title(mention.role->role, about);
    set_period(mention, reading, own, about);
    set_source(mention, about);
    return about;
  }

 private:
  // "European Chess Federation (ECF)": from here on, and for other texts, ECF is that federation.
  void learn_acronyms(const std::vector<WordReading>& words) {
    for (std::size_t i = 0; i + 3 < words.size(); ++i) {
      const WordReading &name = words[i], &acronym = words[i + 2];
      if (name.type != WordReading::Type::Name || acronym.type != WordReading::Type::Name || acronym.token_count != 1)
        continue;
      const auto sign = [&](std::size_t at) { return words[at].span.of(document_.text); };
      const std::string_view letters = acronym.span.of(document_.text);
      if (sign(i + 1) != "(" || sign(i + 3) != ")" || letters.size() < 2 ||
          letters[0] != name.span.of(document_.text)[0])
        continue;
      if (is_upper_case(letters)) acronyms_.emplace(acronym.keys.front(), name.keys.front());
    }
  }

  static bool is_upper_case(std::string_view letters) {
    return std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  std::vector<WordReading> words_in(std::string_view text, std::span<const Token> tokens, Language language) {
    return read_words(text, tokens, language, book_.languages[language], book_, knowledge_, stemmers_[language]);
  }

  static void append(std::vector<Term>& terms, const WordReading& word, bool near, bool denied = false) {
    for (std::size_t i = 0; i < word.keys.size(); ++i) {
      const bool part = i + word.heads < word.keys.size() && source_of(word.keys[i]) == TermSource::Concept;
      terms.push_back({word.keys[i], word.span, near, part, denied});
    }
  }

  bool is_place(TermKey key) const { return knowledge_.type(key) == "place" || knowledge_.type(key) == "country"; }

  // Words of figures, dates and of the quotation itself do not tell what the mention is about.
  static bool is_quoted(const Mention& mention, Span word) {
    return mention.statement && mention.statement->content.span.overlaps(word);
  }

  void mark_values(std::size_t sentence, SentenceReading& reading) const {
    reading.values.assign(reading.words.size(), false);
    reading.exact = reading.values;
    for (std::size_t i = first_mention_[sentence]; i < extraction_.mentions.size(); ++i) {
      const Mention& mention = extraction_.mentions[i];
      if (mention.sentence != sentence) break;
      if (!mention.figure && !mention.date) continue;
      auto word = std::lower_bound(reading.words.begin(), reading.words.end(), mention.span.start,
                                   [](const WordReading& w, std::uint32_t start) { return w.span.end <= start; });
      const bool exact = mention.figure
                             ? mention.figure->max.limit != Bound::Limit::Absent || !mention.figure->approximate
                             : !mention.date->value.ends_with("_REF");
      for (; word != reading.words.end() && word->span.start < mention.span.end; ++word) {
        const auto at = static_cast<std::size_t>(word - reading.words.begin());
        reading.values[at] = true;
        reading.exact[at] = exact;
      }
    }
  }

  // "No official statement", "not binding": the words up to the next one that says nothing by itself.
  static void mark_denied(SentenceReading& reading) {
    reading.denied.assign(reading.words.size(), false);
    for (std::size_t i = 0; i < reading.words.size(); ++i) {
      if (reading.words[i].type != WordReading::Type::Negation) continue;
      for (std::size_t next = i + 1; next < reading.words.size(); ++next) {
        if (reading.words[next].type != WordReading::Type::Content || reading.values[next]) break;
        reading.denied[next] = true;
      }
    }
  }

  // "The 787", "Section 230": a number that is no value is a name, or part of one.
  void name_numbers(SentenceReading& reading) const {
    for (std::size_t i = 0; i < reading.words.size(); ++i) {
      WordReading& word = reading.words[i];
      if (word.type != WordReading::Type::Number || reading.values[i]) continue;
      word.type = WordReading::Type::Name;
      word.keys = {knowledge_.name_key(word.span.of(document_.text))};
      word.heads = 1;
    }
  }

  // What has no word of its own is told of by the words before it: "$40 billion (£20 billion)", "costs $299, or $399".
  void cut_into_clauses(SentenceReading& reading) const {
    std::uint32_t clause = 0;
    std::vector<bool> tells{true};  // by clause; before the first there is none
    for (std::size_t i = 0; i < reading.words.size(); ++i) {
      const WordReading& word = reading.words[i];
      if (is_cut(word) || (word.links && stands_between_values(reading, i))) {
        ++clause;
        tells.push_back(false);
      }
      if (!word.keys.empty() && !reading.values[i]) tells.back() = true;
      reading.clauses.push_back(clause);
    }
    std::vector<std::uint32_t> told_in(tells.size(), 0);
    for (std::uint32_t i = 1; i < tells.size(); ++i) told_in[i] = tells[i] ? i : told_in[i - 1];
    for (std::uint32_t& one : reading.clauses) one = told_in[one];
  }

  bool is_cut(const WordReading& word) const {
    return word.type == WordReading::Type::Sign && ends_clause(word.span.of(document_.text));
  }

  // "1,600 in Britain and 400 in Spain": each has words of its own.
  bool stands_between_values(const SentenceReading& reading, std::size_t at) const {
    const auto is_edge = [&](std::size_t i) { return is_cut(reading.words[i]) || reading.words[i].links; };
    const auto tells_a_value = [&](std::size_t first, std::size_t last) {
      bool value = false, word = false;
      for (std::size_t i = first; i < last; ++i)
        (reading.values[i] ? value : word) |= reading.values[i] ? reading.exact[i] : !reading.words[i].keys.empty();
      return value && word;
    };
    std::size_t first = at, last = at + 1;
    while (first > 0 && !is_edge(first - 1)) --first;
    while (last < reading.words.size() && !is_edge(last)) ++last;
    return tells_a_value(first, at) && tells_a_value(at + 1, last);
  }

  // The names of the sentence; one that has none goes on about those before it.
  void set_topic(const SentenceReading& reading) {
    std::vector<Term> names;
    for (std::size_t i = 0; i < reading.words.size(); ++i)
      if (reading.words[i].type == WordReading::Type::Name && !reading.values[i])
        append(names, reading.words[i], false);
    if (!names.empty()) topic_ = std::move(names);
  }

  // "52 percent of the reports": the reports are what is counted.
  void add_base(const Mention& mention, About& about) {
    const std::string& base = mention.figure->base;
    std::vector<Token> tokens;
    tokenize(base, {0, static_cast<std::uint32_t>(base.size())}, tokens);
    const Language language = extraction_.sentences[mention.sentence].language;
    if (language >= book_.languages.size()) return;
    for (const WordReading& word : words_in(base, tokens, language)) {
      if (word.keys.empty()) continue;
      for (const TermKey key : word.keys) about.measure.push_back({key, mention.span, true});
      about.heads = word.heads;
    }
  }

  // Read by itself: it may go on for several sentences, or leave out what stands between its halves.
  void add_content(const Mention& mention, About& about) {
    const Part& content = mention.statement->content;
    const Language language = extraction_.sentences[mention.sentence].language;
    if (language >= book_.languages.size()) return;
    const bool same_bytes = content.span.size() == content.text.size();
    std::vector<Token> tokens;
    tokenize(content.text, {0, static_cast<std::uint32_t>(content.text.size())}, tokens);
    for (WordReading& word : words_in(content.text, tokens, language)) {
      const std::uint32_t shift = content.span.start;
      word.span = same_bytes ? Span{word.span.start + shift, word.span.end + shift} : content.span;
      append(about.content, word, true);
    }
  }

  // "Head of Policy" in a German text: titles are often left in English.
  void add_english_title(const Part& title, About& about) {
    const auto is_known = [&](const Term& term) {
      return title.span.contains(term.span) && source_of(term.key) == TermSource::Concept;
    };
    const Language english = book_.language_id("en");
    if (english >= book_.languages.size()) return;
    const bool known = std::any_of(about.events.begin(), about.events.end(), is_known);
    if (known && title.text.find(" of ") == std::string::npos) return;
    std::vector<Token> tokens;
    tokenize(title.text, {0, static_cast<std::uint32_t>(title.text.size())}, tokens);
    for (const WordReading& word : words_in(title.text, tokens, english))
      for (const TermKey key : word.keys)
        if (source_of(key) == TermSource::Concept) about.events.push_back({key, title.span, true});
  }

  // What happens is named by its whole verb: "ablehnen" where the text has "lehnte … ab".
  void add_act(const Mention& mention, About& about) {
    const Part& trigger = mention.event->trigger;
    const Language language = extraction_.sentences[mention.sentence].language;
    if (language >= book_.languages.size()) return;
    std::erase_if(about.events, [&](const Term& term) { return trigger.span.contains(term.span); });
    std::vector<Token> tokens;
    tokenize(trigger.name, {0, static_cast<std::uint32_t>(trigger.name.size())}, tokens);
    for (const WordReading& word : words_in(trigger.name, tokens, language))
      for (const TermKey key : word.keys) about.events.push_back({key, trigger.span, true});
  }

  // The stated date of the clause, else the nearest one of the sentence.
  void set_period(const Mention& mention, const SentenceReading& reading, std::uint32_t own, About& about) const {
    const Mention* best = nullptr;
    std::size_t best_distance = 0;
    for (std::size_t i = first_mention_[mention.sentence]; i < extraction_.mentions.size(); ++i) {
      const Mention& other = extraction_.mentions[i];
      if (other.sentence != mention.sentence) break;
      if (&other == &mention || !other.date || !other.date->is_date() || !other.date->days) continue;
      const std::uint32_t gap = other.span.start > mention.span.start ? other.span.start - mention.span.start
                                                                      : mention.span.start - other.span.start;
      const std::size_t distance = gap + (reading.clause_at(other.span.start) == own ? 0 : document_.text.size());
      if (!best || distance < best_distance) best = &other, best_distance = distance;
    }
    if (!best) return;
    about.period = best->date->days;
    about.period_value = best->date->value;
  }

  // The narrowest indirect statement whose content holds the mention; null if the author vouches for it.
  const Statement* reported_by(const Mention& mention) const {
    const Statement* best = nullptr;
    for (std::size_t i = first_mention_[mention.sentence]; i < extraction_.mentions.size(); ++i) {
      const Mention& other = extraction_.mentions[i];
      if (other.sentence != mention.sentence) break;
      if (!other.statement || other.statement->direct || !other.statement->content.span.contains(mention.span))
        continue;
      if (!best || other.statement->content.span.size() < best->content.span.size()) best = &*other.statement;
    }
    return best;
  }

  void set_source(const Mention& mention, About& about) const {
    const Statement* around = mention.statement ? &*mention.statement : nullptr;
    if (!around && mention.inside < extraction_.mentions.size() && extraction_.mentions[mention.inside].statement)
      around = &*extraction_.mentions[mention.inside].statement;
    if (!around) around = reported_by(mention);
    if (!around) return;
    if (!mention.statement) about.modality = Modality::Reported;
    about.via = name_of(around->speaker);
    if (about.via.empty()) about.via = around->via.text;
  }

  const Document& document_;
  const Extraction& extraction_;
  const RuleBook& book_;
  const Knowledge& knowledge_;
  std::vector<Stemmer> stemmers_;
  std::unordered_map<TermKey, TermKey> acronyms_;  // introduced by the text -> the long form
  std::vector<Term> topic_;                        // names of the nearest sentence so far that has any
  std::vector<std::size_t> first_mention_;         // sentence -> first of its mentions
};

}  // namespace

Described describe(const Document& document, const Extraction& extraction, const RuleBook& book,
                   const Knowledge& knowledge) {
  Describer describer(document, extraction, book, knowledge);
  Described described;
  std::size_t next = 0;
  for (std::size_t i = 0; i < extraction.sentences.size(); ++i) {
    const SentenceReading reading = describer.read(i);
    for (std::size_t w = 0; w < reading.words.size(); ++w) {
      const WordReading& word = reading.words[w];
      described.terms.insert(described.terms.end(), word.keys.begin(), word.keys.end());
      if (word.type == WordReading::Type::Name && !reading.values[w])
        described.names.insert(described.names.end(), word.keys.begin(), word.keys.end());
    }
    if (next == extraction.mentions.size() || extraction.mentions[next].sentence != i)
      for (const WordReading& word : reading.words)
        for (const TermKey key : word.keys) described.between.push_back({key, word.span});
    for (; next < extraction.mentions.size() && extraction.mentions[next].sentence == i; ++next)
      described.abouts.push_back(describer.describe(extraction.mentions[next], reading));
  }
  assert(next == extraction.mentions.size());  // mentions are in text order
  for (const Mention& mention : extraction.mentions)
    if (const TermKey key = amount_key(mention)) described.terms.push_back(key);
  for (std::vector<TermKey>* keys : {&described.terms, &described.names}) {
    std::sort(keys->begin(), keys->end());
    keys->erase(std::unique(keys->begin(), keys->end()), keys->end());
  }
  return described;
}

}  // namespace factcheck
