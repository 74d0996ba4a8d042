#include "matching/compass.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.hpp"

namespace foyer::matching {
namespace {

using encoder::Compact;
using encoder::dimensions;
using Direction = std::vector<float>;

// How sharply nearness to a field is told from nearness to the next.
constexpr float sharpness = 1 / 0.12F;
constexpr float by_words = 1.5F;  // how much a word of a field adds to that

void add(Direction& sum, const Direction& more, float times = 1) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += times * more[i];
}

void bring_to_length_one(std::span<float> numbers) {
  const float length =
      std::sqrt(std::inner_product(numbers.begin(), numbers.end(), numbers.begin(), 0.0F));
  if (length > 0)
    for (float& number : numbers) number /= length;
}

Direction mean(std::span<const Compact> vectors) {
  Direction sum(dimensions);
  for (const auto& vector : vectors)
    add(sum, encoder::expanded(vector), 1 / static_cast<float>(vectors.size()));
  return sum;
}

Direction away_from(const Direction& common, const Compact& vector) {
  Direction rest = encoder::expanded(vector);
  add(rest, common, -1);
  bring_to_length_one(rest);
  return rest;
}

// 512 products of 127 * 127 stay far below 2^31.
std::int32_t whole_dot(const Compact& a, const Compact& b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < dimensions; ++i)
    sum += static_cast<std::int32_t>(a.numbers[i]) * b.numbers[i];
  return sum;
}

float scaled_dot(const Compact& a, const Compact& b) {
  return a.scale * b.scale * static_cast<float>(whole_dot(a, b));
}

std::array<std::uint8_t, 3> three_greatest(const std::array<float, people::most_fields>& in) {
  std::array<std::uint8_t, people::most_fields> order{};
  std::iota(order.begin(), order.end(), std::uint8_t{0});
  std::ranges::partial_sort(order, order.begin() + 3,
                            [&](auto a, auto b) { return in[a] != in[b] ? in[a] > in[b] : a < b; });
  return {order[0], order[1], order[2]};
}

// "law and contracts: lawyer, ..."
std::string told(const people::Field& field) {
  std::string name = field.names.find("en")->second;
  name.front() = ascii_lower(name.substr(0, 1)).front();
  return name + ": " + field.about;
}

}  // namespace

float alike(const Meaning& a, const Meaning& b) { return scaled_dot(a.direction, b.direction); }

float same_fields(const Meaning& a, const Meaning& b) {
  return std::inner_product(a.in.begin(), a.in.end(), b.in.begin(), 0.0F);
}

std::vector<std::string> compass_texts() {
  std::vector<std::string> texts;
  for (const auto& field : people::fields()) texts.push_back(told(field));
  for (const auto& field : people::fields()) texts.push_back(field.need);
  for (const auto& field : people::fields()) texts.push_back(field.offer);
  return texts;
}

Compass::Compass(std::span<const Compact> vectors) {
  const std::size_t field_count = vectors.size() / common_.size();
  std::vector<Direction> fields(field_count, Direction(dimensions));
  for (std::size_t manner = 0; manner < common_.size(); ++manner) {
    const auto written = vectors.subspan(manner * field_count, field_count);
    common_[manner] = mean(written);
    for (std::size_t field = 0; field < field_count; ++field)
      add(fields[field], away_from(common_[manner], written[field]));
  }
  for (auto& field : fields) {
    bring_to_length_one(field);
    fields_.push_back(encoder::compact(field));
  }
}

Meaning Compass::meaning(const Compact& vector, Manner manner, const FieldShares& shares) const {
  Meaning meaning{
      .direction = encoder::compact(away_from(common_[static_cast<std::size_t>(manner)], vector))};
  for (std::size_t field = 0; field < fields_.size(); ++field)
    meaning.in[field] = std::exp(sharpness * scaled_dot(fields_[field], meaning.direction) +
                                 by_words * shares[field]);
  bring_to_length_one(meaning.in);
  meaning.nearest = three_greatest(meaning.in);
  return meaning;
}

}  // namespace foyer::matching
