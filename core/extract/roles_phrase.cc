#include "core/extract/roles_phrase.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace factcheck {
namespace {

constexpr std::uint32_t kLongestPhrase = 9;  // words of a complement
constexpr std::uint32_t kMostComplements = 3;
constexpr std::uint32_t kMostAdjectives = 3;
constexpr std::uint32_t kLongestOwner = 4;  // words

}  // namespace

bool RoleReader::hyphen(std::uint32_t i) const { return words_[i].sign("-") && !words_[i].spaced; }

bool RoleReader::is_head(std::uint32_t i) const {
  const QuoteWordView& w = words_[i];
  if (w.kind != TokenKind::Word || marks_.is(i, FrameClass::NoOffice)) return false;
  if (marks_.capital_nouns(i) && !w.capital()) return false;
  return words_.is_title(i) || marks_.is(i, FrameClass::Office);
}

bool RoleReader::opens_office(std::uint32_t i) const {
  return is_head(i) && !(i > 0 && !words_[i].spaced && i + 1 < words_.size() && hyphen(i + 1) && !is_head(i));
}

bool RoleReader::lower_word(std::uint32_t i) const {
  const QuoteWordView& w = words_[i];
  return w.kind == TokenKind::Word && !w.capital() && !is_function_word(w) && !is_genitive(w);
}

bool RoleReader::names_body(WordRange range) const {
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (words_[i].is(WordClass::Outlet) || marks_.body(i)) return true;
  }
  return false;
}

// Where the office's head ends: "chief financial officer", "vice-president", "Professor Dr.".
std::uint32_t RoleReader::head_end(std::uint32_t i, std::uint32_t limit) const {
  std::uint32_t end = i + 1;
  while (end < limit) {
    std::uint32_t next = end;
    if (hyphen(next)) ++next;
    while (next < limit && next < end + 2 && !is_head(next) &&
           (marks_.is(next, FrameClass::Field) || marks_.is(next, FrameClass::Modifier)) &&
           !marks_.capital_nouns(next)) {
      ++next;
    }
    if (next >= limit || !is_head(next)) break;
    end = next + 1;
  }
  return end;
}

// First word of the glued compound that the word ends: "Baden" of "Baden-Württemberg-Chef".
std::uint32_t RoleReader::compound_start(std::uint32_t i, std::uint32_t low) const {
  while (i >= low + 2 && !words_[i].spaced && hyphen(i - 1)) i -= 2;
  return i;
}

void RoleReader::read_compound(OfficePhrase& office, std::uint32_t low) const {
  const std::uint32_t start = compound_start(office.role.first, low);
  std::uint32_t head = office.role.first;
  while (head > start && marks_.is(head - 2, FrameClass::Prefix)) head -= 2;
  office.role.first = head;
  if (head > start) {
    office.organisation = {start, head - 1};
    // "Vizepräsident" is one word, "Ex-Facebook-Chef" is not: the prefix belongs to the office.
    while (office.organisation.first + 2 < head && marks_.is(office.organisation.first, FrameClass::Prefix))
      office.organisation.first += 2;
    if (words_[office.organisation.first].kind == TokenKind::Number || !words_[office.organisation.first].capital()) {
      office.organisation = {};
      office.role.first = start;
    }
  }
  office.first = start;
}

// "foreign minister", "the young former mayor": adjectives and fields of the office before its head.
void RoleReader::extend_left(OfficePhrase& office, std::uint32_t low) const {
  if (!office.organisation.empty()) return;
  std::uint32_t i = office.first;
  const auto part = [&](std::uint32_t word) {
    return (marks_.is(word, FrameClass::Modifier) || marks_.is(word, FrameClass::Field)) && !hyphen(word + 1);
  };
  while (i > low && part(i - 1)) --i;
  office.role.first = office.first = i;
  std::uint32_t adjectives = i;
  while (adjectives > low && i - adjectives < kMostAdjectives && lower_word(adjectives - 1) &&
         !words_[adjectives - 1].is(WordClass::Group) &&
         !marks_.tables().country(words_.text(adjectives - 1, adjectives), marks_.language(i))) {
    --adjectives;
  }
  // "president and [general legal] adviser"
  const bool joined = adjectives > low + 1 && words_[adjectives - 1].is(WordClass::And) && is_head(adjectives - 2);
  const bool closed =
      joined ||
      (adjectives > low && (words_[adjectives - 1].is(WordClass::Article) || is_genitive(words_[adjectives - 1]) ||
                            words_[adjectives - 1].sign(",") || (adjectives < i && is_owner(adjectives - 1, low))));
  if (closed && !marks_.capital_nouns(i)) office.role.first = office.first = adjectives;
  if (closed && marks_.capital_nouns(i)) office.first = adjectives;
}

