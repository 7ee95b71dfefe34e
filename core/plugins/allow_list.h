// plugins.allow.toml: which plugins may be loaded, by id and SHA-256. Where the file stands, no other plugin is.
//
//   Result<std::optional<AllowList>> list = read_allow_list("/usr/lib/factcheck/plugins-v0/plugins.allow.toml");
//   if (*list && !(*list)->allows("figures", digest)) …
//
// A plain value; reading and writing are pure but for the file system.
#ifndef FACTCHECK_CORE_PLUGINS_ALLOW_LIST_H_
#define FACTCHECK_CORE_PLUGINS_ALLOW_LIST_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plugins/trust.h"
#include "core/text/result.h"

namespace factcheck {

inline constexpr std::string_view kAllowListName = "plugins.allow.toml";

struct AllowList {
  struct Entry {
    std::string id, sha256;
  };
  std::string path;
  std::vector<Entry> entries;  // by id, then digest

  // Any id with the digest, for what is not loaded yet.
  bool allows(std::string_view sha256) const;
  bool allows(std::string_view id, std::string_view sha256) const;
  void add(const std::string& id, const std::string& sha256);
};

// Nothing if there is no such file. Errors: PluginRejected for a file that others may write, or with faults in it.
Result<std::optional<AllowList>> read_allow_list(const std::string& path);
// The file takes its place only once it is whole.
std::optional<Error> write_allow_list(const AllowList& list);

// SHA-256 of the open file, as 64 hexadecimal digits.
Result<std::string> digest_of(const TrustedFile& file);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_ALLOW_LIST_H_
