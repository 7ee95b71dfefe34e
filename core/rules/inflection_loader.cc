#include <re2/re2.h>

#include "core/rules/loading.h"
#include "core/text/fold.h"

namespace factcheck {
namespace {

std::vector<std::string> folded(const std::vector<LocatedText>& texts) {
  std::vector<std::string> found;
  for (const LocatedText& text : texts) found.push_back(fold(text.text));
  return found;
}

// [inflection.verb] gehen = ["geht", "ging", "gegangen"]
InflectionTables::Irregular read_irregular(const toml::table& table, const RuleFile& file, const std::string& subject,
                                           FaultList& faults) {
  const TableReader row(table, file, subject, faults);
  InflectionTables::Irregular found;
  for (const auto& [base, forms] : table) {
    std::vector<std::string> listed = folded(row.texts_of(forms, base.str()));
    if (listed.empty()) row.fault(forms, "'" + std::string(base.str()) + "' has no forms; expected at least one");
    found.emplace(fold(base.str()), std::move(listed));
  }
  return found;
}

InflectionTables::Paradigm read_paradigm(const TableReader& row, KeyList kinds) {
  row.expect_only(paradigm_keys());
  InflectionTables::Paradigm paradigm;
  paradigm.pos = row.required_choice("pos", kinds);
  paradigm.base = row.required_text("base");
  const RE2 base(paradigm.base, RE2::Quiet);
  if (!paradigm.base.empty() && !base.ok())
    row.fault(*row.node("base"), "'base' is no RE2 pattern: " + base.error() + "; expected one");
  for (const LocatedText& form : row.texts("forms")) {
    std::string error;
    if (base.ok() && !base.CheckRewriteString(form.text, &error))
      row.fault(*form.node, "'forms': " + error + "; expected brackets of 'base' only");
    paradigm.forms.push_back(form.text);
  }
  if (paradigm.forms.empty()) row.fault_here("'forms' is missing or empty; expected at least one");
  return paradigm;
}

void read_inflection(const TableReader& row, InflectionTables& tables) {
  static constexpr std::string_view kPlaces[] = {"first", "last"};
  row.expect_only(inflection_keys());
  tables.verb_first = row.required_choice("phrase_verb", kPlaces) == "first";
  tables.participle = fold(row.text("participle"));
  tables.infix = fold(row.text("infix"));
  tables.infix_word = fold(row.text("infix_word"));
  tables.separable = folded(row.texts("separable"));
  tables.inseparable = folded(row.texts("inseparable"));
  for (std::string& verb : folded(row.texts("unprefixed"))) tables.unprefixed.insert(std::move(verb));
  for (const std::string_view pos : parts_of_speech())
    if (const toml::table* table = row.has(pos) ? row.inner(pos) : nullptr)
      tables.irregular[std::string(pos)] =
          read_irregular(*table, row.file(), "[inflection." + std::string(pos) + "]", row.faults());
  for (const toml::table* table : row.rows("paradigm"))
    tables.paradigms.push_back(
        read_paradigm(TableReader(*table, row.file(), "paradigm", row.faults()), parts_of_speech()));
  for (const toml::table* table : row.rows("ending"))
    tables.endings.push_back(read_paradigm(TableReader(*table, row.file(), "ending", row.faults()), ending_kinds()));
}

}  // namespace

InflectionTables load_inflection(const FileList& files, FaultList& faults) {
  InflectionTables tables;
  for (const RuleFile* file : files) {
    const TableReader top(file->table, *file, "", faults);
    if (const toml::table* table = top.inner("inflection"))
      read_inflection(TableReader(*table, *file, "[inflection]", faults), tables);
  }
  return tables;
}

}  // namespace factcheck
