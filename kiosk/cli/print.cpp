#include "cli/badge_texts.hpp"
#include "cli/paper_commands.hpp"
#include "cli/print_place.hpp"
#include "cli/printing.hpp"

namespace foyer::cli {
namespace {

struct Print {
  AskedPrinter printer;
  std::vector<std::string> who;
  bool again = false;
  std::int64_t patience = 60;
};

void show(const Common& common, const Outcome& one) {
  if (common.json) return show(one);
  print(one.who + ": " + std::string(word(one.fate)) + (one.why.empty() ? "" : ", " + one.why));
}

int list(const Common& common, const shell::PrintPlace& place) {
  const auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto all = not_printed(*event, place);
  if (!all) return fail(all.error());
  for (const auto& one : *all) show(common, one);
  return all->empty() ? answered_no : done;
}

int make(const Common& common, const Print& asked) {
  const auto place = printer_of(common.event, asked.printer);
  if (!place) return fail(place.error());
  if (!*place)
    return fail(
        bad_usage("Name the printer: --printer NAME, or [printer] in foyer.toml; `foyer "
                  "printers` lists them."));
  if (asked.who.empty()) return list(common, **place);
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  if (const auto known = badge_texts(*event->room(), asked.who); !known) return fail(known.error());
  int status = done;
  const PrintRun run{**place, asked.again, asked.patience};
  Progress progress("Printing", asked.who.size());
  std::size_t told = 0;
  const auto printed = print_badges(*event, asked.who, run, [&](const Outcome& one) {
    show(common, one);
    progress.reached(++told);
    if (one.fate != Fate::printed) status = worse(status, one.fate == Fate::already ? 1 : 4);
  });
  return printed ? status : fail(printed.error());
}

}  // namespace

void add_print(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Print>();
  CLI::App* app =
      subcommand(program, "print", "print badges; without REF, what is not printed", common);
  app->add_option("REF", asked->who, "whose badge");
  app->add_option("--printer", asked->printer.name, "a printer's name or URI")
      ->envname("FOYER_PRINTER");
  app->add_option("--layout", asked->printer.layout,
                  "a4, a size like 62x100-portrait, or portrait; else what is in the printer");
  app->add_flag("--again", asked->again, "also what was printed before");
  app->add_option("--patience", asked->patience, "seconds to wait for one badge")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  app->callback([=, &run] { run = [=] { return make(*common, *asked); }; });
}

}  // namespace foyer::cli
