#pragma once
#include <string>

#include "camera/source.hpp"

namespace foyer::camera {

// A Video4Linux camera, as `open` promises it.
Result<std::unique_ptr<Source>> open_device(const std::string& node);

}  // namespace foyer::camera
