// A sentence as its figures and the words between them.
//
//   Sentence sentence(run, mentions);   // "3 men and 4 women, 8 in all": #0 men and #1 women , #2 in all
//   sentence.phrase(7, in_all)          // how many items the phrase takes there; 0: it is not there
//
// Built once a sentence; lifetime: views into the run's and the draft's text.
#ifndef FACTCHECK_PLUGINS_ARITHMETIC_WORDS_H_
#define FACTCHECK_PLUGINS_ARITHMETIC_WORDS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/plugin/plugin.h"

namespace arithmetic {

namespace fcp = factcheck::plugin;

using Phrases = std::vector<std::vector<std::string>>;  // folded words of each, longest first

Phrases phrases(const fcp::Setup& setup, std::string_view option);

struct Item {
  std::string_view folded;  // of a word or sign
  int figure = -1;          // index into the sentence's mentions, if it is one
  bool word = false;
  bool capital = false;
};

class Sentence {
 public:
  // `mentions`: the figures of one sentence, in text order.
  Sentence(const fcp::Run& run, std::vector<fcp::Mention> mentions);

  std::size_t size() const { return items_.size(); }
  const Item& operator[](std::size_t at) const { return items_[at]; }
  const fcp::Mention& mention(const Item& item) const { return mentions_[static_cast<std::size_t>(item.figure)]; }
  const std::vector<fcp::Mention>& mentions() const { return mentions_; }

  bool is_figure(std::size_t at) const { return at < size() && items_[at].figure >= 0; }
  bool is_word(std::size_t at) const { return at < size() && items_[at].word; }
  bool is_sign(std::size_t at, std::string_view signs) const;  // one of the characters
  bool ends(std::size_t at) const { return at >= size() || is_sign(at, ".!?;)"); }
  std::size_t phrase(std::size_t at, const Phrases& phrases) const;
  // Past the words from `at` on, at most `most` of them.
  std::size_t skip_words(std::size_t at, std::size_t most, const Phrases* but = nullptr) const;
  // Whether any of the phrases stands in [from, to).
  bool has(std::size_t from, std::size_t to, const Phrases& phrases) const;

 private:
  std::vector<fcp::Mention> mentions_;
  std::vector<Item> items_;
};

}  // namespace arithmetic
#endif  // FACTCHECK_PLUGINS_ARITHMETIC_WORDS_H_
