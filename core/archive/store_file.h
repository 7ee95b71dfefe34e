// An archive file from outside: whether it is one, and what is wrong with it if not.
//
//   if (looks_like_archive(path)) if (std::optional<Error> wrong = archive_file_fault(path)) return *wrong;
//
// Threads: safe.
#ifndef FACTCHECK_CORE_ARCHIVE_STORE_FILE_H_
#define FACTCHECK_CORE_ARCHIVE_STORE_FILE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/result.h"

namespace factcheck {

// "FACT"; stands in the header of the file, which tells it from the databases of other programs.
inline constexpr std::uint32_t kArchiveApplication = 0x46414354;
// Of the tables and of what their records hold; a file with a higher one is refused.
inline constexpr std::uint32_t kArchiveVersion = 1;
// What an archive file is made with, byte by byte: another schema is another program's or a damaged one.
extern const char* const kArchiveSchema;

// True of what is, or was before some bytes changed, an archive or another SQLite database; false of folders and texts.
bool looks_like_archive(const std::string& path);
// Nothing for an archive that can be opened. Reads the header only.
std::optional<Error> archive_file_fault(const std::string& path);
// Nothing, or that the file is shorter than its header says. Not while a journal lies beside it.
std::optional<Error> archive_size_fault(const std::string& path);

// Puts a new file with these bytes at the path, whole or not at all. One that stands there already is kept.
std::optional<Error> put_new_file(const std::string& path, std::string_view bytes);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_STORE_FILE_H_
