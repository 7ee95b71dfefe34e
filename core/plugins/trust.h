// Whether a file may be loaded as code: nobody but its owner, who is root or the caller, can have changed it.
//
//   Result<TrustedFile> file = open_trusted("/usr/lib/factcheck/plugins-v0/figures.so");
//
// Pure but for the file system; safe on every thread.
#ifndef FACTCHECK_CORE_PLUGINS_TRUST_H_
#define FACTCHECK_CORE_PLUGINS_TRUST_H_

#include <string>
#include <string_view>
#include <utility>

#include "core/text/result.h"

namespace factcheck {

// An open file descriptor, closed at the end.
class OpenFile {
 public:
  explicit OpenFile(int descriptor = -1) : descriptor_(descriptor) {}
  OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~OpenFile();
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

struct TrustedFile {
  std::string path;  // real: absolute, without links
  OpenFile file;     // what was checked
};

// A regular file, and every folder above it, owned by root or the caller and not writable for group or others. Above
// the file a folder that all may write to is good enough if it is root's and sticky, as /tmp: nobody swaps another's
// entries. Errors: PluginRejected, as "path: what is wrong; the cure".
Result<TrustedFile> open_trusted(const std::string& path);
// The same for a folder that is to be searched; a sticky folder does not do as that folder itself.
Result<std::string> trusted_folder(const std::string& path);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_TRUST_H_
