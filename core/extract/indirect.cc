#include "core/extract/indirect.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/extract/indirect_clause.h"
#include "core/extract/quote_speaker.h"

namespace factcheck {
namespace {

// Longer ones are lists or miss their full stops, and would make the search quadratic.
constexpr std::uint32_t kLongestSpoken = 250;  // words

// "the ship, dat in mei zou varen, …": outside German such a clause is the author's.
bool in_relative_clause(const SpokenSentenceView& s, std::uint32_t word) {
  std::uint32_t first = word;
  while (first > s.low && !s.words[first - 1].sign(",")) --first;
  const QuoteWordView& w = s.words[first];
  return first > s.low && !s.words.capital_nouns(first) && (w.is(WordClass::That) || w.is(WordClass::When));
}

bool closing_sign(const QuoteWordView& w) { return w.sign(".") || w.sign("!") || w.sign("…"); }

Polarity polarity(const IndirectFrame& frame, const QuoteWords& words) {
  return frame.denied ? Polarity::Negative : polarity_of(words, frame.content);
}

Modality modality(const IndirectFrame& frame, const QuoteWords& words) {
  const Modality said = modality_of(words, frame.content);
  if (said != Modality::Asserted) return said;
  if (frame.order == FrameOrder::Infinitive) return Modality::Planned;
  return frame.via.empty() ? Modality::Asserted : Modality::Reported;
}

}  // namespace

void IndirectReader::read(std::uint32_t sentence, Context& context, std::vector<Mention>& found) const {
  SpokenSentenceView view{words_, cues_, quoted_, words_.start_of(sentence), words_.end_of(sentence)};
  if (view.low >= view.high || view.high - view.low > kLongestSpoken) return;
  // What is asked is not said.
  if (words_[view.high - 1].sign("?") && !quoted_[view.high - 1]) return;
  while (view.high > view.low && closing_sign(words_[view.high - 1]) && !quoted_[view.high - 1]) --view.high;
  std::vector<IndirectFrame> frames = indirect_frames(view);
  const bool framed = !frames.empty();
  std::erase_if(frames, [&](const IndirectFrame& frame) { return repeats_direct(frame, sentence, found); });
  for (const IndirectFrame& frame : frames) found.push_back(mention(frame, sentence, context));
  if (framed) return;
  if (const IndirectFrame frame = pointing_back(view, sentence, found); !frame.content.empty()) {
    found.push_back(mention(frame, sentence, context));
    return;
  }
  if (all_quoted(view, {view.low, view.high})) return;
  const bool goes_on = found.empty() ? sentence == 0 && context.reporting
                                     : found.back().sentence + 1 >= block_.first_sentence + sentence;
  const bool may_go_on = goes_on || (!found.empty() && any(words_, {view.low, view.high}, WordClass::Mood));
  if (!may_go_on) return;
  // “…”, zei Haan. De haven zou …: where no form of its own tells reported speech, it goes on with such only.
  const bool quoted = found.empty() ? context.speaking : found.back().statement->direct;
  if (quoted && !words_.capital_nouns(view.low)) return;
  const Rule* rule = carrying_rule(view);
  if (rule == nullptr) return;
  for (const WordRange part : parts_of(view, {view.low, view.high}))
    found.push_back(carried(part, *rule, sentence, context));
}

bool IndirectReader::repeats_direct(const IndirectFrame& frame, std::uint32_t sentence,
                                    std::vector<Mention>& found) const {
  const bool source = frame.order == FrameOrder::SourceClause;
  // “… a country,” added Hale: nobody inside the quotation says what follows.
  if (!source && frame.who && quoted_[frame.who->speaker.first]) return true;
  const bool aside = frame.order == FrameOrder::Aside || frame.order == FrameOrder::AsideSpeaker;
  if (!aside && !source) return false;
  for (std::size_t i = found.size(); i > 0 && found[i - 1].sentence == block_.first_sentence + sentence; --i) {
    Statement& said = *found[i - 1].statement;
    if (!said.direct || !said.cue.present()) continue;
    const bool same = said.cue.span.start == words_[frame.cue.first].span.start;
    const Span content = frame.content.empty() ? Span{} : words_.span(frame.content.first, frame.content.end);
    const bool swallowed =
        same ? said.speaker.present() && content.contains(said.speaker.span) : content.contains(said.cue.span);
    if (!swallowed) continue;
    // “…”, said Hale according to the Herald
    if (source && frame.who && !said.via.present()) said.via = part_of(words_, frame.who->speaker);
    return true;
  }
  return false;
}

Mention IndirectReader::mention(const IndirectFrame& frame, std::uint32_t sentence, Context& context) const {
  Mention mention;
  mention.kind = Kind::Statement;
  mention.rule = frame.rule->id;
  // A mention belongs to the sentence in which it starts.
  mention.sentence = block_.first_sentence + std::min(sentence, words_[frame.content.first].sentence);
  Statement statement;
  statement.cue = part_of(words_, frame.cue);
  statement.content = part_of(words_, frame.content);
  statement.addressee = part_of(words_, frame.addressee);
  statement.via = part_of(words_, frame.via);
  if (frame.who) {
    statement.speaker = speaker_part(words_, *frame.who, context);
    statement.role = part_of(words_, frame.who->role);
    remember_speaker(words_, *frame.who, statement.speaker, context);
  }
  statement.polarity = polarity(frame, words_);
  statement.modality = modality(frame, words_);
  mention.span = statement.content.span;
  mention.span.cover(statement.cue.span);
  mention.span.cover(statement.speaker.span);
  mention.statement = std::move(statement);
  return mention;
}

IndirectFrame IndirectReader::pointing_back(const SpokenSentenceView& view, std::uint32_t sentence,
                                            const std::vector<Mention>& found) const {
  IndirectFrame frame;
  if (sentence == 0 || view.high < view.low + 3 || !words_[view.low].is(WordClass::This)) return frame;
  const bool said = !found.empty() && found.back().sentence + 1 == block_.first_sentence + sentence;
  SpokenSentenceView before{words_, cues_, quoted_, words_.start_of(sentence - 1), words_.end_of(sentence - 1)};
  if (before.low == before.high || before.high - before.low > kLongestSpoken) return frame;
  if (words_[before.high - 1].sign("?")) return frame;
  // The verb in second place, or its auxiliary there and the participle behind the subject.
  const std::uint32_t second = view.low + 1;
  const Cue* cue = view.cue_at(second, FrameOrder::Clause);
  if (cue == nullptr) cue = view.cue_at(second, FrameOrder::Infinitive);
  auto who = cue != nullptr || words_[second].is(WordClass::Have)
                 ? speaker_after(words_, cue != nullptr ? cue->range.end : second + 1, view.high)
                 : std::nullopt;
  if (!who) return frame;
  for (std::uint32_t i = who->extent.end; cue == nullptr && i < view.high; ++i) {
    if (words_[i].is(WordClass::Perfect)) cue = view.cue_at(i, FrameOrder::Clause);
  }
  if (cue == nullptr || (words_[cue->range.first].is(WordClass::Separable) &&
                         !any(words_, {who->extent.end, view.high}, WordClass::Prefix)))
    return frame;
  while (before.high > before.low && closing_sign(words_[before.high - 1])) --before.high;
  frame.rule = cue->rule;
  frame.order = FrameOrder::Clause;
  const std::uint32_t who_end = std::max(who->extent.end, cue->range.end);
  frame.who = std::move(who);
  frame.cue = cue->range;
  // "Dit vroeg de bond omdat de pier zou instorten": with the demand itself told before, the reason is new.
  const std::uint32_t reason = who_end;
  const bool reasoned =
      reason < view.high && words_[reason].is(WordClass::When) &&
      (any(words_, {reason, view.high}, WordClass::Mood) || any(words_, {reason, view.high}, WordClass::Unreal));
  if (said && !reasoned) return {};
  frame.content = reasoned ? WordRange{reason + 1, view.high} : WordRange{before.low, before.high};
  frame.denied = cue->denies;
  return frame;
}

const Rule* IndirectReader::carrying_rule(const SpokenSentenceView& view) const {
  for (std::size_t i = view.cue_from(view.low); i < cues_.size() && cues_[i].range.first < view.high; ++i) {
    const QuoteWordView& w = words_[cues_[i].range.first];
    if (cues_[i].order == FrameOrder::Mood && !quoted_[cues_[i].range.first] && (!w.capital() || w.sentence_start) &&
        !in_relative_clause(view, cues_[i].range.first))
      return cues_[i].rule;
  }
  return nullptr;
}

Mention IndirectReader::carried(WordRange content, const Rule& rule, std::uint32_t sentence,
                                const Context& context) const {
  Mention mention;
  mention.kind = Kind::Statement;
  mention.rule = rule.id;
  mention.sentence = block_.first_sentence + sentence;
  Statement statement;
  statement.content = part_of(words_, content);
  statement.speaker = context.last_speaker;
  statement.polarity = polarity_of(words_, content);
  statement.modality = modality_of(words_, content);
  if (statement.modality == Modality::Asserted && !statement.speaker.present()) statement.modality = Modality::Reported;
  mention.span = statement.content.span;
  mention.statement = std::move(statement);
  return mention;
}

void lend_speakers(std::vector<Mention>& statements) {
  for (Mention& mention : statements) {
    Statement& words = *mention.statement;
    if (!words.direct || words.speaker.present()) continue;
    const auto report = std::find_if(statements.begin(), statements.end(), [&](const Mention& other) {
      const Statement& said = *other.statement;
      // "She said he called it “a wreck”": a cue of its own has a speaker of its own.
      const bool cued = words.cue.present() && words.cue.span != said.cue.span;
      return !said.direct && !cued && said.speaker.present() && said.content.span.contains(words.content.span);
    });
    if (report == statements.end()) continue;
    words.speaker = report->statement->speaker;
    words.role = report->statement->role;
  }
}

}  // namespace factcheck
