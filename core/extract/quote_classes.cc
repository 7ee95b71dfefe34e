#include "core/extract/quote_classes.h"

#include <array>
#include <string_view>
#include <utility>

namespace factcheck {
namespace {

using NamedClass = std::pair<std::string_view, WordClass>;

// Tables of statement.toml; `month` and `weekday` are those of date.toml.
constexpr std::array kNames = {
    NamedClass{"cue", WordClass::Cue},
    NamedClass{"cue_cited", WordClass::Cue},
    NamedClass{"cue_source", WordClass::Source},
    NamedClass{"cue_after", WordClass::After},
    NamedClass{"cue_participle", WordClass::Participle},
    NamedClass{"aux_have", WordClass::Have},
    NamedClass{"aux_be", WordClass::Be},
    NamedClass{"title", WordClass::Title},
    NamedClass{"group", WordClass::Group},
    NamedClass{"pronoun", WordClass::Pronoun},
    NamedClass{"np_article", WordClass::Article},
    NamedClass{"cue_calling", WordClass::Calling},
    NamedClass{"np_indefinite", WordClass::Indefinite},
    NamedClass{"np_determiner", WordClass::Determiner},
    NamedClass{"np_preposition", WordClass::Preposition},
    NamedClass{"np_opener", WordClass::Opener},
    NamedClass{"np_particle", WordClass::Particle},
    NamedClass{"np_of", WordClass::Of},
    NamedClass{"np_oblique", WordClass::Oblique},
    NamedClass{"np_and", WordClass::And},
    NamedClass{"np_clause", WordClass::Clause},
    NamedClass{"np_time", WordClass::Calendar},
    NamedClass{"np_human", WordClass::Human},
    NamedClass{"np_given", WordClass::Given},
    NamedClass{"cue_clause", WordClass::Reports},
    NamedClass{"cue_infinitive", WordClass::Reports},
    NamedClass{"cue_object", WordClass::Reports},
    NamedClass{"cue_far", WordClass::Reports},
    NamedClass{"cue_fronted", WordClass::Reports},
    NamedClass{"cue_clause_far", WordClass::Reports},
    NamedClass{"cue_attitude", WordClass::Attitude},
    NamedClass{"cue_shows", WordClass::Reports},
    NamedClass{"np_document", WordClass::Document},
    NamedClass{"source_standard", WordClass::Standard},
    NamedClass{"np_released", WordClass::Released},
    NamedClass{"cue_speech", WordClass::Speech},
    NamedClass{"cue_told", WordClass::Told},
    NamedClass{"cue_separable", WordClass::Separable},
    NamedClass{"cue_denial", WordClass::Reports},
    NamedClass{"cue_running", WordClass::Running},
    NamedClass{"cue_perfect", WordClass::Perfect},
    NamedClass{"clause_that", WordClass::That},
    NamedClass{"clause_as", WordClass::As},
    NamedClass{"clause_to", WordClass::To},
    NamedClass{"clause_when", WordClass::When},
    NamedClass{"finite", WordClass::Finite},
    NamedClass{"mood_reported", WordClass::Mood},
    NamedClass{"mood_unreal", WordClass::Unreal},
    NamedClass{"mood_possible", WordClass::Possible},
    NamedClass{"mood_planned", WordClass::Planned},
    NamedClass{"verb_prefix", WordClass::Prefix},
    NamedClass{"negation", WordClass::Negation},
    NamedClass{"np_nobody", WordClass::Nobody},
    NamedClass{"np_quantity", WordClass::Quantity},
    NamedClass{"np_adjective", WordClass::Adjective},
    NamedClass{"np_relative", WordClass::Relative},
    NamedClass{"cue_as", WordClass::Called},
    NamedClass{"cue_naming", WordClass::Naming},
    NamedClass{"np_possessive", WordClass::Possessive},
    NamedClass{"np_by", WordClass::By},
    NamedClass{"np_this", WordClass::This},
    NamedClass{"np_therein", WordClass::Therein},
    NamedClass{"np_words", WordClass::Words},
    NamedClass{"np_belongs", WordClass::Belongs},
    NamedClass{"outlet", WordClass::Outlet},
    NamedClass{"work", WordClass::Work},
    NamedClass{"month", WordClass::Calendar},
    NamedClass{"weekday", WordClass::Calendar},
};

}  // namespace

std::vector<std::uint64_t> quote_classes(const RuleBook& book) {
  std::vector<std::uint64_t> classes(book.classes.size(), 0);
  for (const auto& [name, word_class] : kNames) {
    if (const auto id = book.class_id(name)) classes[*id] |= static_cast<std::uint64_t>(word_class);
  }
  return classes;
}

}  // namespace factcheck
