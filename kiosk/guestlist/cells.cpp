#include "guestlist/cells.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/text.hpp"
#include "people/names.hpp"

namespace foyer::guestlist {
namespace {

using people::folded;
using people::Registration;

bool plain(std::string_view cell) {
  return std::all_of(cell.begin(), cell.end(),
                     [](char c) { return c >= ' ' && static_cast<unsigned char>(c) < 0x7F; });
}

// Length of the control or direction mark at the front of `text`, or 0.
std::size_t unwanted(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  if ((byte(0) < 0x20 && text[0] != '\n') || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;  // U+0080 to U+009F
  if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) return 3;
  if (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) return 3;
  if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return 3;
  return 0;
}

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& all, std::string_view word) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

constexpr std::array<std::string_view, 31> yes_words = {
    "yes",  "y",     "yep",       "yeah",       "ja",     "j",      "jep",   "oui",
    "si",   "sim",   "x",         "1",          "true",   "ok",     "okay",  "on",
    "wahr", "vrai",  "verdadero", "verdadeiro", "vero",   "waar",   "tak",   "evet",
    "da",   "kylla", "igen",      "ano",        "\u2713", "\u2714", "\u2611"};
constexpr std::array<std::string_view, 12> no_words = {
    "not", "no", "dont", "never", "nicht", "kein", "keine", "nein", "pas", "non", "niet", "geen"};
// As folded. A bare yes or no is no answer to "How can I help others?" either.
const std::unordered_set<std::string_view>& nothing_words() {
  static const std::unordered_set<std::string_view> words = {
      "na",           "n a",       "none",
      "no",           "nothing",   "nil",
      "null",         "nan",       "k a",
      "keine",        "keiner",    "keins",
      "nichts",       "nein",      "aucun",
      "aucune",       "rien",      "non",
      "ninguno",      "ninguna",   "nada",
      "nessuno",      "nessuna",   "niente",
      "nenhum",       "nenhuma",   "geen",
      "niets",        "nee",       "tbd",
      "tba",          "tbc",       "not sure",
      "not sure yet", "dont know", "dont know yet",
      "i dont know",  "no idea",   "not applicable",
      "nothing yet",  "none yet",  "yes",
      "ja",           "oui",       "x",
      "idk"};
  return words;
}

// The usual words for a registration that stands, so that most rows need no further look.
constexpr std::array<std::string_view, 10> living_words = {
    "attending", "checked in", "paid",      "approved", "active",
    "complete",  "completed",  "confirmed", "yes",      "going"};

bool has_letter_or_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

// True when a word of `text` begins with one of these.
bool begins_any(const std::string& text, std::initializer_list<std::string_view> beginnings) {
  const auto begins = [&](std::string_view beginning) {
    for (auto at = text.find(beginning); at != text.npos; at = text.find(beginning, at + 1))
      if (at == 0 || text[at - 1] == ' ') return true;
    return false;
  };
  return std::any_of(beginnings.begin(), beginnings.end(), begins);
}

bool is_suffix(std::string_view part) {
  static constexpr std::array<std::string_view, 22> suffixes = {
      "jr",  "sr", "ii", "iii", "iv",  "phd", "ph d", "md",  "m d", "mba", "msc",
      "bsc", "ma", "ba", "esq", "obe", "mbe", "cbe",  "dds", "rn",  "cpa", "llm"};
  return one_of(suffixes, folded(part));
}

}  // namespace

std::string cleaned(std::string_view cell) {
  cell = trimmed(cell);
  if (plain(cell)) return std::string(cell);
  std::string out;
  out.reserve(cell.size());
  for (std::size_t at = 0; at < cell.size();) {
    const auto rest = cell.substr(at);
    if (rest.starts_with("\r\n")) {
      out += '\n';
      at += 2;
    } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
      out += '\n';
      at += 3;
    } else if (const std::size_t skip = unwanted(rest)) {
      if (rest[0] == '\r' || rest[0] == '\v') out += '\n';
      if (rest[0] == '\t') out += ' ';
      at += skip;
    } else {
      out += cell[at++];
    }
  }
  return people::nfc(trimmed(out));
}

