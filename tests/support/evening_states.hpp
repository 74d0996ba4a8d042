// Every page of the kiosk, with the people of the design's pictures.
#pragma once
#include <string>
#include <vector>

#include "app/state.hpp"
#include "support/people.hpp"

namespace foyer::test {

inline constexpr Time half_past_six{1795458660000};  // 2026-11-23T18:31:00Z

// A kiosk that shows one page; the name says which.
struct Scene {
  std::string name;
  app::State state;
};

// The first name and the family name that Amara, the guest of most pages, goes by.
struct GuestName {
  std::string full = "Amara Okafor";
  std::string given = "Amara";
};

// The evening's room: Amara as `guest`, Elena, Yuki, Ben, Dev, Chloé, Oluwaseun and three more.
people::Room evening_room(const GuestName& guest = {});

// A kiosk in that room, showing `screen`, at half past six.
app::State kiosk(app::Screen screen, const GuestName& guest = {});

// The same, with Amara's page open.
app::State visit(app::Screen screen, const GuestName& guest = {});

// Three suggestions for Amara, as on the design's picture; and one of each kind.
std::vector<people::Suggestion> three_people();
std::vector<people::Suggestion> one_of_each_kind();

// The same three as the matcher says them, for every language; by the first who is suggested.
std::vector<people::Suggestion> three_people_in_sentences();

// Every page there is, in every one of its states.
std::vector<Scene> every_scene(const GuestName& guest = {});

}  // namespace foyer::test
