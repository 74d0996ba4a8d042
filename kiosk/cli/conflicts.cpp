#include "journal/conflicts.hpp"

#include "cli/commands.hpp"

namespace foyer::cli {
namespace {

// Origins are 63 bits, more than a JSON reader's double holds, so they are text.
std::string origin(const journal::Said& said) { return std::to_string(said.origin); }

struct AsJson {
  Zone zone;
  Json side(const journal::Said& said) const {
    Json out{{"at", rfc3339(said.at, zone)}, {"origin", origin(said)}};
    if (!said.value.empty()) out["value"] = said.value;
    return out;
  }
  Json operator()(const journal::DoubleEntry& c) const {
    return {{"conflict", "double-entry"},
            {"attendee", c.who},
            {"first", side(c.first)},
            {"second", side(c.second)}};
  }
  Json operator()(const journal::EditedTwice& c) const {
    return {{"conflict", "edited-twice"},
            {"attendee", c.who},
            {"field", c.field},
            {"kept", side(c.kept)},
            {"other", side(c.other)}};
  }
  Json operator()(const journal::RevokedEntry& c) const {
    return {{"conflict", "revoked-entry"}, {"attendee", c.who}, {"entry", side(c.entry)}};
  }
  Json operator()(const journal::FarAhead& c) const {
    return {{"conflict", "far-ahead"}, {"seq", c.seq}, {"fact", side(c.fact)}};
  }
};

struct AsText {
  Zone zone;
  std::string when(const journal::Said& said) const {
    return rfc3339(said.at, zone) + " (origin " + origin(said) + ")";
  }
  std::string operator()(const journal::DoubleEntry& c) const {
    return c.who + " came in twice: " + when(c.first) + " and " + when(c.second);
  }
  std::string operator()(const journal::EditedTwice& c) const {
    return c.who + ", " + c.field + ": \"" + c.kept.value + "\" at " + when(c.kept) +
           " stands before \"" + c.other.value + "\" at " + when(c.other);
  }
  std::string operator()(const journal::RevokedEntry& c) const {
    return c.who + " came in although the badge was revoked: " + when(c.entry);
  }
  std::string operator()(const journal::FarAhead& c) const {
    return "Fact " + std::to_string(c.seq) + " (" + c.fact.value + ") is from a clock that is " +
           "more than a day ahead: " + when(c.fact);
  }
};

int list(const Common& common) {
  const auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto found = event->conflicts();
  if (!found) return fail(found.error());
  const Zone zone = event->room()->event.zone;
  for (const auto& conflict : *found) {
    if (common.json)
      print(std::visit(AsJson{zone}, conflict));
    else
      print(std::visit(AsText{zone}, conflict));
  }
  return found->empty() ? answered_no : done;
}

}  // namespace

void add_conflicts(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  CLI::App* app =
      subcommand(program, "conflicts", "what two kiosks said of the same guest, apart", common);
  app->callback([=, &run] { run = [=] { return list(*common); }; });
}

}  // namespace foyer::cli
