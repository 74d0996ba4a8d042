#include "shell/kiosk.hpp"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

#include "base/mailbox.hpp"
#include "camera/source.hpp"
#include "hosting/metrics.hpp"
#include "hub/exchange.hpp"
#include "shell/artist.hpp"
#include "shell/copier.hpp"
#include "shell/headset.hpp"
#include "shell/hub_worker.hpp"
#include "shell/journal.hpp"
#include "shell/lamp.hpp"
#include "shell/listener.hpp"
#include "shell/logbook.hpp"
#include "shell/loudspeaker.hpp"
#include "shell/machine.hpp"
#include "shell/onlooker.hpp"
#include "shell/pin.hpp"
#include "shell/print_desk.hpp"
#include "shell/screen.hpp"
#include "shell/service.hpp"
#include "shell/sounds.hpp"
#include "shell/workers.hpp"

namespace foyer::shell {
namespace {

constexpr int frames_after_input = 3;
constexpr std::int64_t frame_ms = 16;
constexpr std::int64_t burst_ms = 35;
constexpr std::int64_t longest_sleep_ms = 3 * second_ms;  // a third of systemd's WatchdogSec=10

app::State opened(const Opening& opening, bool camera, Time now) {
  app::Settings settings{.key = opening.event.secrets().badge_key,
                         .camera = camera,
                         .promise_mark = opening.promise_mark,
                         .pin = !opening.pin.empty(),
                         .hosts = opening.hosts,
                         .mail = opening.mail,
                         .name = opening.name,
                         .version = opening.version,
                         .wall = opening.wall,
                         .desk = opening.desk,
                         .host = opening.host,
                         .last_time = opening.last_time,
                         .sounds = !opening.quiet,
                         .comfort = opening.comfort,
                         .spoken = opening.spoken,
                         .words = std::make_shared<const words::Library>(opening.words),
                         .rules = opening.rules,
                         .words_alone = opening.words_alone};
  return app::opened(opening.event.room(), std::move(settings), now);
}

// For systemd's journal: a copy that failed is for whoever looks after the kiosk, not for guests.
void say_sentence(const std::string& words) { std::fprintf(stderr, "foyer: %s\n", words.c_str()); }
void say_on_stderr(const Error& error) { say_sentence(error.what); }

// A reader beside the thread that writes: what it counts may be a moment old.
std::int64_t conflicts_in(const std::filesystem::path& path) {
  Random none = [](std::span<std::uint8_t>) {};
  const auto file = store::EventFile::open(path, store::Access::read, none, wall_clock());
  if (!file) return 0;
  const auto found = file->conflicts();
  return found ? static_cast<std::int64_t>(found->size()) : 0;
}

// A post from another thread becomes an event, so that the loop wakes.
void wake() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

// SDL can sleep until there is an event only where a display server wakes it; elsewhere (KMSDRM, a
// driver without a display) it looks every millisecond, which costs 2 % of a core. Half a frame is
// soon enough.
bool wait_for(SDL_Event& event, std::int64_t ms) {
  constexpr std::int64_t nap_ms = 8;
  const char* driver = SDL_GetCurrentVideoDriver();
  const std::string_view name = driver ? driver : "";
  if (name == "x11" || name == "wayland")
    return SDL_WaitEventTimeout(&event, static_cast<int>(ms)) != 0;
  const Uint64 until = SDL_GetTicks64() + static_cast<Uint64>(ms);
  while (SDL_PollEvent(&event) == 0) {
    const auto left = static_cast<std::int64_t>(until - SDL_GetTicks64());
    if (left <= 0) return false;
    SDL_Delay(static_cast<Uint32>(std::min(left, nap_ms)));
  }
  return true;
}

// The live kiosk: one turn of the loop after another.
class Live {
 public:
  Live(Opening opening, const Window& window, Screen& screen)
      : window_(window),
        screen_(screen),
        stage_(opened(opening, !window.camera.empty(), wall_clock()), opening.words,
               [this](const app::Effect& effect, Time) {
                 if (const auto* check = std::get_if<app::CheckPin>(&effect))
                   with_pins([digits = check->digits](const Pins& pins, const auto& room) {
                     return app::News(pins.checked(digits, room));
                   });
                 else if (const auto* make = std::get_if<app::MakePin>(&effect))
                   with_pins([wanted = *make](const Pins& pins, const auto& room) {
                     return app::News(pins.made(wanted, room));
                   });
                 else if (const auto* wanted = std::get_if<app::DrawNetwork>(&effect))
                   artist_.ask(*wanted);
                 else if (!prints_ || !prints_->run(effect))
                   store_.ask(effect);
                 return std::vector<app::News>{};
               }),
        pins_{opening.pin, opening.hosts},
        store_(Scribe(std::move(opening.event), std::move(opening.reader)), wall_clock, teller()) {
    View view = opening.view;
    view.moves = true;
    stage_.show_as(view);
    if (!window.camera.empty())
      camera_.emplace(Watcher([name = window.camera] { return camera::open(name); }), wall_clock,
                      teller());
    if (!window.scanner.device.empty())
      scanner_.emplace(
          Listener([place = window.scanner] { return scanner::open(place); }, say_sentence),
          wall_clock, teller());
    if (opening.hub) hub_.emplace(line_to(*opening.hub));
    if (opening.wall) onlooker_.emplace(opening.file, teller());
    if (!opening.name.empty()) machine_.emplace(opening.file.parent_path());
    if (window.printer) prints_.emplace(print_parts());
    if (!window.light.empty()) lamp_.emplace(window.light, say_on_stderr);
    if (!window.speech.empty()) {
      headset_.emplace();
      speaker_.emplace(window.speech, std::make_unique<Loudspeaker>());
    }
    if (window.volume > 0) sounds_.emplace(window.volume, teller());
    if (window.copy) copier_.emplace(window.copy, std::chrono::minutes(10), say_on_stderr);
  }

