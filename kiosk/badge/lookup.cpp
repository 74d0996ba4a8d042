#include "badge/lookup.hpp"

#include <nlohmann/json.hpp>

#include "badge/base64.hpp"
#include "badge/reading.hpp"
#include "base/text.hpp"

namespace foyer::badge {
namespace {

using nlohmann::json;

// The value of a key in the query of an address.
std::string query_value(std::string_view url, std::string_view key) {
  const std::string wanted = std::string(key) + "=";
  for (std::size_t at = url.find('?'); at < url.size(); at = url.find('&', at + 1))
    if (url.substr(at + 1).starts_with(wanted)) {
      const auto value = url.substr(at + 1 + wanted.size());
      return std::string(value.substr(0, value.find_first_of("&#")));
    }
  return {};
}

std::string tito_slug(std::string_view url) {
  const std::string low = ascii_lower(url);
  const bool tito = low.starts_with("https://ti.to/") || low.starts_with("https://tito.io/");
  const auto at = url.find("/ti_");
  if (!tito || at == url.npos) return {};
  const auto slug = url.substr(at + 1);
  return std::string(slug.substr(0, slug.find_first_of("/?#")));
}

std::string uuid_text(const std::vector<std::uint8_t>& bytes) {
  if (bytes.size() != 16) return {};
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += "0123456789abcdef"[bytes[i] >> 4];
    out += "0123456789abcdef"[bytes[i] & 15];
  }
  return out;
}

std::string text_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number_integer() ? value.dump() : std::string();
}

std::string indico_uuid(const json& list) {
  if (!list.is_array() || list.size() < 3 || !list[2].is_string()) return {};
  const auto bytes = from_base64(list[2].get<std::string>());
  const std::string uuid = bytes ? uuid_text(*bytes) : std::string();
  if (uuid.empty() || list.size() < 4) return uuid;
  const std::string person = text_of(list[3]);
  return person.empty() ? std::string() : uuid + "-" + person;
}

std::string in_json(std::string_view text) {
  if (!text.starts_with('{')) return {};
  const auto object = json::parse(text, nullptr, false);
  if (!object.is_object()) return {};
  if (const auto i = object.find("i"); i != object.end()) return indico_uuid(*i);
  const auto ticket = object.find("ticket");
  return ticket == object.end() ? std::string() : text_of(*ticket);
}

}  // namespace

std::vector<std::string> lookup_keys(std::string_view text) {
  std::vector<std::string> keys{std::string(text)};
  const auto system = system_of(text);
  std::string inside;
  if (system == "luma")
    inside = query_value(text, "pk");
  else if (system == "alf.io")
    inside = text.substr(0, text.find('/'));
  else if (system == "indico" || system == "eventyay")
    inside = in_json(text);
  else
    inside = tito_slug(text);
  if (!inside.empty()) keys.push_back(std::move(inside));
  return keys;
}

}  // namespace foyer::badge
