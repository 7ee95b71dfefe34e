#include "core/archive/html.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/archive/html_metadata.h"
#include "core/archive/html_text.h"
#include "core/archive/html_tree.h"
#include "core/archive/reader_fields.h"
#include "core/archive/reader_records.h"

namespace factcheck {
namespace {

constexpr std::size_t kCharsetBytes = 4096;  // HTML asks for the first 1024; pages are less careful

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

// The encoding that a <meta> names, and where.
struct Charset {
  std::string name;
  std::size_t byte = 0;
};

std::optional<Charset> declared_charset(std::string_view bytes) {
  constexpr std::string_view kWord = "charset=";
  const std::string head = lower(bytes.substr(0, kCharsetBytes));
  for (std::size_t meta = head.find("<meta"); meta != std::string::npos; meta = head.find("<meta", meta + 1)) {
    const std::string_view tag = std::string_view(head).substr(meta, head.find('>', meta) - meta);
    std::size_t at = tag.find(kWord);
    if (at == std::string_view::npos) continue;
    at += kWord.size();
    if (at < tag.size() && (tag[at] == '"' || tag[at] == '\'')) ++at;
    const std::size_t end = std::min(tag.find_first_of("\"' ;/>", at), tag.size());
    if (end > at) return Charset{std::string(tag.substr(at, end - at)), meta + at};
  }
  return std::nullopt;
}

// Pages of plain ASCII are the same in all of these.
bool extends_ascii(std::string_view charset) {
  constexpr std::array<std::string_view, 6> kinds = {"iso-8859", "windows-125", "us-ascii", "ascii", "latin", "cp125"};
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return charset.starts_with(kind); });
}

std::optional<Error> charset_fault(std::string_view bytes, const std::string& path) {
  const std::optional<Charset> charset = declared_charset(bytes);
  if (!charset || charset->name == "utf-8" || charset->name == "utf8") return std::nullopt;
  const bool ascii =
      std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii && extends_ascii(charset->name)) return std::nullopt;
  return Error{ErrorCode::InputFormat, place_of(path, bytes, charset->byte) + "the page says that its characters are " +
                                           charset->name + "; expected UTF-8 (convert it with iconv)"};
}

// Blanks collapsed: fields stand on one line.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

void set_fields(Document& document, const HtmlMetadata& said) {
  const std::pair<const char*, const std::string*> fields[] = {{"title", &said.title},       {"date", &said.date},
                                                               {"language", &said.language}, {"source", &said.source},
                                                               {"url", &said.url},           {"author", &said.author}};
  // A page is not refused for what it says about itself: a field that makes no sense stays empty.
  for (const auto& [name, value] : fields)
    if (const auto wrong = set_field(document, name, one_line(*value))) continue;
}

// The words of the page's metadata as further blocks; they have no place on it.
void add_block(std::string_view words, std::string& text) {
  if (words.empty() || text.find(words) != std::string::npos) return;
  if (!text.empty()) text += "\n\n";
  text += words;
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  const std::string start = lower(bytes.substr(0, 15));
  return start.starts_with("<!doctype html") || start.starts_with("<html>") || start.starts_with("<html ");
}

Result<Document> read_html(std::string_view bytes, const std::string& path, const ReadOptions& options) {
  if (auto wrong = charset_fault(bytes, path)) return *wrong;
  if (auto bad = utf8_fault(bytes, path)) return *bad;
  const HtmlTree tree(bytes);
  const HtmlMetadata said = html_metadata(tree);
  HtmlText page = html_text(tree);
  Document document;
  document.id = document_id(path, options);
  document.path = path;
  set_fields(document, said);
  document.text = std::move(page.text);
  document.source_runs = std::move(page.runs);
  if (document.text.empty()) document.text = said.body;
  for (const std::string& correction : said.corrections) {
    add_block(one_line(correction), document.text);
    document.status = Status::Corrected;
  }
  if (document.text.find_first_not_of(" \t\r\n") == std::string::npos)
    return Error{ErrorCode::InputFormat,
                 path + ": the page has no text; expected an article in <article>, <main> or <body>"};
  document.body = {0, static_cast<std::uint32_t>(document.text.size())};
  return document;
}

}  // namespace factcheck
