#include "core/plugins/rule_toml.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/rules/rule_file.h"
#include "core/rules/schema.h"
#include "core/rules/table_reader.h"

namespace factcheck {
namespace {

constexpr std::array<std::string_view, 2> kFileKeys = {"schema", "rule"};
constexpr std::array<std::string_view, 10> kRuleKeys = {"id",     "kind",    "severity", "maturity", "why",
                                                        "source", "answers", "option",   "message",  "example"};
constexpr std::array<std::string_view, 5> kKinds = {"figure", "date", "statement", "role", "event"};
constexpr std::array<std::string_view, 3> kSeverities = {"error", "warning", "info"};
constexpr std::array<std::string_view, 2> kPhases = {"judge", "inspect"};
constexpr std::array<std::string_view, 3> kOptionKeys = {"type", "default", "why"};
constexpr std::array<std::string_view, 5> kOptionTypes = {"bool", "int", "decimal", "text", "texts"};
constexpr std::array<std::string_view, 3> kLanguages = {"en", "de", "nl"};
constexpr std::array<std::string_view, 6> kExampleKeys = {"draft", "article",      "want",
                                                          "date",  "article-date", "language"};
constexpr std::array<std::string_view, 5> kWants = {"supports", "excludes", "unrelated", "abstain", "none"};

std::optional<OptionValue> value_of(const toml::node& node, OptionType type) {
  switch (type) {
    case OptionType::Bool:
      if (const auto* value = node.as_boolean()) return OptionValue(value->get());
      break;
    case OptionType::Int:
      if (const auto* value = node.as_integer()) return OptionValue(value->get());
      break;
    case OptionType::Decimal:  // a string, so that 0.1 stays 0.1
      if (const auto* value = node.as_integer()) return OptionValue(Decimal::make(value->get(), 0));
      if (const auto* value = node.as_string()) {
        if (const auto decimal = Decimal::parse(value->get())) return OptionValue(*decimal);
      }
      break;
    case OptionType::Text:
      if (const auto* value = node.as_string()) return OptionValue(value->get());
      break;
    case OptionType::Texts: {
      const toml::array* list = node.as_array();
      if (!list) break;
      std::vector<std::string> texts;
      for (const toml::node& item : *list) {
        const auto* text = item.as_string();
        if (!text) return std::nullopt;
        texts.push_back(text->get());
      }
      return OptionValue(std::move(texts));
    }
  }
  return std::nullopt;
}

std::optional<toml::table> parse(std::string_view text, const std::string& path, FaultList& faults) {
  try {
    return toml::parse(text, std::string_view(path));
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    faults.add(path, at.line, at.column, std::string(error.description()) + "; expected valid TOML");
    return std::nullopt;
  }
}

class Reader {
 public:
  Reader(const RuleFile& file, std::string plugin, PluginPhases phases, FaultList& faults)
      : file_(file), plugin_(std::move(plugin)), phases_(phases), faults_(faults) {}

  PluginRules read() {
    const TableReader top(file_.table, file_, "", faults_);
    top.expect_only(kFileKeys);
    const auto schema = top.whole("schema");
    if (schema != kRuleSchema) top.fault_here("'schema' is missing or another; expected schema = 1");
    const auto rows = top.rows("rule");
    if (rows.empty()) top.fault_here("holds no rule; expected at least one [[rule]]");
    for (const toml::table* row : rows) read_rule(*row);
    return std::move(found_);
  }

 private:
  TableReader inner(const toml::table& table, const std::string& subject) const {
    return TableReader(table, file_, subject, faults_);
  }

  void read_rule(const toml::table& table) {
    TableReader row = inner(table, "rule");
    PluginRule rule;
    rule.id = row.required_text("id");
    const std::string subject = "rule '" + rule.id + "'";
    row.set_subject(subject);
    row.expect_only(kRuleKeys);
    rule.plugin = plugin_;
    rule.file = file_.path;
    const auto kind = position(kKinds, row.required_choice("kind", kKinds));
    rule.kind = static_cast<Kind>(kind.value_or(0) + 1);
    const auto severity = position(kSeverities, row.required_choice("severity", kSeverities));
    rule.severity = static_cast<Severity>(severity.value_or(0) + 1);
    rule.maturity = row.required_choice("maturity", maturities());
    rule.why = row.required_text("why");
    rule.source = row.required_text("source");
    for (const PluginRule& other : found_.rules) {
      if (other.id == rule.id) row.fault_here("the id stands here twice; expected each once");
    }
    read_messages(row, subject, rule);
    read_options(row, subject, rule.id);
    for (const toml::table* example : row.rows("example")) read_example(*example, subject, rule);
    rule.examples = rule.cases.size();
    found_.phases.push_back(read_phase(row));
    found_.rules.push_back(std::move(rule));
  }

