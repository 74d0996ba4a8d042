#include "printing/condition.hpp"

#include <algorithm>
#include <array>

namespace foyer::printing {
namespace {

struct Known {
  std::string_view stem;
  Want want;
};
constexpr Known known[] = {
    {"media-empty", Want::labels},
    {"media-needed", Want::labels},
    {"input-tray-missing", Want::labels},
    {"media-jam", Want::jam},
    {"cover-open", Want::cover},
    {"door-open", Want::cover},
    {"interlock-open", Want::cover},
    {"marker-supply-empty", Want::ink},
    {"marker-supply-missing", Want::ink},
    {"toner-empty", Want::ink},
    {"marker-waste-full", Want::ink},
    {"paused", Want::on},
    {"moving-to-paused", Want::on},
    {"shutdown", Want::on},
    {"offline", Want::on},
    {"timed-out", Want::on},
    {"spool-area-full", Want::hand},
    {"other", Want::hand},
};

std::string_view stem(std::string_view reason) {
  for (const std::string_view end : {"-error", "-warning", "-report"})
    if (reason.ends_with(end)) return reason.substr(0, reason.size() - end.size());
  return reason;
}

}  // namespace

std::optional<Want> wanted(const Described& printer) {
  std::optional<Want> most;
  for (const auto& reason : printer.reasons)
    for (const auto& one : known)
      if (stem(reason) == one.stem) most = most ? std::min(*most, one.want) : one.want;
  if (!most && (printer.stopped || !printer.accepting)) return Want::hand;
  if (most == Want::hand && !printer.stopped) return {};  // "other-report" of one that prints on
  return most;
}

std::string_view sentence(Want want) {
  constexpr std::array<std::string_view, 6> all = {
      "The printer is out of labels; put a new roll in.",
      "Paper is jammed in the printer; take it out.",
      "The printer stands open; close it.",
      "The printer has no ink or ribbon; change it.",
      "The printer is paused or off; switch it on.",
      "The printer has stopped; look at its own display."};
  return all[static_cast<std::size_t>(want)];
}

std::string_view word(Want want) {
  constexpr std::array<std::string_view, 6> all = {"labels", "jam", "cover", "ink", "on", "hand"};
  return all[static_cast<std::size_t>(want)];
}

}  // namespace foyer::printing
