#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "guestlist/columns.hpp"

namespace foyer::guestlist {

// A value put together from columns, given by their header_key: their cells with `between` between
// them and `after` at the end; nothing unless each has something in it.
struct Source {
  std::vector<std::string_view> headers;
  std::string_view between = {};
  std::string_view after = {};
  bool last_of_url = false;     // only what stands after the last slash
  std::string_view query = {};  // of an address, only the value of this key
};

// What is particular to one system's export. Sources: where its own reference and the text of its
// QR code are; the first one whose columns are there and filled is taken. The other codes that are
// there are good as well: the same guest holds them up on another ticket.
struct Format {
  std::string_view name;
  std::vector<std::string_view> marks;  // all of these headers must be there
  std::vector<Source> references = {};
  std::vector<Source> codes = {};
  struct Override {
    Field field;
    std::string_view header;
  };
  std::vector<Override> overrides = {};  // headers that mean something else here than elsewhere
};

// The system whose header this is: "eventbrite", "pretix", "hi.events", "luma", "tito", "meetup",
// "indico", "alf.io", "open-event", "attendize", "google-forms"; "foyer" when every column is one
// of Foyer's own; else "spreadsheet".
const Format& format_of(const Layout& layout);

// The layout with the format's overrides.
Layout adapted(Layout layout, const Format& format);

}  // namespace foyer::guestlist
