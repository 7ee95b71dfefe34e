// SHA-256 (libmd) for content hashes and fingerprints, FNV-1a for keys.
//
//   sha256_hex({"figure.mismatch", "\n", claim})
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_HASH_H_
#define FACTCHECK_CORE_TEXT_HASH_H_

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace factcheck {

// 64 lower-case hexadecimal digits over the concatenation of the pieces.  Source: FIPS 180-4.
std::string sha256_hex(std::initializer_list<std::string_view> pieces);

// FNV-1a, 64 bits; another hash as `seed` goes on from it. For keys that must be equal on every machine and in every
// run, which std::hash does not promise; no use against anybody who wants collisions. Source: Fowler, Noll, Vo;
// draft-eastlake-fnv.
inline constexpr std::uint64_t kFnvStart = 14695981039346656037ull;
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = kFnvStart) {
  for (const char c : bytes) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return seed;
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_HASH_H_
