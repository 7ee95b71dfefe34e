// Words that compounds end in, found by the compound's last bytes.
//
//   const Endings offices(words);               // "sprecher", "minister" …
//   offices.close("regierungssprecher", 3)      // true: at least 3 bytes stand before "sprecher"
//
// Immutable after construction, safe on every thread. Lifetime: views the words.
#ifndef FACTCHECK_CORE_EXTRACT_ENDINGS_H_
#define FACTCHECK_CORE_EXTRACT_ENDINGS_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace factcheck {

class Endings {
 public:
  static constexpr std::size_t kShortest = 4;  // bytes; shorter words are left out
  Endings() = default;
  explicit Endings(const std::vector<std::string_view>& words);
  bool close(std::string_view compound, std::size_t before) const {
    if (compound.size() < kShortest) return false;
    const std::uint32_t tail = tail_of(compound);
    return some_[slot(tail)] && search(compound, before, tail);
  }

 private:
  struct Ending {
    std::uint32_t tail = 0;  // the last bytes
    std::string_view word;
  };
  static constexpr std::size_t kSlots = 4096;
  static std::uint32_t tail_of(std::string_view word);
  static std::size_t slot(std::uint32_t tail) { return tail * 2654435769u >> 20; }
  bool search(std::string_view compound, std::size_t before, std::uint32_t tail) const;

  std::bitset<kSlots> some_;     // slots with any ending: most words fail here
  std::vector<Ending> endings_;  // by tail
};

inline std::uint32_t Endings::tail_of(std::string_view word) {
  std::uint32_t tail = 0;
  for (const char c : word.substr(word.size() - kShortest)) tail = tail << 8 | static_cast<unsigned char>(c);
  return tail;
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_ENDINGS_H_
