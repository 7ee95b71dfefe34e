// Reads a rule's sequence and expands it into its straight paths. The syntax stands in rule_book.h.
//
//   parse_sequence("bound? num:number", classes).paths   // {bound, num:number}, {num:number}
//
// Pure function, safe on every thread.
#ifndef FACTCHECK_CORE_RULES_SEQUENCE_PARSER_H_
#define FACTCHECK_CORE_RULES_SEQUENCE_PARSER_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule_book.h"

namespace factcheck {

// The classes that one language's sequences may name: the builtin ones and its word tables.
struct ClassTable {
  std::map<std::string, ClassId, std::less<>> ids;
  std::map<ClassId, std::set<std::string, std::less<>>> values;  // keys of the word tables
};

struct ParsedSequence {
  std::vector<SequencePath> paths;  // each once; with an optional part before without
  std::vector<std::string> parts;   // names of the parts, and of classes that were given another one
  std::vector<std::string> faults;  // what is wrong; what was expected. Then paths is not to be used
};
ParsedSequence parse_sequence(std::string_view text, const ClassTable& classes);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_SEQUENCE_PARSER_H_
