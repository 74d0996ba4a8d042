#include "mail/page.hpp"

#include "base/text.hpp"
#include "words/language.hpp"

namespace foyer::mail {
namespace {

std::string one_line(std::string_view raw) {
  std::string text = mended_utf8(raw);
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) c = ' ';
  return text;
}

std::string escaped(std::string_view raw) {
  std::string out;
  for (const char c : one_line(raw)) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string anchor(const Link& link) {
  return "<a style=\"color:#0b5c4a\" href=\"" + escaped(link.url) + "\">" + escaped(link.words) +
         "</a>";
}

// What guests wrote keeps its own direction, whatever the letter's.
std::string isolated(const std::string& text) { return "<bdi>" + escaped(text) + "</bdi>"; }

// Where lines begin.
std::string_view near_side(const Page& page) {
  const auto* language = words::language_called(page.language);
  return language && language->right_to_left ? "right" : "left";
}

std::string html_head(const Page& page) {
  const std::string direction = near_side(page) == "right" ? "rtl" : "ltr";
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(page.language) + "\" dir=\"" + direction +
         "\">\n<head><meta charset=\"utf-8\"></head>\n<body dir=\"" + direction +
         "\" style=\"margin:0;background:#f6f1e7\">\n";
}

std::string html_item(const Item& item) {
  std::string out = "<p style=\"margin:0 0 14px\"><strong>" + isolated(item.title) + "</strong>";
  for (const auto& line : item.lines) out += "<br>" + isolated(line);
  if (item.link) out += "<br>" + anchor(*item.link);
  return out + "</p>\n";
}

std::string text_item(const Item& item) {
  std::string out = "* " + one_line(item.title) + '\n';
  for (const auto& line : item.lines) out += "  " + one_line(line) + '\n';
  if (item.link) out += "  " + item.link->words + ": " + item.link->url + '\n';
  return out;
}

}  // namespace

std::string as_text(const Page& page) {
  std::string out = one_line(page.greeting) + "\n\n";
  for (const auto& section : page.sections) {
    out += one_line(section.heading) + "\n\n";
    for (const auto& item : section.items) out += text_item(item) + '\n';
  }
  for (const auto& note : page.footer) {
    out += one_line(note.text) + '\n';
    if (note.link) out += note.link->words + ": " + note.link->url + '\n';
  }
  return out;
}

std::string as_html(const Page& page) {
  const std::string side(near_side(page));
  std::string out = html_head(page) +
                    "<div style=\"max-width:560px;"
                    "margin:0 auto;padding:28px 24px;font:16px/1.5 Inter,Helvetica,Arial,"
                    "sans-serif;color:#1d2b28\">\n<p>" +
                    escaped(page.greeting) + "</p>\n";
  for (const auto& section : page.sections) {
    out += "<p>" + escaped(section.heading) + "</p>\n<div style=\"border-" + side +
           ":3px solid #e2b04a;padding-" + side + ":16px\">\n";
    for (const auto& item : section.items) out += html_item(item);
    out += "</div>\n";
  }
  for (const auto& note : page.footer) {
    out += "<p style=\"font-size:14px;color:#56635f\">" + escaped(note.text);
    if (note.link) out += "<br>" + anchor(*note.link);
    out += "</p>\n";
  }
  return out + "</div>\n</body>\n</html>\n";
}

}  // namespace foyer::mail
