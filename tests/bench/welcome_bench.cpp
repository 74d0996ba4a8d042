// How long from a frame of the camera to the welcome.
#include "app/state.hpp"
#include "bench/made_event.hpp"
#include "bench/stock_zxing.hpp"
#include "cli/languages.hpp"
#include "shell/canvas.hpp"
#include "shell/scribe.hpp"
#include "shell/stage.hpp"
#include "shell/watcher.hpp"
#include "support/hard_badges.hpp"

namespace foyer::bench {
namespace {

constexpr unsigned seed = 20261126;

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

std::vector<Bench> welcome_benches() { return {{"door.welcome", to_welcome}}; }

}  // namespace foyer::bench
