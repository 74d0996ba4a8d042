#include "printing/media.hpp"

#include <cups/cups.h>
#include <cups/pwg.h>

#include <cmath>

namespace foyer::printing {

std::optional<Media> media_called(const std::string& name) {
  const pwg_media_t* known = pwgMediaForPWG(name.c_str());
  if (known == nullptr || known->width <= 0 || known->length <= 0) return {};
  return Media{name, known->width / 100.0, known->length / 100.0};
}

std::optional<Media> of_size(const std::vector<Media>& all, double width_mm, double height_mm) {
  const auto near = [](double a, double b) { return std::abs(a - b) <= 1; };
  for (const auto& one : all)
    if ((near(one.width_mm, width_mm) && near(one.height_mm, height_mm)) ||
        (near(one.width_mm, height_mm) && near(one.height_mm, width_mm)))
      return one;
  return {};
}

}  // namespace foyer::printing
