#include "bench/zbar/peer.hpp"

#include <zbar.h>

namespace foyer::bench {

std::optional<std::string> zbar_text(const camera::Grey& picture) {
  zbar::ImageScanner scanner;
  scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
  scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
  scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1);
  zbar::Image image(static_cast<unsigned>(picture.width), static_cast<unsigned>(picture.height),
                    "Y800", picture.pixels.data(), picture.pixels.size());
  scanner.scan(image);
  for (auto found = image.symbol_begin(); found != image.symbol_end(); ++found)
    return found->get_data();
  return std::string();
}

}  // namespace foyer::bench