  Status run() {
    if (auto placed = stage_.put_on([&] { return screen_.canvas(); }); !placed) return placed;
    while (!ending_) turn();
    service_.ending();
    logbook_.say("ended");
    return Done{};
  }

 private:
  Tell teller() {
    return [this](app::News news) { mailbox_.post(std::move(news)); };
  }

  HubLine line_to(const HubPlace& place) {
    return {place.settings,
            place.event,
            [this](std::function<void(store::EventFile&)> work) { store_.lend(std::move(work)); },
            wall_clock,
            teller(),
            [file = place.file] { return conflicts_in(file); }};
  }

  PrintDesk::Parts print_parts() {
    return {window_.printer, window_.other_printer,
            [this](std::function<void(store::EventFile&)> work) { store_.lend(std::move(work)); },
            wall_clock, teller()};
  }

  // On the store's thread: it takes a tenth of a second, and the page goes on moving.
  void with_pins(std::function<app::News(const Pins&, const people::Room&)> ask) {
    store_.lend([pins = pins_, ask = std::move(ask), tell = teller()](store::EventFile& file) {
      tell(ask(pins, *file.room()));
    });
  }

  void turn();
  std::int64_t sleep_ms() const;
  void meet(const SDL_Event& event);
  void change_window(const SDL_WindowEvent& event);
  void read_mail();
  void keep_time();
  void keep_metrics();
  void hear_from_elsewhere();
  std::optional<Time> elsewhere() const;
  void draw();
  void started();

