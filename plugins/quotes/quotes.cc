// quote.* and statement.*: the draft quotes other words than the archive, puts them into another mouth, or has somebody
// say the opposite of what the archive reports.
// Wording, options and examples are in rule.toml.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "factcheck/plugin/plugin.h"
#include "factcheck/plugin/words.h"
#include "said.h"
#include "speakers.h"
#include "wording.h"

namespace {

namespace fcp = factcheck::plugin;
using fcp::Relation;
using quotes::Said, quotes::Speakers, quotes::Wording;

constexpr std::string_view kAltered = "quote.altered", kSpeaker = "quote.speaker", kPolarity = "statement.polarity",
                           kCue = "statement.cue", kAddressee = "statement.addressee", kNumber = "statement.number";
constexpr std::size_t kFewestTellingWords = 3;
constexpr int kFewestShared = 3;    // words of one language that both must have, or
constexpr int kFewestConcepts = 2;  // that both must have for one to deny what the other says
constexpr int kManyConcepts = 4;    // that few people say all of by chance

bool has_quotation_mark(std::string_view text) {
  static constexpr std::string_view kMarks[] = {"\"", "“", "”", "„", "«", "»", "‘"};
  return std::any_of(std::begin(kMarks), std::end(kMarks),
                     [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

bool has_last_name(std::string_view text, std::string_view name) {
  return text.find(name.substr(name.rfind(' ') + 1)) != std::string_view::npos;
}

class Quotes {
 public:
  static constexpr std::string_view id = "quotes", version = "0.1.0", license = "Apache-2.0";
  static constexpr std::string_view rules =
#include "rule.toml.inc"
      ;

  explicit Quotes(const fcp::Setup& setup)
      : words_{fcp::folded_texts(setup, "offices"), fcp::folded_texts(setup, "descriptions"),
               fcp::folded_texts(setup, "articles"), fcp::folded_texts(setup, "honorifics"),
               fcp::folded_texts(setup, "posts")},
        cues_{fcp::concepts(setup, "denials"), fcp::concepts(setup, "negations"), fcp::concepts(setup, "appeals"),
              fcp::concepts(setup, "refusals"), fcp::folded_texts(setup, "nobodies")} {}

  fcp::Judgement judge(const fcp::Run& run, const fcp::Pair& pair) const {
    const fc_statement *claim = pair.claim().statement(), *fact = pair.fact().statement();
    if (!claim || !fact) return Relation::Abstain;
    // A report has no wording to hold it to, and a translation never has the same words.
    if (!claim->direct || !fact->direct || pair.claim().language() != pair.fact().language())
      return vouches(run, pair) ? judge_said(run, pair) : fcp::Judgement(Relation::Abstain);
    const Speakers speakers = quotes::compare_speakers(run, *claim, *fact, words_, pair.fact().article().date);
    const Wording wording = quotes::compare_wording(
        run, fcp::view(claim->content.text), fcp::view(fact->content.text), pair.claim().language(),
        speakers == Speakers::Same && shares_context(pair), fewest_telling(pair));
    if (wording.kind == Wording::Kind::Other) return Relation::Abstain;
    const bool same = wording.kind == Wording::Kind::Same || (wording.drops_negation && is_denied(run, pair.claim()));
    if (same) return judge_same(pair, wording, speakers);
    // Nearly the same words from somebody else are his own, unless they are many or whose they are was worked out.
    const bool other =
        speakers == Speakers::Different && !stands_for_another(pair.claim()) && !stands_for_another(pair.fact());
    if ((other && !is_long(wording)) || !pair.asks(kAltered)) return Relation::Abstain;
    if (wording.words <= kFewestTellingWords && speakers != Speakers::Same && !shares_context(pair)) {
      return Relation::Abstain;
    }
    return altered(pair, wording);
  }

 private:
  static bool is_long(const Wording& wording) {
    constexpr std::size_t kManyWords = 10;  // for one that is changed
    return wording.changes * kManyWords <= wording.words;
  }

  // So many telling words must be left of a quotation that is altered: of two texts of one thing or month none, for
  // nobody else says so then; of other times, or of an unknown one, it takes more.
  static std::size_t fewest_telling(const fcp::Pair& pair) {
    constexpr std::int64_t kMonth = 31;  // days
    if (shares_context(pair)) return 0;
    const fc_days ours = pair.claim().article().date, theirs = pair.fact().article().date;
    if (!fcp::present(ours) || !fcp::present(theirs)) return 1;
    return fcp::days_between(ours, theirs) <= kMonth ? 0 : 2;
  }

  // Whether the sentence says "not" round the quotation.
  static bool is_denied(const fcp::Run& run, const fcp::Mention& claim) {
    const fc_span content = claim.statement()->content.span;
    const std::uint64_t start = claim->sentence_span.start;
    const auto terms = run.terms(claim.sentence(), claim.language());
    return std::any_of(terms.begin(), terms.end(), [&](const fc_term& term) {
      const std::uint64_t at = start + term.span.start;
      return term.type == FC_TERM_NEGATION && (at < content.start || at >= content.end);
    });
  }

  // Whether words of the claim stand as they are in what the fact quotes.
  static bool stand(const fcp::Run& run, const fcp::Pair& pair, std::string_view words) {
    return quotes::compare_wording(run, words, fcp::view(pair.fact().statement()->content.text),
                                   pair.claim().language())
               .kind == Wording::Kind::Same;
  }

  // A report tells the sense of what was said; for words between marks it speaks only if it has them.
  static bool vouches(const fcp::Run& run, const fcp::Pair& pair) {
    const fc_statement& claim = *pair.claim().statement();
    if (!claim.direct || pair.claim().language() != pair.fact().language()) return true;
    return stand(run, pair, fcp::view(claim.content.text));
  }

  // Few words that are nearly the same need more than themselves in common.
  static bool shares_context(const fcp::Pair& pair) { return pair.matched(FC_SUBJECT) || pair.matched(FC_OCCURRENCE); }

  fcp::Judgement judge_said(const fcp::Run& run, const fcp::Pair& pair) const {
    const fc_statement &claim = *pair.claim().statement(), &fact = *pair.fact().statement();
    const Said said = quotes::compare_said(run, pair, cues_);
    const Speakers speakers = quotes::compare_speakers(run, claim, fact, words_, pair.fact().article().date);
    // The story has it from somebody else, whatever names and numbers were changed on the way.
    const bool quoting = has_quotation_mark(fcp::view(claim.content.text));
    if (pair.matched(FC_KEY) && speakers == Speakers::Different && !said.against && !quoting)
      return other_speaker(pair);
    if (said.kind == Said::Kind::Open || said.kind == Said::Kind::Stronger) return Relation::Abstain;
    const bool certain = said.whole && (said.telling >= kFewestConcepts || said.shared >= kFewestShared);
    if (said.kind != Said::Kind::Same) {
      // In the story told again it is enough that the two are about the same.
      const bool told = pair.matched(FC_KEY) && said.most && said.telling >= kFewestConcepts && !said.nobody;
      if (speakers != Speakers::Same || !(certain || told)) return Relation::Abstain;
      if (said.kind == Said::Kind::OtherNumber) {
        const bool most = std::max(said.telling, said.shared) >= kManyConcepts;
        return most ? other_number(pair, said) : fcp::Judgement(Relation::Abstain);
      }
      return contradict(pair, said.kind == Said::Kind::Reversed ? kPolarity : kCue);
    }
    if (speakers == Speakers::Different) {
      // Its very words are a claim of their own.
      if (has_quotation_mark(fcp::view(claim.content.text)) && !said.exact) return Relation::Abstain;
      const int agreed = std::max(said.telling, said.shared);
      // Somebody else who stands in the same article is easily mixed up with the one who said it.
      const bool sure = (certain && agreed >= kManyConcepts) ||
                        ((pair.matched(FC_SOURCE) ? said.most : said.exact) && agreed >= kFewestShared);
      return sure ? other_speaker(pair) : Relation::Abstain;
    }
    // In other words by somebody of whom it can not be told whether he is the claim's speaker.
    if (pair.matched(FC_KEY) && speakers != Speakers::Same && !certain) return Relation::Abstain;
    if (speakers == Speakers::Same && certain && quotes::addressees_differ(run, pair, cues_)) {
      return contradict(pair, kAddressee);
    }
    // What somebody said in the archive, it does not say of the claim's speaker.
    if (fcp::present(claim.speaker) && !fcp::present(fact.speaker)) return Relation::Abstain;
    // Half of it may be no more than what both are about.
    return said.half && has_its_words(run, pair) ? Relation::Supports : Relation::Abstain;
  }

  // A report may have some of somebody's very words: then the fact must have them, too.
  static bool has_its_words(const fcp::Run& run, const fcp::Pair& pair) {
    const fc_statement& claim = *pair.claim().statement();
    if (claim.direct || pair.claim().language() != pair.fact().language()) return true;
    const std::vector<std::string_view> fragments = quotes::fragments_of(fcp::view(claim.content.text));
    return std::all_of(fragments.begin(), fragments.end(),
                       [&](std::string_view fragment) { return stand(run, pair, fragment); });
  }

  static fcp::Judgement contradict(const fcp::Pair& pair, std::string_view rule) {
    if (!pair.asks(rule)) return Relation::Abstain;
    const fc_statement &claim = *pair.claim().statement(), &fact = *pair.fact().statement();
    fcp::Message why(rule.substr(rule.find('.') + 1));
    why.by(rule);
    why.with("speaker", fcp::name(fact.speaker)).with("fact", pair.fact().text());
    if (rule == kAddressee) {
      why.with("addressee", fcp::name(fact.addressee)).with("claim", fcp::name(claim.addressee));
      if (pair.claim().is_claim() && claim.addressee.text.size > 0) {
        why.suggest(claim.addressee.span, fcp::name(fact.addressee));
      }
    }
    return {Relation::Excludes, std::move(why)};
  }

  static fcp::Judgement other_number(const fcp::Pair& pair, const Said& said) {
    if (!pair.asks(kNumber)) return Relation::Abstain;
    const std::string_view content = fcp::view(pair.claim().statement()->content.text);
    fcp::Message why("number");
    why.by(kNumber);
    why.with("claim", content.substr(said.number.start, said.number.end - said.number.start));
    why.with("fact", said.original);
    suggest(pair, said.number, said.original, why);
    return {Relation::Excludes, std::move(why)};
  }

  static fcp::Judgement judge_same(const fcp::Pair& pair, const Wording& wording, Speakers speakers) {
    if (speakers != Speakers::Different) return Relation::Supports;
    return wording.words < kFewestTellingWords ? Relation::Abstain : other_speaker(pair);
  }

  static fcp::Judgement other_speaker(const fcp::Pair& pair) {
    if (!pair.asks(kSpeaker)) return Relation::Abstain;
    // "He said" in both: whom the two stand for was worked out twice, not read.
    if (stands_for_another(pair.claim()) && stands_for_another(pair.fact())) return Relation::Abstain;
    // Nor was it read where one sentence says so in both and names him.
    const std::string_view sentence = pair.claim().sentence();
    if (sentence == pair.fact().sentence() && has_last_name(sentence, fcp::name(pair.claim().statement()->speaker)))
      return Relation::Abstain;
    fcp::Message why("speaker");
    why.by(kSpeaker);
    why.with("said", fcp::name(pair.fact().statement()->speaker));
    why.with("claim", fcp::name(pair.claim().statement()->speaker));
    return {Relation::Excludes, std::move(why)};
  }

  // "He", "the company"; but "Mr Hale" and "Hale, a pilot" are Mona Hale herself: her last name is written. So it is
  // behind an office: "the captain, Mona Hale".
  static bool stands_for_another(const fcp::Mention& mention) {
    const fc_statement& said = *mention.statement();
    const std::string_view name = fcp::view(said.speaker.name), text = fcp::view(said.speaker.text);
    return !name.empty() && !fcp::present(said.role) && !has_last_name(text, name);
  }

  static fcp::Judgement altered(const fcp::Pair& pair, const Wording& wording) {
    fcp::Message why("altered");
    why.by(kAltered);
    why.with("difference", wording.difference);
    suggest(pair, wording.changed, wording.original, why);
    return {Relation::Excludes, std::move(why)};
  }

  // `span`: of the claim's content, which may leave out what stands between its halves; then its bytes are not those of
  // the draft.
  static void suggest(const fcp::Pair& pair, fc_span span, std::string_view text, fcp::Message& why) {
    const fc_part& content = pair.claim().statement()->content;
    const std::uint64_t start = content.span.start;
    const bool same_bytes = content.span.end - start == content.text.size;
    if (pair.claim().is_claim() && same_bytes) why.suggest({start + span.start, start + span.end}, text);
  }

  quotes::SpeakerWords words_;
  quotes::CueConcepts cues_;
};

}  // namespace

FACTCHECK_PLUGIN(Quotes)
