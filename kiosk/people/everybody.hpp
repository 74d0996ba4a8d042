#pragma once
#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace foyer::people {

struct Person;

// People in the order they were given in, as a value. A copy shares what it holds with the original
// in pieces of 256, so that a change of one among 50,000 costs a piece and not the whole; what is
// shared never changes, and copies may be read on other threads.
class Everybody {
 public:
  using Ptr = std::shared_ptr<const Person>;
  using Change = std::pair<std::size_t, Ptr>;  // who now stands at a place
  class Iterator;

  Everybody() = default;
  explicit Everybody(const std::vector<Ptr>& all);

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Ptr& operator[](std::size_t at) const { return (*pieces_[at / piece])[at % piece]; }
  Iterator begin() const;
  Iterator end() const;

  // Puts others in their places; `changes` in order of place.
  void replace(std::span<const Change> changes);

 private:
  static constexpr std::size_t piece = 256;
  using Piece = std::array<Ptr, piece>;
  std::vector<std::shared_ptr<const Piece>> pieces_;
  std::size_t size_ = 0;
};

// Lives no longer than what it goes through.
class Everybody::Iterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = Ptr;
  using difference_type = std::ptrdiff_t;
  using pointer = const Ptr*;
  using reference = const Ptr&;

  Iterator() = default;
  Iterator(const Everybody* of, std::size_t at) : of_(of), at_(at) {}
  reference operator*() const { return (*of_)[at_]; }
  pointer operator->() const { return &(*of_)[at_]; }
  Iterator& operator++() {
    ++at_;
    return *this;
  }
  Iterator operator++(int) { return {of_, at_++}; }
  bool operator==(const Iterator&) const = default;

 private:
  const Everybody* of_ = nullptr;
  std::size_t at_ = 0;
};

inline Everybody::Iterator Everybody::begin() const { return {this, 0}; }
inline Everybody::Iterator Everybody::end() const { return {this, size_}; }

}  // namespace foyer::people
