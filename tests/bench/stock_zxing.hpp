#pragma once
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <string>

#include "camera/grey.hpp"

namespace foyer::bench {

// zxing as it comes, asked for QR codes only.
inline std::string stock_text(const camera::Grey& picture) {
#if __has_include(<ZXing/ReaderOptions.h>)
  ZXing::ReaderOptions options;
#else
  ZXing::DecodeHints options;
#endif
  options.setFormats(ZXing::BarcodeFormat::QRCode);
  const auto found = ZXing::ReadBarcode(ZXing::ImageView(picture.pixels.data(), picture.width,
                                                         picture.height, ZXing::ImageFormat::Lum),
                                        options);
  if (!found.isValid()) return {};
  const auto& bytes = found.bytes();
  return {bytes.begin(), bytes.end()};
}

}  // namespace foyer::bench