std::string one_line(std::string_view cell) {
  std::string text = cleaned(cell);
  std::replace(text.begin(), text.end(), '\n', ' ');
  text.erase(
      std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
      text.end());
  return text;
}

bool says_nothing(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() > 16) return false;
  if (!has_letter_or_digit(cell)) return true;
  if (plain(cell)) return nothing_words().contains(folded(cell));
  return cell == "\u2013" || cell == "\u2014" || cell == "\u2212" || cell == "não";
}

bool says_yes(std::string_view cell) {
  const std::string_view first = trimmed(cell.substr(0, cell.find_first_of(",.;:!(\n")));
  if (first.empty() || first.size() > 20 || !one_of(yes_words, folded(first))) return false;
  const std::string answer = folded(cell.substr(0, 500));
  const auto words = people::words(answer);
  return std::none_of(words.begin(), words.end(),
                      [](std::string_view word) { return one_of(no_words, word); });
}

Registration registration_of(std::string_view cell, std::string_view header) {
  const std::string word = folded(cell.substr(0, 200));
  if (header == "voidstatus")
    return word.empty() || word == "no" || word == "false" || word == "0" ||
                   !has_letter_or_digit(cell)
               ? Registration::confirmed
               : Registration::cancelled;
  if (one_of(living_words, word)) return Registration::confirmed;
  if (header == "paid") return word == "no" ? Registration::waiting : Registration::confirmed;
  if (word == "n" || word == "p" || word == "e" || word == "c")  // pretix's short forms
    return word == "n"   ? Registration::waiting
           : word == "p" ? Registration::confirmed
                         : Registration::cancelled;
  if (begins_any(word, {"refund", "erstattet", "rembours", "reembols", "rimbors", "terugbetaald"}))
    return Registration::refunded;
  if (begins_any(word,
                 {"cancel", "storn", "abgesagt", "annul", "geannul", "deleted", "geloscht", "void",
                  "expired", "abgelaufen", "revoked", "withdrawn", "anulad", "supprim"}))
    return Registration::cancelled;
  if (word == "no" || word == "nein" || word == "non" || word == "nee" || word == "nao" ||
      begins_any(word, {"not attending", "not going", "declin", "reject", "abgelehnt", "refus",
                        "rechazad", "rejeitad", "recusad", "rifiutat", "afgewezen"}))
    return Registration::declined;
  if (begins_any(word,
                 {"wait",       "pending",        "invited",       "maybe",      "unpaid",
                  "not paid",   "unapproved",     "not approved",  "awaiting",   "wartelist",
                  "wartend",    "ausstehend",     "offen",         "unbezahlt",  "vielleicht",
                  "en attente", "liste dattente", "pendiente",     "en espera",  "lista de espera",
                  "pendente",   "in attesa",      "lista dattesa", "wachtlijst", "in behandeling",
                  "misschien"}))
    return Registration::waiting;
  return Registration::confirmed;
}

std::string email_in(std::string_view cell) {
  const std::string text = ascii_lower(one_line(cell));
  static constexpr std::string_view around = " ,;<>()[]\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(around, at), text.size());
    std::string_view word = std::string_view(text).substr(at, end - at);
    if (word.starts_with("mailto:")) word.remove_prefix(7);
    const std::size_t sign = word.find('@');
    if (sign != std::string_view::npos && sign > 0 && sign + 1 < word.size() && word.size() <= 254)
      return std::string(word);
    at = end + 1;
  }
  return {};
}

people::Name turned(std::string full) {
  const std::size_t comma = full.find(',');
  if (comma == std::string::npos || full.find(',', comma + 1) != std::string::npos)
    return {std::move(full), {}, {}};
  const std::string family(trimmed(std::string_view(full).substr(0, comma)));
  const std::string given(trimmed(std::string_view(full).substr(comma + 1)));
  if (family.empty() || given.empty()) return {family + given, {}, {}};
  if (is_suffix(given)) return {std::move(full), {}, {}};
  return {given + " " + family, given, family};
}

}  // namespace foyer::guestlist
