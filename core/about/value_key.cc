#include "core/about/value_key.h"

#include "core/text/hash.h"

namespace factcheck {

TermKey value_key(const Figure& figure) {
  constexpr std::int64_t kThreeDigits = 100;
  const Decimal value = figure.min.limit == Bound::Limit::Stated ? figure.min.value : figure.max.value;
  if (value.coefficient < kThreeDigits) return 0;
  return make_key(TermSource::Stem, fnv1a(value.str(), fnv1a("value ")));
}

}  // namespace factcheck
