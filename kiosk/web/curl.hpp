#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "web/server.hpp"

namespace foyer::web {

// libcurl's handle and list, freed with their owner. `void*` and not its types, which stay in this
// room's sources.
struct CloseEasy {
  void operator()(void* easy) const;
};
using Easy = std::unique_ptr<void, CloseEasy>;

// A handle with what all our transfers have in common: patience, TLS 1.2 or later with a
// certificate that is verified, no signals, no redirection, no other protocols than `protocols`
// ("https,http").
Easy open_easy(const Server& server, const char* protocols);

// What kept a transfer from happening, in one sentence about `what` ("the mail server"): `code` is
// libcurl's, `detail` its own words.
Error transfer_failed(const Server& server, std::string_view what, int code,
                      std::string_view detail);

// "host:port" of a URL, for sentences.
std::string place_of(std::string_view url);

}  // namespace foyer::web
