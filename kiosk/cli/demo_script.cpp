#include "cli/demo_script.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/outside.hpp"

namespace foyer::cli {
namespace {

using nlohmann::json;

// Thrown and caught in this file only, like the JSON library's own exceptions.
struct NoTime {};

ZonedTime time_of(const json& text) {
  const auto read = read_rfc3339(text.get<std::string>());
  if (!read) throw NoTime{};
  return *read;
}

people::Event event_of(const json& told) {
  const auto starts = time_of(told.at("starts"));
  return {.name = told.at("name"),
          .venue = told.at("venue"),
          .starts = starts.time,
          .ends = time_of(told.at("ends")).time,
          .zone = starts.zone};
}

Script script_of(const json& told) {
  Script script{event_of(told.at("event")), {}};
  const auto add = [&](const json& one, auto what) {
    script.scenes.push_back({time_of(one.at("at")).time, std::move(what)});
  };
  for (const auto& one : told.at("stories")) add(one, Shown{one.at("file")});
  for (const auto& one : told.at("arrivals"))
    add(one, Arrival{one.at("who"), one.at("by") == "name"});
  for (const auto& one : told.at("meetings"))
    add(one, Encounter{one.at("who")[0], one.at("who")[1]});
  for (const auto& one : told.at("promises"))
    add(one, Spoken{one.at("from"), one.at("to"), one.at("text")});
  std::ranges::stable_sort(script.scenes, {}, &Scene::at);
  return script;
}

}  // namespace

Result<Script> read_script(const std::filesystem::path& file) {
  const auto text = read_file(file, 1 << 20);
  if (!text) return text.error();
  try {
    return script_of(json::parse(*text));
  } catch (const json::exception& error) {
    return bad_input(file.string() + " cannot be read: " + error.what() + ".");
  } catch (const NoTime&) {
    return bad_input(file.string() + " holds something that is no time.");
  }
}

}  // namespace foyer::cli
