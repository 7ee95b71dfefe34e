#include "core/extract/indirect_frame.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/extract/indirect_aside.h"
#include "core/extract/indirect_clause.h"
#include "core/extract/indirect_fronted.h"
#include "core/extract/indirect_noun.h"
#include "core/extract/indirect_passive.h"
#include "core/extract/indirect_subject.h"
#include "core/text/fold.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kShortest = 2;      // words of any content
constexpr std::uint32_t kPassiveGap = 2;    // comma and conjunction
constexpr std::uint32_t kSourceReach = 10;  // words of a source in front of its word: "der Reederei zufolge"
constexpr std::uint32_t kTailReach = 20;    // words that hang on a source

// Reads the frames of one sentence from left to right; what one frame has said is closed to the next.
class Frames {
 public:
  explicit Frames(const SpokenSentenceView& s) : s_(s), low_(s.low), free_(s.low) {}

  std::vector<IndirectFrame> run() {
    for (std::size_t at = s_.cue_from(s_.low); at < s_.cues.size(); ++at) {
      const Cue& cue = s_.cues[at];
      if (cue.range.first >= s_.high) break;
      if (cue.range.first < free_ || cue.range.end > s_.high || s_.quoted[cue.range.first]) continue;
      auto frame = read(cue);
      if (frame && !reports_frame(*frame)) add(std::move(*frame));
    }
    return std::move(found_);
  }

 private:
  std::optional<IndirectFrame> read(const Cue& cue) const {
    switch (cue.order) {
      case FrameOrder::Clause:
      case FrameOrder::Infinitive:
        return with_complement(cue);
      case FrameOrder::Object: {
        auto frame = fronted(s_, cue, low_);
        return frame ? std::move(frame) : with_complement(cue);
      }
      case FrameOrder::Fronted:
        return fronted(s_, cue, low_);
      case FrameOrder::Aside:
        return aside(s_, cue, low_, !found_.empty());
      case FrameOrder::AsideSpeaker:
        return aside_speaker(s_, cue, low_, !found_.empty());
      case FrameOrder::SourceClause:
        return source(cue);
      case FrameOrder::SourceBehind:
        return source_behind(cue);
      case FrameOrder::SourceOwned:
        return source_owned(cue);
      case FrameOrder::Passive:
        return passive_frame(s_, cue, low_);
      case FrameOrder::NounClause:
        return noun_clause(s_, cue, low_);
      default:
        return std::nullopt;
    }
  }

  // "Nair said …, the Herald reported": the second frame only tells who passed the first on.
  bool reports_frame(const IndirectFrame& frame) {
    if (!frame.content.empty() || found_.empty() || !frame.who) return false;
    if (found_.back().via.empty()) found_.back().via = frame.who->speaker;
    free_ = low_ = std::max(free_, std::min(std::max(frame.who->extent.end, frame.cue.end), s_.high));
    return true;
  }

  void add(IndirectFrame frame) {
    // "shows that": what opens the clause tells the verb's use, but is none of its words.
    if (s_.words[frame.cue.end - 1].is(WordClass::That) && frame.cue.end > frame.cue.first + 1) --frame.cue.end;
    frame.content = trimmed(s_, frame.content);
    // "kündigte eine Lösung an": the verb's far part is nothing that is said.
    if (frame.order == FrameOrder::Object && !frame.content.empty() &&
        s_.words[frame.content.end - 1].is(WordClass::Prefix))
      --frame.content.end;
    // "endorsed Hale": where the object has its place behind the verb, a name alone is one.
    const bool named = frame.order == FrameOrder::Object && !frame.content.empty() && !s_.quoted[frame.content.first] &&
                       s_.words[frame.content.first].capital() && !s_.words.capital_nouns(frame.content.first) &&
                       frame.ordered;
    if ((!named && spoken_words(s_.words, frame.content) < kShortest) || all_quoted(s_, frame.content) ||
        circumstance(frame)) {
      free_ = std::max(free_, frame.cue.end);
      return;
    }
    if (frame.via.empty()) frame.via = outlet(frame);
    if (passed_on(frame)) return;
    free_ = std::max({free_, frame.cue.end, frame.content.end});
    if (frame.who) free_ = std::max(free_, std::min(frame.who->extent.end, s_.high));
    low_ = free_;
    for (const WordRange part : parts_of(s_, frame.content)) {
      found_.push_back(frame);
      found_.back().content = part;
    }
  }

