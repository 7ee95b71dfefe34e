// quote.altered and quote.speaker: the draft quotes other words than the archive, or puts them into another mouth.
// Wording, options and examples are in rule.toml.
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "factcheck/plugin/plugin.h"
#include "speakers.h"
#include "wording.h"

namespace {

namespace fcp = factcheck::plugin;
using fcp::Relation;
using quotes::Speakers, quotes::Wording;

constexpr std::string_view kAltered = "quote.altered", kSpeaker = "quote.speaker";
constexpr std::size_t kFewestTellingWords = 3;

std::set<std::string, std::less<>> folded_words(const fcp::Setup& setup, std::string_view option) {
  std::set<std::string, std::less<>> words;
  if (const auto texts = setup.option<std::span<const fc_str>>(option)) {
    for (const fc_str text : *texts) words.emplace(setup.fold(fcp::view(text), ""));
  }
  return words;
}

class Quotes {
 public:
  static constexpr std::string_view id = "quotes", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Quotes(const fcp::Setup& setup)
      : words_{folded_words(setup, "offices"), folded_words(setup, "descriptions"), folded_words(setup, "articles")} {}

  fcp::Judgement judge(const fcp::Run& run, const fcp::Pair& pair) const {
    const fc_statement *claim = pair.claim().statement(), *fact = pair.fact().statement();
    // What somebody is said to have said has no wording to hold it to.
    if (!claim || !fact || !claim->direct || !fact->direct) return Relation::Abstain;
    // A translation never has the same words.
    if (pair.claim().language() != pair.fact().language()) return Relation::Abstain;
    const Wording wording = quotes::compare_wording(run, fcp::view(claim->content.text), fcp::view(fact->content.text),
                                                    pair.claim().language());
    if (wording.kind == Wording::Kind::Other) return Relation::Abstain;
    const Speakers speakers = quotes::compare_speakers(run, *claim, *fact, words_, pair.fact().article().date);
    if (wording.kind == Wording::Kind::Same) return judge_same(pair, wording, speakers);
    // Nearly the same words from somebody else are his own.
    if (speakers == Speakers::Different || !pair.asks(kAltered)) return Relation::Abstain;
    if (wording.words <= kFewestTellingWords && speakers != Speakers::Same && !shares_context(pair)) {
      return Relation::Abstain;
    }
    return altered(pair, *claim, wording);
  }

 private:
  // Few words that are nearly the same need more than themselves in common.
  static bool shares_context(const fcp::Pair& pair) { return pair.matched(FC_SUBJECT) || pair.matched(FC_OCCURRENCE); }

  static fcp::Judgement judge_same(const fcp::Pair& pair, const Wording& wording, Speakers speakers) {
    if (speakers != Speakers::Different) return Relation::Supports;
    if (wording.words < kFewestTellingWords || !pair.asks(kSpeaker)) return Relation::Abstain;
    fcp::Message why("speaker");
    why.by(kSpeaker);
    why.with("said", fcp::name(pair.fact().statement()->speaker));
    why.with("claim", fcp::name(pair.claim().statement()->speaker));
    return {Relation::Excludes, std::move(why)};
  }

  static fcp::Judgement altered(const fcp::Pair& pair, const fc_statement& claim, const Wording& wording) {
    fcp::Message why("altered");
    why.by(kAltered);
    why.with("difference", wording.difference);
    // The content may leave out what stands between its halves; then its bytes are not those of the draft.
    const bool same_bytes = claim.content.span.end - claim.content.span.start == claim.content.text.size;
    if (pair.claim().is_claim() && same_bytes) {
      const std::uint64_t start = claim.content.span.start;
      why.suggest({start + wording.changed.start, start + wording.changed.end}, wording.original);
    }
    return {Relation::Excludes, std::move(why)};
  }

  quotes::SpeakerWords words_;
};

}  // namespace

FACTCHECK_PLUGIN(Quotes)
