// Runs what was asked for and returns the exit code.
#ifndef FACTCHECK_TOOLS_COMMANDS_H_
#define FACTCHECK_TOOLS_COMMANDS_H_

#include "command_line.h"

namespace factcheck::cli {

int run(const Request& request);

}  // namespace factcheck::cli
#endif  // FACTCHECK_TOOLS_COMMANDS_H_
