// Words that look alike in two languages and mean something else must not meet.
#include <algorithm>
#include <string>
#include <vector>

#include "core/text/fold.h"
#include "tests/unit/about/table.h"

namespace factcheck {
namespace {

// What matching knows the word by: its concepts, else its stem.
std::vector<TermKey> keys_of(const std::string& word, const std::string& code) {
  const Language language = book().language_id(code);
  Stemmer stemmer(book().languages[language].stemmer);
  const std::string folded = fold(word), stem(stemmer.stem(folded));
  const auto found = knowledge().of_word(folded, stem, language);
  if (found.empty()) return {knowledge().stem_key(stem, language)};
  return {found.begin(), found.end()};
}

TEST(AboutFalseFriends, DoNotMeet) {
  Share apart, known;
  for (const Row& row : rows_of("false_friends.tsv", 4)) {
    const std::vector<TermKey> ours = keys_of(row[1], row[0]), theirs = keys_of(row[3], row[2]);
    const std::string pair = row[0] + " " + row[1] + ", " + row[2] + " " + row[3];
    apart.count(std::find_first_of(ours.begin(), ours.end(), theirs.begin(), theirs.end()) == ours.end(), pair);
    const auto is_concept = [](TermKey key) { return source_of(key) == TermSource::Concept; };
    known.count(
        std::any_of(ours.begin(), ours.end(), is_concept) || std::any_of(theirs.begin(), theirs.end(), is_concept),
        pair);
  }
  EXPECT_EQ(apart.percent(), 100) << apart.wrong();
  // A table of words that no table has would guard nothing.
  EXPECT_GE(known.percent(), 50) << known.wrong();
}

}  // namespace
}  // namespace factcheck
