#include "cli/kiosk.hpp"

#include <cstdio>

#include "camera/source.hpp"
#include "cli/commands.hpp"
#include "cli/door_rules.hpp"
#include "cli/hub_place.hpp"
#include "cli/languages.hpp"
#include "cli/panel.hpp"
#include "cli/print_place.hpp"
#include "cli/retention.hpp"
#include "cli/scanner_place.hpp"
#include "cli/server_place.hpp"
#include "cli/sound_settings.hpp"
#include "cli/word_reader.hpp"
#include "lettering/fonts.hpp"
#include "shell/measure.hpp"
#include "shell/pin.hpp"
#include "store/copy.hpp"
#include "voice/speaker.hpp"

namespace foyer::cli {
namespace {

struct Kiosk {
  std::string windowed, camera, copy, language, metrics;
  AskedPrinter printer;
  std::filesystem::path story, shots;
  bool measure = false;
  bool desk = false;
  bool wall = false;
  std::string host;
  std::filesystem::path last;  // the file of the event before
  std::string scanner = {};
  DoorFlags door = {};
};

Result<std::optional<shell::SetSize>> size_of(const std::string& text) {
  if (text.empty()) return std::optional<shell::SetSize>();
  shell::SetSize size;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%5dx%5d%c", &size.width, &size.height, &rest) != 2 ||
      size.width < 320 || size.height < 320)
    return bad_usage("--windowed takes a size like 1080x1920; \"" + text + "\" is none.");
  return std::optional(size);
}

std::string promise_mark() {
  std::array<std::uint8_t, 8> bytes{};
  system_random()(bytes);
  std::string mark;
  for (const auto byte : bytes)
    mark += "0123456789abcdef"[byte >> 4], mark += "0123456789abcdef"[byte & 15];
  return mark;
}

// None where no hub is set.
std::optional<shell::HubPlace> hub_of(const std::filesystem::path& path,
                                      const store::EventFile& event) {
  const auto settings = hub_settings(path);
  if (!settings) return {};
  return shell::HubPlace{*settings, hub::event_id(event.secrets().badge_key), path};
}

// The language every visit begins in: as asked, as set, else English.
Result<app::Comfort> comfort_of(const std::string& asked, const std::filesystem::path& event) {
  const std::string named =
      asked.empty() ? setting(event, "kiosk", "language").value_or("en") : asked;
  const auto* language = words::language_called(named);
  if (!language) return bad_usage(no_such_language(named));
  return app::Comfort{.language = std::string(language->tag)};
}

// Hosts who cannot come in should hear of it before the doors open.
Status whole(const std::string& whose, const std::string& hash) {
  if (hash.empty() || shell::pin_is_whole(hash)) return Done{};
  return bad_input("The PIN of " + whose +
                   " in foyer.toml is damaged; make its line anew with foyer pin.");
}

// The hosts of foyer.toml, and which of them leads.
Result<std::vector<hosting::Host>> hosts_of(const std::filesystem::path& event) {
  const std::string lead = setting(event, "kiosk", "lead").value_or("");
  std::vector<hosting::Host> out;
  for (auto& [host, hash] : section_of(event, "hosts")) {
    if (const auto good = whole(host, hash); !good) return good.error();
    out.push_back({host, std::move(hash), host == lead});
  }
  if (!lead.empty() && !hosting::anybody_leads(out))
    return bad_usage("foyer.toml says that " + lead +
                     " leads, and knows no such host: give them a PIN under [hosts].");
  return out;
}

// How it looks here, who its hosts are and where it meets the others, as foyer.toml says.
Status furnish(shell::Opening& opening, const std::filesystem::path& event, const DoorFlags& door) {
  const auto view = view_of(event);
  if (!view) return view.error();
  const auto rules = rules_of(event, door);
  if (!rules) return rules.error();
  opening.rules = *rules;
  opening.view = *view;
  opening.pin = setting(event, "kiosk", "pin").value_or("");
  if (const auto good = whole("the hosts", opening.pin); !good) return good;
  opening.name = setting(event, "kiosk", "name").value_or("");
  opening.version = FOYER_VERSION;
  opening.file = event;
  const auto hosts = hosts_of(event);
  if (!hosts) return hosts.error();
  opening.hosts = *hosts;
  opening.hub = hub_of(event, opening.event);
  const auto volume = volume_of(event);
  if (!volume) return volume.error();
  opening.quiet = *volume == 0;
  opening.mail = !server_setting(event, "mail", "from").empty();
  return Done{};
}

// What makes a desk of it.
Status seat(shell::Opening& opening, const Kiosk& asked) {
  opening.desk = asked.desk;
  opening.wall = asked.wall;
  if (!asked.host.empty()) opening.host = asked.host;
  if (asked.last.empty()) return Done{};
  Common earlier;
  earlier.event = asked.last;
  auto file = open(earlier, store::Access::read);
  if (!file) return file.error();
  opening.last_time = hosting::curve_of(*file->room());
  return Done{};
}

int tell_story(const Common& common, const Kiosk& asked, store::EventFile event) {
  const auto shots = asked.shots.empty() ? std::filesystem::path(".") : asked.shots;
  auto with = opening(std::move(event), true);
  if (!with) return fail(with.error());
  if (const auto furnished = furnish(*with, common.event, asked.door); !furnished)
    return fail(furnished.error());
  if (const auto seated = seat(*with, asked); !seated) return fail(seated.error());
  const auto comfort = comfort_of(asked.language, common.event);
  if (!comfort) return fail(comfort.error());
  with->comfort = *comfort;
  with->spoken = voice::languages();  // into the log, whatever is installed
  const auto played =
      play_story(std::move(*with), asked.story, shots, [&](const shell::Played& step) {
        if (!common.json) {
          print(std::to_string(step.step.line) + ": " + step.step.text + "  [" + step.page + "]" +
                (step.file ? "  " + step.file->string() : ""));
          for (const auto& sound : step.sounds) print("   sounds: " + sound);
          for (const auto& words : step.said) print("   says: " + words);
          return;
        }
        Json line{{"step", step.number}, {"line", step.step.text}, {"page", step.page}};
        if (step.file) line["file"] = step.file->string();
        if (!step.sounds.empty()) line["sounds"] = step.sounds;
        if (!step.said.empty()) line["says"] = step.said;
        print(line);
      });
  return played ? done : fail(played.error());
}

void say_to_journal(const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }

// Where metrics go, if anywhere; why they cannot be kept is said once.
Status keep_metrics(shell::Window& window, const std::filesystem::path& event,
                    const std::string& asked) {
  const std::filesystem::path to =
      asked.empty() ? setting(event, "kiosk", "metrics").value_or("") : asked;
  if (to.empty()) return Done{};
  if (setting(event, "kiosk", "name").value_or("").empty())
    return bad_usage(
        "Metrics are of a named kiosk: say name = \"North door\" under [kiosk] of foyer.toml.");
  window.metrics = [to, said = false](const std::string& text) mutable {
    const auto kept = write_file(to, text);
    if (!kept && !std::exchange(said, true))
      std::fprintf(stderr, "foyer: %s\n", kept.error().what.c_str());
  };
  return Done{};
}

int live(const Kiosk& asked, const std::filesystem::path& path, store::EventFile event) {
  const auto size = size_of(asked.windowed);
  if (!size) return fail(size.error());
  const auto comfort = comfort_of(asked.language, path);
  if (!comfort) return fail(comfort.error());
  shell::Window window;
  window.windowed = *size;
  const auto screen = screen_of(path);
  if (!screen) return fail(screen.error());
  window.screen = *screen;
  const auto set = setting(path, "kiosk", "camera");
  const std::string camera = asked.camera.empty() ? set.value_or("off") : asked.camera;
  window.camera = camera == "off" ? "" : camera;
  window.scanner = scanner_place(asked.scanner, path);
  const std::filesystem::path copy =
      asked.copy.empty() ? setting(path, "kiosk", "copy").value_or("") : asked.copy;
  const auto printer = printer_of(path, asked.printer);
  if (!printer) return fail(printer.error());
  const auto other = other_printer_of(path);
  if (!other) return fail(other.error());
  window.printer = *printer;
  window.other_printer = *other;
  window.light = setting(path, "light", "device").value_or("");
  if (const auto kept = keep_metrics(window, path, asked.metrics); !kept) return fail(kept.error());
  if (std::getenv("JOURNAL_STREAM")) window.log = say_to_journal;
  if (!copy.empty()) window.copy = [=] { return store::save_copy(path, copy); };
  if (const auto kept = asked.wall ? Status(Done{}) : event.keep_ballast(); !kept)
    std::fprintf(stderr, "foyer: %s\n", kept.error().what.c_str());
  auto with = opening(std::move(event), false);
  if (!with) return fail(with.error());
  if (const auto furnished = furnish(*with, path, asked.door); !furnished)
    return fail(furnished.error());
  if (const auto seated = seat(*with, asked); !seated) return fail(seated.error());
  window.volume = asked.wall ? 0 : *volume_of(path);
  if (asked.wall) with->hub.reset();
  with->reader = word_reader();
  with->words_alone = !with->reader.reads();
  with->comfort = *comfort;
  if (const auto speech = voice::speech_program()) {
    window.speech = *speech;
    with->spoken = voice::languages();
  }
  const auto ended = shell::run(std::move(*with), window);
  return ended ? done : fail(ended.error());
}

// A camera that was asked for by name must be there when the door opens; one that goes away later
// is said on the screen, and comes back by itself.
Status camera_is_there(const std::string& name) {
  if (name.empty() || name == "off") return Done{};
  const auto source = camera::open(name);
  return source ? Status(Done{}) : source.error();
}

int measure(const Kiosk& asked) {
  const auto size = size_of(asked.windowed);
  if (!size) return fail(size.error());
  const auto words = word_library();
  if (!words) return fail(words.error());
  const auto mm = shell::measure(words->in("en"), *size);
  if (!mm) return fail(mm.error());
  char line[64];
  std::snprintf(line, sizeof line, "mm_per_px = %.4f", static_cast<double>(*mm));
  print(std::string(line));
  return done;
}

// A story's clock is its own.
Status may_open(const Kiosk& asked, const store::EventFile& event,
                const std::filesystem::path& path) {
  const auto room = event.room();
  return still_kept(*room, asked.story.empty() ? now() : room->event.starts.value_or(now()),
                    path.string());
}

// Words are written with what is there; whoever looks after the kiosk is told what is not.
void tell_of_fonts() {
  for (const auto& font : lettering::missing_fonts())
    std::fprintf(stderr,
                 "foyer: The font %s is not here, so words look different; install the Debian "
                 "package %s.\n",
                 font.family.c_str(), font.package.c_str());
}

int open_kiosk(const Common& common, const Kiosk& asked) {
  if (asked.measure) return measure(asked);
  if (common.event.empty()) return fail(bad_usage("EVENT is required: the event's file."));
  if (const auto sound = sound_settings(common.event); !sound) return fail(sound.error());
  if (const auto there = camera_is_there(asked.camera); !there) return fail(there.error());
  auto event = open(common, asked.wall ? store::Access::read : store::Access::write);
  if (!event) return fail(event.error());
  if (const auto whole = event->whole(); !whole) return fail(whole.error());
  if (const auto kept = may_open(asked, *event, common.event); !kept) return fail(kept.error());
  tell_of_fonts();
  return asked.story.empty() ? live(asked, common.event, std::move(*event))
                             : tell_story(common, asked, std::move(*event));
}

}  // namespace

