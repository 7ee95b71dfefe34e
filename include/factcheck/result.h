// Result<T>: a value or an Error; the library's only way to report that something went wrong.
//
//   factcheck::Result<factcheck::Engine> engine = factcheck::Engine::create({});
//   if (!engine) complain(engine.error().message);
//
// Plain values. Member names follow std::expected, which replaces it in C++23. Compiles without exceptions.
#ifndef FACTCHECK_RESULT_H_
#define FACTCHECK_RESULT_H_

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace factcheck {
inline namespace v0 {

// Stable codes: those of factcheck.h.
enum class ErrorCode : std::int32_t {
  Usage = 1,       // arguments that do not fit together; no archive named; an unknown id
  InvalidUtf8,     // the message names the byte
  Io,              // a file that cannot be read or written
  InputFormat,     // a header, front matter or JSON line that is not as expected
  RuleSyntax,      // a rule file with faults
  RuleExample,     // an example that does not come out as it says
  ArchiveFormat,   // an archive that is empty or no archive
  ConfigFormat,    // .factcheck.toml with faults
  PluginRejected,  // not a plugin, another version, not trusted
  PluginFailed,    // a plugin that failed midway
  Internal         // a fault of the library
};

struct Error {
  ErrorCode code{};
  std::string message;  // one fault a line: "articles/a.md:4:7: what is wrong; what was expected"
};

// A subset of std::expected<T, Error>.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
  bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return const_cast<Result*>(this)->value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &const_cast<Result*>(this)->value(); }
  const Error& error() const& {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  T& value() {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  std::variant<T, Error> state_;
};

}  // namespace v0
}  // namespace factcheck
#endif  // FACTCHECK_RESULT_H_
