// A small archive and drafts of its own making for the tests of the command line tool.
#ifndef FACTCHECK_TESTS_CLI_NEWSROOM_H_
#define FACTCHECK_TESTS_CLI_NEWSROOM_H_

#include <string>

#include "command.h"

namespace factcheck::testing {

// articles/, good.md (borne out), wrong.md (two figures altered), other.md (nothing known of it), empty.md
struct Newsroom {
  Newsroom() {
    scratch.write("articles/harbour.md",
                  "---\ntitle: The harbour\ndate: 2019-05-14\nlanguage: en\n---\n"
                  "The port of Lowmoor handled 4,210 containers in 2018. The port employs 320 workers.\n");
    scratch.write("articles/hafen.md",
                  "---\ntitle: Der Hafen\ndate: 2019-06-02\nlanguage: de\n---\n"
                  "Die Reederei Brandt kaufte 2017 zwölf Schiffe.\n");
    scratch.write("good.md", "The port of Lowmoor handled 4,210 containers in 2018.\n");
    scratch.write("wrong.md", "The port of Lowmoor handled 4,120 containers in 2018. The port employs 230 workers.\n");
    scratch.write("other.md", "The bakery in Westfield sold 512 loaves in 2003.\n");
    scratch.write("empty.md", "");
  }
  Outcome run(const std::vector<std::string>& arguments, Surroundings surroundings = {}) const {
    surroundings.folder = scratch.path("");
    return run_cli(arguments, surroundings);
  }
  Scratch scratch;
};

}  // namespace factcheck::testing
#endif  // FACTCHECK_TESTS_CLI_NEWSROOM_H_
