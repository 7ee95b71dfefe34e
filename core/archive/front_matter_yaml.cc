#include "core/archive/front_matter_yaml.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/text/line_index.h"

namespace factcheck {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(kBlanks);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(kBlanks) + 1 - start);
}

// A value as it was read, or what is wrong with it.
struct Scalar {
  std::string text;
  std::optional<std::string> fault;
  std::size_t used = 0;  // bytes read, blanks before it included
};

Scalar failed(std::string message) {
  Scalar scalar;
  scalar.fault = std::move(message);
  return scalar;
}

Scalar single_quoted(std::string_view text, std::size_t at) {
  Scalar out;
  for (++at; at < text.size(); ++at) {
    if (text[at] != '\'') {
      out.text += text[at];
    } else if (at + 1 < text.size() && text[at + 1] == '\'') {
      out.text += text[++at];
    } else {
      out.used = at + 1;
      return out;
    }
  }
  return failed("the quote that opens with ' never closes");
}

Scalar double_quoted(std::string_view text, std::size_t at) {
  Scalar out;
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"') {
      out.used = at + 1;
      return out;
    }
    if (text[at] != '\\') {
      out.text += text[at];
      continue;
    }
    if (++at == text.size()) break;
    if (text[at] != '"' && text[at] != '\\' && text[at] != '/')
      return failed("unknown escape; expected \\\" or \\\\ (write other letters as they are)");
    out.text += text[at];
  }
  return failed("the quote that opens with \" never closes");
}

// Up to a comment or one of `stops`.
Scalar plain(std::string_view text, std::size_t at, std::string_view stops) {
  constexpr std::string_view refused = "[]{}&*!|>%@`";
  if (refused.find(text[at]) != std::string_view::npos)
    return failed(
        text[at] == '[' || text[at] == '{'
            ? "lists and tables are not read here, only under sources; expected one value (in quotes if it is text)"
            : "opens with '" + std::string(1, text[at]) +
                  "', which YAML gives a meaning; expected the value in quotes");
  std::size_t end = at;
  while (end < text.size() && stops.find(text[end]) == std::string_view::npos &&
         !(text[end] == '#' && end > 0 && kBlanks.find(text[end - 1]) != std::string_view::npos))
    ++end;
  Scalar out;
  out.text = trimmed(text.substr(at, end - at));
  if (out.text == "~" || out.text == "null") out.text.clear();
  out.used = end;
  return out;
}

Scalar scalar(std::string_view text, std::string_view stops) {
  const std::size_t at = text.find_first_not_of(kBlanks);
  if (at == std::string_view::npos || text[at] == '#') {
    Scalar nothing;
    nothing.used = text.size();
    return nothing;
  }
  if (text[at] == '\'') return single_quoted(text, at);
  if (text[at] == '"') return double_quoted(text, at);
  return plain(text, at, stops);
}

bool is_rest_empty(std::string_view rest) {
  rest = trimmed(rest);
  return rest.empty() || rest.front() == '#';
}

class YamlBlock {
 public:
  YamlBlock(const std::string& path, Document& document, ReaderFaults& faults)
      : path_(path), document_(document), faults_(faults) {}

  void read_line(std::string_view line, std::uint32_t number) {
    line_ = line;
    number_ = number;
    if (is_rest_empty(line)) return;
    const std::size_t indent = line.find_first_not_of(" \t");
    if (line[indent] == '-' && (indent + 1 == line.size() || kBlanks.find(line[indent + 1]) != std::string_view::npos))
      return read_entry(indent);
    if (indent > 0) return fault(indent, "is indented; expected 'key: value' at the start of the line");
    read_pair();
  }

 private:
  void fault(std::size_t byte, const std::string& message) {
    const Position at = LineIndex(line_).at(static_cast<std::uint32_t>(byte));
    faults_.add(ErrorCode::InputFormat,
                path_ + ":" + std::to_string(number_) + ":" + std::to_string(at.column) + ": " + message);
  }

