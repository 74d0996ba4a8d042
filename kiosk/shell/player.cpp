#include "shell/player.hpp"

#include <algorithm>
#include <cctype>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "camera/decode.hpp"
#include "camera/picture.hpp"
#include "shell/page.hpp"

namespace foyer::shell {
namespace {

namespace fs = std::filesystem;
using look::Target;

bool holds(const Target& target, Spot at) {
  return at.x >= target.x && at.x < target.x + target.w && at.y >= target.y &&
         at.y < target.y + target.h;
}

Spot middle(const Target& target) { return {target.x + target.w / 2, target.y + target.h / 2}; }

std::string names_of(const std::vector<Target>& targets) {
  std::vector<std::string> names;
  for (const auto& target : targets) names.push_back(target.name);
  return names.empty() ? "nothing" : joined(names, ", ");
}

// What the key for a letter may be called; keys are named by what they write, in small letters.
std::vector<std::string> key_names(std::string_view letter) {
  if (letter == " ") return {"key.space"};
  if (letter == "'") return {"key.'", "key.’"};
  const std::string as_is = "key." + std::string(letter);
  return {as_is, ascii_lower(as_is)};
}

// Midnight, in the event's zone, of the day on which `t` lies.
Time midnight(Time t, Zone zone) {
  constexpr std::int64_t day = 24 * hour_ms;
  const std::int64_t local = t.ms + zone.minutes * minute_ms;
  return t + -(((local % day) + day) % day);
}

class Player {
 public:
  Player(Stage& stage, const Playing& playing)
      : stage_(stage), playing_(playing), now_(playing.start) {}

  Result<int> play(const Story& story) {
    int number = 0;
    for (const auto& step : story.steps) {
      if (const auto played = one(step); !played)
        return Error{played.error().fault, "Line " + std::to_string(step.line) + " of the story (" +
                                               step.text + "): " + played.error().what};
      playing_.tell({++number, step, std::string(page()), file_, said_since(), sounds_since()});
    }
    return number;
  }

  Status operator()(const SetSize& size) { return canvas(size); }
  Status operator()(const SetClock& clock);
  Status operator()(const Wait& wait) { return pass_until(now_ + wait.ms); }
  Status operator()(const ScanText& scan) { return see(scan.text); }
  Status operator()(const ScanBadgeOf& scan);
  Status operator()(const ScanPicture& scan);
  Status operator()(const Tap& tap) { return touch(tap.target); }
  Status operator()(const TypeOnScreen& typed);
  Status operator()(const PressKey& press);
  Status operator()(const Choose& choose) { return by_keys(choose.target); }
  Status operator()(const Spell& spelt);
  Status operator()(const Seek& seek);
  Status operator()(const Hear& hear);
  Status operator()(const Shoot& shoot);
  Status operator()(const Expect& expect);
  Status operator()(const MeetHub&);
  Status operator()(const PlugHeadset& plug);

 private:
  std::string_view page() const { return page_name(stage_.state().screen); }

  Status one(const Step& step);
  Status canvas(SetSize size);
  Status pass_until(Time then);
  Status see(std::string text);
  Status touch(const std::string& name);
  Result<Target> target(const std::string& name) const;
  bool shown(std::string_view name) const;
  Status by_keys(const std::string& name);
  Status go_by_keys(const std::string& name);
  Status press_on(const std::string& name);
  Status press(char keypad);
  using Reach = Status (Player::*)(const std::string& name);
  Status turn_to(const std::string& name, Reach reach);
  Result<std::string> find_key(std::string_view letter, Reach reach);
  Status write(std::string_view text, Reach reach);
  void settle(int frames);
  std::vector<std::string> said_since();
  std::string heard_now();
  std::vector<std::string> sounds_since();

