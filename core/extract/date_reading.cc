#include "core/extract/date_reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "core/text/utf8.h"

namespace factcheck {
namespace {

constexpr std::int32_t kLargestPart = 99999;  // of a date; no year is greater
constexpr std::int32_t kFirstOldYear = 40;    // two digits from here on are years of the last century

std::int32_t full_year(std::int32_t two_digits) { return two_digits + (two_digits < kFirstOldYear ? 2000 : 1900); }

// The number that a text opens with: "06" of "06.", "-2" of a lexicon value.
std::optional<std::int32_t> leading_number(std::string_view text) {
  std::int32_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end == text.data()) return std::nullopt;
  return number;
}

struct OtherKey {
  ValueKey plain, other;
};
constexpr std::array<OtherKey, 10> kOtherKeys{{{"year", "other_year"},
                                               {"month", "other_month"},
                                               {"day", "other_day"},
                                               {"hour", "other_hour"},
                                               {"minute", "other_minute"},
                                               {"decade", "other_decade"},
                                               {"count", "other_count"},
                                               {"weekday", "other_weekday"},
                                               {"season", "other_season"},
                                               {"century", "other_century"}}};

// By key: whether it is one of the second date's own.
constexpr std::array<bool, ValueKey::kCount> kIsOther = [] {
  std::array<bool, ValueKey::kCount> other{};
  for (const OtherKey& key : kOtherKeys) other[key.other.index()] = true;
  return other;
}();

// Token at which the second of two dates opens; nothing if there is one alone.
std::optional<std::uint32_t> second_date(const SequenceMatch& match) {
  std::optional<std::uint32_t> first;
  for (const Meaning& meaning : match.rule->value) {
    if (!kIsOther[meaning.key.index()]) continue;
    const MatchedPart* part = match.part(meaning.key);
    if (part && (!first || part->first_token < *first)) first = part->first_token;
  }
  return first;
}

class Reader {
 public:
  Reader(const SequenceMatch& match, const Lattice& lattice, DateEnd end)
      : match_(match), lattice_(lattice), end_(end) {}

  bool has(ValueKey key) const { return is_shared(key) && match_.has(own(key)); }

  std::string_view text(ValueKey key) const {
    const MatchedPart* part = match_.part(own(key));
    return part ? lattice_.span(part->first_token, part->token_count).of(lattice_.text()) : std::string_view{};
  }

  // The lexicon value or constant that stands for a key, as text.
  std::string_view code(ValueKey key) const { return is_shared(key) ? match_.value(own(key)) : std::string_view(); }

  std::optional<Decimal> decimal(ValueKey key) const {
    if (!has(key)) return std::nullopt;
    const MatchedPart* part = match_.part(own(key));
    if (part && part->item && part->item->number >= 0) return lattice_.number(part->item->number).value;
    const std::string_view value = match_.value(own(key));
    return Decimal::parse(value.empty() ? text(key) : value);
  }

  std::optional<std::int32_t> number(ValueKey key) const {
    if (!has(key)) return std::nullopt;
    const std::string_view value = match_.value(own(key));
    if (!value.empty()) return leading_number(value);
    const std::string_view written = text(key);
    if (!written.empty() && is_digit(written[0])) return leading_number(written);
    const auto read = decimal(key);
    return read ? whole_number(*read, kLargestPart) : std::nullopt;
  }

 private:
  // A weekday and the end of a range belong to the first date alone: "Saturday, 24 and 25 April".
  bool is_shared(ValueKey key) const {
    if (end_ == DateEnd::First) return true;
    return !key.name().starts_with("to_") && (key != "weekday" || !match_.has("other_day"));
  }

  // The key under which this end's part stands. Minutes are never those of the other: "8.30 to 12".
  ValueKey own(ValueKey key) const {
    if (end_ == DateEnd::First) return key;
    for (const auto& [plain, other] : kOtherKeys) {
      if (plain == key && (match_.has(other) || key == "minute")) return other;
    }
    return key;
  }

