#include "core/about/knowledge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/about/words.h"
#include "core/text/fold.h"
#include "core/text/stem.h"
#include "tests/unit/about/table.h"

namespace factcheck {
namespace {

// Labels of the concepts behind one word: its own, or those of its parts.
std::vector<std::string> concepts(const std::string& word, const std::string& code) {
  const Language language = book().language_id(code);
  Stemmer stemmer(book().languages[language].stemmer);
  const std::string folded = fold(word), stem = stemmer.stem(folded);
  std::vector<std::string> labels;
  for (const TermKey key : knowledge().of_word(folded, stem, language)) labels.emplace_back(knowledge().label(key));
  if (labels.empty())
    for (const TermKey key : knowledge().split_compound(folded, language, stemmer))
      labels.emplace_back(knowledge().label(key));
  return labels;
}

TEST(AboutKnowledge, OneMeaningInThreeLanguages) {
  const struct {
    const char *en, *de, *nl;
  } cases[] = {
      {"organisations", "Verbände", "organisaties"},
      {"letter", "Brief", "brief"},
      {"arrests", "Festnahmen", "arrestaties"},
      {"reports", "Hinweise", "meldingen"},
      {"police", "Polizei", "politie"},
      {"children", "Kinder", "kinderen"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.en);
    const std::vector<std::string> en = concepts(c.en, "en"), de = concepts(c.de, "de"), nl = concepts(c.nl, "nl");
    ASSERT_FALSE(en.empty());
    const auto shares = [&](const std::vector<std::string>& other) {
      return std::any_of(en.begin(), en.end(),
                         [&](const auto& id) { return std::find(other.begin(), other.end(), id) != other.end(); });
    };
    EXPECT_TRUE(shares(de));
    EXPECT_TRUE(shares(nl));
  }
}

// Forms that the stemmer does not lead to their words.
TEST(AboutKnowledge, FormsLeadToTheirWords) {
  const struct {
    const char *language, *word;
    std::vector<const char*> forms;
  } cases[] = {
      {"en", "add", {"added", "adding", "adds"}},
      {"de", "Problem", {"Probleme", "Problemen", "Problems"}},
      {"de", "Konzern", {"Konzerne", "Konzernen", "Konzerns"}},
      {"de", "Auto", {"Autos"}},
      {"de", "Laptop", {"Laptops"}},
      {"de", "Kurs", {"Kurse", "Kursen", "Kurses"}},
      {"de", "Regel", {"Regeln"}},
      {"de", "Bus", {"Busse", "Bussen"}},
      {"de", "Typ", {"Typs", "Typen"}},  // a noun in the row of another kind of word
      {"de", "frei", {"freie", "freien", "freier"}},
      {"nl", "model", {"modellen"}},
      {"nl", "functie", {"functies"}},
      {"nl", "alternatief", {"alternatieven"}},
  };
  for (const auto& c : cases)
    for (const char* form : c.forms) {
      SCOPED_TRACE(form);
      const std::vector<std::string> word = concepts(c.word, c.language);
      ASSERT_FALSE(word.empty());
      EXPECT_EQ(concepts(form, c.language), word);
    }
}

TEST(AboutKnowledge, SplitsCompoundsIntoKnownPartsOnly) {
  const struct {
    const char *word, *language, *head;  // head: of the compound; empty: must not split
  } cases[] = {
      {"Kinderorganisationen", "de", "organisation"},
      {"Polizeiberichte", "de", "report"},
      {"kinderorganisaties", "nl", "organisation"},
      {"Unternehmen", "de", ""},
      {"woordvoerder", "nl", ""},
      {"Beweggrund", "de", ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.word);
    const Language language = book().language_id(c.language);
    Stemmer stemmer(book().languages[language].stemmer);
    const std::string folded = fold(c.word);
    const std::vector<TermKey> parts = knowledge().split_compound(folded, language, stemmer);
    if (*c.head == 0)
      EXPECT_TRUE(parts.empty());
    else if (parts.empty())
      ADD_FAILURE() << "does not split";
  }
}

std::vector<WordReading> read(const std::string& text, const std::string& code) {
  const Language language = book().language_id(code);
  Stemmer stemmer(book().languages[language].stemmer);
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return read_words(text, tokens, language, book().languages[language], book(), knowledge(), stemmer);
}

bool has_term(const std::string& text, const std::string& code, const std::string& label) {
  for (const WordReading& word : read(text, code))
    for (const TermKey key : word.keys)
      if (knowledge().label(key) == label) return true;
  return false;
}

TEST(AboutKnowledge, AnApostropheStandsWithinATerm) {
  EXPECT_TRUE(has_term("The students' union met.", "en", "student-union"));
  EXPECT_TRUE(has_term("The employers’ association met.", "en", "employers-association"));
  EXPECT_FALSE(has_term("They liked the students, union members and cooks.", "en", "student-union"));
}

std::vector<std::string> concepts_of_last_word(const std::string& text, const std::string& code) {
  const std::vector<WordReading> words = read(text, code);
  std::vector<std::string> labels;
  for (const TermKey key : words.back().keys) labels.emplace_back(knowledge().label(key));
  return labels;
}

TEST(AboutKnowledge, AFormIsItsOwnWordsWhateverItsStem) {
  using Labels = std::vector<std::string>;
  const struct {
    const char *name, *text, *language;
    Labels labels;
  } cases[] = {
      {"no adjective", "They came from all regions", "en", {"region"}},
      {"no person who does it", "The list was published", "en", {"publish"}},
      {"a noun by its capital", "Sie reden in vielen Sprachen", "de", {"language"}},
      {"a verb by its small letter", "Wir wissen, worüber sie sprachen", "de", {"speak"}},
      {"a genitive", "Es war das Ende des Krieges", "de", {"war"}},
      {"listed, and no form of another", "Er sprach mit der Armee", "de", {"army"}},
      {"what a verb has lost stands for nothing", "Der Rat lehnte den Plan ab und kehrte dann zurück", "de", {}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(concepts_of_last_word(c.text, c.language), c.labels);
  }
}

// Where two terms have the same stems, the one that is written is meant; what is neither may be both.
TEST(AboutKnowledge, ATermIsItsOwnWordsWhateverTheirStems) {
  using Labels = std::vector<std::string>;
  const struct {
    const char *name, *text, *language;
    Labels labels;
  } cases[] = {
      {"who insures", "They asked the health insurer", "en", {"health-insurer"}},
      {"what is insured", "They pay for health insurance", "en", {"health-insurance"}},
      {"a regular form of one", "They asked two health insurers", "en", {"health-insurer"}},
      {"the deed, not the doer", "It was a suicide attack", "en", {"suicide-attack"}},
      {"the doer", "He was the suicide attacker", "en", {"suicide-bomber"}},
      {"several doers", "They held four drug traffickers", "en", {"drug-dealer"}},
      {"a verb", "People lined up", "en", {"queue"}},
      {"one listed word in two concepts", "He is the vice chancellor", "en", {"university-rector", "vice-chancellor"}},
      {"no denial", "They won the no-confidence vote", "en", {"no-confidence-vote"}},
      {"a denial", "There was no confidence", "en", {"trust"}},
      {"a term of another length", "They asked the health insurance company", "en", {"health-insurer"}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(concepts_of_last_word(c.text, c.language), c.labels);
  }
}

// What a row lists in capitals is that word, not a name and not a word in small letters.
TEST(AboutKnowledge, AcronymsAreWords) {
  const struct {
    const char *name, *text, *language, *label;
    bool means;
  } cases[] = {
      {"an office", "The CEO of Nordline left", "en", "chief-executive", true},
      {"the economy", "Das BIP stieg", "de", "gross-domestic-product", true},
      {"the economy", "GDP rose", "en", "gross-domestic-product", true},
      {"prosecutors", "Het OM eist een boete", "nl", "public-prosecution-service", true},
      {"a preposition", "Het gaat om geld", "nl", "public-prosecution-service", false},
      {"with digits", "Sie stoßen weniger CO2 aus", "de", "carbon-dioxide", true},
      {"a body that names have", "The WHO met", "en", "who", true},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.name) + ": " + c.text);
    EXPECT_EQ(has_term(c.text, c.language, c.label), c.means);
  }
}

TEST(AboutKnowledge, ANameIsNoWordThatOnlyHasItsStem) {
  const struct {
    const char *name, *text, *language, *label;
    bool means;
  } cases[] = {
      {"an animal", "Am Strand lag ein Wal", "de", "wales", false},
      {"an animal", "Am Strand lag ein Wal", "de", "whale", true},
      {"its plural", "Am Strand lagen drei Wale", "de", "wales", false},
      {"its dative", "Sie halfen den Walen", "de", "wales", false},
      {"the country", "Sie leben in Wales", "de", "wales", true},
      {"the country's", "Das ist die Hauptstadt von Wales' Norden", "de", "wales", true},
      {"a corridor", "Sie standen im Gang", "de", "ganges", false},
      {"corridors", "Sie standen in den Gängen", "de", "ganges", false},
      {"the river", "Sie standen am Ganges", "de", "ganges", true},
      {"a criminal", "Gesucht wird ein Wilderer", "de", "geert-wilders", false},
      {"a test, not a town's", "Er macht einen Gentest", "de", "ghent", false},
      {"several", "Ein Treffen mit Deutschen", "de", "germany", true},
      {"an adjective", "Das sind deutsche Züge", "de", "germany", true},
      {"an adjective", "Dat zijn Duitse treinen", "nl", "germany", true},
      {"an adjective", "Dat zijn Chinese treinen", "nl", "china", true},
      {"a genitive", "Das ist Frankreichs Antwort", "de", "france", true},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.name) + ": " + c.text);
    EXPECT_EQ(has_term(c.text, c.language, c.label), c.means);
  }
}

