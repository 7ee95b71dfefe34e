#include "core/archive/store_sql.h"

#include <sqlite3.h>

#include <filesystem>
#include <utility>

namespace factcheck {
namespace {

constexpr int kPatienceMs = 20'000;  // another run writes a batch in far less

Error fault_of(sqlite3* database, const std::string& path) {
  const std::string why = sqlite3_errmsg(database);
  switch (sqlite3_errcode(database) & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_SCHEMA:
    case SQLITE_ERROR:  // our statements do not fit the tables
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
      return damaged_archive(path, why);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::Io, path + ": is being written by another process; try again when that has ended"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {ErrorCode::Io, path + ": cannot be written: " + why};
    case SQLITE_FULL:
      return {ErrorCode::Io, path + ": cannot be written: " + why + "; what was written before is kept"};
    default:
      return {ErrorCode::Io, path + ": cannot be used: " + why};
  }
}

// The archive is a file that anybody may have sent: nothing in it may run, and pages are checked as they are read.
constexpr const char* kCautious =
    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = OFF;";

}  // namespace

Error damaged_archive(const std::string& path, const std::string& why) {
  return {ErrorCode::ArchiveFormat,
          path + ": is damaged: " + why +
              "; put a copy of it back, or remove it and make it anew with 'factcheck index' from the articles"};
}

Query& Query::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter, value);
  return *this;
}
Query& Query::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), parameter, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                      SQLITE_UTF8);
  return *this;
}
Query& Query::bind_bytes(int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(statement_.get(), parameter, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
  return *this;
}

Result<bool> Query::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return fault_of(sqlite3_db_handle(statement_.get()), path_);
}

std::optional<Error> Query::run() {
  const Result<bool> row = step();
  reset();
  return row ? std::nullopt : std::optional(row.error());
}

void Query::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::int64_t Query::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view Query::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes ? std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size)) : std::string_view();
}

void Query::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Result<Database> Database::open(const std::string& path, Access access) {
  // Absolute: ":memory:" and "" have a meaning of their own.
  std::error_code failed;
  const std::string file = std::filesystem::absolute(path, failed).string();
  sqlite3* handle = nullptr;
  const int flags = access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (!handle) return Error{ErrorCode::Internal, path + ": no memory to open it"};
  Database database(handle, path);
  if (code != SQLITE_OK) return fault_of(handle, path);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kPatienceMs);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (std::optional<Error> error = database.run(kCautious)) return *error;
  return database;
}

Result<std::string> Database::image(const std::string& path, const std::string& statements) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  if (!handle) return Error{ErrorCode::Internal, path + ": no memory to make it"};
  const Database database(handle, path);
  if (code != SQLITE_OK) return fault_of(handle, path);
  if (std::optional<Error> error = database.run(statements)) return *error;
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, void (*)(void*)> bytes(sqlite3_serialize(handle, "main", &size, 0),
                                                              sqlite3_free);
  if (!bytes) return Error{ErrorCode::Internal, path + ": no memory to make it"};
  return std::string(reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size));
}

Result<Query> Database::prepare(const std::string& statement) const {
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(database_.get(), statement.c_str(), -1, &prepared, nullptr) != SQLITE_OK)
    return fault_of(database_.get(), path_);
  return Query(prepared, path_);
}

std::optional<Error> Database::run(const std::string& statements) const {
  if (sqlite3_exec(database_.get(), statements.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return std::nullopt;
  return fault_of(database_.get(), path_);
}

Result<std::int64_t> Database::number(const std::string& statement) const {
  Result<Query> prepared = prepare(statement);
  if (!prepared) return prepared.error();
  const Result<bool> row = prepared->step();
  if (!row) return row.error();
  return *row ? prepared->number(0) : 0;
}

bool Database::wants_recovery() const {
  const int code = sqlite3_extended_errcode(database_.get());
  return code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY;
}

}  // namespace factcheck
