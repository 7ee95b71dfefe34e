#include "core/rules/table_reader.h"

#include <utility>

namespace factcheck {

std::string_view type_text(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "an array";
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
      return "a whole number";
    case toml::node_type::floating_point:
      return "a number with a fraction";
    case toml::node_type::boolean:
      return "true or false";
    case toml::node_type::date:
      return "a date";
    case toml::node_type::time:
      return "a time";
    case toml::node_type::date_time:
      return "a date and time";
    case toml::node_type::none:
      break;
  }
  return "nothing";
}

void TableReader::fault(const toml::node& at, std::string message) const {
  const toml::source_position where = at.source().begin;
  faults_.add(file_.path, where.line, where.column, subject_.empty() ? message : subject_ + ": " + message);
}

std::string TableReader::place(const toml::node& at) const {
  return place_text(file_.path, at.source().begin.line, at.source().begin.column);
}

void TableReader::wrong_type(std::string_view key, const toml::node& at, std::string_view expected) const {
  fault(at, "'" + std::string(key) + "' is " + std::string(type_text(at)) + "; expected " + std::string(expected));
}

void TableReader::expect_only(KeyList known) const {
  for (const auto& [key, value] : table_) {
    if (position(known, key.str())) continue;
    const toml::source_position where = key.source().begin;
    std::string message = "unknown key '" + std::string(key.str()) + "'" + did_you_mean(key.str(), known) +
                          "; expected one of " + joined(known);
    faults_.add(file_.path, where.line, where.column, subject_.empty() ? message : subject_ + ": " + message);
  }
}

std::string TableReader::text(std::string_view key) const {
  const toml::node* found = table_.get(key);
  if (!found) return {};
  if (const auto* string = found->as_string()) {
    if (string->get().empty()) fault(*found, "'" + std::string(key) + "' is empty; expected a text");
    return string->get();
  }
  wrong_type(key, *found, "a string");
  return {};
}

std::string TableReader::required_text(std::string_view key) const {
  if (!has(key)) fault_here("'" + std::string(key) + "' is missing; expected a string");
  return text(key);
}

std::string TableReader::required_choice(std::string_view key, KeyList choices) const {
  std::string chosen = required_text(key);
  if (chosen.empty() || position(choices, chosen)) return chosen;
  fault(*table_.get(key), "'" + std::string(key) + "' is '" + chosen + "'" + did_you_mean(chosen, choices) +
                              "; expected one of " + joined(choices));
  return {};
}

bool TableReader::flag(std::string_view key) const {
  const toml::node* found = table_.get(key);
  if (!found) return false;
  if (const auto* boolean = found->as_boolean()) return boolean->get();
  wrong_type(key, *found, "true or false");
  return false;
}

std::optional<std::int64_t> TableReader::whole(std::string_view key) const {
  const toml::node* found = table_.get(key);
  if (!found) return std::nullopt;
  if (const auto* integer = found->as_integer()) return integer->get();
  wrong_type(key, *found, "a whole number");
  return std::nullopt;
}

std::vector<LocatedText> TableReader::texts_of(const toml::node& array, std::string_view named) const {
  std::vector<LocatedText> found;
  const toml::array* list = array.as_array();
  if (!list) {
    wrong_type(named, array, "an array of strings");
    return found;
  }
  for (const toml::node& item : *list) {
    const auto* string = item.as_string();
    if (!string) {
      wrong_type(named, item, "a string in this array");
    } else if (string->get().empty()) {
      fault(item, "'" + std::string(named) + "' holds an empty string; expected a text");
    } else {
      found.push_back({string->get(), &item});
    }
  }
  return found;
}

std::vector<LocatedText> TableReader::texts(std::string_view key) const {
  const toml::node* found = table_.get(key);
  if (!found) return {};
  return texts_of(*found, key);
}

const toml::table* TableReader::inner(std::string_view key) const {
  const toml::node* found = table_.get(key);
  if (!found) return nullptr;
  if (const toml::table* table = found->as_table()) return table;
  wrong_type(key, *found, "a table");
  return nullptr;
}

std::vector<const toml::table*> TableReader::rows(std::string_view key) const {
  std::vector<const toml::table*> found;
  const toml::node* list = table_.get(key);
  if (!list) return found;
  if (!list->is_array()) {
    wrong_type(key, *list, "tables headed [[" + std::string(key) + "]]");
    return found;
  }
  for (const toml::node& item : *list->as_array()) {
    if (const toml::table* table = item.as_table()) {
      found.push_back(table);
    } else {
      wrong_type(key, item, "a table");
    }
  }
  return found;
}

}  // namespace factcheck
