// What an engine tells about itself: its rules, plugins, languages, and the examples inside the rule files.
#include <algorithm>

#include "core/engine/engine.h"
#include "core/engine/plugin_examples.h"
#include "core/extract/fields.h"

namespace factcheck {
namespace {

bool in_packs(std::string_view file, std::string_view id, const std::vector<std::string>& packs) {
  return packs.empty() || std::any_of(packs.begin(), packs.end(), [&](const std::string& pack) {
           return file.starts_with(pack) || id.starts_with(pack) || file.ends_with("/" + pack);
         });
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  if (out.size() < width) out.append(width - out.size(), ' ');
  return out + "  ";
}

std::string example_page(const RuleExample& example) {
  std::string page = "  " + example.text + "\n    ";
  if (example.none) return page + "stays silent\n";
  for (const auto& [key, value] : example.want) page += key + " = " + value + "  ";
  return page + "\n";
}

std::string rule_page(const Rule& rule) {
  std::string page = rule.id + " (" + std::string(kind_name(rule.kind)) + ", " + rule.maturity + ")\n";
  page += "finds    " + (rule.sequence.empty() ? "/" + rule.pattern + "/" : rule.sequence) + "\n";
  page += "why      " + rule.why + "\nsource   " + rule.source + "\n";
  page += "file     " + rule.file + ":" + std::to_string(rule.line) + "\nexamples\n";
  for (const RuleExample& example : rule.examples) page += example_page(example);
  return page;
}

std::string rule_page(const PluginRule& rule) {
  std::string page = rule.id + " (judges " + std::string(kind_name(rule.kind)) + ", " + rule.maturity + ")\n";
  page += "why      " + rule.why + "\nsource   " + rule.source + "\nfile     " + rule.file + "\nmessages\n";
  for (const auto& [key, wordings] : rule.messages)
    for (const auto& [language, text] : wordings) page += "  " + padded(key, 10) + language + "  " + text + "\n";
  return page;
}

}  // namespace

ExampleOutcome Engine::test(const std::vector<std::string>& packs) const {
  RuleBook chosen = book();
  for (LanguagePack& pack : chosen.languages)
    for (Rule& rule : pack.rules)
      if (!in_packs(rule.file, rule.id, packs)) rule.examples.clear();
  ExampleOutcome outcome =
      run_examples(chosen, [&](const LanguagePack& pack, const RuleExample& example, const std::string& text) {
        Document document;
        document.id = "example";
        document.language = pack.code;
        document.date = example.date;
        document.text = text;
        document.body = {0, static_cast<std::uint32_t>(text.size())};
        const Analysis analysis = extract(std::move(document), {}, false);
        std::vector<ExampleFound> found;
        for (const Mention& mention : analysis.extraction.mentions)
          found.push_back({mention.rule, mention.span, fields(mention)});
        return found;
      });
  test_plugins(
      *this, [&](const PluginRule& rule) { return in_packs(rule.file, rule.id, packs); }, outcome);
  return outcome;
}

std::string Engine::explain(std::string_view rule) const {
  if (const Rule* found = book().rule(rule)) return rule_page(*found);
  if (const PluginRule* found = plugins().rule(rule)) return rule_page(*found);
  return {};
}

std::string Engine::list_rules() const {
  std::string list;
  for (const LanguagePack& pack : book().languages)
    for (const Rule& rule : pack.rules)
      list += padded(rule.id, 36) + padded(kind_name(rule.kind), 9) + padded(rule.maturity, 7) + rule.file + "\n";
  for (const PluginInfo& plugin : plugins().plugins())
    for (const PluginRule& rule : plugin.rules)
      list += padded(rule.id, 36) + padded(kind_name(rule.kind), 9) + padded(rule.maturity, 7) + rule.file + "\n";
  return list;
}

std::string Engine::list_plugins() const {
  std::string list;
  for (const PluginInfo& plugin : plugins().plugins()) {
    std::string does;
    for (const auto& [can, name] : {std::pair(plugin.extracts, "extracts "), std::pair(plugin.judges, "judges "),
                                    std::pair(plugin.inspects, "inspects ")})
      if (can) does += name;
    list += padded(plugin.id, 12) + padded(plugin.version, 7) + padded(does, 9) + plugin.path + "\n";
  }
  return list;
}

std::string Engine::list_languages() const {
  std::string list;
  for (const LanguagePack& pack : book().languages)
    list += padded(pack.code, 3) + padded(pack.name, 12) + std::to_string(pack.rules.size()) + " rules, " +
            std::to_string(pack.entries.size()) + " words\n";
  return list;
}

}  // namespace factcheck
