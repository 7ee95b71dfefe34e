#include "core/about/words.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/rules/word_table.h"
#include "core/text/fold.h"

namespace factcheck {
namespace {

class WordReader {
 public:
  WordReader(std::string_view text, std::span<const Token> tokens, Language language, const LanguagePack& pack,
             const RuleBook& book, const Knowledge& knowledge, Stemmer& stemmer)
      : text_(text),
        tokens_(tokens),
        language_(language),
        pack_(pack),
        knowledge_(knowledge),
        stemmer_(stemmer),
        stop_(book.class_id("stop")),
        negation_(book.class_id("negation")),
        preposition_(book.class_id("place_preposition")),
        before_year_(book.class_id("before_year")),
        light_(book.class_id("light_with")),
        link_(book.class_id("clause_link")),
        governing_(book.class_id("np_preposition")),
        article_(book.class_id("np_article")) {
    for (const Token& token : tokens) {
      folded_.push_back(token.kind == TokenKind::Sign ? std::string() : fold(token.span.of(text)));
      stems_.push_back(token.kind == TokenKind::Word ? stemmer.stem(folded_.back()) : folded_.back());
    }
  }

  std::vector<WordReading> read() {
    std::vector<WordReading> readings;
    for (std::uint32_t at = 0; at < tokens_.size();) {
      WordReading reading = read_at(at);
      reading.first_token = at;
      reading.links = reading.type == Type::Function && is(at, link_);
      reading.span = {tokens_[at].span.start, tokens_[at + reading.token_count - 1].span.end};
      at += reading.token_count;
      readings.push_back(std::move(reading));
    }
    return readings;
  }

 private:
  using Type = WordReading::Type;

  bool is_word(std::uint32_t at) const {
    return tokens_[at].kind == TokenKind::Word || tokens_[at].kind == TokenKind::Code;
  }
  bool capital(std::uint32_t at) const {
    return tokens_[at].casing == Casing::Capital || tokens_[at].casing == Casing::Upper ||
           tokens_[at].casing == Casing::Mixed;
  }
  // Whether the token alone is a word of the class: "stop", "negation".
  bool is(std::uint32_t at, std::optional<ClassId> token_class) const {
    const WordTable& words = *pack_.words;
    const auto found = words.candidates(words.vocabulary().find(folded_[at]));
    return std::any_of(found.begin(), found.end(), [&](const Candidate& candidate) {
      return candidate.token_class == token_class && candidate.token_count == 1 && !candidate.as_written;
    });
  }
  bool is_stop(std::uint32_t at) const { return is(at, stop_); }

  // "In the year 1912": the word belongs to the date; "in two years 1,912 came" counts years.
  bool names_year(std::uint32_t at) const {
    if (at + 1 == tokens_.size() || tokens_[at + 1].kind != TokenKind::Number || !is(at, before_year_)) return false;
    if (at > 0 && tokens_[at - 1].kind == TokenKind::Number) return false;
    const std::string_view year = tokens_[at + 1].span.of(text_);
    return (year.size() == 3 || year.size() == 4) && year.find_first_not_of("0123456789") == std::string_view::npos;
  }

  // "Es gibt keine Brücke" gives nothing: a verb that says no more than that something is, by a word of its clause.
  bool is_light(std::uint32_t at) const {
    const WordTable& words = *pack_.words;
    for (const Candidate& candidate : words.candidates(words.vocabulary().find(folded_[at])))
      if (light_ && candidate.token_class == *light_ && candidate.token_count == 1 && clause_has(at, candidate.value))
        return true;
    return false;
  }
  bool clause_has(std::uint32_t at, std::string_view folded) const {
    std::uint32_t first = at, last = at;
    while (first > 0 && tokens_[first - 1].kind != TokenKind::Sign) --first;
    while (last + 1 < tokens_.size() && tokens_[last + 1].kind != TokenKind::Sign) ++last;
    return std::find(folded_.begin() + first, folded_.begin() + last + 1, folded) != folded_.begin() + last + 1;
  }

  bool is_hyphen(std::uint32_t at) const {
    return tokens_[at].kind == TokenKind::Sign && !tokens_[at].spaced && tokens_[at].span.of(text_) == "-";
  }

