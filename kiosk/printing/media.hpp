#pragma once
#include <optional>
#include <string>
#include <vector>

namespace foyer::printing {

// Paper or a roll of labels by its name in PWG 5101.1 ("om_badge_62x100mm") and its size as it is
// fed.
struct Media {
  std::string name;
  double width_mm = 0;
  double height_mm = 0;
  bool operator==(const Media&) const = default;
};

// Nothing when the name tells no size.
std::optional<Media> media_called(const std::string& name);

// The first that measures so much, either way round, to a millimetre.
std::optional<Media> of_size(const std::vector<Media>& all, double width_mm, double height_mm);

}  // namespace foyer::printing
