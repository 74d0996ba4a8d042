#include "words/catalogue.hpp"

#include <cstdint>
#include <optional>

#include "base/text.hpp"

namespace foyer::words {
namespace {

constexpr std::uint32_t magic = 0x950412de;
constexpr std::size_t most_strings = 100'000;

class Bytes {
 public:
  explicit Bytes(std::string_view all) : all_(all) {}

  std::optional<std::uint32_t> number(std::size_t at) const {
    if (at > all_.size() || all_.size() - at < 4) return {};
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(all_[at + i]);
    return value;
  }

  // A string by its place in a table of lengths and offsets.
  std::optional<std::string_view> string(std::size_t descriptor) const {
    const auto length = number(descriptor), at = number(descriptor + 4);
    if (!length || !at || *at > all_.size() || all_.size() - *at < *length) return {};
    return all_.substr(*at, *length);
  }

 private:
  std::string_view all_;
};

Error broken(std::string_view name) {
  return bad_input("The words in " + std::string(name) +
                   " cannot be read; build the catalogues again. English is shown instead.");
}

// "context\4one\0many" with "first\0second".
void take(std::string_view source, std::string_view target, Catalogue& into) {
  const std::size_t end = source.find('\4');
  if (end == std::string_view::npos) return;
  const std::string_view id = source.substr(end + 1);
  Translated& one = into[std::string(source.substr(0, end))];
  one.from = id.substr(0, id.find('\0'));
  one.forms = split(target, '\0');
}

}  // namespace

Result<Catalogue> read_catalogue(std::string_view mo, std::string_view name) {
  const Bytes bytes(mo);
  const auto mark = bytes.number(0), revision = bytes.number(4), count = bytes.number(8);
  const auto sources = bytes.number(12), targets = bytes.number(16);
  if (!mark || *mark != magic || !revision || *revision >> 16 != 0 || !count || !sources ||
      !targets || *count > most_strings)
    return broken(name);
  Catalogue catalogue;
  for (std::size_t i = 0; i < *count; ++i) {
    const auto source = bytes.string(*sources + 8 * i), target = bytes.string(*targets + 8 * i);
    if (!source || !target || !is_utf8(*source) || !is_utf8(*target)) return broken(name);
    take(*source, *target, catalogue);
  }
  return catalogue;
}

}  // namespace foyer::words