  WordReading read_at(std::uint32_t at) {
    if (tokens_[at].kind == TokenKind::Number) return {Type::Number, at, 1, {}, 0, {}};
    if (!is_word(at)) return {Type::Sign, at, 1, {}, 0, {}};
    if (is(at, negation_)) {
      // "A no-confidence vote" denies nothing.
      if (at + 1 < tokens_.size() && is_hyphen(at + 1))
        if (std::optional<WordReading> phrase = read_phrase(at)) return *phrase;
      return {Type::Negation, at, 1, {}, 0, {}};
    }
    if (apart_ <= at && at < apart_end_) return {Type::Function, at, 1, {}, 0, {}};
    if (std::optional<WordReading> phrase = read_phrase(at)) {
      if (phrase->token_count == 1 && second_ > at) apart_ = second_, apart_end_ = second_end_;
      return *phrase;
    }
    if (const auto acronym = of_acronym(at); !acronym.empty())
      return {Type::Content, at, 1, {acronym.begin(), acronym.end()}, acronym.size(), {}};
    if (is_stop(at) || folded_[at] == "'s" || names_year(at) || is_light(at)) return {Type::Function, at, 1, {}, 0, {}};
    if (std::optional<WordReading> name = read_name(at)) return *name;
    return read_content(at);
  }

  // "Metas", "Facebooks": Snowball keeps the s after a vowel or a k.
  bool is_genitive(std::uint32_t token, std::string_view word) const {
    return folded_[token].ends_with('s') && without_s(token) == word;
  }
  std::string without_s(std::uint32_t token) const {
    return stemmer_.stem(std::string_view(folded_[token]).substr(0, folded_[token].size() - 1));
  }

  // A term or name of several words (or a name of one) from the tables: the longer one.
  std::optional<WordReading> read_phrase(std::uint32_t at) {
    second_ = 0;
    std::optional<WordReading> term = match_phrase(knowledge_.terms(stems_[at], language_), at);
    std::optional<WordReading> name = match_phrase(knowledge_.names(stems_[at], language_), at);
    if (!name && !term && capital(at) && folded_[at].ends_with('s'))
      name = match_phrase(knowledge_.names(without_s(at), language_), at);
    return name && (!term || name->token_count > term->token_count) ? name : term;
  }

  std::optional<WordReading> match_phrase(const Lexicon::Phrases& phrases, std::uint32_t at) {
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      const Lexicon::Phrase phrase = phrases[i];
      if (phrase.has(Lexicon::kCapital) && !capital(at)) continue;
      if (phrase.has(Lexicon::kAcronym) && tokens_[at].casing != Casing::Upper) continue;
      if (const std::uint32_t end = phrase.has(Lexicon::kSplit) ? at : end_of(phrase, at);
          end > at && !ends_in_preposition(phrase, at, end))
        return is_name(phrase.key()) ? named(phrase.key(), at, end) : term(phrases, i, at, end);
      if (stands_apart(phrase, at)) return WordReading{Type::Content, at, 1, {phrase.key()}, 1, {}};
    }
    return std::nullopt;
  }

  // "Nahm zu Beginn", "bouwde in het voorjaar": the word that also ends a separable verb ("zunahm") opens a phrase
  // here.
  bool ends_in_preposition(const Lexicon::Phrase& phrase, std::uint32_t at, std::uint32_t end) const {
    if (is_name(phrase.key()) || end != at + 2 || end >= tokens_.size() || !is(at + 1, governing_)) return false;
    const bool noun = pack_.capital_nouns && tokens_[end].kind == TokenKind::Word && capital(end);
    if (!noun && !is(end, article_) && tokens_[end].kind != TokenKind::Number) return false;
    const std::string joined = folded_[at + 1] + folded_[at];
    const std::span<const TermKey> verbs = knowledge_.of_word(joined, stemmer_.stem(joined), language_);
    return std::find(verbs.begin(), verbs.end(), phrase.key()) != verbs.end();
  }

  // The phrase, and those that stand in the same words: an ambiguous term.
  WordReading term(const Lexicon::Phrases& phrases, std::size_t i, std::uint32_t at, std::uint32_t end) const {
    WordReading reading{Type::Content, at, end - at, {phrases[i].key()}, 1, {}};
    const auto may_match = [&](const Lexicon::Phrase& other) {
      return other.size() == phrases[i].size() && other.has(Lexicon::kWritten) == phrases[i].has(Lexicon::kWritten);
    };
    for (std::size_t next = i + 1; next < phrases.size() && may_match(phrases[next]); ++next)
      if (!phrases[next].has(Lexicon::kSplit) && end_of(phrases[next], at) == end)
        reading.keys.push_back(phrases[next].key());
    reading.heads = reading.keys.size();
    return reading;
  }

