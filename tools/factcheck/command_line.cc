#include "command_line.h"

#include <functional>
#include <optional>
#include <span>
#include <sstream>
#include <string_view>

#include "cli_options.h"

namespace factcheck::cli {
namespace {

constexpr const char* kFooter = R"(
Examples:
  factcheck index desk.archive articles                read a folder of articles into an archive file
  factcheck check --archive desk.archive draft.md      what in the draft does the archive bear out, contradict, not know?
  factcheck check --archive articles --format json - < draft.md
  factcheck facts desk.archive NSPCC 2018              what the archive has on somebody or something
  factcheck extract --trace draft.md                   what is found in a text, by which rule
  factcheck explain de.figure.amount                   what a rule does and why
  factcheck explain --report report.json 3fa9          why a finding came out as it did

Exit codes: 0 nothing at or above --fail-on; 1 findings at or above it; 2 the run failed or is incomplete.
Configuration: --config, else FACTCHECK_CONFIG, else the nearest .factcheck.toml from the first draft upward.)";

void add_setup(CLI::App& app, Setup& setup) {
  constexpr const char* group = "Rules and plugins";
  app.add_option("--config", setup.config, "Configuration file (.factcheck.toml)")->type_name("FILE")->group(group);
  app.add_option("--rules", setup.rules, "Folder of rule files, in place of the installed ones")
      ->type_name("DIR")
      ->group(group);
  repeated(app, "--plugin", setup.plugins, "Also load this plugin; repeatable")->type_name("FILE")->group(group);
  repeated(app, "--plugin-dir", setup.plugin_folders, "Also load the plugins of this folder; repeatable")
      ->type_name("DIR")
      ->group(group);
  app.add_flag("--plugins-from-env", setup.plugins_from_env,
               "Also load the plugins of the folders in FACTCHECK_PLUGIN_PATH, separated by colons")
      ->group(group);
  repeated(app, "--disable", setup.disabled, "Do without this rule; repeatable")->type_name("RULE")->group(group);
}

void add_reading(CLI::App& app, std::string& as_of, std::string& language, std::vector<std::string>& extensions,
                 std::uint32_t& jobs) {
  app.add_option("--as-of", as_of, "Date of texts that name none: 2020, 2020-02 or 2020-02-06")->type_name("DATE");
  app.add_option("--language", language, "en, de, nl or auto; default: as the text says, else by sentence")
      ->type_name("LANGUAGE");
  repeated(app, "--ext", extensions,
           "Files of folders to read, by ending (.md); repeatable; default: txt md markdown html htm jsonl ndjson")
      ->type_name("EXT");
  app.add_option("--jobs", jobs, "Threads; 0, the default: one for each core")->type_name("N");
}

void add_check(CLI::App& app, CheckRequest& check) {
  app.add_option("DRAFT", check.drafts, "Files, folders, or - for standard input")->required()->type_name("");
  app.add_option("--archive", check.archive, "Archive file, folder of articles, an article, or a .jsonl file")
      ->type_name("PATH");
  app.add_option("--format", check.format, "text, json, ndjson, sarif, junit, github or html; default: text")
      ->type_name("FORMAT");
  app.add_option("--output", check.output, "Write the report to this file")->type_name("FILE");
  app.add_option("--fail-on", check.fail_on,
                 "Exit with 1 from this verdict on: contradicted (default), disputed, outdated, unverified, never")
      ->type_name("VERDICT")
      ->check(CLI::IsMember({"contradicted", "disputed", "outdated", "unverified", "never"}));
  app.add_flag("--all", check.all, "Text: also what is supported");
  app.add_option("--messages", check.messages, "Language of the report: en, de or nl")->type_name("LANGUAGE");
  repeated(app, "--source", check.sources, "Check against this article alone; repeatable")->type_name("ARTICLE_ID");
  repeated(app, "--exclude", check.excluded, "Leave this article out; repeatable")->type_name("ARTICLE_ID");
  app.add_flag("--closed", check.closed, "Sources are complete: an unverified figure or date is a warning");
  app.add_option("--min-confidence", check.min_confidence, "Report findings from this confidence on, 0 to 1")
      ->type_name("SHARE")
      ->check(CLI::Range(0.0, 1.0));
  add_reading(app, check.as_of, check.language, check.extensions, check.jobs);
}

void add_extract(CLI::App& app, ExtractRequest& extract) {
  app.add_option("FILE", extract.files, "Files, folders, or - for standard input")->required()->type_name("");
  app.add_option("--format", extract.format, "ndjson, json or text; default: ndjson")->type_name("FORMAT");
  app.add_option("--output", extract.output, "Write to this file")->type_name("FILE");
  app.add_flag("--trace", extract.trace, "Also which rule fired and which guard refused");
  add_reading(app, extract.as_of, extract.language, extract.extensions, extract.jobs);
}

// The commands with what each of them fills.
struct CommandLine {
  CLI::App app{"Checks a draft against the facts of a news archive: figures, dates, and who said what.", "factcheck"};
  Setup setup;
  CheckRequest check;
  ExtractRequest extract;
  IndexRequest index;
  FactsRequest facts;
  ArchiveRequest archive;
  ExplainRequest explain;
  TestRequest test;
  UnusedRequest unused;
  PluginTestRequest plugin_test;
  PluginAllowRequest plugin_allow;
  std::function<Request()> chosen;

