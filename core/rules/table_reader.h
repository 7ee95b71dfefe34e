// One table of a rule file, read key by key with its types checked; every fault is reported with its place.
//
//   TableReader row(table, file, "rule 'x'", faults);
//   row.expect_only(rule_keys());
//   std::string why = row.required_text("why");
//
// Used while loading, on one thread. Lifetime: views into table, file and faults.
#ifndef FACTCHECK_CORE_RULES_TABLE_READER_H_
#define FACTCHECK_CORE_RULES_TABLE_READER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule_file.h"
#include "core/rules/schema.h"

namespace factcheck {

struct LocatedText {
  std::string text;
  const toml::node* node = nullptr;
};

class TableReader {
 public:
  // `subject` opens each message: "rule 'de.date.day'"; may be empty.
  TableReader(const toml::table& table, const RuleFile& file, std::string subject, FaultList& faults)
      : table_(table), file_(file), subject_(std::move(subject)), faults_(faults) {}

  const toml::table& table() const { return table_; }
  const RuleFile& file() const { return file_; }
  FaultList& faults() const { return faults_; }
  const std::string& subject() const { return subject_; }
  void set_subject(std::string subject) { subject_ = std::move(subject); }
  bool has(std::string_view key) const { return table_.contains(key); }
  const toml::node* node(std::string_view key) const { return table_.get(key); }

  void expect_only(KeyList known) const;
  // Empty where the key is missing or of another type; both of which are reported (missing only by required_text).
  std::string text(std::string_view key) const;
  std::string required_text(std::string_view key) const;
  // One of the listed words.
  std::string required_choice(std::string_view key, KeyList choices) const;
  bool flag(std::string_view key) const;
  std::optional<std::int64_t> whole(std::string_view key) const;
  std::vector<LocatedText> texts(std::string_view key) const;
  const toml::table* inner(std::string_view key) const;
  // The tables of [[key]], or of key = [{…}].
  std::vector<const toml::table*> rows(std::string_view key) const;
  // Strings of any array node; reports others.
  std::vector<LocatedText> texts_of(const toml::node& array, std::string_view named) const;

  void fault(const toml::node& at, std::string message) const;
  void fault_here(std::string message) const { fault(table_, std::move(message)); }
  void wrong_type(std::string_view key, const toml::node& at, std::string_view expected) const;
  // "path:line:column" of a node.
  std::string place(const toml::node& at) const;

 private:
  const toml::table& table_;
  const RuleFile& file_;
  std::string subject_;
  FaultList& faults_;
};

// "a string", "an array" … of a node, for messages.
std::string_view type_text(const toml::node& node);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_TABLE_READER_H_
