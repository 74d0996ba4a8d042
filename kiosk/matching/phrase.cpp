#include "matching/phrase.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/text.hpp"
#include "matching/words.hpp"

namespace foyer::matching {
namespace {

constexpr std::size_t longest_topic = 32;
constexpr std::size_t most_named = 4;  // words of a topic that are not stop words
constexpr std::size_t most_read = 600;

using Tokens = std::vector<std::string>;

// Words that make a sentence of a clause: somebody speaks of themselves, or a verb is bent.
bool bends(std::string_view folded) {
  static constexpr std::string_view words[] = {
      "i",     "we",    "my",      "our",    "me",     "us",      "you",     "your",    "they",
      "their", "he",    "she",     "it",     "is",     "are",     "was",     "were",    "am",
      "be",    "been",  "has",     "have",   "had",    "does",    "did",     "can",     "could",
      "will",  "would", "should",  "must",   "don",    "won",     "isn",     "doesn",   "ich",
      "wir",   "mein",  "meine",   "meinen", "meiner", "unser",   "unsere",  "unseren", "uns",
      "mir",   "mich",  "ist",     "sind",   "hat",    "haben",   "wird",    "kann",    "je",
      "j",     "nous",  "notre",   "nos",    "mon",    "ma",      "mes",     "est",     "sont",
      "suis",  "ont",   "yo",      "mi",     "mis",    "nuestro", "nuestra", "esta",    "estan",
      "estoy", "tengo", "tenemos", "eu",     "meu",    "minha",   "nosso",   "nossa",   "tenho",
      "temos", "sou",   "somos"};
  return std::ranges::find(words, folded) != std::end(words);
}

// Words a topic may end before, once it has said something.
bool turns(std::string_view folded) {
  static constexpr std::string_view words[] = {
      "for", "who",   "that", "which", "because", "so",    "with",  "without", "from", "to",
      "at",  "on",    "when", "where", "before",  "after", "until", "fur",     "mit",  "ohne",
      "bei", "damit", "weil", "pour",  "avec",    "sans",  "qui",   "chez",    "para", "con",
      "com", "sin",   "sem",  "que",   "but",     "aber",  "mais",  "pero"};
  return std::ranges::find(words, folded) != std::end(words);
}

// Words with which people ask or offer: what stands before them may be a sentence ("I need").
bool asks(std::string_view folded) {
  static constexpr std::string_view words[] = {
      "help",         "helping",       "helps",    "need",      "needs",     "needed",
      "looking",      "look",          "want",     "wanted",    "wants",     "would",
      "like",         "love",          "can",      "could",     "do",        "offer",
      "offering",     "happy",         "glad",     "someone",   "somebody",  "anyone",
      "anybody",      "find",          "finding",  "search",    "searching", "seeking",
      "advice",       "hoping",        "ask",      "asking",    "please",    "introduce",
      "introduction", "introductions", "contact",  "contacts",  "connect",   "know",
      "some",         "any",           "good",     "mostly",    "maybe",     "also",
      "urgently",     "suche",         "suchen",   "brauche",   "brauchen",  "gesucht",
      "hilfe",        "jemand",        "jemanden", "gern",      "gerne",     "biete",
      "kann",         "kenne",         "cherche",  "cherchons", "besoin",    "aide",
      "aider",        "quelqu",        "propose",  "connais",   "recherche", "busco",
      "necesito",     "necesita",      "ayuda",    "alguien",   "ofrezco",   "conozco",
      "quiero",       "procuro",       "procura",  "preciso",   "precisa",   "ajuda",
      "alguem",       "quero",         "conheco",  "ofereco",   "tips"};
  return std::ranges::find(words, folded) != std::end(words);
}

bool leads(std::string_view folded) { return is_stop_word(folded) || asks(folded); }

bool all_of_words(std::string_view token, bool (*which)(std::string_view)) {
  const auto words = folded_words(token);
  return std::ranges::all_of(words, which);
}

bool any_of_words(std::string_view token, bool (*which)(std::string_view)) {
  const auto words = folded_words(token);
  return std::ranges::any_of(words, which);
}

constexpr std::array<std::string_view, 9> always_parting = {";",  "!", "?", "(", ")",
                                                            "\n", "“", "”", "|"};
constexpr std::array<std::string_view, 7> parting_before_space = {",", ".", ":", "-",
                                                                  "–", "—", "/"};

// Bytes of the mark at the front of `text` that parts two clauses, 0 when there is none.
std::size_t parting(std::string_view text, bool after_space) {
  for (const auto mark : always_parting)
    if (text.starts_with(mark)) return mark.size();
  for (const auto mark : parting_before_space) {
    if (!text.starts_with(mark)) continue;
    const bool dash = mark != "," && mark != "." && mark != ":";
    const bool before_space = text.size() == mark.size() || text[mark.size()] == ' ';
    if (before_space && (!dash || after_space)) return mark.size();
  }
  return 0;
}

std::vector<std::string> clauses_of(std::string_view text) {
  std::vector<std::string> clauses(1);
  for (bool after_space = true; !text.empty();) {
    const std::size_t mark = parting(text, after_space);
    if (mark)
      clauses.emplace_back();
    else
      clauses.back() += text.front();
    after_space = text.front() == ' ';
    text.remove_prefix(mark ? mark : 1);
  }
  return clauses;
}

// A token without marks round it: "“bikes”," is bikes.
std::string bare(std::string_view token) {
  while (!token.empty() && folded_words(first_utf8(token, 1)).empty())
    token.remove_prefix(first_utf8(token, 1).size());
  for (std::size_t letters = length_utf8(token); letters > 0; --letters) {
    const auto last = token.substr(first_utf8(token, letters - 1).size());
    if (last == "+" || last == "#" || !folded_words(last).empty()) break;
    token.remove_suffix(last.size());
  }
  return std::string(token);
}

Tokens tokens_of(std::string_view clause) {
  Tokens tokens;
  for (const auto& token : split(clause, ' '))
    if (auto inside = bare(token); !inside.empty())
      tokens.push_back(std::move(inside));
    else if (token == "&" || token == "+")
      tokens.push_back(token);
  return tokens;
}

// "IT", "US" and "C++" are no stop words.
bool is_capitals(std::string_view token) {
  return token.size() >= 2 && token.front() >= 'A' && token.front() <= 'Z' &&
         std::ranges::all_of(token,
                             [](char c) { return c > ' ' && (c < 'a' || c > 'z') && c != '\''; });
}

bool only_stops(const std::string& token) {
  return !is_capitals(token) && all_of_words(token, is_stop_word);
}

bool is_number(std::string_view token) {
  return token.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// Takes away what leads to the topic. False when that was no asking or offering, but somebody
// speaking of themselves: "my roof", "we had".
bool strip_lead(Tokens& tokens) {
  const auto first = std::ranges::find_if_not(tokens, [](const std::string& token) {
    return !is_capitals(token) && all_of_words(token, leads);
  });
  bool asked = false, bent = false;
  for (auto each = tokens.begin(); each != first; ++each) {
    asked = asked || any_of_words(*each, asks);
    bent = bent || any_of_words(*each, bends);
  }
  tokens.erase(tokens.begin(), first);
  return asked || !bent;
}

// As many of the tokens as make a topic; none when it would be cut where it cannot end.
Tokens beginning(const Tokens& tokens) {
  Tokens taken;
  std::size_t named = 0, letters = 0, last_end = 0;
  for (const auto& token : tokens) {
    const bool stops = only_stops(token);
    if (stops && named >= 1) last_end = taken.size();
    if (named >= 2 && all_of_words(token, turns)) break;
    letters += length_utf8(token) + 1;
    if (letters > longest_topic + 1 || (!stops && named == most_named)) {
      taken.resize(last_end);
      break;
    }
    named += !stops;
    taken.push_back(token);
  }
  while (!taken.empty() && (only_stops(taken.back()) || is_number(taken.back()))) taken.pop_back();
  return taken;
}

std::string topic_of_clause(std::string_view clause) {
  Tokens tokens = tokens_of(clause);
  if (!strip_lead(tokens)) return {};
  const Tokens taken = beginning(tokens);
  if (std::ranges::any_of(taken, [](const auto& token) {
        return !is_capitals(token) && any_of_words(token, bends);
      }))
    return {};
  const std::string topic = joined(taken, " ");
  const bool names = std::ranges::any_of(taken, [](const auto& token) {
    return is_capitals(token) || !all_of_words(token, is_filler);
  });
  return names && !is_number(topic) ? topic : "";
}

// Words that make a sentence of a topic, or leave it unsaid what is meant.
bool tells(std::string_view folded) {
  static constexpr std::string_view words[] = {
      "says",      "said",       "keep",    "keeps",    "read",      "close",    "sits",
      "sit",       "stuck",      "finish",  "finished", "explain",   "explains", "add",
      "start",     "starts",     "started", "go",       "goes",      "get",      "gets",
      "got",       "make",       "makes",   "write",    "dig",       "dug",      "lost",
      "lose",      "broke",      "fails",   "fail",     "die",       "dies",     "turn",
      "turns",     "teach",      "show",    "tell",     "sell",      "sells",    "buy",
      "build",     "builds",     "brew",    "check",    "put",       "take",     "takes",
      "come",      "comes",      "runs",    "move",     "cook",      "cut",      "count",
      "learn",     "understand", "stop",    "stops",    "hate",      "hates",    "drill",
      "somewhere", "something",  "thing",   "things",   "everybody", "everyone", "nobody",
      "anything",  "everything", "clue",    "idea",     "lot",       "bit",      "people",
      "someone",   "who",        "what",    "where",    "how",       "why",      "us"};
  return std::ranges::find(words, folded) != std::end(words);
}

bool is_noun_phrase(std::string_view topic) {
  const auto words = folded_words(topic);
  if (words.empty() || std::ranges::any_of(words, tells)) return false;
  const auto& last = words.back();
  const bool done = last.ends_with("ed") || last.ends_with("ing");
  return words.size() == 1 || !done;
}

std::size_t shared_words(std::string_view clause, const std::vector<std::string>& about) {
  const auto words = folded_words(clause);
  return static_cast<std::size_t>(std::ranges::count_if(words, [&](const std::string& word) {
    return !is_filler(word) && std::ranges::find(about, word) != about.end();
  }));
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  for (const char letter : mended_utf8(text)) {
    const bool blank = static_cast<unsigned char>(letter) <= ' ' || letter == 0x7f;
    if (letter == '*' || (blank && (line.empty() || line.back() == ' '))) continue;
    line += blank ? ' ' : letter;
  }
  return std::string(trimmed(line));
}

std::string topic_in(std::string_view words, std::string_view about) {
  const auto other = folded_words(first_utf8(about.substr(0, 4 * most_read), most_read));
  const std::string line = one_line(first_utf8(words.substr(0, 4 * most_read), most_read));
  std::string best;
  std::optional<std::size_t> best_shared;
  for (const auto& clause : clauses_of(line)) {
    std::string topic = topic_of_clause(clause);
    const std::size_t shared = shared_words(clause, other);
    if (topic.empty() || (best_shared && shared <= *best_shared)) continue;
    best = std::move(topic);
    best_shared = shared;
  }
  return best;
}

std::string noun_in(std::string_view words, std::string_view about) {
  std::string topic = topic_in(words, about);
  return is_noun_phrase(topic) ? topic : "";
}

std::string quotable(std::string_view words, std::size_t most) {
  const std::string line = one_line(first_utf8(words.substr(0, 8 * most), 2 * most));
  if (length_utf8(line) <= most) return line;
  std::string_view cut = first_utf8(line, most);
  const std::size_t space = cut.rfind(' ');
  if (space != std::string_view::npos) cut = cut.substr(0, space);
  while (!cut.empty() && std::string_view(",;:-").find(cut.back()) != std::string_view::npos)
    cut.remove_suffix(1);
  return std::string(cut) + "…";
}

}  // namespace foyer::matching
