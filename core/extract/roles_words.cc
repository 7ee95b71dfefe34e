#include "core/extract/roles_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/extract/lattice.h"

namespace factcheck {
namespace {

using NamedClass = std::pair<std::string_view, FrameClass>;

constexpr std::array kNames = {NamedClass{"role_office", FrameClass::Office},
                               NamedClass{"role_no_office", FrameClass::NoOffice},
                               NamedClass{"role_modifier", FrameClass::Modifier},
                               NamedClass{"role_prefix", FrameClass::Prefix},
                               NamedClass{"role_field", FrameClass::Field},
                               NamedClass{"role_body", FrameClass::Body},
                               NamedClass{"role_whole", FrameClass::Whole},
                               NamedClass{"role_speaker", FrameClass::Speaker},
                               NamedClass{"role_at", FrameClass::At},
                               NamedClass{"role_of", FrameClass::Of},
                               NamedClass{"role_region", FrameClass::Region},
                               NamedClass{"role_copula", FrameClass::Copula},
                               NamedClass{"role_when", FrameClass::When},
                               NamedClass{"role_behalf", FrameClass::Behalf},
                               NamedClass{"role_lead", FrameClass::Lead},
                               NamedClass{"role_charge", FrameClass::Charge},
                               NamedClass{"role_unit", FrameClass::Unit},
                               NamedClass{"role_place", FrameClass::Place},
                               NamedClass{"role_no_name", FrameClass::NoName},
                               NamedClass{"event_past", FrameClass::Past},
                               NamedClass{"event_present", FrameClass::Present},
                               NamedClass{"event_base", FrameClass::Base},
                               NamedClass{"event_done", FrameClass::Done},
                               NamedClass{"event_perfect", FrameClass::Perfect},
                               NamedClass{"event_passive", FrameClass::Passive},
                               NamedClass{"event_future", FrameClass::Future},
                               NamedClass{"event_want", FrameClass::Want},
                               NamedClass{"event_maybe", FrameClass::Maybe},
                               NamedClass{"event_able", FrameClass::Able},
                               NamedClass{"event_hearsay", FrameClass::Hearsay},
                               NamedClass{"event_negation", FrameClass::Negation},
                               NamedClass{"event_only_not", FrameClass::OnlyNot},
                               NamedClass{"event_adverb", FrameClass::Adverb},
                               NamedClass{"event_state", FrameClass::State},
                               NamedClass{"event_by", FrameClass::By},
                               NamedClass{"event_plan", FrameClass::Plan},
                               NamedClass{"event_plan_link", FrameClass::PlanLink},
                               NamedClass{"event_split", FrameClass::Split},
                               NamedClass{"event_myself", FrameClass::Myself},
                               NamedClass{"event_subordinate", FrameClass::Subordinate},
                               NamedClass{"event_content", FrameClass::Content},
                               NamedClass{"event_unknown", FrameClass::Unknown},
                               NamedClass{"event_question", FrameClass::Question},
                               NamedClass{"event_do", FrameClass::Do},
                               NamedClass{"event_no_verb", FrameClass::NoVerb}};

// Names of the forms in `value = { order = "=before name" }`.
constexpr std::array<std::string_view, static_cast<std::size_t>(FrameForm::kCount)> kForms = {
    "before name", "after name", "copula", "lead", "alone", "verb", "group", "passive", "plan", "unknown", "reduced"};

constexpr std::size_t kLongestEnding = 2;
// Shorter words end too many others by chance: "Rat" in "Apparat".
constexpr std::size_t kShortestHead = 5, kShortestTitle = 4;
// A title or group stands behind so many bytes of its compound.
constexpr std::size_t kBeforeTitle = 3;

const NameRow* country_in(const SharedTables& shared, const WordIndex& index, std::string_view text) {
  const auto found = index.find(text);
  if (found == index.end()) return nullptr;
  for (const std::uint32_t row : found->second)
    if (shared.names[row].type == "country") return &shared.names[row];
  return nullptr;
}

std::vector<std::string_view> single_words(const LanguagePack& pack, std::optional<ClassId> token_class,
                                           std::size_t shortest) {
  std::vector<std::string_view> words;
  for (const std::uint32_t index : pack.entries_of(token_class)) {
    const LexiconEntry& entry = pack.entries[index];
    if (entry.words.size() == 1 && entry.words[0].size() >= shortest) words.push_back(entry.words[0]);
  }
  return words;
}

}  // namespace

std::vector<std::uint64_t> frame_classes(const RuleBook& book) {
  std::vector<std::uint64_t> classes(book.classes.size(), 0);
  for (const auto& [name, frame_class] : kNames) {
    if (const auto id = book.class_id(name)) classes[*id] |= static_cast<std::uint64_t>(frame_class);
  }
  return classes;
}

FrameTables::FrameTables(const RuleBook& book) : book_(book), bits_(frame_classes(book)) {
  rules_.assign(book.languages.size() * kForms.size(), nullptr);
  title_heads_.resize(book.languages.size());
  group_heads_.resize(book.languages.size());
  body_heads_.resize(book.languages.size());
  unit_heads_.resize(book.languages.size());
  split_parts_.resize(book.languages.size());
  const auto body = book.class_id("role_body"), unit = book.class_id("role_unit"), split = book.class_id("event_split");
  for (std::size_t language = 0; language < book.languages.size(); ++language) {
    const LanguagePack& pack = book.languages[language];
    // English writes its compounds apart; there "arsenal" must not become a title for ending in one.
    if (pack.code != "en") {
      title_heads_[language] = Endings(single_words(pack, book.class_id("title"), kShortestTitle));
      group_heads_[language] = Endings(single_words(pack, book.class_id("group"), kShortestTitle));
      body_heads_[language] = Endings(single_words(pack, body, kShortestHead));
      unit_heads_[language] = Endings(single_words(pack, unit, kShortestHead));
    }
    split_parts_[language] = single_words(pack, split, 1);
    for (const Rule& rule : book.languages[language].rules) {
      if ((rule.kind != Kind::Role && rule.kind != Kind::Event) || rule.maturity == "retired") continue;
      const Meaning* order = rule.value.find("order");
      if (order == nullptr) continue;
      const auto form = std::find(kForms.begin(), kForms.end(), order->constant);
      if (form != kForms.end())
        rules_[language * kForms.size() + static_cast<std::size_t>(form - kForms.begin())] = &rule;
    }
  }
}

const Rule* FrameTables::rule(Language language, FrameForm form) const {
  const std::size_t at = language * kForms.size() + static_cast<std::size_t>(form);
  return language != kNoLanguage && at < rules_.size() ? rules_[at] : nullptr;
}

bool FrameTables::verb_second(Language language) const {
  const Rule* rule = this->rule(language, FrameForm::Verb);
  const Meaning* actor = rule != nullptr ? rule->value.find("actor") : nullptr;
  return actor != nullptr && actor->constant == "round the verb";
}

bool FrameTables::names_body(std::string_view folded, Language language) const {
  return language < body_heads_.size() && body_heads_[language].close(folded, 0);
}

bool FrameTables::names_title(std::string_view folded, Language language) const {
  return language < title_heads_.size() && title_heads_[language].close(folded, kBeforeTitle);
}

bool FrameTables::names_group(std::string_view folded, Language language) const {
  return language < group_heads_.size() && group_heads_[language].close(folded, kBeforeTitle);
}

bool FrameTables::names_unit(std::string_view folded, Language language) const {
  return language < unit_heads_.size() && unit_heads_[language].close(folded, 0);
}

std::string_view FrameTables::split_part(std::string_view folded, Language language) const {
  if (language >= split_parts_.size()) return {};
  std::string_view longest;
  for (const std::string_view part : split_parts_[language]) {
    if (part.size() > longest.size() && folded.starts_with(part)) longest = part;
  }
  return longest;
}

bool FrameTables::no_person(std::string_view name) const {
  const auto found = book_.shared.rows_by_name.find(name);
  return found != book_.shared.rows_by_name.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](std::uint32_t row) { return book_.shared.names[row].type != "person"; });
}

