// The part of the C API that makes archive files, looks into them and keeps them in order.
#include "core/api_handles.h"
#include "core/archive/lookup.h"
#include "core/archive/reader.h"
#include "core/archive/store_content.h"
#include "core/archive/store_index.h"
#include "core/report/facts.h"
#include "core/text/utf8.h"

namespace factcheck::api {
namespace {

IndexOptions index_options(const factcheck_index_options& given) {
  IndexOptions options;
  options.jobs = std::max(1u, given.jobs);
  options.refresh = (given.flags & FACTCHECK_REFRESH) != 0;
  if (given.progress)
    options.progress = [&given](const IndexProgress& p) {
      given.progress(given.progress_user, p.articles, p.all_articles, p.bytes, p.all_bytes);
    };
  return options;
}

// As much of the tally as the caller knows.
void hand_out(const factcheck_index_tally& tally, factcheck_index_tally* out) {
  const std::uint32_t size = out->size;
  std::memcpy(out, &tally, std::min<std::size_t>(size, sizeof tally));
  out->size = size;
}

factcheck_status index(const Engine& engine, const std::string& file, factcheck_list articles,
                       const factcheck_index_options& given, factcheck_index_tally* out, factcheck_text** error) {
  if (articles.count == 0 && !(given.flags & FACTCHECK_REFRESH))
    return fail(error, FACTCHECK_USAGE, "no articles to index; expected files or folders, or the flag to refresh");
  ReadOptions reading;
  reading.extensions = strings_of(given.extensions);
  ReadOutcome read = read_what_is_good(strings_of(articles), reading);
  const bool nothing = read.faults && read.documents.empty() && !(given.flags & FACTCHECK_REFRESH);
  if (nothing) {
    hand_out({0, 0, 0, 0, 0, 0, read.refused, 0}, out);
    return fail(error, *read.faults);
  }
  // To refresh what is not there would make an empty archive.
  Result<Store> store = articles.count == 0 ? Store::open(file, Store::Access::Write) : Store::open_or_create(file);
  if (!store) return fail(error, store.error());
  const Result<IndexTally> tally =
      index_articles(*store, std::move(read.documents), engine.article_reader(), index_options(given));
  if (!tally) return fail(error, tally.error());
  hand_out({0, 0, tally->added, tally->changed, tally->unchanged, tally->refreshed, read.refused, tally->stale}, out);
  return read.faults ? fail(error, *read.faults) : static_cast<factcheck_status>(FACTCHECK_OK);
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

factcheck_status verify(const Engine& engine, const std::string& file, std::uint32_t jobs, factcheck_text** out,
                        factcheck_text** error) {
  const Result<ArchiveCount> count = verify_archive(file, engine.book(), std::max(1u, jobs));
  if (!count) return fail(error, count.error());
  *out = make_text(file + ": whole, with " + counted(count->articles, "article", "articles") + " and " +
                   counted(count->facts, "fact", "facts") + "\n");
  return FACTCHECK_OK;
}

factcheck_status facts(const Engine& engine, const Archive& archive, std::string_view query, factcheck_format format,
                       std::uint64_t limit, factcheck_text** out, factcheck_text** error) {
  if (format != FACTCHECK_TEXT && format != FACTCHECK_NDJSON)
    return fail(error, FACTCHECK_USAGE, "unknown format; expected FACTCHECK_TEXT or FACTCHECK_NDJSON");
  constexpr std::size_t usual = 20, longest = 1000;
  if (query.size() > longest || first_invalid_utf8(query))
    return fail(error, FACTCHECK_USAGE, "query: expected UTF-8 text of at most " + std::to_string(longest) + " bytes");
  const std::vector<QueryPart> parts = read_query(query, engine.grammar(), engine.knowledge());
  if (parts.empty())
    return fail(error, FACTCHECK_USAGE, "query '" + std::string(query) + "': expected names, things, figures or dates");
  const std::vector<FactId> found = find_facts(
      archive, parts, limit == 0 ? usual : static_cast<std::size_t>(std::min<std::uint64_t>(limit, SIZE_MAX)));
  *out = make_text(format == FACTCHECK_TEXT ? facts_text(archive, found) : facts_ndjson(archive, found, engine.book()));
  return FACTCHECK_OK;
}

std::string stats_page(const std::string& file, const ArchiveStats& stats, const std::string& rules) {
  std::string page = file + "\n  articles  " + std::to_string(stats.articles);
  if (!stats.first_date.empty()) page += ", " + stats.first_date + " to " + stats.last_date;
  page += "\n  text      " + std::to_string(stats.text_bytes) + " bytes\n  file      " +
          std::to_string(stats.file_bytes) + " bytes\n  facts     " + std::to_string(stats.facts) + "\n";
  for (const auto& [language, kinds] : stats.kinds) {
    page += "    " + (language.empty() ? std::string("??") : language) + "    ";
    for (std::size_t i = 0; i < kinds.size(); ++i)
      page +=
          (i == 0 ? "  " : ", ") + std::string(kind_name(static_cast<Kind>(i + 1))) + " " + std::to_string(kinds[i]);
    page += "\n";
  }
  for (const auto& [hash, articles] : stats.rules)
    page += "  rules     " + hash + (hash == rules ? " (these)" : "") + ": " +
            counted(articles, "article", "articles") + "\n";
  return page + "  stale     " + std::to_string(stats.stale) + "\n";
}

factcheck_status stats(const Engine& engine, const std::string& file, factcheck_text** out, factcheck_text** error) {
  const Result<ArchiveStats> found = archive_stats(file, engine.article_reader(), 1);
  if (!found) return fail(error, found.error());
  *out = make_text(stats_page(file, *found, engine.book().hash));
  return FACTCHECK_OK;
}

// Runs what changes a file.
template <class Change>
factcheck_status change(const std::string& file, factcheck_text** error, Change work) {
  Result<Store> store = Store::open(file, Store::Access::Write);
  if (!store) return fail(error, store.error());
  const std::optional<Error> failed = work(*store);
  return failed ? fail(error, *failed) : static_cast<factcheck_status>(FACTCHECK_OK);
}

}  // namespace
}  // namespace factcheck::api

using namespace factcheck::api;

extern "C" {

factcheck_status factcheck_archive_index(const factcheck_engine* engine, const char* file, factcheck_list articles,
                                         const factcheck_index_options* given, factcheck_index_tally* out,
                                         factcheck_text** error) {
  return guarded(error, [&] {
    factcheck_index_tally unwanted{};
    unwanted.size = sizeof unwanted;
    if (!out) out = &unwanted;
    hand_out({}, out);
    if (!engine || text_of(file).empty())
      return fail(error, FACTCHECK_USAGE, "factcheck_archive_index: no engine or no file");
    const factcheck_index_options options = options_of(given);
    return index(engine->engine, file, articles, options, out, error);
  });
}

factcheck_status factcheck_archive_verify(const factcheck_engine* engine, const char* file, uint32_t jobs,
                                          factcheck_text** out, factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || text_of(file).empty() || !out)
      return fail(error, FACTCHECK_USAGE, "factcheck_archive_verify: an argument is NULL");
    *out = nullptr;
    return verify(engine->engine, file, jobs, out, error);
  });
}

