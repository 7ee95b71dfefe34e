// date.mismatch: the draft dates an event differently from the archive.
// Wording, options and examples are in rule.toml.
#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "factcheck/plugin/plugin.h"
#include "factcheck/plugin/words.h"

namespace {

namespace fcp = factcheck::plugin;
using fcp::Comparison, fcp::Relation;

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is(const fc_date& date, int type) { return date.type == type; }

constexpr std::int64_t kWeek = 7, kMonth = 31, kYear = 366;  // days

// "For three days", not "three days ago", which leads to a day.
bool is_length(const fc_date& date) { return is(date, FC_TIMEX_DURATION) && !date.resolved; }

class Dates {
 public:
  static constexpr std::string_view id = "dates", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Dates(const fcp::Setup& setup)
      : limits_(fcp::folded_texts(setup, "limits")),
        opens_(fcp::folded_texts(setup, "opens")),
        closes_(fcp::folded_texts(setup, "closes")),
        back_(fcp::folded_texts(setup, "back")),
        years_on_(fcp::folded_texts(setup, "years_on")) {}

  fcp::Judgement judge(const fcp::Run& run, const fcp::Pair& pair) const {
    const fc_date *claim = pair.claim().date(), *fact = pair.fact().date();
    if (!claim || !fact || claim->impossible || fact->impossible) return Relation::Abstain;
    if (pair.clashed(FC_MEASURE | FC_SUBJECT | FC_OCCURRENCE)) return Relation::Unrelated;
    if (!pair.claim().is_claim()) return judge_facts(run, pair);
    const Comparison values = run.compare(*claim, *fact);
    if (values == Comparison::Agree && have_opposite_limits(run, pair)) return Relation::Abstain;
    const bool duration = is_length(*claim) || is_length(*fact);
    // "For three days" and "for two weeks" contradict each other only where both say what lasted so long.
    if (duration && !pair.matched(FC_MEASURE)) {
      if (values != Comparison::Agree && pair.matched(FC_KEY)) return exclude(pair);  // "73 years" for "73 months"
      // The passage that the claim retells: what lasted so long is the same.
      if (values == Comparison::Disjoint && pair.matched(FC_SOURCE)) return exclude(pair);
      const bool same =
          values == Comparison::Agree && (pair.matched(FC_KEY) || pair.matched(FC_SUBJECT | FC_OCCURRENCE));
      return same ? Relation::Supports : Relation::Abstain;
    }
    if (values == Comparison::Incomparable && are_same_words(run, pair)) return Relation::Supports;
    if (is_retold_by_another_word(run, pair, values)) return exclude(pair);
    if (values == Comparison::Disjoint && is_same_weekday(*claim, *fact)) return Relation::Supports;
    const bool nested = values == Comparison::Within || values == Comparison::Contains;
    if (nested && is_stretch(*claim) && is_stretch(*fact)) return judge_stretches(pair);
    switch (values) {
      case Comparison::Within:
        // "March 2019" says more than "in March" of an article without a date: the year is left open.
        if (!fact->resolved) return Relation::Abstain;
        [[fallthrough]];
      case Comparison::Agree:
      case Comparison::Contains:
        return Relation::Supports;  // "March 2024" and "3 March 2024", either way round
      case Comparison::Disjoint:
        break;
      default:
        return Relation::Abstain;
    }
    if (both_point_back(run, pair) || is_years_on(run, pair)) return Relation::Abstain;
    // "After 28 October" says of no day that it was the one.
    if (is_limit(run, pair.fact()) && !is_limit(run, pair.claim())) return Relation::Abstain;
    // Something done every week has many dates.
    if (is(*claim, FC_TIMEX_SET) || is(*fact, FC_TIMEX_SET)) return Relation::Abstain;
    // A new date may lie anywhere.
    const bool slip = is_slip(*claim, *fact, names_year(pair.claim()) && names_year(pair.fact()));
    if (!pair.signs(FC_REVISES | FC_UPDATES | FC_CORRECTS) && (!slip || is_other_now(run, pair)))
      return Relation::Abstain;
    return exclude(pair);
  }

 private:
  using Words = std::set<std::string, std::less<>>;  // folded
  enum class Limit { None, Opens, Closes };

  // "Every nine years" and "every ten years", "nine years ago" and "ten years ago" of texts without a date lead to no
  // day, but in a passage that the claim retells they are two things.
  static bool is_retold_by_another_word(const fcp::Run& run, const fcp::Pair& pair, Comparison values) {
    const fc_date &claim = *pair.claim().date(), &fact = *pair.fact().date();
    const bool sets = is(claim, FC_TIMEX_SET) && is(fact, FC_TIMEX_SET);
    const bool open = values == Comparison::Incomparable && !claim.resolved && !fact.resolved;
    const bool told = pair.matched(FC_SOURCE) && pair.matched(FC_OCCURRENCE);
    return (open || (sets && values == Comparison::Disjoint)) && told && claim.type == fact.type &&
           is_other_by_a_word(run, pair);
  }

