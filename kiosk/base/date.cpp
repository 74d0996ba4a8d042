#include "base/date.hpp"

#include <array>

namespace foyer {

std::string long_date(Time t, Zone zone) {
  static constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const std::string written = rfc3339(t, zone);  // YYYY-MM-DDT...
  const auto month = static_cast<std::size_t>((written[5] - '0') * 10 + (written[6] - '0') - 1);
  const std::string day = written.substr(written[8] == '0' ? 9 : 8, written[8] == '0' ? 1 : 2);
  return day + ' ' + std::string(months[month % months.size()]) + ' ' + written.substr(0, 4);
}

}  // namespace foyer
