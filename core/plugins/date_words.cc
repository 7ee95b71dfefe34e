// Dates in the words of a message.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "core/plugins/wording.h"

namespace factcheck {
namespace {

constexpr std::array<Wording, 12> kMonths = {{{"January", "Januar", "januari"},
                                              {"February", "Februar", "februari"},
                                              {"March", "März", "maart"},
                                              {"April", "April", "april"},
                                              {"May", "Mai", "mei"},
                                              {"June", "Juni", "juni"},
                                              {"July", "Juli", "juli"},
                                              {"August", "August", "augustus"},
                                              {"September", "September", "september"},
                                              {"October", "Oktober", "oktober"},
                                              {"November", "November", "november"},
                                              {"December", "Dezember", "december"}}};
constexpr std::array<Wording, 7> kWeekdays = {{{"Monday", "Montag", "maandag"},
                                               {"Tuesday", "Dienstag", "dinsdag"},
                                               {"Wednesday", "Mittwoch", "woensdag"},
                                               {"Thursday", "Donnerstag", "donderdag"},
                                               {"Friday", "Freitag", "vrijdag"},
                                               {"Saturday", "Samstag", "zaterdag"},
                                               {"Sunday", "Sonntag", "zondag"}}};
constexpr std::array<Wording, 4> kQuarters = {{
    {"the first quarter", "das erste Quartal", "het eerste kwartaal"},
    {"the second quarter", "das zweite Quartal", "het tweede kwartaal"},
    {"the third quarter", "das dritte Quartal", "het derde kwartaal"},
    {"the fourth quarter", "das vierte Quartal", "het vierde kwartaal"},
}};
constexpr std::array<Wording, 2> kHalves = {{
    {"the first half", "das erste Halbjahr", "de eerste helft"},
    {"the second half", "das zweite Halbjahr", "de tweede helft"},
}};

struct Coded {
  std::string_view code;
  Wording words;
};
constexpr std::array<Coded, 5> kSeasons = {{{"SP", {"spring", "Frühling", "voorjaar"}},
                                            {"SU", {"summer", "Sommer", "zomer"}},
                                            {"FA", {"autumn", "Herbst", "najaar"}},
                                            {"AU", {"autumn", "Herbst", "najaar"}},
                                            {"WI", {"winter", "Winter", "winter"}}}};
constexpr std::array<Coded, 9> kMods = {{{"START", {"early ", "Anfang ", "begin "}},
                                         {"MID", {"mid-", "Mitte ", "midden "}},
                                         {"END", {"late ", "Ende ", "eind "}},
                                         {"BEFORE", {"before ", "vor ", "voor "}},
                                         {"AFTER", {"after ", "nach ", "na "}},
                                         {"ON_OR_BEFORE", {"until ", "bis ", "tot en met "}},
                                         {"ON_OR_AFTER", {"since ", "seit ", "sinds "}},
                                         {"APPROX", {"about ", "etwa ", "omstreeks "}},
                                         {"MORE_THAN", {"more than ", "mehr als ", "meer dan "}}}};
struct Length {
  char code;
  Wording one, many;
};
constexpr std::array<Length, 4> kLengths = {{{'D', {"day", "Tag", "dag"}, {"days", "Tage", "dagen"}},
                                             {'W', {"week", "Woche", "week"}, {"weeks", "Wochen", "weken"}},
                                             {'M', {"month", "Monat", "maand"}, {"months", "Monate", "maanden"}},
                                             {'Y', {"year", "Jahr", "jaar"}, {"years", "Jahre", "jaar"}}}};
constexpr std::array<Length, 3> kClockLengths = {
    {{'H', {"hour", "Stunde", "uur"}, {"hours", "Stunden", "uur"}},
     {'M', {"minute", "Minute", "minuut"}, {"minutes", "Minuten", "minuten"}},
     {'S', {"second", "Sekunde", "seconde"}, {"seconds", "Sekunden", "seconden"}}}};
constexpr Wording kOf = {" of ", " ", " van "};
constexpr Wording kWeek = {"week ", "Woche ", "week "};
constexpr Wording kTo = {" to ", " bis ", " tot en met "};

std::string text(std::string_view view) { return std::string(view); }

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::string day_words(int day, std::size_t language) { return std::to_string(day) + (language == 1 ? ". " : " "); }

// "40" of "2019-W40", "Q3", "H1", "SU", "10", "10-03"; nothing for what is none of these.
std::optional<std::string> part_of_year(std::string_view part, std::string_view year, std::size_t language) {
  const std::string in_year = year.empty() ? "" : " " + text(year);
  const std::string of_year = year.empty() ? "" : text(kOf[language]) + text(year);
  if (part.size() == 2 && (part[0] == 'Q' || part[0] == 'H')) {
    const int index = part[1] - '1', last = part[0] == 'Q' ? 4 : 2;
    if (index < 0 || index >= last) return std::nullopt;
    const auto at = static_cast<std::size_t>(index);
    return text((part[0] == 'Q' ? kQuarters[at] : kHalves[at])[language]) + of_year;
  }
  for (const Coded& season : kSeasons) {
    if (season.code == part) return text(season.words[language]) + in_year;
  }
  if (part.size() == 3 && part[0] == 'W' && number(part.substr(1))) {
    return text(kWeek[language]) + std::to_string(*number(part.substr(1))) + of_year;
  }
  const auto month = number(part.substr(0, 2));
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  const std::string month_year = text(kMonths[static_cast<std::size_t>(*month - 1)][language]) + in_year;
  if (part.size() == 2) return month_year;
  const auto day = part.size() == 5 && part[2] == '-' ? number(part.substr(3)) : std::nullopt;
  return day ? std::optional(day_words(*day, language) + month_year) : std::nullopt;
}

// "P3D", "PT20M", "P2Y"; nothing for compound ones.
std::optional<std::string> length_words(std::string_view value, std::size_t language) {
  if (value.size() < 3) return std::nullopt;
  const bool clock = value[1] == 'T';
  const std::string_view digits = value.substr(clock ? 2 : 1, value.size() - (clock ? 3 : 2));
  const auto count = Decimal::parse(digits);
  if (!count) return std::nullopt;
  const auto words = [&](const auto& lengths) -> std::optional<std::string> {
    for (const Length& length : lengths) {
      if (length.code != value.back()) continue;
      const Wording& unit = *count == Decimal::make(1, 0) ? length.one : length.many;
      return number_words(*count, language == 1 ? "de" : language == 2 ? "nl" : "en") + " " + text(unit[language]);
    }
    return std::nullopt;
  };
  return clock ? words(kClockLengths) : words(kLengths);
}

bool is_decade(std::string_view value) { return value.size() == 3 && number(value); }

std::optional<std::string> decade_words(std::string_view value, std::size_t language) {
  if (!is_decade(value)) return std::nullopt;
  switch (language) {
    case 1:
      return "die " + text(value) + "0er-Jahre";
    case 2:
      return "de jaren " + text(value) + "0";
    default:
      return "the " + text(value) + "0s";
  }
}

// "The mid-1990s", "Mitte der 1990er-Jahre", "midden jaren 1990": the article moves.
std::string part_of_decade(const Wording& part, std::string_view decade, std::size_t language) {
  const std::string rest = text(decade.substr(decade.find(' ') + 1));
  constexpr std::array<std::string_view, 3> kBefore{"the ", "", ""}, kBehind{"", "der ", ""};
  return text(kBefore[language]) + text(part[language]) + text(kBehind[language]) + rest;
}

std::optional<std::string> value_words(std::string_view value, std::size_t language) {
  if (value.starts_with("P")) return length_words(value, language);
  constexpr std::array<std::string_view, 3> kFiscal{"fiscal year ", "Geschäftsjahr ", "boekjaar "};
  if (value.starts_with("FY")) return text(kFiscal[language]) + text(value.substr(2));
  if (value.starts_with("XXXX-WXX-") && value.size() == 10 && value[9] >= '1' && value[9] <= '7') {
    return text(kWeekdays[static_cast<std::size_t>(value[9] - '1')][language]);
  }
  constexpr std::array<std::string_view, 3> kWeekend{"the weekend", "das Wochenende", "het weekend"};
  if (value == "XXXX-WXX-WE") return text(kWeekend[language]);
  if (const std::size_t time = value.find('T'); time != std::string_view::npos && time > 0) {
    const auto day = value_words(value.substr(0, time), language);
    return day ? std::optional(*day + ", " + text(value.substr(time + 1))) : std::nullopt;
  }
  if (const auto decade = decade_words(value, language)) return decade;
  if (value.size() < 4) return std::nullopt;
  const std::string_view year = value.substr(0, 4);
  if (year != "XXXX" && !number(year)) return std::nullopt;
  if (value.size() == 4) return year == "XXXX" ? std::nullopt : std::optional(text(year));
  if (value[4] != '-') return std::nullopt;
  return part_of_year(value.substr(5), year == "XXXX" ? std::string_view() : year, language);
}

std::string day_in_words(std::int32_t day, std::size_t language) {
  return value_words(iso_date(day), language).value_or(iso_date(day));
}

// An interval that no single TIMEX3 value names: "between 2013 and 2017".
std::optional<std::string> interval_words(Days days, std::size_t language) {
  if (days.start == kFirstDay || days.end == kLastDay || days.empty()) return std::nullopt;
  if (days.end - days.start == 1) return day_in_words(days.start, language);
  for (const std::size_t size : {std::size_t{4}, std::size_t{7}}) {  // a whole year, a whole month
    const std::string whole = iso_date(days.start).substr(0, size);
    if (parse_iso_date(whole) == days) return value_words(whole, language);
  }
  return day_in_words(days.start, language) + text(kTo[language]) + day_in_words(days.end - 1, language);
}

}  // namespace

std::string weekday_words(const Date& date, std::string_view language) {
  std::int32_t weekday = date.weekday;
  if (date.days && date.days->start != kFirstDay) weekday = iso_weekday(date.days->start);
  if (weekday < 1 || weekday > 7) return {};
  return text(kWeekdays[static_cast<std::size_t>(weekday - 1)][wording_index(language)]);
}

std::string in_words(const Date& date, std::string_view language) {
  const std::size_t index = wording_index(language);
  if (date.is_anchored_length()) return interval_words(*date.days, index).value_or(date.value);
  std::optional<std::string> words = value_words(date.value, index);
  if (!words && date.days) words = interval_words(*date.days, index);
  if (!words) return date.value;
  for (const Coded& mod : kMods) {
    if (mod.code != date.mod) continue;
    const bool part = mod.code == "START" || mod.code == "MID" || mod.code == "END";
    return part && is_decade(date.value) ? part_of_decade(mod.words, *words, index) : text(mod.words[index]) + *words;
  }
  return *words;
}

}  // namespace factcheck
