// The part of the C API that reads archives and drafts, checks and extracts.

#include "core/api_handles.h"
#include "core/archive/reader.h"
#include "core/report/report.h"
#include "core/text/parallel.h"

namespace factcheck::api {
namespace {

CheckOptions check_options(const factcheck_engine& engine, const factcheck_check_options& given) {
  CheckOptions options;
  options.as_of = text_of(given.as_of);
  const std::string_view language = text_of(given.language);
  if (language != "auto") options.language = language;
  const auto configured = engine.settings.find("messages");
  if (configured != engine.settings.end()) options.messages = configured->second;
  if (!text_of(given.messages).empty()) options.messages = given.messages;
  options.sources = strings_of(given.sources);
  options.exclude = strings_of(given.excluded);
  options.closed = (given.flags & FACTCHECK_CLOSED) != 0;
  options.open = (given.flags & FACTCHECK_OPEN) != 0;
  options.min_confidence = given.min_confidence;
  options.jobs = std::max(1u, given.jobs);
  return options;
}

factcheck_status refuse_options(const factcheck_engine& engine, const factcheck_check_options& given,
                                factcheck_text** error) {
  if (const factcheck_status bad = check_as_of(text_of(given.as_of), error)) return bad;
  if (const factcheck_status bad = check_language(engine.engine, text_of(given.language), error)) return bad;
  const std::string_view messages = text_of(given.messages);
  if (!messages.empty() && messages != "en" && messages != "de" && messages != "nl")
    return fail(error, FACTCHECK_USAGE, "messages '" + std::string(messages) + "': expected en, de or nl");
  if ((given.flags & FACTCHECK_CLOSED) && (given.flags & FACTCHECK_OPEN))
    return fail(error, FACTCHECK_USAGE, "sources cannot be both closed and open; expected one of the two");
  if (given.min_confidence < 0 || given.min_confidence > 1000)
    return fail(error, FACTCHECK_USAGE, "least confidence: expected 0 to 1000 thousandths");
  return FACTCHECK_OK;
}

// One line for all articles in languages without rules: an archive may well have many.
void warn_of_unread(const Engine& engine, const Archive& archive, Diagnostics& diagnostics) {
  const Document* first = nullptr;
  std::size_t count = 0;
  for (const Analysis& article : archive.articles()) {
    const std::string& language = article.document.language;
    if (language.empty() || engine.book().language(language)) continue;
    if (count++ == 0) first = &article.document;
  }
  if (count == 0) return;
  diagnostics.push_back({Severity::Warning, first->path,
                         std::to_string(count) + " of the articles, such as '" + first->id + "', language '" +
                             first->language + "', cannot be read properly; there are rules for " +
                             known_languages(engine)});
}

factcheck_status check(const factcheck_engine& engine, const factcheck_archive& archive, std::vector<Document> drafts,
                       const factcheck_check_options& given, factcheck_report** out, factcheck_text** error) {
  apply_language(drafts, text_of(given.language));
  if (const factcheck_status bad = check_languages(engine.engine, drafts, error)) return bad;
  Result<Report> report = engine.engine.check(archive.archive, std::move(drafts), check_options(engine, given));
  if (!report) return fail(error, report.error());
  warn_of_unread(engine.engine, archive.archive, report->diagnostics);
  *out = new factcheck_report{std::move(*report)};
  return FACTCHECK_OK;
}

factcheck_status open_archive(const factcheck_engine& engine, const char* path, std::uint32_t jobs,
                              factcheck_archive** out, factcheck_text** error) {
  std::string chosen(text_of(path));
  if (chosen.empty()) chosen = engine.config.archive.value;
  if (chosen.empty())
    return fail(error, FACTCHECK_USAGE, "no archive to check against: none is named, here or in the configuration");
  Result<Archive> archive = engine.engine.open_archive(chosen, std::max(1u, jobs));
  if (!archive) return fail(error, archive.error());
  *out = new factcheck_archive{std::move(*archive)};
  return FACTCHECK_OK;
}

std::string extracted(const Engine& engine, std::vector<Document> documents, const factcheck_extract_options& how) {
  const std::string as_of(text_of(how.as_of));
  const bool trace = (how.flags & FACTCHECK_TRACE) != 0;
  const unsigned jobs = std::max(1u, how.jobs);
  std::vector<Analysis> analyses(how.format == FACTCHECK_JSON ? documents.size() : 0);
  std::vector<std::string> pages(how.format == FACTCHECK_JSON ? 0 : documents.size());
  in_parallel(documents.size(), jobs, [&](std::size_t i) {
    Analysis analysis = engine.extract(std::move(documents[i]), as_of, trace);
    if (how.format == FACTCHECK_JSON)
      analyses[i] = std::move(analysis);
    else
      pages[i] = how.format == FACTCHECK_TEXT ? extraction_text(analysis) : extraction_ndjson(analysis, engine.book());
  });
  if (how.format == FACTCHECK_JSON) return extraction_json(analyses, engine.book());
  std::string all;
  for (const std::string& page : pages) all += page;
  return all;
}

factcheck_status extract_files(const factcheck_engine& engine, factcheck_list paths, factcheck_extract_options how,
                               factcheck_text** out, factcheck_text** error) {
  if (how.format == 0) how.format = FACTCHECK_NDJSON;
  if (how.format < FACTCHECK_TEXT || how.format > FACTCHECK_NDJSON)
    return fail(error, FACTCHECK_USAGE, "unknown format; expected FACTCHECK_TEXT, FACTCHECK_JSON or FACTCHECK_NDJSON");
  if (const factcheck_status bad = check_as_of(text_of(how.as_of), error)) return bad;
  if (const factcheck_status bad = check_language(engine.engine, text_of(how.language), error)) return bad;
  ReadOptions options;
  options.purpose = Purpose::Draft;  // a text without words is fine here: nothing is in it
  options.extensions = strings_of(how.extensions);
  Result<std::vector<Document>> documents = read_documents(strings_of(paths), options);
  if (!documents) return fail(error, documents.error());
  apply_language(*documents, text_of(how.language));
  if (const factcheck_status bad = check_languages(engine.engine, *documents, error)) return bad;
  *out = make_text(extracted(engine.engine, std::move(*documents), how));
  return FACTCHECK_OK;
}

factcheck_status written(const Report& report, factcheck_format format, const TextStyle& style, factcheck_text** out) {
  switch (format) {
    case FACTCHECK_TEXT:
      *out = make_text(to_text(report, style));
      return FACTCHECK_OK;
    case FACTCHECK_JSON:
      *out = make_text(to_json(report));
      return FACTCHECK_OK;
    case FACTCHECK_NDJSON:
      *out = make_text(to_ndjson(report));
      return FACTCHECK_OK;
    case FACTCHECK_SARIF:
      *out = make_text(to_sarif(report));
      return FACTCHECK_OK;
    case FACTCHECK_JUNIT:
      *out = make_text(to_junit(report));
      return FACTCHECK_OK;
    case FACTCHECK_GITHUB:
      *out = make_text(to_github(report));
      return FACTCHECK_OK;
    case FACTCHECK_HTML:
      *out = make_text(to_html(report));
      return FACTCHECK_OK;
    default:
      return FACTCHECK_USAGE;
  }
}

}  // namespace
}  // namespace factcheck::api

