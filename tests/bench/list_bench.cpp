#include "bench/made_event.hpp"

namespace foyer::bench {
namespace {

std::vector<Figure> import_list(const Asked& asked) {
  const Folder folder;
  const int people = asked.quick ? 5000 : 50000;
  const std::string list = made_list(people);
  (void)cli::write_file(folder / "list.csv", list).value();
  const double ours = milliseconds([&] {
    auto event = empty_event(folder / "list.foyer");
    import(event, cli::read_file(folder / "list.csv", std::size_t{1} << 30).value());
  });
  const double theirs = milliseconds([&] {
    run_program({"sqlite3", (folder / "peer.db").string(), ".mode csv",
                 ".import " + (folder / "list.csv").string() + " guest"});
  });
  return {{"list.import", people, ours, "sqlite3 .import of the same file", theirs, "ms"}};
}

}  // namespace

std::vector<Bench> list_benches() { return {{"list.import", import_list}}; }

}  // namespace foyer::bench
