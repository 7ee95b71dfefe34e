// An article and everything found in it as bytes, and back: what a record of an archive file holds.
//
//   std::string document = encode_document(article), found = encode_findings(analysis, shingles, book);
//   std::optional<ArticleContent> content = decode_article(document, found, book);   // nothing: damaged
//
// The bytes mean the same on every machine and to every later version; a change of the layout raises kEncoding,
// and with it kArchiveVersion (store_file.h).
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_ARCHIVE_ENCODE_ARTICLE_H_
#define FACTCHECK_CORE_ARCHIVE_ENCODE_ARTICLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/archive.h"
#include "core/rules/rule_book.h"
#include "core/text/document.h"

namespace factcheck {

inline constexpr std::uint8_t kEncoding = 1;

// Everything that an article says of itself, and its text; not the path, which tells only where it once lay.
std::string encode_document(const Document& document);
// Without the tokens, which nobody asks an article for.
std::string encode_findings(const ArticleContent& content, const RuleBook& book);

// Nothing where the bytes are not such as the two above make: every span lies in the text and on code points, every
// index in its list. Languages that the book does not know are kNoLanguage.
std::optional<Document> decode_document(std::string_view document);
std::optional<ArticleContent> decode_article(std::string_view document, std::string_view found, const RuleBook& book);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_ENCODE_ARTICLE_H_
