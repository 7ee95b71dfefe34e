// Figures from matched sequences. The parts that rules name:
//   number scale, number2 scale2   the number and what multiplies it
//   rest rest_scale                what is added to the number: the cents of "3 dollars and 20 cents"
//   minus, minus2                  words before number and number2 that make them negative
//   bound, approximate             bound words: two before the number, or one before and one after it
//   unit, currency                 the unit's code
//   vague                          the least that a vague plural stands for, scale multiplies it
//   numerator denominator, word    "one in five"; "2/3" of a fraction's word
//   ordinal                        an ordinal number
//   counted                        the noun that a hyphen joins to the number; constants: word, which says what it
//                                  counts ("zwölfköpfig"), needed, where a noun must follow ("70m people"), and none
//   base                           where the words outside the figure start: "of"
//   paired                         set for "both": no figure without its noun
//   after                          the cue that must stand before the figure
//   same                           the number once more, in words or in digits: "45 (forty-five)"
//   score                          two numbers that are one score: figure_score.h
//   alone                          a number only as the whole text: "a dozen", a cell of a table
#include <algorithm>
#include <utility>

#include "core/extract/builders.h"
#include "core/extract/counted.h"
#include "core/extract/figure_amount.h"
#include "core/extract/figure_bounds.h"
#include "core/extract/figure_place.h"
#include "core/extract/figure_score.h"

namespace factcheck {
namespace {

constexpr std::int64_t kLeastWeakBound = 20;   // "over three issues" is no bound, "over 300 people" is
constexpr std::int64_t kLastHour = 24;         // "between 9 and 11" may be a time
constexpr std::int64_t kLeastSpelledRank = 4;  // "second" and "third" stand in idioms
constexpr std::int64_t kLeastCounted = 2;      // of what is counted off: "the third round"; anything may be "the first"
constexpr std::int64_t kLeastRoundRange = 99;  // "100-200" is hardly a score

class FigureBuilder {
 public:
  FigureBuilder(const SequenceMatch& match, const Lattice& lattice) : match_(match), lattice_(lattice) {}

  std::optional<Mention> build() {
    span_first_ = match_.first_token;
    span_end_ = match_.first_token + match_.token_count;
    if (const MatchedPart* base = match_.part("base")) span_end_ = base->first_token;
    if (!follows_cue() || !read() || !add_bounds() || !add_noun()) return std::nullopt;
    if (!bounded_ && !vague_ && figure_.min == figure_.max) add_late_bound();
    Mention mention;
    mention.kind = Kind::Figure;
    mention.rule = match_.rule->id;
    mention.span = lattice_.span(span_first_, span_end_ - span_first_);
    if (counted_) mention.counted = lattice_.span(counted_->phrase.first, counted_->phrase.count);
    mention.figure = std::move(figure_);
    return mention;
  }

 private:
  // "zwischen 5 und 14 Jahren" are ages after "Kinder".
  bool follows_cue() const {
    const std::string_view cue = match_.value("after");
    return cue.empty() || (match_.first_token > 0 && has_cue(lattice_, match_.first_token - 1, cue));
  }

  bool read() {
    if (match_.has("vague")) return read_vague();
    if (match_.has("word")) return read_fraction();
    if (match_.has("denominator")) return read_ratio();
    if (match_.has("ordinal")) return read_ordinal();
    return match_.has("number2") ? read_range() : read_amount();
  }

  std::optional<Amount> amount(ValueKey number_key, ValueKey scale_key) const {
    return amount_of(match_, lattice_, number_key, scale_key);
  }

  void set_unit() {
    if (match_.has("unit")) figure_.unit = std::string(match_.value("unit"));
    if (match_.has("currency")) figure_.unit = std::string(match_.value("currency"));
  }
  bool has_unit() const { return figure_.unit != "count"; }

