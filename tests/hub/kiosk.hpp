// Kiosks with real files: a clock of their own, and what must be true of all at an evening's end.
#pragma once
#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "hub/door.hpp"
#include "store/event_file.hpp"

namespace foyer::hub::story {

// A kiosk with a real file and a clock of its own.
class Kiosk {
 public:
  explicit Kiosk(std::filesystem::path path, std::int64_t clock_off = 0)
      : path_(std::move(path)), off_(clock_off) {
    if (std::filesystem::exists(path_))
      opens();
    else
      is_made();
  }
  void is_made() {
    store::Made made;
    made.event.name = "Helping Hands";
    made.secrets.badge_key.fill(7);
    made.secrets.salt.fill(9);
    auto file = store::EventFile::create(path_, made, random_, evening);
    if (!file) FAIL(file.error().what);
    file_.emplace(std::move(*file));
  }
  void closes() { file_.reset(); }
  void opens() {
    auto file = store::EventFile::open(path_, store::Access::write, random_, now(0));
    if (!file) FAIL(file.error().what);
    file_.emplace(std::move(*file));
  }
  store::EventFile& file() { return *file_; }
  Time now(std::int64_t minute) const { return evening + (minute * minute_ms + off_); }
  void writes(journal::Payload what, std::int64_t minute) {
    const std::vector<journal::Happening> one = {{now(minute), std::move(what)}};
    REQUIRE(file_->record(one));
    ++acknowledged;
  }
  void checks_in(const std::string& ref, std::int64_t minute) {
    writes(journal::CheckedIn{ref}, minute);
    let_in.push_back(ref);
  }
  void registers(const std::string& ref) {
    people::Attendee guest;
    guest.ref = ref;
    guest.name = {ref + " Okafor", ref, "Okafor"};
    writes(journal::Registered{guest}, 0);
  }
  Journal journal() {
    return {
        [this]() -> Result<Heads> { return file_->heads(); },
        [this]() -> Result<std::int64_t> { return file_->origin(); },
        [this](const Heads& theirs, std::size_t most) { return file_->facts_after(theirs, most); },
        [this](std::vector<SealedFact> facts) -> Result<Taken> {
          auto taken = file_->take_in(facts, now(60));
          if (!taken) return taken.error();
          return Taken{static_cast<std::int64_t>(taken->added),
                       static_cast<std::int64_t>(taken->refused.size())};
        },
        [this] { return file_->take_new_origin(); }};
  }
  Exchanged exchanges(const Settings& settings, const EventId& event) {
    Hub hub = connected(settings, event);
    auto done = exchange(hub, journal());
    if (!done) FAIL(done.error().what);
    return *done;
  }
  const people::Room& room() { return *(seen_ = file_->room()); }

  std::size_t acknowledged = 0;     // facts this kiosk wrote
  std::vector<std::string> let_in;  // whom it welcomed

 private:
  std::filesystem::path path_;
  std::int64_t off_;
  Random random_ = [](std::span<std::uint8_t> bytes) {
    randombytes_buf(bytes.data(), bytes.size());
  };
  std::optional<store::EventFile> file_;
  std::shared_ptr<const people::Room> seen_;
};

inline bool same(const people::Room& a, const people::Room& b) {
  return std::ranges::equal(a.people, b.people,
                            [](const auto& one, const auto& other) { return *one == *other; });
}

inline bool is_here(Kiosk& kiosk, const std::string& ref) {
  const auto* person = kiosk.room().find(ref);
  REQUIRE(person);
  return person->presence.here;
}

inline std::size_t facts_of(Kiosk& kiosk) {
  std::size_t count = 0;
  for (const auto& [origin, seq] : kiosk.file().heads()) count += static_cast<std::size_t>(seq);
  return count;
}

// Every acknowledged fact is in every room, nothing twice, all rooms are equal, the chains verify.
inline void all_is_well(const std::vector<Kiosk*>& kiosks, std::size_t acknowledged) {
  for (Kiosk* kiosk : kiosks) {
    CHECK(facts_of(*kiosk) == acknowledged);
    CHECK(same(kiosk->room(), kiosks[0]->room()));
    CHECK(kiosk->file().heads() == kiosks[0]->file().heads());
    const auto check = kiosk->file().check().value();
    for (const auto& problem : check.problems) UNSCOPED_INFO(problem);
    CHECK(check.ok);
    for (const Kiosk* door : kiosks)
      for (const auto& ref : door->let_in) CHECK(kiosk->room().find(ref)->presence.first_in);
  }
}

}  // namespace foyer::hub::story
