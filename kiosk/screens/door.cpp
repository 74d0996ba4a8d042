// What a door asks beyond a badge, and why it may stay shut.
#include "base/text.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/leaves.hpp"
#include "screens/notice.hpp"
#include "screens/pages.hpp"

namespace foyer::screens {
namespace {

using look::Manner;
using look::Ui;

std::string say(const Ui& ui, std::string_view key) { return std::string(ui.words(key)); }

// The time alone today, with its date on any other day.
std::string when(const app::State& state, Time t) {
  const auto zone = state.room->event.zone;
  const auto day = [&](Time at) { return rfc3339(at, zone).substr(0, 10); };
  const std::string clock = clock_time(t, zone);
  return day(t) == day(state.now) ? clock : day(t) + " " + clock;
}

Notice refusal(const Ui& ui, std::string_view key, std::string_view icon,
               const std::vector<Slot>& slots = {}) {
  return {.title = say(ui, std::string(key) + ".title"),
          .lead = words::say(ui.words, std::string(key) + ".lead", slots),
          .tint = look::tint_hello,
          .icon = icon,
          .ways = {{"host", say(ui, "bar.host"), Manner::main, "host"}}};
}

struct InWords {
  const Ui& ui;
  const app::State& state;

  Notice operator()(const checkin::TooEarly& no) const {
    return refusal(ui, "notnow.early", "time", {{"time", when(state, no.from)}});
  }
  Notice operator()(const checkin::TooLate& no) const {
    return refusal(ui, "notnow.late", "time", {{"time", when(state, no.until)}});
  }
  Notice operator()(const checkin::OtherDoor& no) const {
    return refusal(ui, "notnow.door", "door", {{"ticket", no.ticket}});
  }
  Notice operator()(const checkin::OnlyOnce& no) const {
    return refusal(ui, "notnow.once", "lock", {{"time", when(state, no.left)}});
  }
  Notice operator()(const checkin::RoomFull&) const {
    return {.title = say(ui, "full.title"),
            .lead = say(ui, "full.lead"),
            .tint = look::tint_give,
            .icon = "door",
            .ways = {{"host", say(ui, "bar.host"), Manner::main, "host"}}};
  }
};

// "A. L.": enough for those who came together, and nobody's name for the queue behind them.
std::string initials(const app::State& state, const app::Ref& who) {
  const auto* person = state.room->find(who);
  if (!person) return {};
  std::string out;
  for (const auto& word : split(person->attendee.name.full, ' '))
    if (!word.empty()) out += (out.empty() ? "" : " ") + std::string(first_utf8(word, 1)) + ".";
  return out;
}

// An organiser's own words stay as they are; a plain yes and no are everybody's.
std::string answer(const Ui& ui, const std::string& choice) {
  if (choice == "yes" || choice == "no") return say(ui, choice);
  return choice;
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::NotNow& page) {
  return draw_notice(ui, std::visit(InWords{ui, state}, page.why), {app::AskHost{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::Together& page) {
  std::vector<std::string> all;
  for (const auto& other : page.others) all.push_back(initials(state, other));
  return draw_notice(
      ui,
      {.title = say(ui, "together.title"),
       .lead = words::say(ui.words, "together.lead", {{"initials", joined(all, ", ")}}),
       .tint = look::tint_both,
       .icon = "people",
       .ways = {{"all", say(ui, "together.all"), Manner::main, "people"},
                {"me", say(ui, "together.me"), Manner::outline, "door"}}},
      {app::AllOfUs{}, app::OnlyMe{}});
}

namespace {

// The choices, two beside each other, and the way past them.
Asked draw_choices(Ui& ui, const checkin::Question& asked) {
  const bool tall = look::upright(ui);
  const float h = tall ? 148 : 112, gap = tall ? 24 : 16, w = (936 - gap) / 2;
  const look::Box first{tall ? 72.0f : 96.0f, tall ? 560.0f : 400.0f, w, h};
  Asked chosen;
  std::size_t i = 0;
  for (; i < asked.choices.size(); ++i) {
    const look::Box box{first.x + (w + gap) * static_cast<float>(i % 2),
                        first.y + (h + gap) * static_cast<float>(i / 2), w, h};
    if (look::button(ui, {"answer." + std::to_string(i),
                          box,
                          answer(ui, asked.choices[i]),
                          Manner::outline,
                          {},
                          look::type::strong}))
      chosen = app::ChooseAnswer{i};
  }
  const float below = first.y + (h + gap) * static_cast<float>((i + 1) / 2) + gap;
  if (look::button(ui, {"skip",
                        {first.x, below, 936, tall ? 120.0f : 96.0f},
                        say(ui, "question.skip"),
                        Manner::quiet,
                        {},
                        look::type::strong}))
    chosen = app::SkipQuestion{};
  return chosen;
}

Asked draw_leaf(Ui& ui, const checkin::Question& asked) {
  Leaves page{asked.ask, {text_piece(ui, say(ui, "question.lead"))}};
  for (std::size_t i = 0; i < asked.choices.size(); ++i)
    page.pieces.push_back(button_piece(
        {{"answer." + std::to_string(i), answer(ui, asked.choices[i])}, app::ChooseAnswer{i}}));
  page.ways.push_back({{"skip", say(ui, "question.skip"), Manner::outline}, app::SkipQuestion{}});
  return draw_leaves(ui, page);
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::DoorQuestion& page) {
  const auto& questions = state.settings.rules.questions;
  if (page.which >= questions.size()) return {};
  const auto& asked = questions[page.which];
  if (look::compact(ui)) return draw_leaf(ui, asked);
  const look::Palette& paint = look::colours(ui);
  const bool tall = look::upright(ui);
  const look::Box words{tall ? 72.0f : 96.0f, tall ? 84.0f : 72.0f, 936, tall ? 300.0f : 200.0f};
  if (tall)
    look::daylight(ui, {640, 980, 0, 260, 1080, 620});
  else
    look::daylight(ui, {1180, 1660, 0, 700, 1900, 420});
  look::write(ui, words, {asked.ask, look::type::title, paint.text, 3});
  look::write(ui, {words.x, words.y + words.h + 16, words.w, 100},
              {say(ui, "question.lead"), look::type::body, paint.text2});
  return draw_choices(ui, asked);
}

}  // namespace foyer::screens
