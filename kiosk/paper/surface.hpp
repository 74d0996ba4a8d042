// Inside this room only: Cairo's words stay here.
#pragma once
#include <cairo.h>

#include <memory>
#include <string>

namespace foyer::paper {

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* page) const { cairo_destroy(page); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Page = std::unique_ptr<cairo_t, Destroy>;

// What Cairo calls to write a stream: appends to the std::string at `bytes`.
inline cairo_status_t append_bytes(void* bytes, const unsigned char* more, unsigned int count) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(more), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace foyer::paper
