#include "paper/report.hpp"
#include "cli/commands.hpp"
#include "report/html.hpp"

namespace foyer::cli {
namespace {

Status write(const std::filesystem::path& file, const report::Document& document) {
  if (file.extension() == ".pdf") return paper::write_report(file, document);
  return write_file(file, report::html(document));
}

int report_on(const Common& common, const std::filesystem::path& file) {
  if (file.extension() != ".html" && file.extension() != ".pdf")
    return fail(bad_usage("A report is a file that ends in .html or .pdf, and " + file.string() +
                          " does not."));
  const auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto conflicts = event->conflicts();
  if (!conflicts) return fail(conflicts.error());
  const auto written = write(file, report::document(*event->room(), conflicts->size()));
  if (!written) return fail(written.error());
  if (common.json)
    print(Json{{"file", file.string()}});
  else
    print("The evening is in " + file.string() + ".");
  return done;
}

}  // namespace

void add_report(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto file = std::make_shared<std::filesystem::path>();
  CLI::App* app = subcommand(program, "report", "the evening, for the organiser", common);
  app->add_option("--out", *file, "a file that ends in .html or .pdf")->required();
  app->callback([=, &run] { run = [=] { return report_on(*common, *file); }; });
}

}  // namespace foyer::cli
