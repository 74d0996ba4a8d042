// What a camera at the door reads: hard badges made from a seed, beside stock zxing and zbar on the
// same pictures; and how long from a frame to the welcome.
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <map>

#include "app/state.hpp"
#include "bench/made_event.hpp"
#include "bench/zbar/peer.hpp"
#include "camera/decode.hpp"
#include "cli/languages.hpp"
#include "shell/canvas.hpp"
#include "shell/scribe.hpp"
#include "shell/stage.hpp"
#include "shell/watcher.hpp"
#include "support/hard_badges.hpp"

namespace foyer::bench {
namespace {

constexpr unsigned seed = 20261123;

// zxing as it comes, asked for QR codes only.
std::string stock_text(const camera::Grey& picture) {
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

struct Tally {
  long pictures = 0, ours = 0, zxing = 0, zbar = 0, wrong = 0;
};

bool holds(const std::vector<std::string>& found, const std::string& text) {
  return std::ranges::find(found, text) != found.end();
}

long wrong(const std::vector<std::string>& found, const std::string& text) {
  return static_cast<long>(found.size()) - holds(found, text);
}

double percent(long part, long whole) { return whole > 0 ? 100.0 * part / whole : 0; }

// A badge held still is seen again and again: three frames, a tenth of a second, for every reader
// the same picture. The others would see no more in a second look.
void look_at(const hard::Shown& shown, Tally& tally) {
  camera::Decoder live;
  std::vector<std::string> found;
  for (int frame = 0; frame < 3 && found.empty(); ++frame) found = live.decode(shown.picture);
  ++tally.pictures;
  tally.ours += holds(found, shown.text);
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
    all.zbar += tally.zbar, all.wrong += tally.wrong;
  }
  const double ours = percent(all.ours, all.pictures);
  figures.push_back({"door.frame.all", all.pictures, ours, "zxing's default",
                     percent(all.zxing, all.pictures), "% read"});
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

// One frame of a camera: what is in view, once.
class OneFrame final : public camera::Source {
 public:
  explicit OneFrame(camera::Grey picture) : picture_(std::move(picture)) {}
  camera::Sighting next(std::chrono::milliseconds) override { return std::move(picture_); }

 private:
  camera::Grey picture_;
};

// From the frame, through decoding, deciding, the commit and drawing, to the welcome's picture, on
// one thread: live, the waits between threads come on top.
std::vector<Figure> to_welcome(const Asked& asked) {
  const Folder folder;
  constexpr int people = 5000;
  auto event = made_event(folder / "door.foyer", people);
  const auto room = event.room();
  app::Settings settings{.key = event.secrets().badge_key, .promise_mark = "bench"};
  shell::Scribe scribe(std::move(event));
  auto words = cli::word_library();
  shell::Stage stage(app::opened(room, settings, cli::now()), *words,
                     [&](const app::Effect& effect, Time now) {
                       auto news = scribe.run(effect, now);
                       return news ? std::vector{std::move(*news)} : std::vector<app::News>{};
                     });
  if (!stage.put_on([] { return shell::Canvas::in_memory(1080, 1920); })) return {};
  stage.frame({}, cli::now());
  hard::Door door(seed + 3);
  std::mt19937 random(seed);
  std::vector<double> ours, look;
  const std::size_t arrivals = asked.quick ? 10 : 400;
  for (std::size_t i = 0; i < arrivals; ++i) {
    const std::string code(people::badge_code(*room->people[i * 7]));
    auto picture = hard::frame(code, {.module = 4.5, .turn = 12}, random);
    const auto copy = picture;
    shell::Watcher watcher([&]() -> Result<std::unique_ptr<camera::Source>> {
      return std::unique_ptr<camera::Source>(std::make_unique<OneFrame>(std::move(picture)));
    });
    (void)watcher.look(std::chrono::milliseconds(0), cli::now);
    ours.push_back(milliseconds([&] {
      for (auto& news : watcher.look(std::chrono::milliseconds(0), cli::now))
        stage.hear(std::move(news), cli::now());
      stage.frame({}, cli::now());
    }));
    look.push_back(milliseconds([&] { (void)stock_text(copy); }));
    stage.ask(app::Leave{}, cli::now());
    stage.hear(app::Tick{}, cli::now() + minute_ms);
    stage.frame({}, cli::now());
  }
  const std::string peer = "zxing's look at the frame alone";
  return {{"door.welcome.p50", people, percentile(ours, .5), peer, percentile(look, .5), "ms"},
          {"door.welcome.p99", people, percentile(ours, .99), peer, percentile(look, .99), "ms"}};
}

}  // namespace

std::vector<Bench> frames_benches() {
  return {{"door.frame", stills},
          {"door.approach", approaches},
          {"door.misreads", misreads},
          {"door.welcome", to_welcome}};
}

}  // namespace foyer::bench
