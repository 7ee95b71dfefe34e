#include "core/report/labels.h"

#include <algorithm>
#include <utility>

namespace factcheck {
namespace {

constexpr Labels kEnglish{{"", "supported", "contradicted", "disputed", "outdated", "unverified"},
                          {"", "agrees", "disagrees", "replaced by"},
                          "Fact check",
                          "not checked",
                          "claims",
                          "nearest",
                          "same words in",
                          "left out of the archive",
                          "read with other rules than today's; index them again",
                          "INCOMPLETE: this is not an all-clear",
                          "attribution dropped",
                          "same id",
                          "same url",
                          "same text"};
constexpr Labels kGerman{{"", "belegt", "widersprochen", "strittig", "überholt", "unbelegt"},
                         {"", "stimmt überein", "widerspricht", "ersetzt durch"},
                         "Faktenprüfung",
                         "nicht geprüft",
                         "Angaben",
                         "am nächsten",
                         "gleichlautend in",
                         "aus dem Archiv ausgenommen",
                         "mit anderen Regeln gelesen als den heutigen; neu aufzunehmen",
                         "UNVOLLSTÄNDIG: Das ist keine Entwarnung",
                         "Urheber weggelassen",
                         "gleiche Kennung",
                         "gleiche Adresse",
                         "gleicher Text"};
constexpr Labels kDutch{{"", "bevestigd", "tegengesproken", "omstreden", "verouderd", "onbevestigd"},
                        {"", "klopt ermee", "spreekt tegen", "vervangen door"},
                        "Feitencontrole",
                        "niet gecontroleerd",
                        "beweringen",
                        "dichtstbij",
                        "gelijkluidend in",
                        "buiten het archief gelaten",
                        "met andere regels gelezen dan die van nu; opnieuw op te nemen",
                        "ONVOLLEDIG: dit is geen goedkeuring",
                        "bron weggelaten",
                        "zelfde kenmerk",
                        "zelfde adres",
                        "zelfde tekst"};

constexpr std::int32_t kExcludes = 2, kReplaces = 3;  // as in the plugin contract

}  // namespace

const Labels& labels_of(std::string_view language) {
  return language == "de" ? kGerman : language == "nl" ? kDutch : kEnglish;
}

std::string verdict_with_caveats(const Finding& finding, const Labels& labels) {
  std::string caveats;
  for (const std::string& caveat : finding.caveats)
    caveats += (caveats.empty() ? "" : ", ") +
               (caveat == "attribution-dropped" ? std::string(labels.attribution_dropped) : caveat);
  return labels.verdict(finding.verdict) + (caveats.empty() ? "" : " (" + caveats + ")");
}

std::string_view relation_label(const Finding& finding, const Citation& citation, const Labels& labels) {
  const auto differs = [&](const Citation& other) { return other.relation != citation.relation; };
  if (std::none_of(finding.citations.begin(), finding.citations.end(), differs)) return {};
  std::int32_t relation = citation.relation;
  if (finding.verdict == Verdict::Outdated && relation == kExcludes) relation = kReplaces;
  return relation > 0 && relation <= kReplaces ? labels.relations[static_cast<std::size_t>(relation)]
                                               : std::string_view();
}

std::string place_of(const Citation& c, const Labels& labels) {
  std::string place = c.article;
  if (!c.title.empty()) place += " “" + c.title + "”";
  if (!c.date.empty()) place += ", " + c.date;
  place += ", " + std::to_string(c.position.line) + ":" + std::to_string(c.position.column);
  if (!c.language.empty()) place += " (" + c.language + ")";
  for (const std::string& id : c.copies)
    place += (&id == &c.copies.front() ? "; " + std::string(labels.same_in) + " " : ", ") + id;
  return place;
}

std::string excluded_note(const std::string& note, const Labels& labels) {
  const std::pair<std::string_view, std::string_view> reasons[] = {
      {kEnglish.same_id, labels.same_id}, {kEnglish.same_url, labels.same_url}, {kEnglish.same_text, labels.same_text}};
  std::string line = std::string(labels.excluded) + ": " + note;
  for (const auto& [plain, words] : reasons)
    if (note.ends_with(": " + std::string(plain))) return line.replace(line.size() - plain.size(), plain.size(), words);
  return line;
}

std::string tally_of(const DraftReport& draft, const Labels& labels) {
  std::size_t claims = 0;
  std::string parts;
  for (const Verdict v : kVerdictsByWeight) {
    const std::size_t n = draft.count(v);
    claims += n;
    if (n > 0) parts += ", " + std::to_string(n) + " " + labels.verdict(v);
  }
  if (!draft.unchecked.empty())
    parts += ", " + std::to_string(draft.unchecked.size()) + " " + std::string(labels.not_checked);
  return std::to_string(claims) + " " + std::string(labels.claims) + parts;
}

}  // namespace factcheck
