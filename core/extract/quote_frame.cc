#include "core/extract/quote_frame.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

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
    NamedOrder{"announced", FrameOrder::Announced},
    NamedOrder{"carried", FrameOrder::Carried},
    NamedOrder{"clause", FrameOrder::Clause},
    NamedOrder{"infinitive", FrameOrder::Infinitive},
    NamedOrder{"object", FrameOrder::Object},
    NamedOrder{"aside", FrameOrder::Aside},
    NamedOrder{"aside speaker", FrameOrder::AsideSpeaker},
    NamedOrder{"source clause", FrameOrder::SourceClause},
    NamedOrder{"source behind", FrameOrder::SourceBehind},
    NamedOrder{"mood", FrameOrder::Mood},
};

std::optional<FrameOrder> order_of(std::string_view name) {
  for (const auto& [known, order] : kOrders) {
    if (known == name) return order;
  }
  return std::nullopt;
}

using Cues = std::vector<Cue>;
using Flags = std::vector<bool>;

struct Search {
  const QuoteWords& words;
  const Cues& cues;
  const Flags& quoted;
  const QuotePlace& place;

  Cues::const_iterator from(std::uint32_t word) const {
    return std::lower_bound(cues.begin(), cues.end(), word,
                            [](const Cue& cue, std::uint32_t at) { return cue.range.first < at; });
  }
  // The first cue of an order that starts in [first, end) outside quotations.
  const Cue* first_in(FrameOrder order, std::uint32_t first, std::uint32_t end) const {
    for (auto cue = from(first); cue != cues.end() && cue->range.first < end; ++cue) {
      if (cue->order == order && !quoted[cue->range.first]) return &*cue;
    }
    return nullptr;
  }
  const Cue* last_in(FrameOrder order, std::uint32_t first, std::uint32_t end) const {
    const Cue* last = nullptr;
    for (auto cue = from(first); cue != cues.end() && cue->range.first < end; ++cue) {
      if (cue->order != order || cue->range.end > end || quoted[cue->range.first]) continue;
      if (last == nullptr || last->range.first != cue->range.first) last = &*cue;  // the longest at a place comes first
    }
    return last;
  }
  Frame frame(const Cue& cue, std::optional<NounPhrase> who) const {
    return {cue.rule, cue.order, std::move(who), cue.range, {place.sentence_low, place.high}};
  }
  static bool is_somebody(const NounPhrase& who) {
    const bool full_name =
        who.type == NounPhrase::Type::Name && (!who.role.empty() || who.speaker.end > who.speaker.first + 1);
    return full_name || who.type == NounPhrase::Type::Pronoun || who.type == NounPhrase::Type::Office ||
           who.type == NounPhrase::Type::Group;
  }
  // "Ähnlich äußerte sich der Präsident: …": one capitalised word at a sentence's start may be an adverb.
  bool maybe_adverb(const Cue& cue, const NounPhrase& who) const {
    return cue.order == FrameOrder::CueQuote && who.type == NounPhrase::Type::Name && who.role.empty() &&
           who.speaker.end == who.speaker.first + 1 && words[who.speaker.first].sentence_start;
  }
  // "X rejected the charge and called it “…”".
  std::optional<NounPhrase> opening_subject(const Cue& cue, std::uint32_t high) const {
    if (!cue.before_only) {
      if (auto pronoun = noun_phrase(words, cue.range.end, high);
          pronoun && pronoun->type == NounPhrase::Type::Pronoun && cue.order == FrameOrder::CueQuote) {
        return pronoun;
      }
    }
    auto who = noun_phrase(words, place.sentence_low, cue.range.first);
    if (!who || who->oblique || !is_somebody(*who)) return std::nullopt;
    return who;
  }
  bool names_outlet(WordRange range) const {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (words[i].is(WordClass::Outlet)) return true;
    }
    return false;
  }
  bool passive(const Cue& cue) const {
    for (std::uint32_t i = cue.range.first; i > place.sentence_low && i + 4 > cue.range.first; --i) {
      if (words[i - 1].kind == TokenKind::Sign) return false;
      if (words[i - 1].is(WordClass::Be)) return true;
    }
    return false;
  }
  // The subject of a cue before a quotation: in front of it, else (German and Dutch inversion) behind it.
  std::optional<NounPhrase> subject(const Cue& cue, std::uint32_t low, std::uint32_t high) const {
    if (passive(cue)) return std::nullopt;
    if (cue.range.first > low && words[cue.range.first - 1].is(WordClass::And)) return opening_subject(cue, high);
    auto before = speaker_before(words, cue.range.first, low);
    if (cue.before_only) return before;
    if (before && !names_outlet(before->extent) && !maybe_adverb(cue, *before)) return before;
    // "Der Zeitung sagte Müller": the outlet in front is who was told, if somebody else follows.
    auto behind = speaker_after(words, cue.range.end, high);
    if (before && !names_outlet(before->extent) && (!behind || !is_somebody(*behind))) return before;
    return behind ? behind : before;
  }
};

