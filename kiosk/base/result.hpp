#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace foyer {

// Whose turn it is to act when something failed; the command line's exit status follows from it.
enum class Fault {
  usage,    // the command was asked in a wrong way: exit 2
  input,    // a file, row, picture or code is not what it should be: exit 3
  outside,  // disk, device, printer, hub or server: exit 4
};

// What happened and what a person can do about it, as one sentence with a full stop.
struct Error {
  Fault fault = Fault::outside;
  std::string what;
};

// A value, or the Error that kept it from being made. An expected outcome (a refused badge) is a
// value, never an Error.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & {
    assert(ok());
    return *std::get_if<0>(&held_);
  }
  const T& value() const& {
    assert(ok());
    return *std::get_if<0>(&held_);
  }
  T&& value() && {
    assert(ok());
    return std::move(*std::get_if<0>(&held_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    assert(!ok());
    return *std::get_if<1>(&held_);
  }

 private:
  std::variant<T, Error> held_;
};

struct Done {};
using Status = Result<Done>;

inline Error bad_usage(std::string what) { return {Fault::usage, std::move(what)}; }
inline Error bad_input(std::string what) { return {Fault::input, std::move(what)}; }
inline Error outside_failed(std::string what) { return {Fault::outside, std::move(what)}; }

}  // namespace foyer
