// Pictures that somebody has looked at and accepted, in tests/pictures/.
#pragma once
#include <string>

#include "shell/bitmap.hpp"

namespace foyer::test {

// Half the width and height, each pixel the mean of four.
shell::Bitmap halved(const shell::Bitmap& picture);

// True when the picture is near the accepted one: a mean difference under 1.5 of 255, and less than
// 1 in 100 pixels off by more than 40. Otherwise the picture is written to pictures/ in the folder
// the test runs in. With UPDATE_GOLDEN=1 in the environment it is accepted as it is.
bool same_as_golden(const shell::Bitmap& picture, const std::string& name);

}  // namespace foyer::test