  Stage& stage_;
  const Playing& playing_;
  Time now_;
  bool begun_ = false;  // once something happened, the clock only goes forward
  Pointer pointer_;
  std::uint32_t finger_ms_ = 0;
  std::optional<fs::path> file_;
  std::vector<std::string> said_;  // in the step that is being played
  std::string heard_;              // in the last step in which something was said
};

Status Player::one(const Step& step) {
  file_.reset();
  const bool sets_up =
      std::holds_alternative<SetSize>(step.what) || std::holds_alternative<SetClock>(step.what);
  if (!sets_up && !std::exchange(begun_, true)) stage_.hear(app::Tick{}, now_);
  if (!stage_.canvas() && !std::holds_alternative<SetSize>(step.what))
    if (auto made = canvas({1080, 1920}); !made) return made;
  auto played = std::visit(*this, step.what);
  if (played) settle(2);
  return played;
}

void Player::settle(int frames) {
  for (int i = 0; i < frames || !pointer_.settled(); ++i) stage_.frame(pointer_.next(), now_);
}

// What was said in this step; it is what the next one can ask for.
std::vector<std::string> Player::said_since() {
  heard_now();
  auto words = std::exchange(said_, {});
  if (!words.empty()) heard_ = joined(words, " ");
  return words;
}

// What is said now, and so far in this step.
std::string Player::heard_now() {
  std::string now;
  for (auto& one : stage_.said()) {
    if (one.text.empty()) continue;
    now += (now.empty() ? "" : " ") + one.text;
    said_.push_back(std::move(one.text));
  }
  return now;
}

std::vector<std::string> Player::sounds_since() {
  std::vector<std::string> names;
  for (const auto one : stage_.sounded()) names.emplace_back(app::sound_name(one));
  return names;
}

Status Player::canvas(SetSize size) {
  return stage_.put_on([&] { return Canvas::in_memory(size.width, size.height); });
}

Status Player::operator()(const SetClock& clock) {
  const auto& event = stage_.state().room->event;
  Time then;
  if (const auto* time = std::get_if<Time>(&clock.to))
    then = *time;
  else
    then = midnight(event.starts.value_or(playing_.start), event.zone) +
           std::get<ClockTime>(clock.to).seconds * second_ms;
  if (begun_) return pass_until(then);
  now_ = then;
  return Done{};
}

// Ticks whenever the kiosk would wake, so that pages close when they would have closed.
Status Player::pass_until(Time then) {
  if (then < now_)
    return bad_input("it is " + clock_time(now_, stage_.state().room->event.zone) +
                     " in the story already; the clock cannot go back.");
  while (now_ < then) {
    const auto wakes = app::wakes(stage_.state());
    now_ = wakes ? std::clamp(*wakes, now_ + 1, then) : then;
    stage_.hear(app::Tick{}, now_);
  }
  return Done{};
}

Status Player::see(std::string text) {
  stage_.hear(app::BadgeScanned{std::move(text)}, now_);
  return Done{};
}

Status Player::operator()(const ScanBadgeOf& scan) {
  const auto* person = stage_.state().room->find(scan.ref);
  if (!person) return bad_input("nobody on the guest list has that reference.");
  const auto code = people::badge_code(*person);
  if (code.empty()) return bad_input("this attendee has no valid badge; give one out first.");
  return see(std::string(code));
}

Status Player::operator()(const ScanPicture& scan) {
  const auto picture = camera::load(playing_.beside / scan.file);
  if (!picture) return picture.error();
  auto texts = camera::decode_still(*picture);
  if (texts.size() != 1)
    return bad_input("the picture shows " + std::to_string(texts.size()) + " codes, not one.");
  return see(std::move(texts.front()));
}

Result<Target> Player::target(const std::string& name) const {
  const auto& all = stage_.targets();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Target& each) { return each.name == name; });
  if (found == all.end())
    return bad_input("there is no target \"" + name + "\" on the page " + std::string(page()) +
                     "; there are: " + names_of(all) + ".");
  const Spot at = middle(*found);
  const auto width = static_cast<float>(stage_.canvas()->width());
  const auto height = static_cast<float>(stage_.canvas()->height());
  if (!holds({"", 0, 0, width, height}, at))
    return bad_input("the target \"" + name + "\" lies outside the screen.");
  for (const auto& other : all)
    if (other.name != name && holds(other, at))
      return bad_input("the target \"" + name + "\" is covered by \"" + other.name + "\".");
  return *found;
}

bool Player::shown(std::string_view name) const {
  const auto& all = stage_.targets();
  return std::any_of(all.begin(), all.end(), [&](const Target& each) { return each.name == name; });
}

// A page that is turned may show the target on another leaf: back to the first, and on from there.
Status Player::turn_to(const std::string& name, Reach reach) {
  constexpr int most_leaves = 30;
  for (const std::string turn : {"leaf.back", "leaf.next"})
    for (int i = 0; i < most_leaves && !shown(name) && shown(turn); ++i)
      if (auto turned = (this->*reach)(turn); !turned) return turned;
  return Done{};
}

Status Player::touch(const std::string& name) {
  if (auto turned = turn_to(name, &Player::press_on); !turned) return turned;
  return press_on(name);
}

Status Player::press_on(const std::string& name) {
  const auto wanted = target(name);
  if (!wanted) return wanted.error();
  const Spot at = middle(*wanted);
  finger_ms_ += 1000;
  stage_.hear(app::Touched{}, now_);
  pointer_.press(1, at, finger_ms_);
  pointer_.release(1, at);
  settle(2);
  return Done{};
}

// The way from the focus to a target by the keypad's 8, 2, 4 and 6, each step as steer() goes; the
// shortest there is (breadth first).
std::optional<std::string> way_to(const std::vector<Target>& targets, const std::string& from,
                                  const std::string& name) {
  constexpr std::pair<char, Direction> keys[] = {{'6', Direction::right},
                                                 {'2', Direction::down},
                                                 {'4', Direction::left},
                                                 {'8', Direction::up}};
  std::map<std::string, std::string> ways{{from, ""}};
  std::deque<std::string> waiting{from};
  for (; !waiting.empty(); waiting.pop_front()) {
    const std::string here = waiting.front();
    if (here == name) return ways[here];
    for (const auto& [key, to] : keys) {
      const auto next = steer(targets, here, to);
      if (ways.emplace(next, ways[here] + key).second) waiting.push_back(next);
    }
  }
  return {};
}

