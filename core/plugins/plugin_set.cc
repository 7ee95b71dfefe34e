#include "core/plugins/plugin_set.h"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "core/plugins/call.h"
#include "core/plugins/loaded_plugin.h"
#include "core/plugins/marshal.h"
#include "core/plugins/wording.h"

namespace factcheck {
namespace {

constexpr std::size_t kKinds = 6;  // Kind starts at 1

// A plugin with those of its rules that are on.
struct Asked {
  const LoadedPlugin* plugin = nullptr;
  std::vector<const PluginRule*> rules;
};

std::string named(const LoadedPlugin& plugin) { return "plugin " + plugin.info.id + " " + plugin.info.version; }

std::string status_text(fc_status status, const Call& call) {
  if (!call.failure.empty()) return call.failure;
  return "status " + std::to_string(status) + " without a reason";
}

// Each fault once a list: a plugin that failed is met again with every claim.
void add_fault(Diagnostic fault, Diagnostics& faults) {
  if (std::find(faults.begin(), faults.end(), fault) == faults.end()) faults.push_back(std::move(fault));
}

// An answer that can not be used may have been an objection: without it the report is no all-clear.
Diagnostic dropped(const LoadedPlugin& plugin, const std::string& complaint) {
  return {Severity::Error, plugin.info.path,
          named(plugin) + ": answer dropped: " + complaint + "; the report is incomplete without it"};
}

// Makes the call; false if it failed, and then the plugin is not asked again.
template <class Body>
bool contained(Call& call, const char* what, Diagnostics& faults, Body&& body) {
  fc_status status = FC_FAILED;
  try {
    status = body();
  } catch (const std::exception& error) {  // plugin.h lets none out; others may
    call.failure = std::string("threw an exception: ") + error.what();
  } catch (...) {
    call.failure = "threw an exception";
  }
  for (const std::string& complaint : call.complaints) {
    add_fault(dropped(call.plugin, complaint), faults);
  }
  if (status == FC_OK) return true;
  if (status == FC_CANCELLED) return false;
  Diagnostic fault{Severity::Error, call.plugin.info.path,
                   named(call.plugin) + ": " + what + " failed: " + status_text(status, call) +
                       "; it is not asked again, so the report is incomplete"};
  call.plugin.quarantine(fault);
  add_fault(call.plugin.fault().value_or(fault), faults);
  return false;
}

bool is_on(const PluginRule& rule, const std::vector<std::string>& disabled) {
  return rule.maturity != "retired" && std::find(disabled.begin(), disabled.end(), rule.id) == disabled.end();
}

// Paths in the order of discovery. A file that is named twice is loaded once.
std::vector<std::string> discover(const PluginOptions& options, std::vector<std::string>& faults) {
  std::vector<std::string> paths = options.files;
  std::vector<std::string> folders = options.folders;
  if (!options.installed.empty()) folders.push_back(options.installed);
  for (const std::string& folder : folders) {
    Result<std::vector<std::string>> files = plugin_files(folder);
    if (!files) {
      faults.push_back(files.error().message);
      continue;
    }
    paths.insert(paths.end(), files->begin(), files->end());
  }
  return paths;
}

}  // namespace

struct PluginSet::State {
  World world;
  std::vector<std::unique_ptr<LoadedPlugin>> plugins;  // destroyed one by one, last first, while the libraries stay
  std::vector<PluginInfo> infos;
  std::array<std::vector<Asked>, kKinds> judges;  // by kind
  std::array<bool, kKinds> judged{};              // by kind: some plugin judges it, be its rules on or off
  std::vector<Asked> inspectors;
  std::optional<AllowList> allowed;

