// An article or a draft as its reader hands it on: checked UTF-8 and what the file says about itself.
//
// Plain values. Spans of everything found later are bytes of `text`.
#ifndef FACTCHECK_CORE_TEXT_DOCUMENT_H_
#define FACTCHECK_CORE_TEXT_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text/span.h"

namespace factcheck {

// What the bytes of the text are, beside words. Of HTML only the extracted text is kept.
enum class Format : std::uint8_t { Plain, Markdown };

// A stretch of an extracted text and where in the file it was read from; the two differ in length where the file has
// an entity ("&amp;").
struct SourceRun {
  Span text, source;
  bool operator==(const SourceRun&) const = default;
};

enum class Status : std::int32_t { Published = 1, Corrected = 2, Correction = 3, Retracted = 4, Draft = 5 };

struct Document {
  std::string id;    // never empty; the file's name without extension where nothing else is given
  std::string path;  // as it was named by the user; empty for a text handed over in memory
  std::string title, source, url, author;
  std::string language;              // "en"; empty: to be detected sentence by sentence
  std::string date;                  // ISO 8601, possibly shortened: "2020", "2020-02", "2020-02-06"; empty: unknown
  std::string corrects;              // id of the article that this one corrects
  std::vector<std::string> sources;  // in a draft: the article ids that it is to be checked against
  Status status = Status::Published;
  std::string text;  // checked UTF-8; for files the whole file, header included
  Span body;         // what is left of text after BOM, header and front matter
  Format format = Format::Plain;
  std::vector<SourceRun> source_runs;  // ascending; empty where text holds the file as it is
  bool operator==(const Document&) const = default;
};

// Where the words of a span stand in the file; nothing if the reader does not know (then text is the file itself, or a
// part of a record).
std::optional<Span> source_span(const Document& document, Span span);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_DOCUMENT_H_
