#include "core/text/hash.h"

#include <sha2.h>

#include <array>
#include <cstdint>

namespace factcheck {

std::string sha256_hex(std::initializer_list<std::string_view> pieces) {
  SHA2_CTX context;
  SHA256Init(&context);
  for (const std::string_view piece : pieces) {
    SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(piece.data()), piece.size());
  }
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
  SHA256End(&context, digits.data());
  return std::string(digits.data());
}

}  // namespace factcheck
