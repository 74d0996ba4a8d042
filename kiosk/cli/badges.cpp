#include <algorithm>
#include <unordered_map>

#include "badge/blank.hpp"
#include "cli/badge_texts.hpp"
#include "cli/commands.hpp"
#include "cli/print_place.hpp"
#include "cli/printing.hpp"
#include "paper/badge.hpp"

namespace foyer::cli {
namespace {

struct Badges {
  std::filesystem::path pdf, png;
  std::string print;
  std::string layout;
  bool again = false;
  std::vector<std::string> only;
  std::uint32_t blank = 0;
};

void show(const Common& common, const paper::Badge& badge, const std::string& file, int page) {
  if (common.json)
    print(Json{{"attendee", badge.ref}, {"code", badge.code}, {"file", file}, {"page", page}});
}

Status write_png(const Badges& asked, const Common& common, const std::vector<paper::Badge>& badges,
                 paper::Layout layout) {
  std::error_code failed;
  std::filesystem::create_directories(asked.png, failed);
  if (failed)
    return outside_failed("Cannot make " + asked.png.string() + ": " + failed.message() + ".");
  Progress progress("Badges", badges.size());
  for (std::size_t i = 0; i < badges.size(); ++i) {
    const auto file = asked.png / (file_name(badges[i].ref) + ".png");
    const auto written = paper::write_png(file, badges[i], layout);
    if (!written) return written.error();
    show(common, badges[i], file.string(), 1);
    progress.reached(i + 1);
  }
  return Done{};
}

Status write_pdf(const Badges& asked, const Common& common, const std::vector<paper::Badge>& badges,
                 paper::Layout layout) {
  const auto placed = paper::write_pdf(asked.pdf, badges, layout);
  if (!placed) return placed.error();
  for (std::size_t i = 0; i < badges.size(); ++i)
    show(common, badges[i], asked.pdf.string(), (*placed)[i].page);
  return Done{};
}

// Everybody's that was not printed yet, or of those who were named.
int print_all(const Common& common, const Badges& asked) {
  const auto place = printer_of(common.event, {asked.print, asked.layout});
  if (!place) return fail(place.error());
  if (!*place) return fail(bad_usage("Name the printer; `foyer printers` lists them."));
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  const auto badges = badge_texts(*event->room(), asked.only);
  if (!badges) return fail(badges.error());
  std::vector<people::Ref> who;
  for (const auto& badge : *badges) who.push_back(badge.ref);
  Progress progress("Badges", who.size());
  std::size_t told = 0, out = 0;
  int status = done;
  const auto printed = print_badges(*event, who, {**place, asked.again}, [&](const Outcome& one) {
    if (common.json) show(one);
    if (one.fate == Fate::printed) ++out;
    if (one.fate != Fate::printed && one.fate != Fate::already) status = 4;
    progress.reached(++told);
  });
  if (!printed) return fail(printed.error());
  if (!common.json) print(std::to_string(out) + " badges printed.");
  if (status != done)
    return fail(outside_failed("Not all were printed; `foyer print " + common.event.string() +
                               "` lists those that were not."));
  return done;
}

// Badges that are nobody's yet, numbered so that none is printed twice by accident.
std::vector<paper::Badge> blank_badges(const store::EventFile& event, std::uint32_t count) {
  std::vector<paper::Badge> badges;
  for (std::uint32_t serial = 1; serial <= count; ++serial) {
    paper::Badge badge;
    badge.ref = "BLANK-" + std::to_string(serial);
    badge.code = badge::blank(event.secrets().badge_key, serial);
    badge.event = event.room()->event.name;
    badge.mark = badge::blank_mark(badge.code);
    badges.push_back(std::move(badge));
  }
  return badges;
}

int make(const Common& common, const Badges& asked) {
  if (asked.pdf.empty() + asked.png.empty() + asked.print.empty() != 2)
    return fail(bad_usage("Say where the badges go: --pdf FILE, --png DIR or --print NAME."));
  if (!asked.print.empty()) return print_all(common, asked);
  const auto layout = paper::layout(asked.layout.empty() ? "a4" : asked.layout);
  if (!layout)
    return fail(bad_usage("There is no layout \"" + asked.layout +
                          "\"; write a4, or a size like 62x100 or 62x100-portrait."));
  const auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto badges = asked.blank > 0
                          ? Result<std::vector<paper::Badge>>(blank_badges(*event, asked.blank))
                          : badge_texts(*event->room(), asked.only);
  if (!badges) return fail(badges.error());
  if (badges->empty()) {
    fail(bad_input("Nobody has a badge yet; import a guest list first."));
    return answered_no;
  }
  const auto written = asked.pdf.empty() ? write_png(asked, common, *badges, *layout)
                                         : write_pdf(asked, common, *badges, *layout);
  if (!written) return fail(written.error());
  if (!common.json)
    print(std::to_string(badges->size()) + " badges in " +
          (asked.pdf.empty() ? asked.png : asked.pdf).string() + ".");
  return done;
}

}  // namespace

void add_badges(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Badges>();
  CLI::App* app = subcommand(program, "badges", "badges with QR: one PDF, or a PNG each", common);
  app->add_option("--pdf", asked->pdf, "write one PDF");
  app->add_option("--png", asked->png, "write one PNG a reference into this folder");
  app->add_option("--print", asked->print, "print them on this printer, each once");
  app->add_option(
      "--layout", asked->layout,
      "a4 (ten a sheet), a label such as 62x100 or 62x100-portrait; printing takes what "
      "is in the printer");
  app->add_flag("--again", asked->again, "with --print: also what was printed before");
  app->add_option("--only", asked->only, "only this reference; may be repeated")
      ->allow_extra_args(false);
  app->add_option("--blank", asked->blank, "so many badges that are nobody's yet, for walk-ins")
      ->check(CLI::Range(1u, 10'000u));
  app->callback([=, &run] { run = [=] { return make(*common, *asked); }; });
}

}  // namespace foyer::cli
