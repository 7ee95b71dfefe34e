#include <algorithm>
#include <set>

#include "core/rules/loading.h"
#include "core/rules/pattern_set.h"
#include "core/rules/spelling.h"

namespace factcheck {
namespace {

constexpr std::size_t kMinHits = 2, kMinNearMisses = 1;

// Reads one [[rule]].
class RuleReader {
 public:
  RuleReader(TableReader row, const std::string& language, const ClassTable& classes)
      : row_(std::move(row)), language_(language), classes_(classes) {}

  Rule read(IdPlaces& ids) {
    read_head(ids);
    read_shape();
    read_value();
    read_guards();
    read_examples();
    return std::move(rule_);
  }

 private:
  void read_head(IdPlaces& ids) {
    rule_.id = row_.text("id");
    if (!rule_.id.empty()) row_.set_subject("rule '" + rule_.id + "'");
    row_.expect_only(rule_keys());
    if (!row_.has("id")) row_.fault_here("'id' is missing; expected \"" + language_ + ".<kind>.<name>\"");
    rule_.file = row_.file().name;
    rule_.line = row_.table().source().begin.line;
    const std::string kind = row_.required_choice("kind", rule_kinds());
    if (!kind.empty()) {
      rule_.kind = static_cast<Kind>(*position(rule_kinds(), kind) + 1);
      kind_known_ = true;
    }
    rule_.maturity = row_.required_choice("maturity", maturities());
    rule_.why = row_.required_text("why");
    rule_.source = row_.required_text("source");
    if (rule_.id.empty()) return;
    check_id(kind);
    claim_id(row_, rule_.id, ids);
  }

  void check_id(const std::string& kind) {
    const std::string start = language_ + "." + (kind.empty() ? "" : kind + ".");
    const bool clean = std::all_of(rule_.id.begin(), rule_.id.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
    });
    if (rule_.id.starts_with(start) && rule_.id.size() > start.size() && clean) return;
    row_.fault(*row_.node("id"), "'id' is '" + rule_.id + "'; expected '" + start + (kind.empty() ? "<kind>." : "") +
                                     "' and a name of a-z, 0-9, _, - and .");
  }

  void read_shape() {
    rule_.sequence = row_.text("sequence");
    rule_.pattern = row_.text("pattern");
    if (row_.has("sequence") == row_.has("pattern")) {
      row_.fault_here(row_.has("pattern") ? "has a sequence and a pattern; expected one of them"
                                          : "has neither sequence nor pattern; expected one of them");
    }
    if (!rule_.sequence.empty()) {
      ParsedSequence parsed = parse_sequence(rule_.sequence, classes_);
      for (const std::string& fault : parsed.faults) row_.fault(*row_.node("sequence"), fault);
      shape_known_ = parsed.faults.empty();
      if (shape_known_) rule_.paths = std::move(parsed.paths);
      rule_.parts = std::move(parsed.parts);
      note_parts();
    }
    if (!rule_.pattern.empty()) {
      const PatternCheck check = check_pattern(rule_.pattern);
      for (const std::string& fault : check.faults) row_.fault(*row_.node("pattern"), fault);
      shape_known_ = check.faults.empty();
      rule_.parts = check.groups;
      parts_.insert(check.groups.begin(), check.groups.end());
    }
  }

  // Those that any path has.
  void note_parts() {
    std::vector<bool> used(rule_.parts.size());
    for (const SequencePath& path : rule_.paths) {
      for (const SequenceAtom& atom : path) {
        if (atom.part != kNoPart) used[atom.part] = true;
      }
    }
    for (PartId part = 0; part < used.size(); ++part) {
      if (used[part]) parts_.insert(rule_.parts[part]);
    }
  }

  void read_value() {
    if (!row_.has("value")) row_.fault_here("'value' is missing; expected { key = \"part\", … }");
    const toml::table* table = row_.inner("value");
    if (!table) return;
    const TableReader value(*table, row_.file(), row_.subject(), row_.faults());
    if (kind_known_) value.expect_only(value_keys(rule_.kind));
    if (table->empty()) value.fault_here("'value' is empty; expected { key = \"part\", … }");
    for (const auto& [key, node] : *table) {
      const std::string text = value.text(key.str());
      const std::optional<ValueKey> known = ValueKey::find(key.str());
      if (text.empty() || !known) continue;
      if (text == "=") value.fault(node, "constant of '" + std::string(key.str()) + "' is empty; expected \"=text\"");
      if (text.starts_with('=')) {
        rule_.value.add({*known, kNoPart, text.substr(1)});
      } else if (shape_known_ && parts_.contains(text)) {
        const auto part = std::find(rule_.parts.begin(), rule_.parts.end(), text);
        rule_.value.add({*known, static_cast<PartId>(part - rule_.parts.begin()), ""});
      } else if (shape_known_) {
        wrong_part(value, key.str(), text, node);
      }
    }
  }

  void wrong_part(const TableReader& value, std::string_view key, const std::string& part, const toml::node& node) {
    const std::vector<std::string_view> known(parts_.begin(), parts_.end());
    value.fault(node, "'" + std::string(key) + "' names no part '" + part + "'" + did_you_mean(part, known) +
                          "; expected one of " + joined(known) + ", or a constant such as \"=" + part + "\"");
  }