factcheck_status factcheck_archive_facts(const factcheck_engine* engine, const factcheck_archive* archive,
                                         const char* query, factcheck_format format, uint64_t limit,
                                         factcheck_text** out, factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || !archive || !out)
      return fail(error, FACTCHECK_USAGE, "factcheck_archive_facts: an argument is NULL");
    *out = nullptr;
    return facts(engine->engine, archive->archive, text_of(query), format, limit, out, error);
  });
}

factcheck_status factcheck_archive_stats(const factcheck_engine* engine, const char* file, factcheck_text** out,
                                         factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || text_of(file).empty() || !out)
      return fail(error, FACTCHECK_USAGE, "factcheck_archive_stats: an argument is NULL");
    *out = nullptr;
    return stats(engine->engine, file, out, error);
  });
}

factcheck_status factcheck_archive_compact(const factcheck_engine* engine, const char* file, factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || text_of(file).empty())
      return fail(error, FACTCHECK_USAGE, "factcheck_archive_compact: an argument is NULL");
    return change(file, error, [](factcheck::Store& store) { return store.compact(); });
  });
}

factcheck_status factcheck_archive_export(const factcheck_engine* engine, const char* file, factcheck_text** out,
                                          factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || text_of(file).empty() || !out)
      return fail(error, FACTCHECK_USAGE, "factcheck_archive_export: an argument is NULL");
    *out = nullptr;
    factcheck::Result<std::string> lines = factcheck::export_articles(file);
    if (!lines) return fail(error, lines.error());
    *out = make_text(*std::move(lines));
    return static_cast<factcheck_status>(FACTCHECK_OK);
  });
}

factcheck_status factcheck_archive_remove(const factcheck_engine* engine, const char* file, factcheck_list ids,
                                          factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || text_of(file).empty())
      return fail(error, FACTCHECK_USAGE, "factcheck_archive_remove: an argument is NULL");
    const std::vector<std::string> named = strings_of(ids);
    return change(file, error, [&](factcheck::Store& store) { return store.remove(named); });
  });
}
}
