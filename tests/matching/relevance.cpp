// relevance OFFERS.jsonl PAIRS.jsonl [--words | --confirmed]: for each need, the offers that answer
// it, best first. --words: without the encoder. --confirmed: as if everybody had confirmed the
// field: of an offer its "domain", of a need that of its best answer.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "matching/ranking.hpp"

namespace {

using foyer::matching::Written;
using nlohmann::json;

std::ifstream opened(const std::string& path) {
  std::ifstream file;
  file.exceptions(std::ios::badbit);
  file.open(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open " + path);
  return file;
}

// The objects of a file, one a line; blank lines are passed over. Throws what the stream or the
// parser throws.
std::vector<json> lines_of(const char* path) {
  auto file = opened(path);
  std::vector<json> rows;
  for (std::string line; std::getline(file, line);)
    if (line.find_first_not_of(" \t\r") != std::string::npos) rows.push_back(json::parse(line));
  return rows;
}

std::string bytes_of(const std::string& path) {
  auto file = opened(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Written> column(const std::vector<json>& rows, const char* name) {
  std::vector<Written> values;
  for (const json& row : rows) values.push_back({row.at(name).get<std::string>(), {}});
  return values;
}

// Numbers for the names that the labels give to fields.
class Fields {
 public:
  std::uint16_t of(const std::string& name) {
    return known_.emplace(name, static_cast<std::uint16_t>(known_.size())).first->second;
  }

 private:
  std::map<std::string, std::uint16_t> known_;
};

void confirm(const std::vector<json>& offers, std::vector<Written>& offered,
             const std::vector<json>& pairs, std::vector<Written>& needed) {
  Fields fields;
  std::map<std::string, std::uint16_t> of_offer;
  for (std::size_t i = 0; i < offers.size(); ++i)
    offered[i].field = of_offer[offers[i].at("id")] = fields.of(offers[i].at("domain"));
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const json& answers = pairs[i].at("relevant");
    const auto best = std::ranges::max_element(
        answers, {}, [](const json& answer) { return answer.at("grade").get<int>(); });
    if (best != answers.end()) needed[i].field = of_offer.at(best->at("offer"));
  }
}

void print_rankings(const char* offers_path, const char* pairs_path, std::string_view how) {
  const auto offers = lines_of(offers_path), pairs = lines_of(pairs_path);
  auto offered = column(offers, "text"), needed = column(pairs, "need");
  if (how == "--confirmed") confirm(offers, offered, pairs, needed);
  const std::string weights = bytes_of(FOYER_SOURCE "/data/encoder/encoder.int8.bin");
  const auto encoder = foyer::encoder::Encoder::read(
      std::as_bytes(std::span(weights)), bytes_of(FOYER_SOURCE "/data/encoder/vocabulary.tsv"));
  if (!encoder.ok()) throw std::runtime_error(encoder.error().what);
  const auto ranked =
      foyer::matching::rank_offers(needed, offered, how == "--words" ? nullptr : &*encoder);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    json row = {{"need_id", pairs[i].at("need_id")}, {"ranked", json::array()}};
    for (const std::size_t offer : ranked[i]) row["ranked"].push_back(offers[offer].at("id"));
    std::cout << row.dump() << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view how = count == 4 ? arguments[3] : "";
  if (count < 3 || count > 4 || (!how.empty() && how != "--words" && how != "--confirmed")) {
    std::cerr << "Give two files: relevance OFFERS.jsonl PAIRS.jsonl [--words | --confirmed].\n";
    return 2;
  }
  try {
    print_rankings(arguments[1], arguments[2], how);
  } catch (const std::exception& failure) {
    std::cerr << "The files could not be read: " << failure.what() << ".\n";
    return 3;
  }
}
