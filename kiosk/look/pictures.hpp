#pragma once
#include "lettering/text.hpp"

namespace foyer::look {

// Words that have become a picture. `texture` is whatever the drawing side understands (null when
// nothing is rasterised, as in tests of taps); `left` and `top` say where its first pixel lies from
// the place where the words stand, in pixels.
struct Picture {
  void* texture = nullptr;
  int width = 0;
  int height = 0;
  int left = 0;
  int top = 0;
};

// Words to pictures, kept for as long as a visit lasts: whoever implements this forgets them all
// when the visit closes.
class Pictures {
 public:
  virtual ~Pictures() = default;
  virtual Picture of(const lettering::Text& text) = 0;
  virtual lettering::Extent size_of(const lettering::Text& text) = 0;
};

}  // namespace foyer::look