  const SequenceMatch& match_;
  const Lattice& lattice_;
  DateEnd end_;
};

// Sets `field` if the key is there; false if what stands there is no number within the bounds.
bool take(const Reader& reader, ValueKey key, std::int32_t low, std::int32_t high, std::int32_t& field) {
  if (!reader.has(key)) return true;
  const auto number = reader.number(key);
  if (!number || *number < low || *number > high) return false;
  field = *number;
  return true;
}

// "06.02.2020", "2020-02-06", "6/2/2020": the numbers in a text, told apart by order or size. Slashes and points put
// the day first; that may be the American order instead where `order` is "open".
bool read_numeric(std::string_view text, std::string_view order, DateReading& out) {
  std::int32_t numbers[3] = {0, 0, 0};
  std::size_t count = 0, widths[3] = {0, 0, 0};
  constexpr std::size_t kCompact = 8;  // "20200206"
  std::string split;
  if (text.size() == kCompact && text.find_first_not_of("0123456789") == std::string_view::npos) {
    split.append(text.substr(0, 4)).append("-").append(text.substr(4, 2)).append("-").append(text.substr(6));
    text = split;
  }
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    if (count == 3) return false;
    const std::size_t start = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    if (i - start > 4) return false;
    numbers[count] = *leading_number(text.substr(start, i - start));
    widths[count++] = i - start;
  }
  if (count == 3 && widths[0] == 4) {
    out.year = numbers[0], out.month = numbers[1], out.day = numbers[2];
  } else if (count == 3 && (widths[2] == 4 || widths[2] == 2)) {
    out.day = numbers[0], out.month = numbers[1], out.year = numbers[2];
    if (widths[2] == 2) out.year = full_year(out.year);
    if (out.month > 12 && order != "dmy") std::swap(out.day, out.month);
    out.either_order = order == "open" && out.day <= 12 && out.day != out.month;
  } else if (count == 2 && (widths[0] == 4) != (widths[1] == 4)) {  // "2015-12" and "12-2015"
    const bool year_first = widths[0] == 4;
    if (widths[year_first ? 1 : 0] > 2) return false;
    out.year = numbers[year_first ? 0 : 1], out.month = numbers[year_first ? 1 : 0];
    return out.month >= 1 && out.month <= 12;
  } else if (count == 2 && widths[0] <= 2 && widths[1] <= 2 && order == "dmy" &&
             text.find(',') == std::string_view::npos) {  // "12.03."
    out.day = numbers[0], out.month = numbers[1];
    return out.month >= 1 && out.month <= 12 && out.day >= 1 && out.day <= 31;
  } else {
    return false;
  }
  return out.month >= 1 && out.month <= 12 && out.day >= 1 && out.day <= 31 && out.year >= 1000;
}

// "12-25" is that day of each year; other codes are those of a feast.
bool read_holiday(std::string_view code, DateReading& out) {
  if (code.empty()) return true;
  out.feast = read_feast(code);
  if (out.feast) return true;
  out.month = leading_number(code).value_or(0);
  out.day = code.size() > 3 ? leading_number(code.substr(3)).value_or(0) : 0;
  return out.month >= 1 && out.month <= 12 && out.day >= 1 && out.day <= 31;
}

// "nineteen eighty-six" is two numbers, "two thousand and five" one; digits are no words.
bool read_spelled_year(const Reader& reader, DateReading& out) {
  if (!reader.has("spelled")) return true;
  const auto number = reader.number("spelled");
  if (!number || is_digit(reader.text("spelled")[0])) return false;
  out.year = *number;
  if (reader.has("spelled_rest")) {
    const auto rest = reader.number("spelled_rest");
    if (!rest || is_digit(reader.text("spelled_rest")[0]) || *rest < 1 || *rest > 99) return false;
    const bool century = *number >= 11 && *number <= 21 && *rest >= 10, round = *number % 100 == 0;
    if (!century && !round) return false;
    out.year = century ? *number * 100 + *rest : *number + *rest;
  }
  return out.year >= 1000 && out.year <= 2199;
}

// "Q3", "H1".
bool read_part_code(std::string_view code, DateReading& out) {
  if (code.size() != 2 || !is_digit(code[1])) return false;
  const std::int32_t number = code[1] - '0';
  if (code[0] == 'Q' || code[0] == 'q') out.quarter = number;
  if (code[0] == 'H' || code[0] == 'h') out.half = number;
  return (out.quarter >= 1 && out.quarter <= 4) || (out.half >= 1 && out.half <= 2);
}

// "44 BC", "1 January 49 BC", "512-511 BC", "AD 363", and "in the year 363", where the rule says era "any".
bool read_year_of_era(const Reader& reader, DateReading& out) {
  out.before_christ = reader.code("era") == "BC";
  const bool any = reader.code("era") == "any";  // "in the year 20 million", and 2018 needs no rule of its own
  if (reader.has("year") && (out.year < (any ? 100 : 1) || out.year > (any ? 999 : 2199))) return false;
  const bool runs_on = out.before_christ ? out.to_year < out.year : out.to_year > out.year;
  if (out.to_year != 0 && !runs_on) return false;
  return take(reader, "month", 1, 12, out.month) && take(reader, "day", 1, 31, out.day);
}

