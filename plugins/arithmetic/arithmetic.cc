// arithmetic.*: figures of one sentence that do not come to what it says.
// Only where the sentence states the relation itself; wording, words and examples are in rule.toml.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/plugin/plugin.h"
#include "range.h"
#include "words.h"

namespace {

namespace fcp = factcheck::plugin;
using arithmetic::Phrases, arithmetic::phrases, arithmetic::Range, arithmetic::Sentence;

bool is_plain(const fc_figure& figure) {
  const std::string_view unit = fcp::view(figure.unit);
  return (unit == "count" || unit.starts_with("currency:")) && figure.change == 0 && figure.per.size == 0;
}

bool has_unit(const fc_figure& figure, const fc_figure& other) {
  return fcp::view(figure.unit) == fcp::view(other.unit);
}

bool is_percent(const fc_figure& figure) { return fcp::view(figure.unit) == "percent"; }

class Arithmetic {
 public:
  static constexpr std::string_view id = "arithmetic", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Arithmetic(const fcp::Setup& setup)
      : and_(phrases(setup, "and")),
        total_before_(phrases(setup, "total_before")),
        total_after_(phrases(setup, "total_after")),
        partial_(phrases(setup, "partial")),
        of_(phrases(setup, "of")),
        that_is_(phrases(setup, "that_is")),
        change_of_(phrases(setup, "change_of")),
        more_than_(phrases(setup, "more_than")),
        from_(phrases(setup, "from")),
        to_(phrases(setup, "to")),
        twofold_(phrases(setup, "twofold")),
        threefold_(phrases(setup, "threefold")),
        half_(phrases(setup, "half")) {}

  void inspect(const fcp::Run& run, const fcp::Document& draft) const {
    std::vector<fcp::Mention> here;
    for (const fcp::Mention mention : draft.mentions()) {
      if (!mention.figure() || mention->inside != 0) continue;
      if (!here.empty() && here.front()->sentence_span.start != mention->sentence_span.start) {
        check(run, Sentence(run, std::move(here)));
        here.clear();
      }
      if (here.empty() || mention.span().start >= here.back().span().end) here.push_back(mention);
    }
    if (!here.empty()) check(run, Sentence(run, std::move(here)));
  }

 private:
  void check(const fcp::Run& run, const Sentence& sentence) const {
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      if (sentence.is_figure(at)) {
        check_sum(run, sentence, at);
        check_total_first(run, sentence, at);
        check_share(run, sentence, at);
        check_change(run, sentence, at);
        check_list(run, sentence, at);
        check_conversion(run, sentence, at);
      }
      check_multiple(run, sentence, at);
    }
  }

  const fc_figure& figure(const Sentence& sentence, std::size_t at) const {
    return *sentence.mention(sentence[at]).figure();
  }

  // "3 men and 4 women": the sum of a list that opens at `at`, and where it ends.
  struct Parts {
    Range sum;
    std::size_t end = 0;
    int count = 0;
  };
  Parts parts(const Sentence& sentence, std::size_t at) const {
    Parts found;
    const fc_figure& first = figure(sentence, at);
    while (sentence.is_figure(at) && is_plain(figure(sentence, at)) && has_unit(first, figure(sentence, at))) {
      const auto part = Range::of(figure(sentence, at));
      if (!part) return {};
      found.sum = found.count == 0 ? *part : found.sum.plus(*part);
      ++found.count;
      found.end = sentence.skip_words(at + 1, 3, &and_);
      // A list goes on with a comma, with "and", or with both.
      std::size_t next = sentence.is_sign(found.end, ",") ? found.end + 1 : found.end;
      next += sentence.phrase(next, and_);
      if (next == found.end || !sentence.is_figure(next)) break;
      // "…, 8 in all": the total is no part.
      if (is_total(sentence, next)) break;
      at = next;
    }
    return found;
  }

  // Whether the figure is called a total, and nothing but the end of the clause follows.
  bool is_total(const Sentence& sentence, std::size_t at) const {
    const std::size_t end = sentence.skip_words(at + 1, 2, &total_after_);
    const std::size_t after = sentence.phrase(end, total_after_);
    bool before = false;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
      before = before || sentence.phrase(at - back, total_before_) == back;
    return (after > 0 || before) && (sentence.ends(end + after) || sentence.is_sign(end + after, ",:("));
  }

  // "3 men and 4 women, 8 in all"
  void check_sum(const fcp::Run& run, const Sentence& sentence, std::size_t at) const {
    if (at > 0 && (sentence.is_figure(at - 1) || sentence.phrase(at - 1, and_))) return;
    const Parts list = parts(sentence, at);
    if (list.count < 2) return;
    std::size_t total = list.end;
    if (!sentence.is_sign(total, ",(:") && !sentence.phrase(total, total_before_)) return;
    if (sentence.is_sign(total, ",(:")) ++total;
    total += sentence.phrase(total, total_before_);
    if (!sentence.is_figure(total) || !is_total(sentence, total)) return;
    judge_sum(run, sentence, at, total, list.sum);
  }

