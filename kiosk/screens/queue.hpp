#pragma once
#include <string>

#include "app/printer.hpp"
#include "look/ui.hpp"

namespace foyer::screens {

// "Two badges before yours: about half a minute."; empty when none is, or there is no printer.
std::string queue_words(const look::Ui& ui, const app::Printer& printer);

}  // namespace foyer::screens