  // "As the Herald reports, Nair demands …": the outlet only passes on what somebody says.
  bool passed_on(const IndirectFrame& frame) {
    if (!frame.who || frame.content.first < frame.cue.end) return false;
    // "Laut der Hafenpost sagte Nair, …": a verb of saying opens what the source gives.
    const bool verb = frame.order == FrameOrder::SourceClause && s_.words[frame.content.first].is(WordClass::Reports);
    if (!verb && !any(s_.words, frame.who->extent, WordClass::Outlet)) return false;
    SpokenSentenceView inner = s_;
    inner.low = frame.content.first;
    inner.high = frame.content.end;
    std::vector<IndirectFrame> frames = Frames(inner).run();
    if (frames.empty()) return false;
    for (IndirectFrame& said : frames) {
      if (said.via.empty()) said.via = frame.who->speaker;
      found_.push_back(std::move(said));
    }
    low_ = free_ = std::max(free_, frame.content.end);
    return true;
  }

  // "announced this morning": when it was said, not what.
  bool circumstance(const IndirectFrame& frame) const {
    return skip_circumstances(s_,
                              frame.content.first + (s_.words[frame.content.first].is(WordClass::Article) ? 1 : 0)) >=
           frame.content.end;
  }

  WordRange outlet(const IndirectFrame& frame) const {
    const bool behind = frame.content.first >= frame.cue.end;
    const WordRange clause = behind ? WordRange{low_, frame.content.first} : WordRange{frame.content.end, s_.high};
    return outlet_in(s_.words, {frame.rule, frame.order, frame.who, frame.cue, clause, {}}, s_.quoted);
  }

  // "…, adding that", "said A and urged B": the subject is that of the frame before.
  bool shares_subject(const Cue& cue) const {
    if (found_.empty() || !found_.back().who || cue.range.first <= low_) return false;
    const std::uint32_t last = cue.range.first - 1;
    if (s_.words[cue.range.first].is(WordClass::Running) && s_.words[last].sign(",")) return true;
    std::uint32_t i = last;
    while (i > low_ && s_.words[i].is(WordClass::Opener) && !s_.words[i].is(WordClass::And)) --i;
    return s_.words[i].is(WordClass::And) && i <= low_ + 1;
  }

  // "The minister, who said that she would go, stayed": where that clause ends is not known.
  bool in_relative_clause(const NounPhrase& who, const Cue& cue) const {
    const std::uint32_t comma = who.extent.end;
    if (comma + 1 >= cue.range.first || !s_.words[comma].sign(",")) return false;
    const QuoteWordView& pronoun = s_.words[comma + 1];
    // Of the three languages German alone has articles for relative pronouns that are no conjunctions, too.
    const bool article = pronoun.is(WordClass::Article) && s_.words.capital_nouns(comma + 1);
    if (!article && !pronoun.is(WordClass::When)) return false;
    for (std::uint32_t i = comma + 2; i < cue.range.first; ++i) {
      if (s_.words[i].sign(",")) return false;
    }
    return true;
  }

  // Its clause ends with the next comma.
  std::optional<IndirectFrame> relative_clause(const Cue& cue, NounPhrase who) const {
    if (cue.order == FrameOrder::Object && !somebody(who)) return std::nullopt;
    Complement found = complement(s_, cue, cue.range.end);
    for (std::uint32_t i = found.content.first; i < found.content.end; ++i) {
      if (s_.words[i].sign(",") && !s_.quoted[i]) found.content.end = i;
    }
    if (found.content.empty()) return std::nullopt;
    return IndirectFrame{cue.rule,        cue.order, std::move(who), cue.range, found.content,
                         found.addressee, {},        cue.denies};
  }

  bool nobody(WordRange range) const {
    return range.end == range.first + 1 && s_.words[range.first].is(WordClass::Nobody);
  }

  // Whether the phrase names a person or body; where nouns are small, a capital tells a name.
  bool somebody(const NounPhrase& who) const {
    if (who.type != NounPhrase::Type::Other) return true;
    for (std::uint32_t i = who.speaker.first + 1; i < who.speaker.end; ++i) {
      if (s_.words[i].capital() && !s_.words.capital_nouns(i)) return true;
    }
    return false;
  }

  static bool owned(const QuoteWordView& w) {
    return w.is(WordClass::Possessive) || w.folded.ends_with("'s") || w.folded.ends_with("’s");
  }