  // "8 people in all: 3 men and 4 women."
  void check_total_first(const fcp::Run& run, const Sentence& sentence, std::size_t at) const {
    if (!is_total(sentence, at)) return;
    std::size_t next = sentence.skip_words(at + 1, 2, &total_after_);
    next += sentence.phrase(next, total_after_);
    if (!sentence.is_sign(next, ":(") || !sentence.is_figure(next + 1)) return;
    const Parts list = parts(sentence, next + 1);
    if (list.count < 2 || !sentence.ends(list.end) || sentence.has(at, list.end, partial_)) return;
    judge_sum(run, sentence, next + 1, at, list.sum);
  }

  void judge_sum(const fcp::Run& run, const Sentence& sentence, std::size_t first, std::size_t total,
                 const Range& sum) const {
    const fc_figure& claimed = figure(sentence, total);
    if (!is_plain(claimed) || !has_unit(claimed, figure(sentence, first))) return;
    if (const auto range = Range::of(claimed); range && !range->meets(sum))
      object(run, sentence.mention(sentence[total]), "arithmetic.sum", "sum", sum.value);
  }

  // "20 miles (45 km)": one length in two units. Both are often rounded, so that only much is an objection; degrees
  // start from two noughts.
  void check_conversion(const fcp::Run& run, const Sentence& sentence, std::size_t at) const {
    constexpr std::int64_t kSlack = 20;  // percent; a nautical mile is 15 percent longer than a mile
    const std::size_t other = at + 2;
    if (!sentence.is_sign(at + 1, "(") || !sentence.is_figure(other) || !sentence.is_sign(other + 1, ")")) return;
    const fc_figure &first = figure(sentence, at), &second = figure(sentence, other);
    if (has_unit(first, second) || fcp::view(second.unit) == "Cel" || fcp::view(second.unit) == "[degF]") return;
    const auto stated = Range::of(second);
    const auto converted = Range::of(first) ? run.convert(first, fcp::view(second.unit)) : std::nullopt;
    const auto value = converted ? arithmetic::thousandths_near(converted->min) : std::nullopt;
    if (!stated || !value) return;
    const bool near = *value * (100 - kSlack) <= stated->value * 100 && stated->value * 100 <= *value * (100 + kSlack);
    if (!near) object(run, sentence.mention(sentence[other]), "arithmetic.conversion", "conversion", *value);
  }

  // "52 percent of 9,470 reports, or 3,900"
  void check_share(const fcp::Run& run, const Sentence& sentence, std::size_t at) const {
    if (!is_percent(figure(sentence, at)) || figure(sentence, at).change != 0) return;
    const std::size_t of = sentence.phrase(at + 1, of_);
    if (of == 0) return;
    const std::size_t base = sentence.skip_words(at + 1 + of, 2);
    if (!sentence.is_figure(base) || !is_plain(figure(sentence, base))) return;
    std::size_t next = sentence.skip_words(base + 1, 3, &that_is_);
    if (sentence.is_sign(next, ",(")) ++next;
    const std::size_t that_is = sentence.phrase(next, that_is_);
    if (that_is == 0) return;
    next += that_is;
    if (!sentence.is_figure(next) || !is_plain(figure(sentence, next))) return;
    if (!has_unit(figure(sentence, next), figure(sentence, base)) || sentence.is_figure(next + 1)) return;
    const auto percent = Range::of(figure(sentence, at)), whole = Range::of(figure(sentence, base)),
               part = Range::of(figure(sentence, next));
    if (!percent || !whole || !part) return;
    const Range share = percent->percent_of(*whole);
    if (!share.meets(*part)) object(run, sentence.mention(sentence[next]), "arithmetic.share", "share", share.value);
  }

  // "rose from 200 to 300, up 20 percent", "rose by 20 percent from 200 to 300"
  void check_change(const fcp::Run& run, const Sentence& sentence, std::size_t at) const {
    const fc_figure& start = figure(sentence, at);
    std::size_t to = sentence.skip_words(at + 1, 2, &to_);
    const std::size_t step = sentence.phrase(to, to_);
    to += step;
    if (step == 0 || !sentence.is_figure(to) || at == 0 || !sentence.phrase(at - 1, from_)) return;
    const fc_figure& end = figure(sentence, to);
    if (is_percent(start) || !has_unit(start, end) || start.per.size > 0 || end.per.size > 0) return;
    const std::optional<std::size_t> by = change_near(sentence, at, to);
    const auto from = Range::of(start), until = Range::of(end);
    if (!by || !from || !until) return;
    const auto change = from->change_to(*until), claimed = Range::of(figure(sentence, *by));
    constexpr std::int64_t kLikely = 2'000'000;  // 2,000 percent: rather a magnitude that one of the two left out
    if (change && claimed && change->value < kLikely && !change->meets(*claimed))
      object(run, sentence.mention(sentence[*by]), "arithmetic.change", "change", change->value);
  }

