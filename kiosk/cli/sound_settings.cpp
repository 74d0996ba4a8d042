#include "cli/sound_settings.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <regex>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "cli/outside.hpp"

namespace foyer::cli {
namespace {

using Names = std::vector<std::string_view>;

constexpr std::size_t longest = 2000;

// Of a section where everything is allowed nothing is listed: hosts are called as they are.
const std::map<std::string_view, Names>& known() {
  static const Names server{"url", "user", "password_file", "authority", "patience"};
  static const auto with = [](Names more) {
    more.insert(more.end(), server.begin(), server.end());
    return more;
  };
  static const std::map<std::string_view, Names> all{
      {"kiosk",
       {"name", "camera", "copy", "counter", "language", "lead", "metrics", "mm_per_px", "pin",
        "reduced_motion", "screen", "screen_bottom_mm", "turned", "viewing_mm", "volume"}},
      {"hosts", {}},
      {"printer", {"name", "layout", "other", "other_layout"}},
      {"light", {"device"}},
      {"scanner", {"device", "prefix", "suffix", "baud"}},
      {"door",
       {"hours", "early", "late", "tickets", "room", "re_entry", "exit", "together",
        "badges_expire", "walk_in", "questions", "empty_at_closing"}},
      {"hub", {"url", "password_file", "authority", "certificate", "key"}},
      {"mail", with({"from", "from_name", "per_minute"})},
      {"carddav", with({})},
      {"caldav", with({})},
      {"tickets", with({"token", "token_file"})}};
  return all;
}

// How many letters must be changed, added or dropped (Levenshtein 1966).
std::size_t slips(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t before = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = before + (a[i - 1] == b[j - 1] ? 0 : 1);
      before = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::string nearest(std::string_view wrong, const Names& names) {
  const auto near = std::ranges::min_element(
      names, {}, [&](std::string_view name) { return slips(wrong, name); });
  return near == names.end() ? std::string() : std::string(*near);
}

Names sections() {
  Names out;
  for (const auto& [name, settings] : known()) out.push_back(name);
  return out;
}

// Lunch tickets of one day are good on that day: tickets_2026-11-24.
bool is_known(std::string_view section, const std::string& name) {
  const Names& names = known().at(section);
  return names.empty() || std::ranges::find(names, name) != names.end() ||
         (section == "door" && name.starts_with("tickets_"));
}

struct Lines {
  std::string file;
  std::string section = {};
  std::size_t number = 0;

  Error wrong(const std::string& what) const {
    return bad_input(file + ", line " + std::to_string(number) + ": " + what);
  }
  Status look(const std::string& line);
};

Status Lines::look(const std::string& line) {
  static const std::regex head(R"(\[\s*([A-Za-z0-9_-]+)\s*\]\s*(#.*)?)");
  static const std::regex entry(
      R"re(("[^"]+"|[^\s="#\[\]]+)\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#]+)\s*(#.*)?)re");
  if (line.empty() || line[0] == '#') return Done{};
  if (line.size() > longest) return wrong("this is too long for a setting.");
  std::smatch found;
  if (std::regex_match(line, found, head)) {
    section = found[1];
    if (known().contains(section)) return Done{};
    return wrong("there is no section [" + section + "]; the nearest is [" +
                 nearest(section, sections()) + "].");
  }
  if (!std::regex_match(line, found, entry))
    return wrong("this is half a setting; a whole one is: name = \"value\".");
  const std::string name = found[1];
  if (section.empty()) return wrong(name + " stands in no section; write [kiosk] above it.");
  if (is_known(section, name)) return Done{};
  return wrong("[" + section + "] has no setting " + name + "; the nearest is " +
               nearest(name, known().at(section)) + ".");
}

Status sound(const std::filesystem::path& path) {
  std::error_code none;
  if (!std::filesystem::exists(path, none)) return Done{};
  const auto text = read_file(path, 1 << 20);
  if (!text) return text.error();
  Lines lines{path.string()};
  for (const auto& line : split(*text, '\n')) {
    ++lines.number;
    if (const auto looked = lines.look(std::string(trimmed(line))); !looked) return looked;
  }
  return Done{};
}

}  // namespace

Status sound_settings(const std::filesystem::path& event) {
  for (const auto& file :
       {event.parent_path() / "foyer.toml", std::filesystem::path("/etc/foyer/foyer.toml")})
    if (const auto found = sound(file); !found) return found;
  return Done{};
}

}  // namespace foyer::cli
