#pragma once
#include "bench/bench.hpp"
#include "cli/outside.hpp"
#include "cli/registering.hpp"
#include "guestlist/guests.hpp"
#include "store/event_file.hpp"

namespace foyer::bench {

inline store::EventFile empty_event(const std::filesystem::path& path) {
  Random random = cli::system_random();
  store::Made made;
  made.event.name = "Measured";
  random(made.secrets.badge_key);
  random(made.secrets.salt);
  return std::move(store::EventFile::create(path, made, random, cli::now()).value());
}

// What `foyer import` does with the bytes of a list.
inline void import(store::EventFile& event, const std::string& list) {
  const auto guests = guestlist::read(list, {}, event.secrets().salt);
  const auto merge = guestlist::merge(guests.value(), *event.room());
  const auto happenings =
      cli::registering(merge, *event.room(), event.secrets().badge_key, cli::now());
  (void)event.record(happenings).value();
}

inline store::EventFile made_event(const std::filesystem::path& path, int people) {
  auto event = empty_event(path);
  import(event, made_list(people));
  return event;
}

}  // namespace foyer::bench