  // Whether only a thing follows, or nothing, and no word for what it is.
  bool summons(std::uint32_t at) const {
    if (at >= s_.high || s_.words[at].kind == TokenKind::Sign) return at >= s_.high || !s_.quoted[at];
    if (s_.words[at].is(WordClass::Preposition)) return true;
    const auto thing = noun_phrase(s_.words, at, s_.high);
    if (!thing || thing->type == NounPhrase::Type::Pronoun) return false;
    // "called the plan unfair": the last word may be what it is called.
    constexpr std::uint32_t kThing = 2;
    const bool judged = thing->type == NounPhrase::Type::Other && !s_.words[at].is(WordClass::Indefinite) &&
                        thing->extent.end > at + kThing;
    if (judged) return false;
    const std::uint32_t next = skip_circumstances(s_, thing->extent.end);
    return next >= s_.high || s_.words[next].is(WordClass::To) || s_.words[next].is(WordClass::And) ||
           (s_.words[next].kind == TokenKind::Sign && !s_.quoted[next]);
  }

  // Words that look like a verb of saying, or like one whose object stands behind it.
  bool looks_like_verb(const Cue& cue) const {
    const std::uint32_t end = cue.range.end;
    // "[called] an emergency meeting to discuss it", "a group [called] Blue Harbour": whoever names a thing says what
    // it is.
    if (cue.order == FrameOrder::Object && cue.before_only && s_.words[end - 1].is(WordClass::Calling) && summons(end))
      return true;
    // "a blast that Hale described as odd": what is called so stands elsewhere.
    if (cue.order == FrameOrder::Object && end < s_.high && s_.words[end].is(WordClass::Called)) return true;
    if (!cue.before_only) return false;
    // "the think tank"
    const bool body =
        s_.words[cue.range.first].is(WordClass::Group) && end < s_.high && s_.words[end].is(WordClass::Group);
    if (body || cue.range.first <= low_) return body;
    // "Hale's claim", "their warning"
    const QuoteWordView& before = s_.words[cue.range.first - 1];
    return owned(before) || before.kind == TokenKind::Number || before.is(WordClass::Adjective) ||
           before.is(WordClass::Determiner);
  }

  // Who says it, by a name or, in a passive and behind "hieß es", without one; nothing where the verb has no speaker.
  std::optional<Subject> speaker_of(const Cue& cue) const {
    Subject subject;
    if (shares_subject(cue)) {
      subject = {found_.back().who, cue.range.end, false};
    } else {
      subject = subject_of(s_, cue, low_);
    }
    if (subject.who && nobody(subject.who->speaker)) subject.who.reset();
    const bool paper = subject.who && any(s_.words, subject.who->whole, WordClass::Document);
    if (cue.document && !paper) subject = {paper_front(s_, low_, cue.range.first), cue.range.end, false};
    if (cue.document && !(subject.who && any(s_.words, subject.who->whole, WordClass::Document))) return std::nullopt;
    subject.passive = subject.passive && !subject.who && cue.order != FrameOrder::Object;
    const bool unnamed = subject.passive || (!subject.who && s_.words[cue.range.end - 1].is(WordClass::Nobody));
    if (!subject.who && !unnamed) return std::nullopt;
    // "Bei der Agentur hieß es, dass …": who says so hangs on a preposition, if anybody is named.
    if (unnamed && low_ < cue.range.first && s_.words[low_].is(WordClass::Preposition))
      subject.who = noun_phrase(s_.words, low_ + 1, cue.range.first);
    // "Auf der Sitzung wurde gesagt, dass …": of such places only a paper says so itself.
    if (subject.passive && subject.who && !is_document(s_.words, *subject.who)) subject.who.reset();
    // A test may confirm a suspicion and a ship may threaten to sink; only somebody demands or denies.
    const bool acts = cue.order != FrameOrder::Object || cue.document || (subject.who && somebody(*subject.who));
    return acts ? std::optional(std::move(subject)) : std::nullopt;
  }

  // Whether the words found behind the verb can be what it reports.
  bool reports(const Cue& cue, const Subject& subject, WordRange content) const {
    // "werd aangekondigd tijdens een bijeenkomst dat": what follows other words may describe them.
    const bool far = content.first > subject.after + kPassiveGap;
    const bool told = s_.words[content.first - 1].is(WordClass::That) || cue.order == FrameOrder::Infinitive ||
                      any(s_.words, content, WordClass::Mood);
    if (subject.passive && (far || !told)) return false;
    // "machte am Montag [deutlich], dass …"
    if (cue.order == FrameOrder::Clause && !cue.far.empty())
      return has_far_word(s_, cue, {cue.range.end, content.first});
    const bool separable = cue.range.end == cue.range.first + 1 && s_.words[cue.range.first].is(WordClass::Separable);
    return !separable || cue.order == FrameOrder::Object ||
           any(s_.words, {cue.range.end, content.first}, WordClass::Prefix);
  }

