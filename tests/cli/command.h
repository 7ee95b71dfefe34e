// Runs the built command line tool and keeps what it printed.
//
//   Outcome outcome = run_cli({"check", "--archive", "a", "d.md"}, {.folder = scratch.path("")});
#ifndef FACTCHECK_TESTS_CLI_COMMAND_H_
#define FACTCHECK_TESTS_CLI_COMMAND_H_

#include <filesystem>
#include <string>
#include <vector>

namespace factcheck::testing {

struct Outcome {
  int code = -1;  // exit code; 128 and more: ended by a signal
  std::string out, err;
};

struct Surroundings {
  std::string folder = ".";                // working directory
  std::string input{};                     // standard input
  std::vector<std::string> environment{};  // "NAME=value", beside PATH and HOME
  std::string program = FACTCHECK_CLI;
  bool closed_output = false;  // standard output is a pipe whose reader has hung up
};

Outcome run_cli(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

// A folder of its own that goes away with it.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  // Writes a file, with the folders above it, and returns its path.
  std::string write(const std::string& name, const std::string& text) const;

 private:
  std::filesystem::path folder_;
};

std::string read_file(const std::string& path);

}  // namespace factcheck::testing
#endif  // FACTCHECK_TESTS_CLI_COMMAND_H_
