#include <chrono>
#include <thread>

#include "badge/code.hpp"
#include "cli/examining.hpp"
#include "cli/outside.hpp"
#include "cli/paper_commands.hpp"
#include "cli/print_place.hpp"
#include "paper/badge.hpp"

namespace foyer::cli {
namespace {

struct Printers {
  std::vector<std::string> names;
  std::string test;
  bool json = false;
};

std::string state_of(const printing::Described& seen) {
  if (printing::wanted(seen)) return "stopped";
  return seen.printing ? "printing" : "ready";
}

std::string joined(const std::vector<printing::Media>& all) {
  std::string names;
  for (const auto& one : all) names += (names.empty() ? "" : ", ") + one.name;
  return names;
}

void show(const Printers& asked, const printing::Found& found) {
  auto opened = printing::open(found.uri.empty() ? found.name : found.uri);
  const auto seen = opened ? (*opened)->describe() : Result<printing::Described>(opened.error());
  const auto want = seen ? printing::wanted(*seen) : std::nullopt;
  const std::string why =
      want ? std::string(printing::sentence(*want)) : (seen ? std::string() : seen.error().what);
  const std::string state = seen ? state_of(*seen) : "away";
  if (!asked.json) {
    print(found.name + "  " + found.uri + "  " + state + (why.empty() ? "" : ": " + why) +
          (seen && !seen->ready.empty() ? "  [" + joined(seen->ready) + "]" : ""));
    return;
  }
  Json line{{"printer", found.name}, {"uri", found.uri}, {"state", state}};
  if (want) line["wants"] = printing::word(*want);
  if (!why.empty()) line["why"] = why;
  line["media"] = Json::array();
  if (seen)
    for (const auto& media : seen->ready) line["media"].push_back(media.name);
  print(line);
}

int list(const Printers& asked) {
  std::vector<printing::Found> found;
  for (const auto& name : asked.names)
    found.push_back({name, name.find("://") == std::string::npos ? "" : name});
  if (asked.names.empty()) found = printing::find_printers();
  for (const auto& one : found) show(asked, one);
  if (!found.empty()) return done;
  if (!asked.json) print(std::string("No printer was found."));
  return answered_no;
}

// A badge of nobody: its code is of no event.
paper::Badge test_badge(const std::string& printer) {
  return {.ref = "test",
          .code = "KBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB",
          .first = "Printer",
          .last = "works",
          .organisation = printer,
          .offer = "printing badges",
          .mark = {},
          .event = "Foyer"};
}

std::string_view word(printing::JobState state) {
  constexpr std::string_view words[] = {"waiting",  "printing", "stopped",
                                        "canceled", "aborted",  "done"};
  return words[static_cast<std::size_t>(state)];
}

// Until it is over, or a minute has passed.
Result<printing::JobState> watched(printing::Printer& printer, int id) {
  using State = printing::JobState;
  State last = State::waiting;
  for (const Time end = now() + minute_ms; now() < end;) {
    const auto state = printer.look(id);
    if (!state) return state.error();
    if (!*state) return State::done;  // it knows only what is not over
    last = **state;
    if (last >= State::canceled) return last;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return last;
}

int test(const Printers& asked) {
  const auto printed = print_test_label(asked.test);
  if (!printed) return fail(printed.error());
  const auto state = word(printed->state);
  if (asked.json) print(Json{{"printer", asked.test}, {"job", printed->job}, {"outcome", state}});
  if (printed->state != printing::JobState::done)
    return fail(outside_failed("The test label is " + std::string(state) + ": " +
                               std::string(printing::sentence(printed->want))));
  if (!asked.json) print(std::string("The test label is printed."));
  return done;
}

}  // namespace

Result<TestLabel> print_test_label(const std::string& name) {
  auto printer = printing::open(name);
  if (!printer) return printer.error();
  const auto seen = (*printer)->describe();
  if (!seen) return seen.error();
  const auto paper = shell::paper_for({.printer = name}, *seen);
  if (!paper) return outside_failed(paper.error().what);
  const auto drawn = shell::draw_for(*seen, {test_badge(name)}, *paper);
  if (!drawn) return drawn.error();
  const auto receipt =
      (*printer)->hand_over({shell::print_job_name(), drawn->bytes, drawn->media, drawn->format});
  const auto* taken = std::get_if<printing::Taken>(&receipt);
  if (!taken)
    return outside_failed(
        "The printer did not take the test label; `foyer printers` says what it wants.");
  const auto state = watched(**printer, taken->id);
  if (!state) return state.error();
  const auto now_seen = (*printer)->describe();
  const auto want = now_seen ? printing::wanted(*now_seen) : std::nullopt;
  return TestLabel{taken->id, *state, want.value_or(printing::Want::hand)};
}

void add_printers(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Printers>();
  CLI::App* app = program.add_subcommand("printers", "printers that are there, and how they are");
  app->add_option("NAME", asked->names, "only these: names or URIs");
  app->add_option("--test", asked->test, "print a test label on this one");
  app->add_flag("--json", asked->json, "one JSON object a line");
  app->callback(
      [=, &run] { run = [=] { return asked->test.empty() ? list(*asked) : test(*asked); }; });
}

}  // namespace foyer::cli
