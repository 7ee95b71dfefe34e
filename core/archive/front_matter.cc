#include "core/archive/front_matter.h"

#include <optional>
#include <set>
#include <utility>

#include "core/archive/front_matter_toml.h"
#include "core/archive/front_matter_yaml.h"

namespace factcheck {
namespace {

std::string_view without_line_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  return line;
}

// The line that starts at `at`, its end included.
std::string_view line_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return text.substr(at, end == std::string_view::npos ? std::string_view::npos : end + 1 - at);
}

}  // namespace

std::size_t read_front_matter(std::string_view text, std::size_t from, const std::string& path, Document& document,
                              ReaderFaults& faults) {
  const std::string_view opening = line_at(text, from), fence = without_line_end(opening);
  if (fence != "---" && fence != "+++") return from;
  const std::size_t start = from + opening.size();
  for (std::size_t at = start; at < text.size();) {
    const std::string_view line = line_at(text, at);
    if (without_line_end(line) == fence) {
      const std::string_view block = text.substr(start, at - start);
      if (fence == "---")
        read_yaml_block(block, path, document, faults);
      else
        read_toml_block(block, path, document, faults);
      return at + line.size();
    }
    at += line.size();
  }
  faults.add(ErrorCode::InputFormat, path + ":1:1: front matter opens with '" + std::string(fence) +
                                         "' but never ends; expected a line '" + std::string(fence) +
                                         "' after it (or an empty line before the first one if it is none)");
  return text.size();
}

}  // namespace factcheck
