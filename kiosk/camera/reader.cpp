#include "camera/reader.hpp"

#define ZX_USE_UTF8 1  // zxing 1.4: text() is UTF-8, as it always is in 2.x
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ReaderOptions.h>)
#include <ZXing/ReaderOptions.h>
#endif

#include <algorithm>
#include <exception>

#include "base/text.hpp"

namespace foyer::camera {
namespace {

// zxing renamed its options in 2.2, and 2.x would invert pictures by itself: ours is the turn.
#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
Options common() { return Options().setTryInvert(false).setTextMode(ZXing::TextMode::Plain); }
#else
using Options = ZXing::DecodeHints;
Options common() { return {}; }
#endif

Options options(Look look) {
  Options made = common();
  const bool thorough = look != Look::fast;
  made.setFormats(ZXing::BarcodeFormat::QRCode).setMaxNumberOfSymbols(8);
  made.setTryHarder(thorough).setTryRotate(thorough).setTryDownscale(thorough);
  if (look == Look::global) made.setBinarizer(ZXing::Binarizer::GlobalHistogram);
  return made;
}

template <class Found>
std::string text_in(const Found& code) {
  const auto& bytes = code.bytes();
  std::string text(bytes.begin(), bytes.end());
  return is_utf8(text) ? text : mended_utf8(code.text());
}

}  // namespace

std::vector<std::string> read_codes(const Grey& picture, Look look) {
  std::vector<std::string> texts;
  if (!is_whole(picture)) return texts;
  try {
    const ZXing::ImageView view(picture.pixels.data(), picture.width, picture.height,
                                ZXing::ImageFormat::Lum);
    for (const auto& code : ZXing::ReadBarcodes(view, options(look))) {
      if (!code.isValid()) continue;
      std::string text = text_in(code);
      if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
    }
  } catch (const std::exception&) {
    texts.clear();  // a picture that the reader will not look at holds no code
  }
  return texts;
}

}  // namespace foyer::camera