using namespace factcheck::api;

extern "C" {

factcheck_status factcheck_archive_open(const factcheck_engine* engine, const char* path, uint32_t jobs,
                                        factcheck_archive** out, factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || !out) return fail(error, FACTCHECK_USAGE, "factcheck_archive_open: an argument is NULL");
    *out = nullptr;
    return open_archive(*engine, path, jobs, out, error);
  });
}

void factcheck_archive_destroy(factcheck_archive* archive) { delete archive; }

factcheck_status factcheck_check_files(const factcheck_engine* engine, const factcheck_archive* archive,
                                       factcheck_list paths, factcheck_list extensions,
                                       const factcheck_check_options* given, factcheck_report** out,
                                       factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || !archive || !out) return fail(error, FACTCHECK_USAGE, "factcheck_check_files: an argument is NULL");
    *out = nullptr;
    const factcheck_check_options how = options_of(given);
    if (const factcheck_status bad = refuse_options(*engine, how, error)) return bad;
    factcheck::ReadOptions options;
    options.purpose = factcheck::Purpose::Draft;
    options.extensions = strings_of(extensions);
    auto drafts = factcheck::read_documents(strings_of(paths), options);
    if (!drafts) return fail(error, drafts.error());
    return check(*engine, *archive, std::move(*drafts), how, out, error);
  });
}

factcheck_status factcheck_check_text(const factcheck_engine* engine, const factcheck_archive* archive, const char* id,
                                      const char* text, uint64_t size, const factcheck_check_options* given,
                                      factcheck_report** out, factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || !archive || !out || (!text && size > 0))
      return fail(error, FACTCHECK_USAGE, "factcheck_check_text: an argument is NULL");
    *out = nullptr;
    const factcheck_check_options how = options_of(given);
    if (const factcheck_status bad = refuse_options(*engine, how, error)) return bad;
    factcheck::ReadOptions options;
    options.purpose = factcheck::Purpose::Draft;
    options.id = text_of(id).empty() ? "draft" : std::string(id);
    if (size > options.max_file_bytes)
      return fail(error, FACTCHECK_INPUT_FORMAT,
                  options.id + ": larger than " + std::to_string(options.max_file_bytes) + " bytes");
    auto draft = factcheck::read_text(std::string(text ? text : "", size), options.id, options);
    if (!draft) return fail(error, draft.error());
    draft->path.clear();
    std::vector<factcheck::Document> drafts;
    drafts.push_back(std::move(*draft));
    return check(*engine, *archive, std::move(drafts), how, out, error);
  });
}

void factcheck_report_destroy(factcheck_report* report) { delete report; }

uint64_t factcheck_report_count(const factcheck_report* report, factcheck_verdict verdict) {
  std::uint64_t count = 0;
  if (!report) return count;
  for (const factcheck::DraftReport& draft : report->report.drafts)
    for (const factcheck::Finding& finding : draft.findings)
      count += static_cast<factcheck_verdict>(finding.verdict) == verdict;
  return count;
}

int32_t factcheck_report_is_complete(const factcheck_report* report) { return report && report->report.complete; }

factcheck_status factcheck_report_write(const factcheck_report* report, factcheck_format format, uint32_t flags,
                                        factcheck_text** out) {
  return guarded(out, [&]() -> factcheck_status {
    if (!report || !out) return FACTCHECK_USAGE;
    factcheck::TextStyle style;
    style.colour = (flags & FACTCHECK_COLOUR) != 0;
    style.all = (flags & FACTCHECK_ALL) != 0;
    return written(report->report, format, style, out);
  });
}

factcheck_status factcheck_extract_files(const factcheck_engine* engine, factcheck_list paths,
                                         const factcheck_extract_options* given, factcheck_text** out,
                                         factcheck_text** error) {
  return guarded(error, [&] {
    if (!engine || !out) return fail(error, FACTCHECK_USAGE, "factcheck_extract_files: an argument is NULL");
    *out = nullptr;
    return extract_files(*engine, paths, options_of(given), out, error);
  });
}
}