  // "Boris Johnson" answers to "Johnson" as well.
  WordReading named(TermKey key, std::uint32_t at, std::uint32_t end) const {
    WordReading reading{Type::Name, at, end - at, {key}, 1, {}};
    if (end > at + 1 && knowledge_.type(key) == "person") {
      const TermKey surname = knowledge_.name_key(tokens_[end - 1].span.of(text_));
      if (surname != key) reading.keys.push_back(surname);
    }
    const TermKey country = knowledge_.seat_of(key);
    if (country != 0 && may_govern(key, at, end)) reading.keys.push_back(country);
    return reading;
  }

  // "Beijing buys aircraft" is told of China; "in Beijing", "the Beijing Opera", "Beijing-based" are not.
  bool may_govern(TermKey seat, std::uint32_t at, std::uint32_t end) const {
    const Span written{tokens_[at].span.start, tokens_[end - 1].span.end};
    if (knowledge_.name_key(written.of(text_)) != seat) return false;  // "Moscow's", "Londense"
    const auto is_name = [&](std::uint32_t i) { return is_word(i) && capital(i) && !pack_.capital_nouns; };
    if (at > 0 && (is(at - 1, preposition_) || (at > 1 && is_name(at - 1)))) return false;
    return end == tokens_.size() || (!is_hyphen(end) && !is_name(end));
  }

  bool stands_for(const Lexicon::Phrase& phrase, std::size_t i, std::uint32_t token) const {
    const std::string_view word = phrase.word(i);
    if (phrase.has(Lexicon::kWritten)) return folded_[token] == word;
    if (phrase.has(Lexicon::kLengthened))
      return folded_[token] == word ||
             (folded_[token].starts_with(word) && !knowledge_.is_listed(folded_[token], language_));
    return stems_[token] == word || (phrase.has(Lexicon::kCapital) && is_genitive(token, word));
  }

  // The token after a phrase whose words stand here in a row; `at` if they do not.
  std::uint32_t end_of(const Lexicon::Phrase& phrase, std::uint32_t at) const {
    std::uint32_t token = at;
    std::size_t word = 0;
    while (token < tokens_.size() && word < phrase.size()) {
      if (tokens_[token].kind == TokenKind::Sign) {
        // Hyphens, the full stops of "U.S." and the apostrophe of "students' union" stand between the words of a term;
        // anything else ends it.
        const std::string_view sign = tokens_[token].span.of(text_);
        const bool joins = sign == "-" || sign == "." || sign == "'" || sign == "’";
        if (word == 0 || (sign != "&" && (tokens_[token].spaced || !joins))) break;
        ++token;
        continue;
      }
      if (!stands_for(phrase, word, token)) break;
      ++token, ++word;
    }
    return word == phrase.size() ? token : at;
  }

  // "Der Rat lehnte den Plan ab", "turned the offer down": the second word of the verb ends the clause. Two words and
  // more are known anywhere in it: "kam bei dem Brand ums Leben und …".
  bool stands_apart(const Lexicon::Phrase& phrase, std::uint32_t at) {
    if (!phrase.has(Lexicon::kSplit) && !phrase.has(Lexicon::kMaySplit)) return false;
    if (stems_[at] != phrase.word(0)) return false;
    std::uint32_t end = at + 1;
    while (end < tokens_.size() && (is_word(end) || tokens_[end].kind == TokenKind::Number || is_hyphen(end))) ++end;
    const std::uint32_t rest = static_cast<std::uint32_t>(phrase.size()) - 1;
    if (end - at <= rest) return false;
    for (std::uint32_t first = rest > 1 ? at + 1 : end - 1; first + rest <= end; ++first) {
      std::uint32_t known = 0;
      while (known < rest && stems_[first + known] == phrase.word(known + 1)) ++known;
      if (known < rest) continue;
      second_ = first, second_end_ = first + rest;
      return true;
    }
    return false;
  }

  bool has_noun(std::span<const TermKey> keys) const {
    return std::any_of(keys.begin(), keys.end(), [&](TermKey key) { return knowledge_.part_of_speech(key) == "noun"; });
  }

  // "Hinweisen" is a noun, "hinweisen" the verb that a row lists so.
  std::span<const TermKey> concepts_of(std::uint32_t at) const {
    const std::span<const TermKey> found = knowledge_.of_word(folded_[at], stems_[at], language_);
    if (!pack_.capital_nouns) return found;
    if (const auto cased = by_case(at); !cased.empty()) return cased;
    return !capital(at) || has_noun(found) ? found : knowledge_.of_word({}, stems_[at], language_);
  }

  // "Sprachen" are languages, "sprachen" is to speak; the first word of a sentence has a capital in any case.
  std::span<const TermKey> by_case(std::uint32_t at) const {
    if (at == 0 && !knowledge_.of_cased_word(folded_[at], false, language_).empty()) return {};
    return knowledge_.of_cased_word(folded_[at], capital(at), language_);
  }

