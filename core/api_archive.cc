// The part of the C API that makes archive files, looks into them and keeps them in order.
#include "core/api_handles.h"
#include "core/archive/reader.h"
#include "core/archive/store_index.h"

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
}