  // The one figure in percent that is called the change from `from` to `to`.
  std::optional<std::size_t> change_near(const Sentence& sentence, std::size_t from, std::size_t to) const {
    constexpr std::size_t kNear = 7;
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      if (!sentence.is_figure(at) || !is_percent(figure(sentence, at))) continue;
      if (found) return std::nullopt;
      const bool near = at < from ? from - at <= 3 : at > to && at - to <= kNear;
      bool called = figure(sentence, at).change == FC_BY;
      for (std::size_t back = 1; back <= 4 && back <= at && at - back > to; ++back)
        called = called || sentence.phrase(at - back, change_of_) == back;
      if (!near || !called) return std::nullopt;
      found = at;
    }
    return found;
  }

  // "doubled from 4 to 10"
  void check_multiple(const fcp::Run& run, const Sentence& sentence, std::size_t at) const {
    // In hundredths. Newspapers say "doubled" of a little less and of a fair bit more.
    const std::int64_t times = sentence.phrase(at, twofold_)     ? 200
                               : sentence.phrase(at, threefold_) ? 300
                               : sentence.phrase(at, half_)      ? 50
                                                                 : 0;
    if (times == 0) return;
    std::size_t from = sentence.skip_words(at + 1, 3, &from_);
    const std::size_t step = sentence.phrase(from, from_);
    from += step;
    if (step == 0 || !sentence.is_figure(from)) return;
    std::size_t to = sentence.skip_words(from + 1, 2, &to_);
    const std::size_t step_to = sentence.phrase(to, to_);
    to += step_to;
    if (step_to == 0 || !sentence.is_figure(to) || !has_unit(figure(sentence, from), figure(sentence, to))) return;
    const auto start = Range::of(figure(sentence, from)), end = Range::of(figure(sentence, to));
    if (!start || !end || start->low <= 0 || end->low <= 0) return;  // past this, no value is zero
    bool loosely = false;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
      loosely = loosely || sentence.phrase(at - back, more_than_) == back;
    const std::int64_t least = times * 80 / 100, most = times * (loosely ? 160 : 124) / 100;
    const std::int64_t highest = end->high * 100 / start->low, lowest = end->low * 100 / start->high;
    constexpr std::int64_t kLikely = 20;  // beyond it one of the two left out its magnitude
    const bool likely = end->value / start->value < kLikely && start->value / end->value < kLikely;
    if ((highest >= least && lowest <= most) || !likely) return;
    fcp::Message why("multiple");
    why.with("from", figure(sentence, from)).with("to", figure(sentence, to));
    run.report({.rule = "arithmetic.change",
                .relation = fcp::Relation::Excludes,
                .claim = sentence.mention(sentence[to]),
                .message = std::move(why)});
  }

  // "the three largest cities: A and B"
  void check_list(const fcp::Run& run, const Sentence& sentence, std::size_t at) const {
    const auto number = Range::of(figure(sentence, at));
    if (!number || fcp::view(figure(sentence, at).unit) != "count" || number->low != number->high) return;
    const std::int64_t said = number->value / 1000;
    const std::size_t colon = sentence.skip_words(at + 1, 3);
    if (said < 2 || said > 12 || colon == at + 1 || !sentence.is_sign(colon, ":")) return;
    std::int64_t commas = 0, ands = 0;
    std::size_t words = 0;  // of the item at hand
    std::size_t next = colon + 1;
    for (; next < sentence.size() && !sentence.is_sign(next, ".!?"); ++next) {
      const bool comma = sentence.is_sign(next, ","), joins = sentence.phrase(next, and_) > 0;
      if (comma || joins) {
        if (words == 0 && !(joins && sentence.is_sign(next - 1, ","))) return;
        if (joins && sentence.is_sign(next - 1, ",")) continue;  // the comma before "and" is the same joint
        (comma ? commas : ands) += 1;
        words = 0;
      } else if (!sentence.is_word(next) || !sentence[next].capital || ++words > 3) {
        return;  // names only: anything else may be no list
      }
    }
    // "Bosnia and Herzegovina" is one item.
    const std::int64_t least = commas + 1, most = commas + ands + 1;
    if (words == 0 || (said >= least && said <= most)) return;
    // Without "and" before its last item the list goes on: "Albert II." is no end of a sentence.
    if (ands == 0 || next + 1 < sentence.size()) return;
    object(run, sentence.mention(sentence[at]), "arithmetic.list", "list", most * 1000);
  }

  static void object(const fcp::Run& run, const fcp::Mention& claim, std::string_view rule, std::string_view key,
                     std::int64_t thousandths) {
    const fc_figure computed = arithmetic::with_value(*claim.figure(), thousandths);
    fcp::Message why(key);
    why.with("claim", claim.text()).with("value", computed);
    // In digits, and as the text has it: no magnitude, no unit inside the words.
    const std::string_view text = claim.text();
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && computed.min.exponent == 0 && computed.min.coefficient < 1000)
      why.suggest(claim.span(), std::to_string(computed.min.coefficient));
    run.report({.rule = rule, .relation = fcp::Relation::Excludes, .claim = claim, .message = std::move(why)});
  }

  Phrases and_, total_before_, total_after_, partial_, of_, that_is_, change_of_, more_than_, from_, to_, twofold_,
      threefold_, half_;
};

}  // namespace

FACTCHECK_PLUGIN(Arithmetic)