  bool read_amount() {
    if (match_.has("alone") && !stands_alone(lattice_, {span_first_, span_end_, false})) return false;
    const std::optional<Amount> found = amount("number", "scale");
    if (!found) return false;
    amount_ = *found;
    if (match_.has("rest") && !add_rest()) return false;
    if (const std::uint32_t sign = minus_before(lattice_, {span_first_, span_end_, false}); sign > 0) {
      span_first_ -= sign;
      amount_.value.coefficient = -amount_.value.coefficient;
    }
    figure_.min.value = figure_.max.value = amount_.value;
    figure_.precision = amount_.precision;
    set_unit();
    const MatchedPart* const unit = match_.part("unit");
    if (unit != nullptr && lattice_.folded(unit->first_token) == "\"" && closes_quotation(lattice_, unit->first_token))
      return false;
    bare_ = !has_unit() && !found->scaled && !match_.has("unit");
    needs_noun_ = match_.has("paired") || match_.value("counted") == "needed";
    if (money_before_number() && !may_precede_number(lattice_, match_.part("currency")->first_token)) return false;
    if (match_.part("number")->item->number < 0 && has_unit() && before_noun()) return false;  // "a dollar bill"
    if (match_.has("same") && !repeats()) return false;
    if (figure_.unit == "age" && match_.has("after") && counts_plural(lattice_, span_end_))
      return false;  // "people under five bridges"
    if (match_.part("number")->item->value == "age" && !names_person()) return false;
    if (!is_short_name()) return true;
    return !match_.has("alone") && stands_alone(lattice_, {span_first_, span_end_, false});
  }

  // "45 (forty-five)"
  bool repeats() const {
    const std::optional<Amount> again = amount_of(match_, lattice_, "same");
    return again && again->value == amount_.value && again->words != amount_.words;
  }
  bool is_short_name() const {
    const MatchedPart* const scale = match_.part("scale");
    return scale != nullptr && !has_unit() && names_product(lattice_, scale->first_token);
  }

  // "5 dollars and 20 cents"; where the cents are not named, they end the clause: "5 Euro 20."
  bool add_rest() {
    std::optional<Amount> rest = amount("rest", "rest_scale");
    if (!rest || amount_.precision != 0 || rest->precision > 0) return false;
    if (!rest->scaled) {
      const bool ends = span_end_ >= lattice_.tokens().size() || lattice_.tokens()[span_end_].kind == TokenKind::Sign;
      if (!ends || rest->precision != 0) return false;
      multiply_by(*rest, -2);
    }
    const std::optional<Decimal> sum = add(amount_.value, rest->value);
    if (!sum || !(Decimal{} < rest->value) || !(rest->value < Decimal{1, 0})) return false;
    amount_.value = *sum;
    amount_.precision = -2;
    return true;
  }

  bool money_before_number() const {
    const MatchedPart* const currency = match_.part("currency");
    return currency != nullptr && currency->first_token < match_.part("number")->first_token;
  }
  bool before_name() const {
    if (span_end_ >= lattice_.tokens().size()) return false;
    const Casing casing = lattice_.tokens()[span_end_].casing;
    return !lattice_.pack().capital_nouns && (casing == Casing::Capital || casing == Casing::Upper);
  }
  bool before_noun() const { return opens_noun(lattice_, span_end_); }

  // "ein Elfjähriger" is of an age, "elfjährige Arbeit" and the "Dreißigjährige Krieg" took as long.
  bool names_person() const {
    const auto capital = [&](std::uint32_t token) { return lattice_.tokens()[token].casing == Casing::Capital; };
    if (has_cue(lattice_, span_end_, "person")) return true;  // "ein elfjähriges Kind"
    if (!lattice_.pack().capital_nouns) return !before_noun();
    return capital(span_first_) && (span_end_ >= lattice_.tokens().size() || !capital(span_end_));
  }

  bool read_range() {
    std::optional<Amount> low = amount("number", "scale");
    std::optional<Amount> high = amount("number2", "scale2");
    if (!low || !high) return false;
    // "10 to 20 million" and "two to three hundred" name the scale once.
    if (high->scaled && !low->scaled) multiply_by(*low, *power_of(match_.value("scale2")));
    if (high->words && low->words && high->precision >= 2 && low->precision == 0) multiply_by(*low, high->precision);
    if (match_.has("minus")) low->value.coefficient = -low->value.coefficient;
    if (match_.has("minus2")) high->value.coefficient = -high->value.coefficient;
    if (!(low->value < high->value)) return false;
    amount_ = *high;
    figure_.min.value = low->value;
    figure_.max.value = high->value;
    figure_.precision = std::min(low->precision, high->precision);
    set_unit();
    if (match_.has("unit2") && match_.value("unit2") != figure_.unit) return false;  // "70 percent to 2,500"
    const bool money = match_.has("currency");
    if (starts_change(lattice_, span_first_) || (!money && lacks_currency(lattice_, span_first_))) return false;
    if (match_.has("unit2") && span_first_ > 0 && has_cue(lattice_, span_first_ - 1, "step:by")) return false;
    bare_ = !has_unit() && !high->scaled;
    needs_noun_ = bare_;
    return !bare_ || bare_range_counts(*low, *high);
  }