  void load_all(const PluginOptions& options, std::vector<std::string>& faults);
  void add(const std::string& path, const PluginOptions& options, std::vector<std::string>& faults);
  bool create(LoadedPlugin& plugin, std::vector<std::string>& faults) const;
  void arrange(const std::vector<std::string>& disabled);
};

void PluginSet::State::add(const std::string& path, const PluginOptions& options, std::vector<std::string>& faults) {
  Result<LoadedLibrary> library = load_library(path, allowed ? &*allowed : nullptr);
  if (!library) {
    faults.push_back(library.error().message);
    return;
  }
  const auto is_loaded = [&](const auto& plugin) { return plugin->info.path == library->path; };
  if (std::any_of(plugins.begin(), plugins.end(), is_loaded)) return;
  std::unique_ptr<LoadedPlugin> plugin = accept(*library, options.settings, faults);
  if (!plugin) return;
  if (allowed && !allowed->allows(plugin->info.id, library->sha256)) {
    faults.push_back(library->path + ": its id '" + plugin->info.id + "' is not the one that " + allowed->path +
                     " has for it; if it is to be trusted, run: factcheck plugins allow " + library->path);
    return;
  }
  for (const auto& other : plugins) {
    if (other->info.id == plugin->info.id) {
      faults.push_back(library->path + ": its id '" + plugin->info.id + "' is that of " + other->info.path +
                       "; leave one of the two out");
      return;
    }
    for (const PluginRule& rule : plugin->info.rules) {
      const auto is_same = [&](const PluginRule& known) { return known.id == rule.id; };
      if (std::any_of(other->info.rules.begin(), other->info.rules.end(), is_same)) {
        faults.push_back(library->path + ": its rule '" + rule.id + "' is also one of " + other->info.path +
                         "; leave one of the two out");
        return;
      }
    }
  }
  if (create(*plugin, faults)) plugins.push_back(std::move(plugin));
}

bool PluginSet::State::create(LoadedPlugin& plugin, std::vector<std::string>& faults) const {
  Call call(plugin, world, Call::Phase::Create);
  Diagnostics found;
  plugin.created =
      contained(call, "create", found, [&] { return plugin.descriptor.create(&call.run(), &plugin.self); });
  if (plugin.created) return true;
  faults.push_back(plugin.info.path + ": " + named(plugin) +
                   " cannot start: " + (call.failure.empty() ? "no reason given" : call.failure));
  return false;
}

void PluginSet::State::load_all(const PluginOptions& options, std::vector<std::string>& faults) {
  if (!options.allow_list.empty()) {
    Result<std::optional<AllowList>> list = read_allow_list(options.allow_list);
    if (!list) return faults.push_back(list.error().message);
    allowed = *std::move(list);
  }
  for (const std::string& path : discover(options, faults)) add(path, options, faults);
  for (const auto& [name, value] : options.settings) {
    const auto owns = [&, &key = name](const PluginRule& rule) { return key.starts_with(rule.id + "."); };
    const auto has_owner = [&](const auto& plugin) {
      return std::any_of(plugin->info.rules.begin(), plugin->info.rules.end(), owns);
    };
    // A plugin that was refused may be the owner: then that is what is to be mended first.
    if (faults.empty() && std::none_of(plugins.begin(), plugins.end(), has_owner)) {
      faults.push_back("option " + name + ": no plugin has that rule");
      break;
    }
  }
}

void PluginSet::State::arrange(const std::vector<std::string>& disabled) {
  for (const auto& plugin : plugins) {
    infos.push_back(plugin->info);
    Asked inspector{plugin.get(), {}};
    std::array<Asked, kKinds> judge;
    for (std::size_t i = 0; i < plugin->info.rules.size(); ++i) {
      const PluginRule& rule = plugin->info.rules[i];
      const auto kind = static_cast<std::size_t>(rule.kind);
      if (plugin->phases[i] == RulePhase::Judge) judged[kind] = true;
      if (!is_on(rule, disabled)) continue;
      (plugin->phases[i] == RulePhase::Judge ? judge[kind] : inspector).rules.push_back(&rule);
    }
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      if (judge[kind].rules.empty()) continue;
      judge[kind].plugin = plugin.get();
      judges[kind].push_back(std::move(judge[kind]));
    }
    if (!inspector.rules.empty()) inspectors.push_back(std::move(inspector));
  }
}

PluginSet::PluginSet(std::unique_ptr<State> state) : state_(std::move(state)) {}
PluginSet::PluginSet(PluginSet&&) noexcept = default;
PluginSet& PluginSet::operator=(PluginSet&&) noexcept = default;
PluginSet::~PluginSet() = default;

Result<PluginSet> PluginSet::load(const PluginOptions& options, const RuleBook& book, const Knowledge& knowledge,
                                  const Log& log) {
  auto state = std::make_unique<State>();
  state->world = {&book, &knowledge, log};
  std::vector<std::string> faults;
  state->load_all(options, faults);
  if (!faults.empty()) {
    std::string all;
    for (const std::string& fault : faults) all += (all.empty() ? "" : "\n") + fault;
    return Error{ErrorCode::PluginRejected, all};
  }
  state->arrange(options.disabled);
  return PluginSet(std::move(state));
}

const std::vector<PluginInfo>& PluginSet::plugins() const { return state_->infos; }

bool PluginSet::has_judge(Kind kind) const { return state_->judged[static_cast<std::size_t>(kind)]; }