std::uint32_t past_comma(const QuoteWords& words, std::uint32_t i, std::uint32_t high) {
  return i < high && words[i].sign(",") ? i + 1 : i;
}

// Whether the writer's own sentence goes on behind the mark only as a frame: after a comma, in or behind the quotation,
// or after a closing sign inside it.
bool detached(const QuoteWords& words, const QuotePlace& place) {
  if (place.after < place.high && words[place.after].sign(",")) return true;
  if (place.close == 0) return false;
  const QuoteWordView& last = words[place.close - 1];
  return last.sign(",") || last.sign(".") || last.sign("!") || last.sign("?") || last.sign("…");
}

// "…", sagte Müller
std::optional<Frame> cue_behind(const Search& s) {
  const std::uint32_t at = past_comma(s.words, s.place.after, s.place.high);
  const Cue* cue = s.first_in(FrameOrder::QuoteCue, at, at + 1);
  if (cue == nullptr || cue->range.end > s.place.high) return std::nullopt;
  auto who = speaker_after(s.words, cue->range.end, s.place.high);
  if (!who && !detached(s.words, s.place)) return std::nullopt;
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

// Müller blieb ruhig: "…"   Whoever the sentence is about says what follows its colon.
std::optional<Frame> subject_before(const Search& s) {
  const std::uint32_t colon = s.place.open - 1;
  if (s.place.open <= s.place.low + 1 || !s.words[colon].sign(":")) return std::nullopt;
  const Cue* mark = s.first_in(FrameOrder::SubjectQuote, colon, s.place.open + 1);
  if (mark == nullptr) return std::nullopt;
  auto who = noun_phrase(s.words, s.place.low, colon);
  if (!who || who->oblique || who->extent.end >= colon || s.words[who->extent.end].kind == TokenKind::Sign)
    return std::nullopt;
  if (!Search::is_somebody(*who)) return std::nullopt;
  Frame frame = s.frame(*mark, std::move(who));
  frame.cue = {};
  return frame;
}

// Müller erklärte, er sehe das an der „…“
std::optional<Frame> cue_of_fragment(const Search& s) {
  const Cue* nearest = s.last_in(FrameOrder::CueFragment, s.place.sentence_low, s.place.open);
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
  if (!who) return std::nullopt;
  return s.frame(*cue, std::move(who));
}

// Müller hat die Pläne als „…“ bezeichnet
std::optional<Frame> participle(const Search& s) {
  const Cue* cue = s.first_in(FrameOrder::Participle, s.place.after, std::min(s.place.high, s.place.after + 3));
  if (cue == nullptr) return std::nullopt;
  for (std::uint32_t i = s.place.open; i > s.place.sentence_low; --i) {
    const QuoteWordView& w = s.words[i - 1];
    if (w.is(WordClass::Be)) return s.frame(*cue, std::nullopt);
    if (!w.is(WordClass::Have)) continue;
    auto who = speaker_before(s.words, i - 1, s.place.sentence_low);
    if (!who) who = speaker_after(s.words, i, s.place.open);
    if (!who) return std::nullopt;
    return s.frame(*cue, std::move(who));
  }
  return std::nullopt;
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

std::vector<Cue> cues_of(const BlockView& block, const QuoteWords& words) {
  std::vector<Cue> cues;
  for (std::uint32_t s = 0; s < block.frames.size(); ++s) {
    for (const SequenceMatch& match : block.frames[s]) {
      if (match.rule->kind != Kind::Statement) continue;
      const auto order = order_of(match.value("order"));
      if (order)
        cues.push_back({*order, match.rule, matched(match, words, s), match.value("speaker") == "before",
                        match.value("polarity") == "negative"});
    }
  }
  // Several spellings may start at one word ("said", "said in a letter"): the longest first.
  std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) {
    return std::tuple(a.range.first, b.range.end, a.order) < std::tuple(b.range.first, a.range.end, b.order);
  });
  return cues;
}

std::optional<Frame> find_frame(const QuoteWords& words, const Cues& cues, const Flags& quoted,
                                const QuotePlace& place) {
  const Search s{words, cues, quoted, place};
  using Step = std::optional<Frame> (*)(const Search&);
  // What touches the marks binds closest; what stands further off in the sentence comes after it.
  constexpr std::array<Step, 3> kWhole = {cue_behind, speaker_behind, source};
  constexpr std::array<Step, 8> kInside = {cue_before, subject_before, cue_behind,      speaker_behind,
                                           participle, source,         cue_of_fragment, further_behind};
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

std::optional<Frame> announcing_frame(const QuoteWords& words, const Cues& cues, std::uint32_t low) {
  const std::uint32_t colon = words.size() - 1;
  const Flags none(words.size(), false);
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

WordRange outlet_in(const QuoteWords& words, const Frame& frame, const Flags& quoted) {
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
