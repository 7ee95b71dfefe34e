#include "core/plugins/trust.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>

namespace factcheck {
namespace {

namespace fs = std::filesystem;

Error refused(const std::string& path, const std::string& why) {
  return {ErrorCode::PluginRejected, path + ": " + why};
}

std::string last_error() { return std::generic_category().message(errno); }

// What is wrong with owner or mode; nothing if all is well.
std::optional<std::string> fault_of(const struct stat& status) {
  if (status.st_uid != 0 && status.st_uid != ::geteuid()) {
    return "belongs to user " + std::to_string(status.st_uid) + "; expected root or the user that runs factcheck";
  }
  if (status.st_mode & (S_IWGRP | S_IWOTH)) {
    return "is writable for group or others; run chmod go-w on it";
  }
  return std::nullopt;
}

bool is_sticky_of_root(const struct stat& status) { return status.st_uid == 0 && (status.st_mode & S_ISVTX); }

// The first folder at or above `folder` that others could change.
std::optional<Error> distrusted_above(const fs::path& folder) {
  for (fs::path at = folder;; at = at.parent_path()) {
    struct stat status {};
    if (::lstat(at.c_str(), &status) != 0) return refused(at.string(), last_error());
    if (const auto fault = fault_of(status); fault && !is_sticky_of_root(status)) {
      return refused(at.string(), "the folder " + *fault);
    }
    if (at == at.parent_path()) return std::nullopt;
  }
}

Result<fs::path> real_path(const std::string& path) {
  if (!fs::path(path).is_absolute()) return refused(path, "is a relative path; give an absolute one");
  std::error_code failed;
  fs::path real = fs::canonical(path, failed);
  if (failed) return refused(path, failed.message());
  return real;
}

}  // namespace

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<TrustedFile> open_trusted(const std::string& path) {
  Result<fs::path> real = real_path(path);
  if (!real) return real.error();
  // Nothing but a regular file is ever opened to the end: O_NONBLOCK keeps a pipe from holding us up.
  OpenFile file(::open(real->c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status {};
  if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0) return refused(real->string(), last_error());
  if (!S_ISREG(status.st_mode)) return refused(real->string(), "is not a regular file; expected a plugin");
  if (const auto fault = fault_of(status)) return refused(real->string(), *fault);
  if (const auto error = distrusted_above(real->parent_path())) return *error;
  return TrustedFile{real->string(), std::move(file)};
}

Result<std::string> trusted_folder(const std::string& path) {
  Result<fs::path> real = real_path(path);
  if (!real) return real.error();
  struct stat status {};
  if (::lstat(real->c_str(), &status) != 0) return refused(real->string(), last_error());
  if (!S_ISDIR(status.st_mode)) return refused(real->string(), "is not a folder; expected a folder of plugins");
  if (const auto fault = fault_of(status)) return refused(real->string(), "the folder " + *fault);
  if (const auto error = distrusted_above(real->parent_path())) return *error;
  return real->string();
}

}  // namespace factcheck
