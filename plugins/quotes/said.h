// Whether two statements say the same, however they are worded, or the opposite.
//
//   const Said said = compare_said(run, pair, tables);   // said.kind == Said::Kind::Reversed
//
// Pure function.
#ifndef FACTCHECK_PLUGINS_QUOTES_SAID_H_
#define FACTCHECK_PLUGINS_QUOTES_SAID_H_

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "factcheck/plugin/plugin.h"

namespace quotes {

// Concepts of cues, from the options of rule.toml.
struct CueConcepts {
  std::vector<std::uint64_t> denials;           // "deny": what is said is negated without a 'not'
  std::vector<std::uint64_t> negations;         // "cease", "lack": a 'not' within the word, in what is said
  std::vector<std::uint64_t> appeals;           // "urge", "ask": made to somebody
  std::vector<std::uint64_t> refusals;          // "refuse": what is said will not be done
  std::set<std::string, std::less<>> nobodies;  // folded: "nothing", "nobody"
};

struct Said {
  enum class Kind {
    Open,         // figures or names differ, or words are each other's opposite
    Same,         // the same, as far as it goes
    Reversed,     // the same, once with and once without a 'not', or with one word turned into its opposite
    OtherNumber,  // the same of "iPhone 4" and "iPhone 5"
    OppositeCue,  // the same, praised by the one and criticised by the other
    Stronger      // the claim makes certain what the fact has as a plan or a possibility
  };
  Kind kind = Kind::Open;
  bool whole = false;    // the fact says no more than the claim, so that both must be about the same thing
  bool most = false;     // the fact has most of what the claim says
  bool half = false;     // it has more than half of it, if words can be told apart
  bool exact = false;    // each has all that the other says, by the same kind of cue
  bool against = false;  // something in the two is each other's opposite
  bool nobody = false;   // "nothing is as bad as …": what is denied may be a comparison
  int shared = 0;        // words that both have
  int telling = 0;       // of them: concepts and names
  fc_span number{};      // of another number: its bytes in the claim's content
  std::string original;  // and what the fact has there
};

Said compare_said(const factcheck::plugin::Run& run, const factcheck::plugin::Pair& pair, const CueConcepts& cues);

// An appeal to one name in the claim, to another in the fact.
bool addressees_differ(const factcheck::plugin::Run& run, const factcheck::plugin::Pair& pair, const CueConcepts& cues);

}  // namespace quotes
#endif  // FACTCHECK_PLUGINS_QUOTES_SAID_H_