// "54 June 2019", "Jan. 54": whatever stands there is meant for a day. "May 68" is no such thing.
std::int32_t last_day(const Reader& reader) {
  constexpr std::int32_t kLast = 31, kMisprint = 99;
  const bool dated = reader.has("month") && (reader.has("year") || reader.text("month").ends_with("."));
  return dated ? kMisprint : kLast;
}

bool read_calendar(const Reader& reader, DateReading& out) {
  if (reader.has("numeric") && !read_numeric(reader.text("numeric"), reader.code("order"), out)) return false;
  if (!read_holiday(reader.code("holiday"), out)) return false;
  if (!take(reader, "year", 0, 2199, out.year) || !take(reader, "to_year", 0, 2199, out.to_year)) return false;
  if (reader.has("era")) return read_year_of_era(reader, out);
  if (reader.has("year") && out.year < 100) {
    if (reader.text("year").size() != 2) return false;
    out.year = full_year(out.year);
  }
  if (!read_spelled_year(reader, out)) return false;
  if (out.to_year != 0 && out.to_year < 100) out.to_year += out.year - out.year % 100;
  if (out.to_year != 0 && (out.to_year <= out.year || out.to_year > out.year + 100)) return false;
  if (!take(reader, "month", 1, 12, out.month) || !take(reader, "day", 1, last_day(reader), out.day)) return false;
  if (!take(reader, "to_month", 1, 12, out.to_month) || !take(reader, "to_day", 1, 31, out.to_day)) return false;
  if (out.to_month != 0 && out.to_month <= out.month) {  // "November to February 2017" ends in that year
    if (out.year == 0 || out.to_month == out.month) return false;
    --out.year;
  }
  if (out.to_day != 0 && out.to_month == 0 && out.to_day <= out.day) return false;
  const bool day_alone = out.day != 0 && out.month == 0 && !reader.has("weekday") && !reader.has("base");
  if (day_alone && !is_digit(reader.text("day")[0])) return false;  // "on the 20th", but "on the third" of anything
  if (!take(reader, "weekday", 1, 7, out.weekday) || !take(reader, "week", 1, 53, out.week)) return false;
  if (reader.has("code")) return read_part_code(reader.text("code"), out);
  return take(reader, "quarter", 1, 4, out.quarter) && take(reader, "half", 1, 2, out.half);
}

// "1990s", "the 90s", "neunziger": 199.  "20th century": 19; of the early ones, which may be a batsman's, the rule must
// name an era.
bool read_era(const Reader& reader, DateReading& out) {
  if (reader.has("decade")) {
    auto year = reader.number("decade");
    if (!year || *year % 10 != 0) return false;
    if (*year < 100) *year += *year < 30 ? 2000 : 1900;  // of the decades of this century few have names yet
    if (*year < 1000 || *year > 2190) return false;
    out.decade = *year / 10;
  }
  if (reader.has("century")) {
    const auto ordinal = reader.number("century");
    // In words a low one may count something else: "the second century of the season".
    const bool digits = !reader.text("century").empty() && is_digit(reader.text("century")[0]);
    if (!ordinal || *ordinal < (reader.has("era") ? 1 : digits ? 2 : 11) || *ordinal > 22) return false;
    out.century = *ordinal - 1;
  }
  return true;
}

bool read_clock(const Reader& reader, DateReading& out) {
  if (reader.has("hour")) {
    out.hour = reader.number("hour");
    if (!out.hour) return false;
    const std::string_view written = reader.text("hour");  // "9.30" may be one number
    const std::size_t mark = written.find_first_of(".,:");
    if (mark != std::string_view::npos) {
      if (written[mark] == ',' || written.size() != mark + 3) return false;
      out.minute = leading_number(written.substr(mark + 1));
    } else if (*out.hour > 24 && written.size() == 4 && reader.has("zone")) {  // "0735 GMT"
      out.minute = *out.hour % 100;
      out.hour = *out.hour / 100;
    }
  }
  if (reader.has("minute")) {
    if (reader.code("minute").empty() && reader.text("minute").size() != 2) return false;
    out.minute = reader.number("minute");
  }
  out.universal = reader.code("zone") == "Z";
  const std::string_view meridiem = reader.code("meridiem");
  if (!meridiem.empty()) {
    if (!out.hour || *out.hour < 1 || *out.hour > 12) return false;
    out.hour = *out.hour % 12 + (meridiem == "PM" ? 12 : 0);
  }
  return (!out.hour || (*out.hour >= 0 && *out.hour <= 24)) && (!out.minute || (*out.minute >= 0 && *out.minute < 60));
}

// "Three years and four months" go from the greater unit to the smaller one.
bool is_finer(std::string_view unit, std::string_view than) {
  constexpr std::array<std::string_view, 7> kOrder{"Y", "M", "W", "D", "TH", "TM", "TS"};
  const auto fine = std::find(kOrder.begin(), kOrder.end(), unit);
  return fine != kOrder.end() && std::find(kOrder.begin(), fine, than) != fine;
}

