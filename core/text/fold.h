// Keys under which words are looked up.
//
//   fold("Änderung") == "änderung"      fold_name("Müller") == "muller"
//
// Pure functions, safe on every thread. A fold is only ever a key: spans always mean the original text.
#ifndef FACTCHECK_CORE_TEXT_FOLD_H_
#define FACTCHECK_CORE_TEXT_FOLD_H_

#include <string>
#include <string_view>

namespace factcheck {

// Lower case (full case folding, but ß stays), NFC, soft hyphens dropped, dashes and quotes as ASCII, wide forms narrow.
// Accents stay: "für" and "fur" differ.  ASCII input is the fast path.
std::string fold(std::string_view word);
// The same with accents and other marks removed and ß as ss: names are spelled with and without them.
std::string fold_name(std::string_view name);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_FOLD_H_
