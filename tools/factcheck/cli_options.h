// What the commands' options have in common. Only for the files that read the command line.
#ifndef FACTCHECK_TOOLS_CLI_OPTIONS_H_
#define FACTCHECK_TOOLS_CLI_OPTIONS_H_

#include <CLI/CLI.hpp>

namespace factcheck::cli {

// An option that may be repeated and takes one value each time, so that it never swallows the files after it.
template <class Strings>
CLI::Option* repeated(CLI::App& app, const char* name, Strings& into, const char* text) {
  return app.add_option(name, into, text)
      ->allow_extra_args(false)
      ->type_size(1)
      ->expected(1, CLI::detail::expected_max_vector_size);
}

}  // namespace factcheck::cli
#endif  // FACTCHECK_TOOLS_CLI_OPTIONS_H_
