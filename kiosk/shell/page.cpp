#include "shell/page.hpp"

#include <algorithm>
#include <array>

namespace foyer::shell {
namespace {
// In the order of app::Screen.
constexpr std::array<std::string_view, 40> names{
    "attract",        "reading",       "name-search",   "proof",         "first-time",
    "profile",        "suggestions",   "opened",        "opted-out",     "meet-waiting",
    "ask-share",      "meet-declined", "meet-known",    "youve-met",     "meet-undone",
    "my-evening",     "welcome-back",  "not-me",        "unknown-badge", "replaced",
    "not-confirmed",  "host-coming",   "goodbye",       "out-of-order",  "on-our-own",
    "list-coming",    "languages",     "two-badges",    "still-there",   "full",
    "badge-printing", "host-pin",      "hosts",         "undo-check-in", "desk",
    "not-now",        "together",      "door-question", "walk-in",       "wall"};
static_assert(names.size() == std::variant_size_v<app::Screen>);
}  // namespace

std::string_view page_name(const app::Screen& screen) { return names[screen.index()]; }

std::span<const std::string_view> page_names() { return names; }

bool is_page_name(std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace foyer::shell
