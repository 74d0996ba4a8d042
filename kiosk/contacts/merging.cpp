#include "contacts/merging.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "base/text.hpp"
#include "contacts/content_line.hpp"

namespace foyer::contacts {
namespace {

// One unfolded line, where it stands ("VCALENDAR/VTODO"), and what it is of.
struct Line {
  std::string where;
  std::string name;  // upper case, without parameters and group
  std::string text;
};
using Lines = std::vector<Line>;

std::string unfolded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') continue;
    if (text[i] == '\n' && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\t'))
      ++i;
    else
      out += text[i];
  }
  return out;
}

std::string name_of(std::string_view line) {
  std::string name(line.substr(0, std::min(line.find_first_of(":;"), line.size())));
  if (const auto dot = name.find('.'); dot != std::string::npos) name.erase(0, dot + 1);
  for (char& c : name)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return name;
}

std::string after_colon(const std::string& line) {
  const auto colon = line.find(':');
  return colon == std::string::npos ? std::string() : line.substr(colon + 1);
}

Lines lines_of(std::string_view text) {
  Lines out;
  std::string where;
  for (auto& line : split(unfolded(text), '\n')) {
    if (line.empty()) continue;
    const std::string name = name_of(line);
    if (name == "BEGIN") where += (where.empty() ? "" : "/") + after_colon(line);
    out.push_back({where, name, line});
    if (name == "END") where.erase(where.find('/') == std::string::npos ? 0 : where.rfind('/'));
  }
  return out;
}

bool is_ours(const Line& line) {
  static constexpr std::array<std::string_view, 9> card = {
      "FN", "N", "ORG", "TITLE", "EMAIL", "TEL", "ADR", "CATEGORIES", "NOTE"};
  static constexpr std::array<std::string_view, 6> todo = {
      "SUMMARY", "DESCRIPTION", "DUE", "COMPLETED", "PERCENT-COMPLETE", "STATUS"};
  if (line.where == "VCARD") return std::ranges::find(card, line.name) != card.end();
  return line.where == "VCALENDAR/VTODO" && std::ranges::find(todo, line.name) != todo.end();
}

// The value without escapes, so that one server's `\,` is another's `,`; empty parts of a
// structured value at its end do not count.
std::string value_of(const Line& line) {
  bool quoted = false;
  std::size_t colon = 0;
  while (colon < line.text.size() && (quoted || line.text[colon] != ':'))
    quoted ^= line.text[colon++] == '"';
  std::string out;
  for (std::size_t i = colon + 1; i < line.text.size(); ++i) {
    if (line.text[i] != '\\' || i + 1 == line.text.size()) {
      out += line.text[i];
      continue;
    }
    const char next = line.text[++i];
    out += next == 'n' || next == 'N' ? '\n' : next;
  }
  while (out.ends_with(';')) out.pop_back();
  return out;
}

using Values = std::map<std::string, std::vector<std::string>>;

Values values_of(const Lines& lines) {
  Values out;
  for (const auto& line : lines)
    if (is_ours(line))
      if (auto value = value_of(line); !value.empty()) out[line.name].push_back(std::move(value));
  for (auto& [name, values] : out) std::ranges::sort(values);
  return out;
}

std::vector<std::string> of(const Values& values, const std::string& name) {
  const auto at = values.find(name);
  return at == values.end() ? std::vector<std::string>{} : at->second;
}

// Where what is ours may be added: before the end of its component, and before one nested in it.
std::size_t place_for_more(const Lines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool card = lines[i].where == "VCARD" && lines[i].name == "END";
    const bool todo = lines[i].where == "VCALENDAR/VTODO" && lines[i].name == "END";
    const bool nested = lines[i].where.starts_with("VCALENDAR/VTODO/") && lines[i].name == "BEGIN";
    if (card || todo || nested) return i;
  }
  return lines.size();
}

}  // namespace

bool says_the_same(std::string_view a, std::string_view b) {
  return values_of(lines_of(a)) == values_of(lines_of(b));
}

std::string merged(const Versions& versions) {
  const Lines theirs = lines_of(versions.theirs), ours = lines_of(versions.ours);
  const Values written = values_of(lines_of(versions.written)), there = values_of(theirs),
               wanted = values_of(ours);
  std::vector<std::string> to_change;
  for (const auto* some : {&wanted, &written})
    for (const auto& [name, values] : *some)
      if (of(there, name) == of(written, name) && of(wanted, name) != of(written, name) &&
          std::ranges::find(to_change, name) == to_change.end())
        to_change.push_back(name);
  if (to_change.empty()) return std::string(versions.theirs);
  const auto goes = [&](const Line& line) {
    return is_ours(line) && std::ranges::find(to_change, line.name) != to_change.end();
  };
  std::string out;
  const std::size_t place = place_for_more(theirs);
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    if (i == place)
      for (const auto& line : ours)
        if (goes(line)) out += folded(line.text);
    if (!goes(theirs[i])) out += folded(theirs[i].text);
  }
  return out;
}

}  // namespace foyer::contacts
