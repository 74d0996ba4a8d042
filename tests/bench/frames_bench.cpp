// What a camera at the door reads: hard badges made from a seed, beside stock zxing and zbar on the
// same pictures.
#include <algorithm>

#include "bench/bench.hpp"
#include "bench/stock_zxing.hpp"
#include "bench/zbar/peer.hpp"
#include "camera/decode.hpp"
#include "support/hard_badges.hpp"

namespace foyer::bench {
namespace {

constexpr unsigned seed = 20261123;

struct Tally {
  long pictures = 0, ours = 0, held = 0, zxing = 0, zbar = 0, wrong = 0;
};

bool holds(const std::vector<std::string>& found, const std::string& text) {
  return std::ranges::find(found, text) != found.end();
}

long wrong(const std::vector<std::string>& found, const std::string& text) {
  return static_cast<long>(found.size()) - holds(found, text);
}

double percent(long part, long whole) { return whole > 0 ? 100.0 * part / whole : 0; }

// One look of every reader at the same picture; and what ours reads in the tenth of a second, three
// frames, for which a badge is held still: the others would see no more in a second look.
void look_at(const hard::Shown& shown, Tally& tally) {
  camera::Decoder live;
  std::vector<std::string> found = live.decode(shown.picture);
  tally.ours += holds(found, shown.text);
  for (int frame = 1; frame < 3 && found.empty(); ++frame) found = live.decode(shown.picture);
  ++tally.pictures;
  tally.held += holds(found, shown.text);
  tally.wrong += wrong(found, shown.text);
  tally.zxing += stock_text(shown.picture) == shown.text;
  tally.zbar += zbar_text(shown.picture) == shown.text;
}

std::vector<Figure> stills(const Asked& asked) {
  hard::Door door(seed);
  const int each = asked.quick ? 1 : 44;
  std::vector<Figure> figures;
  Tally all;
  for (std::size_t kind = 0; kind < hard::kinds.size(); ++kind) {
    Tally tally;
    for (int i = 0; i < each; ++i) look_at(door.still(kind), tally);
    figures.push_back({"door.frame." + std::string(hard::kinds[kind]), tally.pictures,
                       percent(tally.ours, tally.pictures), "zxing's default",
                       percent(tally.zxing, tally.pictures), "% read"});
    all.pictures += tally.pictures, all.ours += tally.ours, all.zxing += tally.zxing;
    all.held += tally.held;
    all.zbar += tally.zbar, all.wrong += tally.wrong;
  }
  const double ours = percent(all.ours, all.pictures);
  figures.push_back({"door.frame.all", all.pictures, ours, "zxing's default",
                     percent(all.zxing, all.pictures), "% read"});
  figures.push_back({"door.held.all", all.pictures, percent(all.held, all.pictures),
                     "zxing's default", percent(all.zxing, all.pictures), "% read"});
  if (zbar_text({}))
    figures.push_back(
        {"door.frame.all", all.pictures, ours, "zbar", percent(all.zbar, all.pictures), "% read"});
  figures.push_back({"door.frame.wrong", all.pictures, static_cast<double>(all.wrong),
                     "none allowed", 0, "wrong texts"});
  return figures;
}

std::vector<Figure> approaches(const Asked& asked) {
  hard::Door door(seed + 1);
  const int sequences = asked.quick ? 2 : 60;
  Tally within[3];
  constexpr int limits[] = {5, 10, 15};
  double ours_ms = 0, stock_ms = 0;
  long frames = 0;
  for (int i = 0; i < sequences; ++i) {
    camera::Decoder live;
    int ours = 99, zxing = 99, zbar = 99, number = 0;
    for (const auto& shown : door.approach()) {
      const double before = camera::thread_ms();
      const auto found = live.decode(shown.picture);
      const double between = camera::thread_ms();
      const auto stock = stock_text(shown.picture);
      stock_ms += camera::thread_ms() - between;
      ours_ms += between - before;
      ++frames, ++number;
      within[2].wrong += wrong(found, shown.text);
      if (holds(found, shown.text)) ours = std::min(ours, number);
      if (stock == shown.text) zxing = std::min(zxing, number);
      if (zbar > 15 && zbar_text(shown.picture) == shown.text) zbar = number;
    }
    for (int k = 0; k < 3; ++k) {
      ++within[k].pictures;
      within[k].ours += ours <= limits[k];
      within[k].zxing += zxing <= limits[k];
      within[k].zbar += zbar <= limits[k];
    }
  }
  std::vector<Figure> figures;
  for (int k = 0; k < 3; ++k)
    figures.push_back({"door.approach.within" + std::to_string(limits[k]), within[k].pictures,
                       percent(within[k].ours, within[k].pictures), "zxing's default",
                       percent(within[k].zxing, within[k].pictures), "% read"});
  if (zbar_text({}))
    figures.push_back({"door.approach.within15", within[2].pictures,
                       percent(within[2].ours, within[2].pictures), "zbar",
                       percent(within[2].zbar, within[2].pictures), "% read"});
  figures.push_back({"door.approach.cpu", frames, ours_ms / static_cast<double>(frames),
                     "zxing's default", stock_ms / static_cast<double>(frames), "ms a frame"});
  figures.push_back({"door.approach.wrong", frames, static_cast<double>(within[2].wrong),
                     "none allowed", 0, "wrong texts"});
  return figures;
}

// Whatever is in view, nothing is read that is not there: hard badges, approaches and empty desks.
std::vector<Figure> misreads(const Asked& asked) {
  hard::Door door(seed + 2);
  const long most = asked.quick ? 10 : 5000;
  camera::Decoder live;
  long wrongs = 0, read = 0;
  for (long i = 0; i < most; ++i) {
    if (i % 5 == 4) {
      wrongs += static_cast<long>(live.decode(door.empty()).size());
      continue;
    }
    const auto shown = door.still(static_cast<std::size_t>(i) % hard::kinds.size());
    const auto found = live.decode(shown.picture);
    wrongs += wrong(found, shown.text);
    read += holds(found, shown.text);
  }
  return {{"door.misreads", most, static_cast<double>(wrongs), "pictures that were read",
           static_cast<double>(read), "wrong texts"}};
}

}  // namespace

std::vector<Bench> frames_benches() {
  return {{"door.frame", stills}, {"door.approach", approaches}, {"door.misreads", misreads}};
}

}  // namespace foyer::bench
