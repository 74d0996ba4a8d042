#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "matching/learned.hpp"
#include "matching/ranking.hpp"
#include "support/catch.hpp"

using namespace foyer;
using matching::Written;
using nlohmann::json;

namespace {

std::vector<json> lines_of(const std::string& name) {
  std::ifstream file(std::string(FOYER_SOURCE) + "/tests/matching/eval/" + name);
  REQUIRE(file);
  std::vector<json> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(json::parse(line));
  return lines;
}

std::vector<Written> column(const std::vector<json>& rows, const char* name) {
  std::vector<Written> texts;
  for (const auto& row : rows) texts.push_back({row.at(name).get<std::string>(), {}});
  return texts;
}

struct Quality {
  double first_answer = 0;  // mean of 1 / the place of the first answer, among ten: MRR@10
  double trapped = 0;       // of the needs with a trap, how many it wins
};

// As tests/matching/eval/score.py counts.
Quality quality(const std::vector<json>& pairs, const std::vector<json>& offers,
                const std::vector<std::vector<std::size_t>>& ranked) {
  Quality all;
  double answerable = 0, traps = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    std::set<std::string> right, wrong;
    for (const auto& each : pairs[i].at("relevant")) right.insert(each.at("offer"));
    if (pairs[i].contains("trap_offers"))
      for (const auto& each : pairs[i].at("trap_offers")) wrong.insert(each);
    answerable += !right.empty();
    traps += !wrong.empty();
    bool answered = false, trapped = false;
    for (std::size_t at = 0; at < std::min<std::size_t>(ranked[i].size(), 10); ++at) {
      const std::string id = offers[ranked[i][at]].at("id");
      if (right.contains(id)) {
        if (!answered) all.first_answer += 1.0 / static_cast<double>(at + 1);
        answered = true;
      }
      trapped = trapped || (!answered && wrong.contains(id) && (!right.empty() || at < 3));
    }
    all.trapped += trapped;
  }
  return {all.first_answer / answerable, all.trapped / traps};
}

Quality measured(const encoder::Encoder* encoder) {
  const auto offers = lines_of("offers_dev.jsonl"), pairs = lines_of("pairs_dev.jsonl");
  const auto ranked = matching::rank_offers(column(pairs, "need"), column(offers, "text"), encoder);
  return quality(pairs, offers, ranked);
}

}  // namespace

// Needs find their answers although people say it in other words, and seldom fall for a word that
// only sounds right; without the encoder less so, but still.
TEST_CASE("needs find the offers that answer them", "[eval]") {
  const Quality understood = measured(&test::shipped_encoder());
  const Quality by_words = measured(nullptr);
  WARN("MRR@10 " << understood.first_answer << ", traps that win " << understood.trapped
                 << "; by words alone " << by_words.first_answer << ", " << by_words.trapped);
  CHECK(understood.first_answer > 0.43);
  CHECK(understood.trapped < 0.15);
  CHECK(by_words.first_answer > 0.29);
}

// What somebody writes in another language is not taken for English letters in a row.
TEST_CASE("what the encoder can only spell is left to words") {
  const auto is_known = [](const std::string& text) {
    return matching::vector_of(test::shipped_encoder(), text).scale > 0;
  };
  CHECK(is_known("somebody to read a contract"));
  CHECK(is_known("photography for weddings"));
  CHECK_FALSE(is_known("Baugenehmigung abgelehnt"));
  CHECK_FALSE(is_known("Trauerrednerin, weltlich"));
}
