#pragma once
#include <optional>

#include "app/message.hpp"
#include "app/state.hpp"
#include "look/ui.hpp"

// One page of the kiosk each: draws it on a ground that is already painted, above the comfort bar.
namespace foyer::screens {

using Asked = std::optional<app::Intent>;

Asked draw_page(look::Ui&, const app::State&, const app::Attract&);
Asked draw_page(look::Ui&, const app::State&, const app::Reading&);
Asked draw_page(look::Ui&, const app::State&, const app::NameSearch&);
Asked draw_page(look::Ui&, const app::State&, const app::Proof&);
Asked draw_page(look::Ui&, const app::State&, const app::FirstTime&);
Asked draw_page(look::Ui&, const app::State&, const app::Profile&);
Asked draw_page(look::Ui&, const app::State&, const app::Suggestions&);
Asked draw_page(look::Ui&, const app::State&, const app::Opened&);
Asked draw_page(look::Ui&, const app::State&, const app::OptedOut&);
Asked draw_page(look::Ui&, const app::State&, const app::MeetWaiting&);
Asked draw_page(look::Ui&, const app::State&, const app::AskShare&);
Asked draw_page(look::Ui&, const app::State&, const app::MeetDeclined&);
Asked draw_page(look::Ui&, const app::State&, const app::MeetKnown&);
Asked draw_page(look::Ui&, const app::State&, const app::YouveMet&);
Asked draw_page(look::Ui&, const app::State&, const app::MeetUndone&);
Asked draw_page(look::Ui&, const app::State&, const app::MyEvening&);
Asked draw_page(look::Ui&, const app::State&, const app::WelcomeBack&);
Asked draw_page(look::Ui&, const app::State&, const app::NotMe&);
Asked draw_page(look::Ui&, const app::State&, const app::UnknownBadge&);
Asked draw_page(look::Ui&, const app::State&, const app::Replaced&);
Asked draw_page(look::Ui&, const app::State&, const app::NotConfirmed&);
Asked draw_page(look::Ui&, const app::State&, const app::HostComing&);
Asked draw_page(look::Ui&, const app::State&, const app::Goodbye&);
Asked draw_page(look::Ui&, const app::State&, const app::OutOfOrder&);
Asked draw_page(look::Ui&, const app::State&, const app::OnOurOwn&);
Asked draw_page(look::Ui&, const app::State&, const app::ListComing&);
Asked draw_page(look::Ui&, const app::State&, const app::Languages&);
Asked draw_page(look::Ui&, const app::State&, const app::TwoBadges&);
Asked draw_page(look::Ui&, const app::State&, const app::StillThere&);
Asked draw_page(look::Ui&, const app::State&, const app::Full&);
Asked draw_page(look::Ui&, const app::State&, const app::BadgePrinting&);
Asked draw_page(look::Ui&, const app::State&, const app::HostPin&);
Asked draw_page(look::Ui&, const app::State&, const app::Hosts&);
Asked draw_page(look::Ui&, const app::State&, const app::UndoCheckIn&);
// Drawn by desk/, which stands above this room.
inline Asked draw_page(look::Ui&, const app::State&, const app::Desk&) { return {}; }
inline Asked draw_page(look::Ui&, const app::State&, const app::Wall&) { return {}; }
Asked draw_page(look::Ui&, const app::State&, const app::NotNow&);
Asked draw_page(look::Ui&, const app::State&, const app::Together&);
Asked draw_page(look::Ui&, const app::State&, const app::DoorQuestion&);
Asked draw_page(look::Ui&, const app::State&, const app::WalkIn&);

}  // namespace foyer::screens