// "a [Nordline] safety expert": a name between the article and what the office is for.
bool RoleReader::is_owner(std::uint32_t word, std::uint32_t low) const {
  const QuoteWordView& w = words_[word];
  const bool name = w.kind == TokenKind::Word && w.capital() && !is_function_word(w) && !marks_.capital_nouns(word);
  return name && word > low && (words_[word - 1].is(WordClass::Article) || words_[word - 1].sign(","));
}

// "Meta's", "Metas", "the company's", "British", "Northrop Grumman" before the office.
void RoleReader::read_owner(OfficePhrase& office, std::uint32_t low) const {
  if (!office.organisation.empty() || office.first <= low) return;
  const std::uint32_t i = office.first;
  const bool possessive = is_genitive(words_[i - 1]);
  std::uint32_t end = possessive ? i - 1 : i, first = end;
  if (const WordRange country = country_before(end, low); !country.empty()) {
    office.organisation = country;
    office.country = true;
    office.first = country.first;
    return;
  }
  const auto capital = [&](std::uint32_t word) {
    const QuoteWordView& w = words_[word];
    if (w.kind == TokenKind::Sign) return hyphen(word) || w.sign("&");
    if (is_function_word(w) || words_.is_title(word) || !w.capital() || w.kind == TokenKind::Number) return false;
    return !marks_.is(word, FrameClass::NoName) && !marks_.is(word, FrameClass::Modifier);
  };
  if (marks_.capital_nouns(i)) {
    // "Metas Head of Safety", but not "des Hauses Chef".
    const std::string_view owner = words_[i - 1].folded;
    const bool named =
        capital(i - 1) || (words_[i - 1].sentence_start && words_[i - 1].capital() && !is_function_word(words_[i - 1]));
    if (!possessive && (!named || !owner.ends_with("s") || marks_.is(i - 1, FrameClass::Body))) return;
    if (i - 1 > low && (words_[i - 2].is(WordClass::Article) || hyphen(i - 2) || lower_word(i - 2))) return;
    if (possessive && !(end > low && capital(end - 1))) return;
    first = end - 1;
  } else {
    while (first > low && end - first < kLongestOwner && capital(first - 1)) --first;
    while (first < end && words_[first].kind == TokenKind::Sign) ++first;
    if (first == end && possessive && end > low && marks_.body(end - 1)) first = end - 1;
  }
  if (first >= end) return;
  office.organisation = {first, end};
  office.first = first;
}

// "South Korea"
WordRange RoleReader::country_before(std::uint32_t end, std::uint32_t low) const {
  constexpr std::uint32_t kLongestCountry = 3;  // words
  for (std::uint32_t size = kLongestCountry; size > 0; --size) {
    if (end < low + size) continue;
    const WordRange name{end - size, end};
    if (marks_.tables().country(words_.text(name.first, name.end), marks_.language(name.first)) != nullptr) return name;
  }
  return {end, end};
}

// "Außenminister Norwegens": where nouns have capitals, a country behind the office is no person.
void RoleReader::read_genitive(OfficePhrase& office, std::uint32_t limit) const {
  const std::uint32_t i = office.end;
  if (!office.bare() || !office.organisation.empty() || i >= limit || !marks_.capital_nouns(i)) return;
  if (!words_[i].capital()) return;
  if (marks_.tables().country_of_genitive(words_.text(i, i + 1), marks_.language(i)) == nullptr) return;
  office.organisation = {i, i + 1};
  office.end = i + 1;
}

// "the former [Republican] senator", "the former [Nordline] director": what is written like a name, up to the article.
void RoleReader::read_party(OfficePhrase& office, std::uint32_t low) const {
  std::uint32_t first = office.first;
  if (marks_.capital_nouns(first) || first < low + 2) return;
  const bool party = words_[first - 1].capital() &&
                     (marks_.is(first - 1, FrameClass::NoName) || words_[first - 1].is(WordClass::Group));
  if (party) --first;
  while (first > low && marks_.is(first - 1, FrameClass::Modifier)) --first;
  if (first > low && words_[first - 1].is(WordClass::Article)) office.first = first;
}

void RoleReader::read_article(OfficePhrase& office, std::uint32_t low) const {
  while (office.first > low && words_[office.first - 1].is(WordClass::Article) &&
         words_[office.first - 1].kind == TokenKind::Word) {
    --office.first;
    office.oblique |= words_[office.first].is(WordClass::Oblique);
  }
}

