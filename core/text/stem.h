// Snowball stems.
//
//   Stemmer german("german");  german.stem("meldungen") == "meldung"
//
// One per thread: Snowball keeps its state inside.
#ifndef FACTCHECK_CORE_TEXT_STEM_H_
#define FACTCHECK_CORE_TEXT_STEM_H_

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace factcheck {

class Stemmer {
 public:
  // `algorithm` is Snowball's name ("english", "german", "dutch"); is_known() tells whether there is such a one.
  explicit Stemmer(const std::string& algorithm);
  static bool is_known(const std::string& algorithm);
  // Stem of a folded word.
  std::string stem(std::string_view folded);

 private:
  struct Delete { void operator()(sb_stemmer*) const; };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_STEM_H_
