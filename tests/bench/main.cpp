// foyer-bench [NAME]... [--quick] [--json]: runs the benchmarks whose names begin with a NAME.
#include <sodium.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "bench/bench.hpp"

using namespace foyer::bench;

namespace {

void print(const Figure& figure, bool json) {
  const double ratio = figure.theirs > 0 ? figure.ours / figure.theirs : 0;
  if (json) {
    const nlohmann::ordered_json line = {{"bench", figure.bench},   {"n", figure.n},
                                         {"ours", figure.ours},     {"peer", figure.peer},
                                         {"theirs", figure.theirs}, {"unit", figure.unit},
                                         {"ratio", ratio}};
    std::cout << line.dump() << std::endl;
    return;
  }
  std::printf("%-34s n=%-7ld ours %10.3f %-8s %s %.3f, ratio %.2f\n", figure.bench.c_str(),
              figure.n, figure.ours, figure.unit.c_str(), figure.peer.c_str(), figure.theirs,
              ratio);
  std::fflush(stdout);
}

bool wanted(const std::string& name, const std::vector<std::string>& names) {
  return names.empty() ||
         std::ranges::any_of(names, [&](const auto& one) { return name.starts_with(one); });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App program("Measures Foyer, each figure beside a peer in the same run.", "foyer-bench");
  std::vector<std::string> names;
  Asked asked;
  bool json = false, bare = false;
  std::string resident;
  program.add_option(
      "NAME", names,
      "desk, door, list, search, store, hub, kiosk, matching, follow, ui; all when absent");
  program.add_flag("--quick", asked.quick, "fewer repetitions");
  program.add_flag("--json", json, "one JSON object a line");
  program.add_flag("--bare-window", bare, "be the peer of the kiosk: a window and nothing else");
  program.add_option("--resident", resident, "be a program that holds this event, and say its MB");
  CLI11_PARSE(program, argc, argv);
  if (bare) return bare_window();
  if (sodium_init() < 0) return 4;
  if (!resident.empty()) return show_resident(resident);
  for (const auto& benches :
       {desk_benches(), door_benches(), frames_benches(), list_benches(), live_benches(),
        search_benches(), store_benches(), hub_benches(), many_events_benches(), kiosk_benches(),
        matching_benches(), follow_benches(), ui_benches()})
    for (const auto& bench : benches)
      if (wanted(bench.name, names))
        for (const auto& figure : bench.run(asked)) print(figure, json);
}
