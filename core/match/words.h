// The words of a claim and where the fact has them.
//
//   for (const AskedWord& word : claim.events) find_related(knowledge, fact.about().events, word.terms.back().key)
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_MATCH_WORDS_H_
#define FACTCHECK_CORE_MATCH_WORDS_H_

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/match/score.h"

namespace factcheck {

// The first word. Words within `whole` have places of their own; terms that can only be placed at all of it stand
// alone.
//
//   for (std::span<const Term> rest = terms; !rest.empty(); rest = behind(first_word(rest), rest)) …
Word first_word(std::span<const Term> terms, Span whole = {});
inline std::span<const Term> behind(Word first, std::span<const Term> terms) { return terms.subspan(first.size()); }

// What is counted: several if the word is ambiguous.
Word heads_of(const About& about);

// Of a statement whose bytes are not those of the text: what it says, as a whole; else nothing.
Span whole_content(const Side& side);

// A fact by itself; fact_side() tells also what it has of a claim.
Side side_of(const Archive& archive, FactId fact);

std::string_view text_of(const Side& side, const Term& term);
bool in_one_language(const Side& a, const Side& b);

// No table knows the word, so that it can be found in its own language only.
bool is_stem(Word word);

// The same term, else one a step wider or narrower: "letter" and "open letter". Null: none.
bool has_key(const std::vector<Term>& terms, TermKey key);  // that very term
const Term* find_related(const Knowledge& knowledge, std::span<const Term> terms, TermKey key);
const Term* find_opposite(const Knowledge& knowledge, const std::vector<Term>& terms, TermKey key);

// What a mention's About says of the words of one of its parts; whom a pronoun or surname stands for is its name.
std::vector<Term> terms_in(const Side& side, const Part& part, const Knowledge& knowledge);
// The name of an act is its verb in full, which its About has read.
std::vector<Term> terms_of_act(const Side& side, Part trigger, const Knowledge& knowledge);

bool has_name(const Analysis& text, TermKey name);
// Whether the article names the person of a statement or role.
bool names_person(const Analysis& article, const Claim& claim);

// The names among the words, but for those of countries: "ASML" of "the Dutch chip maker ASML".
std::vector<TermKey> names_in(std::span<const Term> terms, const Knowledge& knowledge);

// Whether the sentences of a figure or date and of the fact that it is aligned with have the same words, enough of
// them.
bool is_word_for_word(const Claim& claim, const Side& fact, const Alignment& alignment);

// What it counts that both have the word.
std::int32_t weight_of(Word word, const Weights& weights);

// How much of the claim's words the fact has.
struct Shared {
  int asked = 0, found = 0;
  int telling = 0;  // of those found: names and concepts
  std::int32_t points = 0, weight = 0;
  std::int32_t said = 0;  // points of those that are no names: whoever speaks of a thing names it
  bool most() const { return asked > 0 && 2 * found >= asked; }
};

// Counts them word by word.
class Sharing {
 public:
  Sharing(const Side& claim, const Side& fact, const std::vector<Term>& theirs, const Weights& weights,
          const Knowledge& knowledge)
      : claim_(claim),
        fact_(fact),
        theirs_(theirs),
        weights_(weights),
        knowledge_(knowledge),
        one_language_(in_one_language(claim, fact)) {}

  // `may_be_there`: false where it is known that the fact has no such word. `reasons`: gets one, if given.
  void add(Word word, bool may_be_there, const char* feature, std::vector<Reason>* reasons);
  void add_all(std::span<const Term> terms, Span whole, const char* feature, std::vector<Reason>* reasons);
  const Shared& shared() const { return out_; }

 private:
  const Side& claim_;
  const Side& fact_;
  const std::vector<Term>& theirs_;
  const Weights& weights_;
  const Knowledge& knowledge_;
  bool one_language_;
  Shared out_;
};

// Of two statements: how much of what the claim says the fact says.  `reasons`: gets one a word, if given.
Shared shared_content(const Claim& claim, const Side& fact, const Weights& weights, const Knowledge& knowledge,
                      std::vector<Reason>* reasons = nullptr);

// A name of one of the side's parts, read.
class NameOf {
 public:
  NameOf(const Side& side, const Part& part, const Knowledge& knowledge);
  NameOf(const NameOf&) = delete;
  NameOf& operator=(const NameOf&) = delete;
  const Name& operator*() const { return known_ ? *known_ : *made_; }
  const Name* operator->() const { return &**this; }

 private:
  const Name* known_ = nullptr;
  std::optional<Name> made_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_MATCH_WORDS_H_