Status Player::press(char keypad) {
  stage_.stroke(Keypad{keypad}, now_);
  settle(2);
  return Done{};
}

Status Player::by_keys(const std::string& name) {
  if (auto turned = turn_to(name, &Player::go_by_keys); !turned) return turned;
  return go_by_keys(name);
}

Status Player::go_by_keys(const std::string& name) {
  if (const auto wanted = target(name); !wanted) return wanted.error();
  const auto way = way_to(stage_.targets(), stage_.focus(), name);
  if (!way)
    return bad_input("keys do not lead to the target \"" + name + "\" on the page " +
                     std::string(page()) + ".");
  for (const char key : *way + "5")
    if (auto pressed = press(key); !pressed) return pressed;
  return Done{};
}

// The key that writes `letter`, turning the pages of keys until it is there: from the accents to
// the digits the way leads over the letters.
Result<std::string> Player::find_key(std::string_view letter, Reach reach) {
  const auto wanted = key_names(letter);
  for (const std::string turn : {"", "key.letters", "key.accents", "key.letters", "key.digits"}) {
    if (shown(turn))
      if (auto touched = (this->*reach)(turn); !touched) return touched.error();
    for (const auto& name : wanted)
      if (shown(name)) return name;
  }
  return bad_input("there is no key for \"" + std::string(letter) + "\" on the page " +
                   std::string(page()) + "; there are: " + names_of(stage_.targets()) + ".");
}

// Character by character, through whichever page of keys has it.
Status Player::write(std::string_view rest, Reach reach) {
  while (!rest.empty()) {
    const auto letter = first_utf8(rest, 1);
    const auto key = find_key(letter, reach);
    if (!key) return key.error();
    if (auto touched = (this->*reach)(*key); !touched) return touched;
    rest.remove_prefix(letter.size());
  }
  return Done{};
}

Status Player::operator()(const TypeOnScreen& typed) { return write(typed.text, &Player::touch); }
Status Player::operator()(const Spell& spelt) { return write(spelt.text, &Player::by_keys); }

Status Player::operator()(const PressKey& press) {
  stage_.stroke(press.stroke, now_);
  return Done{};
}

bool is_letter(unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; }

// Whole words: "m" is not in "me".
bool says_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    const bool begins = at == 0 || !is_letter(text[at - 1]) || !is_letter(words.front());
    const bool ends = end == text.size() || !is_letter(text[end]) || !is_letter(words.back());
    if (begins && ends) return true;
  }
  return false;
}

// A letter is that letter's key, and no word of one letter.
bool is_what_was_sought(std::string_view said, std::string_view words) {
  if (first_utf8(words, 1) == words) return said == std::string(words) + ".";
  return says_words(said, words);
}

// As somebody goes who sees nothing: on with 6 until it says what is wanted, and another way where
// it says again what it has said: down, back, up, and on once more.
Status Player::operator()(const Seek& seek) {
  constexpr int most_presses = 300;
  std::set<std::string> heard;
  constexpr std::string_view ways = "6248";
  std::size_t way = 0;
  for (int i = 0; i < most_presses; ++i) {
    if (auto pressed = press(ways[way]); !pressed) return pressed;
    const std::string now = heard_now();
    if (is_what_was_sought(now, seek.words)) return press('5');
    if (!heard.insert(now).second) way = (way + 1) % ways.size();
  }
  return bad_input("nobody hears \"" + seek.words + "\" on the page " + std::string(page()) +
                   "; it says: " + joined({heard.begin(), heard.end()}, " | "));
}

Status Player::operator()(const Hear& hear) {
  if (says_words(heard_, hear.words)) return Done{};
  return bad_input("what was said is: " + heard_);
}

Status Player::operator()(const Shoot& shoot) {
  std::error_code failed;
  fs::create_directories(playing_.shots, failed);
  if (failed)
    return outside_failed("The folder " + playing_.shots.string() +
                          " cannot be made; choose another for the pictures.");
  const auto path = playing_.shots / (shoot.name + ".png");
  settle(2);
  if (auto saved = stage_.canvas()->save_png(path); !saved) return saved;
  file_ = path;
  return Done{};
}

Status Player::operator()(const Expect& expect) {
  if (page() == expect.page) return Done{};
  return bad_input("the page is " + std::string(page()) + ".");
}

Status Player::operator()(const PlugHeadset& plug) {
  stage_.hear(app::Headset{plug.in}, now_);
  return Done{};
}

Status Player::operator()(const MeetHub&) {
  if (!playing_.meet_hub) return bad_input("no hub is set for this event; join one.");
  for (auto& news : playing_.meet_hub(now_)) stage_.hear(std::move(news), now_);
  return Done{};
}

}  // namespace

Result<int> play(const Story& story, Stage& stage, const Playing& playing) {
  return Player(stage, playing).play(story);
}

}  // namespace foyer::shell
