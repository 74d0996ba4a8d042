#include <random>

#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

template <std::size_t I = 0>
Intent intent(std::size_t which, std::size_t argument) {
  if constexpr (I == std::variant_size_v<Intent>) {
    return Back{};
  } else {
    if (which != I) return intent<I + 1>(which, argument);
    using Chosen = std::variant_alternative_t<I, Intent>;
    if constexpr (std::is_same_v<Chosen, TypeText>)
      return TypeText{argument % 2 ? "mar" : "ö"};
    else if constexpr (std::is_same_v<Chosen, PickFound>)
      return PickFound{argument};
    else if constexpr (std::is_same_v<Chosen, OpenSuggestion>)
      return OpenSuggestion{argument};
    else if constexpr (std::is_same_v<Chosen, ShowCard>)
      return ShowCard{argument};
    else if constexpr (std::is_same_v<Chosen, TouchChip>)
      return TouchChip{argument % 2 ? Question::give : Question::need, argument};
    else
      return Chosen{};
  }
}

void news(Evening& evening, std::size_t which) {
  switch (which) {
    case 0:
      evening.hear(HubLost{"cable"});
      break;
    case 1:
      evening.hear(HubMet{evening.now()});
      break;
    case 2:
      evening.hear(PrinterSaid{PrinterReady{2, 40}});
      break;
    case 3:
      evening.hear(PrinterSaid{PrinterTroubled{true, true}});
      break;
    case 4:
      evening.hear(PrinterSaid{NoPrinter{}});
      break;
    case 5:
      evening.hear(HostAnswered{HostOnTheWay{"Siân", {}}});
      break;
    case 6:
      evening.hear(PinChecked{true});
      break;
    case 7:
      evening.hear(PinChecked{false});
      break;
    default:
      evening.scan_text("https://example.org");
  }
}

}  // namespace

// update is total: whatever is touched, on whatever page, in whatever order.
TEST_CASE("no order of touches, scans and waits brings the kiosk down or leaves a name behind") {
  const unsigned seed = GENERATE(range(1u, 25u));
  INFO("seed " << seed);
  std::mt19937 random(seed);
  Evening evening({guest("Mara Costa").offers("bread").needs("tax").willing(),
                   guest("Ben Okoro").offers("tax").needs("bread").willing().here(),
                   guest("Cem Li").first_time(), guest("Marta Ek").willing().here()});
  const std::vector<std::string> names = {"Mara Costa", "Ben Okoro", "Cem Li", "Marta Ek"};
  for (int step = 0; step < 400; ++step) {
    const auto choice = random() % 10;
    if (choice < 6)
      evening.tap(intent(random() % std::variant_size_v<Intent>, random() % 6));
    else if (choice < 8)
      evening.scan(names[random() % names.size()]);
    else if (choice == 8)
      news(evening, random() % 10);
    else
      evening.wait(static_cast<std::int64_t>(random() % 30) * second_ms);
  }
  for (int minutes = 0; minutes < 10; ++minutes) evening.wait(minute_ms);
  if (evening.shows<HostComing>()) evening.tap(NeverMind{});
  CHECK(evening.shows<Attract>());
  CHECK_FALSE(evening.state().visit.guest);
  CHECK(evening.state().last_guest.empty());
}