  // "From 10 to 17 July", "Januar bis Juni 2017": longer than the day or month that opens it.
  static bool is_stretch(const fc_date& date) {
    constexpr std::size_t kMonthValue = 7, kDayValue = 10;  // "2017-01", not "2017-FA"
    const std::string_view value = fcp::view(date.value);
    if (!date.resolved || value.find_first_not_of("0123456789-") != std::string_view::npos) return false;
    return (value.size() == kMonthValue && length(date) > kMonth) || (value.size() == kDayValue && length(date) > 1);
  }

  // Of two stretches that begin or end alike the other end has gone wrong; others may well be two.
  static fcp::Judgement judge_stretches(const fcp::Pair& pair) {
    const fc_days ours = pair.claim().date()->days, theirs = pair.fact().date()->days;
    if ((ours.start == theirs.start) == (ours.end == theirs.end)) return Relation::Abstain;
    return exclude(pair);
  }

  // "35 years ago" in two undated texts: no day can be told, but both say the same of the same.
  static bool are_same_words(const fcp::Run& run, const fcp::Pair& pair) {
    const fcp::Mention claim = pair.claim(), fact = pair.fact();
    if (claim.date()->resolved || fact.date()->resolved || claim.language() != fact.language()) return false;
    const bool telling = pair.matched(FC_KEY) || (has_digit(claim.text()) && pair.matched(FC_OCCURRENCE));
    return telling && run.fold(claim.text(), claim.language()) == run.fold(fact.text(), fact.language());
  }

  // "On Monday" of two texts a few days apart: which week it leads to is a matter of reading.
  static bool is_same_weekday(const fc_date& a, const fc_date& b) {
    const auto weekend = [](const fc_date& d) { return fcp::view(d.value).ends_with("-WE"); };
    const bool same = (a.weekday != 0 && a.weekday == b.weekday) || (weekend(a) && weekend(b));
    return same && a.resolved && b.resolved && fcp::days_between(a.days, b.days) < kWeek;
  }

  // "15 June 2009", but not "15 June": its year only follows from the article's date.
  static bool names_year(const fcp::Mention& mention) {
    constexpr std::size_t kYearDigits = 4;
    return mention.text().find(fcp::view(mention.date()->value).substr(0, kYearDigits)) != std::string_view::npos;
  }

  // Whether the one date could be the other gone wrong: near it, or apart in the year, the month or the day alone. Two
  // days years and months apart are two events of one kind. `years`: both name theirs.
  static bool is_slip(const fc_date& claim, const fc_date& fact, bool years) {
    if (!claim.resolved || !fact.resolved) return true;
    const std::int64_t ours = length(claim), theirs = length(fact), gap = fcp::days_between(claim.days, fact.days);
    const auto part = [](const fc_date& d, std::size_t at, std::size_t size) {
      return fcp::view(d.value).substr(0, 10).substr(std::min<std::size_t>(at, fcp::view(d.value).size()), size);
    };
    const bool same_year = !years || part(claim, 0, 4) == part(fact, 0, 4);
    const bool same_month = part(claim, 5, 2) == part(fact, 5, 2);
    const bool same_day = part(claim, 8, 2) == part(fact, 8, 2);
    if (ours <= 1 && theirs <= 1) return gap <= kMonth || (same_day && (same_month || same_year));
    if (ours <= kMonth && theirs <= kMonth) return gap <= kMonth || same_year || same_month;
    return (ours > kMonth && theirs > kMonth) || gap <= kYear;
  }

  // "On that day" of both: which one that is was worked out twice, not read.
  bool both_point_back(const fcp::Run& run, const fcp::Pair& pair) const {
    const auto points_back = [&](const fcp::Mention& mention) {
      if (mention.date()->weekday != 0 || has_digit(mention.text())) return false;  // "diesem Mittwoch"
      return fcp::has_word(run, {mention.text(), mention.language()}, back_);
    };
    return points_back(pair.claim()) && points_back(pair.fact());
  }

  // "It is a year this month since …", "Heute jährt sich …": the day that comes round, not that of the event.
  bool is_years_on(const fcp::Run& run, const fcp::Pair& pair) const {
    constexpr double kDaysOfYear = 365.2425;
    const fcp::Mention now = pair.claim();
    const fc_date &ours = *now.date(), &theirs = *pair.fact().date();
    if (!ours.resolved || !theirs.resolved || has_digit(now.text())) return false;
    const auto years = static_cast<std::int64_t>((ours.days.start - theirs.days.start) / kDaysOfYear + 0.5);
    const std::int64_t again = theirs.days.start + static_cast<std::int64_t>(static_cast<double>(years) * kDaysOfYear);
    const bool whole = years > 0 && again + 1 >= ours.days.start && again <= ours.days.end;
    return whole && fcp::has_word(run, {now.sentence(), now.language()}, years_on_);
  }

  bool is_limit(const fcp::Run& run, const fcp::Mention& mention) const {
    return follows_one_of(run, mention, limits_);
  }

