#pragma once

namespace foyer::app {

// Which page of the keyboard on the screen is up.
enum class Keys { letters, accents, digits };

}  // namespace foyer::app
