#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::dav {

// What a server said of one resource (RFC 4918, 14.24).
struct Resource {
  std::string href;  // as written
  int status = 200;  // of the resource itself, where it has one
  // Properties that were found: their text, or the href in them. By "namespace name".
  std::map<std::string, std::string> properties;
  std::vector<std::string> types;  // of resourcetype, by "namespace name"

  bool is(std::string_view type) const;
  std::string property(const std::string& name) const;  // empty where there is none
};

// The resources of a multistatus; nothing when the text is none. Nothing is fetched and no entity
// is expanded.
std::optional<std::vector<Resource>> read_multistatus(const std::string& xml);

}  // namespace foyer::dav