  // "Hoewel Lund zei dat [het goed ging], waren de bonden …": the main clause starts with its verb.
  WordRange before_main_clause(const Cue& cue, WordRange content) const {
    if (low_ != s_.low || !s_.words[low_].is(WordClass::When) || cue.before_only) return content;
    for (std::uint32_t i = content.first + 1; i + 1 < content.end; ++i) {
      if (s_.words[i].sign(",") && s_.words[i + 1].is(WordClass::Finite) && !s_.quoted[i]) content.end = i;
    }
    return content;
  }

  std::optional<IndirectFrame> with_complement(const Cue& cue) const {
    if (cue.order == FrameOrder::Clause) {
      if (auto frame = as_behind(s_, cue, low_)) return frame;
    }
    if (looks_like_verb(cue)) return std::nullopt;
    if (auto who = relative_subject(s_.words, cue.range.first, low_)) return relative_clause(cue, std::move(*who));
    const auto subject = speaker_of(cue);
    if (!subject) return std::nullopt;
    IndirectFrame frame{cue.rule, cue.order, subject->who, cue.range, {}, {}, {}, cue.denies, cue.before_only};
    // "As the mayor said, …": what follows the comma is said. "As a boy, the mayor said …" is no such clause.
    bool as = low_ < cue.range.first && s_.words[low_].is(WordClass::As);
    // "As many experts, Nair among them, have said": commas inside the subject part nothing from it.
    const std::uint32_t commas_from =
        subject->who && subject->who->extent.first == low_ + 1 ? subject->who->extent.end : low_;
    for (std::uint32_t i = commas_from; as && i < cue.range.first; ++i) as = !s_.words[i].sign(",");
    if (as && cue.order == FrameOrder::Clause) {
      std::uint32_t comma = subject->after;
      while (comma < s_.high && !s_.words[comma].sign(",")) ++comma;
      if (comma >= s_.high) return std::nullopt;
      frame.content = {comma + 1, content_end(s_, comma + 1)};
      return frame;
    }
    if (subject->who && in_relative_clause(*subject->who, cue)) return std::nullopt;
    const Complement found = complement(s_, cue, subject->after);
    if (found.content.empty() || !reports(cue, *subject, found.content)) return std::nullopt;
    frame.content = before_main_clause(cue, found.content);
    frame.addressee = found.addressee;
    return frame;
  }

  // "volgens de catalogusprijs", "according to size"
  bool goes_by(WordRange range) const { return any(s_.words, range, WordClass::Standard); }

  // "according to a report [released by the port last month], …": what stands between the source and the next sign
  // hangs on it.
  void widen(NounPhrase& who) const {
    std::uint32_t end = who.extent.end;
    const std::uint32_t limit = std::min(s_.high, end + kTailReach);
    for (; end < limit && !s_.quoted[end]; ++end) {
      const QuoteWordView& w = s_.words[end];
      if (w.kind == TokenKind::Sign && (w.spaced || !w.sign("-"))) break;
      if (is_of_clause(w)) return;
    }
    if (end < s_.high && (s_.words[end].kind != TokenKind::Sign || s_.quoted[end])) return;
    who.whole.end = who.extent.end = end;
  }

