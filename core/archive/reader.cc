#include "core/archive/reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "core/archive/front_matter.h"
#include "core/archive/html.h"
#include "core/archive/reader_fields.h"
#include "core/archive/reader_records.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStandardInput = "-";
constexpr std::array<std::string_view, 7> kKnownKinds = {".txt", ".md",    ".markdown", ".html",
                                                         ".htm", ".jsonl", ".ndjson"};
// Kinds of file whose bytes are not their text: reading them as plain text would find markup.
constexpr std::array<std::string_view, 7> kOtherKinds = {".xml", ".json", ".pdf", ".docx", ".odt", ".rtf", ".csv"};

std::string lower_extension(const fs::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension;
}

bool is_json_lines(const fs::path& path) {
  const std::string extension = lower_extension(path);
  return extension == ".jsonl" || extension == ".ndjson";
}

bool is_markdown(const fs::path& path) {
  const std::string extension = lower_extension(path);
  return extension == ".md" || extension == ".markdown";
}

bool is_html(const fs::path& path) {
  const std::string extension = lower_extension(path);
  return extension == ".html" || extension == ".htm";
}

// One call of read_documents.
class Reading {
 public:
  explicit Reading(const ReadOptions& options) : options_(options) {
    for (const std::string& extension : options.extensions)
      extensions_.push_back(extension.starts_with(".") ? extension : "." + extension);
    if (extensions_.empty()) extensions_.assign(kKnownKinds.begin(), kKnownKinds.end());
  }

  void read(const std::string& path) {
    std::error_code failed;
    if (path != kStandardInput && fs::is_directory(path, failed)) return read_folder(path);
    read_file(path);
  }

  ReadOutcome finish() {
    records_.refuse_duplicates(faults_);
    ReadOutcome outcome{std::move(records_.documents), std::nullopt, faults_.count()};
    if (!faults_.empty()) outcome.faults = faults_.error();
    return outcome;
  }

  void require_articles(const std::string& named) {
    if (options_.purpose == Purpose::Article && faults_.empty() && records_.documents.empty())
      faults_.add(ErrorCode::ArchiveFormat, named + ": holds no articles; expected at least one record");
  }

