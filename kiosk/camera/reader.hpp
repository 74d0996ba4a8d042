#pragma once
#include <string>
#include <vector>

#include "camera/grey.hpp"

namespace foyer::camera {

// How the reader looks at a picture. `fast` takes under a millisecond for 640 x 480; `thorough`
// looks longer and at smaller copies; `global` has one threshold for the whole picture.
enum class Look { fast, thorough, global };

// The distinct texts of the QR codes in the picture, of no other kind of code: the bytes in the
// code where they are UTF-8, else the reader's guess at their character set, in UTF-8. Empty when
// none is found.
std::vector<std::string> read_codes(const Grey& picture, Look look);

}  // namespace foyer::camera