TEST(AboutKnowledge, AVerbAndWhatGoesWithItMayStandApart) {
  const struct {
    const char *name, *text, *language, *label;
    bool means;
  } cases[] = {
      {"a main clause", "Der Pilot kam bei dem Brand ums Leben", "de", "perish", true},
      {"more behind it", "Der Pilot kam bei dem Brand ums Leben und hinterließ Kinder", "de", "perish", true},
      {"the verb last", "Der Pilot ist bei dem Brand ums Leben gekommen", "de", "perish", true},
      {"another verb", "Es ging ums Leben", "de", "perish", false},
      {"beside each other", "Die Zahl nahm zu und blieb", "de", "increase", true},
      {"a preposition", "Sie nahm zu Beginn ein Brot", "de", "increase", false},
      {"beside each other", "Het bedrijf bouwde in en uit", "nl", "install", true},
      {"a preposition", "De werf bouwde in het voorjaar schepen", "nl", "install", false},
      {"its own verb", "De werf bouwde in het voorjaar schepen", "nl", "build", true},
      {"of another clause", "Er kam, und es ging ums Leben", "de", "perish", false},
      {"no word of its own", "Der Pilot kam bei dem Brand ums Leben", "de", "life", false},
      {"a main clause", "De politie stelde de man in vrijheid", "nl", "set-free", true},
      {"a participle", "De man is in vrijheid gesteld", "nl", "set-free", true},
      {"a main clause", "De piloot kwam bij de brand om het leven", "nl", "perish", true},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.name) + ": " + c.text);
    EXPECT_EQ(has_term(c.text, c.language, c.label), c.means);
  }
}

