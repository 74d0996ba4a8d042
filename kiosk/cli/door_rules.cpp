#include "cli/door_rules.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "cli/settings.hpp"

namespace foyer::cli {
namespace {

using Settings = std::map<std::string, std::string>;

Error no_sense(std::string_view name, const std::string& value, std::string_view wants) {
  return bad_usage("[door] " + std::string(name) + " in foyer.toml, or --" + std::string(name) +
                   ", is " + std::string(wants) + "; \"" + value + "\" is none.");
}

std::vector<std::string> listed(const std::string& text) {
  std::vector<std::string> out;
  for (const auto& one : split(text, ';'))
    if (const auto bare = trimmed(one); !bare.empty()) out.emplace_back(bare);
  return out;
}

// What is set of `name`: nothing, or its text.
const std::string* set(const Settings& settings, std::string_view name) {
  const auto at = settings.find(std::string(name));
  return at == settings.end() || at->second.empty() ? nullptr : &at->second;
}

Status read_number(const Settings& settings, std::string_view name, int& number) {
  const auto* text = set(settings, name);
  if (!text) return Done{};
  const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), number);
  constexpr int most = 1'000'000;
  if (failed == std::errc() && end == text->data() + text->size() && number >= 0 && number <= most)
    return Done{};
  return no_sense(name, *text, "a whole number, 0 or more");
}

Status read_flag(const Settings& settings, std::string_view name, bool& flag) {
  const auto* text = set(settings, name);
  if (!text) return Done{};
  if (*text != "true" && *text != "false") return no_sense(name, *text, "true or false");
  flag = *text == "true";
  return Done{};
}

Status read_hours(const Settings& settings, checkin::Rules& rules) {
  const auto* text = set(settings, "hours");
  if (!text) return Done{};
  const auto dash = text->find('-');
  const auto opens = checkin::read_clock(trimmed(std::string_view(*text).substr(0, dash)));
  const auto closes = dash == text->npos
                          ? std::nullopt
                          : checkin::read_clock(trimmed(std::string_view(*text).substr(dash + 1)));
  if (!opens || !closes) return no_sense("hours", *text, "two times such as 17:30-23:00");
  rules.hours = checkin::Hours{*opens, *closes};
  return Done{};
}

Status read_questions(const Settings& settings, checkin::Rules& rules) {
  const auto* text = set(settings, "questions");
  if (!text) return Done{};
  for (const auto& one : listed(*text)) {
    const auto question = checkin::read_question(one);
    if (!question)
      return no_sense("questions", one, "a question with 1 to 6 answers: \"Lunch? [fish|beans]\"");
    rules.questions.push_back(*question);
  }
  return Done{};
}

void read_kinds(const Settings& settings, checkin::Rules& rules) {
  constexpr std::string_view by_day = "tickets_";
  for (const auto& [name, value] : settings) {
    if (name == "tickets") rules.tickets = listed(value);
    if (name.starts_with(by_day)) rules.tickets_by_day[name.substr(by_day.size())] = listed(value);
  }
}

Settings settings_with(const std::filesystem::path& event, const DoorFlags& flags) {
  Settings settings = all_settings(event, "door");
  if (!flags.hours.empty()) settings["hours"] = flags.hours;
  if (!flags.room.empty()) settings["room"] = flags.room;
  if (flags.exit) settings["exit"] = "true";
  if (flags.once) settings["re_entry"] = "false";
  if (!flags.tickets.empty()) {
    std::erase_if(settings, [](const auto& each) { return each.first.starts_with("tickets"); });
    settings["tickets"] = flags.tickets;
  }
  return settings;
}

}  // namespace

void add_door_flags(CLI::App& app, const std::shared_ptr<DoorFlags>& flags) {
  app.add_option("--hours", flags->hours, "when this door is open, as 17:30-23:00");
  app.add_option("--tickets", flags->tickets, "the kinds of ticket that are good here, with ;");
  app.add_option("--room", flags->room, "how many may be in the room at once");
  app.add_flag("--exit", flags->exit, "a door out: who is scanned here leaves");
  app.add_flag("--once", flags->once, "whoever left does not come in again");
}

Result<checkin::Rules> rules_of(const std::filesystem::path& event, const DoorFlags& flags) {
  const Settings settings = settings_with(event, flags);
  checkin::Rules rules;
  int room = 0, expire = 0;
  const Status read[] = {read_hours(settings, rules),
                         read_number(settings, "early", rules.early_minutes),
                         read_number(settings, "late", rules.late_minutes),
                         read_number(settings, "room", room),
                         read_number(settings, "badges_expire", expire),
                         read_flag(settings, "re_entry", rules.re_entry),
                         read_flag(settings, "exit", rules.exit),
                         read_flag(settings, "together", rules.together),
                         read_flag(settings, "walk_in", rules.walk_in),
                         read_flag(settings, "empty_at_closing", rules.empties),
                         read_questions(settings, rules)};
  for (const auto& one : read)
    if (!one) return one.error();
  read_kinds(settings, rules);
  if (set(settings, "room")) rules.room = static_cast<std::size_t>(room);
  if (set(settings, "badges_expire")) rules.badges_expire_minutes = expire;
  return rules;
}

checkin::Door door_of(const store::EventFile& event, checkin::Rules rules) {
  return {event.secrets().badge_key, std::move(rules),
          std::make_shared<const checkin::Tickets>(checkin::read_tickets(event.room()->board))};
}

}  // namespace foyer::cli
