#include <algorithm>
#include <limits>
#include <map>
#include <unordered_set>

#include "core/rules/loading.h"
#include "core/rules/number_tables.h"
#include "core/rules/spelling.h"

namespace factcheck {
namespace {

bool is_class_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

ClassId intern(RuleBook& book, std::string_view name) {
  const std::optional<ClassId> known = book.class_id(name);
  return known ? *known : book.add_class(name);
}

// A spelling listed twice under one value says nothing new and is left out.
class WordTables {
 public:
  explicit WordTables(LanguagePack& pack) : pack_(pack) {}

  void add(const TableReader& row, ClassId token_class, std::string_view value, const LocatedText& written) {
    LexiconEntry entry;
    entry.token_class = token_class;
    entry.value = value;
    entry.exact_case = written.text.size() > 1 && written.text.starts_with('=');  // "=" alone is the sign itself
    entry.spelling = entry.exact_case ? written.text.substr(1) : written.text;
    Spelling spelling = spell(entry.spelling);
    if (spelling.words.empty() || spelling.words.size() > kMaxSpellingWords) {
      row.fault(*written.node, "'" + written.text + "' has " + std::to_string(spelling.words.size()) +
                                   " words; expected 1 to " + std::to_string(kMaxSpellingWords));
      return;
    }
    entry.words = std::move(spelling.words);
    entry.glued = spelling.glued;
    std::string key = std::to_string(token_class) + '\0' + entry.value + '\0' + std::to_string(entry.glued);
    for (const std::string& word : entry.words) key += '\0' + word;
    if (entry.exact_case) key += '\0' + written.text;
    if (seen_.insert(std::move(key)).second) pack_.entries.push_back(std::move(entry));
  }

 private:
  LanguagePack& pack_;
  std::unordered_set<std::string> seen_;
};

void load_class(const TableReader& row, ClassId token_class, WordTables& tables) {
  for (const auto& [value, list] : row.table()) {
    if (value.str().empty()) row.fault(list, "a value is empty; expected a key such as \"2\" or \">\"");
    const std::vector<LocatedText> spellings = row.texts_of(list, value.str());
    if (list.is_array() && list.as_array()->empty()) {
      row.fault(list, "'" + std::string(value.str()) + "' has no spellings; expected at least one");
    }
    for (const LocatedText& spelling : spellings) tables.add(row, token_class, value.str(), spelling);
  }
}

void index_entries(LanguagePack& pack) {
  for (std::uint32_t i = 0; i < pack.entries.size(); ++i) {
    const LexiconEntry& entry = pack.entries[i];
    if (entry.token_class >= pack.entries_by_class.size()) pack.entries_by_class.resize(entry.token_class + 1);
    pack.entries_by_class[entry.token_class].push_back(i);
  }
}

void load_morphemes(const TableReader& row, NumberTables& tables) {
  row.expect_only(number_keys());
  const std::string role = row.required_choice("role", number_roles());
  const std::optional<std::int64_t> value = row.whole("value");
  const bool needs_value =
      role != "link" && role != "ordinal_end" && role != "fraction_end" && role != "point" && role != "of";
  if (needs_value && !row.has("value")) row.fault_here("'value' is missing; expected a whole number");
  if (value && *value < 0) row.fault(*row.node("value"), "'value' is negative; expected 0 or more");
  const std::vector<LocatedText> forms = row.texts("forms");
  if (!row.has("forms")) row.fault_here("'forms' is missing; expected an array of strings");
  if (role.empty()) return;
  for (const LocatedText& form : forms) {
    const Spelling spelling = spell(form.text);
    if (spelling.words.size() != 1) {
      row.fault(*form.node, "form '" + form.text + "' has " + std::to_string(spelling.words.size()) +
                                " words; expected one word or sign");
      continue;
    }
    NumberMorpheme morpheme;
    morpheme.form = spelling.words[0];
    morpheme.value = value.value_or(0);
    morpheme.role = static_cast<NumberMorpheme::Role>(*position(number_roles(), role));
    morpheme.ordinal = row.flag("ordinal");
    tables.morphemes.push_back(std::move(morpheme));
  }
}

}  // namespace

void load_words(const FileList& files, RuleBook& book, LanguagePack& pack, FaultList& faults) {
  WordTables tables(pack);
  for (const RuleFile* file : files) {
    const TableReader top(file->table, *file, "", faults);
    const toml::table* words = top.inner("words");
    if (!words) continue;
    const TableReader all(*words, *file, "[words]", faults);
    for (const auto& [name, node] : *words) {
      const std::string label = "[words." + std::string(name.str()) + "]";
      const toml::table* table = node.as_table();
      if (!table) {
        all.wrong_type(name.str(), node, "a table [words.CLASS] of values and their spellings");
      } else if (!is_class_name(name.str())) {
        all.fault(*table, label + " is no class name; expected lower-case letters, digits and _");
      } else if (position(builtin_classes(), name.str())) {
        all.fault(*table, label + " names a class that the code makes; expected a name other than " +
                              joined(builtin_classes()));
      } else if (book.classes.size() >= std::numeric_limits<ClassId>::max()) {
        all.fault(*table, label + " is one class too many; expected at most 65535");
      } else {
        load_class(TableReader(*table, *file, label, faults), intern(book, name.str()), tables);
      }
    }
  }
  index_entries(pack);
  // A function word with a capital opens a sentence: the splitter decides by it.
  const std::optional<ClassId> stop = book.class_id("stop");
  for (const LexiconEntry& entry : pack.entries) {
    if (stop && entry.token_class == *stop && entry.words.size() == 1) pack.sentences.openers.insert(entry.words[0]);
  }
}

void load_numbers(const FileList& files, LanguagePack& pack, FaultList& faults) {
  auto tables = std::make_shared<NumberTables>();
  for (const RuleFile* file : files) {
    const TableReader top(file->table, *file, "", faults);
    if (const toml::table* head = top.inner("numbers")) {
      const TableReader row(*head, *file, "[numbers]", faults);
      row.expect_only(numbers_keys());
      tables->units_before_tens |= row.flag("units_before_tens");
      tables->compounds |= row.flag("compounds");
      tables->ordinal_fractions |= row.flag("ordinal_fractions");
    }
    for (const toml::table* table : top.rows("number")) {
      load_morphemes(TableReader(*table, *file, "[[number]]", faults), *tables);
    }
  }
  pack.numbers = std::move(tables);
}

ClassTable class_table(const RuleBook& book, const LanguagePack& pack) {
  ClassTable table;
  for (ClassId id = 0; id < kBuiltinClasses; ++id) table.ids.emplace(book.classes[id], id);
  // The spellings of a value stand in a row.
  const LexiconEntry* last = nullptr;
  for (const LexiconEntry& entry : pack.entries) {
    const bool known = last && last->token_class == entry.token_class && last->value == entry.value;
    last = &entry;
    if (known) continue;
    table.ids.emplace(book.classes[entry.token_class], entry.token_class);
    table.values[entry.token_class].insert(entry.value);
  }
  return table;
}

}  // namespace factcheck
