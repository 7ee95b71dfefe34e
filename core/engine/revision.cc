#include "core/engine/revision.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace factcheck {
namespace {

// "now" of one clause says nothing of another.
bool in_one_clause(std::string_view text, std::uint32_t from, std::uint32_t to) {
  if (from > to) std::swap(from, to);
  const std::string_view between = text.substr(from, to - from);
  for (const std::string_view sign : {", ", "; ", ": ", " – ", " — ", " (", ") "})
    if (between.find(sign) != std::string_view::npos) return false;
  return true;
}

// Whether one of them could stand in the place of the other.
bool is_same_sort(const Mention& a, const Mention& b) {
  if (a.kind != b.kind) return false;
  if (a.figure && b.figure) return a.figure->unit == b.figure->unit && a.figure->ordinal == b.figure->ordinal;
  if (a.date && b.date) return a.date->type == b.date->type;
  return false;
}

}  // namespace

// The tables, in the order of Revisions::Class.
Revisions::Revisions(const RuleBook& book)
    : phrases_(book, {"update", "revision", "notice", "former", "this_text", "contrary", "given_up"}) {}

std::vector<Revisions::Hit> Revisions::hits(std::string_view text, Span where, Language language) const {
  std::vector<Hit> found;
  for (const Phrases::Hit& hit : phrases_.in(text, where, language)) {
    const Class what = static_cast<Class>(hit.table);
    found.push_back({what == Former && hit.value == "wrong"     ? Wrong
                     : what == Former && hit.value == "version" ? Version
                                                                : what,
                     hit.span});
  }
  // "The first version of the phone" is another matter.
  const bool of_text = std::any_of(found.begin(), found.end(), [](const Hit& hit) { return hit.what == ThisText; });
  for (Hit& hit : found)
    if (hit.what == Version) hit.what = of_text ? Former : ThisText;
  return found;
}

const std::vector<Revisions::Hit>& Revisions::hits(const Analysis& article, std::uint32_t sentence) const {
  const auto [at, fresh] = hits_.try_emplace({&article, sentence});
  const Sentence& s = article.extraction.sentences[sentence];
  if (fresh) at->second = hits(article.document.text, s.span, s.language);
  return at->second;
}

bool Revisions::is_notice(const Analysis& article, std::uint32_t sentence) const {
  const auto [at, fresh] = notices_.try_emplace({&article, sentence}, false);
  if (fresh) at->second = reads_as_notice(article, sentence);
  return at->second;
}

bool Revisions::reads_as_notice(const Analysis& article, std::uint32_t sentence) const {
  if (article.document.status == Status::Correction) return true;
  const auto tells = [](const std::vector<Hit>& found) {
    return std::any_of(found.begin(), found.end(),
                       [](const Hit& hit) { return hit.what == Notice || hit.what == Former; });
  };
  const auto& sentences = article.extraction.sentences;
  const std::uint32_t first = sentence > 0 ? sentence - 1 : 0;
  for (std::uint32_t s = first; s < sentences.size() && s <= sentence + 1; ++s)
    if (sentences[s].block == sentences[sentence].block && tells(hits(article, s))) return true;
  const std::string& title = article.document.title;
  return tells(hits(title, {0, static_cast<std::uint32_t>(title.size())}, sentences[sentence].language));
}

