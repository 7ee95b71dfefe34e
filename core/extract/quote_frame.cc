#include "core/extract/quote_frame.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/extract/quote_place.h"
#include "core/extract/quote_search.h"

namespace factcheck {
namespace {

using NamedOrder = std::pair<std::string_view, FrameOrder>;
constexpr std::array kOrders = {
    NamedOrder{"quote cue", FrameOrder::QuoteCue},
    NamedOrder{"quote speaker cue", FrameOrder::QuoteSpeaker},
    NamedOrder{"cue quote", FrameOrder::CueQuote},
    NamedOrder{"cue fragment", FrameOrder::CueFragment},
    NamedOrder{"source", FrameOrder::Source},
    NamedOrder{"participle", FrameOrder::Participle},
    NamedOrder{"subject quote", FrameOrder::SubjectQuote},
    NamedOrder{"quote verb", FrameOrder::QuoteVerb},
    NamedOrder{"cited", FrameOrder::Cited},
    NamedOrder{"described", FrameOrder::Described},
    NamedOrder{"announced", FrameOrder::Announced},
    NamedOrder{"words", FrameOrder::Words},
    NamedOrder{"carried", FrameOrder::Carried},
    NamedOrder{"clause", FrameOrder::Clause},
    NamedOrder{"infinitive", FrameOrder::Infinitive},
    NamedOrder{"object", FrameOrder::Object},
    NamedOrder{"fronted", FrameOrder::Fronted},
    NamedOrder{"aside", FrameOrder::Aside},
    NamedOrder{"aside speaker", FrameOrder::AsideSpeaker},
    NamedOrder{"source clause", FrameOrder::SourceClause},
    NamedOrder{"source behind", FrameOrder::SourceBehind},
    NamedOrder{"source owned", FrameOrder::SourceOwned},
    NamedOrder{"passive", FrameOrder::Passive},
    NamedOrder{"noun clause", FrameOrder::NounClause},
    NamedOrder{"mood", FrameOrder::Mood},
};

std::optional<FrameOrder> order_of(std::string_view name) {
  for (const auto& [known, order] : kOrders) {
    if (known == name) return order;
  }
  return std::nullopt;
}

// "…", sagte Müller
std::optional<Frame> cue_behind(const Search& s) {
  const std::uint32_t at = past_comma(s.words, s.place.after, s.place.high);
  const Cue* cue = s.first_in(FrameOrder::QuoteCue, at, at + 1);
  if (cue == nullptr || cue->range.end > s.place.high) return std::nullopt;
  const std::uint32_t next = cue->range.end;
  auto who = speaker_after(s.words, next, s.place.high);
  // “…”, heißt es in dem Brief; “…”, schrieb „Die Zeit“
  const bool unnamed = s.nobody(*cue);
  if (unnamed) who = document(s.words, {next, s.place.high});
  if (unnamed && !who) who = agent(s.words, next, s.place.high);
  if (!who && s.place.high < s.words.size() && next == s.place.high && s.quoted[next])
    who = quoted_name(s.words, s.quoted, next);
  const bool after = s.words[cue->range.first].is(WordClass::After) && !unnamed;
  if (!who && (after || !detached(s.words, s.place))) return std::nullopt;
  return s.frame(*cue, std::move(who));
}

// "…" Das sagte die Ministerin.
std::optional<Frame> pointing_behind(const Search& s) {
  const std::uint32_t at = s.place.after;
  if (at + 1 >= s.place.high || !s.words[at].sentence_start) return std::nullopt;
  if (!s.words[at].is(WordClass::This) && !s.words[at].is(WordClass::After)) return std::nullopt;
  const Cue* cue = s.first_in(FrameOrder::CueQuote, at + 1, at + 2);
  // "…" Das ist das Fazit der Studie.
  const Cue* mark = s.first_quoted(FrameOrder::QuoteVerb, s.place.close, at);
  if (cue == nullptr && mark != nullptr && sums_up(s.words, {at, s.place.high})) {
    Frame frame = s.frame(*mark, noun_phrase(s.words, at + 2, s.place.high));
    frame.cue = {};
    return frame;
  }
  if (cue == nullptr) return std::nullopt;
  auto who = speaker_after(s.words, cue->range.end, s.place.high);
  if (!who || !Search::is_somebody(s.words, *who)) return std::nullopt;
  return s.frame(*cue, std::move(who));
}

// "…", the minister said
std::optional<Frame> speaker_behind(const Search& s) {
  if (!detached(s.words, s.place)) return std::nullopt;
  const std::uint32_t at = past_comma(s.words, s.place.after, s.place.high);
  const Cue* cue = s.first_in(FrameOrder::QuoteSpeaker, at, s.place.high);
  if (cue == nullptr) return std::nullopt;
  auto who = speaker_before(s.words, cue->range.first, at);
  if (!who) return std::nullopt;
  return s.frame(*cue, std::move(who));
}

// … "fragment" …, sagte Müller   and   … "fragment" …, the minister said
std::optional<Frame> further_behind(const Search& s) {
  for (std::uint32_t i = s.place.after; i < s.place.high; ++i) {
    if (!s.words[i].sign(",") || s.quoted[i]) continue;
    if (const Cue* cue = s.first_in(FrameOrder::QuoteCue, i + 1, i + 2)) {
      if (auto who = speaker_after(s.words, cue->range.end, s.place.high)) return s.frame(*cue, std::move(who));
    }
    const Cue* cue = s.first_in(FrameOrder::QuoteSpeaker, i + 1, std::min(s.place.high, i + 9));
    if (cue == nullptr) continue;
    auto who = speaker_before(s.words, cue->range.first, i + 1);
    const bool ends = cue->range.end >= s.place.high || s.words[cue->range.end].kind == TokenKind::Sign ||
                      s.words[cue->range.end].is(WordClass::Calendar) ||
                      s.words[cue->range.end].is(WordClass::Preposition);
    if (who && ends && who->extent.first == i + 1) return s.frame(*cue, std::move(who));
  }
  return std::nullopt;
}

// Müller sagte: "…"   She said, “…”   Müller nannte das „…“ only if the mark follows at once
std::optional<Frame> cue_before(const Search& s) {
  std::uint32_t end = s.place.open;
  if (end <= s.place.low) return std::nullopt;
  const bool colon = s.words[end - 1].sign(":"), comma = s.words[end - 1].sign(",");
  if (colon || comma) --end;
  const Cue* cue = s.last_in(FrameOrder::CueQuote, s.place.low, end);
  if (cue == nullptr) return std::nullopt;
  if (!colon && cue->range.end != end) {
    // "told reporters, “…”": only a phrase may stand between.
    const auto object = noun_phrase(s.words, cue->range.end, end);
    if (!comma || !object || object->extent.end != end) return std::nullopt;
  }
  return s.frame(*cue, s.subject(*cue, s.place.low, end));
}

// Müller erklärte, er sehe das an der „…“
std::optional<Frame> cue_of_fragment(const Search& s) {
  const Cue* nearest = s.last_in(FrameOrder::CueFragment, s.place.sentence_low, s.place.open);
  // "(the Herald reported)" frames nothing behind its parenthesis.
  while (nearest != nullptr && s.parenthesis_closed(nearest->range.end))
    nearest = s.last_in(FrameOrder::CueFragment, s.place.sentence_low, nearest->range.first);
  if (nearest == nullptr) return std::nullopt;
  // "X said in a statement, adding that …": a cue without a subject has that of the one before it.
  const Cue* cue = nearest;
  for (int steps = 0; cue != nullptr && steps < 3; ++steps) {
    if (auto who = s.subject(*cue, s.place.sentence_low, s.place.open)) return s.frame(*nearest, std::move(who));
    if (s.passive(*cue)) break;
    cue = s.last_in(FrameOrder::CueFragment, s.place.sentence_low, cue->range.first);
  }
  return s.frame(*nearest, std::nullopt);
}

// Laut Müller …   "…", according to the ministry
std::optional<Frame> source(const Search& s) {
  const Cue* cue = s.last_in(FrameOrder::Source, s.place.sentence_low, s.place.open);
  if (cue == nullptr) cue = s.first_in(FrameOrder::Source, s.place.after, s.place.high);
  if (cue == nullptr) return std::nullopt;
  const std::uint32_t high = cue->range.first < s.place.open ? s.place.open : s.place.high;
  auto who = noun_phrase(s.words, cue->range.end, high);
  // Laut „Hafenpost“ …
  if (!who && cue->range.end < s.words.size() && s.quoted[cue->range.end])
    who = quoted_name(s.words, s.quoted, cue->range.end);
  if (!who) return std::nullopt;
  // "according to the “dry” method": things go by it, but it says nothing.
  for (std::uint32_t i = who->extent.first; i < who->extent.end; ++i) {
    if (s.words[i].is(WordClass::Standard)) return std::nullopt;
  }
  return s.frame(*cue, std::move(who));
}

// … sei, so Müller, „…“
std::optional<Frame> aside_before(const Search& s) {
  if (s.place.open <= s.place.low + 2 || !s.words[s.place.open - 1].sign(",")) return std::nullopt;
  const Cue* cue = s.last_in(FrameOrder::Aside, s.place.low, s.place.open - 1);
  if (cue == nullptr) return std::nullopt;
  auto who = speaker_after(s.words, cue->range.end, s.place.open - 1);
  if (!who || who->extent.end + 1 < s.place.open) return std::nullopt;
  return s.frame(*cue, std::move(who));
}

// Müller hat die Pläne als „…“ bezeichnet
std::optional<Frame> participle(const Search& s) {
  const Cue* cue = s.first_in(FrameOrder::Participle, s.place.after, std::min(s.place.high, s.place.after + 3));
  if (cue == nullptr) return std::nullopt;
  // "een scherm dat „helder“ is genoemd": a form of "be" right before it.
  const QuoteWordView& last = s.words[cue->range.first - 1];
  if (cue->range.first > s.place.after && last.is(WordClass::Finite) && !last.is(WordClass::Have))
    return s.frame(*cue, agent(s.words, s.place.low, s.place.open));
  for (std::uint32_t i = s.place.open; i > s.place.sentence_low; --i) {
    const QuoteWordView& w = s.words[i - 1];
    if (w.is(WordClass::Be)) {
      auto by = agent(s.words, i, s.place.open);
      return s.frame(*cue, by ? by : document(s.words, {s.place.sentence_low, s.place.open}));
    }
    if (!w.is(WordClass::Have)) continue;
    auto who = speaker_before(s.words, i - 1, s.place.sentence_low);
    if (!who) who = speaker_after(s.words, i, s.place.open);
    if (!who) return std::nullopt;
    return s.frame(*cue, std::move(who));
  }
  // "weil die Reederei ihn als „…“ bezeichnet hat": where the auxiliary stands behind, the clause has its subject
  // first.
  const bool closed = cue->range.end < s.place.high && !s.quoted[cue->range.end];
  if (closed && s.words[cue->range.end].is(WordClass::Be)) {
    auto by = agent(s.words, s.place.low, s.place.open);
    return s.frame(*cue, by ? by : document(s.words, {s.place.sentence_low, s.place.open}));
  }
  if (!closed || !s.words[cue->range.end].is(WordClass::Have)) return std::nullopt;
  auto who = clause_subject(s.words, last_clause(s.words, s.place.low, s.place.open), s.place.open);
  return who ? std::optional(s.frame(*cue, std::move(who))) : std::nullopt;
}

bool closing_mark(const QuoteWordView& w) {
  return !w.spaced && (w.sign("’") || w.sign("'") || w.sign("‘") || w.sign("”") || w.sign("\"") || w.sign("»"));
}

WordRange matched(const SequenceMatch& match, const QuoteWords& words, std::uint32_t sentence) {
  const MatchedPart* cue = match.part("cue");
  const std::uint32_t first = cue != nullptr ? cue->first_token : match.first_token;
  const std::uint32_t count = cue != nullptr ? cue->token_count : match.token_count;
  return {words.at(sentence, first), words.at(sentence, first) + count};
}

// "Evening Herald", "Neue Rundschau".
bool part_of_outlet(const QuoteWordView& w) {
  return w.capital() && !w.is(WordClass::Article) && !w.is(WordClass::Preposition) && !w.is(WordClass::Cue) &&
         !w.is(WordClass::Source) && !w.is(WordClass::Opener);
}

}  // namespace

// Whether the writer's own sentence goes on behind the mark only as a frame: after a comma, in or behind the quotation,
// or after a closing sign inside it.
bool detached(const QuoteWords& words, const QuotePlace& place) {
  if (place.after < place.high && words[place.after].sign(",")) return true;
  // “They said: ‘We knew,’” Hale said: a quotation inside may close with the one around it.
  std::uint32_t end = place.close;
  while (end > place.first + 1 && closing_mark(words[end - 1])) --end;
  if (end == 0) return false;
  const QuoteWordView& last = words[end - 1];
  return last.sign(",") || last.sign(".") || last.sign("!") || last.sign("?") || last.sign("…");
}

std::vector<Cue> cues_of(const BlockView& block, const QuoteWords& words) {
  std::vector<Cue> cues;
  for (std::uint32_t s = 0; s < block.frames.size(); ++s) {
    for (const SequenceMatch& match : block.frames[s]) {
      if (match.rule->kind != Kind::Statement) continue;
      const auto order = order_of(match.value("order"));
      // "the United States", "das Sagen": inside a sentence verbs are small.
      const QuoteWordView& verb = words[matched(match, words, s).first];
      const bool noun = verb.casing == Casing::Capital && !verb.sentence_start &&
                        (verb.is(WordClass::Cue) || verb.is(WordClass::Reports)) && match.part("cue") != nullptr;
      if (order && !noun)
        cues.push_back({*order, match.rule, matched(match, words, s), match.value("speaker").ends_with("before"),
                        match.value("speaker").starts_with("document"), match.value("polarity") == "negative",
                        match.value("far")});
    }
  }
  // Several spellings may start at one word ("said", "said in a letter"): the longest first.
  std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) {
    return std::tuple(a.range.first, b.range.end, a.order) < std::tuple(b.range.first, a.range.end, b.order);
  });
  return cues;
}

