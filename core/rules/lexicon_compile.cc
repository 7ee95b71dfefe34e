#include "core/rules/lexicon_compile.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/rules/lexicon_builder.h"
#include "core/text/fold.h"
#include "core/text/folded_words.h"
#include "core/text/hash.h"
#include "core/text/stem.h"

namespace factcheck {
namespace {

TermKey concept_key(const std::string& id) { return make_key(TermSource::Concept, fnv1a(id)); }

std::string joined_words(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

// Of two that are each other's, one row may name the other alone.
using Opposites = std::map<std::string_view, std::set<TermKey>>;
Opposites opposites_of(std::span<const ConceptRow> rows) {
  Opposites found;
  for (const ConceptRow& row : rows)
    for (const std::string& id : row.opposite) {
      found[row.id].insert(concept_key(id));
      found[id].insert(concept_key(row.id));
    }
  return found;
}

// "GDP", "CO2".
bool is_in_capitals(std::string_view term) {
  const auto is = [&](char first, char last) {
    return std::count_if(term.begin(), term.end(), [&](char c) { return first <= c && c <= last; });
  };
  return term.size() > 1 && is('A', 'Z') > 0 && is('A', 'Z') + is('0', '9') == std::ssize(term);
}

class Compiler {
 public:
  Compiler(std::span<const LanguagePack> languages, std::span<const Inflection> inflections)
      : languages_(languages),
        inflections_(inflections),
        builder_(languages.size()),
        listed_(languages.size()),
        terms_(languages.size()) {
    for (const LanguagePack& pack : languages) stemmers_.emplace_back(pack.stemmer);
  }

  std::string compile(std::span<const ConceptRow> rows, std::string_view source) {
    const Opposites opposites = opposites_of(rows);
    for (const ConceptRow& row : rows) {
      const auto known = opposites.find(row.id);
      const std::set<TermKey> none, &keys = known == opposites.end() ? none : known->second;
      builder_.add_entry(concept_key(row.id), {row.id,
                                               row.pos,
                                               row.broader.empty() ? 0 : concept_key(row.broader),
                                               {keys.begin(), keys.end()},
                                               row.general});
    }
    for (const ConceptRow& row : rows) each_term(row, &Compiler::add_listed);
    for (const ConceptRow& row : rows) each_term(row, &Compiler::add_derived);
    for (const ConceptRow& row : rows) each_term(row, &Compiler::note_term);
    for (const ConceptRow& row : rows) each_term(row, &Compiler::add_own_terms);
    for (const ConceptRow& row : rows) each_word(row, &Compiler::note_as_written);
    for (const ConceptRow& row : rows) each_word(row, &Compiler::add_own_forms);
    for (const ConceptRow& row : rows) add_acronyms(row);
    for (const auto& [place, keys] : forms_)
      for (const TermKey key : keys) builder_.add_form(place.first, place.second, key);
    return builder_.image(source);
  }

 private:
  using Words = std::vector<std::string>;

  void each_term(const ConceptRow& row,
                 void (Compiler::*step)(const ConceptRow&, Language, const Words&, std::string_view)) {
    for (std::size_t language = 0; language < row.words.size(); ++language)
      for (const std::string& term : row.words[language])
        if (const Words words = folded_words(term); !words.empty()) {
          // "Wurf" in the row of "werfen"
          const bool noun = languages_[language].capital_nouns && words.size() == 1 && term[0] != words[0][0];
          (this->*step)(row, static_cast<Language>(language), words, noun ? "noun" : std::string_view(row.pos));
        }
  }

  Words stems_of(const Words& words, Language language) {
    Words stems;
    for (const std::string& word : words) stems.push_back(stemmers_[language].stem(word));
    return stems;
  }

  void add_listed(const ConceptRow& row, Language language, const Words& words, std::string_view pos) {
    Words stems = stems_of(words, language);
    listed_[language].insert(joined_words(stems));
    if (words.size() == 1) builder_.add_form(language, words[0], concept_key(row.id));
    const bool may_split = pos == "verb" && words.size() == 2;
    add(language, std::move(stems), concept_key(row.id), may_split ? Lexicon::kMaySplit : 0);
  }

  void add_derived(const ConceptRow& row, Language language, const Words& words, std::string_view pos) {
    for (const std::string& form : inflections_[language].forms(joined_words(words), pos)) {
      const Words changed = folded_words(form);
      Words stems = stems_of(changed, language);
      if (listed_[language].contains(joined_words(stems))) continue;
      if (changed.size() == 1 && pos == "noun" && !builder_.has_form(language, form))
        builder_.add_form(language, form, concept_key(row.id));
      // Where one word comes apart, its second half ends the clause.
      const bool split = words.size() == 1 && changed.size() == 2;
      const bool may_split = words.size() == 2 && pos == "verb";
      add(language, std::move(stems), concept_key(row.id),
          split       ? Lexicon::kSplit
          : may_split ? Lexicon::kMaySplit
                      : 0);
    }
    if (pos == "verb" && words.size() > 2 && !inflections_[language].verb_first())
      add_verb_second(row, language, words);
  }

  // "Ums Leben kommen" in a main clause: "kam bei dem Unfall ums Leben".
  void add_verb_second(const ConceptRow& row, Language language, const Words& words) {
    std::vector<std::string> verbs = inflections_[language].forms(words.back(), "verb");
    verbs.push_back(words.back());
    for (const std::string& verb : verbs) {
      if (verb.find(' ') != std::string::npos) continue;
      Words turned = {verb};
      turned.insert(turned.end(), words.begin(), words.end() - 1);
      add(language, stems_of(turned, language), concept_key(row.id), Lexicon::kSplit);
    }
  }

  void note_term(const ConceptRow&, Language language, const Words& words, std::string_view) {
    if (words.size() > 1) terms_[language].insert(words);
  }

  // Where two terms have the same stems, each is put down as it is written, with its regular forms.
  void add_own_terms(const ConceptRow& row, Language language, const Words& words, std::string_view pos) {
    const TermKey key = concept_key(row.id);
    if (words.size() < 2 || !builder_.is_ambiguous(language, stems_of(words, language), key)) return;
    const Inflection& inflection = inflections_[language];
    std::vector<Words> own = {words};
    for (const std::string& form : inflection.forms(joined_words(words), pos)) own.push_back(folded_words(form));
    for (const std::string& form : inflection.endings(joined_words(words), pos)) own.push_back(folded_words(form));
    for (const Words& form : own) {
      if (form != words && terms_[language].contains(form)) continue;
      if (const Words stems = stems_of(form, language); builder_.is_ambiguous(language, stems, key))
        builder_.add_written(language, stems.front(), form, key, Lexicon::kWritten);
    }
  }

  // Snowball leads "regions" to "regional" as well, "Krieges" to "kriegen": where a stem has several concepts, the
  // regular forms of each word are put down as they are.
  void each_word(const ConceptRow& row, void (Compiler::*step)(const ConceptRow&, Language, const std::string&, bool)) {
    for (std::size_t language = 0; language < row.words.size(); ++language)
      for (const std::string& term : row.words[language])
        if (const Words words = folded_words(term); words.size() == 1)
          (this->*step)(row, static_cast<Language>(language), words[0], term[0] != words[0][0]);
  }

  // The name of a form where upper and lower case tell words apart.
  std::string name_of(Language language, const std::string& form, bool capital) const {
    return languages_[language].capital_nouns ? Lexicon::as_written(form, capital) : form;
  }

  void note_as_written(const ConceptRow&, Language language, const std::string& word, bool capital) {
    as_written_.insert({language, name_of(language, word, capital)});
  }

  void add_own_forms(const ConceptRow& row, Language language, const std::string& word, bool capital) {
    const Inflection& inflection = inflections_[language];
    const bool cased = languages_[language].capital_nouns;
    std::vector<std::string> own = {word};
    const auto append = [&](std::vector<std::string> forms) { own.insert(own.end(), forms.begin(), forms.end()); };
    for (const std::string_view kind : {"noun", "verb", "adjective"})
      if (!cased || capital == (kind == "noun")) append(inflection.endings(word, kind));
    if (!cased || !capital)
      for (const std::string& form : inflection.forms(word, row.pos)) {
        if (form.find(' ') != std::string::npos) continue;
        own.push_back(form);
        append(inflection.endings(form, "form"));
      }
    for (const std::string& form : own) {
      std::pair<Language, std::string> place{language, name_of(language, form, capital)};
      const bool listed = as_written_.contains(place);  // "Armee" is no form of "Arme"
      if (listed && (form != word || !cased)) continue;
      if (builder_.is_ambiguous(language, stemmers_[language].stem(form), concept_key(row.id)))
        forms_[std::move(place)].insert(concept_key(row.id));
    }
  }

  void add_acronyms(const ConceptRow& row) {
    for (std::size_t language = 0; language < row.words.size(); ++language)
      for (const std::string& term : row.words[language])
        if (is_in_capitals(term))
          builder_.add_form(static_cast<Language>(language), Lexicon::in_capitals(fold(term)), concept_key(row.id));
  }

  void add(Language language, Words stems, TermKey key, std::uint32_t flags) {
    if (stems.size() == 1) {
      builder_.add_stem(language, std::move(stems[0]), key);
    } else {
      builder_.add_phrase(language, std::move(stems), key, flags);
    }
  }

  std::span<const LanguagePack> languages_;
  std::span<const Inflection> inflections_;
  LexiconBuilder builder_;
  std::vector<Stemmer> stemmers_;
  std::vector<std::set<std::string>> listed_;              // stems of listed terms, by language
  std::vector<std::set<Words>> terms_;                     // listed terms of several words, by language
  std::set<std::pair<Language, std::string>> as_written_;  // listed words
  std::map<std::pair<Language, std::string>, std::set<TermKey>> forms_;
};

}  // namespace

std::string compile_lexicon(std::span<const ConceptRow> rows, std::span<const LanguagePack> languages,
                            std::span<const Inflection> inflections, std::string_view source) {
  return Compiler(languages, inflections).compile(rows, source);
}

}  // namespace factcheck
