#include "core/archive/lookup.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/about/words.h"
#include "core/text/stem.h"

namespace factcheck {
namespace {

using Parts = std::map<std::uint32_t, QueryPart>;  // by the byte at which they start

bool is_year(std::string_view word) {
  return word.size() == 4 && word >= "1000" && word <= "2199" &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Figures and dates as one language reads them; marks their bytes.
void add_values(const Document& query, const Grammar& grammar, const Knowledge& knowledge, Parts& parts,
                std::vector<bool>& taken) {
  Analysis read = analyse(query, grammar, knowledge, {}, false);
  for (Mention& mention : read.extraction.mentions) {
    if (!mention.figure && !mention.date) continue;
    QueryPart& part = parts[mention.span.start];
    if (mention.figure) part.figures.push_back(*mention.figure);
    if (mention.date) part.dates.push_back(*mention.date);
    std::fill(taken.begin() + mention.span.start, taken.begin() + mention.span.end, true);
  }
}

void add_years(std::string_view text, std::span<const Token> tokens, Parts& parts, std::vector<bool>& taken) {
  for (const Token& token : tokens) {
    const std::string_view word = token.span.of(text);
    if (taken[token.span.start] || !is_year(word)) continue;
    Date year;
    year.value = word;
    year.days = timex_days(word);
    parts[token.span.start].dates.push_back(std::move(year));
    std::fill(taken.begin() + token.span.start, taken.begin() + token.span.end, true);
  }
}

bool answers(Comparison comparison) {
  return comparison == Comparison::Agree || comparison == Comparison::Contains || comparison == Comparison::Within;
}

// "Many" and "more than 100" say nothing of 16.8 million.
bool has_limits(const Figure& figure) {
  return (figure.min.limit == Bound::Limit::Stated && figure.max.limit == Bound::Limit::Stated) || is_near(figure);
}

// What a fact offers to be found by.
class FactView {
 public:
  FactView(const Mention& mention, const About& about) : mention_(mention), about_(about) {}

  bool meets(const QueryPart& part) const {
    return std::any_of(part.keys.begin(), part.keys.end(), [&](TermKey key) { return has(key); }) ||
           std::any_of(part.figures.begin(), part.figures.end(), [&](const Figure& f) { return has(f); }) ||
           std::any_of(part.dates.begin(), part.dates.end(), [&](const Date& d) { return has(d); });
  }

 private:
  bool has(TermKey key) const {
    for (const std::vector<Term>* terms : {&about_.measure, &about_.subjects, &about_.events, &about_.content})
      for (const Term& term : *terms)
        if (term.key == key) return true;
    return false;
  }
  bool has(const Figure& figure) const {
    return mention_.figure && has_limits(*mention_.figure) && answers(compare(figure, *mention_.figure));
  }
  bool has(const Date& date) const {
    if (mention_.date && answers(compare(date, *mention_.date))) return true;
    return about_.period && date.days && date.days->contains(*about_.period);
  }

  const Mention& mention_;
  const About& about_;
};

}  // namespace

std::vector<QueryPart> read_query(std::string_view query, const Grammar& grammar, const Knowledge& knowledge) {
  const RuleBook& book = grammar.book;
  Document document;
  document.id = "query";
  document.text = query;
  document.body = {0, static_cast<std::uint32_t>(query.size())};
  std::vector<Token> tokens;
  tokenize(document.text, document.body, tokens);
  Parts parts;
  std::vector<bool> taken(query.size() + 1, false);
  for (const LanguagePack& pack : book.languages) {
    document.language = pack.code;
    add_values(document, grammar, knowledge, parts, taken);
  }
  add_years(document.text, tokens, parts, taken);
  for (std::size_t language = 0; language < book.languages.size(); ++language) {
    Stemmer stemmer(book.languages[language].stemmer);
    for (const WordReading& word : read_words(document.text, tokens, static_cast<Language>(language),
                                              book.languages[language], book, knowledge, stemmer)) {
      if (word.keys.empty() || taken[word.span.start]) continue;
      std::vector<TermKey>& keys = parts[word.span.start].keys;
      keys.insert(keys.end(), word.keys.begin(), word.keys.end());
    }
  }
  std::vector<QueryPart> found;
  for (auto& [start, part] : parts) found.push_back(std::move(part));
  return found;
}

std::vector<FactId> find_facts(const Archive& archive, const std::vector<QueryPart>& query, std::size_t limit) {
  struct Hit {
    FactId id;
    std::vector<std::uint32_t> parts;  // indices of those met
    std::uint64_t rarity = 0;
  };
  std::vector<Hit> hits;
  std::vector<std::uint64_t> meeting(query.size(), 0);
  for (std::uint32_t article = 0; article < archive.articles().size(); ++article) {
    const Analysis& analysis = archive.articles()[article];
    for (std::uint32_t i = 0; i < analysis.extraction.mentions.size(); ++i) {
      const FactView fact(analysis.extraction.mentions[i], analysis.abouts[i]);
      Hit hit{{article, i}, {}, 0};
      for (std::uint32_t part = 0; part < query.size(); ++part)
        if (fact.meets(query[part])) hit.parts.push_back(part);
      for (const std::uint32_t part : hit.parts) ++meeting[part];
      if (!hit.parts.empty()) hits.push_back(std::move(hit));
    }
  }
  for (Hit& hit : hits)
    for (const std::uint32_t part : hit.parts)
      for (std::uint64_t ratio = archive.facts() / meeting[part]; ratio > 0; ratio >>= 1) ++hit.rarity;
  // A date that only says again when is less than what happened then.
  const auto tells = [&](const Hit& hit) { return archive.mention(hit.id).kind != Kind::Date; };
  std::stable_sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) {
    return std::tuple(a.parts.size(), tells(a), a.rarity) > std::tuple(b.parts.size(), tells(b), b.rarity);
  });
  if (hits.size() > limit) hits.resize(limit);
  std::vector<FactId> best;
  for (const Hit& hit : hits) best.push_back(hit.id);
  return best;
}

}  // namespace factcheck
