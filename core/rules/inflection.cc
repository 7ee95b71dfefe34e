#include "core/rules/inflection.h"

#include <algorithm>
#include <utility>

namespace factcheck {
namespace {

constexpr std::size_t kShortestVerb = 5;  // bytes of what is left of a weak verb without its prefix: "teilen"

// Of a term of several words one changes: the verb, or the noun at its end.
struct Changing {
  Changing(std::string_view term, bool first) : word(term) {
    const std::size_t blank = first ? term.find(' ') : term.rfind(' ');
    if (blank == std::string_view::npos) return;
    word = first ? term.substr(0, blank) : term.substr(blank + 1);
    before = first ? std::string_view() : term.substr(0, blank + 1);
    after = first ? term.substr(blank) : std::string_view();
  }
  std::string with(const std::string& form) const { return std::string(before) + form + std::string(after); }
  std::string_view word, before, after;
};

}  // namespace

struct Inflection::Pattern {
  std::unique_ptr<RE2> base;
};

Inflection::Inflection(InflectionTables tables) : tables_(std::move(tables)) {
  const auto compile = [](const InflectionTables::Paradigm& paradigm) {
    return Pattern{std::make_unique<RE2>("^(?:" + paradigm.base + ")$", RE2::Quiet)};
  };
  for (const InflectionTables::Paradigm& paradigm : tables_.paradigms) patterns_.push_back(compile(paradigm));
  for (const InflectionTables::Paradigm& ending : tables_.endings) endings_.push_back(compile(ending));
  const auto longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
  std::stable_sort(tables_.separable.begin(), tables_.separable.end(), longer);
  std::stable_sort(tables_.inseparable.begin(), tables_.inseparable.end(), longer);
}
Inflection::~Inflection() = default;
Inflection::Inflection(Inflection&&) noexcept = default;

std::vector<std::string> Inflection::forms(std::string_view base, std::string_view pos) const {
  const Changing term(base, pos == "verb" && tables_.verb_first);
  std::vector<std::string> found;
  if (pos == "verb") {
    add_verb(term.word, found);
  } else {
    for (Form& form : plain(term.word, pos)) found.push_back(std::move(form.text));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::erase(found, term.word);
  for (std::string& form : found) form = term.with(form);
  return found;
}

std::vector<std::string> Inflection::endings(std::string_view base, std::string_view pos) const {
  const Changing term(base, pos == "verb" && tables_.verb_first);
  const std::string whole(term.word);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < endings_.size(); ++i) {
    const InflectionTables::Paradigm& ending = tables_.endings[i];
    if (ending.pos != pos || !RE2::FullMatch(whole, *endings_[i].base)) continue;
    for (const std::string& form : ending.forms) {
      found.push_back(whole);
      RE2::Replace(&found.back(), *endings_[i].base, form);
      found.back() = term.with(found.back());
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void Inflection::add_verb(std::string_view base, std::vector<std::string>& into) const {
  add_separated(base, into);
  for (Form& form : unseparated(base)) into.push_back(std::move(form.text));
}

// "lehnt ab" and "abgelehnt": what stands before the verb in the infinitive stands apart in the main clause.
void Inflection::add_separated(std::string_view base, std::vector<std::string>& into) const {
  const std::string_view prefix = prefix_of(base, tables_.separable);
  if (prefix.empty()) return;
  const std::string_view verb = base.substr(prefix.size());
  const std::string before(prefix), apart = " " + before, rest(verb);
  into.push_back(rest + apart);
  if (!tables_.infix.empty()) into.push_back(before + tables_.infix + rest);
  if (!tables_.infix_word.empty()) into.push_back(before + " " + tables_.infix_word + " " + rest);
  for (const Form& form : unseparated(verb)) {
    into.push_back(before + form.text);
    if (!form.participle) into.push_back(form.text + apart);
  }
}

// Forms of a verb as one word: of "besprechen" those of "sprechen", but for "ge".
std::vector<Inflection::Form> Inflection::unseparated(std::string_view base) const {
  const std::string_view prefix = prefix_of(base, tables_.inseparable);
  if (prefix.empty()) return prefix_of(base, tables_.separable).empty() ? plain(base, "verb") : std::vector<Form>();
  const std::string_view verb = base.substr(prefix.size());
  std::vector<Form> forms = plain(verb, "verb");
  for (Form& form : forms) {
    const bool marked = form.participle && !tables_.participle.empty() && form.text.starts_with(tables_.participle) &&
                        !verb.starts_with(tables_.participle);
    form.text = std::string(prefix) + (marked ? form.text.substr(tables_.participle.size()) : form.text);
  }
  return forms;
}

std::vector<Inflection::Form> Inflection::plain(std::string_view base, std::string_view pos) const {
  std::vector<Form> forms;
  const auto add = [&](std::string_view before, const std::vector<std::string>& listed) {
    for (const std::string& form : listed) forms.push_back({std::string(before) + form, &form == &listed.back()});
  };
  if (const auto table = tables_.irregular.find(pos); table != tables_.irregular.end()) {
    if (const auto found = table->second.find(base); found != table->second.end()) {
      add("", found->second);
      return forms;
    }
    // "hoofdstad" as "stad"; verbs take their prefixes from a list.
    if (pos == "noun")
      for (const auto& [noun, listed] : table->second)
        if (base.size() > noun.size() + 2 && base.ends_with(noun))
          add(base.substr(0, base.size() - noun.size()), listed);
  }
  const std::string whole(base);
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    if (tables_.paradigms[i].pos != pos || !RE2::FullMatch(whole, *patterns_[i].base)) continue;
    std::vector<std::string> written;
    for (const std::string& form : tables_.paradigms[i].forms) {
      written.push_back(whole);
      RE2::Replace(&written.back(), *patterns_[i].base, form);
    }
    add("", written);
  }
  return forms;
}

bool Inflection::is_irregular(std::string_view base, std::string_view pos) const {
  const auto table = tables_.irregular.find(pos);
  return table != tables_.irregular.end() && table->second.contains(base);
}

// The longest prefix that leaves a verb; empty if there is none.
std::string_view Inflection::prefix_of(std::string_view base, const std::vector<std::string>& prefixes) const {
  if (is_irregular(base, "verb") || tables_.unprefixed.contains(base)) return {};
  for (const std::string& prefix : prefixes) {
    if (!base.starts_with(prefix)) continue;
    const std::string_view verb = base.substr(prefix.size());
    if (is_irregular(verb, "verb")) return base.substr(0, prefix.size());
    if (verb.size() < kShortestVerb) continue;
    const bool inner = &prefixes == &tables_.separable && !prefix_of(verb, tables_.inseparable).empty();
    if (inner || !plain(verb, "verb").empty()) return base.substr(0, prefix.size());
  }
  return {};
}

}  // namespace factcheck
