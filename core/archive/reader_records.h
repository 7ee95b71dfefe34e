// What the readers have in common: the documents read so far with the place of each, and the last step of every reader.
#ifndef FACTCHECK_CORE_ARCHIVE_READER_RECORDS_H_
#define FACTCHECK_CORE_ARCHIVE_READER_RECORDS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/reader.h"
#include "core/archive/reader_fields.h"
#include "core/text/document.h"
#include "core/text/result.h"

namespace factcheck {

// The name of a text that gives none itself.
std::string document_id(const std::string& path, const ReadOptions& options);

struct Records {
  std::vector<Document> documents;
  std::vector<std::string> places;  // parallel: "a.md", "b.jsonl:17"

  void add(Document document, std::string place);
  // Drops each document whose id stands before it already, with a fault that names both places.
  void refuse_duplicates(ReaderFaults& faults);
};

// Finds the body: what text[from…] holds after a byte order mark and a `date …` header, whose date is taken over where
// the document has none. Returns what is wrong, without its place, and the byte it is about.
struct BodyFault {
  std::string message;
  std::size_t byte = 0;
};
std::optional<BodyFault> finish_body(Document& document, std::size_t from, Purpose purpose);

void read_json_records(std::string_view text, const std::string& path, const ReadOptions& options, Records& records,
                       ReaderFaults& faults);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_READER_RECORDS_H_
