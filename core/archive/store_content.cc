#include "core/archive/store_content.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/archive/encode_article.h"
#include "core/archive/reader_fields.h"
#include "core/text/parallel.h"

namespace factcheck {
namespace {

using Json = nlohmann::ordered_json;

std::string json_line(const Document& d) {
  Json json{{"id", d.id}};
  const std::pair<const char*, const std::string*> fields[] = {
      {"title", &d.title}, {"date", &d.date},     {"language", &d.language}, {"source", &d.source},
      {"url", &d.url},     {"author", &d.author}, {"corrects", &d.corrects}};
  for (const auto& [key, value] : fields)
    if (!value->empty()) json[key] = *value;
  if (d.status != Status::Published) json["status"] = status_name(d.status);
  if (!d.sources.empty()) json["sources"] = d.sources;
  if (d.format == Format::Markdown) json["format"] = "markdown";
  if (d.body != Span{0, static_cast<std::uint32_t>(d.text.size())})
    json["body"] = Json::array({d.body.start, d.body.end});
  json["text"] = d.text;
  return json.dump(-1, ' ', false) + "\n";
}

void count_facts(const ArticleContent& content, const RuleBook& book, ArchiveStats& stats) {
  const Extraction& found = content.analysis.extraction;
  stats.facts += found.mentions.size();
  for (const Mention& mention : found.mentions) {
    const Language language = found.sentences[mention.sentence].language;
    const std::string code = language < book.languages.size() ? book.languages[language].code : std::string();
    ++stats.kinds[code][static_cast<std::size_t>(mention.kind) - 1];
  }
}

void count_article(const Document& article, ArchiveStats& stats) {
  stats.text_bytes += article.text.size();
  if (article.date.empty()) return;
  if (stats.first_date.empty() || article.date < stats.first_date) stats.first_date = article.date;
  if (article.date > stats.last_date) stats.last_date = article.date;
}

}  // namespace

Result<std::string> export_articles(const std::string& path) {
  const Result<Store> store = Store::open(path, Store::Access::Read);
  if (!store) return store.error();
  Result<std::vector<StoredRecord>> records = store->records();
  if (!records) return records.error();
  std::sort(records->begin(), records->end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::string lines;
  for (const StoredRecord& record : *records) {
    const std::optional<Document> document = record.intact() ? decode_document(record.document) : std::nullopt;
    if (!document) return damaged_archive(path, damage_of(record));
    lines += json_line(*document);
  }
  return lines;
}

Result<ArchiveStats> archive_stats(const std::string& path, const ArticleReader& reader, unsigned jobs) {
  const Result<Store> store = Store::open(path, Store::Access::Read);
  if (!store) return store.error();
  const Result<std::vector<StoredRecord>> records = store->records();
  if (!records) return records.error();
  std::vector<std::optional<ArticleContent>> contents(records->size());
  in_parallel(records->size(), jobs, [&](std::size_t i) {
    const StoredRecord& record = (*records)[i];
    if (record.intact()) contents[i] = decode_article(record.document, record.found, reader.grammar.book);
  });
  ArchiveStats stats;
  std::error_code unknown;
  stats.file_bytes = std::filesystem::file_size(path, unknown);
  stats.articles = records->size();
  for (std::size_t i = 0; i < records->size(); ++i) {
    if (!contents[i]) return damaged_archive(path, damage_of((*records)[i]));
    count_facts(*contents[i], reader.grammar.book, stats);
    count_article(contents[i]->analysis.document, stats);
    ++stats.rules[(*records)[i].maker.rules];
    stats.stale += (*records)[i].maker != reader.maker;
  }
  return stats;
}

}  // namespace factcheck
