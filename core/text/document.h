// An article or a draft as its reader hands it on: checked UTF-8 and what the file says about itself.
//
// Plain values. Spans of everything found later are bytes of `text`.
#ifndef FACTCHECK_CORE_TEXT_DOCUMENT_H_
#define FACTCHECK_CORE_TEXT_DOCUMENT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/span.h"

namespace factcheck {

enum class Status : std::int32_t { Published = 1, Corrected = 2, Correction = 3, Retracted = 4, Draft = 5 };

struct Document {
  std::string id;        // never empty; the file's name without extension where nothing else is given
  std::string path;      // as it was named by the user; empty for a text handed over in memory
  std::string title, source, url, author;
  std::string language;  // "en"; empty: to be detected sentence by sentence
  std::string date;      // ISO 8601, possibly shortened: "2020", "2020-02", "2020-02-06"; empty: unknown
  std::string corrects;  // id of the article that this one corrects
  std::vector<std::string> sources;  // in a draft: the article ids that it is to be checked against
  Status status = Status::Published;
  std::string text;      // checked UTF-8; for files the whole file, header included
  Span body;             // what is left of text after BOM, header and front matter
  bool operator==(const Document&) const = default;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_DOCUMENT_H_
