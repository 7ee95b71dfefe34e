#include "core/engine/plugin_trial.h"

#include <array>
#include <utility>

namespace factcheck {
namespace {

// Texts that a judge agrees and disagrees with, in each language, and texts that are hard on whoever reads them.
constexpr std::array<std::string_view, 6> kPlain = {
    "The ferry of Ostwick carried 4,210 passengers in 2018. \"We will add a boat,\" said harbour master Ada Quint.",
    "The ferry of Ostwick carried 4,120 passengers in 2018. \"We shall sell a boat,\" said harbour master Ada Quinn.",
    "Die Fähre von Ostwick beförderte 2018 rund 4.210 Fahrgäste. „Wir kaufen ein Boot“, sagte Hafenmeisterin Ada "
    "Quint.",
    "Die Fähre von Ostwick beförderte 2019 mehr als 5.000 Fahrgäste. Hafenmeister Ole Brandt kündigte ein Boot an.",
    "De veerboot van Ostwick vervoerde in 2018 zo'n 4.210 passagiers. ‘We kopen een boot’, zei havenmeester Ada Quint.",
    "De veerboot van Ostwick vervoerde op 31 juni 2018 130 procent van de passagiers, volgens havenmeester Ada Kwint.",
};

std::vector<std::string> odd_texts() {
  std::vector<std::string> texts = {
      "",
      "\n",
      "“",
      "“„‘«»’”\"'",
      std::string("4,210\0passengers\0 in 2018", 24),
      "999999999999999999999999999999999999999 passengers, 0.00000000000000000000000001 percent, -1 - -1, 1/0 boats",
      "31 February 2018, 00.00.0000, 9999-99-99, year 0, 12 December 999999999",
      "\u202E2018 ni sregnessap 012,4\u202C e\u0301\u0323\u200D\u2060 \U0001F6F3\uFE0F ４，２１０ ٤٢١٠",
      std::string(20000, 'a'),
      std::string(2000, '1'),
  };
  std::string many;
  for (int i = 0; i < 200; ++i) many += "The ferry of Ostwick carried " + std::to_string(4000 + i) + " passengers. ";
  texts.push_back(std::move(many));
  for (const std::string_view plain : kPlain) texts.emplace_back(plain);
  return texts;
}

std::vector<Document> documents(const std::string& prefix, std::vector<std::string> texts) {
  std::vector<Document> list;
  for (std::string& text : texts) {
    Document document;
    document.id = prefix + std::to_string(list.size() + 1);
    document.date = "2019-05-14";
    document.body = {0, static_cast<std::uint32_t>(text.size())};
    document.text = std::move(text);
    list.push_back(std::move(document));
  }
  return list;
}

// Articles that share what the drafts are about, but are no copies of them.
std::vector<std::string> article_texts() {
  std::vector<std::string> texts;
  for (const std::string_view plain : kPlain) {
    std::string text(plain);
    text +=
        " The council of Ostwick met on 3 May 2019 and spoke for 12 hours about 7 boats, a pier and the lighthouse.";
    texts.push_back(std::move(text));
  }
  return texts;
}

class Trial {
 public:
  Trial(const Engine& engine, const PluginInfo& plugin) : engine_(engine), plugin_(plugin) {}

  PluginTrial run() {
    std::string does;
    for (const auto& [can, name] : {std::pair(plugin_.extracts, " extracts"), std::pair(plugin_.judges, " judges"),
                                    std::pair(plugin_.inspects, " inspects")})
      if (can) does += name;
    say("loads", plugin_.id + " " + plugin_.version + ":" + does + ", " + std::to_string(plugin_.rules.size()) +
                     " rules, licence " + (plugin_.license.empty() ? "not stated" : plugin_.license));
    try_examples();
    try_odd_texts();
    trial_.passed = !failed_;
    trial_.page += failed_ ? "failed\n" : "passed\n";
    return std::move(trial_);
  }

 private:
  void say(std::string_view what, const std::string& how) {
    constexpr std::size_t kWidth = 10;
    trial_.page += std::string(what) + std::string(kWidth - what.size(), ' ') + how + "\n";
  }
  void fault(const std::string& what) {
    failed_ = true;
    say("fault", what);
  }

  void try_examples() {
    std::vector<std::string> ids;
    for (const PluginRule& rule : plugin_.rules) {
      ids.push_back(rule.id);
      if (rule.cases.empty()) say("untried", "rule '" + rule.id + "' has no example in its rule.toml");
    }
    const ExampleOutcome outcome = engine_.test(ids);
    say("examples", std::to_string(outcome.run) + " run, " + std::to_string(outcome.faults.size()) + " failed");
    for (const Diagnostic& found : outcome.faults)
      fault((found.where.empty() ? "" : found.where + ": ") + found.message);
  }

  // The same texts on one thread and on several must give the same report.
  void try_odd_texts() {
    const Result<Archive> archive = engine_.make_archive(documents("article", article_texts()), "trial", 1);
    if (!archive) return fault(archive.error().message);
    std::string first;
    std::size_t texts = 0;
    for (const unsigned jobs : {1u, 4u, 4u}) {
      std::vector<Document> drafts = documents("draft", odd_texts());
      texts = drafts.size();
      CheckOptions options;
      options.jobs = jobs;
      const Result<Report> report = engine_.check(*archive, std::move(drafts), options);
      if (!report) return fault(report.error().message);
      // Whether other kinds have a judge is not this plugin's doing.
      for (const Diagnostic& found : report->diagnostics)
        if (found.where == plugin_.path) return fault(found.message);
      const std::string json = to_json(*report);
      if (!first.empty() && json != first)
        return fault("the same texts gave another report on " + std::to_string(jobs) + " threads");
      first = json;
    }
    say("odd texts", std::to_string(texts) + " survived, thrice, on one thread and on several");
  }

  const Engine& engine_;
  const PluginInfo& plugin_;
  PluginTrial trial_;
  bool failed_ = false;
};

}  // namespace

Result<PluginTrial> try_plugin(EngineOptions options, const std::string& file) {
  PluginOptions alone;
  alone.files = {file};
  alone.allow_list = options.plugins.allow_list;
  options.plugins = std::move(alone);
  options.log = Log();  // that other kinds have no judge is no news here
  const Result<Engine> engine = Engine::build(options);
  if (!engine) return engine.error();
  return Trial(*engine, engine->plugins().plugins().front()).run();
}

}  // namespace factcheck
