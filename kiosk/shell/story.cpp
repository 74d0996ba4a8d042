#include "shell/story.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "shell/page.hpp"

namespace foyer::shell {
namespace {
using What = decltype(Step::what);

constexpr std::size_t most_bytes = 1 << 20;
constexpr std::size_t longest_line = 4096;

// What is wrong with a line, to be completed by its number.
Error wrong(std::string why) { return bad_input(std::move(why)); }

std::optional<int> number(std::string_view text, int most) {
  int n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc{} || end != text.data() + text.size() || n < 0 || n > most) return {};
  return n;
}

Result<What> read_size(std::string_view rest) {
  const auto cross = rest.find('x');
  if (cross != std::string_view::npos) {
    const auto width = number(rest.substr(0, cross), 7680);
    const auto height = number(rest.substr(cross + 1), 7680);
    if (width && height && *width >= 320 && *height >= 320) return What{SetSize{*width, *height}};
  }
  return wrong("a size is WIDTHxHEIGHT in pixels, each from 320 to 7680.");
}

std::optional<ClockTime> clock_on_the_day(std::string_view text) {
  const auto parts = split(text, ':');
  if (parts.size() != 2 && parts.size() != 3) return {};
  int seconds = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string part = i < parts.size() ? parts[i] : "00";
    const auto n = part.size() == 2 ? number(part, i == 0 ? 23 : 59) : std::nullopt;
    if (!n) return {};
    seconds = seconds * 60 + *n;
  }
  return ClockTime{seconds};
}

Result<What> read_clock(std::string_view rest) {
  if (const auto clock = clock_on_the_day(rest)) return What{SetClock{*clock}};
  const auto time = read_rfc3339(rest, Zone{0});
  const auto elsewhere = read_rfc3339(rest, Zone{60});
  if (time && elsewhere && time->time == elsewhere->time) return What{SetClock{time->time}};
  return wrong("a time is 18:02, or whole with its offset: 2027-04-15T18:02:00+02:00.");
}

Result<What> read_wait(std::string_view rest) {
  if (!rest.empty() && (rest.back() == 's' || rest.back() == 'm')) {
    const bool minutes = rest.back() == 'm';
    const auto n = number(rest.substr(0, rest.size() - 1), minutes ? 1440 : 86400);
    if (n) return What{Wait{*n * (minutes ? minute_ms : second_ms)}};
  }
  return wrong("a wait is whole seconds or minutes up to a day, like 5s or 2m.");
}

Result<What> read_scan(std::string_view rest) {
  if (rest.empty()) return wrong("scan wants a code, @REF, or image FILE.");
  if (rest.starts_with("image ")) {
    const auto file = trimmed(rest.substr(6));
    if (file.find('\0') != std::string_view::npos) return wrong("a file name has no zero byte.");
    return What{ScanPicture{std::string(file)}};
  }
  if (rest.front() != '@') return What{ScanText{std::string(rest)}};
  if (rest.size() == 1) return wrong("scan @ wants an attendee's reference behind it.");
  return What{ScanBadgeOf{std::string(rest.substr(1))}};
}

Result<What> read_key(std::string_view rest) {
  static const std::vector<std::pair<std::string_view, Stroke>> named{
      {"enter", Enter{}},
      {"backspace", app::Backspace{}},
      {"escape", app::Back{}},
      {"tab", MoveFocus{false}},
      {"back-tab", MoveFocus{true}},
      {"up", Steer{Direction::up}},
      {"down", Steer{Direction::down}},
      {"left", Steer{Direction::left}},
      {"right", Steer{Direction::right}}};
  for (const auto& [name, stroke] : named)
    if (rest == name) return What{PressKey{stroke}};
  if (rest.size() == 1 && std::string_view("0123456789.+-").find(rest[0]) != rest.npos)
    return What{PressKey{Keypad{rest[0]}}};
  return wrong(
      "a key is enter, backspace, escape, tab, back-tab, up, down, left, right, 0 to 9, ., + or "
      "-.");
}

bool file_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

Result<What> read_shot(std::string_view rest) {
  if (!rest.empty() && rest.size() <= 100 && rest.front() != '.' &&
      std::all_of(rest.begin(), rest.end(), file_letter))
    return What{Shoot{std::string(rest)}};
  return wrong("a shot's name is at most 100 letters, digits, dots, - and _.");
}

Result<What> read_expect(std::string_view rest) {
  if (is_page_name(rest)) return What{Expect{std::string(rest)}};
  return wrong("\"" + std::string(first_utf8(rest, 40)) + "\" is no page of the kiosk.");
}

Result<What> read_what(std::string_view verb, std::string_view rest) {
  if (verb == "size") return read_size(rest);
  if (verb == "at") return read_clock(rest);
  if (verb == "wait") return read_wait(rest);
  if (verb == "scan") return read_scan(rest);
  if (verb == "key") return read_key(rest);
  if (verb == "shot") return read_shot(rest);
  if (verb == "expect") return read_expect(rest);
  if (verb == "headset" && (rest == "in" || rest == "out")) return What{PlugHeadset{rest == "in"}};
  if (verb == "sync" && rest.empty()) return What{MeetHub{}};
  static constexpr std::string_view wordy[] = {"tap", "type", "choose", "spell", "seek", "hear"};
  if (std::ranges::find(wordy, verb) == std::end(wordy))
    return wrong("\"" + std::string(first_utf8(verb, 40)) +
                 "\" is no step; there are size, at, wait, scan, tap, type, choose, spell, seek, "
                 "hear, key, headset, sync, shot and expect.");
  if (rest.empty()) return wrong(std::string(verb) + " wants something behind it.");
  if (verb == "tap") return What{Tap{std::string(rest)}};
  if (verb == "choose") return What{Choose{std::string(rest)}};
  if (verb == "seek") return What{Seek{std::string(rest)}};
  if (verb == "hear") return What{Hear{std::string(rest)}};
  if (verb == "spell") return What{Spell{std::string(rest)}};
  return What{TypeOnScreen{std::string(rest)}};
}

Result<Step> read_step(int line, std::string_view text) {
  const auto at_line = [&](const Error& error) {
    return bad_input("Line " + std::to_string(line) + " of the story: " + error.what);
  };
  if (text.size() > longest_line) return at_line(wrong("it is longer than 4096 bytes."));
  const auto space = std::min(text.find_first_of(" \t"), text.size());
  auto what = read_what(text.substr(0, space), trimmed(text.substr(space)));
  if (!what) return at_line(what.error());
  return Step{line, std::string(text), std::move(*what)};
}
}  // namespace

Result<Story> read_story(std::string_view text) {
  if (text.size() > most_bytes) return bad_input("The story is longer than 1 MiB; shorten it.");
  if (!is_utf8(text)) return bad_input("The story is not UTF-8 text; save it as UTF-8.");
  Story story;
  std::set<std::string> shots;
  int line = 0;
  for (const auto& raw : split(text, '\n')) {
    ++line;
    const auto words = trimmed(raw);
    if (words.empty() || words.front() == '#') continue;
    auto step = read_step(line, words);
    if (!step) return step.error();
    const auto* shot = std::get_if<Shoot>(&step->what);
    if (shot && !shots.insert(shot->name).second)
      return bad_input("Line " + std::to_string(line) + " of the story: there is a shot \"" +
                       shot->name + "\" already; give it another name.");
    story.steps.push_back(std::move(*step));
  }
  return story;
}

}  // namespace foyer::shell
