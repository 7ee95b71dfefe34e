// The rule plugins of one engine: found, checked, loaded, asked, and contained when they fail.
//
//   Result<PluginSet> plugins = PluginSet::load(options, book, knowledge, sink);
//   Judgement j = plugins->judge(subject);
//
// Built once; judge and inspect are safe on every thread.
#ifndef FACTCHECK_CORE_PLUGINS_PLUGIN_SET_H_
#define FACTCHECK_CORE_PLUGINS_PLUGIN_SET_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/about/knowledge.h"
#include "core/archive/archive.h"
#include "core/log/log.h"
#include "core/match/match.h"
#include "core/text/result.h"

namespace factcheck {

enum class Relation : std::int32_t { Abstain = 0, Supports = 1, Excludes = 2, Replaces = 3, Unrelated = 4 };

// A message of a plugin, before it is put into words: key of [rule.message.KEY] and named values.
struct MessageValue {
  std::string name;
  std::variant<std::string, Figure, Date> value;
};
struct Message {
  std::string key;
  std::vector<MessageValue> values;
  struct Suggestion {
    Span span;
    std::string text;
  };
  std::vector<Suggestion> suggestions;
};

struct Judgement {
  Relation relation = Relation::Abstain;
  std::string rule;  // "figure.mismatch"
  std::string plugin;
  std::optional<Message> message;
};

// What a plugin's inspect reports about a draft by itself.
struct Inspection {
  std::string rule, plugin;
  Relation relation = Relation::Excludes;
  std::uint32_t claim = 0;  // index into the draft's mentions
  Span span;                // what to underline; empty: the whole mention
  std::optional<Message> message;
  struct Cited {
    std::string article;
    Span span;
    Relation relation;
  };  // article empty: the draft itself
  std::vector<Cited> citations;
};

// An example of a rule: a draft with [[…]] round the claim, an article to check it against, and the relation expected.
struct PluginExample {
  std::string draft, article;      // article empty: the draft is inspected by itself
  std::string want;                // "supports", "excludes", "unrelated", "abstain" or "none": nothing is reported
  std::string date, article_date;  // ISO; empty: undated
  std::string language;            // of the draft; empty: detected
  std::string where;               // path:line:column
};

// One rule of a plugin's rule.toml.
struct PluginRule {
  std::string id, plugin, why, source, maturity;
  Kind kind = Kind::Figure;
  Severity severity = Severity::Error;
  // key -> language -> wording with {name} and {name:weekday}
  std::map<std::string, std::map<std::string, std::string>> messages;
  std::string file;  // "plugins/figures/rule.toml" as shown to people
  std::vector<PluginExample> cases;
  std::size_t examples = 0;  // of them
};

struct PluginInfo {
  std::string id, version, license, path;  // path: real path of the library
  bool extracts = false, judges = false, inspects = false;
  std::vector<PluginRule> rules;
};

struct PluginOptions {
  std::vector<std::string> files;     // --plugin: absolute paths; the call is the consent
  std::vector<std::string> folders;   // --plugin-dir
  std::string installed;              // folder of the installed plugins; empty: none
  std::string allow_list;             // plugins.allow.toml; where the file exists, no other plugin is loaded
  std::vector<std::string> disabled;  // rule ids that are never asked
  // options of rules as the user set them: "figure.mismatch.min_score" -> text of the TOML value
  std::map<std::string, std::string> settings;
};

// Everything a judge may see of one pair.
struct PairView {
  const Pair* pair = nullptr;
  const Analysis* claim_side = nullptr;  // the draft (or, for two facts, the article of the first)
  std::uint32_t claim = 0;
  const Analysis* fact_side = nullptr;
  std::uint32_t fact = 0;
  std::uint32_t signs = 0;  // FC_LATER | … of abi.h
};

class PluginSet {
 public:
  // Errors: PluginRejected; the message holds every refusal, one a line: path, what is wrong, the cure.
  // Lifetime: book and knowledge must outlive the set and stay where they are.
  static Result<PluginSet> load(const PluginOptions& options, const RuleBook& book, const Knowledge& knowledge,
                                const Log& log = Log());
  PluginSet(PluginSet&&) noexcept;
  PluginSet& operator=(PluginSet&&) noexcept;
  ~PluginSet();

  const std::vector<PluginInfo>& plugins() const;
  bool has_judge(Kind kind) const;
  const PluginRule* rule(std::string_view id) const;
  // Asks every plugin that judges the kind once: one Judgement a plugin. A failing plugin is reported in `faults` (each
  // fault once a list), quarantined for this set, and skipped from then on.
  std::vector<Judgement> judge(const PairView& view, Diagnostics& faults) const;
  std::vector<Inspection> inspect(const Analysis& draft, Diagnostics& faults) const;
  // The message in words. Falls back to English, then to the key. Languages: "en", "de", "nl".
  std::string render(const std::string& rule, const Message& message, std::string_view language) const;

 private:
  struct State;
  explicit PluginSet(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// A figure or date in words of the language, for messages: "16.8 million", "16,8 Millionen", "6 February 2020".
std::string in_words(const Figure& figure, std::string_view language);
std::string in_words(const Date& date, std::string_view language);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_PLUGIN_SET_H_
