#pragma once
#include "app/turn.hpp"

// desk.cpp: what update() and the files beside it ask of the desk.
namespace foyer::app {

void open_desk(Turn& turn, std::string host);
void lock_desk(Turn& turn);  // the visit is over: to the PIN, or the kiosk's door
void desk_door(Turn& turn);  // the first page of a desk that is no kiosk
void at_desk(Turn& turn, const AtDesk& wanted);
std::string* desk_text(Desk& at);  // what the keyboard writes; null when none is up
void desk_text_changed(Turn& turn);
void desk_text_finished(Turn& turn);
void scanned_at_desk(Turn& turn, const std::string& text);
void network_drawn(Turn& turn, std::shared_ptr<const hosting::Picture> picture);
void needs_found(Turn& turn, const NeedsFound& found);
void freshen_desk(Turn& turn);  // the room may have changed: asks for what is worked out elsewhere
void keep_desk_time(Turn& turn);

}  // namespace foyer::app
