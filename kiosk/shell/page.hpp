#pragma once
#include <span>
#include <string_view>

#include "app/screen.hpp"

namespace foyer::shell {

// The name of a page as stories write it: "attract", "name-search", "youve-met".
std::string_view page_name(const app::Screen& screen);

// Of all pages, in the order of app::Screen.
std::span<const std::string_view> page_names();

bool is_page_name(std::string_view name);

}  // namespace foyer::shell
