// The road from a document to its mentions; articles and drafts take the same one.
//
//   Extraction found = extract(document, grammar, {});
//
// Pure function of its arguments, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_EXTRACTOR_H_
#define FACTCHECK_CORE_EXTRACT_EXTRACTOR_H_

#include <cstdint>
#include <string>

#include "core/extract/grammar.h"
#include "core/extract/mention.h"
#include "core/text/document.h"

namespace factcheck {

enum class Kinds : std::uint8_t {
  All,
  Values,  // figures and dates alone, which cost a fraction
  Frames   // statements, roles and events alone; no event then knows its time and amounts
};

struct ExtractOptions {
  std::string as_of;  // ISO date that stands in where the document has none; empty: none
  bool trace = false;
  Kinds kinds = Kinds::All;
};

Extraction extract(const Document& document, const Grammar& grammar, const ExtractOptions& options);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_EXTRACTOR_H_
