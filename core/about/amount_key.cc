#include "core/about/amount_key.h"

#include "core/text/hash.h"

namespace factcheck {

TermKey amount_key(const Mention& mention) {
  constexpr std::int64_t kThreeDigits = 100;
  if (!mention.figure) return 0;
  const Decimal value = number_of(*mention.figure);
  if (value.coefficient < kThreeDigits) return 0;
  return make_key(TermSource::Stem, fnv1a(value.str(), fnv1a("value ")));
}

}  // namespace factcheck