  CommandLine() {
    app.set_version_flag("--version", "factcheck " + version());
    app.require_subcommand(1);
    app.footer(kFooter);
    app.get_formatter()->column_width(34);
    add_check(command("check", "Check drafts against an archive", [this] { return Request{setup, check}; }), check);
    add_index(command("index", "Make an archive file of articles, or bring it up to date",
                      [this] {
                        return Request{setup, index};
                      }),
              index);
    add_facts(command("facts", "Look facts up in an archive", [this] { return Request{setup, facts}; }), facts);
    add_upkeep();
    add_extract(command("extract", "Print what is found in texts; checks nothing",
                        [this] {
                          return Request{setup, extract};
                        }),
                extract);
    CLI::App& why = command("explain", "What a rule does and why; why a finding came out as it did", [this] {
      return Request{setup, explain};
    });
    why.add_option("RULE", explain.rule,
                   "Id of a rule, as in `rules list`; with --report, a fingerprint or its beginning")
        ->required()
        ->type_name("");
    why.add_option("--report", explain.report, "Explain a finding of this report (--format json), - for standard input")
        ->type_name("FILE");
    command("test", "Run the examples inside the rule files",
            [this] {
              return Request{setup, test};
            })
        .add_option("PACK", test.packs, "Languages, files or beginnings of rule ids; default: all")
        ->type_name("");
    add_groups();
  }

  CLI::App& command(const char* name, const char* text, std::function<Request()> request) {
    CLI::App* sub = app.add_subcommand(name, text);
    add_setup(*sub, setup);
    sub->callback([this, request = std::move(request)] { chosen = request; });
    return *sub;
  }

  // CLI11 itself would only say that a command is missing.
  std::optional<Error> refuse_command(std::span<const char* const> words) {
    std::string said;
    for (CLI::App* at = &app;;) {
      std::string known;
      CLI::App* next = nullptr;
      const std::string_view word = words.empty() ? std::string_view() : words.front();
      if (word.starts_with('-')) return std::nullopt;
      for (CLI::App* sub : at->get_subcommands([](CLI::App*) { return true; })) {
        if (sub->get_name() == word) next = sub;
        known += (known.empty() ? "" : ", ") + said + sub->get_name();
      }
      if (known.empty()) return std::nullopt;  // what follows are options and files
      if (!next && word.empty()) return Error{ErrorCode::Usage, "a subcommand is missing; expected one of " + known};
      if (!next)
        return Error{ErrorCode::Usage, "unknown command '" + said + std::string(word) + "'; expected one of " + known};
      said += next->get_name() + " ";
      at = next;
      words = words.subspan(1);
    }
  }

  void add_upkeep() {
    CLI::App* sub = app.add_subcommand("archive", "Upkeep of archive files");
    sub->require_subcommand(1);
    for (const ArchiveVerb& verb : archive_verbs()) {
      CLI::App* inner = sub->add_subcommand(verb.name, verb.text);
      add_setup(*inner, setup);
      add_archive(*inner, verb.verb, archive);
      inner->callback([this, verb = verb.verb] {
        archive.verb = verb;
        chosen = [this] { return Request{setup, archive}; };
      });
    }
  }

  CLI::App& group(const char* name, const char* text) {
    CLI::App* sub = app.add_subcommand(name, text);
    sub->require_subcommand(1);
    return *sub;
  }

  CLI::App& verb(CLI::App& of, const char* name, const char* text, std::function<Request()> request) {
    CLI::App* inner = of.add_subcommand(name, text);
    add_setup(*inner, setup);
    inner->callback([this, request = std::move(request)] { chosen = request; });
    return *inner;
  }

  void add_list(CLI::App& of, const char* name, const char* text, factcheck_topic topic) {
    verb(of, name, text, [this, topic] { return Request{setup, ListRequest{topic}}; });
  }

  void add_groups() {
    CLI::App& rules = group("rules", "The rules that find things in texts and judge them");
    add_list(rules, "list", "List the rules with the file each came from", FACTCHECK_RULES);
    CLI::App& silent = verb(rules, "unused", "List the rules that find nothing in the given files", [this] {
      return Request{setup, unused};
    });
    silent.add_option("FILE", unused.reading.files, "Files, folders, or - for standard input")
        ->required()
        ->type_name("");
    add_reading(silent, unused.reading.as_of, unused.reading.language, unused.reading.extensions, unused.reading.jobs);
    CLI::App& plugins = group("plugins", "The plugins that judge claims");
    add_list(plugins, "list", "List the plugins that are loaded", FACTCHECK_PLUGINS);
    verb(plugins, "test", "Load one plugin, run its examples and odd texts",
         [this] {
           return Request{setup, plugin_test};
         })
        .add_option("FILE", plugin_test.file, "The plugin (.so); it runs with your rights")
        ->required()
        ->type_name("");
    verb(plugins, "allow", "Write the list of plugins that may be loaded; from then on no other is",
         [this] {
           return Request{setup, plugin_allow};
         })
        .add_option("FILE", plugin_allow.files, "Plugins to add; default: all that are installed")
        ->type_name("");
    add_list(group("languages", "The languages"), "list", "List the languages that can be read", FACTCHECK_LANGUAGES);
    add_list(group("config", "The configuration"), "show", "Show each setting with where it came from",
             FACTCHECK_CONFIG);
  }
};

}  // namespace

Result<Request> parse(int argc, const char* const* argv) {
  CommandLine line;
  if (argc > 0)
    if (std::optional<Error> unknown = line.refuse_command({argv + 1, static_cast<std::size_t>(argc - 1)}))
      return *unknown;
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::ParseError& stop) {
    std::ostringstream page, complaint;
    if (line.app.exit(stop, page, complaint) == 0) return Request{{}, PageRequest{page.str()}};
    return Error{ErrorCode::Usage, std::string(stop.what()) + "\nrun 'factcheck --help' or 'factcheck COMMAND --help'"};
  }
  return line.chosen();
}

}  // namespace factcheck::cli
