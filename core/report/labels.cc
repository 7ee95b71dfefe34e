#include "core/report/labels.h"

#include <algorithm>

namespace factcheck {
namespace {

constexpr Labels kEnglish{{"", "supported", "contradicted", "disputed", "outdated", "unverified"},
                          {"", "agrees", "disagrees", "replaced by"},
                          "Fact check",
                          "not checked",
                          "claims",
                          "nearest",
                          "but",
                          "left out of the archive",
                          "read with other rules than today's; index them again",
                          "INCOMPLETE: this is not an all-clear",
                          "the archive has it only as what somebody says"};
constexpr Labels kGerman{{"", "belegt", "widersprochen", "strittig", "überholt", "unbelegt"},
                         {"", "stimmt überein", "widerspricht", "ersetzt durch"},
                         "Faktenprüfung",
                         "nicht geprüft",
                         "Angaben",
                         "am nächsten",
                         "aber",
                         "aus dem Archiv ausgenommen",
                         "mit anderen Regeln gelesen als den heutigen; neu aufzunehmen",
                         "UNVOLLSTÄNDIG: Das ist keine Entwarnung",
                         "im Archiv steht es nur als Aussage von jemandem"};
constexpr Labels kDutch{{"", "bevestigd", "tegengesproken", "omstreden", "verouderd", "onbevestigd"},
                        {"", "klopt ermee", "spreekt tegen", "vervangen door"},
                        "Feitencontrole",
                        "niet gecontroleerd",
                        "beweringen",
                        "dichtstbij",
                        "maar",
                        "buiten het archief gelaten",
                        "met andere regels gelezen dan die van nu; opnieuw op te nemen",
                        "ONVOLLEDIG: dit is geen goedkeuring",
                        "in het archief staat het alleen als wat iemand zegt"};

constexpr std::int32_t kExcludes = 2, kReplaces = 3;  // as in the plugin contract

}  // namespace

const Labels& labels_of(std::string_view language) {
  return language == "de" ? kGerman : language == "nl" ? kDutch : kEnglish;
}

std::string_view relation_label(const Finding& finding, const Citation& citation, const Labels& labels) {
  const auto differs = [&](const Citation& other) { return other.relation != citation.relation; };
  if (std::none_of(finding.citations.begin(), finding.citations.end(), differs)) return {};
  std::int32_t relation = citation.relation;
  if (finding.verdict == Verdict::Outdated && relation == kExcludes) relation = kReplaces;
  return relation > 0 && relation <= kReplaces ? labels.relations[static_cast<std::size_t>(relation)]
                                               : std::string_view();
}

std::string place_of(const Citation& c) {
  std::string place = c.article;
  if (!c.title.empty()) place += " “" + c.title + "”";
  if (!c.date.empty()) place += ", " + c.date;
  place += ", " + std::to_string(c.position.line) + ":" + std::to_string(c.position.column);
  return c.language.empty() ? place : place + " (" + c.language + ")";
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
