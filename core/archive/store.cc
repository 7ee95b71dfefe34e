#include "core/archive/store.h"

#include <filesystem>
#include <functional>
#include <utility>

#include "core/archive/store_file.h"
#include "core/text/hash.h"

namespace factcheck {
namespace {

constexpr const char* kColumns = "SELECT id, content, path, document, found, maker, hash FROM articles";

std::uint64_t add_hash(std::uint64_t hash, std::string_view bytes) {
  return fnv1a(bytes, fnv1a(std::to_string(bytes.size()) + " ", hash));
}
std::uint64_t add_hash(std::uint64_t hash, std::int64_t number) { return add_hash(hash, std::to_string(number)); }

// SQLite knows signed numbers only.
std::int64_t as_stored(std::uint64_t hash) { return static_cast<std::int64_t>(hash); }
std::uint64_t as_hash(std::int64_t stored) { return static_cast<std::uint64_t>(stored); }

std::uint64_t hash_of(std::int64_t number, const Maker& maker) {
  return add_hash(add_hash(add_hash(kFnvStart, number), maker.extractor), maker.rules);
}
std::uint64_t hash_of_state(std::int64_t articles, std::uint64_t hashes) {
  return add_hash(add_hash(kFnvStart, articles), as_stored(hashes));
}

std::string new_archive() {
  return "PRAGMA application_id = " + std::to_string(kArchiveApplication) +
         "; PRAGMA user_version = " + std::to_string(kArchiveVersion) + ";" + kArchiveSchema +
         "INSERT INTO state VALUES(1, 0, 0, " + std::to_string(as_stored(hash_of_state(0, 0))) + ")";
}

// While it lives nobody else writes to the file, so that all that is read fits together.
class Reading {
 public:
  explicit Reading(const Database& database) : database_(database), fault_(database.run("BEGIN")) {}
  ~Reading() {
    if (!fault_) static_cast<void>(database_.run("COMMIT"));
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  const std::optional<Error>& fault() const { return fault_; }

 private:
  const Database& database_;
  std::optional<Error> fault_;
};

// The tables are those that we make, letter by letter.
std::optional<Error> check_schema(const Database& database, const std::string& path) {
  Result<Query> rows = database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
  if (!rows) return rows.error();
  std::string schema;
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) schema += std::string(rows->text(0)) + ";\n";
  if (!row) return row.error();
  if (schema != kArchiveSchema) return damaged_archive(path, "its tables are not those of an archive");
  return std::nullopt;
}

// The size comes second, when a writer's journal has been seen to, but counts first: what is cut short has other
// faults.
struct FileCheck {
  std::optional<Error> wrong;
  bool interrupted = false;  // a killed run left its journal, which only a writer may roll back
};
FileCheck check_file(const Database& database, const std::string& path) {
  const Reading reading(database);
  if (reading.fault()) return {reading.fault(), false};
  std::optional<Error> wrong = check_schema(database, path);
  if (wrong && database.wants_recovery()) return {wrong, true};
  if (wrong && wrong->code != ErrorCode::ArchiveFormat) return {wrong, false};
  if (std::optional<Error> cut = archive_size_fault(path)) return {cut, false};
  return {wrong, false};
}

}  // namespace

std::uint64_t StoredRecord::computed_hash() const {
  std::uint64_t all = kFnvStart;
  for (const std::string* field : {&id, &content, &path, &document, &found}) all = add_hash(all, *field);
  return add_hash(all, maker_number);
}

std::string damage_of(const StoredRecord& record) { return "article '" + record.id + "' is not as it was written"; }

Result<Store> Store::open(const std::string& path, Access access) {
  if (std::optional<Error> wrong = archive_file_fault(path)) return *wrong;
  Result<Database> database = Database::open(path, access);
  if (!database) return database.error();
  FileCheck check = check_file(*database, path);
  if (check.interrupted) {
    const Result<Database> writer = Database::open(path, Access::Write);
    if (!writer || check_file(*writer, path).wrong)
      return Error{ErrorCode::Io,
                   path + ": a run of 'factcheck index' was interrupted here, and what it left in " + path +
                       "-journal cannot be undone without the right to write both; run 'factcheck archive verify' as "
                       "somebody who may"};
    check = check_file(*database, path);
  }
  if (check.wrong) return *check.wrong;
  return Store(*std::move(database), path);
}

Result<Store> Store::open_or_create(const std::string& path) {
  std::error_code failed;
  if (!std::filesystem::exists(path, failed)) {
    const Result<std::string> image = Database::image(path, new_archive());
    if (!image) return image.error();
    if (std::optional<Error> error = put_new_file(path, *image)) return *error;
  }
  return open(path, Access::Write);
}

Result<std::unordered_map<std::int64_t, Maker>> Store::makers() const {
  Result<Query> rows = database_.prepare("SELECT maker, extractor, rules, hash FROM makers");
  if (!rows) return rows.error();
  std::unordered_map<std::int64_t, Maker> makers;
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) {
    const Maker maker{std::string(rows->text(1)), std::string(rows->text(2))};
    if (as_hash(rows->number(3)) != hash_of(rows->number(0), maker))
      return damaged_archive(path_, "its list of rules does not fit its hash");
    makers.emplace(rows->number(0), maker);
  }
  if (!row) return row.error();
  return makers;
}

