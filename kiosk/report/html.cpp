#include "report/html.hpp"

#include <algorithm>
#include <cstdio>

#include "base/text.hpp"

namespace foyer::report {
namespace {

// Colours and type of the kiosk's pages; Manrope and Inter where the reader has them.
constexpr std::string_view style = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #F2F4F0; color: #10241F; font: 18px/1.6 Inter, system-ui, sans-serif; }
header { background: #0D1F1B; color: #FFFFFF; padding: 56px 0 48px; border-bottom: 8px solid #FFC24B; }
header > div, main { max-width: 760px; margin: 0 auto; }
header > div { padding: 0 24px; }
main { padding: 24px 24px 72px; }
h1, h2 { font-family: Manrope, Inter, system-ui, sans-serif; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 44px; margin: 0; }
header p { margin: 12px 0 0; color: #C4D3CC; font-size: 20px; }
section { background: #FFFFFF; border-radius: 20px; padding: 28px 32px; margin-top: 24px; }
h2 { font-size: 26px; margin: 0 0 12px; }
p { margin: 0 0 12px; max-width: 62ch; }
section > :last-child { margin-bottom: 0; }
figure { margin: 20px 0 0; }
figcaption { color: #3D4F49; font-size: 16px; margin-bottom: 8px; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 16px Inter, system-ui, sans-serif; fill: #3D4F49; }
ul { margin: 0; padding: 0; list-style: none; }
li { border-left: 4px solid #FFC24B; padding: 2px 0 2px 16px; margin: 10px 0; overflow-wrap: anywhere; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print {
  @page { margin: 18mm 16mm; }
  body { background: #FFFFFF; font-size: 11pt; }
  header { background: none; color: #10241F; padding: 0 0 12pt; border-bottom-width: 3pt; }
  header p { color: #3D4F49; }
  main { padding: 0; }
  section { padding: 12pt 0 0; margin: 0; border-radius: 0; break-inside: avoid; }
  section:has(li) { break-inside: auto; }
  li { break-inside: avoid; }
}
)";

// For text and quoted attributes; control characters that HTML does not allow are left out.
std::string escaped(std::string_view raw) {
  std::string out;
  for (const char c : mended_utf8(raw)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\'')
      out += "&#39;";
    else if (byte >= 0x20 && byte != 0x7f)
      out += c;
    else if (c == '\n' || c == '\t')
      out += ' ';
  }
  return out;
}

// Guests' words keep their own direction and cannot turn that of the page.
std::string own_words(std::string_view text) { return "<bdi>" + escaped(text) + "</bdi>"; }

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

// A picture 720 wide: bars over a ground line, the first, the last and every so many labelled.
struct Scale {
  double left = 4, width = 712, top = 26, ground = 200;
  std::size_t most = 1;
  double step = 0;
};

std::string bar(const Scale& scale, const Bar& bar, std::size_t index) {
  const double height =
      (scale.ground - scale.top) * static_cast<double>(bar.value) / static_cast<double>(scale.most);
  const double gap = std::min(8.0, scale.step * 0.2);
  const double x = scale.left + static_cast<double>(index) * scale.step + gap / 2;
  std::string out = "<rect x=\"" + number(x) + "\" y=\"" + number(scale.ground - height) +
                    "\" width=\"" + number(scale.step - gap) + "\" height=\"" + number(height) +
                    "\" rx=\"3\" fill=\"#0B5345\"/>";
  if (bar.value == scale.most)
    out += "<text x=\"" + number(x + (scale.step - gap) / 2) + "\" y=\"" +
           number(scale.ground - height - 8) + "\" text-anchor=\"middle\">" +
           std::to_string(bar.value) + "</text>";
  return out;
}

std::string label(const Scale& scale, const Bar& bar, std::size_t index) {
  const double x = scale.left + static_cast<double>(index) * scale.step;
  return "<text x=\"" + number(x) + "\" y=\"" + number(scale.ground + 24) + "\">" +
         escaped(bar.label) + "</text>";
}

std::string picture(const Chart& chart) {
  Scale scale;
  for (const auto& bar : chart.bars) scale.most = std::max(scale.most, bar.value);
  const std::size_t places = std::max<std::size_t>(chart.bars.size(), 6);
  scale.step = scale.width / static_cast<double>(places);
  const std::size_t every = std::max<std::size_t>(1, (places * 64 + 711) / 712);
  std::string out =
      "<svg viewBox=\"0 0 720 232\" role=\"img\" aria-label=\"" + escaped(chart.said) + "\">";
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    if (chart.bars[i].value > 0) out += bar(scale, chart.bars[i], i);
    if (i % every == 0) out += label(scale, chart.bars[i], i);
  }
  out += "<rect x=\"0\" y=\"" + number(scale.ground) +
         "\" width=\"720\" height=\"3\" fill=\"#10241F\"/></svg>";
  return out;
}

std::string heard(const Chart& chart) {
  std::string out = "<table class=\"heard\"><caption>" + escaped(chart.title) + "</caption><tbody>";
  for (const auto& bar : chart.bars)
    out += "<tr><th scope=\"row\">" + escaped(bar.label) + "</th><td>" + std::to_string(bar.value) +
           "</td></tr>";
  return out + "</tbody></table>";
}

std::string written(const Heading& heading) { return "<h2>" + escaped(heading.text) + "</h2>\n"; }
std::string written(const Sentence& sentence) { return "<p>" + escaped(sentence.text) + "</p>\n"; }
std::string written(const Quotes& quotes) {
  std::string out = "<ul>\n";
  for (const auto& text : quotes.texts) out += "<li>" + own_words(text) + "</li>\n";
  return out + "</ul>\n";
}
std::string written(const Chart& chart) {
  return "<figure><figcaption>" + escaped(chart.title) + "</figcaption>" + picture(chart) +
         heard(chart) + "</figure>\n";
}

std::string sections(const Document& document) {
  std::string out;
  bool open = false;
  for (const auto& block : document.blocks) {
    const bool heading = std::holds_alternative<Heading>(block);
    if (heading && open) out += "</section>\n";
    if (heading || !open) out += "<section>\n";
    open = true;
    out += std::visit([](const auto& one) { return written(one); }, block);
  }
  return open ? out + "</section>\n" : out;
}

}  // namespace

std::string html(const Document& document) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>" +
      escaped(document.title) + "</title>\n<style>";
  out += style;
  out += "</style>\n</head>\n<body>\n<header><div><h1>" + own_words(document.title) + "</h1>";
  if (!document.under.empty()) out += "<p>" + own_words(document.under) + "</p>";
  out += "</div></header>\n<main>\n" + sections(document) + "</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace foyer::report
