#include <algorithm>

#include "core/rules/loading.h"

namespace factcheck {
namespace {

bool is_id(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

std::string read_id(TableReader& row, std::string_view what, IdPlaces& ids) {
  std::string id = row.text("id");
  if (!row.has("id")) row.fault_here("'id' is missing; expected a string of a-z, 0-9, -, _ and .");
  if (id.empty()) return id;
  row.set_subject(std::string(what) + " '" + id + "'");
  if (!is_id(id)) row.fault(*row.node("id"), "'id' is '" + id + "'; expected a-z, 0-9, -, _ and . only");
  claim_id(row, id, ids);
  return id;
}

std::vector<std::string> plain(const std::vector<LocatedText>& texts) {
  std::vector<std::string> found;
  for (const LocatedText& text : texts) found.push_back(text.text);
  return found;
}

// A reference to another concept or name, checked when all are known.
struct Reference {
  TableReader row;
  std::string key;
  const toml::node* node = nullptr;
  std::string id;
};

class SharedReader {
 public:
  SharedReader(RuleBook& book, FaultList& faults) : book_(book), faults_(faults) {}

  void read(const RuleFile& file) {
    const std::size_t slash = file.name.rfind('/');
    if (file.name.substr(slash + 1) == "weights.toml") {
      read_weights(TableReader(file.table, file, "", faults_));
      return;
    }
    check_head(file, shared_file_keys(), faults_);
    const TableReader top(file.table, file, "", faults_);
    for (const toml::table* table : top.rows("concept")) read_concept(TableReader(*table, file, "concept", faults_));
    for (const toml::table* table : top.rows("name")) read_name(TableReader(*table, file, "name", faults_));
  }

  std::vector<ConceptRow> take_concepts() { return std::move(concepts_); }

  void check_references() const {
    for (const Reference& reference : references_) {
      const bool name = reference.key == "seat_of";
      const IdPlaces& ids = name ? name_ids_ : concept_ids_;
      if (!ids.contains(reference.id)) {
        std::vector<std::string_view> known;
        for (const auto& [id, place] : ids) known.push_back(id);
        reference.row.fault(*reference.node, "'" + reference.key + "' names no " + (name ? "name" : "concept") + " '" +
                                                 reference.id + "'" + did_you_mean(reference.id, known) +
                                                 "; expected the id of one");
      } else if (reference.key == "broader" && leads_back(reference.row.subject(), reference.id)) {
        reference.row.fault(*reference.node, "'broader' leads back to the concept itself; expected a wider one");
      }
    }
  }

 private:
  // Whether following `broader` from a concept comes by the one that the subject names.
  bool leads_back(const std::string& subject, std::string id) const {
    for (std::size_t steps = 0; steps <= broader_.size(); ++steps) {
      if (subject == "concept '" + id + "'") return true;
      const auto next = broader_.find(id);
      if (next == broader_.end()) return false;
      id = next->second;
    }
    return false;
  }

  std::vector<std::vector<std::string>> words_by_language(const TableReader& row) const {
    std::vector<std::vector<std::string>> words;
    for (const LanguagePack& pack : book_.languages) words.push_back(plain(row.texts(pack.code)));
    return words;
  }

  std::vector<std::string_view> with_languages(KeyList keys) const {
    std::vector<std::string_view> known(keys.begin(), keys.end());
    for (const LanguagePack& pack : book_.languages) known.push_back(pack.code);
    return known;
  }

  void read_concept(TableReader row) {
    ConceptRow found;
    found.id = read_id(row, "concept", concept_ids_);
    row.expect_only(with_languages(concept_keys()));
    found.pos = row.required_choice("pos", parts_of_speech());
    found.broader = row.text("broader");
    if (!found.broader.empty()) {
      references_.push_back({row, "broader", row.node("broader"), found.broader});
      broader_.emplace(found.id, found.broader);
    }
    for (const LocatedText& opposite : row.texts("opposite")) {
      references_.push_back({row, "opposite", opposite.node, opposite.text});
      found.opposite.push_back(opposite.text);
    }
    found.general = row.flag("general");
    found.words = words_by_language(row);
    concepts_.push_back(std::move(found));
  }

  void read_name(TableReader row) {
    NameRow found;
    found.id = read_id(row, "name", name_ids_);
    row.expect_only(name_keys());
    found.type = row.required_choice("type", name_types());
    found.seat_of = row.text("seat_of");
    if (!found.seat_of.empty()) references_.push_back({row, "seat_of", row.node("seat_of"), found.seat_of});
    found.names = plain(row.texts("names"));
    if (!row.has("names") || (row.node("names")->is_array() && row.node("names")->as_array()->empty())) {
      row.fault_here("'names' is missing or empty; expected at least one name");
    }
    found.adjectives.resize(book_.languages.size());
    if (const toml::table* table = row.inner("adjectives")) {
      const TableReader adjectives(*table, row.file(), row.subject(), faults_);
      adjectives.expect_only(with_languages({}));
      found.adjectives = words_by_language(adjectives);
    }
    for (const toml::table* table : row.rows("renames")) {
      found.renames.push_back(read_rename(TableReader(*table, row.file(), row.subject() + ", renames", faults_)));
    }
    found.where = row.place(row.table());
    book_.shared.names.push_back(std::move(found));
  }

  static NameRow::Rename read_rename(const TableReader& row) {
    row.expect_only(rename_keys());
    NameRow::Rename found{row.required_text("from"), row.required_text("to"), row.required_text("date")};
    if (!found.date.empty() && !is_iso_date(found.date)) {
      row.fault(*row.node("date"),
                "'date' is '" + found.date + "'; expected an existing day 2020-02-06, or 2020-02, or 2020");
    }
    return found;
  }

  // Every table of weights.toml holds whole numbers, kept as "table.key".
  void read_weights(const TableReader& top) {
    check_head(top.file(), {}, faults_);
    for (const auto& [name, node] : top.table()) {
      if (name.str() == "schema") continue;
      const toml::table* table = node.as_table();
      if (!table) {
        top.wrong_type(name.str(), node, "a table of whole numbers");
        continue;
      }
      const TableReader row(*table, top.file(), "[" + std::string(name.str()) + "]", faults_);
      for (const auto& [key, value] : *table) {
        if (const auto weight = row.whole(key.str())) {
          book_.shared.weights[std::string(name.str()) + "." + std::string(key.str())] = *weight;
        }
      }
    }
  }

  RuleBook& book_;
  FaultList& faults_;
  std::vector<ConceptRow> concepts_;
  IdPlaces concept_ids_, name_ids_;
  std::vector<Reference> references_;
  std::map<std::string, std::string> broader_;
};

void index_names(SharedTables& shared, std::size_t languages) {
  shared.rows_by_adjective.resize(languages);
  for (std::uint32_t row = 0; row < shared.names.size(); ++row) {
    for (const std::string& name : shared.names[row].names) shared.rows_by_name[name].push_back(row);
    for (std::size_t language = 0; language < languages; ++language)
      for (const std::string& adjective : shared.names[row].adjectives[language])
        shared.rows_by_adjective[language][adjective].push_back(row);
  }
}

}  // namespace

std::vector<ConceptRow> load_shared(const FileList& files, RuleBook& book, FaultList& faults) {
  SharedReader reader(book, faults);
  for (const RuleFile* file : files) reader.read(*file);
  reader.check_references();
  index_names(book.shared, book.languages.size());
  return reader.take_concepts();
}

}  // namespace factcheck
