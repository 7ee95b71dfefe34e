#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "core/archive/reader.h"
#include "core/archive/reader_fields.h"
#include "core/archive/reader_records.h"

namespace factcheck {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kJsonBlanks = " \t\r\n";

// Reads one line after another; what is wrong with a line does not stop the next one.
class JsonLines {
 public:
  JsonLines(const std::string& path, const ReadOptions& options, Records& records, ReaderFaults& faults)
      : path_(path), options_(options), records_(records), faults_(faults) {}

  void read_line(std::string_view line, std::size_t number) {
    number_ = number;
    has_body_ = false;
    std::optional<Json> record = parse(line);
    if (!record) return;
    if (!record->is_object()) {
      fault("expected one object a line: {\"id\": \"…\", \"text\": \"…\"}");
      return;
    }
    Document document;
    document.path = path_;
    bool good = true;
    for (auto& [key, value] : record->items()) good = set(document, key, value) && good;
    for (const char* needed : {"id", "text"})
      if (!record->contains(needed)) good = fault(std::string("key \"") + needed + "\" is missing");
    if (good && finish(document)) records_.add(std::move(document), place());
  }

 private:
  std::string place() const { return path_ + ":" + std::to_string(number_); }
  // Always false: the record is not good.
  bool fault(const std::string& message) {
    faults_.add(ErrorCode::InputFormat, place() + ": " + message);
    return false;
  }

  // Keys that stand twice would silently lose one value.
  std::optional<Json> parse(std::string_view line) {
    std::set<std::string> seen;
    std::string twice;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
      if (depth == 1 && event == Json::parse_event_t::key && !seen.insert(value.get<std::string>()).second)
        twice = value.get<std::string>();
      return true;
    };
    try {
      Json record = Json::parse(line, watch);
      if (twice.empty()) return record;
      fault("key \"" + twice + "\" stands twice");
    } catch (const Json::parse_error& error) {
      const std::size_t byte = std::min(error.byte > 0 ? error.byte - 1 : 0, line.size());
      std::size_t column = 1;
      for (const char c : line.substr(0, byte)) column += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      std::string why = error.what();
      // "[json.exception.parse_error.101] parse error at line 1, column 7: syntax error …": only the last part is for
      // people.
      if (const std::size_t colon = why.find(": "); colon != std::string::npos) why.erase(0, colon + 2);
      faults_.add(ErrorCode::InputFormat, place() + ":" + std::to_string(column) + ": not JSON: " + shortened(why) +
                                              "; expected one JSON object a line");
    }
    return std::nullopt;
  }

  // nlohmann quotes what it read last, which may be megabytes.
  static std::string shortened(std::string why) {
    constexpr std::size_t most = 160;
    if (why.size() <= most) return why;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(why[end]) & 0xC0) == 0x80) --end;
    why.resize(end);
    return why + " …";
  }

  bool set(Document& document, const std::string& key, Json& value) {
    const std::string named = "\"" + shortened(key) + "\"";
    if (key != "text" && key != "body" && key != "format" && !is_field(key))
      return fault("unknown key " + named + "; expected text, " + std::string(field_names()));
    if (key == "sources") return set_sources(document, value);
    if (key == "body") return set_body(document, value);
    if (key == "format") return set_format(document, value);
    if (value.is_null() && key != "id" && key != "text") return true;  // "not given"
    if (!value.is_string()) return fault(named + ": expected a text, not " + value.type_name());
    if (key == "text") {
      document.text = std::move(value.get_ref<std::string&>());
    } else if (auto wrong = set_field(document, key, value.get_ref<const std::string&>())) {
      return fault(*wrong);
    }
    return true;
  }

  bool set_sources(Document& document, const Json& value) {
    const bool good = value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& entry) {
                        return entry.is_string() && !entry.get_ref<const std::string&>().empty();
                      });
    if (!good) return fault("\"sources\": expected a list of article ids");
    for (const Json& entry : value) document.sources.push_back(entry.get<std::string>());
    return true;
  }

  // Bytes of the text in which the article itself stands: what `archive export` writes of a text with front matter.
  bool set_body(Document& document, const Json& value) {
    const auto is_byte = [](const Json& entry) { return entry.is_number_unsigned() && entry <= UINT32_MAX; };
    if (!value.is_array() || value.size() != 2 || !is_byte(value[0]) || !is_byte(value[1]))
      return fault("\"body\": expected two offsets into the text, such as [0, 120]");
    document.body = {value[0].get<std::uint32_t>(), value[1].get<std::uint32_t>()};
    return has_body_ = true;
  }

  bool set_format(Document& document, const Json& value) {
    if (value != "markdown") return fault("\"format\": expected \"markdown\"");
    document.format = Format::Markdown;
    return true;
  }

  bool is_body(const Document& document) const {
    const auto starts = [&](std::uint32_t at) {
      return at == document.text.size() || (static_cast<unsigned char>(document.text[at]) & 0xC0) != 0x80;
    };
    const Span body = document.body;
    return body.start < body.end && body.end <= document.text.size() && starts(body.start) && starts(body.end) &&
           body.of(document.text).find_first_not_of(kJsonBlanks) != std::string_view::npos;
  }

  bool finish(Document& document) {
    if (has_body_) return is_body(document) || fault("\"body\": expected offsets of words in the text");
    if (auto wrong = finish_body(document, 0, options_.purpose)) return fault("\"text\": " + wrong->message);
    return true;
  }

  const std::string& path_;
  const ReadOptions& options_;
  Records& records_;
  ReaderFaults& faults_;
  std::size_t number_ = 0;
  bool has_body_ = false;  // of the record being read
};

}  // namespace

void read_json_records(std::string_view text, const std::string& path, const ReadOptions& options, Records& records,
                       ReaderFaults& faults) {
  if (auto bad = utf8_fault(text, path)) return faults.append(*bad);
  JsonLines reader(path, options, records, faults);
  std::size_t at = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  for (std::size_t number = 1; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.find_first_not_of(kJsonBlanks) != std::string_view::npos) reader.read_line(line, number);
    at = end + 1;
  }
}

Result<std::vector<Document>> read_json_lines(std::string_view text, const std::string& path,
                                              const ReadOptions& options) {
  Records records;
  ReaderFaults faults;
  read_json_records(text, path, options, records, faults);
  records.refuse_duplicates(faults);
  if (!faults.empty()) return faults.error();
  return std::move(records.documents);
}

}  // namespace factcheck