std::optional<Frame> find_frame(const QuoteWords& words, const std::vector<Cue>& cues, const std::vector<bool>& quoted,
                                const QuotePlace& place) {
  const Search s{words, cues, quoted, place};
  using Step = std::optional<Frame> (*)(const Search&);
  // What touches the marks binds closest; what stands further off in the sentence comes after it.
  constexpr std::array<Step, 8> kWhole = {with_words, cue_behind,     pointing_behind, speaker_behind,
                                          cited,      perfect_behind, source,          verb_behind};
  constexpr std::array<Step, 14> kInside = {cue_before,      with_words,     aside_before, cited,          cue_behind,
                                            subject_before,  speaker_behind, participle,   perfect_behind, source,
                                            cue_of_fragment, described,      verb_behind,  further_behind};
  if (place.starts_sentence) {
    for (const Step step : kWhole) {
      if (auto frame = step(s)) return frame;
    }
    return further_behind(s);
  }
  std::optional<Frame> speechless;
  for (const Step step : kInside) {
    auto frame = step(s);
    if (frame && frame->who) return frame;
    if (frame && !speechless) speechless = std::move(frame);
  }
  return speechless;
}

bool loose(const Frame& frame, const QuotePlace& p) {
  if (frame.order == FrameOrder::CueFragment || frame.order == FrameOrder::Source) return !p.starts_sentence;
  return frame.order != FrameOrder::Participle && frame.cue.first > p.after + 1;
}

