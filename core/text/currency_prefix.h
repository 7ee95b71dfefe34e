// Codes of currencies that are written onto their amounts: "USD115" is an amount, "MH370" a name.
//
// Pure function, safe on every thread.  Source: ISO 4217, without codes that are words or names ("COP26", "TOP10").
#ifndef FACTCHECK_CORE_TEXT_CURRENCY_PREFIX_H_
#define FACTCHECK_CORE_TEXT_CURRENCY_PREFIX_H_

#include <algorithm>
#include <array>
#include <string_view>

namespace factcheck {

inline bool is_currency_prefix(std::string_view letters) {
  static constexpr std::array<std::string_view, 46> kPrefixes = {
      "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF",
      "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "KWD", "KZT", "MXN", "MYR", "NGN", "NOK", "NZD", "PHP", "PKR",
      "PLN", "QAR", "RMB", "RSD", "RUB", "Rp",  "Rs",  "SEK", "SGD", "THB", "TWD", "UAH", "USD", "ZAR"};
  return std::binary_search(kPrefixes.begin(), kPrefixes.end(), letters);
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_CURRENCY_PREFIX_H_
