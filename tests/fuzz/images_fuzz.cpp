// Pictures of badges: PNG, JPEG and PGM, whole, torn and lying about their size.
#include "camera/decode.hpp"
#include "camera/picture.hpp"
#include "fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace foyer;
  const auto picture = camera::picture_in({data, size});
  if (!picture) return 0;
  const auto pixels =
      static_cast<std::size_t>(picture->width) * static_cast<std::size_t>(picture->height);
  fuzz::must(picture->pixels.size() == pixels, "a picture has as many pixels as it says");
  camera::Decoder live(1000);
  if (pixels <= 128 * 128) (void)live.decode(*picture);
  return 0;
}
