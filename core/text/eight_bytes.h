// Eight bytes of a text in one number, so that most of it is passed over eight at a time.
//
//   while (at + kEightBytes <= text.size() && !have(load_bytes(&text[at]), '.')) at += kEightBytes;
//
// Pure functions, safe on every thread. Source: Warren, Hacker's Delight, chapter 6.
#ifndef FACTCHECK_CORE_TEXT_EIGHT_BYTES_H_
#define FACTCHECK_CORE_TEXT_EIGHT_BYTES_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace factcheck {

using EightBytes = std::uint64_t;
inline constexpr std::size_t kEightBytes = sizeof(EightBytes);

constexpr EightBytes each(unsigned byte) { return EightBytes{0x0101010101010101U} * byte; }
inline constexpr EightBytes kBeyondAscii = each(0x80);

// The first byte is the lowest.
inline EightBytes load_bytes(const char* at) {
  EightBytes bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return std::endian::native == std::endian::big ? __builtin_bswap64(bytes) : bytes;
}
inline void store_bytes(EightBytes bytes, char* at) {
  if (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  std::memcpy(at, &bytes, sizeof bytes);
}
// The first `count`, the others zero.
constexpr EightBytes first_bytes(EightBytes bytes, std::size_t count) {
  return count >= kEightBytes ? bytes : bytes & ((EightBytes{1} << 8U * count) - 1);
}

// Whether one of them is less than the limit, 0x80 at most.
constexpr bool have_less(EightBytes bytes, unsigned limit) {
  return ((bytes - each(limit)) & ~bytes & kBeyondAscii) != 0;
}
constexpr bool have(EightBytes bytes, unsigned byte) { return have_less(bytes ^ each(byte), 1); }

// 0x80 in each byte that has the value.
constexpr EightBytes equal_to(EightBytes bytes, unsigned byte) {
  const EightBytes differing = bytes ^ each(byte);
  return ~(((differing & ~kBeyondAscii) + ~kBeyondAscii) | differing) & kBeyondAscii;
}
// The same, but perhaps marks bytes above such a one, too: what is compared afterwards anyway.
constexpr EightBytes may_equal(EightBytes bytes, unsigned byte) {
  const EightBytes differing = bytes ^ each(byte);
  return (differing - each(1)) & ~differing & kBeyondAscii;
}
// The byte in which the lowest bit stands.
constexpr std::size_t first_set(EightBytes bits) { return static_cast<std::size_t>(std::countr_zero(bits)) / 8; }

// How many of them, from the first on, are small letters of ASCII.
constexpr std::size_t small_letters(EightBytes bytes) {
  const EightBytes low = bytes & ~kBeyondAscii;
  const EightBytes from_a = low + each(0x80 - 'a'), beyond_z = low + each(0x80 - 'z' - 1);
  return static_cast<std::size_t>(std::countr_zero(~(from_a & ~beyond_z & ~bytes) & kBeyondAscii)) / 8;
}

// The capital letters of ASCII: 0x80 in each of these bytes.
constexpr EightBytes capital_letters(EightBytes bytes) {
  const EightBytes low = bytes & ~kBeyondAscii;
  const EightBytes from_a = low + each(0x80 - 'A'), beyond_z = low + each(0x80 - 'Z' - 1);
  return from_a & ~beyond_z & ~bytes & kBeyondAscii;
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_EIGHT_BYTES_H_