  // Without a noun, "9 to 11" may be a time, "3-4" a score and "1999-2003" years.
  bool bare_range_counts(const Amount& low, const Amount& high) {
    const std::uint32_t mark = match_.part("number2")->first_token - 1;
    const bool dash = lattice_.folded(mark) == "-";
    if (match_.has("minus")) needs_noun_ = false;
    if (is_yearlike()) return true;
    const auto round = [](const Amount& a) { return a.value.exponent > 0; };
    const std::int64_t least = dash ? kLeastRoundRange : kLastHour;
    const bool plain = !dash || (round(low) && round(high));
    if (plain && high.value > Decimal::make(least, 0)) needs_noun_ = false;
    return !(dash && high.value < Decimal::make(10, 0));
  }

  bool read_vague() {
    const std::string_view floor = match_.value("vague");
    const auto power = power_of(floor);
    const std::optional<Decimal> value = power ? Decimal{1, *power} : Decimal::parse(floor);
    if (!value) return false;
    if (match_.first_token > 0 && starts_number(lattice_, match_.first_token - 1))
      return false;  // "drei verschiedene Orte"
    const std::int32_t scale =
        power_of(match_.value("scale")).value_or(0) + power_of(match_.value("scale2")).value_or(0);
    figure_.min = {scaled(*value, scale), Bound::Limit::Stated, true};
    figure_.max = {{}, Bound::Limit::Absent, false};
    figure_.approximate = true;
    figure_.precision = figure_.min.value.exponent;
    set_unit();
    needs_noun_ = !match_.has("scale") && !power && !has_unit() && *value == Decimal{1, 0};
    vague_ = true;
    return true;
  }

  // Shares are kept as stated: "a third" is no 33.33 percent, but compares with it.
  bool set_share(Fraction fraction) {
    const std::optional<Decimal> share = share_of(fraction);
    if (!share) return false;
    figure_.numerator = fraction.numerator;
    figure_.denominator = fraction.denominator;
    figure_.min.value = figure_.max.value = *share;
    figure_.precision = -1 - static_cast<std::int32_t>(std::to_string(fraction.denominator).size());
    figure_.unit = "1";
    share_ = true;
    return true;
  }
  bool read_ratio() {
    const auto numerator = whole_of(match_, lattice_, "numerator");
    const auto denominator = whole_of(match_, lattice_, "denominator", true);
    if (!numerator || !denominator) return false;
    // "10 of the 20 shops" counts shops.
    const bool round = *denominator == 12 || *denominator == 100 || *denominator % 1000 == 0;
    const bool usual = *denominator <= 10 || round || *numerator == 1;
    return usual && set_share({*numerator, *denominator});
  }
  bool read_fraction() {
    if (const NumberValue* const number = number_of(match_, lattice_, "word")) {
      return number->words && set_share({number->numerator, number->denominator});
    }
    const std::optional<Fraction> fraction = parse_fraction(match_.value("word"));
    if (match_.has("after") && before_noun()) return false;  // "by a third party"
    return fraction && set_share(*fraction);
  }

  bool read_ordinal() {
    const MatchedPart* part = match_.part("ordinal");
    if (part == nullptr || part->item == nullptr || part->item->number < 0) return false;
    const NumberValue& number = lattice_.number(part->item->number);
    const bool spelled = number.words && number.ordinal;
    if (spelled && number.value < Decimal::make(kLeastCounted, 0)) return false;
    figure_.min.value = figure_.max.value = number.value;
    figure_.ordinal = true;
    placed_ = number.ordinal && match_.has("after");
    low_rank_ = spelled && !placed_ && number.value < Decimal::make(kLeastSpelledRank, 0);
    needs_noun_ = number.ordinal && !placed_;  // "No. 3" stands by itself, but not in "No. 3 Mill Lane"
    return needs_noun_ || !before_name();
  }

