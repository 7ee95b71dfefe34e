// What the words of an article say about older values: that they are renewed, given up, or were wrong.
//
//   Revisions revisions(book);                                  // tables update, revision, notice … of rules/<lang>
//   revisions.signs(article, fact) & kRevises                   // "has been postponed to 10 May"
//   revisions.put_right(article, fact)                          // "An earlier version said 12. It is 21": 12 -> 21
//
// Remembers what it has read, since many facts ask of one sentence: one object a draft, not to be shared by
// threads. Lifetime: the articles asked about must stay where they are.
#ifndef FACTCHECK_CORE_ENGINE_REVISION_H_
#define FACTCHECK_CORE_ENGINE_REVISION_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/archive/archive.h"
#include "core/engine/phrases.h"
#include "core/rules/rule_book.h"
#include "core/text/span.h"

namespace factcheck {

enum Sign : std::uint32_t {  // the numbers are those of the plugin ABI
  kLater = 1,
  kUpdates = 2,
  kRevises = 4,
  kCorrects = 8,
  kWithdrawn = 16
};

class Revisions {
 public:
  explicit Revisions(const RuleBook& book);

  // kUpdates: a word of the clause; kRevises: of the sentence or the one before it; kWithdrawn: the value is named as
  // what used to be said. Never kLater or kCorrects, which two facts have between them.
  std::uint32_t signs(const Analysis& article, std::uint32_t fact) const;
  // Of a withdrawn value in a correction notice: the mention that stands in its place, in its sentence or next to it.
  std::optional<std::uint32_t> put_right(const Analysis& article, std::uint32_t fact) const;
  // The other way round: of a mention in a notice, the withdrawn one in whose place it stands.
  std::optional<std::uint32_t> former(const Analysis& article, std::uint32_t fact) const;
  // Whether the sentence belongs to a correction notice: the article is one, says so in its title, or near here.
  bool is_notice(const Analysis& article, std::uint32_t sentence) const;

 private:
  enum Class : std::uint8_t { Update, Revise, Notice, Former, ThisText, Contrary, GivenUp, Version, Wrong };
  struct Hit {
    Class what;
    Span span;
  };
  std::vector<Hit> hits(std::string_view text, Span where, Language language) const;
  const std::vector<Hit>& hits(const Analysis& article, std::uint32_t sentence) const;
  bool reads_as_notice(const Analysis& article, std::uint32_t sentence) const;
  bool is_withdrawn(const Analysis& article, std::uint32_t fact, const std::vector<Hit>& here) const;

  using Place = std::pair<const Analysis*, std::uint32_t>;  // a sentence of an article
  Phrases phrases_;
  mutable std::map<Place, std::vector<Hit>> hits_;
  mutable std::map<Place, bool> notices_;
};

// kLater: both articles are dated, and `newer` after the last day that `older` may be of.
bool is_later(const Document& newer, const Document& older);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ENGINE_REVISION_H_
