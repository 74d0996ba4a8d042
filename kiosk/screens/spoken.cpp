#include "screens/spoken.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "people/suggestion.hpp"
#include "words/sentence.hpp"

namespace foyer::screens {
namespace {

using look::Target;
using look::Ui;
using look::Written;

bool is_key(std::string_view name) { return name.starts_with("key."); }
bool is_choice(const Target& target) {
  return !is_key(target.name) && !target.name.starts_with("bar.");
}

bool holds(const Target& target, const Written& written) {
  const float x = written.x + written.w / 2, y = written.y + written.h / 2;
  return x >= target.x && x < target.x + target.w && y >= target.y && y < target.y + target.h;
}

bool has_letters(std::string_view text) {
  bool found = false;
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), at, length, c);
    found = found || u_isalpha(c);
  }
  return found;
}

// A pause after what does not end in one.
std::string sentence(const Ui& ui, std::string text) {
  static constexpr std::string_view ends[] = {".", "!", "?", "…", ":", "。", "？", "؟"};
  const bool ended = std::ranges::any_of(ends, [&](auto end) { return text.ends_with(end); });
  if (!ended) text += ui.words.language().spaced ? "." : "。";
  return text;
}

// A guest may be called as something the interface says: "Stern", "Sol".
bool is_a_name(const people::Room& room, std::string_view text) {
  for (const auto& person : room.people) {
    const auto& name = person->attendee.name;
    if (text == name.full || text == name.given || text == name.family ||
        text == people::first_name(name))
      return true;
  }
  return false;
}

// Collects what may be heard, and whether anything may not.
class Speech {
 public:
  explicit Speech(const Heard& page) : page_(page) {}

  // Words of the page: on a loudspeaker line by line, each is ours or somebody's.
  void read(const std::string& written) {
    const std::string plain = people::plain(written);
    if (page_.ears == Ears::own || may_be_heard(plain)) return add(joined(split(plain, '\n'), " "));
    for (const auto& line : split(plain, '\n'))
      if (may_be_heard(line))
        add(line);
      else
        withheld_ = withheld_ || has_letters(line);
  }
  void add(std::string text) {
    if (has_letters(text)) said_.push_back(sentence(page_.ui, std::string(trimmed(text))));
  }
  // A key is said whatever stands on it: a digit has no letters.
  void add_key(std::string text) { said_.push_back(sentence(page_.ui, std::move(text))); }
  void say(std::string_view key) { add(std::string(page_.ui.words(key))); }
  std::string text() {
    if (std::exchange(withheld_, false)) say("spoken.private");
    return without_hint();
  }
  std::string without_hint() const {
    return words::without_direction(joined(said_, page_.ui.words.language().spaced ? " " : ""));
  }

 private:
  bool may_be_heard(std::string_view text) const {
    const bool ours = page_.ui.words.says(text) || text == page_.room.event.name;
    return ours && !is_a_name(page_.room, text);
  }

  const Heard& page_;
  std::vector<std::string> said_;
  bool withheld_ = false;
};

void read_label(const Ui& ui, const Target& target, Speech& speech) {
  for (const auto& written : ui.written)
    if (holds(target, written)) speech.read(written.words);
  if (target.on) speech.say(*target.on ? "spoken.chosen" : "spoken.not_chosen");
}

// A key says what it writes, or what it does.
void name_key(const Ui& ui, std::string_view name, Speech& speech) {
  const std::string key(name.substr(4));
  const std::string does = "spoken.key." + key;
  speech.add_key(std::string(ui.words.has(does) ? ui.words(does) : std::string_view(key)));
}

std::vector<const Target*> choices(const Ui& ui) {
  std::vector<const Target*> all;
  for (const auto& target : ui.targets)
    if (is_choice(target)) all.push_back(&target);
  return all;
}

void read_choice(const Ui& ui, const std::vector<const Target*>& all, std::size_t at,
                 Speech& speech) {
  const std::string i = std::to_string(at + 1), n = std::to_string(all.size());
  if (all.size() > 1) speech.add(words::say(ui.words, "spoken.of", {{"i", i}, {"n", n}}));
  read_label(ui, *all[at], speech);
}

void read_choices(const Ui& ui, Speech& speech) {
  const auto all = choices(ui);
  if (all.empty()) return;
  speech.add(words::say_counted(ui.words, "spoken.choices", static_cast<long>(all.size())));
  read_choice(ui, all, 0, speech);
  speech.say("spoken.choose");
}

bool on_its_own(const Ui& ui, const Written& written) {
  return std::ranges::none_of(ui.targets,
                              [&](const auto& target) { return holds(target, written); });
}

}  // namespace

std::string spoken_page(const Heard& page) {
  Speech speech(page);
  for (const auto& written : page.ui.written)
    if (on_its_own(page.ui, written)) speech.read(written.words);
  if (std::ranges::any_of(page.ui.targets, [](const auto& t) { return is_key(t.name); }))
    speech.say("spoken.keys");
  read_choices(page.ui, speech);
  return speech.text();
}

std::vector<std::string> spoken_sentences(const Heard& page) {
  std::vector<std::string> sentences;
  for (const auto& written : page.ui.written) {
    Speech speech(page);
    if (on_its_own(page.ui, written)) speech.read(written.words);
    if (auto said = speech.without_hint(); !said.empty()) sentences.push_back(std::move(said));
  }
  return sentences;
}

SpokenLabels spoken_labels(const Heard& page) {
  SpokenLabels labels;
  for (const auto* choice : choices(page.ui)) {
    Speech speech(page);
    read_label(page.ui, *choice, speech);
    labels.emplace_back(choice->name, speech.without_hint());
  }
  return labels;
}

std::string spoken_choices(const Heard& page) {
  Speech speech(page);
  read_choices(page.ui, speech);
  return speech.text();
}

std::string spoken_choice(const Heard& page, std::string_view target) {
  Speech speech(page);
  const auto all = choices(page.ui);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i]->name == target) read_choice(page.ui, all, i, speech);
  for (const auto& other : page.ui.targets) {
    if (other.name != target || is_choice(other)) continue;
    if (is_key(target))
      name_key(page.ui, target, speech);
    else
      read_label(page.ui, other, speech);
  }
  return speech.text();
}

}  // namespace foyer::screens
