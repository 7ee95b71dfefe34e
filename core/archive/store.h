// The file that keeps an archive: one SQLite database, a record for each article with all that was found in it.
//
//   Result<Store> store = Store::open("desk.archive", Store::Access::Read);
//   Result<std::vector<StoredRecord>> records = store->records();   // or which of them is damaged
//
// Readers leave nothing beside the file and need no right to write it or its folder: it is kept with a rollback
// journal, which exists only while a writer is at work (a write-ahead log would need files beside it for reading, too).
// Readers take the file's lock rather than call it immutable, so that a run of `index` may go on meanwhile. One thread
// at a time.
#ifndef FACTCHECK_CORE_ARCHIVE_STORE_H_
#define FACTCHECK_CORE_ARCHIVE_STORE_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/archive/store_sql.h"
#include "core/text/result.h"

namespace factcheck {

// With what an article was read; other rules may find other facts in it.
struct Maker {
  std::string extractor, rules;  // hashes
  bool operator==(const Maker&) const = default;
};

// An article as the file keeps it.
struct StoredRecord {
  std::string id, content, path;  // content: content_hash of the document
  std::string document, found;    // encode_article.h
  Maker maker;
  std::int64_t maker_number = 0;
  std::uint64_t hash = 0;  // as stored
  bool intact() const { return hash == computed_hash(); }
  std::uint64_t computed_hash() const;
};

// What to say of one that is not intact or cannot be decoded.
std::string damage_of(const StoredRecord& record);

struct StoredKey {
  std::string content;
  Maker maker;
};

class Store {
 public:
  using Access = Database::Access;
  // Errors: ArchiveFormat for what is no archive, a later one or a damaged one; Io.
  static Result<Store> open(const std::string& path, Access access);
  // Makes the file if there is none.
  static Result<Store> open_or_create(const std::string& path);

  const std::string& path() const { return path_; }
  // What is there, by id.
  Result<std::unordered_map<std::string, StoredKey>> keys() const;
  // All records, in the order in which they came in; they may still prove damaged (StoredRecord::intact).
  Result<std::vector<StoredRecord>> records() const;
  // The records of these ids; none for an unknown one.
  Result<std::vector<StoredRecord>> records(std::span<const std::string> ids) const;

  // Adds or replaces, all or none. maker_number and hash are set here.
  std::optional<Error> write(std::span<StoredRecord> records);
  // Errors: Usage for an unknown id; then none is removed.
  std::optional<Error> remove(std::span<const std::string> ids);
  // Gives back the room of what was replaced and removed.
  std::optional<Error> compact();
  // What SQLite's own check of every page says.
  std::optional<Error> check_pages() const;

 private:
  Store(Database database, std::string path) : database_(std::move(database)), path_(std::move(path)) {}
  std::optional<Error> in_transaction(const std::function<std::optional<Error>()>& work);
  Result<std::unordered_map<std::int64_t, Maker>> makers() const;
  Result<std::int64_t> number_of(const Maker& maker);
  std::optional<Error> check_state(std::int64_t articles, std::uint64_t hashes) const;
  std::optional<Error> change_state(std::int64_t articles, std::uint64_t hashes);
  std::optional<Error> put(const StoredRecord& record);

  Database database_;
  std::string path_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_STORE_H_
