// Where results and complaints go: standard output carries nothing but the result.
#ifndef FACTCHECK_TOOLS_OUTPUT_H_
#define FACTCHECK_TOOLS_OUTPUT_H_

#include <optional>
#include <string>
#include <string_view>

#include "factcheck/result.h"

namespace factcheck::cli {

// Writes each line of the message to standard error, as "factcheck: …".
void complain(std::string_view message);

// Writes to standard output, or to the file if one is named: a new file takes its place only once it is whole.
// A reader that hangs up (`| head`) is no error.
std::optional<Error> deliver(std::string_view result, const std::string& file);

// Whether standard output is a terminal that wants colour (no NO_COLOR, no TERM=dumb).
bool wants_colour();

}  // namespace factcheck::cli
#endif  // FACTCHECK_TOOLS_OUTPUT_H_
