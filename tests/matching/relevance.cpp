// relevance OFFERS.jsonl PAIRS.jsonl: for each need, the offers that answer it, best first.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "matching/ranking.hpp"

namespace {

using nlohmann::json;

// The objects of a file, one a line; blank lines are passed over. Throws what the stream or the
// parser throws.
std::vector<json> lines_of(const char* path) {
  std::ifstream file;
  file.exceptions(std::ios::badbit);
  file.open(path);
  if (!file) throw std::runtime_error(std::string("cannot open ") + path);
  std::vector<json> rows;
  for (std::string line; std::getline(file, line);)
    if (line.find_first_not_of(" \t\r") != std::string::npos) rows.push_back(json::parse(line));
  return rows;
}

std::vector<std::string> column(const std::vector<json>& rows, const char* name) {
  std::vector<std::string> values;
  for (const json& row : rows) values.push_back(row.at(name).get<std::string>());
  return values;
}

void print_rankings(const char* offers_path, const char* pairs_path) {
  const auto offers = lines_of(offers_path), pairs = lines_of(pairs_path);
  const auto texts = column(offers, "text"), ids = column(offers, "id");
  const auto ranked = foyer::matching::rank_offers(column(pairs, "need"), texts);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    json row = {{"need_id", pairs[i].at("need_id")}, {"ranked", json::array()}};
    for (const std::size_t offer : ranked[i]) row["ranked"].push_back(ids[offer]);
    std::cout << row.dump() << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "Give two files: relevance OFFERS.jsonl PAIRS.jsonl.\n";
    return 2;
  }
  try {
    print_rankings(arguments[1], arguments[2]);
  } catch (const std::exception& failure) {
    std::cerr << "The files could not be read: " << failure.what() << ".\n";
    return 3;
  }
}
