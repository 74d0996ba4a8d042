#pragma once
#include <optional>
#include <string>

#include "camera/grey.hpp"

namespace foyer::bench {

// What zbar reads in a picture, empty for nothing; none where zbar is not installed.
std::optional<std::string> zbar_text(const camera::Grey& picture);

}  // namespace foyer::bench
