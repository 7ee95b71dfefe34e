#include "core/extract/counted.h"

#include <algorithm>
#include <array>

namespace factcheck {
namespace {

constexpr std::uint32_t kMaxPhraseWords = 6;
constexpr std::uint32_t kMaxAdjectives = 4;

// How a language shows which word is the noun.
enum class NounSign : std::uint8_t {
  Capital,  // German: nouns are capitalised
  Plural,   // English: the first plural of the run
  First     // Dutch: the first word that is no adjective in -e
};

NounSign noun_sign(const LanguagePack& pack) {
  if (pack.code == "de") return NounSign::Capital;
  return pack.code == "nl" ? NounSign::First : NounSign::Plural;
}

bool is_word(const Lattice& lattice, std::uint32_t token) {
  if (token >= lattice.tokens().size()) return false;
  const TokenKind kind = lattice.tokens()[token].kind;
  return kind == TokenKind::Word || kind == TokenKind::Code;
}

bool is_capital(const Lattice& lattice, std::uint32_t token) {
  const Casing casing = lattice.tokens()[token].casing;
  return casing == Casing::Capital || casing == Casing::Upper || casing == Casing::Mixed;
}

bool is_possessive(std::string_view folded) { return folded == "'s" || folded == "'" || folded == "’s"; }

// Tokens of one written word: "US-Generalstaatsanwält:innen" is five, "787s" two.
std::uint32_t written_word(const Lattice& lattice, std::uint32_t first) {
  const auto tokens = lattice.tokens();
  std::uint32_t end = first + 1;
  if (tokens[first].kind == TokenKind::Number && end < tokens.size() && !tokens[end].spaced && is_word(lattice, end))
    ++end;
  while (end + 1 < tokens.size() && !tokens[end].spaced && !tokens[end + 1].spaced && is_word(lattice, end + 1)) {
    const std::string_view sign = lattice.folded(end);
    if (sign != "-" && sign != ":" && sign != "*" && sign != "&" && sign != "/") break;
    end += 2;
  }
  return end - first;
}

bool ends_phrase(const Lattice& lattice, std::uint32_t token) {
  return !is_word(lattice, token) || is_function_word(lattice, token) || has_cue(lattice, token, "verb:") ||
         has_cue(lattice, token, "more:");
}

bool is_plural(const Lattice& lattice, std::uint32_t token) {
  if (has_cue(lattice, token, "np:plural")) return true;
  const std::string_view word = lattice.folded(token);
  const bool in_n = noun_sign(lattice.pack()) == NounSign::First && word.size() > 3 && word.ends_with("en");
  if (in_n || is_possessive(word)) return true;  // Dutch "huizen", "foto" "'s"
  if (word.size() < 4 || word.back() != 's') return false;
  const char before = word[word.size() - 2];
  return before != 's' && before != 'u' && before != 'i' && before != '\'';
}

// "signed", "using" after a noun: a participle or a verb.
bool looks_like_verb(std::string_view word) {
  return word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
}

struct Run {
  std::array<TokenRange, kMaxPhraseWords> words;
  std::uint32_t count = 0;
  bool cut = false;  // the run goes on
};

bool is_german_adjective(std::string_view word) {
  return word.size() > 3 && (word.ends_with("e") || word.ends_with("en") || word.ends_with("er") ||
                             word.ends_with("es") || word.ends_with("em"));
}

bool may_be_adjective(const Lattice& lattice, std::uint32_t token) {
  const std::string_view word = lattice.folded(token);
  switch (noun_sign(lattice.pack())) {
    case NounSign::Capital:
      return !is_capital(lattice, token) && is_german_adjective(word);
    case NounSign::First:
      return word.size() > 3 && word.back() == 'e';
    case NounSign::Plural:
      return !is_plural(lattice, token) && !looks_like_verb(word);
  }
  return false;
}

// "six German and French plants": the "and" at the token stands between adjectives of the noun behind them.
bool joins_adjectives(const Lattice& lattice, const Run& run, std::uint32_t token) {
  if (run.count != 1 || run.words[0].count != 1 || !has_cue(lattice, token, "both") || !is_word(lattice, token + 2))
    return false;
  if (!may_be_adjective(lattice, run.words[0].first) || !may_be_adjective(lattice, token + 1)) return false;
  if (ends_phrase(lattice, token + 1) || ends_phrase(lattice, token + 2)) return false;
  const bool capital = is_capital(lattice, token + 2);
  switch (noun_sign(lattice.pack())) {
    case NounSign::Capital:
      return capital;
    case NounSign::First:
      return true;
    case NounSign::Plural:
      return is_plural(lattice, token + 2);
  }
  return false;
}

// Words up to where the phrase must end; "children" "'s" is one of them.
Run read_run(const Lattice& lattice, std::uint32_t token) {
  Run run;
  while (!ends_phrase(lattice, token) || opens_type(lattice, token) || joins_adjectives(lattice, run, token)) {
    if (ends_phrase(lattice, token) && !opens_type(lattice, token)) ++token;
    if (run.count == kMaxPhraseWords) {
      run.cut = true;
      break;
    }
    std::uint32_t count = written_word(lattice, token);
    if (token + count < lattice.tokens().size() && is_possessive(lattice.folded(token + count))) ++count;
    run.words[run.count++] = {token, count};
    token += count;
  }
  return run;
}

std::uint32_t last_token(const TokenRange& word) { return word.end() - 1; }

// "three artists' style": where no plural follows, what is counted owns it. The owner loses its apostrophe.
std::uint32_t owning_head(const Lattice& lattice, Run& run) {
  for (std::uint32_t i = 0; i < run.count; ++i) {
    TokenRange& word = run.words[i];
    if (word.count < 2 || lattice.folded(last_token(word)) != "'" || !is_plural(lattice, last_token(word) - 1))
      continue;
    --word.count;
    return i + 1;
  }
  return 0;
}

// Index of the head in the run, counted from 1; 0: none.
std::uint32_t plural_head(const Lattice& lattice, Run& run) {
  std::uint32_t head = 0;
  for (std::uint32_t i = 0; i < run.count; ++i) {
    const bool plural =
        is_plural(lattice, last_token(run.words[i])) && !is_possessive(lattice.folded(last_token(run.words[i])));
    if (plural) head = i + 1;
    if (!plural && head > 0) break;
  }
  if (head == 0) head = owning_head(lattice, run);
  if (head > 0) return head;
  if (run.cut || run.count == 0 || run.count > 3) return 0;
  if (is_possessive(lattice.folded(last_token(run.words[run.count - 1])))) return 0;
  std::uint32_t last = run.count;
  while (last > 1 && looks_like_verb(lattice.folded(last_token(run.words[last - 1])))) --last;
  return looks_like_verb(lattice.folded(last_token(run.words[last - 1]))) ? 0 : last;
}

std::uint32_t capital_head(const Lattice& lattice, const Run& run) {
  for (std::uint32_t i = 0; i < run.count && i <= kMaxAdjectives; ++i) {
    const std::uint32_t token = run.words[i].first;
    const bool capital = is_capital(lattice, token) || is_capital(lattice, last_token(run.words[i]));
    // "eng beschriebene Seiten": an adverb stands before an adjective.
    const bool before_adjective =
        i > 0 && i + 1 < run.count && is_german_adjective(lattice.folded(last_token(run.words[i + 1])));
    if (!capital && !before_adjective && !is_german_adjective(lattice.folded(last_token(run.words[i])))) return 0;
    if (!capital) continue;
    // "Berliner Schulen": a name of a place in -er stands before the noun.
    const bool place = lattice.folded(token).ends_with("er") && run.words[i].count == 1 && i + 1 < run.count &&
                       is_capital(lattice, run.words[i + 1].first);
    if (!place) return i + 1;
  }
  return 0;
}

std::uint32_t first_head(const Lattice& lattice, const Run& run) {
  for (std::uint32_t i = 0; i < run.count && i <= kMaxAdjectives; ++i) {
    const std::string_view word = lattice.folded(last_token(run.words[i]));
    const bool adjective = word.size() > 3 && word.back() == 'e' && i + 1 < run.count;
    if (!adjective) return i + 1;
  }
  return 0;
}

std::uint32_t head_of(const Lattice& lattice, Run& run) {
  switch (noun_sign(lattice.pack())) {
    case NounSign::Capital:
      return capital_head(lattice, run);
    case NounSign::First:
      return first_head(lattice, run);
    case NounSign::Plural:
      return plural_head(lattice, run);
  }
  return 0;
}

}  // namespace

bool opens_type(const Lattice& lattice, std::uint32_t token) {
  if (token + 1 >= lattice.tokens().size() || !has_cue(lattice, token, "model")) return false;
  if (is_word(lattice, token + 1) && !lattice.tokens()[token + 1].spaced) return true;
  if (token + 2 >= lattice.tokens().size()) return false;
  if (lattice.folded(token + 1) != "-") return has_cue(lattice, token + 1, "vehicle");
  const bool joined = !lattice.tokens()[token + 1].spaced && !lattice.tokens()[token + 2].spaced;
  return (joined && is_word(lattice, token + 2)) || has_cue(lattice, token + 2, "list");
}

FigureCue cue_among_entries(const Lattice& lattice, std::uint32_t token, std::string_view prefix) {
  const FewLetters opening = first_letters(prefix);
  // The longest come first. The token itself need not be read.
  for (const Candidate& entry : lattice.pack().words->candidates(lattice.word(token))) {
    if ((entry.opening & opening.mask) != opening.letters) continue;
    const std::string_view value = entry.value;
    if (value.starts_with(prefix) && lattice.fits(entry, token))
      return {value.substr(prefix.size()), entry.token_count};
  }
  return {};
}

bool is_counted_off(const Lattice& lattice, const Counted& counted) {
  return has_cue(lattice, counted.head.end() - 1, "ranked") || has_cue(lattice, counted.phrase.first, "ranked");
}

bool names_street(const Lattice& lattice, const Counted& counted) {
  const Casing casing = lattice.tokens()[counted.phrase.first].casing;
  return casing == Casing::Upper || (!lattice.pack().capital_nouns && casing == Casing::Capital);
}

bool is_function_word(const Lattice& lattice, std::uint32_t token) {
  if (!lattice.has_entries(token)) return false;
  const auto items = lattice.at(token);
  return std::any_of(items.begin(), items.end(), [](const Item& item) {
    return item.token_count == 1 && (item.value == "function" || item.value == "np:end");
  });
}

std::optional<Counted> find_counted(const Lattice& lattice, std::uint32_t token) {
  const auto size = static_cast<std::uint32_t>(lattice.tokens().size());
  if (token >= size || !lattice.tokens()[token].spaced) return std::nullopt;
  Counted counted;
  std::uint32_t start = token;
  const FigureCue of = find_cue(lattice, token, "np:of");
  start += of.token_count;
  const std::uint32_t base = of.value == "=genitive" ? token : start;
  if (of.token_count > 0) {
    while (start < size && has_cue(lattice, start, "np:the")) ++start;
    if (const Item* number = start < size ? lattice.find(start, kNumber) : nullptr) start += number->token_count;
  }
  while (start < size && has_cue(lattice, start, "np:skip")) ++start;
  Run run = read_run(lattice, start);
  const std::uint32_t head = head_of(lattice, run);
  if (head == 0) return std::nullopt;
  counted.head = run.words[head - 1];
  counted.phrase = {start, counted.head.end() - start};
  // "zes nieuwe A350", "six new A350 XWB", "six 787s"
  const bool type = std::any_of(run.words.begin(), run.words.begin() + head, [&](const TokenRange& word) {
    return lattice.tokens()[word.first].kind != TokenKind::Word;
  });
  counted.certain =
      noun_sign(lattice.pack()) == NounSign::Capital || type || is_plural(lattice, last_token(counted.head));
  if (of.token_count > 0) counted.base = {base, counted.head.end() - base};
  return counted;
}

bool is_verb(const Lattice& lattice, std::uint32_t number, const Counted& counted) {
  if (noun_sign(lattice.pack()) != NounSign::First || counted.phrase.count != 1) return false;
  if (has_cue(lattice, counted.phrase.first, "past_tense")) return true;  // "Duizenden trokken naar het plein"
  const std::uint32_t end = counted.phrase.end();
  if (end < lattice.tokens().size() && lattice.tokens()[end].kind != TokenKind::Sign) return false;
  if (number > 0 && has_cue(lattice, number - 1, "np:the")) --number;
  return number > 1 && has_cue(lattice, number - 1, "subject:") && has_cue(lattice, number - 2, "clause:");
}

bool opens_noun(const Lattice& lattice, std::uint32_t token) {
  return token < lattice.tokens().size() && lattice.tokens()[token].kind == TokenKind::Word &&
         !is_function_word(lattice, token);
}

bool counts_plural(const Lattice& lattice, std::uint32_t token) {
  const std::optional<Counted> noun = find_counted(lattice, token);
  return noun && noun->certain;
}

bool goes_on_as_verb(const Lattice& lattice, std::uint32_t token) {
  if (!is_word(lattice, token)) return false;
  if (looks_like_verb(lattice.folded(token)) || has_cue(lattice, token, "np:end")) return true;
  const bool object = has_cue(lattice, token + 1, "np:the") || has_cue(lattice, token + 1, "np:article");
  return object && !is_function_word(lattice, token);
}

std::optional<Counted> find_joined(const Lattice& lattice, std::uint32_t token) {
  constexpr std::size_t kShortest = 3;  // "3-D"
  const Casing wanted = lattice.pack().capital_nouns ? Casing::Capital : Casing::Lower;
  if (lattice.tokens()[token].casing != wanted || lattice.folded(token).size() < kShortest) return std::nullopt;
  for (const std::string_view cue : {"period:", "joined:none"}) {
    if (has_cue(lattice, token, cue)) return std::nullopt;
  }
  if (is_function_word(lattice, token)) return std::nullopt;
  return Counted{{token, 1}, {token, 1}, {}, true};
}

}  // namespace factcheck
