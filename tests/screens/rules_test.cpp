// Every page, in every state, on every screen, as every guest likes to see it: held to the rules of
// the design. Each scene meets every screen, every comfort and every language; all of them at once
// with FOYER_FAULTS=1.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "screens/spoken.hpp"
#include "support/catch.hpp"
#include "support/panels.hpp"

namespace foyer::test {
namespace {

const GuestName guests[] = {{},
                            {"Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis",
                             "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis"},
                            {"محمد عبد الرحمن القحطاني", "محمد"},
                            {"X", "X"}};

const char* const languages[] = {"en", "de", "fr", "es", "pt", "ar", "ja"};

bool everything() { return std::getenv("FOYER_FAULTS") != nullptr; }

bool is_key(const look::Target& target) {
  return target.name.starts_with("key.") || target.name.starts_with("pin.");
}

// 20 mm at the design's size; a keyboard's keys are as wide as a small screen lets them be.
void check_size(const look::Ui& ui, const look::Target& target) {
  const float unit = look::mapping(ui).scale;
  const bool small = look::compact(ui);
  const float least = !small ? 73 : is_key(target) ? 44 : 70;
  CHECK(target.w >= least * unit - 0.5f);
  CHECK(target.h >= least * unit - 0.5f);
}

void check_targets(const look::Ui& ui) {
  const float reach = look::reach_line(ui.panel, ui.height);
  const float lowest = look::lowest_touch(ui.panel, ui.height);
  for (const auto& target : ui.targets) {
    CAPTURE(target.name, target.x, target.y, target.w, target.h, reach);
    CHECK((target.x >= -0.5f && target.y >= -0.5f));
    CHECK((target.x + target.w <= ui.width + 0.5f && target.y + target.h <= lowest + 0.5f));
    check_size(ui, target);
    CHECK(target.y + target.h - std::min(target.h, 96 * look::mapping(ui).scale) >= reach - 0.5f);
  }
}

bool overlap(const look::Target& a, const look::Target& b) {
  return a.x + 0.5f < b.x + b.w && b.x + 0.5f < a.x + a.w && a.y + 0.5f < b.y + b.h &&
         b.y + 0.5f < a.y + a.h;
}

void check_apart(const look::Ui& ui) {
  for (std::size_t i = 0; i < ui.targets.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      CAPTURE(ui.targets[i].name, ui.targets[k].name);
      CHECK_FALSE(overlap(ui.targets[i], ui.targets[k]));
      CHECK(ui.targets[i].name != ui.targets[k].name);
    }
}

void check_words(const look::Ui& ui) {
  for (const auto& written : ui.written) {
    CAPTURE(written.words, written.x, written.y, written.w, written.h);
    CHECK_FALSE(written.cut);
    CHECK((written.x >= -1 && written.y >= -1));
    CHECK((written.x + written.w <= ui.width + 1 && written.y + written.h <= ui.height + 1));
  }
}

look::Ui drawn(Finger& finger, const Hung& hung, app::State state, app::Comfort comfort) {
  comfort.lower = hung.lower;
  state.comfort = comfort;
  return finger.draw(state, {}, hung.panel).ui;
}

double linear(double channel) {
  const double c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

// WCAG 2.2's relative luminance and contrast ratio.
double luminance(look::Rgb c) {
  return 0.2126 * linear(c >> 16 & 255) + 0.7152 * linear(c >> 8 & 255) + 0.0722 * linear(c & 255);
}

double contrast(look::Rgb a, look::Rgb b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

int apart(look::Rgb a, look::Rgb b) {
  int most = 0;
  for (const int shift : {16, 8, 0})
    most = std::max(
        most, std::abs(static_cast<int>(a >> shift & 255) - static_cast<int>(b >> shift & 255)));
  return most;
}

struct Seen {
  bool drawn = false;  // the colour of the letters is really there
  double least = 21;   // the contrast of the letters with what lies behind them
  look::Rgb behind = 0;
};

// What lies behind words: every colour that a twentieth of their box has and that is no mixture of
// letters and ground, which single pixels of soft edges are.
Seen look_at(const shell::Bitmap& page, const look::Written& words) {
  std::map<look::Rgb, int> counted;
  Seen seen;
  int all = 0;
  const int x1 = std::max(0, static_cast<int>(words.x)),
            y1 = std::max(0, static_cast<int>(words.y));
  const int x2 = std::min(page.width, static_cast<int>(words.x + words.w));
  const int y2 = std::min(page.height, static_cast<int>(words.y + words.h));
  for (int y = y1; y < y2; ++y)
    for (int x = x1; x < x2; ++x, ++all) {
      const look::Rgb c =
          page.rgb[static_cast<std::size_t>(y) * static_cast<std::size_t>(page.width) +
                   static_cast<std::size_t>(x)] &
          0xFFFFFF;
      if (apart(c, words.colour) <= 24)
        seen.drawn = true;
      else
        ++counted[c];
    }
  for (const auto& [colour, count] : counted)
    if (count * 20 > all && contrast(colour, words.colour) < seen.least) {
      seen.least = contrast(colour, words.colour);
      seen.behind = colour;
    }
  return seen;
}

bool has_letters(const std::string& words) {
  return std::any_of(words.begin(), words.end(), [](unsigned char c) { return c > 0x40; });
}

void check_contrast(const shell::Bitmap& page, const look::Ui& ui) {
  for (const auto& words : ui.written) {
    if (words.w < 4 || words.h < 4 || !has_letters(words.words)) continue;
    const Seen seen = look_at(page, words);
    CAPTURE(words.words, seen.least, words.colour, seen.behind, words.x, words.y);
    CHECK(seen.drawn);
    CHECK(seen.least >= 6.95);  // 7:1, and a hair for rounding to 8 bits
  }
}

void check_speech(const look::Ui& ui, const app::State& state) {
  CHECK_FALSE(screens::spoken_page({ui, *state.room, screens::Ears::own}).empty());
}

// All scenes on one screen in one language; how many pages that were.
int check_pages(const Hung& hung, const std::string& language, std::size_t turn) {
  const auto comforts = every_comfort();
  const auto& guest = guests[turn % std::size(guests)];
  Finger finger(hung.format, language);
  int pages = 0;
  for (const auto& scene : every_scene(guest))
    for (std::size_t c = 0; c < (everything() ? comforts.size() : 1); ++c, ++pages) {
      auto comfort = comforts[turn++ % comforts.size()];
      comfort.language = language;
      INFO(scene.name << ", " << hung.format.name << ", " << language << ", text "
                      << comfort.text_size << (comfort.contrast ? ", contrast, " : ", ")
                      << guest.full);
      const look::Ui ui = drawn(finger, hung, scene.state, comfort);
      check_targets(ui);
      check_apart(ui);
      check_words(ui);
      check_speech(ui, scene.state);
    }
  return pages;
}

}  // namespace

// Targets inside the screen, large enough, apart and within reach; no words cut or off the screen;
// something to say to whoever listens.
TEST_CASE("every page keeps the rules on every screen") {
  const auto panels = every_panel();
  int pages = 0;
  for (std::size_t p = 0; p < panels.size(); ++p)
    for (std::size_t l = 0; l < (everything() ? std::size(languages) : 1); ++l)
      pages += check_pages(panels[p], languages[(p + l) % std::size(languages)], p);
  if (everything()) WARN(pages << " pages were held to the rules");
}

// Every leaf of a page that is turned keeps them too, and leads on to the next.
TEST_CASE("pages that are turned show all that they have") {
  for (const auto& hung : every_panel()) {
    Finger finger(hung.format);
    for (auto& scene : every_scene()) {
      INFO(scene.name << ", " << hung.format.name);
      app::State state = scene.state;
      for (std::size_t leaf = 0; leaf < 30; ++leaf) {
        state.leaf = leaf;
        const look::Ui ui = drawn(finger, hung, state, {});
        check_targets(ui);
        check_apart(ui);
        check_words(ui);
        const bool more = std::any_of(ui.targets.begin(), ui.targets.end(),
                                      [](const auto& one) { return one.name == "leaf.next"; });
        if (!more) break;
        CHECK(leaf < 20);
      }
    }
  }
}

// Read from the pixels: words reach 7:1 against what lies behind them.
TEST_CASE("words can be read against what is drawn behind them") {
  const auto panels = every_panel();
  for (std::size_t p = 0; p < (everything() ? panels.size() : 4); ++p) {
    const Hung& hung = panels[p];
    Stage stage(hung.format);
    std::size_t turn = p;
    for (auto& scene : every_scene()) {
      const std::size_t own = turn++;
      if (!everything() && own % 4 != p) continue;
      for (const bool contrast : {false, true}) {
        if (!everything() && contrast != (own / 4 % 2 == 1)) continue;
        INFO(scene.name << ", " << hung.format.name << (contrast ? ", contrast" : ""));
        app::State state = scene.state;
        state.comfort = {0, contrast, hung.lower};
        const look::Ui ui = stage.draw(state, hung.panel);
        check_contrast(stage.canvas().bitmap(), ui);
      }
    }
  }
}

// Names that nobody would choose: 300 letters, one, marks without a letter, turned directions, new
// lines, control characters, fifty faces.
TEST_CASE("no name breaks a page") {
  std::string faces, marks = "\u0301\u0308\u0327";
  for (int i = 0; i < 50; ++i) faces += "😀";
  const std::vector<std::string> names{std::string(300, 'm'),
                                       "A",
                                       marks,
                                       "Ana \u202Eamil\u202C Lima",
                                       "Ana\nLima\nCosta",
                                       std::string("Ana\x01\x1b[31m\x7f Lima"),
                                       faces};
  for (const auto& hung : {every_panel()[0], every_panel()[1], every_panel()[6]}) {
    Finger finger(hung.format);
    for (const auto& name : names)
      for (auto& scene : every_scene({name, name})) {
        INFO(scene.name << ", " << hung.format.name << ", name of " << name.size());
        const look::Ui ui = drawn(finger, hung, scene.state, {});
        check_targets(ui);
        check_apart(ui);
        for (const auto& written : ui.written) {
          CAPTURE(written.words, written.x, written.w);
          CHECK((written.x >= -1 && written.x + written.w <= ui.width + 1));
        }
      }
  }
}

// Focus goes in reading order: nothing comes after what stands below it in the same column.
TEST_CASE("targets come in reading order") {
  for (const auto& hung : every_panel()) {
    Finger finger(hung.format);
    for (auto& scene : every_scene()) {
      INFO(scene.name << ", " << hung.format.name);
      const look::Ui ui = drawn(finger, hung, scene.state, {});
      for (std::size_t i = 1; i < ui.targets.size(); ++i) {
        const auto& before = ui.targets[i - 1];
        const auto& after = ui.targets[i];
        CAPTURE(before.name, after.name);
        const bool beside = after.x >= before.x + before.w - 1;
        CHECK((beside || after.y + after.h > before.y));
      }
    }
  }
}

}  // namespace foyer::test