const PluginRule* PluginSet::rule(std::string_view id) const {
  for (const PluginInfo& info : state_->infos) {
    for (const PluginRule& rule : info.rules) {
      if (rule.id == id) return &rule;
    }
  }
  return nullptr;
}

namespace {

// The matcher may know more than the contract has words for.
constexpr std::uint32_t kAbiAspects =
    FC_MEASURE | FC_SUBJECT | FC_OCCURRENCE | FC_PERIOD | FC_PLACE | FC_SOURCE | FC_KEY | FC_WORDS;

const fc_pair* lend_pair(const PairView& view, std::span<const PluginRule* const> rules, const RuleBook& book,
                         Arena& arena) {
  const std::span<fc_str> ids = arena.list<fc_str>(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) ids[i] = lend(rules[i]->id);
  fc_pair out{};
  out.size = sizeof out;
  out.rules = {ids.data(), ids.size()};
  if (view.pair) {
    out.score = view.pair->score;
    out.matched = view.pair->matched & kAbiAspects;
    out.clashed = view.pair->clashed & kAbiAspects;
  }
  out.signs = view.signs;
  out.claim = lend_mention(lend_side(*view.claim_side, book, arena), view.claim, arena);
  out.fact = lend_mention(lend_side(*view.fact_side, book, arena), view.fact, arena);
  return arena.make(out);
}

std::optional<Judgement> ask(const Asked& asked, const PairView& view, const World& world, Diagnostics& faults) {
  const LoadedPlugin& plugin = *asked.plugin;
  Call call(plugin, world, Call::Phase::Judge);
  call.rules = asked.rules;
  call.text = view.claim_side->document.text;
  const fc_pair* pair = lend_pair(view, asked.rules, *world.book, call.arena);
  fc_relation relation = FC_ABSTAIN;
  const bool answered = contained(call, "judge", faults,
                                  [&] { return plugin.descriptor.judge(plugin.self, &call.run(), pair, &relation); });
  if (!answered || !call.complaints.empty()) return std::nullopt;
  if (relation < FC_ABSTAIN || relation > FC_UNRELATED) {
    add_fault(dropped(plugin, "an unknown relation"), faults);
    return std::nullopt;
  }
  const PluginRule& rule = call.rule ? *call.rule : *asked.rules.front();
  return Judgement{static_cast<Relation>(relation), rule.id, plugin.info.id, std::move(call.message)};
}

}  // namespace

std::vector<Judgement> PluginSet::judge(const PairView& view, Diagnostics& faults) const {
  std::vector<Judgement> judgements;
  const Mention& claim = view.claim_side->extraction.mentions[view.claim];
  for (const Asked& asked : state_->judges[static_cast<std::size_t>(claim.kind)]) {
    if (const auto fault = asked.plugin->fault()) {
      add_fault(*fault, faults);
      continue;
    }
    if (auto judgement = ask(asked, view, state_->world, faults)) judgements.push_back(std::move(*judgement));
  }
  return judgements;
}

std::vector<Inspection> PluginSet::inspect(const Analysis& draft, Diagnostics& faults) const {
  std::vector<Inspection> found;
  for (const Asked& asked : state_->inspectors) {
    if (const auto fault = asked.plugin->fault()) {
      add_fault(*fault, faults);
      continue;
    }
    const LoadedPlugin& plugin = *asked.plugin;
    Call call(plugin, state_->world, Call::Phase::Inspect);
    call.rules = asked.rules;
    call.text = draft.document.text;
    call.mention_count = draft.extraction.mentions.size();
    const fc_document* document = lend_document(lend_side(draft, *state_->world.book, call.arena), call.arena);
    const auto body = [&] { return plugin.descriptor.inspect(plugin.self, &call.run(), document); };
    // What it reported before it failed was sound, and stays.
    contained(call, "inspect", faults, body);
    std::move(call.inspections.begin(), call.inspections.end(), std::back_inserter(found));
  }
  return found;
}

std::string PluginSet::render(const std::string& rule_id, const Message& message, std::string_view language) const {
  const PluginRule* known = rule(rule_id);
  const auto texts = known ? known->messages.find(message.key) : decltype(known->messages.end()){};
  if (!known || texts == known->messages.end()) return message.key;
  auto text = texts->second.find(std::string(language));
  if (text == texts->second.end()) text = texts->second.find("en");
  return text == texts->second.end() ? message.key : fill(text->second, message.values, text->first);
}

}  // namespace factcheck
