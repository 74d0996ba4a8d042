#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "people/room.hpp"

namespace foyer::paper {

// What stands on a badge. `first` is written large, `last` is the rest of the name; `code` is what
// its QR code holds; `offer` is the first thing the person can help with. All but `first` and
// `code` may be empty.
struct Badge {
  std::string ref;
  std::string code;
  std::string first;
  std::string last;
  std::string organisation;
  std::string offer;
  people::Mark mark;
  std::string event;
};

// a4: sheets of ten badges, 85 x 54 mm, with marks to cut along. label: one 100 x 62 mm label each.
enum class Layout { a4, label };

// "a4", "62x100"; nothing for any other word.
std::optional<Layout> layout(std::string_view word);
std::vector<std::string_view> layouts();

// On which page a badge is, from 1.
struct Placed {
  std::string ref;
  int page = 0;
  bool operator==(const Placed&) const = default;
};

// All badges in their order in one PDF. The file is written whole or not at all; an older one of
// the same name stays until then. Fails when there is no badge, when a code is none a badge can
// carry, or with the disk.
Result<std::vector<Placed>> write_pdf(const std::filesystem::path& file,
                                      const std::vector<Badge>& badges, Layout layout);

// One badge as a grey PNG of 300 dpi: what a label printer sees. Fails as write_pdf does.
Status write_png(const std::filesystem::path& file, const Badge& badge, Layout layout);

}  // namespace foyer::paper
