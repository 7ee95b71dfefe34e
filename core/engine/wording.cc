#include "core/engine/wording.h"

#include <array>
#include <cstddef>

namespace factcheck {
namespace {

using Wordings = std::array<std::string_view, 3>;  // en, de, nl

constexpr std::array<Wordings, 15> kPhrases = {{
    {"The archive has the same: {1}.", "Das Archiv sagt dasselbe: {1}.", "Het archief zegt hetzelfde: {1}."},
    {"The archive disagrees with itself: {1}.", "Das Archiv widerspricht sich: {1}.",
     "Het archief spreekt zichzelf tegen: {1}."},
    {"Nothing in the archive is about this.", "Dazu steht nichts im Archiv.", "Hierover staat niets in het archief."},
    {"Nothing in the archive is about this. Nearest: “{1}” in {2}, but {3} differs.",
     "Dazu steht nichts im Archiv. Am nächsten: „{1}“ in {2}, aber {3} passt nicht.",
     "Hierover staat niets in het archief. Dichtstbij: ‘{1}’ in {2}, maar {3} komt niet overeen."},
    {"inside a quotation: checked with it", "in einem Zitat: wird mit ihm geprüft",
     "in een citaat: wordt daarmee gecontroleerd"},
    {"a vague time word", "eine vage Zeitangabe", "een vage tijdsaanduiding"},
    {"no rule reads this kind of figure", "keine Regel liest diese Art von Zahl", "geen regel leest dit soort getal"},
    {"no plugin judges this kind", "kein Plugin beurteilt diese Art", "geen plug-in beoordeelt dit soort"},
    {"Outdated: the archive now has {1}, which replaces {2}.",
     "Überholt: Im Archiv steht jetzt {1}; ersetzt ist damit {2}.",
     "Verouderd: in het archief staat nu {1}; dat vervangt {2}."},
    {"The archive has {1} only as said by {2}; the draft states it in its own voice.",
     "Im Archiv steht {1} nur als Aussage von {2}; der Entwurf behauptet es selbst.",
     "In het archief staat {1} alleen als uitspraak van {2}; het concept beweert het zelf."},
    {"Only a retracted article has this: “{1}” in {2}.",
     "Das steht nur in einem zurückgezogenen Artikel: „{1}“ in {2}.",
     "Dit staat alleen in een ingetrokken artikel: ‘{1}’ in {2}."},
    {"“{1}” in it is contradicted, so that it is not supported as a whole.",
     "„{1}“ darin ist widerlegt; als Ganzes ist es damit nicht belegt.",
     "‘{1}’ daarin is weerlegd; als geheel is het dus niet bevestigd."},
    {"page furniture, not reporting", "Beiwerk der Seite, keine Meldung", "paginaballast, geen bericht"},
    {"a heading that repeats the text", "eine Zeile, die den Text wiederholt", "een kop die de tekst herhaalt"},
    {"the rate of a figure: checked with it", "die Bezugsgröße einer Zahl: wird mit ihr geprüft",
     "waarover een getal telt: wordt daarmee gecontroleerd"},
}};

struct Feature {
  std::string_view id;
  Wordings words;
};
constexpr std::array<Feature, 13> kFeatures = {{
    {"measure", {"what is counted", "was gezählt wird", "wat geteld wordt"}},
    {"subject", {"who it is about", "um wen es geht", "over wie het gaat"}},
    {"event", {"what happens", "was geschieht", "wat er gebeurt"}},
    {"period", {"the period", "der Zeitraum", "de periode"}},
    {"unit", {"the unit", "die Einheit", "de eenheid"}},
    {"per", {"the period it is counted by", "die Bezugsgröße", "waarover het geteld wordt"}},
    {"words", {"the wording", "der Wortlaut", "de formulering"}},
    {"speaker", {"who says it", "wer es sagt", "wie het zegt"}},
    {"person", {"the person", "die Person", "de persoon"}},
    {"organisation", {"the organisation", "die Organisation", "de organisatie"}},
    {"office", {"the office", "das Amt", "de functie"}},
    {"actor", {"who does it", "wer es tut", "wie het doet"}},
    {"object", {"to what it is done", "woran es geschieht", "waaraan het gebeurt"}},
}};

std::size_t index_of(std::string_view language) { return language == "de" ? 1 : language == "nl" ? 2 : 0; }

}  // namespace

std::string word(Phrase phrase, std::string_view language, std::string_view one, std::string_view two,
                 std::string_view three) {
  const std::array<std::string_view, 3> values{one, two, three};
  const std::string_view pattern = kPhrases[static_cast<std::size_t>(phrase)][index_of(language)];
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
      text += values[static_cast<std::size_t>(pattern[i + 1] - '1')];
      i += 2;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

std::string_view feature_name(std::string_view feature, std::string_view language) {
  for (const Feature& known : kFeatures)
    if (known.id == feature) return known.words[index_of(language)];
  return feature;
}

}  // namespace factcheck
