#include "core/archive/reader_records.h"

#include <filesystem>
#include <unordered_map>
#include <utility>

namespace factcheck {
namespace {

// "2020-02" and "2020-02-06" tell the same, one more exactly.
bool same_date(std::string_view a, std::string_view b) { return a.starts_with(b) || b.starts_with(a); }

bool is_only_blanks(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

}  // namespace

std::string document_id(const std::string& path, const ReadOptions& options) {
  if (!options.id.empty()) return options.id;
  if (path.empty() || path == "-") return "stdin";
  return std::filesystem::path(path).stem().string();
}

void Records::add(Document document, std::string place) {
  documents.push_back(std::move(document));
  places.push_back(std::move(place));
}

void Records::refuse_duplicates(ReaderFaults& faults) {
  std::unordered_map<std::string, std::size_t> first;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto [known, fresh] = first.emplace(documents[i].id, kept);
    if (!fresh) {
      faults.add(ErrorCode::InputFormat, places[i] + ": id '" + documents[i].id + "' is already that of " +
                                             places[known->second] + "; expected every id once");
      continue;
    }
    if (kept != i) {
      documents[kept] = std::move(documents[i]);
      places[kept] = std::move(places[i]);
    }
    ++kept;
  }
  documents.resize(kept);
  places.resize(kept);
}

std::optional<BodyFault> finish_body(Document& document, std::size_t from, Purpose purpose) {
  if (std::string_view(document.text).substr(from).starts_with(kByteOrderMark)) from += kByteOrderMark.size();
  const HeaderLine header = header_line(document.text, from);
  if (header.fault) return BodyFault{*header.fault, header.date_start};
  if (!header.date.empty()) {
    if (document.date.empty()) document.date = header.date;
    if (!same_date(document.date, header.date))
      return BodyFault{"opens with date " + header.date + ", but is said to be of " + document.date, header.date_start};
  }
  document.body = {static_cast<std::uint32_t>(header.body), static_cast<std::uint32_t>(document.text.size())};
  if (purpose == Purpose::Article && is_only_blanks(std::string_view(document.text).substr(header.body)))
    return BodyFault{"article '" + document.id + "' has no text; expected some", header.body};
  return std::nullopt;
}

}  // namespace factcheck
