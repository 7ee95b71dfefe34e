// Figures in the words of a message.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "core/plugins/wording.h"

namespace factcheck {
namespace {

// Decimal mark and group mark by wording index.
constexpr std::array<char, 3> kDecimalMarks = {'.', ',', ','};
constexpr std::array<char, 3> kGroupMarks = {',', '.', '.'};
constexpr std::int32_t kMostDecimals = 2;  // "3.487 million" is harder to read than 3,487,000

struct Magnitude {
  std::int32_t power;
  Wording one, many;
};
constexpr std::array<Magnitude, 3> kMagnitudes = {{
    {12, {"trillion", "Billion", "biljoen"}, {"trillion", "Billionen", "biljoen"}},
    {9, {"billion", "Milliarde", "miljard"}, {"billion", "Milliarden", "miljard"}},
    {6, {"million", "Million", "miljoen"}, {"million", "Millionen", "miljoen"}},
}};

struct Named {
  std::string_view code;
  Wording one, many;
};
// What follows the number. Codes that are missing here are shown as they are.
constexpr std::array<Named, 44> kUnits = {{
    {"percent", {"percent", "Prozent", "procent"}, {"percent", "Prozent", "procent"}},
    {"percentage-point",
     {"percentage point", "Prozentpunkt", "procentpunt"},
     {"percentage points", "Prozentpunkte", "procentpunten"}},
    {"permille", {"per mille", "Promille", "promille"}, {"per mille", "Promille", "promille"}},
    {"age", {"year old", "Jahr alt", "jaar oud"}, {"years old", "Jahre alt", "jaar oud"}},
    {"currency:EUR", {"euro", "Euro", "euro"}, {"euros", "Euro", "euro"}},
    {"currency:USD",
     {"US dollar", "US-Dollar", "Amerikaanse dollar"},
     {"US dollars", "US-Dollar", "Amerikaanse dollar"}},
    {"currency:GBP", {"pound", "Pfund", "pond"}, {"pounds", "Pfund", "pond"}},
    {"currency:CHF",
     {"Swiss franc", "Schweizer Franken", "Zwitserse frank"},
     {"Swiss francs", "Schweizer Franken", "Zwitserse frank"}},
    {"a", {"year", "Jahr", "jaar"}, {"years", "Jahre", "jaar"}},
    {"mo", {"month", "Monat", "maand"}, {"months", "Monate", "maanden"}},
    {"wk", {"week", "Woche", "week"}, {"weeks", "Wochen", "weken"}},
    {"d", {"day", "Tag", "dag"}, {"days", "Tage", "dagen"}},
    {"h", {"hour", "Stunde", "uur"}, {"hours", "Stunden", "uur"}},
    {"min", {"minute", "Minute", "minuut"}, {"minutes", "Minuten", "minuten"}},
    {"s", {"second", "Sekunde", "seconde"}, {"seconds", "Sekunden", "seconden"}},
    {"Cel", {"°C", "°C", "°C"}, {"°C", "°C", "°C"}},
    {"m2", {"m²", "m²", "m²"}, {"m²", "m²", "m²"}},
    {"m3", {"m³", "m³", "m³"}, {"m³", "m³", "m³"}},
    {"basis-point", {"basis point", "Basispunkt", "basispunt"}, {"basis points", "Basispunkte", "basispunten"}},
    {"[degF]", {"°F", "°F", "°F"}, {"°F", "°F", "°F"}},
    {"km2", {"km²", "km²", "km²"}, {"km²", "km²", "km²"}},
    {"har", {"hectare", "Hektar", "hectare"}, {"hectares", "Hektar", "hectare"}},
    {"[mi_i]", {"mile", "Meile", "mijl"}, {"miles", "Meilen", "mijl"}},
    {"[mi_i]/h",
     {"mile an hour", "Meile pro Stunde", "mijl per uur"},
     {"miles an hour", "Meilen pro Stunde", "mijl per uur"}},
    {"[nmi_i]", {"nautical mile", "Seemeile", "zeemijl"}, {"nautical miles", "Seemeilen", "zeemijl"}},
    {"[kn_i]", {"knot", "Knoten", "knoop"}, {"knots", "Knoten", "knopen"}},
    {"[ft_i]", {"foot", "Fuß", "voet"}, {"feet", "Fuß", "voet"}},
    {"[in_i]", {"inch", "Zoll", "inch"}, {"inches", "Zoll", "inch"}},
    {"[yd_i]", {"yard", "Yard", "yard"}, {"yards", "Yard", "yard"}},
    {"[lb_av]", {"pound", "Pfund", "pond"}, {"pounds", "Pfund", "pond"}},
    {"[oz_av]", {"ounce", "Unze", "ounce"}, {"ounces", "Unzen", "ounce"}},
    {"[gal_us]", {"gallon", "Gallone", "gallon"}, {"gallons", "Gallonen", "gallon"}},
    {"[acr_us]", {"acre", "Acre", "acre"}, {"acres", "Acres", "acre"}},
    {"[sft_i]", {"square foot", "Quadratfuß", "vierkante voet"}, {"square feet", "Quadratfuß", "vierkante voet"}},
    {"[smi_us]",
     {"square mile", "Quadratmeile", "vierkante mijl"},
     {"square miles", "Quadratmeilen", "vierkante mijl"}},
    {"kW.h", {"kWh", "kWh", "kWh"}, {"kWh", "kWh", "kWh"}},
    {"MW.h", {"MWh", "MWh", "MWh"}, {"MWh", "MWh", "MWh"}},
    {"GW.h", {"GWh", "GWh", "GWh"}, {"GWh", "GWh", "GWh"}},
    {"TW.h", {"TWh", "TWh", "TWh"}, {"TWh", "TWh", "TWh"}},
    {"kBy", {"kB", "kB", "kB"}, {"kB", "kB", "kB"}},
    {"MBy", {"MB", "MB", "MB"}, {"MB", "MB", "MB"}},
    {"GBy", {"GB", "GB", "GB"}, {"GB", "GB", "GB"}},
    {"TBy", {"TB", "TB", "TB"}, {"TB", "TB", "TB"}},
    {"PBy", {"PB", "PB", "PB"}, {"PB", "PB", "PB"}},
}};
constexpr std::array<Named, 8> kPerTime = {{
    {"second", {"a second", "pro Sekunde", "per seconde"}, {}},
    {"minute", {"a minute", "pro Minute", "per minuut"}, {}},
    {"hour", {"an hour", "pro Stunde", "per uur"}, {}},
    {"day", {"a day", "am Tag", "per dag"}, {}},
    {"week", {"a week", "pro Woche", "per week"}, {}},
    {"month", {"a month", "im Monat", "per maand"}, {}},
    {"quarter", {"a quarter", "im Quartal", "per kwartaal"}, {}},
    {"year", {"a year", "im Jahr", "per jaar"}, {}},
}};

constexpr Wording kMoreThan = {"more than ", "mehr als ", "meer dan "};
constexpr Wording kAtLeast = {"at least ", "mindestens ", "minstens "};
constexpr Wording kLessThan = {"less than ", "weniger als ", "minder dan "};
constexpr Wording kNearly = {"nearly ", "knapp ", "bijna "};
constexpr Wording kGood = {"a good ", "gut ", "ruim "};
constexpr Wording kScore = {"-", ":", "-"};
constexpr Wording kAtMost = {"at most ", "höchstens ", "hoogstens "};
constexpr Wording kTo = {" to ", " bis ", " tot "};
constexpr Wording kAbout = {"about ", "rund ", "ongeveer "};
constexpr Wording kUnstated = {"an unstated number", "eine nicht genannte Zahl", "een niet genoemd aantal"};
constexpr Wording kIn = {" in ", " von ", " op de "};
// By direction (up, down), then by kind of change (by, to).
constexpr std::array<std::array<Wording, 2>, 2> kChanges = {{
    {{{"a rise of ", "ein Anstieg um ", "een stijging van "}, {"a rise to ", "ein Anstieg auf ", "een stijging tot "}}},
    {{{"a drop of ", "ein Rückgang um ", "een daling van "}, {"a drop to ", "ein Rückgang auf ", "een daling tot "}}},
}};

template <class List>
const Named* named(const List& list, std::string_view code) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Named& entry) { return entry.code == code; });
  return found == list.end() ? nullptr : &*found;
}

