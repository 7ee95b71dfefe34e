// What the tests of direct speech compare.
//
//   expect_statements({{"en", "en", "“The harbour is full,” said Mona Hale.", {"The harbour is full | Mona Hale |
//   …"}}});
//
// Pure functions; each test reads with its own context.
#ifndef FACTCHECK_TESTS_UNIT_EXTRACT_DIRECT_SPEECH_H_
#define FACTCHECK_TESTS_UNIT_EXTRACT_DIRECT_SPEECH_H_

#include <string>
#include <vector>

#include "tests/unit/extract/reading.h"

namespace factcheck {

// "content | speaker | name | role | cue | via" of every direct statement; empty parts stay empty.
inline std::vector<std::string> statements(const std::string& text, const std::string& language) {
  std::vector<std::string> found;
  for (const Mention& mention : read(text, language).mentions) {
    if (!mention.statement || !mention.statement->direct) continue;
    const Statement& s = *mention.statement;
    found.push_back(s.content.text + " | " + s.speaker.text + " | " + s.speaker.name + " | " + s.role.text + " | " +
                    s.cue.text + " | " + s.via.text);
  }
  return found;
}

inline void expect_statements(const std::vector<ReadingCase>& cases) { expect_found(cases, statements); }

}  // namespace factcheck
#endif  // FACTCHECK_TESTS_UNIT_EXTRACT_DIRECT_SPEECH_H_
