#include "core/archive/reader_fields.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/text/line_index.h"
#include "core/text/utf8.h"
#include "core/value/date.h"

namespace factcheck {
namespace {

constexpr std::array<std::string_view, 10> kFields = {"id",  "title",  "date",   "language", "source",
                                                      "url", "author", "status", "corrects", "sources"};
constexpr std::string_view kFieldNames = "id, title, date, language, source, url, author, status, corrects, sources";

constexpr std::array<std::pair<std::string_view, Status>, 5> kStatuses = {{{"published", Status::Published},
                                                                           {"corrected", Status::Corrected},
                                                                           {"correction", Status::Correction},
                                                                           {"retracted", Status::Retracted},
                                                                           {"draft", Status::Draft}}};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "en", "de-AT", "nl_BE" as the bare code in lower case; empty if it is none.
std::string bare_language(std::string_view tag) {
  const std::size_t end = std::min(tag.find_first_of("-_"), tag.size());
  if (end < 2 || end > 3) return {};
  std::string code;
  for (const char c : tag.substr(0, end)) {
    if (!is_letter(c)) return {};
    code += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return code;
}

std::optional<std::string> set_status(Document& document, std::string_view value) {
  for (const auto& [name, status] : kStatuses)
    if (name == value) {
      document.status = status;
      return std::nullopt;
    }
  return "status: '" + std::string(value) + "' is none; expected published, corrected, correction, retracted or draft";
}

}  // namespace

std::string_view status_name(Status status) {
  for (const auto& [name, known] : kStatuses)
    if (known == status) return name;
  return {};
}

std::string_view field_names() { return kFieldNames; }
bool is_field(std::string_view key) { return std::find(kFields.begin(), kFields.end(), key) != kFields.end(); }

std::optional<std::string> date_fault(std::string_view date) {
  if (parse_iso_date(date)) return std::nullopt;
  return "'" + std::string(date) + "' is no date of the calendar; expected 2020, 2020-02 or 2020-02-06";
}

std::optional<std::string> set_field(Document& document, std::string_view key, std::string_view value) {
  if (value.empty()) return key == "id" ? std::optional<std::string>("id: is empty; expected a name") : std::nullopt;
  if (std::any_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
    return std::string(key) + ": holds a control character; expected text on one line";
  if (key == "date") {
    if (auto wrong = date_fault(value)) return "date: " + *wrong;
    document.date = value;
  } else if (key == "language") {
    document.language = bare_language(value);
    if (document.language.empty())
      return "language: '" + std::string(value) + "' is no language code; expected one such as en, de or nl";
  } else if (key == "status") {
    return set_status(document, value);
  } else {
    std::string& field = key == "id"       ? document.id
                         : key == "title"  ? document.title
                         : key == "source" ? document.source
                         : key == "url"    ? document.url
                         : key == "author" ? document.author
                                           : document.corrects;
    field = value;
  }
  return std::nullopt;
}

HeaderLine header_line(std::string_view text, std::size_t from) {
  constexpr std::string_view word = "date";
  HeaderLine header;
  header.body = from;
  std::size_t at = from;
  while (at < text.size() && is_blank(text[at])) ++at;
  if (text.substr(at, word.size()) != word) return header;
  const std::size_t gap = at += word.size();
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  const std::size_t start = at;
  while (at < text.size() && (text[at] == '-' || (text[at] >= '0' && text[at] <= '9'))) ++at;
  const std::string_view date = text.substr(start, at - start);
  if (start == gap || date.size() < 4 || (at < text.size() && !is_blank(text[at]))) return header;
  // A bare year is a header only on a line of its own: "date 1850 as the year of …" is a sentence.
  const std::size_t hyphen = date.find('-');
  if (hyphen == std::string_view::npos && at < text.size() && text[at] != '\n' && text[at] != '\r') return header;
  if (hyphen != std::string_view::npos && hyphen != 4) return header;
  header.date = date;
  header.date_start = start;
  header.fault = date_fault(date);
  while (at < text.size() && is_blank(text[at])) ++at;
  header.body = at;
  return header;
}

void ReaderFaults::add(ErrorCode code, std::string message) {
  if (faults_.size() < kMost)
    faults_.push_back({code, std::move(message)});
  else
    ++more_;
}

void ReaderFaults::append(const Error& error) { faults_.push_back(error); }

Error ReaderFaults::error() const {
  Error all{faults_.empty() ? ErrorCode::Internal : faults_.front().code, {}};
  for (const Error& fault : faults_) {
    if (!all.message.empty()) all.message += '\n';
    all.message += fault.message;
  }
  if (more_ > 0) all.message += "\n… and " + std::to_string(more_) + " more faults of this file";
  return all;
}

std::string place_of(const std::string& path, std::string_view text, std::size_t byte) {
  const Position at = LineIndex(text.substr(0, byte)).at(static_cast<std::uint32_t>(byte));
  return path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
}

std::optional<Error> utf8_fault(std::string_view text, const std::string& path) {
  const std::optional<std::size_t> bad = first_invalid_utf8(text);
  if (!bad) return std::nullopt;
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(text[*bad]);
  const std::string shown = {'0', 'x', digits[byte >> 4], digits[byte & 15]};
  return Error{ErrorCode::InvalidUtf8, place_of(path, text, *bad) + "byte " + shown + " at offset " +
                                           std::to_string(*bad) + " is not UTF-8; expected UTF-8 text"};
}

}  // namespace factcheck
