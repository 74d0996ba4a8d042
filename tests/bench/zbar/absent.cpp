#include "bench/zbar/peer.hpp"

namespace foyer::bench {

std::optional<std::string> zbar_text(const camera::Grey&) { return {}; }

}  // namespace foyer::bench