  bool add_bounds() {
    const Bounds bounds = bounds_of(match_, lattice_);
    if (bounds.comparative) return false;
    for (const BoundWord& bound : bounds.words) {
      if (bound.value.empty()) continue;
      if (bound.with_unit && (bare_ || vague_)) return false;
      if (bound.weak && (vague_ || (bare_ && figure_.min.value < Decimal::make(kLeastWeakBound, 0)))) return false;
      if (vague_) {
        figure_.approximate |= bound.approximate();
      } else {
        set_bound(bound, figure_);
      }
      bounded_ = true;
    }
    return true;
  }

  // "640 at least", "640 boats or more"
  void add_late_bound() {
    const std::uint32_t end = counted_ && counted_->phrase.first >= span_end_ ? counted_->phrase.end() : span_end_;
    if (const std::optional<BoundWord> bound = late_bound(lattice_, end)) set_bound(*bound, figure_);
  }

  bool add_noun() {
    if (match_.has("counted") && match_.value("counted") != "needed") return add_joined_noun();
    if (!stands_free(lattice_, span_first_, span_end_)) return false;
    const bool counts = !has_unit() || share_ || figure_.unit.starts_with("perc");
    if (counts) counted_ = find_counted(lattice_, span_end_);
    if (counted_ && is_verb(lattice_, span_first_, *counted_)) counted_.reset();
    const bool share = has_unit();
    const bool step = share_ || has_cue(lattice_, span_end_, "more:");  // "70 percent fewer reports"
    if (counted_ && share && counted_->base.count == 0 && !step && !is_change_noun()) counted_.reset();
    if (counted_ && !share && !counted_->certain && counted_->base.count == 0 && !figure_.ordinal &&
        !is_mere_fraction()) {
      counted_.reset();
    }
    if (counted_ && (is_time() || is_time_of())) return false;  // "20 years" is a duration
    if (counted_ && figure_.ordinal && names_street(lattice_, *counted_)) return false;
    if (needs_noun_ && !counted_) return false;
    if (low_rank_ && !is_counted_off(lattice_, *counted_)) return false;
    if (placed_ && counted_) {
      if (!starts_number(lattice_, counted_->phrase.first)) return false;
      counted_.reset();  // "are second, two points behind"
    }
    if (match_.value("after") == "ranking") counted_.reset();  // "Platz neun der Tabelle": the list, not what is ranked
    if (match_.has("paired") && !is_pair()) return false;
    if (bare_ && is_age()) {
      figure_.unit = "age";
      return true;
    }
    if (bare_ && !bare_number_counts()) return false;
    if (!counted_) return true;
    figure_.counted = std::string(lattice_.span(counted_->head.first, counted_->head.count).of(lattice_.text()));
    if (counted_->base.count > 0) {
      figure_.base = std::string(lattice_.span(counted_->base.first, counted_->base.count).of(lattice_.text()));
    }
    return true;
  }
  // "a 12-member jury"
  bool add_joined_noun() {
    if (!stands_free(lattice_, span_first_, static_cast<std::uint32_t>(lattice_.tokens().size()))) return false;
    if (match_.value("counted") == "none") return true;
    const MatchedPart* const noun = match_.part("counted");
    if (noun != nullptr) {
      counted_ = find_joined(lattice_, noun->first_token);
      if (!counted_) return false;
      span_end_ = noun->first_token - 1;
    } else {
      const TokenRange word{span_first_, span_end_ - span_first_};
      counted_ = Counted{word, word, {}, true};
    }
    figure_.counted = std::string(lattice_.span(counted_->head.first, counted_->head.count).of(lattice_.text()));
    return true;
  }
  // Not "both men and women", nor "both served sentences"; but "both wings and flew on".
  bool is_pair() const {
    const bool of = counted_->base.count > 0;  // "both of the houses"
    const bool next =
        of || (counted_->phrase.first == span_end_ && (counted_->phrase.count == 1 || lattice_.pack().capital_nouns));
    const std::uint32_t end = counted_->phrase.end();
    return next && (!has_cue(lattice_, end, "correlative") || goes_on_as_verb(lattice_, end + 1));
  }
  bool is_change_noun() const { return has_cue(lattice_, counted_->head.first, "noun:"); }
  // "the Seven Years' War"
  bool is_time_of() const {
    const std::uint32_t mark = span_end_ + 1;
    if (!has_cue(lattice_, span_end_, "period:") || mark >= lattice_.tokens().size()) return false;
    return lattice_.folded(mark) == "'" || lattice_.tokens()[mark].span.of(lattice_.text()) == "’";
  }
  bool is_time() const {
    const std::uint32_t last = counted_->head.end() - 1;  // "Tag-und-Nacht-Gleichen" are no days
    return has_cue(lattice_, last, "period:") && !is_function_word(lattice_, span_end_);
  }
  bool is_age() const {
    constexpr std::int64_t kOldest = 120;
    const bool whole = amount_.precision == 0 && !amount_.grouped && amount_.value > Decimal{} &&
                       amount_.value <= Decimal::make(kOldest, 0);
    return whole && is_age_of_name(lattice_, {span_first_, span_end_, false});
  }

