#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::journal {

using Json = nlohmann::json;

// Reads the members of an object of unknown origin. A member that is absent is empty; one of
// another type makes `sound()` false, as does an object that is none. Nothing throws.
class Fields {
 public:
  explicit Fields(const Json& object) : object_(object), sound_(object.is_object()) {}

  std::string text(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  bool flag(std::string_view key);
  std::int64_t number(std::string_view key);
  // As `text`, but it must be there (it may be empty).
  std::string needed(std::string_view key);
  // The object or list of that name, else null.
  const Json* member(std::string_view key) const;

  bool sound() const { return sound_; }
  void refuse() { sound_ = false; }

 private:
  const Json& object_;
  bool sound_;
};

// The elements of a list; nothing when `list` is no list.
inline const Json::array_t& elements(const Json* list) {
  static const Json::array_t none;
  return list && list->is_array() ? *list->get_ptr<const Json::array_t*>() : none;
}

}  // namespace foyer::journal
