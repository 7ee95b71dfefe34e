// An optional value that costs a pointer where there is none: a mention has one kind and would else carry room for all.
//
//   Boxed<Date> date;   date = Date{};   if (date) use(date->value);   Boxed<Date> copy = date;   // a copy of the
//   value
//
// Copies, compares and constness are those of the value. Not safe to change from two threads, as any value.
#ifndef FACTCHECK_CORE_EXTRACT_BOXED_H_
#define FACTCHECK_CORE_EXTRACT_BOXED_H_

#include <memory>
#include <optional>
#include <utility>

namespace factcheck {

template <class T>
class Boxed {
 public:
  Boxed() = default;
  Boxed(std::nullopt_t) {}
  Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}
  Boxed(std::optional<T> value) : value_(value ? std::make_unique<T>(std::move(*value)) : nullptr) {}
  Boxed(const Boxed& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(const Boxed& other) { return *this = Boxed(other); }
  Boxed& operator=(Boxed&&) noexcept = default;
  ~Boxed() = default;

  explicit operator bool() const { return value_ != nullptr; }
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return value_.get(); }
  const T* operator->() const { return value_.get(); }
  void reset() { value_.reset(); }
  T& emplace() { return *(value_ = std::make_unique<T>()); }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_BOXED_H_