std::optional<Error> Store::check_state(std::int64_t articles, std::uint64_t hashes) const {
  Result<Query> row = database_.prepare("SELECT articles, hashes, hash FROM state");
  if (!row) return row.error();
  const Result<bool> there = row->step();
  if (!there) return there.error();
  if (!*there || as_hash(row->number(2)) != hash_of_state(row->number(0), as_hash(row->number(1))))
    return damaged_archive(path_, "its list of articles does not fit its hash");
  if (row->number(0) != articles || as_hash(row->number(1)) != hashes)
    return damaged_archive(path_, std::to_string(articles) + " articles are in it, of " +
                                      std::to_string(row->number(0)) + ", or some are not as they were written");
  return std::nullopt;
}

Result<std::unordered_map<std::string, StoredKey>> Store::keys() const {
  const Reading reading(database_);
  if (reading.fault()) return *reading.fault();
  const Result<std::unordered_map<std::int64_t, Maker>> known = makers();
  if (!known) return known.error();
  Result<Query> rows = database_.prepare("SELECT id, content, maker, hash FROM articles");
  if (!rows) return rows.error();
  std::unordered_map<std::string, StoredKey> keys;
  std::uint64_t hashes = 0;
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) {
    const auto maker = known->find(rows->number(2));
    if (maker == known->end()) return damaged_archive(path_, "an article names rules that are not listed");
    keys.emplace(rows->text(0), StoredKey{std::string(rows->text(1)), maker->second});
    hashes += as_hash(rows->number(3));
  }
  if (!row) return row.error();
  if (std::optional<Error> wrong = check_state(static_cast<std::int64_t>(keys.size()), hashes)) return *wrong;
  return keys;
}

namespace {

Result<StoredRecord> record_at(const Query& row, const std::unordered_map<std::int64_t, Maker>& makers,
                               const std::string& path) {
  StoredRecord record;
  record.id = row.text(0);
  record.content = row.text(1);
  record.path = row.text(2);
  record.document = row.text(3);
  record.found = row.text(4);
  record.maker_number = row.number(5);
  record.hash = as_hash(row.number(6));
  const auto maker = makers.find(record.maker_number);
  if (maker == makers.end())
    return damaged_archive(path, "article '" + record.id + "' names rules that are not listed");
  record.maker = maker->second;
  return record;
}

}  // namespace

Result<std::vector<StoredRecord>> Store::records() const {
  const Reading reading(database_);
  if (reading.fault()) return *reading.fault();
  const Result<std::unordered_map<std::int64_t, Maker>> known = makers();
  if (!known) return known.error();
  Result<Query> rows = database_.prepare(kColumns);
  if (!rows) return rows.error();
  std::vector<StoredRecord> records;
  std::uint64_t hashes = 0;
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) {
    Result<StoredRecord> record = record_at(*rows, *known, path_);
    if (!record) return record.error();
    hashes += record->hash;
    records.push_back(*std::move(record));
  }
  if (!row) return row.error();
  if (std::optional<Error> wrong = check_state(static_cast<std::int64_t>(records.size()), hashes)) return *wrong;
  return records;
}

Result<std::vector<StoredRecord>> Store::records(std::span<const std::string> ids) const {
  const Reading reading(database_);
  if (reading.fault()) return *reading.fault();
  const Result<std::unordered_map<std::int64_t, Maker>> known = makers();
  if (!known) return known.error();
  Result<Query> rows = database_.prepare(std::string(kColumns) + " WHERE id = ?1");
  if (!rows) return rows.error();
  std::vector<StoredRecord> records;
  for (const std::string& id : ids) {
    rows->bind(1, id);
    const Result<bool> row = rows->step();
    if (!row) return row.error();
    if (*row) {
      Result<StoredRecord> record = record_at(*rows, *known, path_);
      if (!record) return record.error();
      records.push_back(*std::move(record));
    }
    rows->reset();
  }
  return records;
}

