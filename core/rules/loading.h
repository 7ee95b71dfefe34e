// The steps of loading a rule book; load_rules in rule_book.h puts them together.
//
// Used while loading, on one thread. Each step reports its faults and goes on.
#ifndef FACTCHECK_CORE_RULES_LOADING_H_
#define FACTCHECK_CORE_RULES_LOADING_H_

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/rules/faults.h"
#include "core/rules/inflection.h"
#include "core/rules/lexicon_compile.h"
#include "core/rules/rule_book.h"
#include "core/rules/rule_file.h"
#include "core/rules/sequence_parser.h"
#include "core/rules/table_reader.h"

namespace factcheck {

using FileList = std::vector<const RuleFile*>;

// Ids given so far and where, for duplicates.
using IdPlaces = std::map<std::string, std::string, std::less<>>;

// `schema = 1` and no unknown key at the top of a file.
void check_head(const RuleFile& file, KeyList known, FaultList& faults);

// [language], [profile], [words], [numbers] and [[number]] of one language's files.
void load_language(const FileList& files, const std::string& folder, LanguagePack& pack, LanguageProfile& profile,
                   FaultList& faults);
void load_words(const FileList& files, RuleBook& book, LanguagePack& pack, FaultList& faults);
void load_numbers(const FileList& files, LanguagePack& pack, FaultList& faults);
// [[rule]] of one language's files; word tables must be loaded. Languages may be read at once, on several threads.
void load_rule_tables(const FileList& files, const RuleBook& book, LanguagePack& pack, FaultList& faults);
// [inflection] of one language's files.
InflectionTables load_inflection(const FileList& files, FaultList& faults);
// Files below shared/; languages must be loaded. Shape: the concepts, which go into the lexicon.
std::vector<ConceptRow> load_shared(const FileList& files, RuleBook& book, FaultList& faults);

// The classes that rules of the language may name.
ClassTable class_table(const RuleBook& book, const LanguagePack& pack);
// "2020", "2020-02" or "2020-02-06", a day that exists.
bool is_iso_date(std::string_view text);
// Reports an id that was given before, else keeps it.
void claim_id(const TableReader& row, const std::string& id, IdPlaces& ids);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_RULES_LOADING_H_
