#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::mail {

struct Link {
  std::string words;
  std::string url;
};
struct Item {
  std::string title;
  std::vector<std::string> lines;
  std::optional<Link> link;
};
struct Section {
  std::string heading;
  std::vector<Item> items;
};
struct Note {
  std::string text;
  std::optional<Link> link;
};

// What a letter says, before it is text or HTML.
struct Page {
  std::string_view language;
  std::string greeting;
  std::vector<Section> sections;
  std::vector<Note> footer;
};

// For readers without HTML. Texts of guests stand on one line each.
std::string as_text(const Page& page);

// One page without pictures, scripts or anything fetched from elsewhere; every text is escaped.
std::string as_html(const Page& page);

}  // namespace foyer::mail