const NameRow* FrameTables::country(std::string_view text, Language language) const {
  const SharedTables& shared = book_.shared;
  if (const NameRow* row = country_in(shared, shared.rows_by_name, text)) return row;
  if (language >= shared.rows_by_adjective.size()) return nullptr;
  // German and Dutch adjectives are inflected: "britische", "Noorse".
  for (std::size_t cut = 0; cut <= kLongestEnding && cut < text.size(); ++cut) {
    const std::string_view stem = text.substr(0, text.size() - cut);
    if (const NameRow* row = country_in(shared, shared.rows_by_adjective[language], stem)) return row;
  }
  return nullptr;
}

const NameRow* FrameTables::country_of_genitive(std::string_view text, Language language) const {
  return text.ends_with('s') ? country(text.substr(0, text.size() - 1), language) : nullptr;
}

std::string_view FrameWords::verb(std::uint32_t word) const {
  constexpr auto kFinite =
      static_cast<std::uint64_t>(FrameClass::Past) | static_cast<std::uint64_t>(FrameClass::Present);
  const std::uint32_t sentence = words_[word].sentence;
  std::string_view shortest;  // "nemen", where the table has "aannemen" for the same form
  for (const Item& item : block_.lattices[sentence].at(word - words_.start_of(sentence))) {
    if ((tables_.of(item.token_class) & kFinite) != 0 && (shortest.empty() || item.value.size() < shortest.size()))
      shortest = item.value;
  }
  return shortest;
}

bool FrameWords::body(std::uint32_t word) const {
  const QuoteWordView& w = words_[word];
  return w.is(WordClass::Group) || is(word, FrameClass::Body) ||
         (w.kind == TokenKind::Word && tables_.names_body(w.folded, language(word)));
}

bool FrameWords::unit(std::uint32_t word) const {
  const QuoteWordView& w = words_[word];
  return is(word, FrameClass::Unit) || (w.kind == TokenKind::Word && tables_.names_unit(w.folded, language(word)));
}

bool FrameWords::capital_nouns(std::uint32_t word) const {
  return language(word) != kNoLanguage && tables_.pack(language(word)).capital_nouns;
}

}  // namespace factcheck