// Plain notation with the marks of the language.
std::string with_marks(const Decimal& value, std::size_t language) {
  std::string plain = value.str();
  std::string fraction;
  if (const std::size_t point = plain.find('.'); point != std::string::npos) {
    fraction = kDecimalMarks[language] + plain.substr(point + 1);
    plain.resize(point);
  }
  const std::size_t first_digit = plain.starts_with('-') ? 1 : 0;
  for (std::size_t at = plain.size(); at > first_digit + 3; at -= 3) plain.insert(at - 3, 1, kGroupMarks[language]);
  return plain + fraction;
}

Decimal magnitude_of(const Decimal& value) {
  return value.coefficient < 0 ? Decimal::make(-value.coefficient, value.exponent) : value;
}

bool is_one(const Decimal& value) { return magnitude_of(value) == Decimal::make(1, 0); }

std::string ordinal(const Decimal& value, std::size_t language) {
  const std::string number = with_marks(value, language);
  if (language == 1) return number + ".";
  if (language == 2) return number + "e";
  const bool teen = number.size() > 1 && number[number.size() - 2] == '1';
  switch (teen ? '0' : number.back()) {
    case '1':
      return number + "st";
    case '2':
      return number + "nd";
    case '3':
      return number + "rd";
    default:
      return number + "th";
  }
}

