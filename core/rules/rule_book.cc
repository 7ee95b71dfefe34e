#include "core/rules/rule_book.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/rules/loading.h"
#include "core/rules/number_tables.h"
#include "core/rules/pattern_set.h"
#include "core/rules/sequence_trie.h"
#include "core/rules/word_table.h"
#include "core/text/parallel.h"

namespace factcheck {
namespace {

// The digits of text[at, at + count) as a number, or -1.
int number_at(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

FileList files_of(const RuleFiles& all, std::string_view section) {
  FileList found;
  for (const RuleFile& file : all.files) {
    if (file.section == section) found.push_back(&file);
  }
  return found;
}

bool is_statement(Kind kind) { return kind == Kind::Statement; }

CompiledRules compile(const LanguagePack& pack, bool (*wanted)(Kind), Vocabulary& words) {
  return {std::make_shared<SequenceTrie>(pack.rules, wanted, *pack.words, words),
          std::make_shared<PatternSet>(pack.rules, wanted)};
}

void load_all_rules(const RuleFiles& all, RuleBook& book, FaultList& faults) {
  std::vector<FaultList> found(book.languages.size());
  in_parallel(book.languages.size(), std::thread::hardware_concurrency(), [&](std::size_t i) {
    LanguagePack& pack = book.languages[i];
    load_rule_tables(files_of(all, pack.code), book, pack, found[i]);
  });
  for (const FaultList& some : found) faults.add(some);
}

void load_languages(const RuleFiles& all, const std::string& folder, RuleBook& book, FaultList& faults) {
  for (const std::string& section : all.sections) {
    if (section == "shared") continue;
    const FileList files = files_of(all, section);
    LanguagePack& pack = book.languages.emplace_back();
    pack.code = section;
    for (const RuleFile* file : files) check_head(*file, language_file_keys(), faults);
    load_language(files, folder, pack, book.profiles.emplace_back(), faults);
    load_words(files, book, pack, faults);
    load_numbers(files, pack, faults);
  }
  load_all_rules(all, book, faults);
  const auto words = std::make_shared<Vocabulary>();
  for (LanguagePack& pack : book.languages) {
    pack.words = std::make_shared<WordTable>(pack.entries, *pack.numbers, words);
    pack.values = compile(pack, is_value, *words);
    pack.frames = compile(pack, is_statement, *words);
  }
  book.signs = LanguageSigns(book.profiles, *words);
  book.words = words;
}

// The lexicon as the build left it, else made now.
void load_lexicon(RuleFiles& files, RuleBook& book, FaultList& faults) {
  const std::vector<ConceptRow> concepts = load_shared(files_of(files, "shared"), book, faults);
  std::vector<Inflection> inflections;
  for (const LanguagePack& pack : book.languages)
    inflections.emplace_back(load_inflection(files_of(files, pack.code), faults));
  if (files.lexicon) {
    book.shared.lexicon = *std::move(files.lexicon);
  } else if (faults.empty()) {
    book.shared.lexicon = Lexicon(compile_lexicon(concepts, book.languages, inflections, files.lexicon_source));
  }
}

Error as_error(const FaultList& faults) {
  std::string message;
  for (const Diagnostic& fault : faults.sorted()) {
    if (!message.empty()) message += '\n';
    message += fault.where + ": " + fault.message;
  }
  return {ErrorCode::RuleSyntax, message};
}

}  // namespace

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::Figure:
      return "figure";
    case Kind::Date:
      return "date";
    case Kind::Statement:
      return "statement";
    case Kind::Role:
      return "role";
    case Kind::Event:
      return "event";
  }
  return {};
}

std::span<const std::uint32_t> LanguagePack::entries_of(std::optional<ClassId> token_class) const {
  if (!token_class || *token_class >= entries_by_class.size()) return {};
  return entries_by_class[*token_class];
}

const LanguagePack* RuleBook::language(std::string_view code) const {
  const Language id = language_id(code);
  return id == kNoLanguage ? nullptr : &languages[id];
}

Language RuleBook::language_id(std::string_view code) const {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (languages[i].code == code) return static_cast<Language>(i);
  }
  return kNoLanguage;
}

std::optional<ClassId> RuleBook::class_id(std::string_view name) const {
  const auto found = class_ids.find(name);
  return found == class_ids.end() ? std::nullopt : std::optional(found->second);
}

ClassId RuleBook::add_class(std::string_view name) {
  const auto id = static_cast<ClassId>(classes.size());
  classes.emplace_back(name);
  class_ids.emplace(name, id);
  return id;
}

const Rule* RuleBook::rule(std::string_view id) const {
  for (const LanguagePack& pack : languages) {
    for (const Rule& rule : pack.rules) {
      if (rule.id == id) return &rule;
    }
  }
  return nullptr;
}

void check_head(const RuleFile& file, KeyList known, FaultList& faults) {
  const TableReader top(file.table, file, "", faults);
  if (!known.empty()) top.expect_only(known);
  const std::string expected = "schema = " + std::to_string(kRuleSchema) + " at the top of the file";
  if (!top.has("schema")) {
    faults.add(file.path, 1, 1, "'schema' is missing; expected " + expected);
  } else if (const auto schema = top.whole("schema"); schema && *schema != kRuleSchema) {
    top.fault(*top.node("schema"), "'schema' is " + std::to_string(*schema) + "; expected " + expected);
  }
}

bool is_iso_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  const int year = number_at(text, 0, 4);
  if (year < 1) return false;
  if (text.size() == 4) return true;
  const int month = number_at(text, 5, 2);
  if (text[4] != '-' || month < 1 || month > 12) return false;
  if (text.size() == 7) return true;
  const int day = number_at(text, 8, 2);
  return text[7] == '-' && day >= 1 &&
         std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
             .ok();
}

Result<RuleBook> load_rules(const std::string& folder) {
  FaultList faults;
  Result<RuleFiles> files = read_rule_files(folder, faults);
  if (!files) return files.error();
  RuleBook book;
  book.folder = folder;
  book.hash = files->hash;
  for (const std::string_view name : builtin_classes()) book.add_class(name);
  load_languages(*files, folder, book, faults);
  load_lexicon(*files, book, faults);
  // A table has a node for each word: to let go of them takes half as long as to read them.
  in_parallel(files->files.size(), std::thread::hardware_concurrency(),
              [&](std::size_t i) { files->files[i].table.clear(); });
  if (!faults.empty()) return as_error(faults);
  return book;
}

}  // namespace factcheck
