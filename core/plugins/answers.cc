#include "core/plugins/answers.h"

#include <algorithm>
#include <utility>

#include "core/plugins/marshal.h"

namespace factcheck {
namespace {

constexpr std::uint64_t kMaxItems = 1000;  // values, suggestions or citations of one answer

fc_status complain(Call& call, std::string what) {
  call.complaints.push_back(std::move(what));
  return FC_MISUSE;
}

template <class List>
bool is_sound(const List& list) {
  return list.count <= kMaxItems && (list.count == 0 || list.data != nullptr);
}

const PluginRule* rule_of(fc_str id, const Call& call) {
  const auto found =
      std::find_if(call.rules.begin(), call.rules.end(), [&](const PluginRule* rule) { return rule->id == view(id); });
  return found == call.rules.end() ? nullptr : *found;
}

bool is_rule_of(std::string_view id, const LoadedPlugin& plugin) {
  return std::any_of(plugin.info.rules.begin(), plugin.info.rules.end(),
                     [&](const PluginRule& rule) { return rule.id == id; });
}

// What is wrong with a value; empty if it was added.
std::string take_value(const fc_param& param, Message& out) {
  const auto name = take_text(param.name), text = take_text(param.text);
  if (!name || name->empty() || !text) return "a value without a name, or with a text that is no UTF-8";
  if (param.figure) {
    auto figure = take_figure(param.figure);
    if (!figure) return "the value '" + *name + "' is a malformed figure";
    out.values.push_back({*name, std::move(*figure)});
  } else if (param.date) {
    auto date = take_date(param.date);
    if (!date) return "the value '" + *name + "' is a malformed date";
    out.values.push_back({*name, std::move(*date)});
  } else {
    out.values.push_back({*name, *text});
  }
  return {};
}

// What is wrong with a message; empty if `out` holds it.
std::string read_message(const fc_message& raw, const PluginRule& rule, const Call& call, Message& out) {
  const auto key = take_text(raw.key);
  if (!key || !rule.messages.contains(*key)) {
    return "rule " + rule.id + " has no message '" + key.value_or("?") + "'; expected a key of its rule.toml";
  }
  out.key = *key;
  if (!is_sound(raw.params) || !is_sound(raw.suggestions)) return "a list without data, or of more than 1000 items";
  for (std::uint64_t i = 0; i < raw.params.count; ++i) {
    if (std::string wrong = take_value(raw.params.data[i], out); !wrong.empty()) return wrong;
  }
  for (std::uint64_t i = 0; i < raw.suggestions.count; ++i) {
    const auto span = take_span(raw.suggestions.data[i].span, call.text);
    const auto text = take_text(raw.suggestions.data[i].text);
    if (!span) return "a suggestion for a span outside the text, or inside a character";
    if (!text) return "a suggestion that is no UTF-8";
    out.suggestions.push_back({*span, *text});
  }
  return {};
}

bool is_relation(fc_relation relation) { return relation >= FC_ABSTAIN && relation <= FC_UNRELATED; }

std::string take_citation(const fc_citation* theirs, const Call& call, Inspection& out) {
  if (!theirs) return "a citation that is null";
  const fc_citation raw = own(theirs);
  const auto article = take_text(raw.article);
  if (!article || !is_relation(raw.relation) || raw.span.start > raw.span.end || raw.span.end > UINT32_MAX) {
    return "a malformed citation";
  }
  Span span{static_cast<std::uint32_t>(raw.span.start), static_cast<std::uint32_t>(raw.span.end)};
  if (article->empty() && !take_span(raw.span, call.text)) return "a citation outside the draft, or inside a character";
  out.citations.push_back({*article, span, static_cast<Relation>(raw.relation)});
  return {};
}

std::string read_finding(const fc_finding& raw, const PluginRule& rule, const Call& call, Inspection& out) {
  out.rule = rule.id;
  out.plugin = call.plugin.info.id;
  if (!is_relation(raw.relation)) return "rule " + rule.id + " reports an unknown relation";
  if (raw.claim == 0 || raw.claim > call.mention_count) return "rule " + rule.id + " reports an unknown claim";
  const auto span = take_span(raw.span, call.text);
  if (!span) return "rule " + rule.id + " reports a span outside the text, or inside a character";
  out.relation = static_cast<Relation>(raw.relation);
  out.claim = static_cast<std::uint32_t>(raw.claim - 1);
  out.span = *span;
  if (raw.message) {
    if (std::string wrong = read_message(own(raw.message), rule, call, out.message.emplace()); !wrong.empty())
      return wrong;
  }
  if (!is_sound(raw.citations)) return "a list without data, or of more than 1000 items";
  for (std::uint64_t i = 0; i < raw.citations.count; ++i) {
    if (std::string wrong = take_citation(raw.citations.data[i], call, out); !wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace

fc_status take_explanation(const fc_message* theirs, Call& call) {
  if (call.phase != Call::Phase::Judge || !theirs) return complain(call, "explain outside judge, or without a message");
  if (call.message) return complain(call, "explain twice in one judge; expected once");
  const fc_message raw = own(theirs);
  const PluginRule* rule = raw.rule.size == 0 ? call.rules.front() : rule_of(raw.rule, call);
  if (!rule) return complain(call, "judge decides by a rule that it was not asked for");
  Message message;
  if (std::string wrong = read_message(raw, *rule, call, message); !wrong.empty())
    return complain(call, std::move(wrong));
  call.rule = rule;
  call.message = std::move(message);
  return FC_OK;
}

fc_status take_report(const fc_finding* theirs, Call& call) {
  if (call.phase != Call::Phase::Inspect || !theirs)
    return complain(call, "report outside inspect, or without a finding");
  const fc_finding raw = own(theirs);
  const auto id = take_text(raw.rule);
  if (!id || !is_rule_of(*id, call.plugin)) return complain(call, "report by a rule that its rule.toml does not have");
  const PluginRule* rule = rule_of(raw.rule, call);
  if (!rule) return FC_OK;  // switched off by the user: nobody wants to hear of it
  Inspection found;
  if (std::string wrong = read_finding(raw, *rule, call, found); !wrong.empty())
    return complain(call, std::move(wrong));
  call.inspections.push_back(std::move(found));
  return FC_OK;
}

}  // namespace factcheck
