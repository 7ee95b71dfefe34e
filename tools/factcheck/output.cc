#include "output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace factcheck::cli {
namespace {

namespace fs = std::filesystem;

Error failure(const std::string& file) {
  return {ErrorCode::Io, file + ": cannot be written: " + std::strerror(errno)};
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Pipes, terminals and /dev/null are written to as they are: putting a file in their place would be wrong.
std::optional<Error> write_through(const std::string& file, std::string_view result) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(file);
  const bool whole = write_all(descriptor, result);
  if (!whole && errno != EPIPE) {
    const Error error = failure(file);
    ::close(descriptor);
    return error;
  }
  ::close(descriptor);
  return std::nullopt;
}

// Rights that a new file gets here, or those of the file it replaces.
mode_t rights_for(const struct stat* old) {
  if (old) return old->st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

std::optional<Error> replace_file(const std::string& file, std::string_view result) {
  struct stat old {};
  const bool exists = ::stat(file.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return Error{ErrorCode::Io, file + ": is a folder; expected a file to write"};
  if (exists && !S_ISREG(old.st_mode)) return write_through(file, result);
  std::error_code unknown;
  const fs::path target = exists ? fs::canonical(file, unknown) : fs::path(file);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::string name = (folder / ("." + target.filename().string() + ".XXXXXX")).string();
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) return failure(file);
  const bool written = write_all(descriptor, result) && ::fchmod(descriptor, rights_for(exists ? &old : nullptr)) == 0;
  const bool closed = ::close(descriptor) == 0;
  if (written && closed && std::rename(name.c_str(), target.c_str()) == 0) return std::nullopt;
  const Error error = failure(file);
  ::unlink(name.c_str());
  return error;
}

}  // namespace

void complain(std::string_view message) {
  std::string lines;
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('\n'), message.size());
    lines += "factcheck: " + std::string(message.substr(0, end)) + "\n";
    message.remove_prefix(std::min(end + 1, message.size()));
  }
  static_cast<void>(write_all(STDERR_FILENO, lines));
}

std::optional<Error> deliver(std::string_view result, const std::string& file) {
  if (!file.empty() && file != "-") return replace_file(file, result);
  if (write_all(STDOUT_FILENO, result) || errno == EPIPE) return std::nullopt;
  return failure("standard output");
}

bool wants_colour() {
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return ::isatty(STDOUT_FILENO) && !(refused && *refused) && !(terminal && std::strcmp(terminal, "dumb") == 0);
}

}  // namespace factcheck::cli
