#include "lettering/layout.hpp"

#include <algorithm>
#include <string>

#include "lettering/faces.hpp"
#include "lettering/marked.hpp"

#if defined(__SANITIZE_ADDRESS__)
// Fontconfig holds part of its settings by distance rather than by pointer, which LeakSanitizer
// takes for a leak in every program that writes text. Cairo 1.16 loses some when it puts a CJK font
// into a PDF.
extern "C" __attribute__((weak)) const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libcairo\n";
}
#endif

namespace foyer::lettering {
namespace {

struct Release {
  void operator()(PangoFontDescription* face) const { pango_font_description_free(face); }
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using Description = std::unique_ptr<PangoFontDescription, Release>;
using Attributes = std::unique_ptr<PangoAttrList, Release>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Release>;

// Ascent and descent in em, from the fonts' own tables (hhea).
struct Box {
  double ascent;
  double descent;
};
constexpr double pango_em = 96;

constexpr Box inter{0.96875, 0.24121};
constexpr Box manrope{1.066, 0.3};

constexpr std::string_view wide_space = "\xE2\x80\x82";  // U+2002, an en space

// No hinting and no rounding, so that a text is as wide and looks the same on every machine.
Owned<PangoContext> make_context() {
  const Owned<PangoFontMap> fonts(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  Owned<PangoContext> context(pango_font_map_create_context(fonts.get()));
  const FontOptions options(cairo_font_options_create());
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options.get());
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), pango_language_from_string("en"));
  return context;
}

// Pango's contexts may not be shared between threads, and are dear to make.
PangoContext* context_of_this_thread() {
  thread_local const Owned<PangoContext> context = make_context();
  return context.get();
}

Description described(const Style& style, const std::string& families) {
  Description face(pango_font_description_new());
  pango_font_description_set_family(face.get(), families.c_str());
  pango_font_description_set_weight(face.get(), static_cast<PangoWeight>(css_weight(style.weight)));
  pango_font_description_set_absolute_size(face.get(), pango_em * PANGO_SCALE);
  return face;
}

bool is_european(gunichar c) {
  const GUnicodeScript script = g_unichar_get_script(c);
  return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_GREEK ||
         script == G_UNICODE_SCRIPT_CYRILLIC;
}

// A word half of whose letters the face lacks would stand in two fonts.
bool is_rare(PangoFont* face, std::string_view word) {
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at < end; at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    if (is_european(c) && !pango_font_has_char(face, c)) return true;
  }
  return false;
}

unsigned size_of(const std::string& words) { return static_cast<unsigned>(words.size()); }

void add(PangoAttrList* list, PangoAttribute* attribute, Span span) {
  attribute->start_index = span.from;
  attribute->end_index = span.to;
  pango_attr_list_insert(list, attribute);
}

Attributes attributes(const Text& text, const Marked& marked) {
  Attributes list(pango_attr_list_new());
  const auto bold = static_cast<PangoWeight>(css_weight(bolder(text.style)));
  add(list.get(), pango_attr_insert_hyphens_new(FALSE), {0, size_of(marked.plain)});
  for (const Span span : marked.bold) add(list.get(), pango_attr_weight_new(bold), span);
  const Description face = described(text.style, std::string(family(text.style.face)));
  const Owned<PangoFont> font(pango_context_load_font(context_of_this_thread(), face.get()));
  if (!font) return list;
  const std::string rare = families_for_rare_word(text.style.face, marked.plain);
  for (const Span word : words_of(marked.plain))
    if (is_rare(font.get(), std::string_view(marked.plain).substr(word.from, word.to - word.from)))
      add(list.get(), pango_attr_family_new(rare.c_str()), word);
  return list;
}

// Pango would show the line breaks inside a line that it cuts, so they become spaces there. U+2028
// is three bytes, and stays three: attributes count bytes.
void join_from(PangoLayout* layout, int line) {
  std::string words = pango_layout_get_text(layout);
  if (pango_layout_get_line_count(layout) <= line + 1) return;
  const int start = pango_layout_line_get_start_index(pango_layout_get_line_readonly(layout, line));
  for (std::size_t at = words.find(line_separator, start); at != std::string::npos;
       at = words.find(line_separator, at))
    words.replace(at, line_separator.size(), wide_space);
  pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
}

void limit(PangoLayout* layout, int lines) {
  join_from(layout, lines - 1);
  pango_layout_set_height(layout, -lines);
  pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

Owned<PangoLayout> make_layout(const Text& text) {
  const Marked marked = read_marked(text.words);
  Owned<PangoLayout> layout(pango_layout_new(context_of_this_thread()));
  const Description face = described(text.style, families(text.style.face, marked.plain));
  pango_layout_set_font_description(layout.get(), face.get());
  pango_layout_set_text(layout.get(), marked.plain.data(), static_cast<int>(marked.plain.size()));
  pango_layout_set_attributes(layout.get(), attributes(text, marked).get());
  if (text.width_px <= 0) return layout;
  pango_layout_set_width(layout.get(),
                         pango_units_from_double(text.width_px * pango_em / text.style.em_px));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  if (text.max_lines > 0) limit(layout.get(), text.max_lines);
  return layout;
}

double width_of(PangoLayoutLine* line) {
  PangoRectangle logical;
  pango_layout_line_get_extents(line, nullptr, &logical);
  return pango_units_to_double(logical.width);
}

// The baseline of a line whose box starts at 0: the face's own box in the middle, as in CSS.
double baseline(const Style& style) {
  const Box box = style.face == Face::display ? manrope : inter;
  return (style.line_px - (box.ascent + box.descent) * style.em_px) / 2 + box.ascent * style.em_px;
}

double indent(const Text& text, double box, double line) {
  if (text.align == Align::left) return 0;
  return text.align == Align::centre ? (box - line) / 2 : box - line;
}

}  // namespace

Laid lay_out(const Text& text) {
  Laid laid;
  laid.layout = make_layout(text);
  laid.scale = text.style.em_px / pango_em;
  const int all = pango_layout_get_line_count(laid.layout.get());
  const int shown = text.max_lines > 0 ? std::min(all, text.max_lines) : all;
  laid.cut = shown < all || pango_layout_is_ellipsized(laid.layout.get());
  for (int i = 0; i < shown; ++i) {
    PangoLayoutLine* const line = pango_layout_get_line_readonly(laid.layout.get(), i);
    laid.lines.push_back({line, 0, baseline(text.style) + i * text.style.line_px});
    laid.width = std::max(laid.width, width_of(line) * laid.scale);
  }
  if (text.align != Align::left) laid.width = std::max(laid.width, text.width_px);
  for (Line& line : laid.lines) line.x = indent(text, laid.width, width_of(line.line) * laid.scale);
  laid.height = shown * text.style.line_px;
  return laid;
}

}  // namespace foyer::lettering