  std::span<const TermKey> of_acronym(std::uint32_t at) const {
    if (tokens_[at].casing != Casing::Upper) return {};
    return knowledge_.of_acronym(folded_[at], language_);
  }

  bool known(std::uint32_t at) const { return !concepts_of(at).empty() || !parts_of(at).empty(); }

  // Where names alone have a capital, one inside a sentence is no compound: "Stephen" has no hen in it.
  std::vector<TermKey> parts_of(std::uint32_t at) const {
    if (!pack_.capital_nouns && capital(at) && at > 0 && is_word(at - 1)) return {};
    return knowledge_.split_compound(folded_[at], language_, stemmer_);
  }

  // Where every noun has a capital, a word that no table knows is a name behind a noun ("die Firma Orvia"), behind a
  // preposition that has no article ("in Elmsfurt"), and before a noun ("Orvia-Gruppe").
  bool stands_as_name(std::uint32_t at) const {
    if (at + 2 < tokens_.size() && is_hyphen(at + 1) && capital(at + 2) && known(at + 2)) return true;
    if (at == 0 || !is_word(at - 1) || !tokens_[at].spaced) return false;
    return is(at - 1, preposition_) || (capital(at - 1) && has_noun(concepts_of(at - 1)));
  }

  // A run of capitals that no table knows. Where every noun has a capital it takes two words, none of them known.
  std::optional<WordReading> read_name(std::uint32_t at) {
    if (!capital(at)) return std::nullopt;
    std::uint32_t end = at + 1;
    while (end < tokens_.size() && is_word(end) && tokens_[end].spaced && capital(end) && !is_stop(end) &&
           !read_phrase(end))
      ++end;
    const bool acronym = tokens_[at].casing == Casing::Upper && tokens_[at].span.size() >= 2;
    if (end == at + 1 && !acronym && (known(at) || (pack_.capital_nouns && !stands_as_name(at)))) return std::nullopt;
    if (end > at + 1 && pack_.capital_nouns && !acronym)
      for (std::uint32_t i = at; i < end; ++i)
        if (known(i)) return std::nullopt;
    const Span span{tokens_[at].span.start, tokens_[end - 1].span.end};
    WordReading reading{Type::Name, at, end - at, {knowledge_.name_key(span.of(text_))}, 1, {}};
    // "Antigone Davis" answers to "Davis" as well.
    if (end > at + 1) reading.keys.push_back(knowledge_.name_key(tokens_[end - 1].span.of(text_)));
    add_without_s(end - 1, reading);
    return reading;
  }

  // "Dreamliners", "Orvias": plurals and genitives of names that no table knows.
  void add_without_s(std::uint32_t at, WordReading& reading) const {
    constexpr std::size_t kShortest = 5;
    const std::string_view word = tokens_[at].span.of(text_);
    if (word.size() >= kShortest && word.ends_with('s') && !word.ends_with("ss"))
      reading.keys.push_back(knowledge_.name_key(word.substr(0, word.size() - 1)));
  }

  WordReading read_content(std::uint32_t at) const {
    const std::span<const TermKey> known = concepts_of(at);
    if (!known.empty()) return {Type::Content, at, 1, {known.begin(), known.end()}, known.size(), {}};
    std::vector<TermKey> parts = parts_of(at);
    if (!parts.empty()) return {Type::Content, at, 1, std::move(parts), 1, {}};
    WordReading reading{Type::Content, at, 1, {knowledge_.stem_key(stems_[at], language_)}, 1, {}};
    // It may be a name all the same, here by its surname or as the first word of a sentence.
    if (capital(at)) reading.keys.push_back(knowledge_.name_key(tokens_[at].span.of(text_)));
    return reading;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  Language language_;
  const LanguagePack& pack_;
  const Knowledge& knowledge_;
  Stemmer& stemmer_;
  std::optional<ClassId> stop_, negation_, preposition_, before_year_, light_, link_, governing_, article_;
  std::vector<std::string> folded_, stems_;
  // Of the phrase read last, the words that stand apart from it (0: none), and those of the last verb: no words of
  // their own.
  std::uint32_t second_ = 0, second_end_ = 0, apart_ = 0, apart_end_ = 0;
};

}  // namespace

std::vector<WordReading> read_words(std::string_view text, std::span<const Token> tokens, Language language,
                                    const LanguagePack& pack, const RuleBook& book, const Knowledge& knowledge,
                                    Stemmer& stemmer) {
  return WordReader(text, tokens, language, pack, book, knowledge, stemmer).read();
}

}  // namespace factcheck