  const Window& window_;
  Screen& screen_;
  Logbook logbook_{window_.log ? window_.log : [](const std::string&) {}};
  Service service_{std::getenv("NOTIFY_SOCKET") ? std::getenv("NOTIFY_SOCKET") : ""};
  Mailbox<app::News> mailbox_{wake};
  Pointer pointer_;
  Keyboard keyboard_;
  Stage stage_;
  Pins pins_;
  StoreWorker store_;
  Artist artist_{teller()};
  std::optional<CameraWorker> camera_;
  std::optional<ScannerWorker> scanner_;
  std::optional<HubWorker> hub_;     // after the store, whose thread answers it
  std::optional<PrintDesk> prints_;  // likewise
  std::optional<Onlooker> onlooker_;
  std::optional<Machine> machine_;
  std::optional<Lamp> lamp_;
  std::optional<CopyWorker> copier_;
  std::optional<voice::Speaker> speaker_;
  std::optional<HeadsetWatch> headset_;
  std::optional<Sounds> sounds_;
  bool ending_ = false;
  int frames_due_ = frames_after_input;
  int frames_ = 0;
  const Time opened_ = wall_clock();
  std::size_t happened_ = 0;  // of window_.meanwhile
  std::int64_t minute_ = 0;
  std::optional<Time> moves_;  // when the picture changes by itself
};

void Live::turn() {
  SDL_Event event;
  bool more = wait_for(event, sleep_ms());
  for (; more; more = SDL_PollEvent(&event) != 0) meet(event);
  keyboard_.quiet(SDL_GetTicks());
  for (const auto& stroke : keyboard_.strokes()) {
    stage_.stroke(stroke, wall_clock());
    frames_due_ = frames_after_input;
  }
  read_mail();
  keep_time();
  hear_from_elsewhere();
  if (frames_due_ > 0 || !pointer_.settled() || (moves_ && wall_clock() >= *moves_)) draw();
  logbook_.look(stage_.state());
  service_.alive();
}

// Until something is to be drawn, a scan may be over, or a page changes by itself.
std::int64_t Live::sleep_ms() const {
  if (frames_due_ > 0 || !pointer_.settled()) return frames_ == 0 ? 0 : frame_ms;
  std::int64_t sleep = longest_sleep_ms;
  if (keyboard_.waiting()) sleep = burst_ms;
  for (const auto& wakes : {app::wakes(stage_.state()), elsewhere(), moves_})
    if (wakes) sleep = std::min(sleep, *wakes - wall_clock() + 1);
  return std::max<std::int64_t>(sleep, 0);
}

void Live::meet(const SDL_Event& event) {
  if (event.type == SDL_QUIT) ending_ = true;
  if (event.type == SDL_WINDOWEVENT) change_window(event.window);
  if (const auto news = headset_ ? headset_->heard(event) : std::nullopt) {
    stage_.hear(*news, wall_clock());
    frames_due_ = frames_after_input;
  }
  const bool pressed = event.type == SDL_FINGERDOWN || event.type == SDL_MOUSEBUTTONDOWN;
  if (feed(pointer_, event, screen_.glass())) {
    if (pressed) stage_.hear(app::Touched{}, wall_clock());
    frames_due_ = frames_after_input;
  }
  keyboard_.feed(event);
}

void Live::change_window(const SDL_WindowEvent& event) {
  const Glass glass = screen_.glass();
  if (event.event == SDL_WINDOWEVENT_SIZE_CHANGED)
    stage_.resized(static_cast<int>(glass.width), static_cast<int>(glass.height));
  stage_.canvas()->spoil();
  frames_due_ = frames_after_input;
}

void Live::read_mail() {
  while (auto news = mailbox_.take_if_any()) {
    if (hub_ && std::holds_alternative<app::Recorded>(*news)) hub_->wake();
    stage_.hear(std::move(*news), wall_clock());
    frames_due_ = frames_after_input;
  }
}

// Pages close by themselves, and the greeting follows the hour.
void Live::keep_time() {
  const Time now = wall_clock();
  const auto wakes = app::wakes(stage_.state());
  const bool due = (wakes && now >= *wakes) || now.ms / minute_ms != minute_;
  if (!due) return;
  minute_ = now.ms / minute_ms;
  if (auto said = machine_ ? machine_->said() : std::nullopt) stage_.hear(*said, now);
  stage_.hear(app::Tick{}, now);
  keep_metrics();
  frames_due_ = std::max(frames_due_, 2);
}

// A slow disk holds up the store for a moment, never the screen.
void Live::keep_metrics() {
  if (!window_.metrics) return;
  auto self = stage_.state().self;
  self.name = stage_.state().settings.name;
  store_.lend([keep = window_.metrics, text = hosting::open_metrics(self)](store::EventFile&) {
    keep(text);
  });
}

// When the next thing happens elsewhere.
std::optional<Time> Live::elsewhere() const {
  if (happened_ >= window_.meanwhile.size()) return {};
  return opened_ + window_.meanwhile[happened_].after_ms;
}

void Live::hear_from_elsewhere() {
  const Time now = wall_clock();
  for (auto at = elsewhere(); at && *at <= now; at = elsewhere())
    store_.note({{journal::Happening{*at, window_.meanwhile[happened_++].what}}});
}

void Live::draw() {
  stage_.frame(pointer_.next(), wall_clock());
  if (lamp_) lamp_->show(stage_.state());
  for (const auto sound : stage_.sounded())
    if (sounds_) sounds_->play(sound);
  for (auto& utterance : stage_.said()) {
    if (!speaker_) continue;
    if (stage_.state().health.headset) utterance.device = headset_->device();
    speaker_->say(std::move(utterance));
  }
  if (frames_due_ > 0) --frames_due_;
  moves_ = stage_.next_frame(wall_clock());
  if (++frames_ == 1) started();
  window_.after_frame(frames_);
}

// Only now can a guest use it: the first picture may take a slow machine longer than the watchdog
// would wait.
void Live::started() {
  service_.ready();
  logbook_.say("started");
}

// One exchange with the hub, as the worker of a live kiosk makes them, and what it tells.
std::vector<app::News> meet_once(const HubPlace& place, store::EventFile& file, Time now) {
  const Clock clock = [now] { return now; };
  auto line = hub::Hub::connect(place.settings, place.event);
  if (!line) return {app::HubLost{line.error().what}};
  const auto done = hub::exchange(*line, journal_of(file, clock));
  if (!done) return {app::HubLost{done.error().what}};
  const auto conflicts = file.conflicts();
  const auto lag = done->oldest_ms > 0 ? std::max<std::int64_t>(0, now.ms - done->oldest_ms) : 0;
  return {app::RoomChanged{file.room()},
          app::HubMet{now, hub::ahead(file.heads(), done->theirs), lag,
                      conflicts ? static_cast<std::int64_t>(conflicts->size()) : 0,
                      now - line->welcome().clock}};
}

}  // namespace

Status run(Opening opening, const Window& window) {
  auto screen = Screen::open(window.windowed, window.screen);
  if (!screen) return screen.error();
  return Live(std::move(opening), window, *screen).run();
}

Result<int> play_story(Opening opening, const Story& story, const Playing& playing) {
  auto state = opened(opening, true, Time{0});
  Scribe scribe(std::move(opening.event));
  Playing with = playing;
  if (opening.hub)
    with.meet_hub = [&](Time now) { return meet_once(*opening.hub, scribe.file(), now); };
  const Pins pins{opening.pin, opening.hosts};
  Stage stage(std::move(state), opening.words, [&](const app::Effect& effect, Time now) {
    if (const auto* check = std::get_if<app::CheckPin>(&effect))
      return std::vector<app::News>{pins.checked(check->digits, *scribe.file().room())};
    if (const auto* make = std::get_if<app::MakePin>(&effect))
      return std::vector<app::News>{pins.made(*make, *scribe.file().room())};
    if (const auto* wanted = std::get_if<app::DrawNetwork>(&effect))
      return std::vector<app::News>{drawn(*wanted)};
    auto news = scribe.run(effect, now);
    return news ? std::vector{std::move(*news)} : std::vector<app::News>{};
  });
  stage.show_as(opening.view);
  return play(story, stage, with);
}

}  // namespace foyer::shell
