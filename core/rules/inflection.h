// Forms of a word that its stem does not lead to: "ging" of "gehen", "lehnt … ab" of "ablehnen", "steden" of "stad".
//
//   Inflection german(tables);
//   german.forms("ablehnen", "verb");   // "ablehnt", "lehnt ab", "abgelehnt", "abzulehnen" …
//
// Words and patterns come from rules/<lang>/inflection.toml, the steps are the same for every language. Some forms do
// not exist ("gevergeben" never, "abgelehntest" perhaps): a form is only looked for, never written.
// Immutable after construction, safe on every thread.
#ifndef FACTCHECK_CORE_RULES_INFLECTION_H_
#define FACTCHECK_CORE_RULES_INFLECTION_H_

#include <re2/re2.h>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

// [inflection] of one language; every word is folded.
struct InflectionTables {
  struct Paradigm {
    std::string pos;
    std::string base;                // RE2 for the whole of the base
    std::vector<std::string> forms;  // RE2 rewrites; of a verb the participle last
  };
  using Irregular = std::map<std::string, std::vector<std::string>, std::less<>>;
  bool verb_first = false;        // of a term of several words: "bring up"
  std::string participle;         // what opens one and drops after an inseparable prefix: "ge"
  std::string infix, infix_word;  // between a separable prefix and its verb: "ab·zu·lehnen", "af te wijzen"
  std::vector<std::string> separable, inseparable;          // prefixes, longest first
  std::set<std::string, std::less<>> unprefixed;            // verbs that only look as if they had a prefix
  std::map<std::string, Irregular, std::less<>> irregular;  // by part of speech
  std::vector<Paradigm> paradigms;
  std::vector<Paradigm> endings;  // [[inflection.ending]]
};

class Inflection {
 public:
  explicit Inflection(InflectionTables tables);
  ~Inflection();
  Inflection(Inflection&&) noexcept;
  bool verb_first() const { return tables_.verb_first; }  // of a term of several words
  // Other forms of a folded base, words parted by blanks; sorted, each once. Empty for adverbs.
  std::vector<std::string> forms(std::string_view base, std::string_view pos) const;
  // What a base becomes by regular endings, which its stem leads to as well, but perhaps to another word's, too:
  // "Krieg" and "kriegen". `pos` may be "form", of a form that forms() has made. Shape as forms().
  std::vector<std::string> endings(std::string_view base, std::string_view pos) const;

 private:
  struct Form {
    std::string text;
    bool participle = false;
  };
  struct Pattern;
  void add_verb(std::string_view base, std::vector<std::string>& into) const;
  void add_separated(std::string_view base, std::vector<std::string>& into) const;
  std::vector<Form> plain(std::string_view base, std::string_view pos) const;
  std::vector<Form> unseparated(std::string_view base) const;
  bool is_irregular(std::string_view base, std::string_view pos) const;
  std::string_view prefix_of(std::string_view base, const std::vector<std::string>& prefixes) const;

  InflectionTables tables_;
  std::vector<Pattern> patterns_, endings_;  // parallel to tables_.paradigms and tables_.endings
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_INFLECTION_H_