// "3" and "X", of nobody knows how many, go with the unit of the rule; "3D" and "XD" of "dreitägig" bring their own.
bool read_count(const Reader& reader, DateReading& out) {
  const std::string_view code = reader.code("count");
  const std::size_t unit = code.find_first_not_of("0123456789.X");
  if (unit != std::string::npos) out.unit = code.substr(unit);
  out.vague = code.starts_with('X');
  if (out.vague) return true;
  out.count = unit == std::string::npos ? reader.decimal("count") : Decimal::parse(code.substr(0, unit));
  // The longest of "two to three weeks" is named last; "2004 and three weeks" are no two lengths.
  const std::optional<Decimal> longest = reader.decimal("other_count");
  return out.count && (!longest || !(*longest < *out.count));
}

// Half a century is fifty years.
void count_in_years(DateReading& out) {
  const std::int32_t power = out.unit == "DE" ? 1 : out.unit == "CE" ? 2 : 0;
  if (power == 0) return;
  out.count = scaled(*out.count, power);
  out.unit = "Y";
}

// "-2D" is an offset of two days, "0Y" the year itself.
bool read_relative(const Reader& reader, DateReading& out) {
  out.unit = reader.code("unit");
  if (reader.has("shift")) out.shift = reader.number("shift");
  out.up_to_today = reader.code("shift") == "-0";
  out.by_week = reader.code("shift").ends_with('W');
  if (reader.has("offset")) {
    const std::string_view offset = reader.code("offset");
    out.offset = leading_number(offset);
    const std::size_t unit = offset.find_first_not_of("-0123456789");
    if (!out.offset || unit == std::string::npos) return false;
    out.unit = offset.substr(unit);
    if (const std::size_t time = out.unit.find('T'); time != std::string::npos) {  // "0DTNI": tonight
      out.part = out.unit.substr(time + 1);
      out.unit = out.unit.substr(0, time);
    }
  }
  out.direction = reader.code("direction");
  if (!take(reader, "nth", -9, 400, out.nth)) return false;
  // "The next day" is the one after the day just told of, never tomorrow.
  const std::string_view anchor = reader.code("anchor");
  out.or_article = anchor == "last_or_article" || (anchor.empty() && out.shift == 0);  // "this day"
  out.after_last_date = anchor.starts_with("last") || (out.shift && out.unit == "D");
  if (reader.has("count") && !read_count(reader, out)) return false;
  if (out.count && out.count->exponent < 0) count_in_years(out);
  if (reader.has("more_count")) {
    out.more = reader.decimal("more_count");
    out.more_unit = reader.code("more_unit");
    return out.more && is_finer(out.more_unit, out.unit);
  }
  return true;
}

}  // namespace

bool is_clock_time(const SequenceMatch& match, const Lattice& lattice, const DateReading& reading) {
  constexpr std::size_t kMinutes = 3;  // ".30"
  const MatchedPart* const count = match.part("count");
  if (!reading.duration || reading.unit != "TH" || count == nullptr || lattice.pack().decimal_mark != ',') return false;
  const std::string_view written = lattice.span(count->first_token, count->token_count).of(lattice.text());
  return written.size() > kMinutes && written[written.size() - kMinutes] == '.';
}

bool has_second_date(const SequenceMatch& match) { return second_date(match).has_value(); }

bool is_of_end(const SequenceMatch& match, ValueKey key, DateEnd end) {
  const auto second = second_date(match);
  const MatchedPart* part = match.part(key);
  return (second && part && part->first_token >= *second) == (end == DateEnd::Second);
}

std::optional<DateReading> read_date(const SequenceMatch& match, const Lattice& lattice, DateEnd end) {
  const Reader reader(match, lattice, end);
  DateReading out;
  if (!read_calendar(reader, out) || !read_era(reader, out) || !read_clock(reader, out)) return std::nullopt;
  if (!read_relative(reader, out)) return std::nullopt;
  out.season = reader.code("season");
  if (reader.has("part")) out.part = reader.code("part");
  out.mod = reader.code("mod");
  out.ref = reader.code("ref");
  out.set = reader.code("set");
  out.quant = reader.code("quant");
  out.freq = reader.code("freq");
  if (out.freq.empty() && reader.has("freq")) {  // "three times a week"
    const auto times = reader.number("freq");
    if (!times) return std::nullopt;
    out.freq = std::to_string(*times) + "X";
  }
  out.fiscal = reader.has("fiscal");
  out.duration = reader.code("type") == "DURATION";
  return out;
}

}  // namespace factcheck