std::string bounds(const Figure& figure, std::string_view language) {
  const std::size_t index = wording_index(language);
  const bool has_min = figure.min.limit == Bound::Limit::Stated, has_max = figure.max.limit == Bound::Limit::Stated;
  const auto number = [&](const Bound& bound) {
    return figure.ordinal ? ordinal(bound.value, index) : number_words(bound.value, language);
  };
  const std::string about(figure.approximate ? kAbout[index] : "");
  if (has_min && has_max && figure.min.value == figure.max.value) return about + number(figure.min);
  if (has_min && has_max) return about + number(figure.min) + std::string(kTo[index]) + number(figure.max);
  if (is_near(figure))
    return std::string((has_max ? kNearly : kGood)[index]) + number(has_max ? figure.max : figure.min);
  const bool vague = figure.max.limit == Bound::Limit::Absent;
  if (has_min) return std::string((figure.min.exclusive || vague ? kMoreThan : kAtLeast)[index]) + number(figure.min);
  if (has_max) return std::string((figure.max.exclusive ? kLessThan : kAtMost)[index]) + number(figure.max);
  return std::string(kUnstated[index]);
}

std::string unit_words(const Figure& figure, std::size_t language) {
  if (figure.unit.empty() || figure.unit == "count" || figure.unit == "score") return {};
  const Named* unit = named(kUnits, figure.unit);
  if (!unit) {
    const std::size_t colon = figure.unit.find(':');  // "currency:JPY"
    return " " + (colon == std::string::npos ? figure.unit : figure.unit.substr(colon + 1));
  }
  const bool single = is_one(figure.min.value) && figure.min == figure.max;
  return " " + std::string((single ? unit->one : unit->many)[language]);
}

std::string change_words(const Figure& figure, std::size_t language) {
  if (figure.direction == Direction::None || (figure.change != Change::By && figure.change != Change::To)) return {};
  const auto& by_direction = kChanges[figure.direction == Direction::Up ? 0 : 1];
  return std::string(by_direction[figure.change == Change::By ? 0 : 1][language]);
}

}  // namespace

std::string number_words(const Decimal& value, std::string_view language) {
  const std::size_t index = wording_index(language);
  const Decimal size = magnitude_of(value);
  for (const Magnitude& magnitude : kMagnitudes) {
    if (size < Decimal::make(1, magnitude.power) || value.exponent < magnitude.power - kMostDecimals) continue;
    const Decimal scaled_down = scaled(value, -magnitude.power);
    const Wording& word = is_one(scaled_down) ? magnitude.one : magnitude.many;
    return with_marks(scaled_down, index) + " " + std::string(word[index]);
  }
  return with_marks(value, index);
}

std::string in_words(const Figure& figure, std::string_view language) {
  const std::size_t index = wording_index(language);
  const bool score = figure.unit == "score", ratio = score || figure.denominator > 0;
  std::string words = change_words(figure, index);
  if (ratio) {
    const Wording& between = score ? kScore : kIn;
    words += number_words(Decimal::make(figure.numerator, 0), language) + std::string(between[index]) +
             number_words(Decimal::make(figure.denominator, 0), language);
  } else {
    words += bounds(figure, language) + unit_words(figure, index);
  }
  if (const Named* per = named(kPerTime, figure.per)) words += " " + std::string(per->one[index]);
  return words;
}

}  // namespace factcheck
