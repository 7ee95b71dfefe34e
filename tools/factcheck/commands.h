// Runs what was asked for and returns the exit code.
#ifndef FACTCHECK_TOOLS_COMMANDS_H_
#define FACTCHECK_TOOLS_COMMANDS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "command_line.h"

namespace factcheck::cli {

int run(const Request& request);

// What every command does.
int failed(const Error& error);                                             // complains; kFailed
int delivered(std::string_view result, const std::string& file, int code);  // writes; the code, or kFailed
std::uint32_t threads(std::uint32_t jobs);                                  // 0: one for each core
Result<Format> format_of(const std::string& name);
// `start`: the file or folder from which a configuration is looked for upward.
EngineOptions engine_options(const Setup& setup, const std::string& start, Plugins installed);
Result<Engine> make_engine(const Setup& setup, const std::string& start, Plugins installed);

}  // namespace factcheck::cli
#endif  // FACTCHECK_TOOLS_COMMANDS_H_
