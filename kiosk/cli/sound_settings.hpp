#pragma once
#include <filesystem>

#include "base/result.hpp"

namespace foyer::cli {

// Whether every line of foyer.toml, beside the event and in /etc/foyer, is whole and says something
// that Foyer knows. Else Fault::input: the file, the line, and for a name that is none the nearest
// that is. A file that is not there is sound.
Status sound_settings(const std::filesystem::path& event);

}  // namespace foyer::cli
