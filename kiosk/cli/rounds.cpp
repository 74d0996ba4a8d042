#include <fstream>

#include "cli/commands.hpp"
#include "matching/matcher.hpp"

namespace foyer::cli {
namespace {

struct Asked {
  matching::Tables tables;
  std::string before;
};

// One line of an earlier answer; false for anything else.
bool read_line(const std::string& line, std::vector<std::map<people::Ref, std::size_t>>& before) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object() || !json.contains("people") || !json["people"].is_array()) return false;
  const auto number = [&](const char* key) {
    return json.contains(key) && json[key].is_number_unsigned() ? json[key].get<std::size_t>() : 0;
  };
  const std::size_t round = number("round"), table = number("table");
  if (round < 1 || round > 8 || table < 1) return false;
  if (before.size() < round) before.resize(round);
  for (const auto& ref : json["people"]) {
    if (!ref.is_string()) return false;
    before[round - 1][ref.get<std::string>()] = table - 1;
  }
  return true;
}

Result<bool> read_before(Asked& asked) {
  if (asked.before.empty()) return true;
  std::ifstream file(asked.before);
  if (!file)
    return Error{Fault::input,
                 "The earlier seating " + asked.before + " cannot be read; check the name."};
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);)
    if (++number; !line.empty() && !read_line(line, asked.tables.before))
      return Error{Fault::input, "Line " + std::to_string(number) + " of " + asked.before +
                                     " is no seating; give what foyer rounds --json printed."};
  return true;
}

void show(const Common& common, std::size_t round, std::size_t table,
          const std::vector<people::Ref>& people) {
  if (common.json) return print(Json{{"round", round}, {"table", table}, {"people", people}});
  std::string line = "Round " + std::to_string(round) + ", table " + std::to_string(table) + ":";
  for (const auto& ref : people) line += " " + ref;
  print(line);
}

int rounds(const Common& common, Asked asked) {
  if (const auto read = read_before(asked); !read) return fail(read.error());
  const auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto seated = matching::Matcher().seat(*event->room(), asked.tables);
  std::size_t most = 0, all = 0;
  for (std::size_t round = 0; round < seated.size(); ++round)
    for (std::size_t table = 0; table < seated[round].size(); ++table) {
      const auto& people = seated[round][table];
      most = std::max(most, people.size());
      if (round == 0) all += people.size();
      show(common, round + 1, table + 1, people);
    }
  if (all == 0) {
    std::fputs("foyer: Nobody is here yet; seat people once they are checked in.\n", stderr);
    return answered_no;
  }
  if (most > asked.tables.seats)
    std::fputs(
        "foyer: More people are here than seats, so some tables are fuller; nobody was left "
        "out.\n",
        stderr);
  return done;
}

}  // namespace

void add_rounds(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Asked>();
  CLI::App* app = subcommand(program, "rounds", "seating for table rounds", common);
  app->add_option("--tables", asked->tables.tables, "how many tables")
      ->required()
      ->check(CLI::Range(1, 2000));
  app->add_option("--seats", asked->tables.seats, "seats at each, 4 to 10")
      ->required()
      ->check(CLI::Range(4, 10));
  app->add_option("--rounds", asked->tables.rounds, "rounds, 1 to 8")
      ->required()
      ->check(CLI::Range(1, 8));
  app->add_option(
      "--before", asked->before,
      "an earlier answer (--json): who sits there stays, who came since fills the gaps");
  app->callback([=, &run] { run = [=] { return rounds(*common, *asked); }; });
}

}  // namespace foyer::cli