bool Revisions::is_withdrawn(const Analysis& article, std::uint32_t fact, const std::vector<Hit>& here) const {
  const auto& mentions = article.extraction.mentions;
  const Mention& mention = mentions[fact];
  const std::string_view text = article.document.text;
  const auto given_up = [&](const Mention& m) {
    return std::any_of(here.begin(), here.end(), [&](const Hit& hit) {
      if (hit.what != GivenUp || hit.span.end > m.span.start) return false;
      const std::string_view between = text.substr(hit.span.end, m.span.start - hit.span.end);
      return between.find_first_not_of(' ') == std::string_view::npos;
    });
  };
  const bool value = mention.figure || mention.date;
  // "Not 50": but "must not “be put at risk”" says what was said.
  if (value && given_up(mention)) return true;
  const Hit* former = nullptr;
  for (const Hit& hit : here) {
    if (hit.what == Contrary) return false;
    if (hit.what != Former && (hit.what != Wrong || !is_notice(article, mention.sentence))) continue;
    if (!former || hit.span.start < former->span.start) former = &hit;
  }
  if (!former || former->span.end > mention.span.start) return false;
  if (!value) return true;
  // Of several values the first is the former one, unless another is said to be.
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    if (m == fact || mentions[m].sentence != mention.sentence || !is_same_sort(mentions[m], mention)) continue;
    const bool before = mentions[m].span.start >= former->span.end && mentions[m].span.start < mention.span.start;
    if (before || given_up(mentions[m])) return false;
  }
  return true;
}

std::uint32_t Revisions::signs(const Analysis& article, std::uint32_t fact) const {
  const Mention& mention = article.extraction.mentions[fact];
  const std::vector<Hit>& here = hits(article, mention.sentence);
  std::uint32_t signs = 0;
  for (const Hit& hit : here) {
    if (hit.what == Revise) signs |= kRevises;
    if (hit.what == Update && in_one_clause(article.document.text, std::min(hit.span.end, mention.span.end),
                                            std::max(hit.span.start, mention.span.start)))
      signs |= kUpdates;
  }
  const auto& sentences = article.extraction.sentences;
  if (mention.sentence > 0 && sentences[mention.sentence - 1].block == sentences[mention.sentence].block)
    for (const Hit& hit : hits(article, mention.sentence - 1))
      if (hit.what == Revise) signs |= kRevises;
  if (is_withdrawn(article, fact, here)) signs |= kWithdrawn;
  return signs;
}

std::optional<std::uint32_t> Revisions::put_right(const Analysis& article, std::uint32_t fact) const {
  const auto& mentions = article.extraction.mentions;
  const auto& sentences = article.extraction.sentences;
  const Mention& former = mentions[fact];
  if (!is_notice(article, former.sentence)) return std::nullopt;
  std::optional<std::uint32_t> best;
  std::uint32_t best_distance = UINT32_MAX;
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    const Mention& other = mentions[m];
    if (m == fact || !is_same_sort(other, former) || other.sentence + 1 < former.sentence ||
        other.sentence > former.sentence + 1 || sentences[other.sentence].block != sentences[former.sentence].block)
      continue;
    if (is_withdrawn(article, m, hits(article, other.sentence))) continue;
    // In its own sentence first, then in the next, then in the one before.
    const std::uint32_t far = other.sentence == former.sentence ? 0 : other.sentence > former.sentence ? 1 : 2;
    const std::uint32_t gap = other.span.start > former.span.start ? other.span.start - former.span.start
                                                                   : former.span.start - other.span.start;
    const std::uint32_t distance = far * (1u << 24) + std::min(gap, (1u << 24) - 1);
    if (distance < best_distance) best = m, best_distance = distance;
  }
  return best;
}

std::optional<std::uint32_t> Revisions::former(const Analysis& article, std::uint32_t fact) const {
  const auto& mentions = article.extraction.mentions;
  const Mention& right = mentions[fact];
  if ((!right.figure && !right.date) || !is_notice(article, right.sentence)) return std::nullopt;
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    const Mention& other = mentions[m];
    if (m == fact || !is_same_sort(other, right) || other.sentence + 1 < right.sentence ||
        other.sentence > right.sentence + 1)
      continue;
    if (is_withdrawn(article, m, hits(article, other.sentence)) && put_right(article, m) == fact) return m;
  }
  return std::nullopt;
}

bool is_later(const Document& newer, const Document& older) {
  const auto a = parse_iso_date(newer.date), b = parse_iso_date(older.date);
  return a && b && a->start >= b->end;
}

}  // namespace factcheck
