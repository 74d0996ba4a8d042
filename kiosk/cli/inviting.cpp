#include "cli/inviting.hpp"

#include <sodium.h>
#include <sys/stat.h>

#include <charconv>

#include "badge/symbol.hpp"
#include "hub/event_id.hpp"
#include "hub/founding.hpp"
#include "shell/png.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

std::string random_letters(std::size_t bytes) {
  std::vector<unsigned char> raw(bytes);
  randombytes_buf(raw.data(), raw.size());
  std::string hex(2 * bytes + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), raw.data(), raw.size());
  hex.pop_back();
  return hex;
}

// What a postgresql:// URL says of host, port and database; the port is 5432 when it says none.
Status address(hub::Invitation& invitation, std::string url) {
  const auto slashes = url.find("://");
  if (slashes != std::string::npos) url.erase(0, slashes + 3);
  if (const auto path = url.find('/'); path != std::string::npos && path + 1 < url.size())
    invitation.database = url.substr(path + 1, url.find('?', path) - path - 1);
  url = url.substr(0, url.find('/'));
  url = url.substr(url.rfind('@') == std::string::npos ? 0 : url.rfind('@') + 1);
  const auto colon = url.rfind(':');
  invitation.port = 5432;
  if (colon != std::string::npos)
    std::from_chars(url.data() + colon + 1, url.data() + url.size(), invitation.port);
  invitation.addresses = {url.substr(0, colon)};
  if (slashes == std::string::npos || invitation.addresses.front().empty() ||
      invitation.port <= 0 || invitation.port > 65535)
    return bad_usage("Name the hub as postgresql://OWNER@HOST:PORT/DATABASE.");
  return Done{};
}

// Black on white, eight pixels a module, with the four white modules around it that a QR code
// needs.
shell::Bitmap picture_of(const badge::Symbol& symbol) {
  constexpr int scale = 8, quiet = 4;
  const int side = (symbol.side + 2 * quiet) * scale;
  shell::Bitmap picture = shell::blank(side, side);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      picture.rgb[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                  static_cast<std::size_t>(x)] =
          symbol.at(x / scale - quiet, y / scale - quiet) ? 0 : 0xFFFFFF;
  return picture;
}

// What is made while this lives is for its owner alone.
class Discreet {
 public:
  Discreet() : before_(::umask(077)) {}
  ~Discreet() { ::umask(before_); }
  Discreet(const Discreet&) = delete;
  Discreet& operator=(const Discreet&) = delete;

 private:
  mode_t before_;
};

fs::path free_name(const fs::path& folder) {
  std::error_code none;
  for (int number = 1;; ++number) {
    fs::path file = folder / ("kiosk-" + std::to_string(number) + ".foyer-join");
    if (!fs::exists(file, none)) return file;
  }
}

}  // namespace

hub::Invitation blank_invitation(const store::EventFile& event) {
  hub::Invitation invitation;
  const auto room = event.room();
  invitation.event = room->event.name;
  invitation.venue = room->event.venue;
  invitation.starts = room->event.starts;
  invitation.ends = room->event.ends;
  invitation.zone = room->event.zone;
  invitation.badge_key = event.secrets().badge_key;
  invitation.salt = event.secrets().salt;
  invitation.role = "foyer_k_" + random_letters(8);
  return invitation;
}

Result<hub::Invitation> invited(const hub::Hosted& hosted, const store::EventFile& event) {
  hub::Invitation invitation = blank_invitation(event);
  const auto id = hub::event_id(event.secrets().badge_key);
  if (auto in = hub::let_in(hosted.owner, hub::NewKiosk{invitation.role, id, ""}); !in)
    return in.error();
  auto identity = hub::make_identity(hosted.authority, {invitation.role, {}}, now());
  if (!identity) return identity.error();
  invitation.identity = std::move(*identity);
  invitation.authority = hosted.authority.certificate;
  invitation.port = hosted.port;
  return invitation;
}

Result<hub::Invitation> invited(const hub::Settings& owner, const store::EventFile& event) {
  hub::Invitation invitation = blank_invitation(event);
  if (auto read = address(invitation, owner.url); !read) return read.error();
  invitation.password = random_letters(16);
  if (!owner.authority.empty()) {
    const auto authority = read_file(owner.authority, 1 << 16);
    if (!authority) return authority.error();
    invitation.authority = *authority;
  }
  const auto id = hub::event_id(event.secrets().badge_key);
  if (auto in = hub::let_in(owner, hub::NewKiosk{invitation.role, id, invitation.password}); !in)
    return in.error();
  return invitation;
}

Status hand_out(const hub::Invitation& invitation, const fs::path& folder, bool json) {
  const Discreet discreet;
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return outside_failed("Cannot make " + folder.string() + ".");
  const std::string text = hub::write(invitation);
  const fs::path file = free_name(folder);
  if (auto wrote = write_file(file, text + "\n"); !wrote) return wrote;
  const auto symbol = badge::symbol(text, badge::Correction::low);
  if (!symbol) return symbol.error();
  const std::string picture = file.string() + ".png";
  if (auto wrote = shell::write_png(picture, picture_of(*symbol)); !wrote) return wrote;
  if (json)
    print(Json{{"kiosk", invitation.role}, {"file", file.string()}, {"picture", picture}});
  else
    print("For a new kiosk: foyer join " + file.string() + " NAME.foyer (or show its camera " +
          picture + ").");
  return Done{};
}

}  // namespace foyer::cli
