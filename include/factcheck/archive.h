// Archives on disk from C++: made, kept up to date and looked into.
//
//   auto outcome = factcheck::index(*engine, "desk.archive", {"articles"}, {.jobs = 4});
//   if (!outcome) return complain(outcome.error().message);
//   if (outcome->refusals) complain(outcome->refusals->message);          // the rest is in the archive
//   auto archive = engine->open_archive("desk.archive");
//
// A header-only layer over archive_file.h. Threads: safe, but one writer of a file at a time.
#ifndef FACTCHECK_ARCHIVE_H_
#define FACTCHECK_ARCHIVE_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "factcheck/engine.h"

namespace factcheck {
inline namespace v0 {

struct IndexProgress {
  std::uint64_t articles = 0, all_articles = 0;
  std::uint64_t bytes = 0, all_bytes = 0;  // of text
};

struct IndexOptions {
  bool refresh = false;  // also read anew what was read with other rules
  std::uint32_t jobs = 1;
  std::vector<std::string> extensions{};  // for folders: ".md"; empty: all known kinds
  std::function<void(const IndexProgress&)> progress{};
};

struct IndexOutcome {
  std::uint64_t added = 0, changed = 0, unchanged = 0, refreshed = 0;
  std::uint64_t refused = 0;      // files and folders with faults, and articles whose id another has
  std::uint64_t stale = 0;        // articles that were read with other rules and still are in the archive so
  std::optional<Error> refusals;  // one a line
};

// Adds the articles of files and folders to the archive file, which is made if there is none.
inline Result<IndexOutcome> index(const Engine& engine, const std::string& file,
                                  const std::vector<std::string>& articles, const IndexOptions& options) {
  const detail::ListView named(articles), extensions(options.extensions);
  factcheck_index_options given{};
  given.size = sizeof given;
  given.flags = options.refresh ? FACTCHECK_REFRESH : 0;
  given.jobs = options.jobs;
  given.extensions = extensions.get();
  using Progress = std::function<void(const IndexProgress&)>;
  if (options.progress) {
    given.progress = [](void* user, std::uint64_t articles_done, std::uint64_t all, std::uint64_t bytes,
                        std::uint64_t all_bytes) {
      (*static_cast<const Progress*>(user))({articles_done, all, bytes, all_bytes});
    };
    given.progress_user = const_cast<Progress*>(&options.progress);
  }
  factcheck_index_tally tally{};
  tally.size = sizeof tally;
  factcheck_text* error = nullptr;
  const factcheck_status status =
      factcheck_archive_index(engine.handle(), file.c_str(), named.get(), &given, &tally, &error);
  if (status != FACTCHECK_OK && tally.refused == 0) return detail::error_of(status, error);
  IndexOutcome outcome{tally.added,   tally.changed, tally.unchanged, tally.refreshed,
                       tally.refused, tally.stale,   std::nullopt};
  if (status != FACTCHECK_OK) outcome.refusals = detail::error_of(status, error);
  return outcome;
}

// Checks every page and every record of an archive file; says how much there is.
inline Result<std::string> verify_archive(const Engine& engine, const std::string& file, std::uint32_t jobs = 1) {
  return detail::text_of_call([&](factcheck_text** out, factcheck_text** error) {
    return factcheck_archive_verify(engine.handle(), file.c_str(), jobs, out, error);
  });
}

// The facts of an open archive that share most with a query ("NSPCC 2018"), best first, as text or NDJSON.
inline Result<std::string> find_facts(const Engine& engine, const Archive& archive, const std::string& query,
                                      Format format = Format::Text, std::uint64_t limit = 20) {
  return detail::text_of_call([&](factcheck_text** out, factcheck_text** error) {
    return factcheck_archive_facts(engine.handle(), archive.handle(), query.c_str(),
                                   static_cast<factcheck_format>(format), limit, out, error);
  });
}

// What is in an archive file: articles, facts by kind and language, dates, size, with which rules it was read.
inline Result<std::string> archive_stats(const Engine& engine, const std::string& file) {
  return detail::text_of_call([&](factcheck_text** out, factcheck_text** error) {
    return factcheck_archive_stats(engine.handle(), file.c_str(), out, error);
  });
}

// The articles as JSON Lines; indexing them gives the same archive.
inline Result<std::string> export_archive(const Engine& engine, const std::string& file) {
  return detail::text_of_call([&](factcheck_text** out, factcheck_text** error) {
    return factcheck_archive_export(engine.handle(), file.c_str(), out, error);
  });
}

// Gives back the room of what was replaced and removed. Nothing, or what went wrong.
inline std::optional<Error> compact_archive(const Engine& engine, const std::string& file) {
  factcheck_text* error = nullptr;
  const factcheck_status status = factcheck_archive_compact(engine.handle(), file.c_str(), &error);
  return status == FACTCHECK_OK ? std::nullopt : std::optional(detail::error_of(status, error));
}

// Removes the articles of these ids; none if one of them is unknown. Nothing, or what went wrong.
inline std::optional<Error> remove_articles(const Engine& engine, const std::string& file,
                                            const std::vector<std::string>& ids) {
  const detail::ListView named(ids);
  factcheck_text* error = nullptr;
  const factcheck_status status = factcheck_archive_remove(engine.handle(), file.c_str(), named.get(), &error);
  return status == FACTCHECK_OK ? std::nullopt : std::optional(detail::error_of(status, error));
}

}  // namespace v0
}  // namespace factcheck
#endif  // FACTCHECK_ARCHIVE_H_
