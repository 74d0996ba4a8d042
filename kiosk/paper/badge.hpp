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

// Where badges are drawn: a label each, or ten on a sheet of A4 with marks to cut along. Sizes are
// of one badge as it is read.
struct Layout {
  double width_mm = 100;
  double height_mm = 62;
  bool sheet = false;
  bool operator==(const Layout&) const = default;

  static const Layout a4;     // ten of 85 x 54 mm a sheet
  static const Layout label;  // 100 x 62 mm
};
inline constexpr Layout Layout::a4{85, 54, true};
inline constexpr Layout Layout::label{100, 62, false};

// "a4" is the sheet; "a6", "a7" and "62x100", sizes in mm, are labels lying on their long side, or
// standing where "-portrait" follows. Nothing for any other word, and for a size on which no badge
// can be read (see fits).
std::optional<Layout> layout(std::string_view word);
// Words for `layout` that are sizes of labels in use.
std::vector<std::string_view> layouts();
// Whether a badge with its code and name can be read on it.
bool fits(const Layout& layout);

// On which page a badge is, from 1.
struct Placed {
  std::string ref;
  int page = 0;
  bool operator==(const Placed&) const = default;
};

// A PDF and where each badge is in it.
struct Drawn {
  std::string pdf;
  std::vector<Placed> places;
};
// How a label lies on its paper: as it is read, or turned by a quarter, for a roll that is narrower
// than the label is wide.
enum class Lie { as_read, turned };

// All badges in their order in one PDF. Fails when there is no badge, or when a code is none a
// badge can carry.
Result<Drawn> draw_pdf(const std::vector<Badge>& badges, const Layout& layout,
                       Lie lie = Lie::as_read);

// The same as a file, written whole or not at all; an older one of the same name stays until then.
Result<std::vector<Placed>> write_pdf(const std::filesystem::path& file,
                                      const std::vector<Badge>& badges, const Layout& layout);

// One badge as a grey PNG of 300 dpi: what a label printer sees. Fails as write_pdf does.
Status write_png(const std::filesystem::path& file, const Badge& badge, const Layout& layout);

}  // namespace foyer::paper