 private:
  void read_folder(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code failed;
    for (auto at = fs::recursive_directory_iterator(folder, failed);
         !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
      std::error_code unknown;
      if (at->path().filename().string().starts_with(".")) {
        at.disable_recursion_pending();
      } else if (at->is_regular_file(unknown) && is_wanted(at->path())) {
        files.push_back(at->path().string());
      }
    }
    if (failed) return faults_.add(ErrorCode::Io, folder + ": folder cannot be read: " + failed.message());
    if (files.empty()) return report_empty(folder);
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) read_file(file);
  }

  bool is_wanted(const fs::path& path) const {
    const std::string extension = lower_extension(path);
    return std::find(extensions_.begin(), extensions_.end(), extension) != extensions_.end();
  }

  void report_empty(const std::string& folder) {
    std::string wanted;
    for (const std::string& extension : extensions_) wanted += (wanted.empty() ? "" : ", ") + extension;
    const bool article = options_.purpose == Purpose::Article;
    faults_.add(
        article ? ErrorCode::ArchiveFormat : ErrorCode::InputFormat,
        folder + ": folder without " + (article ? "articles" : "drafts") + "; expected files ending in " + wanted);
  }

  void read_file(const std::string& path) {
    if (is_repeated(path)) return;
    const std::string extension = lower_extension(path);
    if (std::find(kOtherKinds.begin(), kOtherKinds.end(), extension) != kOtherKinds.end())
      return faults_.add(ErrorCode::InputFormat, path + ": no reader for " + extension +
                                                     " files; expected text, Markdown, HTML or JSON Lines (.jsonl)");
    std::optional<std::string> bytes = read_bytes(path);
    if (!bytes) return;
    // JSON Lines that are piped in have no name to tell; no news text opens with {".
    if (is_json_lines(path) || (path == kStandardInput && bytes->starts_with("{\""))) {
      ReaderFaults of_file;
      read_json_records(*bytes, path, options_, records_, of_file);
      if (!of_file.empty()) faults_.append(of_file.error());
      return;
    }
    const bool page = is_html(path) || (!is_markdown(path) && looks_like_html(*bytes));
    Result<Document> document = page ? read_html(*bytes, path, options_) : read_text(std::move(*bytes), path, options_);
    if (!document) return faults_.append(document.error());
    records_.add(std::move(*document), path);
  }

  bool is_repeated(const std::string& path) {
    std::error_code failed;
    const std::string real = path == kStandardInput ? path : fs::weakly_canonical(path, failed).string();
    const auto [known, fresh] = seen_.emplace(failed ? path : real, path);
    if (!fresh)
      faults_.add(ErrorCode::Usage, path + ": the same file as " + known->second + "; expected every file once");
    return !fresh;
  }

  std::optional<std::string> read_bytes(const std::string& path) {
    const auto fault = [&](ErrorCode code, const std::string& message) {
      faults_.add(code, path + ": " + message);
      return std::nullopt;
    };
    struct Close {
      void operator()(std::FILE* file) const {
        if (file != stdin) std::fclose(file);
      }
    };
    const std::unique_ptr<std::FILE, Close> file(path == kStandardInput ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file) return fault(ErrorCode::Io, std::string("cannot be read: ") + std::strerror(errno));
    constexpr std::size_t step = 1u << 16;
    std::string bytes;
    for (;;) {
      const std::size_t size = bytes.size();
      bytes.resize(size + step);
      const std::size_t got = std::fread(bytes.data() + size, 1, step, file.get());
      bytes.resize(size + got);
      if (bytes.size() > options_.max_file_bytes)
        return fault(ErrorCode::InputFormat, "larger than " + std::to_string(options_.max_file_bytes) + " bytes");
      if (got < step) break;
    }
    if (std::ferror(file.get())) return fault(ErrorCode::Io, std::string("cannot be read: ") + std::strerror(errno));
    bytes.shrink_to_fit();  // an archive keeps thousands of these
    return bytes;
  }

  const ReadOptions& options_;
  std::vector<std::string> extensions_;
  std::map<std::string, std::string> seen_;  // real path -> as named
  Records records_;
  ReaderFaults faults_;
};

}  // namespace

Result<Document> read_text(std::string text, const std::string& path, const ReadOptions& options) {
  Document document;
  document.id = document_id(path, options);
  document.path = path;
  if (auto bad = utf8_fault(text, path)) return *bad;
  document.text = std::move(text);
  if (is_markdown(path)) document.format = Format::Markdown;
  ReaderFaults faults;
  const std::size_t mark = document.text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::size_t body = read_front_matter(document.text, mark, path, document, faults);
  if (faults.empty())
    if (auto wrong = finish_body(document, body, options.purpose))
      faults.add(ErrorCode::InputFormat, place_of(path, document.text, wrong->byte) + wrong->message);
  if (!faults.empty()) return faults.error();
  return document;
}

ReadOutcome read_what_is_good(std::span<const std::string> paths, const ReadOptions& options) {
  Reading reading(options);
  for (const std::string& path : paths) reading.read(path);
  if (!paths.empty()) reading.require_articles(paths.front());
  return reading.finish();
}

Result<std::vector<Document>> read_documents(std::span<const std::string> paths, const ReadOptions& options) {
  ReadOutcome outcome = read_what_is_good(paths, options);
  if (outcome.faults) return *outcome.faults;
  return std::move(outcome.documents);
}

Result<std::vector<Document>> read_documents(const std::string& path, const ReadOptions& options) {
  return read_documents(std::span(&path, 1), options);
}

}  // namespace factcheck
