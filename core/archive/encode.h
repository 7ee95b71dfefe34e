// Bytes of a record, out and in: numbers of variable length, texts.
//
//   ByteWriter out;  out.number(129);  out.text("Oslo");
//   ByteReader in(out.bytes());  in.number();  in.text();  if (in.failed()) …
//
// What is read may come from a damaged or hostile file: nothing is read past the end, and after the first fault every
// number is 0 and every text empty. Plain values.
#ifndef FACTCHECK_CORE_ARCHIVE_ENCODE_H_
#define FACTCHECK_CORE_ARCHIVE_ENCODE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace factcheck {

class ByteWriter {
 public:
  void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
  void number(std::uint64_t value);                 // seven bits a byte, lowest first (LEB128)
  void signed_number(std::int64_t value);           // the sign goes to the lowest bit, so that small numbers stay short
  void fixed(std::uint64_t value, unsigned count);  // the `count` lowest bytes, lowest first
  void text(std::string_view value);                // its length, then its bytes
  void raw(std::string_view value) { bytes_ += value; }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Lifetime: views into the bytes.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
  std::uint8_t byte();
  std::uint64_t number();
  std::int64_t signed_number();
  std::uint64_t fixed(unsigned count);
  std::string_view text();
  // Number of entries of a list, each of which takes at least one byte: never more than there are bytes left.
  std::size_t count();
  void fail();
  bool failed() const { return failed_; }
  bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_ENCODE_H_
