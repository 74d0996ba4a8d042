#include "badge/issue.hpp"

#include "badge/blank.hpp"
#include "base/text.hpp"
#include "cli/at_the_door.hpp"
#include "cli/door.hpp"
#include "cli/door_rules.hpp"
#include "cli/word_reader.hpp"
#include "guestlist/references.hpp"
#include "matching/likely.hpp"

namespace foyer::cli {
namespace {

struct Asked {
  people::Attendee guest;
  std::string offer, need, badge;
};

// A reference that nobody has: of the name and the moment.
people::Ref reference(const store::EventFile& event, const people::Attendee& guest, Time at) {
  people::Ref ref;
  std::string stands_for = "walk-in\n" + guest.name.full + "\n" + std::to_string(at.ms);
  do {
    ref = "W" + guestlist::made_reference(event.secrets().salt, stands_for).substr(1);
    stands_for += '+';
  } while (event.room()->find(ref));
  return ref;
}

// The badge they have in their hand, else one of their own.
Result<journal::BadgeIssued> badge_for(const store::EventFile& event, const people::Ref& ref,
                                       const std::string& in_hand) {
  const auto& key = event.secrets().badge_key;
  if (in_hand.empty()) {
    std::string code = badge::issue(key, ref, 1);
    return journal::BadgeIssued{ref, code, badge::blank_mark(code)};
  }
  const auto read = badge::read(in_hand, key);
  const auto* ours = std::get_if<badge::Ours>(&read);
  if (!ours || !badge::is_blank(key, ours->code))
    return bad_input("That is no blank badge of this event; print some with foyer badges --blank.");
  if (event.room()->find_code(ours->code))
    return bad_input("That badge is somebody's already; take another one.");
  return journal::BadgeIssued{ref, ours->code, badge::blank_mark(ours->code)};
}

void show(const Common& common, const people::Person& person, const Scan& scan,
          const people::Room& room) {
  const std::string code(people::badge_code(person));
  if (!common.json) {
    print(person.attendee.name.full + ": " + std::string(checkin::word(scan.outcome)) + ", badge " +
          code + ". " + checkin::reason(scan.outcome, room.event.zone));
    for (const auto& one : scan.suggestions) print("  " + people::plain(one.reason));
    return;
  }
  Json line{{"attendee", person.attendee.ref},
            {"name", person.attendee.name.full},
            {"code", code},
            {"outcome", checkin::word(scan.outcome)}};
  if (const auto why = checkin::reason(scan.outcome, room.event.zone); !why.empty())
    line["why"] = why;
  line["suggestions"] = to_json(scan.suggestions, room);
  print(line);
}

int let_in(const Common& common, Asked asked) {
  auto& guest = asked.guest;
  guest.name.full = std::string(trimmed(guest.name.full));
  constexpr std::size_t longest = 200;
  if (guest.name.full.empty() || !is_utf8(guest.name.full) ||
      length_utf8(guest.name.full) > longest)
    return fail(bad_usage("--name takes the guest's name, at most 200 letters."));
  if (!asked.offer.empty()) guest.profile.offers = {mended_utf8(asked.offer)};
  if (!asked.need.empty()) guest.profile.needs = {mended_utf8(asked.need)};
  matching::guess_fields(guest.profile);
  const auto rules = rules_of(common.event, {});
  if (!rules) return fail(rules.error());
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());
  guest.ref = reference(*event, guest, *at);
  const auto issued = badge_for(*event, guest.ref, asked.badge);
  if (!issued) return fail(issued.error());
  const std::vector<journal::Happening> happenings{{*at, journal::Registered{guest}},
                                                   {*at, *issued}};
  if (const auto recorded = event->record(happenings); !recorded) return fail(recorded.error());
  auto matcher = learned_matcher(*event, std::chrono::milliseconds(0));
  const auto answer = scan(*event, matcher, door_of(*event, *rules), Held{issued->code, *at});
  if (!answer) return fail(answer.error());
  show(common, *event->room()->find(guest.ref), *answer, *event->room());
  return std::holds_alternative<checkin::Welcome>(answer->outcome) ? done : answered_no;
}

}  // namespace

void add_walk_in(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Asked>();
  CLI::App* app = subcommand(program, "walk-in", "somebody on no list comes in", common);
  app->add_option("--name", asked->guest.name.full, "their name")->required();
  app->add_option("--offer", asked->offer, "what they can help with");
  app->add_option("--need", asked->need, "what would help them");
  app->add_option("--email", asked->guest.email, "their e-mail address");
  app->add_option("--organisation", asked->guest.organisation, "where they are from");
  app->add_flag("--suggest", asked->guest.consent.suggest, "they said yes to being suggested");
  app->add_option("--badge", asked->badge, "the blank badge in their hand, as it was scanned");
  app->add_option("--at", common->at, "when (RFC 3339); now when absent");
  app->callback([=, &run] { run = [=] { return let_in(*common, *asked); }; });
}

}  // namespace foyer::cli
