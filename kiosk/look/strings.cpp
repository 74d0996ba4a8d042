#include "look/strings.hpp"

#include <nlohmann/json.hpp>

namespace foyer::look {
namespace {

using Json = nlohmann::json;
using ByKey = std::map<std::string, std::string, std::less<>>;

const Json* object_in(const Json& json, std::string_view key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_object() ? &*found : nullptr;
}

void take_strings(const Json& strings, ByKey& into) {
  for (const auto& [key, words] : strings.items())
    if (words.is_string()) into[key] = words.get<std::string>();
}

void take_labels(const Json& reasons, ByKey& into) {
  for (const auto& [kind, forms] : reasons.items())
    if (forms.is_object() && forms.contains("label") && forms["label"].is_string())
      into["reasons." + kind + ".label"] = forms["label"].get<std::string>();
}

}  // namespace

std::string_view Strings::operator()(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? key : std::string_view(found->second);
}

Result<Strings> read_strings(std::string_view json) {
  const Json root = Json::parse(json, nullptr, false);
  if (root.is_discarded() || !root.is_object())
    return bad_input(
        "The words of the interface are not JSON; install assets/strings.en.json again.");
  const Json* strings = object_in(root, "strings");
  const Json* reasons = object_in(root, "reasons");
  if (strings == nullptr || reasons == nullptr)
    return bad_input(
        "The words of the interface lack \"strings\" or \"reasons\"; install "
        "assets/strings.en.json again.");
  ByKey by_key;
  take_strings(*strings, by_key);
  take_labels(*reasons, by_key);
  return Strings(std::move(by_key));
}

}  // namespace foyer::look