// The words of a noun phrase from its first word after the article on.
WordRange RoleReader::phrase(std::uint32_t first, std::uint32_t limit) const {
  const std::uint32_t stop = std::min(limit, first + kLongestPhrase);
  const bool nouns = first < limit && marks_.capital_nouns(first);
  std::uint32_t i = first, lower = 0, capitals = 0;
  while (i < stop) {
    const QuoteWordView& w = words_[i];
    if (hyphen(i) && i + 1 < stop && !words_[i + 1].spaced) {
      i += 2;
      if (is_before_person({first, i}, limit)) break;
      continue;
    }
    if (w.sign("&") && capitals > 0) {
      ++i;
      continue;
    }
    if (w.kind == TokenKind::Sign || w.is(WordClass::Calendar) || is_genitive(w)) break;
    if (w.capital() || w.kind == TokenKind::Code) {
      const bool body = nouns && marks_.body(i);
      ++capitals;
      ++i;
      if (is_before_person({first, i}, limit)) break;
      // "der Partei Jonas Reeder", but "der Universität Hannover"
      if (body && i < stop && words_[i].capital() && !name_after(i, limit, 2).empty()) break;
      continue;
    }
    if (is_function_word(w) || capitals > 0 || w.kind == TokenKind::Number) break;
    const bool body = marks_.body(i), field = marks_.is(i, FrameClass::Field);
    // "secretary of state nominated by": the field is over.
    if (i > first && !body && !field && marks_.is(i - 1, FrameClass::Field)) break;
    ++i;
    // "the union CGT"
    if (body && i < stop && words_[i].casing == Casing::Upper && words_[i].span.size() > 1) continue;
    if (body || ++lower >= kMostAdjectives) break;
  }
  return {first, i};
}

// "der CDU Jonas Reeder", "der SPD-Fraktion Jonas Reeder", "der Staatsanwaltschaft Jonas Reeder": where nouns have
// capitals, a person's name may follow what is the name of a body without more.
bool RoleReader::is_before_person(WordRange body, std::uint32_t limit) const {
  const std::uint32_t last = body.end - 1;
  if (!marks_.capital_nouns(body.first) || last >= limit) return false;
  const bool acronym = words_[last].casing == Casing::Upper && words_[last].span.size() > 1;
  const bool compound = last > body.first && hyphen(last - 1) && marks_.body(last);
  if (!acronym && !compound && !marks_.is(last, FrameClass::Whole)) return false;
  const WordRange name = name_after(body.end, limit, 2);
  return !name.empty() && !is_place({name.end - 1, name.end});  // "der DHL Express Deutschland"
}

// "of Finland Kari Solberg", "of Hong Kong Mona Hale", "for Transport Kari Solberg": a name may follow a place or
// field.
WordRange RoleReader::before_name(WordRange np, std::uint32_t limit) const {
  constexpr std::uint32_t kLongestPlace = 2;  // words
  for (std::uint32_t size = 1; size <= kLongestPlace && np.end >= np.first + size + 2; ++size) {
    const WordRange place{np.first, np.first + size};
    const bool field = size == 1 && marks_.is(np.first, FrameClass::Field) && !marks_.capital_nouns(np.first);
    if ((field || is_place(place)) && name_after(place.end, limit, 2).end == np.end) return place;
  }
  return np;
}

// "für Verkehr Jonas Reeder": where nouns have capitals, a bare field is one word, and a name may follow.
WordRange RoleReader::one_field(WordRange np) const {
  if (np.empty() || !marks_.capital_nouns(np.first) || words_[np.first - 1].is(WordClass::Article)) return np;
  std::uint32_t end = np.first + 1;
  while (end + 1 < np.end && hyphen(end)) end += 2;
  return words_[np.first].capital() ? WordRange{np.first, end} : np;
}

// ", the Middle East and Africa" after a region or field.
std::uint32_t RoleReader::list_end(std::uint32_t i, std::uint32_t limit) const {
  std::uint32_t end = i, commas = 0;
  for (std::uint32_t at = i; at + 1 < limit && commas < 4;) {
    const bool last = words_[at].is(WordClass::And);
    if (!last && !words_[at].sign(",")) break;
    std::uint32_t first = at + 1;
    while (first < limit && words_[first].is(WordClass::Article)) ++first;
    const WordRange item = one_field(phrase(first, limit));
    bool head = item.empty();
    for (std::uint32_t w = item.first; w < item.end; ++w) head |= is_head(w);
    if (head) break;
    at = item.end;
    ++commas;
    if (last) return at;
  }
  return end;
}

bool RoleReader::is_link(std::uint32_t word) const {
  return marks_.is(word, FrameClass::Of) || marks_.is(word, FrameClass::At) || marks_.is(word, FrameClass::Region);
}

