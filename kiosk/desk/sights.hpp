#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"

namespace foyer::desk {

// A kiosk as one row of the desk says it.
struct Sight {
  std::string name;   // of its door; empty for one that has none
  std::string shown;  // its name, or what stands in its place
  std::string under;  // when it was heard of, and what it is
  std::string state;  // what it wants, or that it is ready
  std::string_view icon = "check";
  bool well = true;
  std::string sent_to;  // where its guests are sent; empty while it is open
};

// Every kiosk that says how it is, by name; this one when none does.
std::vector<Sight> sights(const app::State& state);

}  // namespace foyer::desk
