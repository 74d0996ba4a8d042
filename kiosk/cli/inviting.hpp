#pragma once
#include <filesystem>

#include "cli/commands.hpp"
#include "hub/host.hpp"
#include "hub/invitation.hpp"

namespace foyer::cli {

// An invitation to this event for one more kiosk, under a role of its own; where the hub is, and
// how the kiosk shows who it is, are still to be said.
hub::Invitation blank_invitation(const store::EventFile& event);

// Lets one more kiosk into a hub of ours, with a certificate.
Result<hub::Invitation> invited(const hub::Hosted& hosted, const store::EventFile& event);

// Lets one more kiosk into a server of one's own at `url`, with a password, since that server's
// certificates are not ours to make.
Result<hub::Invitation> invited(const hub::Settings& owner, const store::EventFile& event);

// Writes kiosk-N.foyer-join into the folder, to be carried on a stick, and the same as a QR code
// beside it, both readable by nobody else, and tells where they are. Nothing is overwritten: N is
// the first that is free.
Status hand_out(const hub::Invitation& invitation, const std::filesystem::path& folder, bool json);

}  // namespace foyer::cli
