#include <csignal>
#include <exception>

#include "commands.h"
#include "output.h"

int main(int argc, char** argv) {
  // A reader that hangs up shows as a failed write, not as a killed process.
  std::signal(SIGPIPE, SIG_IGN);
  using namespace factcheck::cli;
  try {
    const factcheck::Result<Request> request = parse(argc, argv);
    if (request) return run(*request);
    complain(request.error().message);
  } catch (const std::exception& unexpected) {
    complain(unexpected.what());
  }
  return kFailed;
}