// "Department of Health", "Verband der Autobauer", "ministerie van Justitie"
WordRange RoleReader::with_parts(WordRange np, std::uint32_t limit) const {
  while (np.end + 1 < limit && marks_.is(np.end, FrameClass::Of) && names_body(np)) {
    std::uint32_t next = np.end + 1;
    while (next < limit && words_[next].is(WordClass::Article)) ++next;
    const WordRange more = phrase(next, limit);
    const std::uint32_t last = more.empty() ? next : more.end - 1;
    if (more.empty() || (!words_[last].capital() && !marks_.body(last) && !marks_.is(last, FrameClass::Field))) break;
    np.end = more.end;
  }
  return np;
}

bool RoleReader::is_place(WordRange name) const {
  if (name.empty()) return false;
  const std::string_view text = words_.text(name.first, name.end);
  return marks_.tables().no_person(text) || marks_.tables().country(text, marks_.language(name.first)) != nullptr;
}

// "the port city of [Sandvik]": the name behind what it is one of; else where it was.
std::uint32_t RoleReader::behind_sort(std::uint32_t first, std::uint32_t limit) const {
  constexpr std::uint32_t kLongest = 3;
  for (std::uint32_t i = first; i + 2 < limit && i < first + kLongest && lower_word(i); ++i) {
    if (!marks_.is(i, FrameClass::Place) || !words_[i + 1].is(WordClass::Of)) continue;
    return words_[i + 2].capital() ? i + 2 : first;
  }
  return first;
}

bool RoleReader::read_complement(OfficePhrase& office, std::uint32_t limit) const {
  const std::uint32_t i = office.end;
  if (i + 1 >= limit || !is_link(i)) return false;
  std::uint32_t first = words_[i].is(WordClass::Article) && !words_[i].is(WordClass::Preposition) ? i : i + 1;
  bool article = false;
  while (first < limit && words_[first].is(WordClass::Article)) ++first, article = true;
  if (const std::uint32_t name = behind_sort(first, limit); name > first) first = name, article = false;
  WordRange np = before_name(phrase(first, limit), limit);
  // "Secretary of Justice": what an office is for may be an office, too.
  const bool opens_office = !np.empty() && is_head(np.first) && !marks_.is(np.first, FrameClass::Field);
  if (np.empty() || opens_office || words_[np.end - 1].is(WordClass::Calendar)) return false;
  np = with_parts(np, limit);
  bool capital = false, field = false;
  for (std::uint32_t w = np.first; w < np.end; ++w) {
    capital |= words_[w].capital();
    field |= marks_.is(w, FrameClass::Field);
  }
  const bool body = names_body(np), speaker = marks_.is(office.head_end - 1, FrameClass::Speaker);
  const bool region = marks_.is(i, FrameClass::Region) && !speaker;
  const bool at = marks_.is(i, FrameClass::At);
  // "Minister für Verteidigung": what speaks for itself elsewhere is what this office is for.
  if (at || (body && !(region && field)) || (capital && !field && !region)) {
    // "the Oslo director of Nordline": what stands in front is only where.
    if (office.organisation.first >= office.head_end || (!capital && !body)) return false;
    office.organisation = np;
    office.end = np.end;
    return true;
  }
  if (!capital && !field && (article || !region || speaker)) return false;
  // What an organisation stands before is no part of the office any more.
  if (office.end > office.role.end) return false;
  if (region) np = one_field(np);
  office.role.end = office.end = field || region ? list_end(np.end, limit) : np.end;
  return true;
}

void RoleReader::read_complements(OfficePhrase& office, std::uint32_t limit) const {
  for (std::uint32_t times = 0; times < kMostComplements && read_complement(office, limit); ++times) {
  }
}

std::optional<OfficePhrase> RoleReader::office(std::uint32_t word, std::uint32_t low, std::uint32_t limit) const {
  if (!is_head(word)) return std::nullopt;
  OfficePhrase office;
  office.role = {word, head_end(word, limit)};
  office.first = word;
  office.end = office.head_end = office.role.end;
  // A head inside a longer compound is none: "Chef-Etage".
  if (office.end + 1 < limit && hyphen(office.end) && !words_[office.end + 1].spaced) return std::nullopt;
  read_compound(office, low);
  extend_left(office, low);
  read_owner(office, low);
  read_party(office, low);
  read_article(office, low);
  read_genitive(office, limit);
  read_complements(office, limit);
  // "the kingdom's chief diplomat", "General Assembly": what looks like an office belongs to the noun behind it.
  const bool adjective = marks_.is(office.head_end - 1, FrameClass::Modifier);
  if (adjective && office.bare() && office.end < limit &&
      (lower_word(office.end) ||
       (words_[office.end].capital() && (marks_.body(office.end) || marks_.is(office.end, FrameClass::NoName))))) {
    return std::nullopt;
  }
  return office;
}

}  // namespace factcheck
