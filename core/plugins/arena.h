// Memory for what one call lends to a plugin; all of it goes at once when the call ends.
//
//   fc_figure* figure = arena.make(fc_figure{…});
//
// One per call, on one thread. Only plain structs live here, so nothing is ever destroyed one by one.
#ifndef FACTCHECK_CORE_PLUGINS_ARENA_H_
#define FACTCHECK_CORE_PLUGINS_ARENA_H_

#include <array>
#include <cstddef>
#include <cstring>
#include <memory_resource>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>

#include "factcheck/plugin/abi.h"

namespace factcheck {

inline std::string_view view(fc_str text) { return {text.data, static_cast<std::size_t>(text.size)}; }
inline fc_str lend(std::string_view text) { return {text.data(), text.size()}; }

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  template <class T>
  T* make(const T& value) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (pool_.allocate(sizeof(T), alignof(T))) T(value);
  }
  template <class T>
  std::span<T> list(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    T* first = static_cast<T*>(pool_.allocate(count * sizeof(T), alignof(T)));
    for (std::size_t i = 0; i < count; ++i) new (first + i) T{};
    return {first, count};
  }
  fc_str copy(std::string_view text) {
    if (text.empty()) return {"", 0};
    char* bytes = static_cast<char*>(pool_.allocate(text.size(), 1));
    std::memcpy(bytes, text.data(), text.size());
    return {bytes, text.size()};
  }

 private:
  alignas(std::max_align_t) std::array<std::byte, 4096> first_;  // a judge's pair fits, so judging allocates nothing
  std::pmr::monotonic_buffer_resource pool_{first_.data(), first_.size()};
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_ARENA_H_
