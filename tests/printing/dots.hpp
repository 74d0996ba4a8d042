// A badge as dots, and dots read back as pictures.
#pragma once
#include <cups/raster.h>

#include <cstring>
#include <string>
#include <vector>

#include "camera/decode.hpp"
#include "paper/badge.hpp"
#include "paper/dots.hpp"
#include "printing/raster.hpp"

namespace foyer::test {

inline std::string code_of(const std::string&) { return "KBBBBCBDBEBFBGBHBJBKBLPHLHLGVJBRJDFDTV"; }

inline paper::Badge badge_of(const std::string& first) {
  paper::Badge badge;
  badge.ref = "R1";
  badge.code = code_of(first);
  badge.first = first;
  badge.last = "Okafor";
  badge.event = "Spring Gathering";
  return badge;
}

inline std::string dots_of(const std::string& first, const printing::Dotted& dotted) {
  const auto drawn = paper::draw_dots({badge_of(first)}, paper::Layout::label, paper::Lie::turned,
                                      dotted.dots_per_inch);
  std::vector<printing::Bitmap> pages;
  for (const auto& page : *drawn) pages.push_back({page.width, page.height, page.grey});
  return *printing::pwg_raster(pages, {"om_badge_62x100mm", 62, 100}, dotted);
}

// What libcups reads in PWG raster, whatever its dots are.
inline std::vector<camera::Grey> pages_in(const std::string& bytes) {
  struct Reading {
    const std::string& bytes;
    std::size_t at;
  } reading{bytes, 0};
  auto* raster = cupsRasterOpenIO(
      [](void* from, unsigned char* to, std::size_t size) {
        auto& left = *static_cast<Reading*>(from);
        const auto n = std::min(size, left.bytes.size() - left.at);
        std::memcpy(to, left.bytes.data() + left.at, n);
        left.at += n;
        return static_cast<ssize_t>(n);
      },
      &reading, CUPS_RASTER_READ);
  std::vector<camera::Grey> pages;
  cups_page_header2_t header{};
  while (raster && cupsRasterReadHeader2(raster, &header)) {
    camera::Grey page{static_cast<int>(header.cupsWidth), static_cast<int>(header.cupsHeight), {}};
    std::vector<unsigned char> line(header.cupsBytesPerLine);
    for (unsigned y = 0; y < header.cupsHeight; ++y) {
      if (cupsRasterReadPixels(raster, line.data(), header.cupsBytesPerLine) == 0) break;
      for (unsigned x = 0; x < header.cupsWidth; ++x)
        page.pixels.push_back(header.cupsBitsPerPixel == 1 ? (line[x / 8] & 0x80 >> x % 8 ? 0 : 255)
                                                           : line[x * header.cupsBitsPerPixel / 8]);
    }
    pages.push_back(std::move(page));
  }
  if (raster) cupsRasterClose(raster);
  return pages;
}

}  // namespace foyer::test
