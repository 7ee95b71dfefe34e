// Owning the handles of the C API: used by the headers of this folder only, not part of what they promise.
#ifndef FACTCHECK_HANDLES_H_
#define FACTCHECK_HANDLES_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "factcheck/factcheck.h"
#include "factcheck/result.h"

namespace factcheck {
inline namespace v0 {

namespace detail {

struct Destroy {
  void operator()(factcheck_engine* handle) const { factcheck_engine_destroy(handle); }
  void operator()(factcheck_archive* handle) const { factcheck_archive_destroy(handle); }
  void operator()(factcheck_report* handle) const { factcheck_report_destroy(handle); }
  void operator()(factcheck_text* handle) const { factcheck_text_destroy(handle); }
};
template <class T>
using Owned = std::unique_ptr<T, Destroy>;

inline std::string take(factcheck_text* text) {
  const Owned<factcheck_text> owned(text);
  return std::string(factcheck_text_data(text), factcheck_text_size(text));
}

inline Error error_of(factcheck_status status, factcheck_text* text) {
  std::string message = take(text);
  if (message.empty()) message = "factcheck failed with status " + std::to_string(status);
  return {static_cast<ErrorCode>(status), std::move(message)};
}

inline std::string copy(const factcheck_string& text) {
  return text.data ? std::string(text.data, static_cast<std::size_t>(text.size)) : std::string();
}

// A sized struct as the call fills it; all zero if the call refuses.
template <class Sized, class Call, class... Indices>
Sized filled(Call call, const factcheck_report* report, Indices... indices) {
  Sized out{};
  out.size = sizeof out;
  call(report, indices..., &out);
  return out;
}

// A list of the C API.  Lifetime: views into the strings.
class ListView {
 public:
  explicit ListView(const std::vector<std::string>& strings) {
    items_.reserve(strings.size());
    for (const std::string& text : strings) items_.push_back(text.c_str());
  }
  factcheck_list get() const { return {items_.data(), items_.size()}; }

 private:
  std::vector<const char*> items_;
};

// One of the calls that give a text.
template <class Call>
Result<std::string> text_of_call(const Call& call) {
  factcheck_text *out = nullptr, *error = nullptr;
  const factcheck_status status = call(&out, &error);
  if (status != FACTCHECK_OK) return error_of(status, error);
  return take(out);
}

}  // namespace detail

}  // namespace v0
}  // namespace factcheck
#endif  // FACTCHECK_HANDLES_H_
