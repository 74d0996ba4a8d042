#pragma once
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "journal/clock.hpp"
#include "journal/fold.hpp"
#include "support/catch.hpp"

namespace foyer::journal::history {

inline constexpr Time evening{1'795'456'800'000};  // 2026-11-23T18:00:00Z

inline Time at(std::string_view clock) {
  const int hours = std::stoi(std::string(clock.substr(0, 2)));
  const int minutes = std::stoi(std::string(clock.substr(3)));
  return evening + ((hours - 18) * hour_ms + minutes * minute_ms);
}

inline people::Attendee guest(const std::string& ref) {
  people::Attendee guest;
  guest.ref = ref;
  guest.name.full = ref + " Okafor";
  return guest;
}

// A kiosk that writes facts down; `hears` is what syncing does to its clock.
struct Kiosk {
  std::int64_t origin = 1;
  std::int64_t clock = 0;
  std::vector<Fact> facts{};

  Fact says(Payload what, Time when) {
    clock = tick(clock, when);
    facts.push_back(
        {origin, static_cast<std::int64_t>(facts.size()) + 1, clock, {when, std::move(what)}});
    return facts.back();
  }
  Fact says(Payload what, std::string_view when) { return says(std::move(what), at(when)); }
  void hears(const Kiosk& other) { clock = merged(clock, other.clock); }
};

inline std::vector<Fact> all_of(const std::vector<Kiosk>& kiosks) {
  std::vector<Fact> out;
  for (const auto& kiosk : kiosks) out.insert(out.end(), kiosk.facts.begin(), kiosk.facts.end());
  return out;
}

inline Ledger folded(const std::vector<Fact>& facts) {
  Ledger ledger;
  for (const auto& fact : facts) apply(ledger, fact);
  return ledger;
}

// The room of one person's evening: those named are on the list first.
inline people::Room room_of(const std::vector<Kiosk>& kiosks) {
  return to_room({}, folded(all_of(kiosks)));
}

inline bool same(const people::Room& a, const people::Room& b) {
  const auto equal = [](const auto& x, const auto& y) { return *x == *y; };
  return a.event == b.event && std::ranges::equal(a.people, b.people, equal) &&
         *a.by_ref == *b.by_ref && *a.by_code == *b.by_code && a.board == b.board;
}

// Dice with a seed that a failing test prints.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
  }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (int i = static_cast<int>(list.size()); i > 1; --i)
      std::swap(list[static_cast<std::size_t>(i - 1)], list[static_cast<std::size_t>(below(i))]);
  }

 private:
  std::mt19937 engine_;
};

inline people::Suggestion suggestion(Dice& dice, const std::vector<Ref>& refs) {
  people::Suggestion s;
  s.who = dice.pick(refs);
  s.kind = static_cast<people::Kind>(dice.below(8));
  if (dice.one_in(2)) s.with = {dice.pick(refs)};
  s.evidence.topic = dice.one_in(2) ? "choirs" : "";
  s.reason = "You both like **choirs**.";
  return s;
}

inline std::vector<FactId> any_known(Dice& dice) {
  std::vector<FactId> out;
  for (int i = 0, n = dice.below(3); i < n; ++i)
    out.push_back({100 + dice.below(8), 1 + dice.below(6)});
  return out;
}

// Something of any kind about one of `refs`.
inline Payload any_payload(Dice& dice, const std::vector<Ref>& refs) {
  const std::string text = "\"Zoë\"\n" + std::to_string(dice.below(4));
  const std::string code = "B-" + std::to_string(dice.below(4));
  const Ref who = dice.pick(refs), other = dice.pick(refs);
  people::Attendee row = guest(who);
  row.organisation = text;
  row.list_code = dice.one_in(3) ? "T-" + who : "";
  if (dice.one_in(4)) row.codes = {"U-" + who, code};
  if (dice.one_in(4)) row.valid_until = Time{dice.below(9)};
  row.registration = static_cast<people::Registration>(dice.below(5));
  row.consent.suggest = dice.one_in(2);
  const people::Consent consent{dice.one_in(2), dice.one_in(2), dice.one_in(2)};
  // Erasing is rare, or nothing else would be left to fold.
  if (dice.one_in(60)) return Erased{who};
  if (dice.one_in(300)) return Ended{{dice.below(9), dice.below(9), dice.below(9), dice.below(9)}};
  switch (dice.below(24)) {
    case 0:
      return Registered{row};
    case 1:
      return BadgeIssued{who, code, {dice.below(16), dice.one_in(2)}};
    case 2:
      return BadgeRevoked{who, code};
    case 3:
      return CheckedIn{who};
    case 4:
      return CheckedOut{who};
    case 5:
      return CheckInUndone{who};
    case 6:
      return ProfileChanged{who, {{text}, {}, {}, {"choirs"}}};
    case 7:
      return ConsentChanged{who, consent, any_known(dice)};
    case 8:
      return Suggested{who, {suggestion(dice, refs), suggestion(dice, refs)}};
    case 9:
      return Passed{who, other};
    case 10:
      return Met{who, other};
    case 11:
      return MetUndone{who, other};
    case 12:
      return Promised{"p" + std::to_string(dice.below(4)), who, other, text};
    case 13:
      return HostAsked{dice.one_in(2) ? who : ""};
    case 14:
      return PromiseTicked{"p" + std::to_string(dice.below(4)), who, other,
                           static_cast<people::Outcome>(dice.below(3))};
    case 15:
      return Printed{who, code, "Front door"};
    case 16:
      return Answered{who, "Vegetarian?", text};
    case 17:
      return HostGoing{who, dice.one_in(2) ? "Mina" : ""};
    case 18:
      return Introduced{who, other, "Mina"};
    case 19:
      return Announced{dice.one_in(2) ? "message" : "closed/garden", dice.one_in(3) ? "" : text};
    case 20:
      return Seated{who, {dice.below(4), dice.below(4)}};
    case 21:
      return Merged{who, other, dice.one_in(2)};
    case 22:
      return StaffActed{"Mina", "undo", dice.one_in(2) ? who : ""};
    default:
      return Unknown{"danced", R"({"v":1,"who":"Ana"})"};
  }
}

// Several kiosks with clocks of their own, which hear of each other now and then.
inline std::vector<Kiosk> any_history(Dice& dice) {
  const std::vector<Ref> refs = {"Ana", "Ben", "Cleo", "Dev"};
  std::vector<Kiosk> kiosks;
  for (int i = 0, n = 2 + dice.below(3); i < n; ++i) kiosks.push_back({100 + i});
  for (int i = 0, n = 5 + dice.below(40); i < n; ++i) {
    auto& kiosk = kiosks[static_cast<std::size_t>(dice.below(static_cast<int>(kiosks.size())))];
    if (dice.one_in(4)) kiosk.hears(dice.pick(kiosks));
    kiosk.says(any_payload(dice, refs), evening + dice.below(4) * minute_ms);
  }
  return kiosks;
}

}  // namespace foyer::journal::history
