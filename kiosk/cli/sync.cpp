#include "cli/hub_place.hpp"
#include "cli/syncing.hpp"
#include "hub/stick.hpp"
#include "shell/journal.hpp"

namespace foyer::cli {
namespace {

constexpr std::size_t largest_stick = std::size_t{1} << 30;
constexpr std::size_t page = 2000;

struct Sync {
  Common common;
  std::filesystem::path file;
  bool once = false;
};

int through_hub(const Sync& asked, store::EventFile& event) {
  const auto settings = hub_settings(asked.common.event);
  if (!settings) return fail(settings.error());
  const auto synced = sync_with(*settings, event);
  if (!synced) return fail(synced.error());
  tell(*synced, event, asked.common.json);
  return done;
}

// Takes in what the stick has, then puts on it all that either of the two has.
Result<Synced> through_file(const std::filesystem::path& path, store::EventFile& event) {
  const auto& key = event.secrets().badge_key;
  Synced synced;
  std::error_code none;
  hub::Heads theirs;
  if (std::filesystem::exists(path, none)) {
    const auto bytes = read_file(path, largest_stick);
    if (!bytes) return bytes.error();
    const auto facts = hub::read_stick(*bytes, key);
    if (!facts) return facts.error();
    for (const auto& fact : *facts) theirs[fact.origin] = std::max(theirs[fact.origin], fact.seq);
    const auto taken = event.take_in(*facts, now());
    if (!taken) return taken.error();
    synced.exchanged.pulled = static_cast<std::int64_t>(taken->added);
    synced.exchanged.said = taken->refused;
  }
  std::vector<hub::SealedFact> all;
  hub::Heads held;
  while (true) {
    auto facts = event.facts_after(held, page);
    if (!facts) return facts.error();
    if (facts->empty()) break;
    for (auto& fact : *facts) {
      held[fact.origin] = fact.seq;
      synced.exchanged.pushed += fact.seq > theirs[fact.origin];
      all.push_back(std::move(fact));
    }
  }
  if (auto wrote = write_file(path, hub::write_stick(all, key)); !wrote) return wrote.error();
  synced.at = now();
  return synced;
}

int sync(const Sync& asked) {
  auto event = open(asked.common, store::Access::write);
  if (!event) return fail(event.error());
  if (asked.file.empty()) return through_hub(asked, *event);
  const auto synced = through_file(asked.file, *event);
  if (!synced) return fail(synced.error());
  tell(*synced, *event, asked.common.json);
  return done;
}

}  // namespace

Result<Synced> sync_with(const hub::Settings& settings, store::EventFile& event) {
  auto connected = hub::Hub::connect(settings, hub::event_id(event.secrets().badge_key));
  if (!connected) return connected.error();
  const shell::Clock clock = now;
  std::optional<Progress> bar;
  const auto going = [&](std::int64_t come, std::int64_t whole) {
    if (!bar) bar.emplace("Loading", static_cast<std::size_t>(whole));
    bar->reached(static_cast<std::size_t>(come));
    return true;
  };
  auto exchanged = hub::exchange(*connected, shell::journal_of(event, clock), going);
  if (!exchanged) return exchanged.error();
  return Synced{std::move(*exchanged), now(), now() - connected->welcome().clock};
}

void tell(const Synced& synced, const store::EventFile& event, bool json) {
  const auto& exchanged = synced.exchanged;
  const auto conflicts = event.conflicts();
  const std::size_t count = conflicts ? conflicts->size() : 0;
  const std::int64_t lag =
      exchanged.oldest_ms > 0 ? std::max<std::int64_t>(0, synced.at.ms - exchanged.oldest_ms) : 0;
  if (json)
    return print(Json{{"pushed", exchanged.pushed},
                      {"pulled", exchanged.pulled},
                      {"behind", exchanged.behind},
                      {"queue", exchanged.queue},
                      {"lag_ms", lag},
                      {"last_contact", rfc3339(synced.at, event.room()->event.zone)},
                      {"conflicts", count},
                      {"clock_ahead_ms", synced.clock_ahead_ms},
                      {"new_origin", exchanged.new_origin},
                      {"said", exchanged.said}});
  print(std::to_string(exchanged.pushed) + " facts went, " + std::to_string(exchanged.pulled) +
        " came, " + std::to_string(exchanged.behind) + " behind; " + std::to_string(count) +
        " conflicts.");
  for (const auto& sentence : exchanged.said) print("  " + sentence);
}

void add_sync(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Sync>();
  const auto common = std::shared_ptr<Common>(asked, &asked->common);
  CLI::App* app = subcommand(program, "sync", "exchange facts with the hub now", common);
  app->footer(
      "The hub is the one that was joined, or [hub] url in foyer.toml, or FOYER_HUB. Its\n"
      "password is read from FOYER_HUB_PASSWORD, or from the file that\n"
      "FOYER_HUB_PASSWORD_FILE or password_file in [hub] names. Exit status: 3 where no hub is\n"
      "set, or the file is not this event's or was changed; 4 where the hub is not reached.");
  app->add_flag("--once", asked->once, "once, as it always is");
  app->add_option("--file", asked->file, "with a file on a stick instead: NAME.foyer-facts");
  app->callback([=, &run] { run = [=] { return sync(*asked); }; });
}

}  // namespace foyer::cli
