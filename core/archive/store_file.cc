#include "core/archive/store_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

#include "core/archive/store_sql.h"

namespace factcheck {

// Texts and findings are bytes of our own (encode_article.h); `hash` is FNV-1a over the other columns of its row, and
// `state` counts the articles and adds up their hashes, so that a row that is lost or altered shows.
const char* const kArchiveSchema =
    "CREATE TABLE articles(article INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content TEXT NOT NULL, "
    "maker INTEGER NOT NULL, hash INTEGER NOT NULL, path TEXT NOT NULL, document BLOB NOT NULL, found BLOB NOT NULL) "
    "STRICT;\n"
    "CREATE TABLE makers(maker INTEGER PRIMARY KEY, extractor TEXT NOT NULL, rules TEXT NOT NULL, "
    "hash INTEGER NOT NULL) STRICT;\n"
    "CREATE TABLE state(one INTEGER PRIMARY KEY, articles INTEGER NOT NULL, hashes INTEGER NOT NULL, "
    "hash INTEGER NOT NULL) STRICT;\n";

namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeader = 100;  // bytes.  Source: sqlite.org/fileformat2.html, section 1.3
constexpr const char* kMake = "expected an archive that 'factcheck index' has made";

struct Header {
  std::string bytes;  // up to kHeader of them
  std::uint64_t file_size = 0;
  std::uint32_t number(std::size_t at) const {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[i]);
    return value;
  }
  bool whole() const { return bytes.size() == kHeader; }
  // How many bytes of the magic are right.
  std::size_t magic() const {
    std::size_t right = 0;
    for (std::size_t i = 0; i < kMagic.size() && i < bytes.size(); ++i) right += bytes[i] == kMagic[i];
    return right;
  }
};

Result<Header> read_header(const std::string& path) {
  const auto fault = [&] { return Error{ErrorCode::Io, path + ": cannot be read: " + std::strerror(errno)}; };
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return fault();
  if (!S_ISREG(status.st_mode)) return Error{ErrorCode::ArchiveFormat, path + ": is no file; " + kMake};
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) return fault();
  Header header;
  header.file_size = static_cast<std::uint64_t>(status.st_size);
  header.bytes.resize(kHeader);
  header.bytes.resize(std::fread(header.bytes.data(), 1, kHeader, file.get()));
  if (std::ferror(file.get())) return fault();
  return header;
}

}  // namespace

bool looks_like_archive(const std::string& path) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) return false;
  const Result<Header> header = read_header(path);
  if (!header) return false;
  if (!header->whole())
    return header->bytes.size() >= 7 && header->magic() == std::min<std::size_t>(header->bytes.size(), 16);
  // Most of the magic will do: a damaged archive is no text.
  return header->magic() >= 12 || header->number(68) == kArchiveApplication;
}

std::optional<Error> archive_file_fault(const std::string& path) {
  const Result<Header> header = read_header(path);
  if (!header) return header.error();
  const auto foreign = [&](const std::string& what) {
    return Error{ErrorCode::ArchiveFormat, path + ": " + what + "; " + kMake};
  };
  if (header->bytes.empty()) return foreign("is empty");
  if (!header->whole() && header->magic() == std::min<std::size_t>(header->bytes.size(), 16))
    return damaged_archive(path, "it ends within its header");
  if (!header->whole() || (header->magic() < 12 && header->number(68) != kArchiveApplication))
    return foreign("is no archive");
  if (header->magic() < kMagic.size()) return damaged_archive(path, "its first bytes are not those of an archive");
  if (header->number(68) != kArchiveApplication) return foreign("is a database of another program, or damaged");
  const std::uint32_t version = header->number(60);
  if (version > kArchiveVersion)
    return Error{ErrorCode::ArchiveFormat,
                 path + ": was made by a later version of factcheck (archive format " + std::to_string(version) +
                     "; this one reads " + std::to_string(kArchiveVersion) +
                     "), or is damaged; use that version, or make the archive anew with 'factcheck index'"};
  if (version < kArchiveVersion)
    return Error{ErrorCode::ArchiveFormat,
                 path + ": was made by an earlier version of factcheck (archive format " + std::to_string(version) +
                     "; this one reads " + std::to_string(kArchiveVersion) +
                     "), or is damaged; make it anew with 'factcheck index' from the articles"};
  // 1: kept with a rollback journal. A file said to be in write-ahead mode would leave files beside it when opened.
  if (header->bytes[18] != 1 || header->bytes[19] != 1) return damaged_archive(path, "its journal mode is unknown");
  return std::nullopt;
}

std::optional<Error> archive_size_fault(const std::string& path) {
  const Result<Header> header = read_header(path);
  if (!header) return header.error();
  if (!header->whole()) return damaged_archive(path, "it ends within its header");
  const std::uint64_t stated = (header->number(16) >> 16) == 1 ? 65536 : header->number(16) >> 16;
  const std::uint64_t expected = stated * header->number(28);
  if (header->file_size >= expected) return std::nullopt;
  return damaged_archive(
      path, "it is cut short, " + std::to_string(header->file_size) + " of " + std::to_string(expected) + " bytes");
}

std::optional<Error> put_new_file(const std::string& path, std::string_view bytes) {
  const auto fault = [&] { return Error{ErrorCode::Io, path + ": cannot be written: " + std::strerror(errno)}; };
  const std::filesystem::path target(path);
  std::string name = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) return fault();
  const mode_t mask = ::umask(0);
  ::umask(mask);
  bool good = ::fchmod(descriptor, 0666 & ~mask) == 0;
  while (good && !bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    good = written > 0;
    if (good) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  good = good && ::fsync(descriptor) == 0;
  good = ::close(descriptor) == 0 && good;
  // A link, not a rename: what another run has put there meanwhile stays. Some file systems have no links.
  good = good && (::link(name.c_str(), path.c_str()) == 0 || errno == EEXIST ||
                  (errno == EPERM && ::rename(name.c_str(), path.c_str()) == 0));
  std::optional<Error> error;
  if (!good) error = fault();
  ::unlink(name.c_str());
  return error;
}

}  // namespace factcheck
