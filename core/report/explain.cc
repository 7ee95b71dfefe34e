#include "core/report/explain.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace factcheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "factcheck.report/1";

// A report may have been edited by hand: what is not there or of another type reads as empty.
const Json& at(const Json& object, const char* key) {
  static const Json kNothing;
  const auto found = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && found != object.end() ? *found : kNothing;
}
std::string text_at(const Json& object, const char* key) {
  const Json& value = at(object, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}
std::int64_t number_at(const Json& object, const char* key) {
  const Json& value = at(object, key);
  return value.is_number_integer() ? value.get<std::int64_t>() : 0;
}

struct Found {
  const Json* draft = nullptr;
  const Json* finding = nullptr;
};

Error no_report(const std::string& why) {
  return {ErrorCode::InputFormat, "not a report: " + why + "; expected what `check --format json` writes"};
}

Result<Json> read(std::string_view report) {
  try {
    return Json::parse(report);
  } catch (const Json::parse_error& fault) {
    return no_report("no JSON at byte " + std::to_string(fault.byte));
  } catch (const Json::exception&) {  // a number out of all range
    return no_report("JSON that cannot be read");
  }
}

Result<std::vector<Found>> findings_of(const Json& report) {
  const std::string schema = text_at(report, "schema");
  if (schema != kSchema)
    return no_report(schema.empty() ? "it names no schema"
                                    : "its schema is '" + schema + "', this version reads " + std::string(kSchema));
  std::vector<Found> all;
  const Json& drafts = at(report, "drafts");
  if (!drafts.is_array()) return no_report("it has no list of drafts");
  for (const Json& draft : drafts) {
    const Json& findings = at(draft, "findings");
    if (!findings.is_array()) return no_report("a draft of it has no list of findings");
    for (const Json& finding : findings) all.push_back({&draft, &finding});
  }
  return all;
}

Result<std::vector<Found>> chosen(std::vector<Found> all, std::string_view fingerprint) {
  std::set<std::string> prints;
  std::erase_if(all, [&](const Found& found) {
    const std::string print = text_at(*found.finding, "fingerprint");
    const bool fits = !fingerprint.empty() && print.starts_with(fingerprint);
    if (fits) prints.insert(print);
    return !fits;
  });
  if (all.empty())
    return Error{ErrorCode::Usage, "no finding '" + std::string(fingerprint) +
                                       "' in the report; expected the beginning of a \"fingerprint\" in it"};
  if (prints.size() == 1) return all;
  std::string list;
  for (const std::string& print : prints) list += (list.empty() ? "" : ", ") + print;
  return Error{ErrorCode::Usage, "'" + std::string(fingerprint) + "' is the beginning of " +
                                     std::to_string(prints.size()) + " fingerprints; expected one of " + list};
}

std::string line(std::string_view label, const std::string& text) {
  constexpr std::size_t kWidth = 12;
  std::string out(label);
  out.append(out.size() < kWidth ? kWidth - out.size() : 1, ' ');
  return out + text + "\n";
}

std::string place(const Json& span) {
  return std::to_string(number_at(span, "line")) + ":" + std::to_string(number_at(span, "column"));
}

// "min = 2500, unit = percent": what is stated, leaving out what is null or false.
std::string stated(const Json& object) {
  std::string list;
  if (!object.is_object()) return list;
  for (const auto& [key, value] : object.items()) {
    if (value.is_null() || value == false || (value.is_array() && value.empty())) continue;
    const Json& text = value.is_object() && value.contains("text") ? value["text"] : value;
    list += (list.empty() ? "" : ", ") + key + " = " +
            (text.is_string() ? text.get<std::string>() : text.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  return list;
}

std::string citation_page(const Json& citation, const std::string& label) {
  std::string page = line(label, text_at(citation, "article"));
  page.pop_back();
  if (const std::string title = text_at(citation, "title"); !title.empty()) page += " “" + title + "”";
  if (const std::string date = text_at(citation, "date"); !date.empty()) page += ", " + date;
  page += ", " + place(at(citation, "span")) + "\n";
  return page + line("", "“" + text_at(citation, "text") + "” in: " + text_at(citation, "sentence"));
}

std::string reasons_page(const Json& why, bool matched) {
  std::string page;
  for (const Json& reason : why) {
    const std::int64_t points = number_at(reason, "points");
    if ((points > 0) != matched) continue;
    const std::string claim = text_at(reason, "claim"), fact = text_at(reason, "fact");
    page += line(page.empty() ? (matched ? "matched" : "missing") : "",
                 (points > 0 ? "+" : "") + std::to_string(points) + "  " + text_at(reason, "feature") + ": " +
                     (claim.empty() ? "(not stated)" : claim) + " | " + (fact.empty() ? "(not stated)" : fact));
  }
  return page;
}

std::string page_of(const Found& found, const std::function<std::string(std::string_view)>& why_of) {
  const Json& finding = *found.finding;
  const Json& claim = at(finding, "claim");
  const std::string path = text_at(*found.draft, "path"), rule = text_at(finding, "rule"),
                    kind = text_at(claim, "kind"), why = why_of(rule);
  std::string page =
      line("finding", text_at(finding, "fingerprint")) +
      line("place", (path.empty() ? text_at(*found.draft, "id") : path) + ":" + place(at(finding, "span"))) +
      line("text", text_at(finding, "text")) +
      line("verdict", text_at(finding, "verdict") + " (" + text_at(finding, "severity") + ")") +
      line("message", text_at(finding, "message"));
  const Json& confidence = at(finding, "confidence");
  if (confidence.is_number()) page += line("confidence", confidence.dump());
  if (const Json& caveats = at(finding, "caveats"); caveats.is_array())
    for (const Json& caveat : caveats)
      if (caveat.is_string()) page += line("caveat", caveat.get<std::string>());
  page += line("claim", kind + ": " + stated(at(claim, kind.c_str())));
  if (const std::string about = stated(at(claim, "about")); !about.empty()) page += line("about", about);
  page += line("rule", rule) + line("why", why.empty() ? "(no rule of that id is loaded here)" : why);
  const Json& reasons = at(finding, "why");
  page += reasons_page(reasons, true) + reasons_page(reasons, false);
  for (const Json& citation : at(finding, "citations")) page += citation_page(citation, text_at(citation, "relation"));
  if (const Json& nearest = at(finding, "nearest"); nearest.is_object()) page += citation_page(nearest, "nearest");
  if (const Json& suggestions = at(finding, "suggestions"); suggestions.is_array())
    for (const Json& suggestion : suggestions)
      if (suggestion.is_string()) page += line("suggestion", suggestion.get<std::string>());
  return page;
}

}  // namespace

Result<std::string> explain_finding(std::string_view report, std::string_view fingerprint,
                                    const std::function<std::string(std::string_view)>& why_of) {
  const Result<Json> json = read(report);
  if (!json) return json.error();
  const Result<std::vector<Found>> all = findings_of(*json);
  if (!all) return all.error();
  const Result<std::vector<Found>> found = chosen(*all, fingerprint);
  if (!found) return found.error();
  std::string pages;
  for (const Found& one : *found) pages += (pages.empty() ? "" : "\n") + page_of(one, why_of);
  return pages;
}

}  // namespace factcheck
