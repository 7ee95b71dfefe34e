// What the Unicode CLDR, as ICU has it, calls countries, languages, currencies and months.
//
//   for (const CldrName& name : country_names({"en", "de", "nl"})) …   // "GB", "de", "Vereinigtes Königreich"
//
// Pure functions.
#ifndef FACTCHECK_TOOLS_LEXICON_CLDR_NAMES_H_
#define FACTCHECK_TOOLS_LEXICON_CLDR_NAMES_H_

#include <string>
#include <vector>

namespace factcheck {

struct CldrName {
  std::string code;      // "GB", "cy", "EUR", "03"
  std::string language;  // that the name is in
  std::string text;
  bool one = false;  // of a currency: the name of a single one
};

// Shape: by code, then as `languages`; a name that CLDR has in two lengths stands twice, one that it lacks not at all.
std::vector<CldrName> country_names(const std::vector<std::string>& languages);   // ISO 3166-1
std::vector<CldrName> language_names(const std::vector<std::string>& languages);  // ISO 639-1
std::vector<CldrName> currency_names(const std::vector<std::string>& languages);  // ISO 4217, those in use
std::vector<CldrName> month_names(const std::vector<std::string>& languages);     // in full and short

}  // namespace factcheck
#endif  // FACTCHECK_TOOLS_LEXICON_CLDR_NAMES_H_
