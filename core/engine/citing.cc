#include "core/engine/citing.h"

#include <algorithm>

#include "core/engine/copies.h"

namespace factcheck {

Citation Citing::cite(Cited cited) const {
  const Analysis& article = archive_.articles()[cited.fact.article];
  const Document& d = article.document;
  const Mention& fact = article.extraction.mentions[cited.fact.mention];
  const Sentence& sentence = article.extraction.sentences[fact.sentence];
  Citation citation;
  citation.article = d.id, citation.title = d.title, citation.date = d.date, citation.url = d.url;
  citation.language = sentence.language < book_.languages.size() ? book_.languages[sentence.language].code : d.language;
  citation.relation = static_cast<std::int32_t>(cited.relation);
  // Of a quotation, its words: who says so stands in the sentence.
  const bool quoted = fact.statement && fact.statement->direct && !fact.statement->content.span.empty();
  citation.span = quoted ? fact.statement->content.span : fact.span;
  citation.source = source_span(d, citation.span);
  citation.position = lines_of(cited.fact.article).at(citation.span.start);
  citation.text = citation.span.of(d.text);
  citation.sentence = sentence.span.of(d.text);
  return citation;
}

std::vector<Citation> Citing::cite_all(const std::vector<Cited>& facts, std::size_t limit) const {
  std::vector<Citation> citations;
  std::vector<Cited> firsts;
  for (const Cited& cited : facts) {
    const auto first = std::find_if(firsts.begin(), firsts.end(), [&](const Cited& other) {
      return other.relation == cited.relation && is_copy(archive_, other.fact, cited.fact);
    });
    if (first != firsts.end()) {
      std::vector<std::string>& copies = citations[static_cast<std::size_t>(first - firsts.begin())].copies;
      const std::string& id = archive_.articles()[cited.fact.article].document.id;
      if (std::find(copies.begin(), copies.end(), id) == copies.end()) copies.push_back(id);
    } else if (citations.size() < limit) {
      firsts.push_back(cited);
      citations.push_back(cite(cited));
    }
  }
  return citations;
}

const LineIndex& Citing::lines_of(std::uint32_t article) const {
  return lines_.try_emplace(article, archive_.articles()[article].document.text).first->second;
}

}  // namespace factcheck
