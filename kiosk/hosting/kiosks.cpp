#include "hosting/kiosks.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>

#include "people/board.hpp"

namespace foyer::hosting {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_troubles = 20;
constexpr std::int64_t silent_after_ms = 5 * minute_ms;
constexpr std::array<std::string_view, 5> part_words{"camera", "printer", "paper", "disk", "hub"};

std::string_view word(Part part) { return part_words[static_cast<std::size_t>(part)]; }

std::optional<std::int64_t> number(const Json& object, const char* key) {
  const auto at = object.find(key);
  if (at == object.end() || !at->is_number_integer()) return {};
  return at->get<std::int64_t>();
}

std::string text(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

bool flag(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_boolean() && at->get<bool>();
}

Json written(const Trouble& trouble) {
  Json out{{"part", word(trouble.part)}, {"from", trouble.from.ms}};
  if (trouble.until) out["until"] = trouble.until->ms;
  return out;
}

std::optional<Trouble> read_trouble(const Json& object) {
  if (!object.is_object()) return {};
  const auto part = std::ranges::find(part_words, text(object, "part"));
  const auto from = number(object, "from");
  if (part == part_words.end() || !from) return {};
  Trouble out{static_cast<Part>(part - part_words.begin()), Time{*from}, {}};
  if (const auto until = number(object, "until")) out.until = Time{*until};
  return out;
}

void read_troubles(const Json& list, Kiosk& out) {
  if (!list.is_array()) return;
  for (const auto& each : list) {
    if (out.troubles.size() == most_troubles) return;
    if (auto trouble = read_trouble(each)) out.troubles.push_back(*trouble);
  }
}

void read_door(const Json& list, DoorTimes& door) {
  constexpr std::int64_t most = 1'000'000;
  if (!list.is_array() || list.size() != door.guests.size()) return;
  for (std::size_t i = 0; i < door.guests.size(); ++i)
    if (list[i].is_number_integer())
      door.guests[i] = std::clamp<std::int64_t>(list[i].get<std::int64_t>(), 0, most);
}

const Trouble* open_trouble(const Kiosk& kiosk, Part part) {
  for (const auto& each : kiosk.troubles)
    if (each.part == part && !each.until) return &each;
  return nullptr;
}

}  // namespace

bool wants_hand(const Kiosk& kiosk, Part part) { return open_trouble(kiosk, part) != nullptr; }

bool well(const Kiosk& kiosk) {
  return std::ranges::all_of(kiosk.troubles,
                             [](const auto& each) { return each.until.has_value(); });
}

void note(Kiosk& kiosk, Part part, bool troubled, Time now) {
  const bool before = wants_hand(kiosk, part);
  if (before == troubled) return;
  if (!troubled) {
    for (auto& each : kiosk.troubles)
      if (each.part == part && !each.until) each.until = now;
    return;
  }
  if (kiosk.troubles.size() == most_troubles) kiosk.troubles.erase(kiosk.troubles.begin());
  kiosk.troubles.push_back({part, now, {}});
}

std::string written(const Kiosk& kiosk) {
  Json out{{"version", kiosk.version}, {"at", kiosk.at.ms},    {"camera", kiosk.camera},
           {"printer", kiosk.printer}, {"queue", kiosk.queue}, {"door", kiosk.door.guests}};
  if (kiosk.words_alone) out["words_alone"] = true;
  if (kiosk.off_ms) out["off_ms"] = *kiosk.off_ms;
  if (kiosk.battery) out["battery"] = *kiosk.battery;
  if (kiosk.disk_mb) out["disk_mb"] = *kiosk.disk_mb;
  Json troubles = Json::array();
  for (const auto& each : kiosk.troubles) troubles.push_back(written(each));
  out["troubles"] = std::move(troubles);
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Kiosk> read_kiosk(std::string_view said) {
  const Json object = Json::parse(said, nullptr, false);
  const auto at = object.is_object() ? number(object, "at") : std::nullopt;
  if (!at) return {};
  Kiosk out;
  out.version = text(object, "version");
  out.at = Time{*at};
  out.camera = flag(object, "camera");
  out.printer = flag(object, "printer");
  out.words_alone = flag(object, "words_alone");
  out.queue = std::max<std::int64_t>(0, number(object, "queue").value_or(0));
  out.off_ms = number(object, "off_ms");
  if (const auto percent = number(object, "battery"))
    out.battery = static_cast<int>(std::clamp<std::int64_t>(*percent, 0, 100));
  out.disk_mb = number(object, "disk_mb");
  if (object.contains("troubles")) read_troubles(object["troubles"], out);
  if (object.contains("door")) read_door(object["door"], out.door);
  return out;
}

std::vector<Kiosk> kiosks(const people::Room& room) {
  std::vector<Kiosk> out;
  const std::string first(people::board::kiosks);
  for (auto at = room.board.lower_bound(first); at != room.board.end(); ++at) {
    if (!at->first.starts_with(first)) break;
    auto kiosk = read_kiosk(at->second);
    if (!kiosk) continue;
    kiosk->name = at->first.substr(first.size());
    out.push_back(std::move(*kiosk));
  }
  return out;
}

// By the hub's clock, where both were told how theirs differ from it.
bool silent(const Kiosk& kiosk, Time now) {
  return now - kiosk.at + kiosk.off_ms.value_or(0) > silent_after_ms;
}

}  // namespace foyer::hosting
