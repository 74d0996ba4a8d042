#include "words/strings.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace foyer::words {
namespace {

using Json = nlohmann::json;

const Json* object_in(const Json& json, std::string_view key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_object() ? &*found : nullptr;
}

std::string text_in(const Json& object, std::string_view key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void take_strings(const Json& strings, Source& into) {
  for (const auto& [key, words] : strings.items()) {
    if (words.is_string()) into[key] = {words.get<std::string>()};
    if (words.is_object()) into[key] = {text_in(words, "one"), text_in(words, "other")};
  }
}

void take_labels(const Json& reasons, Source& into) {
  for (const auto& [kind, forms] : reasons.items())
    if (forms.is_object() && forms.contains("label"))
      into["reasons." + kind + ".label"] = {text_in(forms, "label")};
}

Error broken(std::string_view how) {
  return bad_input("The words of the interface " + std::string(how) +
                   "; install assets/strings.en.json again.");
}

bool translates(const Translated& one, const std::vector<std::string>& english) {
  return one.from == english.front() && !one.forms.empty() &&
         std::ranges::none_of(one.forms, &std::string::empty);
}

}  // namespace

Result<Source> read_source(std::string_view json) {
  const Json root = Json::parse(json, nullptr, false);
  if (root.is_discarded() || !root.is_object()) return broken("are not JSON");
  const Json* strings = object_in(root, "strings");
  const Json* reasons = object_in(root, "reasons");
  if (strings == nullptr || reasons == nullptr) return broken("lack \"strings\" or \"reasons\"");
  Source source;
  take_strings(*strings, source);
  take_labels(*reasons, source);
  return source;
}

Strings::Strings(Source english, const Catalogue& catalogue, const Language& language)
    : by_key_(std::move(english)), language_(&language) {
  for (auto& [key, words] : by_key_) {
    const auto found = catalogue.find(key);
    if (found != catalogue.end() && translates(found->second, words))
      words = found->second.forms;
    else
      missing_.push_back(key);
  }
}

std::string_view Strings::operator()(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? key : std::string_view(found->second.back());
}

std::string_view Strings::counted(std::string_view key, long n) const {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return key;
  const auto& forms = found->second;
  return forms[std::min(plural_form(*language_, forms.size(), n), forms.size() - 1)];
}

bool Strings::says(std::string_view text) const {
  if (text.find('{') != std::string_view::npos) return false;
  return std::ranges::any_of(by_key_, [&](const auto& one) {
    return std::ranges::find(one.second, text) != one.second.end();
  });
}

Result<Strings> read_strings(std::string_view json) {
  auto source = read_source(json);
  if (!source) return source.error();
  return Strings(std::move(*source));
}

}  // namespace foyer::words
