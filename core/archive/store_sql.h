// SQLite as values that clean up after themselves; its faults as Errors that name the file.
//
//   Result<Database> database = Database::open(path, Database::Access::Read);
//   Result<Query> rows = database->prepare("SELECT id FROM articles");
//   for (Result<bool> row = rows->step(); row && *row; row = rows->step()) use(rows->text(0));
//
// One thread at a time.
#ifndef FACTCHECK_CORE_ARCHIVE_STORE_SQL_H_
#define FACTCHECK_CORE_ARCHIVE_STORE_SQL_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace factcheck {

class Query {
 public:
  // Numbers of parameters and columns as in SQLite: from 1 and from 0.  Lifetime: texts are only borrowed until reset.
  Query& bind(int parameter, std::int64_t value);
  Query& bind(int parameter, std::string_view text);
  Query& bind_bytes(int parameter, std::string_view bytes);
  Result<bool> step();  // true: there is a row
  // Runs what has no rows and makes ready for the next one.
  std::optional<Error> run();
  void reset();
  std::int64_t number(int column) const;
  std::string_view text(int column) const;  // or bytes. Lifetime: until the next step

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  Query(sqlite3_stmt* statement, const std::string& path) : statement_(statement), path_(path) {}
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string path_;
};

class Database {
 public:
  enum class Access { Read, Write };
  // An existing file.
  static Result<Database> open(const std::string& path, Access access);
  // The bytes of a new database in which the statements have run.
  static Result<std::string> image(const std::string& path, const std::string& statements);

  Result<Query> prepare(const std::string& statement) const;
  std::optional<Error> run(const std::string& statements) const;
  // The one number that a statement gives.
  Result<std::int64_t> number(const std::string& statement) const;
  // Whether the fault of the last call was that an interrupted writer's journal must be rolled back first, which a
  // reader may not do.
  bool wants_recovery() const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  Database(sqlite3* database, std::string path) : database_(database), path_(std::move(path)) {}
  std::unique_ptr<sqlite3, Close> database_;
  std::string path_;
};

// "FILE: is damaged (why); …": what every fault of the file's content says, and what to do about it.
Error damaged_archive(const std::string& path, const std::string& why);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_STORE_SQL_H_