  RulePhase read_phase(const TableReader& row) const {
    if (row.has("answers")) {
      const bool judges = row.required_choice("answers", kPhases) == "judge";
      if (judges ? !phases_.judges : !phases_.inspects)
        row.fault_here("'answers' names a call that the plugin has not");
      return judges ? RulePhase::Judge : RulePhase::Inspect;
    }
    if (phases_.judges && phases_.inspects) {
      row.fault_here("'answers' is missing; expected judge or inspect, since the plugin has both");
    }
    return phases_.judges ? RulePhase::Judge : RulePhase::Inspect;
  }

  void read_messages(const TableReader& row, const std::string& subject, PluginRule& rule) const {
    const toml::table* messages = row.inner("message");
    if (!messages || messages->empty())
      row.fault_here("has no message; expected [rule.message.KEY] with en, de and nl");
    if (!messages) return;
    for (const auto& [key, node] : *messages) {
      const toml::table* wording = node.as_table();
      if (!wording) {
        row.wrong_type(key.str(), node, "a table with en, de and nl");
        continue;
      }
      const TableReader texts = inner(*wording, subject + ", message '" + std::string(key.str()) + "'");
      texts.expect_only(kLanguages);
      for (const std::string_view language : kLanguages) {
        rule.messages[std::string(key.str())][std::string(language)] = texts.required_text(language);
      }
    }
  }

  void read_options(const TableReader& row, const std::string& subject, const std::string& rule) {
    const toml::table* options = row.inner("option");
    if (!options) return;
    for (const auto& [key, node] : *options) {
      const toml::table* declared = node.as_table();
      if (!declared) {
        row.wrong_type(key.str(), node, "a table with type and why");
        continue;
      }
      const TableReader option = inner(*declared, subject + ", option '" + std::string(key.str()) + "'");
      option.expect_only(kOptionKeys);
      option.required_text("why");
      const auto type = position(kOptionTypes, option.required_choice("type", kOptionTypes));
      if (!type) continue;
      OptionDeclaration made{rule, std::string(key.str()), static_cast<OptionType>(*type), std::nullopt};
      if (const toml::node* value = option.node("default")) {
        made.value = value_of(*value, made.type);
        if (!made.value) option.wrong_type("default", *value, option_type_name(made.type));
      }
      const auto is_same = [&](const OptionDeclaration& other) { return other.key == made.key; };
      if (std::any_of(found_.options.begin(), found_.options.end(), is_same)) {
        option.fault_here("another rule of the plugin has an option of that name; expected different names");
      }
      found_.options.push_back(std::move(made));
    }
  }

  void read_example(const toml::table& table, const std::string& subject, PluginRule& rule) const {
    const TableReader row = inner(table, subject + ", example");
    row.expect_only(kExampleKeys);
    PluginExample example;
    example.draft = row.required_text("draft");
    example.want = row.required_choice("want", kWants);
    example.article = row.text("article");
    example.date = row.text("date");
    example.article_date = row.text("article-date");
    example.language = row.text("language");
    example.where = row.place(table);
    const std::size_t open = example.draft.find("[["), close = example.draft.find("]]");
    if (open == std::string::npos || close == std::string::npos || close < open) {
      row.fault_here("the draft marks no claim; expected [[…]] round it");
    }
    rule.cases.push_back(std::move(example));
  }

  const RuleFile& file_;
  std::string plugin_;
  PluginPhases phases_;
  FaultList& faults_;
  PluginRules found_;
};

}  // namespace

std::string_view option_type_name(OptionType type) { return kOptionTypes[static_cast<std::size_t>(type)]; }

PluginRules read_rule_toml(std::string_view text, const std::string& plugin, PluginPhases phases, FaultList& faults) {
  RuleFile file;
  file.path = file.name = "plugins/" + plugin + "/rule.toml";
  std::optional<toml::table> table = parse(text, file.path, faults);
  if (!table) return {};
  file.table = std::move(*table);
  return Reader(file, plugin, phases, faults).read();
}

std::optional<OptionValue> read_option(std::string_view toml_value, OptionType type) {
  if (type == OptionType::Decimal) {  // never through a floating-point number
    if (const auto decimal = Decimal::parse(toml_value)) return OptionValue(*decimal);
  }
  try {
    const toml::table parsed = toml::parse("value = " + std::string(toml_value));
    if (parsed.size() == 1) {
      if (auto value = value_of(*parsed.get("value"), type)) return value;
    }
  } catch (const toml::parse_error&) {  // no TOML: then only a bare text will do
  }
  if (type == OptionType::Text) return OptionValue(std::string(toml_value));
  return std::nullopt;
}

}  // namespace factcheck
