// A plugin that does whatever its option `deed` says, over the bare C contract: most of it is wrong.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string_view>

#include "factcheck/plugin/abi.h"

namespace {

constexpr char kRules[] =
#include "rule.toml.inc"
    ;

constexpr std::string_view view(fc_str text) { return {text.data, static_cast<std::size_t>(text.size)}; }
constexpr fc_str lend(std::string_view text) { return {text.data(), text.size()}; }

std::string_view deed(const fc_run* run) {
  fc_str out{};
  return run->host->option_text(run, lend("deed"), &out) == FC_OK ? view(out) : "";
}

fc_status create(const fc_run* run, void** self) {
  if (deed(run) == "throw in create") throw std::runtime_error("no start");
  if (deed(run) == "explain in create") {
    const fc_message message = {sizeof message, 0, lend("known"), {}, {}, {}};
    if (run->host->explain(run, &message) != FC_MISUSE) return FC_FAILED;
  }
  *self = nullptr;
  return FC_OK;
}

void destroy(void*) {}

// Every function that no other plugin of the tests needs.
bool host_keeps_its_word(const fc_run* run, const fc_pair* pair) {
  const fc_host& host = *run->host;
  fc_decimal share{};
  fc_strs names{};
  std::int32_t loud = 0;
  std::int64_t count = 0;
  fc_str text{};
  if (host.option_decimal(run, lend("share"), &share) != FC_OK || share.coefficient != 25 || share.exponent != -2)
    return false;
  if (host.option_texts(run, lend("names"), &names) != FC_OK || names.count != 2 || view(names.data[1]) != "b")
    return false;
  if (host.option_bool(run, lend("loud"), &loud) != FC_OK || loud != 1) return false;
  if (host.option_int(run, lend("count"), &count) != FC_OK || count != 3) return false;
  if (host.option_int(run, lend("share"), &count) != FC_MISUSE) return false;
  if (host.option_int(run, lend("none"), &count) != FC_NONE) return false;
  fc_tokens tokens{};
  if (host.tokens(run, lend("Die Häuser, 12"), lend("de"), &tokens) != FC_OK || tokens.count != 4) return false;
  if (view(tokens.data[1].folded) != "häuser" || view(tokens.data[1].stem) != "haus") return false;
  if (tokens.data[2].type != FC_PUNCTUATION || tokens.data[3].type != FC_NUMBER) return false;
  fc_edits edits{};
  if (host.diff(run, lend("a place to shelter"), lend("a place to hide"), lend("en"), &edits) != FC_OK) return false;
  if (edits.count != 2 || !edits.data[0].same || edits.data[1].same || edits.data[1].b.start != 11) return false;
  if (host.fold(run, lend("ÄRGER"), lend("de"), &text) != FC_OK || view(text) != "ärger") return false;
  if (host.fold(run, lend("\xFF"), lend("de"), &text) != FC_MISUSE) return false;
  if (host.same_entity(run, lend("Ana Petrov"), lend("Petrov"), {}) != FC_SAME) return false;
  fc_terms words{};
  if (host.terms(run, lend("der Hafen"), lend("de"), &words) != FC_OK || words.count == 0) return false;
  const fc_term word = words.data[words.count - 1];
  if (host.link(run, word.id, word.id) != FC_SAME_TERM || host.link(run, word.id, 0) != FC_NOT_LINKED) return false;
  if (host.terms(run, lend("\xFF"), lend("de"), &words) != FC_MISUSE) return false;
  if (host.compare_figures(run, pair->claim->figure, nullptr) != FC_INCOMPARABLE) return false;
  // A struct of an older, shorter build: nothing behind its end is read.
  fc_figure old = *pair->claim->figure;
  std::memset(&old.precision, 0x7F, sizeof old - offsetof(fc_figure, precision));
  old.size = offsetof(fc_figure, precision);
  if (host.compare_figures(run, &old, pair->claim->figure) != FC_AGREE) return false;
  return host.cancelled(run) == 0 && host.deadline(run) == INT64_MAX;
}

fc_status explain(const fc_run* run, std::string_view key, fc_suggestion suggestion) {
  const fc_param value = {lend("value"), lend("v"), nullptr, nullptr};
  const fc_message message = {sizeof message, 0, lend(key), {&value, 1}, {&suggestion, 1}, {}};
  return run->host->explain(run, &message);
}

fc_status judge(void*, const fc_run* run, const fc_pair* pair, fc_relation* out) {
  const std::string_view what = deed(run);
  *out = FC_EXCLUDES;
  if (what == "throw in judge") throw std::runtime_error("no judgement");
  if (what == "throw a number") throw 7;
  if (what == "fail in judge") return run->host->fail(run, lend("out of ideas")), FC_FAILED;
  if (what == "cancel in judge") return FC_CANCELLED;
  if (what == "odd status") return 4711;
  if (what == "odd relation") return *out = 99, FC_OK;
  if (what == "unknown key") return (void)explain(run, "unknown", {{0, 3}, lend("x")}), FC_OK;
  if (what == "suggestion past the end") return (void)explain(run, "known", {{0, 100000}, lend("x")}), FC_OK;
  if (what == "suggestion inside a character") return (void)explain(run, "known", {{0, 2}, lend("x")}), FC_OK;
  if (what == "null text") return (void)explain(run, "known", {{0, 3}, {nullptr, 5}}), FC_OK;
  if (what == "explain twice") {
    (void)explain(run, "known", {{0, 3}, lend("x")});
    return (void)explain(run, "known", {{0, 3}, lend("x")}), FC_OK;
  }
  if (what == "register a kind") {
    fc_kind kind = 0;
    return run->host->register_kind(run, lend("unruly.kind"), 1, &kind) == FC_MISUSE ? FC_OK : FC_FAILED;
  }
  if (what == "use the host") *out = host_keeps_its_word(run, pair) ? FC_SUPPORTS : FC_EXCLUDES;
  return FC_OK;
}

fc_status inspect(void*, const fc_run* run, const fc_document* draft) {
  const std::string_view what = deed(run);
  if (what == "throw in inspect") throw std::runtime_error("no inspection");
  const fc_message message = {sizeof message, 0, lend("seen"), {}, {}, {}};
  const fc_mention* claim = draft->mentions.data[0];
  fc_finding finding = {sizeof finding, FC_EXCLUDES, lend("unruly.inspect"), claim->id, claim->span, &message, {}};
  if (what == "span past the end") finding.span = {0, draft->text.size + 1};
  if (what == "span backwards") finding.span = {4, 2};
  if (what == "unknown claim") finding.claim = 99;
  if (what == "unknown rule") finding.rule = lend("figure.mismatch");
  if (what == "null list") finding.citations = {nullptr, 3};
  (void)run->host->report(run, &finding);
  return FC_OK;
}

}  // namespace

extern "C" const fc_plugin* FACTCHECK_ENTRY(void) {
  static constexpr fc_plugin plugin = {sizeof(fc_plugin),
                                       FC_ABI_MAJOR,
                                       FC_ABI_MINOR,
                                       FC_FACT_SCHEMA,
                                       0,
                                       FC_CAN_JUDGE | FC_CAN_INSPECT,
                                       lend("unruly"),
                                       lend("0.1.0"),
                                       lend("Apache-2.0"),
                                       {kRules, sizeof kRules - 1},
                                       create,
                                       destroy,
                                       nullptr,
                                       judge,
                                       inspect};
  return &plugin;
}
