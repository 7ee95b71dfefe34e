// Which of a sentence's matches become its figures and dates, where they overlap.
//
//   ValueChooser chooser;
//   for (Mention& mention : chooser.choose(matches, lattice, context, nullptr)) …
//
// Keeps memory that the next sentence uses again. Not to be shared between threads.
#ifndef FACTCHECK_CORE_EXTRACT_CHOOSE_VALUES_H_
#define FACTCHECK_CORE_EXTRACT_CHOOSE_VALUES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/extract/context.h"
#include "core/extract/lattice.h"
#include "core/extract/mention.h"
#include "core/extract/sequence_match.h"

namespace factcheck {

class ValueChooser {
 public:
  ValueChooser();
  // The figures and dates of a sentence in text order; the context's last date becomes the sentence's.  Lifetime: until
  // the next call; the caller may change them.
  std::vector<Mention>& choose(const std::vector<SequenceMatch>& matches, const Lattice& lattice, Context& context,
                               std::vector<TraceEvent>* trace);

 private:
  struct Winner {
    const SequenceMatch* match = nullptr;
    Mention mention;
  };
  void settle(const std::vector<SequenceMatch>& matches, const Lattice& lattice, const Context& context,
              std::vector<TraceEvent>* trace);

  std::vector<const SequenceMatch*> order_;
  std::vector<const Rule*> holder_;  // of each token
  std::vector<Winner> won_;
  std::vector<Mention> chosen_;
  std::vector<std::size_t> dayless_;  // of chosen_
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_CHOOSE_VALUES_H_
