#include "guestlist/letters.hpp"

#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/text.hpp"

namespace foyer::guestlist {
namespace {

constexpr std::size_t largest_file = std::size_t{256} << 20;
constexpr const char* save_as =
    "save the list as CSV in UTF-8 (in Excel: \"CSV UTF-8\") and import that.";

// What a file says it is by its first bytes, where that is no guest list.
std::optional<std::string> other_kind(std::string_view bytes) {
  struct Kind {
    std::string_view begins;
    std::string_view name;
  };
  static constexpr Kind kinds[] = {
      {"PK\x03\x04", "a workbook or another zip file"},
      {"\xD0\xCF\x11\xE0", "an old Excel workbook"},
      {"%PDF", "a PDF"},
      {"SQLite format 3", "a database"},
      {"\x1F\x8B", "a compressed file"},
      {"\x89PNG", "a picture"},
      {"\xFF\xD8\xFF", "a picture"},
      {"begin:vcard", "a contact card (vCard)"},
      {"begin:vcalendar", "a calendar"},
      {"<!doctype", "a web page"},
      {"<html", "a web page"},
      {"<table", "a web page"},
      {"<?xml", "XML"},
      {"{\"", "JSON"},
      {"[{", "JSON"},
  };
  const std::string start = ascii_lower(trimmed(bytes.substr(0, 200)));
  for (const auto& [begins, name] : kinds)
    if (bytes.starts_with(begins) || start.starts_with(begins)) return std::string(name);
  return {};
}

enum class Units { bytes, utf16_le, utf16_be };

// UTF-16 of mostly Western text has a NUL in every second byte.
Units units(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Units::utf16_le;
  if (bytes.starts_with("\xFE\xFF")) return Units::utf16_be;
  const auto start = bytes.substr(0, 4096);
  std::size_t nul[2] = {0, 0};
  for (std::size_t i = 0; i < start.size(); ++i) nul[i % 2] += start[i] == '\0';
  const std::size_t many = start.size() / 8 + 1;
  if (nul[1] >= many && nul[0] * 8 < nul[1]) return Units::utf16_le;
  if (nul[0] >= many && nul[1] * 8 < nul[0]) return Units::utf16_be;
  return Units::bytes;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::u16string text(bytes.size() / 2, u'\0');
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto first = static_cast<unsigned char>(bytes[2 * i]);
    const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
    text[i] = static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
  }
  if (text.starts_with(u'\uFEFF')) text.erase(0, 1);
  std::string out;
  icu::UnicodeString(false, text.data(), static_cast<std::int32_t>(text.size())).toUTF8String(out);
  return out;
}

// What a text looks like where it is not well-formed UTF-8.
struct Breakage {
  std::size_t row = 0;        // of the first ill-formed byte
  std::size_t broken = 0;     // ill-formed bytes
  std::size_t sequences = 0;  // well-formed sequences of two bytes and more
  bool undefined = false;     // bytes that Windows-1252 does not define either
};

Breakage breakage(std::string_view text) {
  Breakage found;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  std::size_t row = 1;
  for (std::int32_t at = 0; at < size;) {
    const std::uint8_t first = bytes[at];
    if (first == '\n') ++row;
    std::int32_t next = at;
    UChar32 c = 0;
    U8_NEXT(bytes, next, size, c);
    if (c < 0 && found.broken++ == 0) found.row = row;
    if (c > 0x7F) ++found.sequences;
    at = c < 0 ? at + 1 : next;
  }
  found.undefined = text.find_first_of("\x81\x8D\x8F\x90\x9D") != std::string_view::npos;
  return found;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), "windows-1252")
      .toUTF8String(out);
  return out;
}

Result<std::string> from_bytes(std::string_view bytes) {
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  if (marked) bytes.remove_prefix(3);
  if (bytes.find('\0') != std::string_view::npos)
    return bad_input(std::string("This file holds NUL bytes, so it is no text; ") + save_as);
  if (is_utf8(bytes)) return std::string(bytes);
  const Breakage found = breakage(bytes);
  if (marked || found.undefined || found.sequences > found.broken)
    return bad_input("The letters in line " + std::to_string(found.row) +
                     " are broken (neither UTF-8 nor Windows-1252); " + save_as);
  return from_windows_1252(bytes);
}

}  // namespace

Result<std::string> read_letters(std::string_view bytes) {
  if (bytes.size() > largest_file)
    return bad_input("This file is over 256 MB; split the list and import the parts.");
  if (trimmed(bytes).empty()) return bad_input("This file is empty; export the guest list again.");
  const Units kind = units(bytes);
  std::string text;
  if (kind == Units::bytes) {
    if (const auto other = other_kind(bytes))
      return bad_input("This file is " + *other + ", not a guest list; " + save_as);
    auto read = from_bytes(bytes);
    if (!read) return read;
    text = std::move(*read);
  } else {
    if (bytes.size() % 2 == 1) return bad_input("This UTF-16 file is cut off; export it again.");
    text = from_utf16(bytes, kind == Units::utf16_be);
    if (text.find('\0') != std::string::npos)
      return bad_input(std::string("This file holds NUL bytes, so it is no text; ") + save_as);
  }
  if (const auto other = other_kind(text))
    return bad_input("This file is " + *other + ", not a guest list; " + save_as);
  return text;
}

}  // namespace foyer::guestlist
