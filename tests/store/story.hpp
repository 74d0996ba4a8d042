#pragma once
#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "store/event_file.hpp"
#include "support/catch.hpp"

namespace foyer::store::story {

inline constexpr Time evening{1'795'456'800'000};  // 2026-11-23T18:00:00Z

inline Time at(std::string_view clock) {
  const int hours = std::stoi(std::string(clock.substr(0, 2)));
  const int minutes = std::stoi(std::string(clock.substr(3)));
  return evening + ((hours - 18) * hour_ms + minutes * minute_ms);
}

// Counts instead of rolling dice.
inline Random counted(std::uint8_t from = 1) {
  return [next = from](std::span<std::uint8_t> bytes) mutable {
    for (auto& byte : bytes) byte = next++;
  };
}

inline Made an_event() {
  Made made;
  made.event = {"Helping Hands", "Town Hall", evening, evening + 4 * hour_ms, {60}};
  made.secrets.badge_key.fill(7);
  made.secrets.salt.fill(9);
  return made;
}

inline people::Attendee guest(const std::string& ref) {
  people::Attendee guest;
  guest.ref = ref;
  guest.name = {ref + " Okafor", ref, "Okafor"};
  guest.organisation = "Harbour Choir";
  guest.profile = {{"grant writing"}, {"a rehearsal room"}, {"the mayor"}, {"choirs"}};
  return guest;
}

// A fresh folder, gone at the end.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "foyer-store-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  std::vector<std::string> files() const {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(path_))
      out.push_back(entry.path().filename().string());
    std::ranges::sort(out);
    return out;
  }

 private:
  std::filesystem::path path_;
};

inline Result<EventFile> reopened(const std::filesystem::path& path,
                                  Access access = Access::write) {
  Random random = counted(101);
  return EventFile::open(path, access, random, evening);
}

// One event in a folder of its own, and what happens there.
struct Evening {
  Folder folder;
  std::filesystem::path path = folder / "evening.foyer";
  std::optional<EventFile> file;

  Evening() {
    Random random = counted();
    auto made = EventFile::create(path, an_event(), random, evening);
    REQUIRE(made);
    file = std::move(*made);
  }

  Result<EventFile::RoomPtr> tried(journal::Payload what, std::string_view when = "18:00") {
    const std::vector<journal::Happening> one = {{at(when), std::move(what)}};
    return file->record(one);
  }
  void record(journal::Payload what, std::string_view when = "18:00") {
    REQUIRE(tried(std::move(what), when));
  }
  void registers(const std::string& ref) { record(journal::Registered{guest(ref)}); }
  void issues(const std::string& ref, const std::string& code) {
    record(journal::BadgeIssued{ref, code, {3, true}});
  }
  void checks_in(const std::string& ref, std::string_view when) {
    record(journal::CheckedIn{ref}, when);
  }

  void closes() { file.reset(); }
  void opens(Access access = Access::write) {
    closes();
    auto opened = reopened(path, access);
    REQUIRE(opened);
    file = std::move(*opened);
  }

  const people::Person& person(const std::string& ref) {
    const auto* found = file->room()->find(ref);
    REQUIRE(found);
    return *found;
  }
  std::vector<std::string> problems() {
    auto check = file->check();
    REQUIRE(check);
    CHECK(check->ok == check->problems.empty());
    return check->problems;
  }
};

// True when both rooms hold the same event and the same people, and find them the same way.
inline bool same(const people::Room& a, const people::Room& b) {
  const auto equal = [](const auto& x, const auto& y) { return *x == *y; };
  return a.event == b.event && std::ranges::equal(a.people, b.people, equal) &&
         *a.by_ref == *b.by_ref && *a.by_code == *b.by_code;
}

}  // namespace foyer::store::story