Result<shell::Opening> opening(store::EventFile event, bool fixed_promise_mark) {
  auto words = word_library();
  if (!words) return words.error();
  return shell::Opening{std::move(event), std::move(*words),
                        fixed_promise_mark ? "story" : promise_mark()};
}

Status play_story(shell::Opening with, const std::filesystem::path& file,
                  const std::filesystem::path& shots,
                  const std::function<void(const shell::Played&)>& tell) {
  const auto text = read_file(file, 1 << 20);
  if (!text) return text.error();
  const auto story = shell::read_story(*text);
  if (!story) return Error{story.error().fault, file.string() + ": " + story.error().what};
  const Time start = with.event.room()->event.starts.value_or(now());
  const auto played =
      shell::play_story(std::move(with), *story, {shots, file.parent_path(), start, tell});
  if (!played) return Error{played.error().fault, file.string() + ": " + played.error().what};
  return Done{};
}

void add_kiosk(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Kiosk>();
  CLI::App* app = subcommand(program, "kiosk", "the full-screen kiosk", common);
  app->add_option("--windowed", asked->windowed, "WxH: in a window of that size")
      ->envname("FOYER_WINDOWED");
  app->add_option("--camera", asked->camera, "a V4L2 device, a folder of pictures, or off")
      ->envname("FOYER_CAMERA");
  app->add_option("--scanner", asked->scanner, "the hand scanner's device; see foyer scanner")
      ->envname("FOYER_SCANNER");
  app->add_option("--copy", asked->copy, "a file or folder: every ten minutes a copy of the event")
      ->envname("FOYER_COPY");
  app->add_option("--metrics", asked->metrics,
                  "a file: once a minute how this kiosk is, as OpenMetrics; never about a guest")
      ->envname("FOYER_METRICS");
  app->add_option("--printer", asked->printer.name,
                  "a printer's name or URI, as `foyer printers` lists them, or off")
      ->envname("FOYER_PRINTER");
  app->add_option("--lang", asked->language, "the language every visit begins in; en when absent")
      ->envname("FOYER_LANG");
  app->add_option("--story", asked->story, "play taps, keys, scans and time from a text file");
  app->add_option("--shots", asked->shots, "where the story saves its pictures");
  app->add_flag("--measure", asked->measure,
                "show a ruler, and print mm_per_px for foyer.toml; needs no EVENT");
  add_door_flags(*app, std::shared_ptr<DoorFlags>(asked, &asked->door));
  app->get_option("EVENT")->required(false);
  app->callback([=, &run] { run = [=] { return open_kiosk(*common, *asked); }; });
}

void add_desk(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Kiosk>();
  asked->desk = true;
  CLI::App* app = subcommand(program, "desk", "the organiser's dashboard", common);
  app->add_option("--windowed", asked->windowed, "WxH: in a window of that size")
      ->envname("FOYER_WINDOWED");
  app->add_flag("--wall", asked->wall,
                "the hosts' second screen: who sits at which table, and how long yet; only looks");
  app->add_option("--host", asked->host, "who sits at it, where no PIN says so");
  app->add_option("--last", asked->last, "the file of an earlier event: how its guests came in");
  app->add_option("--story", asked->story, "play taps, keys, scans and time from a text file");
  app->add_option("--shots", asked->shots, "where the story saves its pictures");
  app->callback([=, &run] { run = [=] { return open_kiosk(*common, *asked); }; });
}

}  // namespace foyer::cli
