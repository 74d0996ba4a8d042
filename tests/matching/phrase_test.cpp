#include "matching/phrase.hpp"
#include "base/text.hpp"
#include "support/catch.hpp"

using foyer::matching::one_line;
using foyer::matching::quotable;
using foyer::matching::topic_in;

// A topic is what is left when asking and offering is taken away.
TEST_CASE("a topic is cut from what somebody wrote") {
  CHECK(topic_in("Looking for help with first hires, urgently") == "first hires");
  CHECK(topic_in("I can help with tax returns.") == "tax returns");
  CHECK(topic_in("I need a lawyer") == "lawyer");
  CHECK(topic_in("Suche jemanden für Buchhaltung") == "Buchhaltung");
  CHECK(topic_in("je cherche un traducteur") == "traducteur");
  CHECK(topic_in("busco un carpintero") == "carpintero");
  CHECK(topic_in("seed money for a greenhouse and its heating") == "seed money");
  CHECK(topic_in("IT support") == "IT support");
  CHECK(topic_in("C++ and embedded Linux") == "C++ and embedded Linux");
  CHECK(topic_in("**bold** claims") == "bold claims");
}

// The clause that the two share is the one that is named.
TEST_CASE("a topic follows what it is about") {
  CHECK(topic_in("wedding cakes; sourdough bread", "bread for 40") == "sourdough bread");
}

// A sentence is not bent into a topic, and nothing is made of nothing.
TEST_CASE("no topic where none can be named") {
  CHECK(topic_in("my roof leaks").empty());
  CHECK(topic_in("we are losing customers").empty());
  CHECK(topic_in("").empty());
  CHECK(topic_in("🎉🎉").empty());
  CHECK(topic_in("the of and").empty());
  CHECK(topic_in("2020").empty());
  CHECK(topic_in(std::string(100000, 'x')).empty());
}

// Topics are short and end at whole words, whatever was written.
TEST_CASE("topics are short") {
  for (const std::string words :
       {"extraordinarily complicated international taxation questions everywhere",
        "Donaudampfschifffahrtsgesellschaftskapitän", "a b c d e f g h i j k l m n o p",
        "une très longue description des travaux de rénovation énergétique",
        "日本語とプログラミングと音楽と料理と旅行と写真と映画と読書とスポーツの話がしたいです"}) {
    CAPTURE(words);
    const std::string topic = topic_in(words);
    CHECK(foyer::length_utf8(topic) <= 32);
    CHECK(words.find(topic) != std::string::npos);
    const std::size_t end = words.find(topic) + topic.size();
    CHECK((topic.empty() || end == words.size() || words[end] == ' '));
  }
}

// Quotes stay on one line, short, and cannot upset the bold marks.
TEST_CASE("quotes") {
  CHECK(quotable("two\nlines\tand **stars**") == "two lines and stars");
  CHECK(foyer::length_utf8(quotable(std::string(100000, 'x'))) <= 141);
  CHECK(foyer::is_utf8(quotable("\xff\xfe broken \xe2\x82")));
  CHECK(one_line("  **Ana**\n") == "Ana");
}
