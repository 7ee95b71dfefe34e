// SHA-256 (libmd) for content hashes and fingerprints.
//
//   sha256_hex({"figure.mismatch", "\n", claim})
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_TEXT_HASH_H_
#define FACTCHECK_CORE_TEXT_HASH_H_

#include <initializer_list>
#include <string>
#include <string_view>

namespace factcheck {

// 64 lower-case hexadecimal digits over the concatenation of the pieces.  Source: FIPS 180-4.
std::string sha256_hex(std::initializer_list<std::string_view> pieces);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_HASH_H_