  // "Since 2010" and "until 2010", "two days before the vote" and "two days after it".
  bool have_opposite_limits(const fcp::Run& run, const fcp::Pair& pair) const {
    const auto limit = [&](const fcp::Mention& mention) {
      const bool length = is_length(*mention.date());
      const auto is_one = [&](const Words& words) {
        return length ? precedes_one_of(run, mention, words) : follows_one_of(run, mention, words);
      };
      return is_one(opens_) ? Limit::Opens : is_one(closes_) ? Limit::Closes : Limit::None;
    };
    const Limit ours = limit(pair.claim()), theirs = limit(pair.fact());
    return ours != Limit::None && theirs != Limit::None && ours != theirs;
  }

  static bool follows_one_of(const fcp::Run& run, const fcp::Mention& mention, const Words& words) {
    const std::string_view before = mention.sentence().substr(0, mention.span().start - mention->sentence_span.start);
    const auto tokens = run.tokens(before, mention.language());
    constexpr std::size_t kNear = 2;  // words: "nach dem 12. Mai"
    return std::any_of(tokens.end() - static_cast<std::ptrdiff_t>(std::min(tokens.size(), kNear)), tokens.end(),
                       [&](const fc_token& token) { return words.contains(fcp::view(token.folded)); });
  }

  static bool precedes_one_of(const fcp::Run& run, const fcp::Mention& mention, const Words& words) {
    const std::string_view behind = mention.sentence().substr(mention.span().end - mention->sentence_span.start);
    const auto tokens = run.tokens(behind, mention.language());
    return !tokens.empty() && words.contains(fcp::view(tokens.front().folded));
  }

  // "Today", "this year": who writes that may have the wrong day of the week, but not one of long ago.
  static bool is_other_now(const fcp::Run& run, const fcp::Pair& pair) {
    const fc_date &claim = *pair.claim().date(), &fact = *pair.fact().date();
    if (!claim.resolved || !fact.resolved || (has_digit(pair.claim().text()) && has_digit(pair.fact().text())))
      return false;
    if (pair.matched(FC_SOURCE) && is_other_by_a_word(run, pair)) return false;
    const bool days = length(claim) <= kWeek && !has_digit(pair.claim().text());
    return fcp::days_between(claim.days, fact.days) > (days ? kWeek : kYear);
  }

  // "Six years afterwards" and "three years afterwards" of one passage count from the same day.
  static bool is_other_by_a_word(const fcp::Run& run, const fcp::Pair& pair) {
    constexpr std::size_t kFewest = 2;
    const auto ours = run.tokens(pair.claim().text(), pair.claim().language());
    const auto theirs = run.tokens(pair.fact().text(), pair.fact().language());
    if (ours.size() != theirs.size() || ours.size() < kFewest) return false;
    std::size_t apart = 0;
    for (std::size_t i = 0; i < ours.size(); ++i)
      apart += fcp::view(ours[i].folded) != fcp::view(theirs[i].folded) ? 1 : 0;
    return apart == 1;
  }

  static std::int64_t length(const fc_date& date) { return std::int64_t{date.days.end} - date.days.start; }

  static fcp::Judgement exclude(const fcp::Pair& pair) {
    const fcp::Mention claim = pair.claim(), fact = pair.fact();
    fcp::Message why("mismatch");
    why.with("claim", claim.text());
    // "Nine years ago" of a text without a date leads to no day that could be told, nor does "every last Saturday".
    if (has_digit(fcp::view(fact.date()->value)) && !is(*fact.date(), FC_TIMEX_SET))
      why.with("fact", *fact.date());
    else
      why.with("fact", fact.text());
    // "Last week" of an old article would be another week in the draft.
    if (claim.language() == fact.language() && has_digit(fact.text()) && claim.date()->type == fact.date()->type)
      why.suggest(claim.span(), fact.text());
    return {Relation::Excludes, std::move(why)};
  }

  // Two facts, the claim being the older: does the other replace it? A correction does. A later text does if the older
  // day was still to come when it was written, and the later one gives it another date in so many words, or reports
  // what has happened since. The day of a past event does not move.
  static fcp::Judgement judge_facts(const fcp::Run& run, const fcp::Pair& pair) {
    const fc_date &older = *pair.claim().date(), &newer = *pair.fact().date();
    const Comparison values = run.compare(older, newer);
    if (values != Comparison::Disjoint) return values == Comparison::Agree ? Relation::Supports : Relation::Abstain;
    if (is(older, FC_TIMEX_SET) || is(newer, FC_TIMEX_SET)) return Relation::Abstain;
    if (pair.signs(FC_CORRECTS)) return Relation::Replaces;
    if (!pair.signs(FC_LATER)) return Relation::Excludes;
    const bool planned = older.resolved && older.days.end > pair.claim().article().date.end;
    const bool happened = newer.resolved && newer.days.start < pair.fact().article().date.end &&
                          older.days.start < pair.fact().article().date.end;
    return planned && (happened || pair.signs(FC_REVISES | FC_UPDATES)) ? Relation::Replaces : Relation::Excludes;
  }

  Words limits_, opens_, closes_, back_, years_on_;
};

}  // namespace

FACTCHECK_PLUGIN(Dates)
