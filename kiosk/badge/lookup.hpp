#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace foyer::badge {

// What a guest may be found by who holds up this ticket of another system: the text itself, then
// what it carries in that system's form, the surest first.
//
//   Luma       the key in "https://luma.com/check-in/EVENT?pk=KEY"
//   Tito       the slug in "https://ti.to/tickets/ti_..."
//   Indico     the uuid in {"i":[2,"host/path","BASE64"]}; of an accompanying person (a fourth
//              element) the uuid, "-" and that
//   eventyay   the value of "ticket" in its JSON
//   alf.io     the uuid before the slash; what follows is an HMAC that only its server can verify
std::vector<std::string> lookup_keys(std::string_view text);

}  // namespace foyer::badge
