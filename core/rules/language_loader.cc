#include <set>

#include "core/rules/loading.h"
#include "core/text/fold.h"
#include "core/text/stem.h"

namespace factcheck {
namespace {

constexpr std::int64_t kMaxProfileWeight = 3;

char mark(const TableReader& row, std::string_view key, KeyList choices) {
  const std::string chosen = row.required_choice(key, choices);
  return chosen.empty() ? '\0' : chosen[0];
}

void fold_into(const TableReader& row, std::string_view key, WordSet& words) {
  for (const LocatedText& word : row.texts(key)) words.insert(fold(word.text));
}

void load_head(const TableReader& row, LanguagePack& pack) {
  static constexpr std::string_view kDecimalMarks[] = {".", ","};
  static constexpr std::string_view kGroupMarks[] = {".", ",", " ", "'"};
  row.expect_only(language_keys());
  const std::string code = row.required_text("code");
  if (!code.empty() && code != pack.code) {
    row.fault(*row.node("code"), "'code' is '" + code + "'; expected '" + pack.code + "', the folder's name");
  }
  pack.name = row.required_text("name");
  pack.stemmer = row.required_text("stemmer");
  if (!pack.stemmer.empty() && !Stemmer::is_known(pack.stemmer)) {
    row.fault(*row.node("stemmer"),
              "'stemmer' is '" + pack.stemmer + "'; expected a Snowball algorithm such as 'german'");
  }
  if (const char chosen = mark(row, "decimal_mark", kDecimalMarks)) pack.decimal_mark = chosen;
  if (const char chosen = mark(row, "group_mark", kGroupMarks)) pack.group_mark = chosen;
  if (pack.decimal_mark == pack.group_mark && row.has("group_mark")) {
    row.fault(*row.node("group_mark"), "'group_mark' equals decimal_mark; expected two different marks");
  }
  pack.sentences.ordinal_full_stop = row.flag("ordinal_full_stop");
  pack.capital_nouns = row.flag("capital_nouns");
  fold_into(row, "abbreviations", pack.sentences.abbreviations);
  fold_into(row, "sentence_ending_abbreviations", pack.sentences.ends);
  fold_into(row, "ordinal_followers", pack.sentences.ordinal_followers);
}

// [profile.words] 3 = ["nicht", …]: lists by weight.
template <class Add>
void load_weighted(const TableReader& profile, std::string_view key, Add add) {
  const toml::table* table = profile.inner(key);
  if (!table) return;
  const TableReader row(*table, profile.file(), profile.subject() + "." + std::string(key), profile.faults());
  std::set<std::string> seen;
  for (const auto& [weight, list] : *table) {
    const std::string_view digits = weight.str();
    if (digits.size() != 1 || digits[0] < '1' || digits[0] - '0' > kMaxProfileWeight) {
      row.fault(list, "weight '" + std::string(digits) + "' is none; expected 1, 2 or 3");
      continue;
    }
    for (const LocatedText& word : row.texts_of(list, digits)) {
      std::string folded = fold(word.text);
      if (!seen.insert(folded).second) {
        row.fault(*word.node, "'" + word.text + "' is listed before; expected each word under one weight");
      }
      add(std::move(folded), digits[0] - '0');
    }
  }
}

void load_forms(const TableReader& row, WordForms& forms) {
  static constexpr std::string_view kFormKeys[] = {"past", "adjective", "participle", "participle_opening",
                                                   "infinitive_mark"};
  row.expect_only(kFormKeys);
  const auto load = [&](std::string_view key, std::vector<std::string>& into) {
    for (const LocatedText& form : row.texts(key)) into.push_back(fold(form.text));
  };
  load("past", forms.past);
  load("adjective", forms.adjective);
  load("participle", forms.participle);
  load("participle_opening", forms.participle_opening);
  load("infinitive_mark", forms.infinitive_mark);
}

void load_profile(const TableReader& row, LanguageProfile& profile) {
  static constexpr std::string_view kProfileKeys[] = {"words", "endings"};
  row.expect_only(kProfileKeys);
  load_weighted(row, "words", [&](std::string word, int weight) { profile.words[std::move(word)] = weight; });
  load_weighted(row, "endings",
                [&](std::string ending, int weight) { profile.endings.emplace_back(std::move(ending), weight); });
}

}  // namespace

void load_language(const FileList& files, const std::string& folder, LanguagePack& pack, LanguageProfile& profile,
                   FaultList& faults) {
  profile.code = pack.code;
  std::string place;
  for (const RuleFile* file : files) {
    const TableReader top(file->table, *file, "", faults);
    if (const toml::table* head = top.inner("language")) {
      const TableReader row(*head, *file, "[language]", faults);
      if (!place.empty()) row.fault_here("is here a second time; expected one, the first is at " + place);
      place = row.place(*head);
      load_head(row, pack);
    }
    if (const toml::table* table = top.inner("forms")) {
      load_forms(TableReader(*table, *file, "[forms]", faults), pack.forms);
    }
    if (const toml::table* table = top.inner("profile")) {
      load_profile(TableReader(*table, *file, "[profile]", faults), profile);
    }
  }
  if (place.empty()) {
    faults.add(folder + "/" + pack.code, 0, 0,
               "has no [language] table; expected one in " + pack.code + "/language.toml");
  }
}

}  // namespace factcheck