TEST(AboutKnowledge, SomeWordsMeanSomethingInOtherPlacesOnly) {
  const struct {
    const char *name, *text, *language, *concept_id;
    bool means;
  } cases[] = {
      {"part of a date", "The bridge opened in the year 1843", "en", "year", false},
      {"part of a German date", "Die Brücke entstand im Jahr 1843", "de", "year", false},
      {"part of a Dutch date", "De brug kwam er in het jaar 843", "nl", "year", false},
      {"several years", "Die Brücke entstand in den Jahren 1843 bis 1847", "de", "year", false},
      {"a measure", "The bridge took seven years", "en", "year", true},
      {"a measure before a number", "Sie brauchten 12 Jahre 1843", "de", "year", true},
      {"no year", "Pro Jahr 12 neue Brücken", "de", "year", true},
      {"something is", "Es gibt dort eine Brücke", "de", "give", false},
      {"something was, in a clause", "Sie wissen, dass es dort eine Brücke gab", "de", "give", false},
      {"of another clause", "Sie gab Geld, weil es fehlte", "de", "give", true},
      {"somebody gives", "Die Stadt gab der Schule Geld", "de", "give", true},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(has_term(c.text, c.language, c.concept_id), c.means);
  }
}

TEST(AboutKnowledge, APlaceStandsForWhoGovernsFromThere) {
  const struct {
    const char *name, *text, *language, *country;
    bool means;
  } cases[] = {
      {"a government", "Beijing buys the aircraft", "en", "china", true},
      {"a place", "A fair opened in Beijing", "en", "china", false},
      {"part of a name", "The Moscow Opera closed", "en", "russia", false},
      {"where from", "A London-based firm closed", "en", "united-kingdom", false},
      {"a government", "Das lehnt Moskau ab", "de", "russia", true},
      {"a place", "Der Rat tagt in Moskau", "de", "russia", false},
      {"a government", "Dat weigert Londen", "nl", "united-kingdom", true},
      {"an adjective", "De Londense brug is dicht", "nl", "united-kingdom", false},
      {"a place", "De brug bij Londen is dicht", "nl", "united-kingdom", false},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.language) + ": " + c.name);
    EXPECT_EQ(has_term(c.text, c.language, c.country), c.means);
  }
}

TEST(AboutKnowledge, SameEntity) {
  const struct {
    const char *a, *b;
    Sameness want;
  } cases[] = {
      {"Facebook", "Meta", Sameness::Same},
      {"David Miles", "Miles", Sameness::Same},
      {"Müller", "Mueller Meier", Sameness::Different},
      {"The Guardian", "Guardian", Sameness::Same},
      {"David Miles", "Andy Burrows", Sameness::Different},
      {"Anna Miles", "David Miles", Sameness::Unknown},
      {"NSPCC", "National Society for the Prevention of Cruelty to Children", Sameness::Same},
      {"World Trade Union", "WTU", Sameness::Same},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(std::string(c.a) + " / " + c.b);
    EXPECT_EQ(knowledge().same_entity(c.a, c.b, std::nullopt), c.want);
    EXPECT_EQ(knowledge().same_entity(c.b, c.a, std::nullopt), c.want);
    const bool share_marks = (knowledge().read_name(c.a).marks & knowledge().read_name(c.b).marks) != 0;
    EXPECT_TRUE(share_marks || c.want != Sameness::Same);
  }
}

}  // namespace
}  // namespace factcheck
