#include "core/plugins/allow_list.h"

#include <sys/stat.h>
#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "core/rules/rule_file.h"
#include "core/rules/table_reader.h"
#include "core/text/hash.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> kFileKeys = {"schema", "plugin"};
constexpr std::array<std::string_view, 2> kPluginKeys = {"id", "sha256"};
constexpr std::int64_t kSchema = 1;
constexpr std::size_t kMostBytes = 256u << 20;  // of a plugin

Error refused(const std::string& path, const std::string& why) {
  return {ErrorCode::PluginRejected, path + ": " + why};
}

std::string last_error() { return std::generic_category().message(errno); }

Result<std::string> bytes_of(const TrustedFile& file) {
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  for (off_t at = 0;;) {
    const ssize_t got = ::pread(file.file.descriptor(), buffer.data(), buffer.size(), at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return refused(file.path, "cannot be read: " + last_error());
    if (got == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
    at += got;
    if (bytes.size() > kMostBytes) return refused(file.path, "is larger than any plugin");
  }
}

bool is_digest(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void read_entries(const RuleFile& file, AllowList& list, FaultList& faults) {
  const TableReader top(file.table, file, "", faults);
  top.expect_only(kFileKeys);
  if (top.whole("schema") != kSchema) top.fault_here("'schema' is missing or another; expected schema = 1");
  for (const toml::table* row : top.rows("plugin")) {
    const TableReader entry(*row, file, "plugin", faults);
    entry.expect_only(kPluginKeys);
    const std::string id = entry.required_text("id"), digest = entry.required_text("sha256");
    if (!is_digest(digest)) entry.fault_here("'sha256' is not 64 hexadecimal digits in lower case");
    list.add(id, digest);
  }
}

}  // namespace

bool AllowList::allows(std::string_view sha256) const {
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.sha256 == sha256; });
}

bool AllowList::allows(std::string_view id, std::string_view sha256) const {
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.id == id && e.sha256 == sha256; });
}

void AllowList::add(const std::string& id, const std::string& sha256) {
  if (allows(id, sha256)) return;
  entries.push_back({id, sha256});
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return std::pair(a.id, a.sha256) < std::pair(b.id, b.sha256); });
}

Result<std::optional<AllowList>> read_allow_list(const std::string& path) {
  std::error_code failed;
  if (!fs::exists(fs::symlink_status(path, failed))) return std::optional<AllowList>();
  const Result<TrustedFile> file = open_trusted(path);
  if (!file) return file.error();
  const Result<std::string> text = bytes_of(*file);
  if (!text) return text.error();
  RuleFile toml;
  toml.path = toml.name = path;
  try {
    toml.table = toml::parse(*text, std::string_view(path));
  } catch (const toml::parse_error& fault) {
    const toml::source_position at = fault.source().begin;
    return refused(place_text(path, at.line, at.column), std::string(fault.description()) + "; expected valid TOML");
  }
  AllowList list{path, {}};
  FaultList faults;
  read_entries(toml, list, faults);
  if (faults.empty()) return std::optional(std::move(list));
  std::string all;
  for (const Diagnostic& fault : faults.sorted()) all += (all.empty() ? "" : "\n") + fault.where + ": " + fault.message;
  return Error{ErrorCode::PluginRejected, all};
}

std::optional<Error> write_allow_list(const AllowList& list) {
  std::string text =
      "# The plugins that may be loaded, written by `factcheck plugins allow`; while this file stands here, no other "
      "is.\n"
      "schema = 1\n";
  for (const AllowList::Entry& entry : list.entries)
    text += "\n[[plugin]]\nid = \"" + entry.id + "\"\nsha256 = \"" + entry.sha256 + "\"\n";
  const std::string fresh = list.path + ".new";
  std::FILE* file = std::fopen(fresh.c_str(), "wb");
  if (!file) return Error{ErrorCode::Io, fresh + ": cannot be written: " + last_error()};
  // Whatever the caller's umask is: a list that others may write is refused when it is read.
  const bool kept = ::fchmod(::fileno(file), 0644) == 0;
  const bool whole = kept && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if ((std::fclose(file) == 0) && whole && std::rename(fresh.c_str(), list.path.c_str()) == 0) return std::nullopt;
  const Error error{ErrorCode::Io, list.path + ": cannot be written: " + last_error()};
  std::remove(fresh.c_str());
  return error;
}

Result<std::string> digest_of(const TrustedFile& file) {
  const Result<std::string> bytes = bytes_of(file);
  if (!bytes) return bytes.error();
  return sha256_hex({*bytes});
}

}  // namespace factcheck
