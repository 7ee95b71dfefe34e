#include "core/archive/encode.h"

namespace factcheck {

void ByteWriter::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80));
  byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signed_number(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  number(value < 0 ? ~(bits << 1) : bits << 1);
}

void ByteWriter::fixed(std::uint64_t value, unsigned count) {
  for (unsigned i = 0; i < count; ++i) byte(static_cast<std::uint8_t>(value >> (8 * i)));
}

void ByteWriter::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

void ByteReader::fail() {
  failed_ = true;
  at_ = bytes_.size();
}

std::uint8_t ByteReader::byte() {
  if (at_ == bytes_.size()) {
    failed_ = true;
    return 0;
  }
  return static_cast<std::uint8_t>(bytes_[at_++]);
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint8_t next = byte();
    if (shift == 63 && next > 1) break;
    value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
    if (next < 0x80) return failed_ ? 0 : value;
  }
  fail();
  return 0;
}

std::int64_t ByteReader::signed_number() {
  const std::uint64_t bits = number();
  return static_cast<std::int64_t>((bits & 1) ? ~(bits >> 1) : bits >> 1);
}

std::uint64_t ByteReader::fixed(unsigned count) {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < count; ++i) value |= static_cast<std::uint64_t>(byte()) << (8 * i);
  return failed_ ? 0 : value;
}

std::string_view ByteReader::text() {
  const std::size_t size = count();
  const std::string_view found = bytes_.substr(at_, size);
  at_ += size;
  return found;
}

std::size_t ByteReader::count() {
  const std::uint64_t value = number();
  if (value <= bytes_.size() - at_) return static_cast<std::size_t>(value);
  fail();
  return 0;
}

}  // namespace factcheck
