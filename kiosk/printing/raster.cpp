#include "printing/raster.hpp"

#include <cups/cups.h>
#include <cups/pwg.h>
#include <cups/raster.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>

// PWG 5102.4, through libcups.
namespace foyer::printing {
namespace {

constexpr int drawn_for = 300;  // dots an inch: badges are planned in them

struct CloseRaster {
  void operator()(cups_raster_t* raster) const { cupsRasterClose(raster); }
};

ssize_t append(void* bytes, unsigned char* more, std::size_t size) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(more), size);
  return static_cast<ssize_t>(size);
}

const char* type_of(Dotted::Ink ink) {
  switch (ink) {
    case Dotted::Ink::colour:
      return "srgb_8";
    case Dotted::Ink::black:
      return "black_1";
    default:
      return "sgray_8";
  }
}

std::uint8_t dot(const Bitmap& page, int x, int y) {
  const bool inside = x < page.width && y < page.height;
  return inside ? page.grey[static_cast<std::size_t>(y) * page.width + x] : 255;
}

// In black_1 a set bit is ink.
void set_dot(std::vector<unsigned char>& line, int x, std::uint8_t level, Dotted::Ink ink) {
  const auto at = static_cast<std::size_t>(x);
  if (ink == Dotted::Ink::grey) line[at] = level;
  if (ink == Dotted::Ink::colour) std::fill_n(&line[at * 3], 3, level);
  if (ink == Dotted::Ink::black && level < 128)
    line[at / 8] |= static_cast<unsigned char>(0x80 >> at % 8);
}

bool write_page(cups_raster_t* raster, const Bitmap& page, cups_page_header2_t& header,
                Dotted::Ink ink) {
  if (!cupsRasterWriteHeader2(raster, &header)) return false;
  for (int y = 0; y < static_cast<int>(header.cupsHeight); ++y) {
    std::vector<unsigned char> line(header.cupsBytesPerLine, 0);
    for (int x = 0; x < static_cast<int>(header.cupsWidth); ++x)
      set_dot(line, x, dot(page, x, y), ink);
    if (cupsRasterWritePixels(raster, line.data(), header.cupsBytesPerLine) == 0) return false;
  }
  return true;
}

bool is_whole(const Bitmap& page) {
  return page.width > 0 && page.height > 0 &&
         page.grey.size() ==
             static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height);
}

pwg_media_t* paper_of(const Media& media) {
  if (!media.name.empty())
    if (pwg_media_t* known = pwgMediaForPWG(media.name.c_str())) return known;
  const auto hundredths = [](double mm) { return static_cast<int>(std::lround(mm * 100)); };
  return pwgMediaForSize(hundredths(media.width_mm), hundredths(media.height_mm));
}

}  // namespace

Dotted suited(const std::vector<int>& dots_per_inch, const std::vector<std::string>& types) {
  Dotted best;
  const auto off = [](int dots) { return std::abs(dots - drawn_for); };
  if (!dots_per_inch.empty())
    best.dots_per_inch = *std::ranges::min_element(dots_per_inch, {}, off);
  for (const auto ink : {Dotted::Ink::grey, Dotted::Ink::colour, Dotted::Ink::black})
    if (std::ranges::find(types, type_of(ink)) != types.end()) return best.ink = ink, best;
  return best;
}

Result<std::string> pwg_raster(const std::vector<Bitmap>& pages, const Media& media,
                               const Dotted& dotted) {
  if (pages.empty() || !std::ranges::all_of(pages, is_whole))
    return bad_input("There is no page to print.");
  cups_page_header2_t header{};
  pwg_media_t* paper = paper_of(media);
  const int dots = dotted.dots_per_inch;
  if (!paper || !cupsRasterInitPWGHeader(&header, paper, type_of(dotted.ink), dots, dots,
                                         "one-sided", nullptr))
    return bad_input("The printer's paper has no size that a page of dots can have.");
  header.cupsInteger[CUPS_RASTER_PWG_TotalPageCount] = static_cast<unsigned>(pages.size());
  std::string bytes;
  const std::unique_ptr<cups_raster_t, CloseRaster> raster(
      cupsRasterOpenIO(&append, &bytes, CUPS_RASTER_WRITE_PWG));
  for (const Bitmap& page : pages)
    if (!raster || !write_page(raster.get(), page, header, dotted.ink))
      return outside_failed(
          "The page cannot be made ready for the printer; there may be no memory "
          "left.");
  return bytes;
}

}  // namespace foyer::printing
