#include "hosting/hosts.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "people/board.hpp"

namespace foyer::hosting {
namespace {

using Json = nlohmann::json;

std::optional<Host> read_host(std::string name, std::string_view said) {
  const Json object = Json::parse(said, nullptr, false);
  if (!object.is_object()) return {};
  const auto pin = object.find("pin"), lead = object.find("lead");
  if (pin == object.end() || !pin->is_string()) return {};
  return Host{std::move(name), pin->get<std::string>(),
              lead != object.end() && lead->is_boolean() && lead->get<bool>()};
}

}  // namespace

std::string written(const Host& host) {
  return Json{{"pin", host.pin}, {"lead", host.lead}}.dump(-1, ' ', false,
                                                           Json::error_handler_t::replace);
}

std::vector<Host> hosts_on_board(const people::Room& room) {
  std::vector<Host> out;
  const std::string from(people::board::hosts);
  for (auto at = room.board.lower_bound(from); at != room.board.end(); ++at) {
    if (!at->first.starts_with(from)) break;
    if (auto host = read_host(at->first.substr(from.size()), at->second))
      out.push_back(std::move(*host));
  }
  return out;
}

std::vector<Host> hosts(const std::vector<Host>& set_up, const people::Room& room) {
  std::map<std::string, Host> all;
  for (const auto& host : set_up) all[host.name] = host;
  for (auto& host : hosts_on_board(room)) all[host.name] = std::move(host);
  std::vector<Host> out;
  for (auto& [name, host] : all)
    if (!host.pin.empty()) out.push_back(std::move(host));
  return out;
}

bool anybody_leads(const std::vector<Host>& all) { return std::ranges::any_of(all, &Host::lead); }

std::string leads(const std::vector<Host>& all) {
  std::string out;
  for (const auto& host : all)
    if (host.lead) out += (out.empty() ? "" : " or ") + host.name;
  return out;
}

}  // namespace foyer::hosting
