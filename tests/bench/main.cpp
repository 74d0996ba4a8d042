// foyer-bench [NAME]... [--quick] [--json]: runs the benchmarks whose names begin with a NAME.
#include <sodium.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "bench/bench.hpp"

using namespace foyer::bench;

namespace {

// How figures are told.
enum class Form { lines, json, table };

void print_json(const Figure& figure, double ratio) {
  const nlohmann::ordered_json line = {{"bench", figure.bench},   {"n", figure.n},
                                       {"ours", figure.ours},     {"peer", figure.peer},
                                       {"theirs", figure.theirs}, {"unit", figure.unit},
                                       {"ratio", ratio}};
  std::cout << line.dump() << std::endl;
}

// Three figures that count, as a person reads them.
std::string rounded(double value) {
  char text[32];
  const int places = value >= 100 || value == 0 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  std::snprintf(text, sizeof text, "%.*f", places, value);
  return text;
}

void print_row(const Figure& figure) {
  const bool alone = figure.peer.empty();
  std::printf("| %s | %ld | %s %s | %s%s%s |\n", figure.bench.c_str(), figure.n,
              rounded(figure.ours).c_str(), figure.unit.c_str(), figure.peer.c_str(),
              alone ? "" : ": ", alone ? "" : rounded(figure.theirs).c_str());
}

void print_line(const Figure& figure, double ratio) {
  std::printf("%-34s n=%-7ld ours %10.3f %-8s %s %.3f, ratio %.2f\n", figure.bench.c_str(),
              figure.n, figure.ours, figure.unit.c_str(), figure.peer.c_str(), figure.theirs,
              ratio);
}

void print(const Figure& figure, Form form) {
  const double ratio = figure.theirs > 0 ? figure.ours / figure.theirs : 0;
  if (form == Form::json) return print_json(figure, ratio);
  form == Form::table ? print_row(figure) : print_line(figure, ratio);
  std::fflush(stdout);
}

// One that gave nothing says so: what it needs is not there, or it failed.
void run(const Bench& bench, const Asked& asked, Form form) {
  std::vector<Figure> figures;
  const double took = milliseconds([&] { figures = bench.run(asked); });
  for (const auto& figure : figures) print(figure, form);
  if (figures.empty() && form == Form::table)
    std::printf("| %s | | not measured | |\n", bench.name.c_str());
  std::fprintf(stderr, "%s%s: %.1f s\n", bench.name.c_str(), figures.empty() ? ", no figure" : "",
               took / 1000);
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
  bool json = false, table = false, bare = false;
  std::string resident;
  program.add_option(
      "NAME", names,
      "desk, door, list, search, store, hub, kiosk, matching, follow, ui; all when absent");
  program.add_flag("--quick", asked.quick, "fewer repetitions");
  program.add_flag("--json", json, "one JSON object a line");
  program.add_flag("--table", table,
                   "rows of a table, as packaging/bench puts them into README.md");
  program.add_flag("--bare-window", bare, "be the peer of the kiosk: a window and nothing else");
  program.add_option("--resident", resident, "be a program that holds this event, and say its MB");
  CLI11_PARSE(program, argc, argv);
  if (bare) return bare_window();
  if (sodium_init() < 0) return 4;
  if (!resident.empty()) return show_resident(resident);
  const Form form = table ? Form::table : json ? Form::json : Form::lines;
  if (table) std::printf("| measured | n | ours | beside it |\n|---|---|---|---|\n");
  for (const auto& benches :
       {desk_benches(), door_benches(), frames_benches(), welcome_benches(), list_benches(),
        live_benches(), search_benches(), store_benches(), many_events_benches(), hub_benches(),
        kiosk_benches(), matching_benches(), follow_benches(), ui_benches()})
    for (const auto& bench : benches)
      if (wanted(bench.name, names)) run(bench, asked, form);
}
