#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/about/about.h"
#include "core/about/knowledge.h"
#include "tests/unit/extract/reading.h"

namespace factcheck {
namespace {

TEST(AboutSource, TellsWhoVouchesForAFigure) {
  const Knowledge knowledge(book());
  const auto via = [&](const std::string& text) {
    const Document made = document_of(text, "en");
    const Extraction found = extract(made, grammar(), {});
    const Described described = describe(made, found, book(), knowledge);
    for (std::size_t i = 0; i < found.mentions.size(); ++i) {
      if (found.mentions[i].kind == Kind::Figure)
        return described.abouts[i].via + (described.abouts[i].modality == Modality::Reported ? " reported" : "");
    }
    return std::string("no figure");
  };
  EXPECT_EQ(via("Mona Hale said that 40 ships had left."), "Mona Hale reported");
  EXPECT_EQ(via("In May 40 ships left."), "");
}

// Subjects of the first figure, as the text has them.
std::vector<std::string> subjects_of(const std::string& text, const std::string& language) {
  const Knowledge knowledge(book());
  const Document made = document_of(text, language);
  const Extraction found = extract(made, grammar(), {});
  const Described described = describe(made, found, book(), knowledge);
  std::vector<std::string> subjects;
  for (std::size_t i = 0; i < found.mentions.size() && subjects.empty(); ++i)
    if (found.mentions[i].kind == Kind::Figure)
      for (const Term& term : described.abouts[i].subjects)
        if (subjects.empty() || subjects.back() != term.span.of(text)) subjects.emplace_back(term.span.of(text));
  return subjects;
}

TEST(AboutSubjects, AreCarriedToSentencesThatNameNobody) {
  expect_found(
      {
          {"own names", "en", "Kestrel Air grew. Harbour Rail carried 40 passengers.", {"Harbour Rail"}},
          {"carried", "en", "Kestrel Air grew. The airline carried 40 passengers.", {"Kestrel Air"}},
          {"German", "de", "Kestrel Air wuchs. Die Firma beförderte 40 Passagiere.", {"Kestrel Air"}},
          {"Dutch", "nl", "Kestrel Air groeide. Het bedrijf vervoerde 40 passagiers.", {"Kestrel Air"}},
          {"nobody so far", "en", "The airline carried 40 passengers. Kestrel Air grew.", {}},
      },
      subjects_of);
}

}  // namespace
}  // namespace factcheck
