#include "core/rules/rule_file.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "core/rules/schema.h"
#include "core/text/hash.h"
#include "core/text/line_index.h"
#include "core/text/parallel.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Names of all rule files below the folder, sorted. Dot files are editors' left-overs.
Result<std::vector<std::string>> list_names(const fs::path& folder) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed)) {
    return Error{ErrorCode::Io, folder.string() + ": no such folder; expected a folder of rule files"};
  }
  std::vector<std::string> names;
  for (fs::recursive_directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with(".")) {
      if (std::error_code ignored; it->is_directory(ignored)) it.disable_recursion_pending();
      continue;
    }
    std::error_code unknown;
    if (name.ends_with(".toml") && !it->is_directory(unknown)) {
      names.push_back(it->path().lexically_relative(folder).generic_string());
    }
  }
  if (failed) return Error{ErrorCode::Io, folder.string() + ": " + failed.message() + "; expected a readable folder"};
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string> read_bytes(const fs::path& path, const std::string& shown, FaultList& faults) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) {
    faults.add(shown, 0, 0, "is no regular file; expected a TOML file");
    return std::nullopt;
  }
  const std::uintmax_t size = fs::file_size(path, failed);
  if (!failed && size > kMaxRuleFileBytes) {
    faults.add(shown, 0, 0, "is larger than 4 MiB; expected a smaller file, split by topic");
    return std::nullopt;
  }
  std::ifstream in(path, std::ios::binary);
  std::string bytes(failed ? 0 : static_cast<std::size_t>(size), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (failed || !in.is_open() || static_cast<std::size_t>(in.gcount()) != bytes.size()) {
    faults.add(shown, 0, 0, "cannot be read; expected a readable TOML file");
    return std::nullopt;
  }
  return bytes;
}

bool is_clean_text(const std::string& bytes, const std::string& shown, FaultList& faults) {
  if (bytes.starts_with(kByteOrderMark)) {
    faults.add(shown, 1, 1, "starts with a byte order mark; expected UTF-8 without one");
    return false;
  }
  const std::optional<std::size_t> bad = first_invalid_utf8(bytes);
  if (!bad) return true;
  const std::string_view valid = std::string_view(bytes).substr(0, *bad);
  const Position at = LineIndex(valid).at(static_cast<std::uint32_t>(*bad));
  faults.add(shown, at.line, at.column, "byte " + std::to_string(*bad) + " is not valid UTF-8; expected UTF-8");
  return false;
}

std::optional<toml::table> parse(const std::string& bytes, const std::string& shown, FaultList& faults) {
  try {
    return toml::parse(std::string_view(bytes), std::string_view(shown));
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    faults.add(shown, at.line, at.column, std::string(error.description()) + "; expected valid TOML");
    return std::nullopt;
  }
}

bool stands_in_its_place(const std::string& name, const std::string& shown, FaultList& faults) {
  const auto slashes = std::count(name.begin(), name.end(), '/');
  if (slashes == 1 || (slashes > 1 && name.starts_with("shared/"))) return true;
  faults.add(shown, 0, 0, "stands in no language's folder; expected <language>/<topic>.toml or shared/…");
  return false;
}

std::string section_of(const std::string& name) { return name.substr(0, name.find('/')); }

// What one file holds, apart from all others, so that several can be read at once.
struct Reading {
  std::string shown;
  bool placed = false;  // in a language's folder or the shared one
  std::optional<std::string> bytes;
  std::string hashed;  // what it adds to the hash over all
  std::optional<toml::table> table;
  FaultList faults;
};

void read_file(const std::string& folder, const std::string& name, Reading& reading) {
  reading.shown = (fs::path(folder) / name).generic_string();
  reading.placed = stands_in_its_place(name, reading.shown, reading.faults);
  if (!reading.placed) return;
  reading.bytes = read_bytes(fs::path(folder) / name, reading.shown, reading.faults);
  if (reading.bytes) reading.hashed = name + '\0' + sha256_hex({*reading.bytes}) + '\n';
}

void parse_file(Reading& reading) {
  if (!reading.bytes || !is_clean_text(*reading.bytes, reading.shown, reading.faults)) return;
  reading.table = parse(*reading.bytes, reading.shown, reading.faults);
}

// What only the lexicon is made of; it depends on the languages' own heads besides.
bool is_lexicon_file(std::string_view name) {
  return name.starts_with("shared/concepts/") || name.ends_with("/inflection.toml");
}
bool changes_lexicon(std::string_view name) { return is_lexicon_file(name) || name.ends_with("/language.toml"); }

}  // namespace

std::string lexicon_path(const std::string& folder) { return (fs::path(folder) / "lexicon.bin").string(); }

Result<RuleFiles> read_rule_files(const std::string& folder, FaultList& faults) {
  Result<std::vector<std::string>> names = list_names(folder);
  if (!names) return names.error();
  std::vector<Reading> readings(names->size());
  const unsigned jobs = std::thread::hardware_concurrency();
  in_parallel(names->size(), jobs, [&](std::size_t i) { read_file(folder, (*names)[i], readings[i]); });
  RuleFiles found;
  std::string hashed, lexicon_hashed;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    hashed += readings[i].hashed;
    if (changes_lexicon((*names)[i])) lexicon_hashed += readings[i].hashed;
  }
  found.hash = sha256_hex({hashed});
  found.lexicon_source = sha256_hex({lexicon_hashed});
  found.lexicon = Lexicon::map(lexicon_path(folder), found.lexicon_source);
  in_parallel(names->size(), jobs, [&](std::size_t i) {
    if (!found.lexicon || !is_lexicon_file((*names)[i])) parse_file(readings[i]);
  });
  for (std::size_t i = 0; i < readings.size(); ++i) {
    faults.add(readings[i].faults);
    if (!readings[i].placed) continue;
    const std::string& name = (*names)[i];
    const std::string section = section_of(name);
    if (found.sections.empty() || found.sections.back() != section) found.sections.push_back(section);
    if (readings[i].table) found.files.push_back({name, readings[i].shown, section, *std::move(readings[i].table)});
  }
  if (names->empty()) faults.add(folder, 0, 0, "holds no rule files; expected <language>/<topic>.toml");
  return found;
}

}  // namespace factcheck
