#pragma once
#include <string>

#include "app/state.hpp"

namespace foyer::screens {

// A person as the pages name them. Somebody the room does not know (any more) is an empty name.
std::string first_name(const app::State& state, const people::Ref& who);
std::string full_name(const app::State& state, const people::Ref& who);
// What stands under a name: the role, else the organisation.
std::string role(const app::State& state, const people::Ref& who);
// Null when they have none, because the room does not know them.
const people::Mark* mark(const app::State& state, const people::Ref& who);

}  // namespace foyer::screens
