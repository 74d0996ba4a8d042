// The small evening of the hosts' tests, and what a host asks for at the desk.
#pragma once
#include <utility>

#include "support/evening.hpp"

namespace foyer::test {

// Two guests are here, a third is on the list; whoever comes in by the PIN leads, or does not.
inline Evening an_evening(bool leads = true) {
  Evening evening({guest("Ana Lima").here(), guest("Ben Okoro").here(), guest("Cem Li")});
  if (leads) evening.let_lead();
  return evening;
}

inline const app::Desk& desk(const Evening& evening) { return evening.page<app::Desk>(); }

template <class Wanted>
Evening& ask(Evening& evening, Wanted wanted) {
  return evening.tap(app::AtDesk(std::move(wanted)));
}

}  // namespace foyer::test