std::optional<Frame> announcing_frame(const QuoteWords& words, const std::vector<Cue>& cues, std::uint32_t low) {
  const std::uint32_t colon = words.size() - 1;
  const std::vector<bool> none(words.size(), false);
  QuotePlace place;
  place.low = place.sentence_low = low;
  place.open = place.first = place.close = place.after = place.high = colon;
  const Search s{words, cues, none, place};
  const Cue* mark = s.first_in(FrameOrder::Announced, colon, colon + 1);
  const Cue* cue = s.last_in(FrameOrder::CueQuote, low, colon);
  if (mark == nullptr || cue == nullptr) return std::nullopt;
  auto who = s.subject(*cue, low, colon);
  if (!who) return std::nullopt;
  Frame frame = s.frame(*cue, std::move(who));
  frame.rule = mark->rule;
  frame.order = FrameOrder::Announced;
  return frame;
}

WordRange outlet_in(const QuoteWords& words, const Frame& frame, const std::vector<bool>& quoted) {
  for (std::uint32_t i = frame.clause.first; i < frame.clause.end; ++i) {
    if (quoted[i] || !words[i].is(WordClass::Outlet) || !words[i].capital()) continue;
    std::uint32_t first = i, end = i + 1;
    while (first > frame.clause.first && part_of_outlet(words[first - 1]) && words[first].spaced) --first;
    while (end < frame.clause.end && words[end].capital() && words[end].kind == TokenKind::Word && words[end].spaced)
      ++end;
    if (frame.who && first < frame.who->extent.end && end > frame.who->extent.first) continue;
    // Only what is told to or reported by an outlet: "told the Sunday Telegraph", "berichtet der Spiegel".
    std::uint32_t before = first;
    while (before > frame.clause.first && words[before - 1].is(WordClass::Article)) --before;
    const bool bound = before > frame.clause.first &&
                       (words[before - 1].is(WordClass::Preposition) || words[before - 1].is(WordClass::Cue) ||
                        words[before - 1].is(WordClass::Source) || words[before - 1].is(WordClass::After));
    if (bound) return {first, end};
  }
  return {};
}

}  // namespace factcheck
