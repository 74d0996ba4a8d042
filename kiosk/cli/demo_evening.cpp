#include "cli/demo_evening.hpp"

#include <optional>

#include "badge/reading.hpp"
#include "camera/decode.hpp"
#include "camera/picture.hpp"
#include "cli/badge_texts.hpp"
#include "cli/demo_made.hpp"
#include "cli/door.hpp"
#include "cli/kiosk.hpp"
#include "cli/outside.hpp"
#include "contacts/contact.hpp"
#include "contacts/csv.hpp"
#include "contacts/json.hpp"
#include "contacts/vcard.hpp"
#include "people/search.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

// One evening in the making: the event's file, where things go, and whom to tell.
struct Making {
  fs::path out;
  TellStep tell;
  std::optional<store::EventFile> event;
  matching::Matcher matcher;

  std::shared_ptr<const people::Room> room() const { return event->room(); }
  std::string name(const people::Ref& who) const {
    const auto* person = room()->find(who);
    return person ? person->attendee.name.full : who;
  }
  std::string clock(Time at) const { return clock_time(at, room()->event.zone); }
};

Status make_folders(const fs::path& out) {
  std::error_code failed;
  for (const auto* folder : {"badges", "pictures", "contacts"}) {
    fs::remove_all(out / folder, failed);
    fs::create_directories(out / folder, failed);
    if (failed)
      return outside_failed("Cannot make " + (out / folder).string() + ": " + failed.message() +
                            ".");
  }
  return Done{};
}

Status write_badges(Making& making) {
  const auto badges = badge_texts(*making.room(), {});
  if (!badges) return badges.error();
  for (const auto& [layout, name] : {std::pair(paper::Layout::a4, "badges-a4.pdf"),
                                     std::pair(paper::Layout::label, "badges-62x100.pdf")}) {
    const auto file = making.out / name;
    const auto placed = paper::write_pdf(file, *badges, layout);
    if (!placed) return placed.error();
    making.tell({std::to_string(badges->size()) + " badges", file});
  }
  return Done{};
}

// Holds the badge up: its picture is drawn, read back, and what it says is scanned.
Result<Scan> hold_up_badge(Making& making, const people::Ref& who, Time at) {
  const auto badge = badge_texts(*making.room(), {who});
  if (!badge) return badge.error();
  const auto picture = making.out / "badges" / (file_name(who) + ".png");
  const auto drawn = paper::write_png(picture, badge->front(), paper::Layout::label);
  if (!drawn) return drawn.error();
  const auto seen = camera::load(picture);
  if (!seen) return seen.error();
  const auto codes = camera::decode_still(*seen);
  if (codes.empty())
    return outside_failed("The badge in " + picture.string() + " could not be read.");
  return scan(*making.event, making.matcher, codes.front(), at);
}

// Types the name, and is the first who is found.
Result<Scan> give_name(Making& making, const people::Ref& who, Time at) {
  const auto found = people::NameIndex(*making.room()).find(making.name(who), 1);
  if (found.empty()) return bad_input("Nobody is found by the name " + making.name(who) + ".");
  return scan(*making.event, making.matcher, people::badge_code(*making.room()->find(found[0])),
              at);
}

Status play(Making& making, Time at, const Arrival& arrival) {
  const auto answer =
      arrival.by_name ? give_name(making, arrival.who, at) : hold_up_badge(making, arrival.who, at);
  if (!answer) return answer.error();
  making.tell(
      {making.clock(at) + "  " + std::string(checkin::word(answer->outcome)) + ": " +
           making.name(arrival.who),
       arrival.by_name ? fs::path() : making.out / "badges" / (file_name(arrival.who) + ".png")});
  for (const auto& one : answer->suggestions)
    making.tell({"         " + people::plain(one.reason), {}});
  return Done{};
}

Status record(Making& making, Time at, journal::Payload what) {
  const journal::Happening happening{at, std::move(what)};
  const auto recorded = making.event->record({&happening, 1});
  return recorded ? Status(Done{}) : recorded.error();
}

Status play(Making& making, Time at, const Encounter& both) {
  const auto met = record(making, at, journal::Met{both.a, both.b});
  if (met)
    making.tell(
        {making.clock(at) + "  met: " + making.name(both.a) + " and " + making.name(both.b), {}});
  return met;
}

Status play(Making& making, Time at, const Spoken& promise) {
  const std::string id = "demo-" + promise.from + "-" + promise.to;
  const auto said =
      record(making, at, journal::Promised{id, promise.from, promise.to, promise.text});
  if (said) making.tell({making.clock(at) + "  promised: " + promise.text, {}});
  return said;
}

// The same program on a screen in memory, with the story's touches and scans.
Status play(Making& making, Time at, const Shown& story) {
  const auto tell = [&](const shell::Played& step) {
    if (step.file) making.tell({"         screen: " + step.page, *step.file});
  };
  making.tell({making.clock(at) + "  at the kiosk: " + story.file, {}});
  auto with = opening(std::move(*making.event), true);
  if (!with) return with.error();
  const auto played = play_story(std::move(*with), demo_folder() / story.file,
                                 making.out / "pictures", tell);
  if (!played) return played;
  Random random = system_random();
  auto again =
      store::EventFile::open(making.out / "evening.foyer", store::Access::write, random, at);
  if (!again) return again.error();
  making.event = std::move(*again);
  return Done{};
}

Status write_contacts(Making& making) {
  const auto room = making.room();
  const auto write = [&](const std::string& name, const std::string& text) {
    const auto file = making.out / "contacts" / name;
    const auto written = write_file(file, text);
    if (written) making.tell({"contacts", file});
    return written;
  };
  for (const auto& person : room->people) {
    std::string cards;
    for (const auto& one : contacts::contacts_of(*room, person->attendee.ref))
      cards += contacts::vcard(one, contacts::Version::v3);
    if (cards.empty()) continue;
    if (auto w = write(file_name(person->attendee.ref) + ".vcf", cards); !w) return w;
  }
  const auto all = contacts::all_contacts(*room);
  if (auto w = write("everybody.csv", contacts::csv(all)); !w) return w;
  return write("everybody.json", contacts::json(all));
}

Status verify(Making& making) {
  const auto found = making.event->check();
  if (!found) return found.error();
  if (!found->ok) return outside_failed("The event file is not well: " + found->problems.front());
  making.tell({std::to_string(found->facts) + " facts, all well", making.out / "evening.foyer"});
  return Done{};
}

}  // namespace

Status write_evening(const fs::path& out, const TellStep& tell) {
  const auto script = read_script(demo_folder() / "evening.json");
  if (!script) return script.error();
  if (auto folders = make_folders(out); !folders) return folders;
  auto event = make_demo_event(out / "evening.foyer", script->event);
  if (!event) return event.error();
  Making making{out, tell, std::move(*event), {}};
  tell({std::to_string(making.room()->people.size()) + " guests on the list",
        out / "evening.foyer"});
  if (auto badges = write_badges(making); !badges) return badges;
  for (const auto& scene : script->scenes) {
    const auto played =
        std::visit([&](const auto& what) { return play(making, scene.at, what); }, scene.what);
    if (!played) return played;
  }
  if (auto written = write_contacts(making); !written) return written;
  return verify(making);
}

}  // namespace foyer::cli