  // Whether a number without unit, magnitude and bound is a figure at all.
  bool bare_number_counts() const {
    if (is_mere_fraction() && amount_.words) {  // a half may be a half of a match, a quarter one of a town
      const bool counts = counted_ && counted_->phrase.first == span_end_ && counted_->base.count == 0;
      return counts || stands_alone(lattice_, {span_first_, span_end_, false});
    }
    const Place place{span_first_, span_end_, counted_ && counted_->base.count == 0};
    if (bounded_ && is_yearlike() && !counted_ && !is_round()) return false;  // "höher als 2014"
    if (bounded_) return !is_model(lattice_, {match_.part("number")->first_token, span_end_, place.counts});
    if (figure_.min != figure_.max) return true;
    const bool alone = stands_alone(lattice_, place);
    if (!alone && is_label(lattice_, place)) return false;
    if (is_yearlike()) {
      return (counted_ || has_cue(lattice_, span_end_, "more:")) && follows_freely(lattice_, span_first_);
    }
    if (counted_ || alone) return true;
    if (amount_.words && is_named_number(lattice_, span_first_)) return false;
    if (follows_collective() || tells_which(lattice_, span_end_, false) || tells_fate(lattice_, span_end_)) return true;
    return !amount_.words || amount_.value > Decimal::make(12, 0) || amount_.value < Decimal{};
  }
  // "a crew of six", "split in two", "killed twelve", "rose to ten"
  bool follows_collective() const {
    const auto stands_before = [&](std::uint32_t words) {
      return span_first_ >= words && find_cue(lattice_, span_first_ - words, "before").token_count == words;
    };
    return stands_before(2) || stands_before(1) || reaches(lattice_, span_first_);
  }
  bool is_mere_fraction() const {
    const NumberValue* const number = number_of(match_, lattice_, "number");
    return number != nullptr && number->denominator > 0;
  }
  bool is_round() const {
    constexpr std::int32_t kStep = 50;
    const std::optional<std::int32_t> whole = whole_number(amount_.value, 2200);
    return whole && *whole % kStep == 0;
  }
  bool is_yearlike() const {
    const Decimal value = amount_.value;
    return !amount_.words && !amount_.grouped && amount_.precision == 0 && value >= Decimal::make(1900, 0) &&
           value < Decimal::make(2100, 0);
  }

  const SequenceMatch& match_;
  const Lattice& lattice_;
  Figure figure_;
  Amount amount_;
  std::optional<Counted> counted_;
  std::uint32_t span_first_ = 0, span_end_ = 0;  // tokens of the figure
  bool bare_ = false;                            // neither unit nor magnitude
  bool needs_noun_ = false;
  bool low_rank_ = false, placed_ = false;  // "the third round"; "finished third"
  bool vague_ = false, share_ = false, bounded_ = false;
};

}  // namespace

std::optional<Mention> build_figure(const SequenceMatch& match, const Lattice& lattice) {
  return match.has("score") ? build_score(match, lattice) : FigureBuilder(match, lattice).build();
}

}  // namespace factcheck
