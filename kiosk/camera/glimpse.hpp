#pragma once
#include "camera/grey.hpp"

namespace foyer::camera {

// Whether a QR code seems to be in view, readable or not: two of its corner squares, as large as
// each other and as far apart as they would be. For one that is half out of the picture, or covered
// in part; one that is too soft to be read has no corner squares to be seen either. A picture of
// anything else may have two such squares now and then.
bool glimpsed(const Grey& picture);

}  // namespace foyer::camera
