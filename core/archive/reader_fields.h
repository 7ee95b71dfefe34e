// What a file may say about its article, whatever it is written in: the keys and what their values must be.
//
//   if (auto wrong = set_field(document, "date", "2020-02-30")) faults.add(line, column, *wrong);
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_READER_FIELDS_H_
#define FACTCHECK_CORE_ARCHIVE_READER_FIELDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/document.h"
#include "core/text/result.h"

namespace factcheck {

// "id, title, …": the keys of front matter, as messages list them.
std::string_view field_names();
bool is_field(std::string_view key);
// Sets the field of the key, which is one of field_names() but `sources`. Nothing, or what is wrong with the value. An
// empty value means "not given".
[[nodiscard]] std::optional<std::string> set_field(Document& document, std::string_view key, std::string_view value);
std::string_view status_name(Status status);
// Nothing, or what is wrong: "'2020-13' is no date; expected …".
std::optional<std::string> date_fault(std::string_view date);

// `date 2020-02-06` at the start of a text: where it ends, and what is wrong with it.
struct HeaderLine {
  std::string date;  // empty: no such header
  std::size_t date_start = 0;
  std::size_t body = 0;  // first byte of what follows, blanks skipped
  std::optional<std::string> fault;
};
HeaderLine header_line(std::string_view text, std::size_t from);

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Faults of one file, in the order found. Past `kMost` they are only counted: a file of another kind named .jsonl has
// one on each line.
class ReaderFaults {
 public:
  static constexpr std::size_t kMost = 100;
  void add(ErrorCode code, std::string message);
  bool empty() const { return faults_.empty(); }
  std::size_t count() const { return faults_.size() + more_; }
  // Appends the faults of another file.
  void append(const Error& error);
  Error error() const;

 private:
  std::vector<Error> faults_;
  std::size_t more_ = 0;
};

// "path:line:column: " of a byte of the text.
std::string place_of(const std::string& path, std::string_view text, std::size_t byte);
// The fault of the first byte that is not UTF-8, if there is one.
std::optional<Error> utf8_fault(std::string_view text, const std::string& path);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_READER_FIELDS_H_
