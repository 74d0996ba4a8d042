#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "base/result.hpp"

namespace foyer::cli {

// Fetches an event's guests from a ticket system's API, a page at a time, and gives each page as a
// table (CSV) to `take`, until the last one or the first Error.
Status each_page(const std::string& event_url, const std::filesystem::path& event,
                 const std::function<Status(const std::string&)>& take);

}  // namespace foyer::cli
