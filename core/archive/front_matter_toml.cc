#include "core/archive/front_matter_toml.h"

#include <toml++/toml.h>

#include <cstdio>
#include <optional>

namespace factcheck {
namespace {

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

class TomlBlock {
 public:
  TomlBlock(const std::string& path, Document& document, ReaderFaults& faults)
      : path_(path), document_(document), faults_(faults) {}

  void fault(toml::source_position at, const std::string& message) {
    faults_.add(ErrorCode::InputFormat,
                path_ + ":" + std::to_string(at.line + 1) + ":" + std::to_string(at.column) + ": " + message);
  }

  void read(const toml::key& key, const toml::node& node) {
    const std::string name(key.str());
    if (!is_field(name))
      return fault(key.source().begin, "unknown key '" + name + "'; expected one of " + std::string(field_names()));
    if (name == "sources") return read_sources(node);
    const std::optional<std::string> value = scalar(node);
    if (!value) return fault(node.source().begin, name + ": expected a text in quotes");
    if (auto wrong = set_field(document_, name, *value)) fault(node.source().begin, *wrong);
  }

 private:
  static std::optional<std::string> scalar(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* day = node.as_date()) {
      const toml::date& date = day->get();
      return std::to_string(date.year) + "-" + two_digits(date.month) + "-" + two_digits(date.day);
    }
    return std::nullopt;
  }

  void read_sources(const toml::node& node) {
    const toml::array* list = node.as_array();
    if (!list) return fault(node.source().begin, "sources: expected a list of article ids: [\"…\"]");
    for (const toml::node& entry : *list) {
      const auto* text = entry.as_string();
      if (text && !text->get().empty())
        document_.sources.push_back(text->get());
      else
        fault(entry.source().begin, "sources: expected article ids in quotes");
    }
  }

  const std::string& path_;
  Document& document_;
  ReaderFaults& faults_;
};

}  // namespace

void read_toml_block(std::string_view block, const std::string& path, Document& document, ReaderFaults& faults) {
  TomlBlock reader(path, document, faults);
  try {
    const toml::table table = toml::parse(block);
    for (const auto& [key, node] : table) reader.read(key, node);
  } catch (const toml::parse_error& error) {
    reader.fault(error.source().begin, "front matter is not TOML: " + std::string(error.description()));
  }
}

}  // namespace factcheck