  void read_guards() {
    static constexpr std::string_view kSides[] = {"left", "right"};
    if (const toml::table* table = row_.inner("guard")) {
      const TableReader guard(*table, row_.file(), row_.subject(), row_.faults());
      guard.expect_only(kSides);
      if (guard.has("left")) rule_.guard_left = guard_of(guard.required_choice("left", guards()));
      if (guard.has("right")) rule_.guard_right = guard_of(guard.required_choice("right", guards()));
    }
    for (const LocatedText& word : row_.texts("unless")) {
      Refusal refusal;
      refusal.before = word.text.size() > 1 && word.text.starts_with('<');
      refusal.words = spell(std::string_view(word.text).substr(refusal.before ? 1 : 0)).words;
      if (refusal.words.empty()) row_.fault(*word.node, "'unless' holds no word; expected \"word\" or \"<word\"");
      rule_.unless.push_back(word.text);
      rule_.refusals.push_back(std::move(refusal));
    }
  }

  void read_examples() {
    std::size_t hits = 0, near_misses = 0;
    for (const toml::table* table : row_.rows("example")) {
      RuleExample example = read_example(TableReader(*table, row_.file(), row_.subject() + ", example", row_.faults()));
      (example.none ? near_misses : hits) += 1;
      rule_.examples.push_back(std::move(example));
    }
    if (rule_.maturity == "retired" || (hits >= kMinHits && near_misses >= kMinNearMisses)) return;
    row_.fault_here("has " + std::to_string(hits) + " hits and " + std::to_string(near_misses) +
                    " near misses (want = \"none\") among its examples; expected at least " + std::to_string(kMinHits) +
                    " and " + std::to_string(kMinNearMisses));
  }

  static RuleExample read_example(const TableReader& row) {
    RuleExample example;
    row.expect_only(example_keys());
    example.where = row.place(row.table());
    example.text = row.required_text("text");
    example.date = row.text("date");
    if (!example.date.empty() && !is_iso_date(example.date)) {
      row.fault(*row.node("date"),
                "'date' is '" + example.date + "'; expected an existing day 2020-02-06, or 2020-02, or 2020");
    }
    read_want(row, example);
    if (!example.text.empty()) check_marks(row, example);
    return example;
  }

  static void read_want(const TableReader& row, RuleExample& example) {
    const toml::node* want = row.node("want");
    if (!want) {
      row.fault_here("'want' is missing; expected { field = value, … } or \"none\"");
      return;
    }
    if (const auto* word = want->as_string()) {
      example.none = word->get() == "none";
      if (!example.none) row.fault(*want, "'want' is '" + word->get() + "'; expected \"none\" or { field = value, … }");
      return;
    }
    const toml::table* fields = want->as_table();
    if (!fields) {
      row.wrong_type("want", *want, "\"none\" or { field = value, … }");
      return;
    }
    if (fields->empty()) row.fault(*want, "'want' is empty; expected at least one field");
    for (const auto& [key, node] : *fields) {
      if (const auto* text = node.as_string()) {
        example.want.emplace_back(key.str(), text->get());
      } else if (const auto* whole = node.as_integer()) {
        example.want.emplace_back(key.str(), std::to_string(whole->get()));
      } else if (const auto* flag = node.as_boolean()) {
        example.want.emplace_back(key.str(), flag->get() ? "true" : "false");
      } else {
        row.wrong_type(key.str(), node, "a string, a whole number, true or false");
      }
    }
  }

  static void check_marks(const TableReader& row, const RuleExample& example) {
    const std::size_t open = example.text.find("[["), close = example.text.find("]]");
    const toml::node& at = *row.node("text");
    if (example.none) {
      if (open != std::string::npos)
        row.fault(at, "a near miss has [[ ]] marks; expected none, as nothing is to be found");
      return;
    }
    const bool one = open != std::string::npos && close != std::string::npos && open + 2 < close &&
                     example.text.find("[[", open + 2) == std::string::npos &&
                     example.text.find("]]", close + 2) == std::string::npos;
    if (!one) row.fault(at, "'text' does not mark one span; expected [[ ]] round what is to be found, once");
  }

  TableReader row_;
  const std::string& language_;
  const ClassTable& classes_;
  Rule rule_;
  std::set<std::string> parts_;
  bool kind_known_ = false;
  bool shape_known_ = false;
};

}  // namespace

void claim_id(const TableReader& row, const std::string& id, IdPlaces& ids) {
  const toml::node& at = *row.node("id");
  const auto [place, fresh] = ids.try_emplace(id, row.place(at));
  if (!fresh) row.fault(at, "id '" + id + "' is taken at " + place->second + "; expected each id once");
}

void load_rule_tables(const FileList& files, const RuleBook& book, LanguagePack& pack, FaultList& faults) {
  IdPlaces ids;  // of this language: each id opens with its code
  const ClassTable classes = class_table(book, pack);
  for (const RuleFile* file : files) {
    const TableReader top(file->table, *file, "", faults);
    for (const toml::table* table : top.rows("rule")) {
      pack.rules.push_back(RuleReader(TableReader(*table, *file, "rule", faults), pack.code, classes).read(ids));
    }
  }
}

}  // namespace factcheck
