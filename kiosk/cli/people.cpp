#include "cli/commands.hpp"
#include "cli/everything.hpp"
#include "people/search.hpp"

namespace foyer::cli {
namespace {

void show(const people::Person& person, bool json) {
  const auto& a = person.attendee;
  const bool suggestable = a.consent.suggest && a.registration == people::Registration::confirmed;
  if (!json)
    return print(a.ref + "\t" + a.name.full + "\t" + a.organisation + "\t" +
                 (person.presence.here ? "here" : std::string(word(a.registration))));
  print(Json{{"attendee", a.ref},
             {"name", a.name.full},
             {"organisation", a.organisation},
             {"role", a.role},
             {"registration", word(a.registration)},
             {"here", person.presence.here},
             {"badge", people::badge_code(person)},
             {"offers", a.profile.offers},
             {"needs", a.profile.needs},
             {"doors", a.profile.doors},
             {"topics", a.profile.topics},
             {"knows", a.knows},
             {"suggestable", suggestable}});
}

int list(const Common& common, const std::string& query) {
  const auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto room = event->room();
  if (query.empty()) {
    for (const auto& person : room->people) show(*person, common.json);
    return room->people.empty() ? answered_no : done;
  }
  if (const auto* person = room->find(query)) return show(*person, common.json), done;
  const auto found = people::NameIndex(*room).find(query, room->people.size());
  for (const auto& ref : found) show(*room->find(ref), common.json);
  return found.empty() ? answered_no : done;
}

}  // namespace

void add_people(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto query = std::make_shared<std::string>();
  CLI::App* app = subcommand(program, "people", "list or search", common);
  app->add_option("QUERY", *query, "a reference, or any part of a name");
  const auto all = std::make_shared<bool>();
  app->add_flag("--everything", *all,
                "all that is kept of the person with this reference, for them to have (JSON)");
  app->callback([=, &run] {
    run = [=] { return *all ? print_everything(*common, *query) : list(*common, *query); };
  });
}

}  // namespace foyer::cli
