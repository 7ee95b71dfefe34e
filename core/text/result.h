// Result<T>: a value or an Error; the library's only way to report that something went wrong.
//
//   Result<Document> d = read_text(bytes);
//   if (!d) return d.error();
//
// Plain values. Member names follow std::expected, which replaces it in C++23.
#ifndef FACTCHECK_CORE_TEXT_RESULT_H_
#define FACTCHECK_CORE_TEXT_RESULT_H_

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace factcheck {

// Stable codes; the C API hands them out as they are.
enum class ErrorCode {
  Usage = 1,       // arguments that do not fit together
  InvalidUtf8,     // the message names the byte
  Io,              // a file that cannot be read or written
  InputFormat,     // a header, front matter or JSON line that is not as the contract says
  RuleSyntax,      // a rule file with faults
  RuleExample,     // an example that does not come out as it says
  ArchiveFormat,   // an archive that is empty or no archive
  ConfigFormat,    // .factcheck.toml with faults
  PluginRejected,  // not a plugin, another version, not trusted
  PluginFailed,    // a plugin that failed midway
  Internal         // a fault of our own
};

struct Error {
  ErrorCode code{};
  std::string message;  // "rules/de/number.toml:11:12: unknown class 'numer'; expected one of …"
};

// A subset of std::expected<T, Error>.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
  bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }
  T& operator*() & { return checked(); }
  const T& operator*() const& { return const_cast<Result*>(this)->checked(); }
  T&& operator*() && { return std::move(checked()); }
  T* operator->() { return &checked(); }
  const T* operator->() const { return &const_cast<Result*>(this)->checked(); }
  const Error& error() const& {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  T& checked() {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  std::variant<T, Error> state_;
};

enum class Severity { Error = 1, Warning = 2, Info = 3 };

// One fault found while loading; loaders collect all of them before they fail.
struct Diagnostic {
  Severity severity = Severity::Error;
  std::string where;    // "path:line:column", the line and column 1-based; empty if the fault has no place
  std::string message;  // what is wrong; what was expected
  bool operator==(const Diagnostic&) const = default;
};
using Diagnostics = std::vector<Diagnostic>;

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_RESULT_H_
