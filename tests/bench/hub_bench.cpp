#include <algorithm>
#include <memory>

#include "bench/hub_server.hpp"
#include "hub/exchange.hpp"
#include "store/event_file.hpp"

namespace foyer::bench {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<Figure> push(const Asked& asked) {
  Server server(!asked.quick);
  const int each = asked.quick ? 400 : 10'000;
  const int rounds = 3;
  std::vector<hub::Hub> lines;
  std::vector<std::unique_ptr<Bare>> bares;
  for (int i = 0; i < kiosks; ++i) {
    lines.push_back(server.line(i));
    bares.push_back(std::make_unique<Bare>(server.hosted.owner));
  }
  std::vector<double> ours, theirs;
  for (int round = 0; round < rounds; ++round) {
    std::vector<std::vector<SealedFact>> facts;
    for (int i = 0; i < kiosks; ++i) facts.push_back(made_facts(each));
    ours.push_back(rate(facts, [&](int kiosk, std::span<const SealedFact> all) {
      for (std::size_t at = 0; at < all.size(); at += batch)
        (void)must(lines[static_cast<std::size_t>(kiosk)].push(all.subspan(at, batch),
                                                               all.front().origin));
    }));
    theirs.push_back(rate(facts, [&](int kiosk, std::span<const SealedFact> all) {
      for (std::size_t at = 0; at < all.size(); at += batch)
        bares[static_cast<std::size_t>(kiosk)]->add(all.subspan(at, batch), server.event);
    }));
  }
  return {{"hub.push.100x8", kiosks * each, percentile(ours, .5),
           "libpq's prepared INSERT of 100 rows", percentile(theirs, .5), "facts/s"}};
}

// From before a push at one of eight busy kiosks until a ninth has the fact.
std::vector<Figure> pull(const Asked& asked) {
  Server server(!asked.quick);
  const int each = asked.quick ? 40 : 500;
  constexpr auto between = std::chrono::milliseconds(20);
  std::vector<std::vector<SealedFact>> facts;
  for (int i = 0; i < kiosks; ++i) facts.push_back(made_facts(each));
  std::vector<std::vector<Clock::time_point>> begun(kiosks);
  std::vector<double> latency;
  hub::Hub reader = server.line(kiosks);
  std::map<std::int64_t, std::size_t> kiosk_of;
  for (std::size_t i = 0; i < kiosks; ++i) {
    kiosk_of[facts[i].front().origin] = i;
    begun[i].resize(static_cast<std::size_t>(each));
  }
  {
    std::vector<std::jthread> writers;
    for (std::size_t i = 0; i < kiosks; ++i)
      writers.emplace_back([&, i] {
        hub::Hub line = server.line(static_cast<int>(i));
        auto next = Clock::now();
        for (std::size_t at = 0; at < facts[i].size(); ++at) {
          std::this_thread::sleep_until(next += between);
          begun[i][at] = Clock::now();
          (void)must(line.push(std::span(facts[i]).subspan(at, 1), facts[i].front().origin));
          (void)must(line.notify());
        }
      });
    hub::Heads heads;
    while (latency.size() < static_cast<std::size_t>(kiosks * each)) {
      (void)must(reader.wait(250));
      for (const auto& fact : must(reader.pull(heads, 2000))) {
        heads[fact.origin] = fact.seq;
        const auto at = begun[kiosk_of[fact.origin]][static_cast<std::size_t>(fact.seq - 1)];
        latency.push_back(std::chrono::duration<double, std::milli>(Clock::now() - at).count());
      }
    }
  }
  std::vector<double> bare;
  for (int i = 0; i < 200; ++i) bare.push_back(milliseconds([&] { (void)must(reader.heads()); }));
  const std::string peer = "one question to the idle hub";
  return {
      {"hub.pull.p50", kiosks * each, percentile(latency, .5), peer, percentile(bare, .5), "ms"},
      {"hub.pull.p99", kiosks * each, percentile(latency, .99), peer, percentile(bare, .99), "ms"}};
}

store::EventFile empty_file(const std::filesystem::path& path) {
  store::Made made;
  made.event.name = "Measured";
  made.secrets.badge_key.fill(7);
  Random random = system_bytes();
  return must(store::EventFile::create(path, made, random, evening));
}

// Each guest is on the list, has a badge, comes and goes: four facts each.
void fill(store::EventFile& file, int guests) {
  std::vector<journal::Happening> all;
  for (int i = 0; i < guests; ++i) {
    const std::string ref = "B" + std::to_string(i);
    people::Attendee guest;
    guest.ref = ref;
    guest.name = {"Guest " + ref, "Guest", ref};
    guest.organisation = "Firm " + std::to_string(i % 4000);
    guest.profile = {{"tax returns"}, {"a web site"}, {}, {"beekeeping"}};
    const auto at = [&](int minute) { return evening + minute * minute_ms + i; };
    all.push_back({at(0), journal::Registered{guest}});
    all.push_back({at(0), journal::BadgeIssued{ref, "KB" + ref, {}}});
    all.push_back({at(30), journal::CheckedIn{ref}});
    all.push_back({at(180), journal::CheckedOut{ref}});
  }
  (void)must(file.record(all));
}

hub::Journal journal_of(store::EventFile& file) {
  return {
      [&]() -> Result<hub::Heads> { return file.heads(); },
      [&]() -> Result<std::int64_t> { return file.origin(); },
      [&](const hub::Heads& theirs, std::size_t most) { return file.facts_after(theirs, most); },
      [&](std::vector<SealedFact> facts) -> Result<hub::Taken> {
        const auto taken = file.take_in(facts, evening + 24 * hour_ms);
        if (!taken) return taken.error();
        return hub::Taken{static_cast<std::int64_t>(taken->added), 0};
      },
      [&] { return file.take_new_origin(); }};
}

std::vector<Figure> join(const Asked& asked) {
  const Folder folder;
  Server server(!asked.quick);
  const int guests = asked.quick ? 300 : 50'000;
  auto old = empty_file(folder / "old.foyer");
  fill(old, guests);
  hub::Hub line = server.line(0);
  (void)must(hub::exchange(line, journal_of(old)));
  auto fresh = empty_file(folder / "new.foyer");
  hub::Hub newcomer = server.line(1);
  hub::Exchanged done;
  const double ours =
      milliseconds([&] { done = must(hub::exchange(newcomer, journal_of(fresh))); });
  if (done.pulled != 4L * guests) give_up("the new kiosk did not get everything");
  Bare bare(server.hosted.owner);
  const double theirs = milliseconds([&] { (void)bare.copy_out(server.event); });
  return {{"hub.join", 4L * guests, ours / 1000, "COPY of the same rows, kept nowhere",
           theirs / 1000, "s"}};
}

}  // namespace

std::vector<Bench> hub_benches() {
  return {{"hub.push", push}, {"hub.pull", pull}, {"hub.join", join}};
}

}  // namespace foyer::bench
