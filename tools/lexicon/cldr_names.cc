#include "tools/lexicon/cldr_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <cstring>
#include <memory>

namespace factcheck {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string found;
  text.toUTF8String(found);
  return found;
}

// "Myanmar (Burma)" is Myanmar, and "Burma" a name of its own.
std::string without_brackets(std::string text) {
  const std::size_t bracket = text.find(" (");
  return bracket == std::string::npos ? text : text.substr(0, bracket);
}

void add(std::vector<CldrName>& names, CldrName name) {
  // What CLDR does not name it calls by its code.
  if (name.text.empty() || name.text == name.code) return;
  for (const CldrName& known : names)
    if (known.code == name.code && known.language == name.language && known.text == name.text && known.one == name.one)
      return;
  names.push_back(std::move(name));
}

using Display = std::unique_ptr<icu::LocaleDisplayNames>;

Display display(const std::string& language, UDisplayContext length) {
  UDisplayContext how[] = {length};
  return Display(icu::LocaleDisplayNames::createInstance(icu::Locale(language.c_str()), how, 1));
}

// The codes of `count` that the predicate takes, by their names in every language, long and short.
template <class Name>
std::vector<CldrName> names_of(const char* const* codes, const std::vector<std::string>& languages, Name name) {
  std::vector<CldrName> names;
  for (; *codes != nullptr; ++codes)
    for (const std::string& language : languages)
      for (const UDisplayContext length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
        icu::UnicodeString text;
        name(*display(language, length), *codes, text);
        add(names, {*codes, language, without_brackets(utf8(text))});
      }
  return names;
}

}  // namespace

std::vector<CldrName> country_names(const std::vector<std::string>& languages) {
  return names_of(icu::Locale::getISOCountries(), languages,
                  [](const icu::LocaleDisplayNames& display, const char* code, icu::UnicodeString& text) {
                    display.regionDisplayName(code, text);
                  });
}

std::vector<CldrName> language_names(const std::vector<std::string>& languages) {
  return names_of(icu::Locale::getISOLanguages(), languages,
                  [](const icu::LocaleDisplayNames& display, const char* code, icu::UnicodeString& text) {
                    if (std::strlen(code) == 2) display.languageDisplayName(code, text);
                  });
}

std::vector<CldrName> currency_names(const std::vector<std::string>& languages) {
  std::vector<CldrName> names;
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* const codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  while (const char* const code = uenum_next(codes, nullptr, &status)) {
    const icu::UnicodeString wide(code, -1, US_INV);
    for (const std::string& language : languages)
      for (const char* const count : {"one", "other"}) {
        std::int32_t size = 0;
        const icu::UnicodeString terminated = icu::UnicodeString(wide).append(u'\0');
        const char16_t* const name =
            ucurr_getPluralName(terminated.getBuffer(), language.c_str(), nullptr, count, &size, &status);
        if (U_SUCCESS(status)) add(names, {code, language, utf8({name, size}), count == std::string("one")});
        status = U_ZERO_ERROR;
      }
  }
  uenum_close(codes);
  return names;
}

std::vector<CldrName> month_names(const std::vector<std::string>& languages) {
  std::vector<CldrName> names;
  for (const std::string& language : languages) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE})
      for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
        std::int32_t count = 0;
        const icu::UnicodeString* const months = symbols.getMonths(count, context, width);
        for (std::int32_t month = 0; month < count; ++month)
          add(names, {(month < 9 ? "0" : "") + std::to_string(month + 1), language, utf8(months[month])});
      }
  }
  return names;
}

}  // namespace factcheck