  // Laut Müller …   …, according to the ministry
  std::optional<IndirectFrame> source(const Cue& cue) const {
    if (cue.range.end >= s_.high) return std::nullopt;
    // laut „Neue Rundschau“
    const bool marked = s_.quoted[cue.range.end] && s_.words[cue.range.end].kind == TokenKind::Sign;
    auto who = noun_phrase(s_.words, cue.range.end + (marked ? 1 : 0), s_.high);
    if (!who || goes_by(who->speaker)) return std::nullopt;
    const bool comma = cue.range.first > low_ && s_.words[cue.range.first - 1].sign(",");
    if (!marked && (comma || cue.before_only)) widen(*who);
    // "According to police, officers saw …": behind a source in front only a relative clause surely describes it.
    const std::uint32_t next = who->extent.end + 1;
    if (comma || (next < s_.high && s_.words[next].is(WordClass::Relative))) describe(s_.words, *who, s_.high);
    std::uint32_t after = std::min(who->extent.end, s_.high);
    while (marked && after < s_.high && s_.quoted[after]) ++after;
    IndirectFrame frame{cue.rule, cue.order, std::move(who), cue.range, {}, {}, {}, false};
    const WordRange before = trimmed(s_, {low_, cue.range.first});
    // "According to a report by the ministry, …": what hangs on the source is no part of what it says.
    const bool front = cue.range.first <= low_ + 1;
    if (front && after < s_.high && s_.words[after].is(WordClass::Preposition)) after = skip_circumstances(s_, after);
    const WordRange behind = trimmed(s_, {after, content_end(s_, after)});
    const bool opens = spoken_words(s_.words, before) < kShortestAside;
    const bool closes = spoken_words(s_.words, behind) < kShortestAside;
    const bool passes_on = !found_.empty() && cue.range.first == low_ + 1;
    if (opens && closes) return passes_on ? std::optional(frame) : std::nullopt;
    const bool longer = behind.end - behind.first > before.end - before.first;
    // "… and according to Hale the pier is shut": only the clause behind the conjunction is hers.
    const QuoteWordView& opener = s_.words[cue.range.first > low_ ? cue.range.first - 1 : low_];
    const bool clause = (opener.is(WordClass::When) && !opener.is(WordClass::Preposition)) ||
                        (opener.is(WordClass::That) && !s_.words.capital_nouns(cue.range.first));
    const bool joined = opener.is(WordClass::And) || clause;
    frame.content = opens || (!closes && !comma && (longer || joined)) ? behind : before;
    // "…, die volgens Lund groeien, …": so is a clause that describes something; a comma ends it.
    for (std::uint32_t i = frame.content.first; clause && i < frame.content.end; ++i) {
      if (s_.words[i].sign(",") && !s_.words.capital_nouns(i)) frame.content.end = i;
    }
    return frame;
  }

  // Müller zufolge …
  std::optional<IndirectFrame> source_behind(const Cue& cue) const {
    std::uint32_t first = cue.range.first;
    std::optional<NounPhrase> who;
    for (std::uint32_t i = cue.range.first; i > low_ && i + kSourceReach > cue.range.first; --i) {
      if (s_.words[i - 1].sign(",")) break;
      auto phrase = noun_phrase(s_.words, i - 1, cue.range.first);
      if (phrase && phrase->extent.end == cue.range.first) who = std::move(phrase), first = i - 1;
    }
    if (!who) return std::nullopt;
    return beside(cue, std::move(*who), first);
  }

  // In Müller's view …   …, in her view
  std::optional<IndirectFrame> source_owned(const Cue& cue) const {
    auto who = viewer(s_, cue, low_);
    if (!who) return std::nullopt;
    const std::uint32_t first = who->extent.first;
    // "They dig a hole in her view": only at an edge of the sentence it says whose word the rest is.
    const bool opens = first == low_,
               closes = cue.range.end >= s_.high && first > low_ && s_.words[first - 1].sign(",");
    return opens || closes ? std::optional(beside(cue, std::move(*who), first)) : std::nullopt;
  }

  // The longer of what stands before a source and what stands behind it.
  IndirectFrame beside(const Cue& cue, NounPhrase who, std::uint32_t first) const {
    IndirectFrame frame{cue.rule, cue.order, std::move(who), cue.range, {}, {}, {}, false};
    const WordRange before = trimmed(s_, {low_, first});
    const WordRange behind = trimmed(s_, {cue.range.end, content_end(s_, cue.range.end)});
    frame.content = before.end - before.first > behind.end - behind.first ? before : behind;
    return frame;
  }

  const SpokenSentenceView& s_;
  std::vector<IndirectFrame> found_;
  std::uint32_t low_;   // where the clause of the next frame may begin
  std::uint32_t free_;  // the first word that no frame has taken
};

}  // namespace

std::size_t SpokenSentenceView::cue_from(std::uint32_t word) const {
  const auto found = std::lower_bound(cues.begin(), cues.end(), word,
                                      [](const Cue& cue, std::uint32_t at) { return cue.range.first < at; });
  return static_cast<std::size_t>(found - cues.begin());
}

const Cue* SpokenSentenceView::cue_at(std::uint32_t word, FrameOrder order) const {
  for (std::size_t i = cue_from(word); i < cues.size() && cues[i].range.first == word; ++i) {
    if (cues[i].order == order) return &cues[i];
  }
  return nullptr;
}

std::uint32_t SpokenSentenceView::far_word(const Cue& cue, WordRange range) const {
  const std::string far = fold(cue.far);
  for (std::uint32_t i = range.first; i < range.end && !quoted[i]; ++i)
    if (words[i].folded == far) return i;
  return range.end;
}

std::vector<IndirectFrame> indirect_frames(const SpokenSentenceView& sentence) { return Frames(sentence).run(); }

}  // namespace factcheck