std::optional<Error> Store::in_transaction(const std::function<std::optional<Error>()>& work) {
  if (std::optional<Error> error = database_.run("BEGIN IMMEDIATE")) return error;
  std::optional<Error> error = work();
  if (!error) error = database_.run("COMMIT");
  if (error) static_cast<void>(database_.run("ROLLBACK"));
  return error;
}

std::optional<Error> Store::change_state(std::int64_t articles, std::uint64_t hashes) {
  Result<Query> old = database_.prepare("SELECT articles, hashes FROM state");
  if (!old) return old.error();
  const Result<bool> there = old->step();
  if (!there) return there.error();
  articles += old->number(0);
  hashes += as_hash(old->number(1));
  Result<Query> update = database_.prepare("UPDATE state SET articles = ?1, hashes = ?2, hash = ?3");
  if (!update) return update.error();
  return update->bind(1, articles).bind(2, as_stored(hashes)).bind(3, as_stored(hash_of_state(articles, hashes))).run();
}

Result<std::int64_t> Store::number_of(const Maker& maker) {
  const Result<std::unordered_map<std::int64_t, Maker>> known = makers();
  if (!known) return known.error();
  std::int64_t next = 1;
  for (const auto& [number, other] : *known) {
    if (other == maker) return number;
    next = std::max(next, number + 1);
  }
  Result<Query> insert = database_.prepare("INSERT INTO makers VALUES(?1, ?2, ?3, ?4)");
  if (!insert) return insert.error();
  insert->bind(1, next).bind(2, maker.extractor).bind(3, maker.rules).bind(4, as_stored(hash_of(next, maker)));
  if (std::optional<Error> error = insert->run()) return *error;
  return next;
}

// The record takes the place of the one with its id.
std::optional<Error> Store::put(const StoredRecord& record) {
  Result<Query> old = database_.prepare("SELECT hash FROM articles WHERE id = ?1");
  if (!old) return old.error();
  const Result<bool> there = old->bind(1, record.id).step();
  if (!there) return there.error();
  const std::uint64_t before = *there ? as_hash(old->number(0)) : 0;
  if (std::optional<Error> error = change_state(*there ? 0 : 1, record.hash - before)) return error;
  Result<Query> put = database_.prepare(
      "INSERT INTO articles(id, content, path, document, found, maker, hash) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) "
      "ON CONFLICT(id) DO UPDATE SET content = ?2, path = ?3, document = ?4, found = ?5, maker = ?6, hash = ?7");
  if (!put) return put.error();
  return put->bind(1, record.id)
      .bind(2, record.content)
      .bind(3, record.path)
      .bind_bytes(4, record.document)
      .bind_bytes(5, record.found)
      .bind(6, record.maker_number)
      .bind(7, as_stored(record.hash))
      .run();
}

std::optional<Error> Store::write(std::span<StoredRecord> records) {
  return in_transaction([&]() -> std::optional<Error> {
    for (StoredRecord& record : records) {
      const Result<std::int64_t> number = number_of(record.maker);
      if (!number) return number.error();
      record.maker_number = *number;
      record.hash = record.computed_hash();
      if (std::optional<Error> error = put(record)) return error;
    }
    return std::nullopt;
  });
}

std::optional<Error> Store::remove(std::span<const std::string> ids) {
  return in_transaction([&]() -> std::optional<Error> {
    std::string unknown;
    for (const std::string& id : ids) {
      Result<Query> gone = database_.prepare("DELETE FROM articles WHERE id = ?1 RETURNING hash");
      if (!gone) return gone.error();
      const Result<bool> there = gone->bind(1, id).step();
      if (!there) return there.error();
      if (!*there)
        unknown += (unknown.empty() ? "" : "\n") + path_ + ": no article '" + id + "'; expected the id of one in it";
      else if (std::optional<Error> error = change_state(-1, 0 - as_hash(gone->number(0))))
        return error;
    }
    return unknown.empty() ? std::nullopt : std::optional(Error{ErrorCode::Usage, unknown});
  });
}

std::optional<Error> Store::compact() {
  if (std::optional<Error> error = database_.run("DELETE FROM makers WHERE maker NOT IN (SELECT maker FROM articles)"))
    return error;
  return database_.run("VACUUM");
}

std::optional<Error> Store::check_pages() const {
  Result<Query> rows = database_.prepare("PRAGMA integrity_check(20)");
  if (!rows) return rows.error();
  std::string faults;
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step())
    if (rows->text(0) != "ok") faults += (faults.empty() ? "" : ", ") + std::string(rows->text(0));
  if (!row) return row.error();
  return faults.empty() ? std::nullopt : std::optional(damaged_archive(path_, faults));
}

}  // namespace factcheck
