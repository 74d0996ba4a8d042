#include "journal/json_fields.hpp"

namespace foyer::journal {

const Json* Fields::member(std::string_view key) const {
  if (!object_.is_object()) return nullptr;
  const auto at = object_.find(key);
  return at == object_.end() ? nullptr : &*at;
}

std::string Fields::text(std::string_view key) {
  const Json* found = member(key);
  if (!found) return {};
  if (const auto* text = found->get_ptr<const std::string*>()) return *text;
  refuse();
  return {};
}

std::string Fields::needed(std::string_view key) {
  if (!member(key)) refuse();
  return text(key);
}

std::vector<std::string> Fields::texts(std::string_view key) {
  const Json* found = member(key);
  if (found && !found->is_array()) refuse();
  std::vector<std::string> out;
  for (const auto& element : elements(found)) {
    if (const auto* text = element.get_ptr<const std::string*>())
      out.push_back(*text);
    else
      refuse();
  }
  return out;
}

bool Fields::flag(std::string_view key) {
  const Json* found = member(key);
  if (!found) return false;
  if (const auto* flag = found->get_ptr<const bool*>()) return *flag;
  refuse();
  return false;
}

std::int64_t Fields::number(std::string_view key) {
  const Json* found = member(key);
  if (!found) return 0;
  if (found->is_number_integer()) return found->get<std::int64_t>();
  refuse();
  return 0;
}

}  // namespace foyer::journal