  void read_pair() {
    const std::size_t colon = line_.find(':');
    list_key_.clear();
    if (colon == std::string_view::npos)
      return fault(0, "is no front matter; expected 'key: value' (or an empty line before the first '---')");
    const std::string key(trimmed(line_.substr(0, colon)));
    if (!is_field(key)) return fault(0, "unknown key '" + key + "'; expected one of " + std::string(field_names()));
    if (!seen_.insert(key).second) return fault(0, "key '" + key + "' stands here a second time");
    const std::string_view rest = line_.substr(colon + 1);
    if (!rest.empty() && kBlanks.find(rest.front()) == std::string_view::npos)
      return fault(colon, "expected a blank after '" + key + ":'");
    list_key_ = key;
    if (key == "sources") return read_sources(colon + 1);
    const Scalar value = scalar(rest, "");
    const std::size_t at = colon + 1 + std::min(rest.find_first_not_of(kBlanks), rest.size());
    if (value.fault) return fault(at, key + ": " + *value.fault);
    if (!is_rest_empty(rest.substr(value.used)))
      return fault(colon + 1 + value.used, key + ": expected nothing after the closing quote");
    if (value.text.empty()) return;
    if (auto wrong = set_field(document_, key, value.text)) fault(at, *wrong);
  }

  void read_sources(std::size_t from) {
    const std::size_t open = line_.find_first_not_of(kBlanks, from);
    if (open == std::string_view::npos || line_[open] == '#') return;  // entries follow, one a line
    if (line_[open] != '[') return fault(open, "sources: expected a list of article ids: [\"a\", \"b\"]");
    std::size_t at = open + 1;
    for (;;) {
      const std::size_t next = line_.find_first_not_of(kBlanks, at);
      if (next == std::string_view::npos)
        return fault(open, "sources: the list never closes; expected ']' on this line");
      if (line_[next] == ']') {
        if (!is_rest_empty(line_.substr(next + 1))) fault(next + 1, "sources: expected nothing after the list");
        return;
      }
      const Scalar value = scalar(line_.substr(at), ",]");
      if (value.fault) return fault(next, "sources: " + *value.fault);
      if (value.text.empty()) return fault(next, "sources: expected an article id");
      document_.sources.push_back(value.text);
      at = std::min(line_.find_first_not_of(kBlanks, at + value.used), line_.size());
      if (at < line_.size() && line_[at] == ',')
        ++at;
      else if (at < line_.size() && line_[at] != ']')
        return fault(at, "sources: expected ',' or ']'");
    }
  }

  void read_entry(std::size_t dash) {
    if (list_key_ != "sources")
      return fault(dash, (list_key_.empty() ? std::string() : list_key_ + ": ") +
                             "lists are not read here, only under sources; expected 'key: value'");
    const Scalar value = scalar(line_.substr(dash + 1), "");
    if (value.fault) return fault(dash + 1, "sources: " + *value.fault);
    if (value.text.empty()) return fault(dash, "sources: expected an article id");
    document_.sources.push_back(value.text);
  }

  const std::string& path_;
  Document& document_;
  ReaderFaults& faults_;
  std::set<std::string> seen_;
  std::string list_key_;  // the key whose entries may follow
  std::string_view line_;
  std::uint32_t number_ = 0;
};

}  // namespace

void read_yaml_block(std::string_view block, const std::string& path, Document& document, ReaderFaults& faults) {
  YamlBlock reader(path, document, faults);
  std::uint32_t number = 2;
  for (std::size_t at = 0; at < block.size(); ++number) {
    const std::size_t end = std::min(block.find('\n', at), block.size());
    std::string_view line = block.substr(at, end - at);
    while (!line.empty() && kBlanks.find(line.back()) != std::string_view::npos) line.remove_suffix(1);
    reader.read_line(line, number);
    at = end + 1;
  }
}

}  // namespace factcheck
