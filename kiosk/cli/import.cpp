
#include "badge/issue.hpp"
#include "cli/commands.hpp"
#include "cli/registering.hpp"
#include "cli/word_reader.hpp"
#include "guestlist/guests.hpp"
#include "guestlist/merge.hpp"

namespace foyer::cli {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_bytes = std::size_t{256} << 20;

struct Import {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> columns;
  bool dry_run = false;
};

Result<guestlist::Columns> columns_of(const Import& asked) {
  guestlist::Columns columns;
  for (const auto& column : asked.columns) {
    const auto equals = column.find('=');
    if (equals == std::string::npos || equals == 0)
      return bad_usage("--column takes FIELD=HEADER, for example --column needs=\"Looking for\".");
    columns[column.substr(0, equals)] = column.substr(equals + 1);
  }
  return columns;
}

Json skipped_json(const guestlist::Guests& guests, const guestlist::Merge& merge) {
  Json list = Json::array();
  for (const auto* skipped : {&guests.skipped, &merge.skipped})
    for (const auto& row : *skipped) list.push_back({{"row", row.row}, {"why", row.why}});
  return list;
}

void report(const Common& common, const std::string& file, const guestlist::Guests& guests,
            const guestlist::Merge& merge) {
  if (common.json)
    return print(Json{{"file", file},
                      {"format", guests.format},
                      {"rows", guests.rows},
                      {"added", merge.added.size()},
                      {"updated", merge.updated.size()},
                      {"unchanged", merge.unchanged},
                      {"skipped", skipped_json(guests, merge)}});
  print(file + ": " + guests.format + ", " + std::to_string(guests.rows) + " rows; " +
        std::to_string(merge.added.size()) + " added, " + std::to_string(merge.updated.size()) +
        " updated, " + std::to_string(merge.unchanged) + " unchanged.");
  for (const auto* skipped : {&guests.skipped, &merge.skipped})
    for (const auto& row : *skipped)
      print("  row " + std::to_string(row.row) + " was left out: " + row.why);
}

Status import_file(store::EventFile& event, const std::filesystem::path& path,
                   const guestlist::Columns& columns, const Import& asked, const Common& common) {
  const auto bytes = read_file(path, most_bytes);
  if (!bytes) return bytes.error();
  const auto guests = guestlist::read(*bytes, columns, event.secrets().salt);
  if (!guests) return Error{guests.error().fault, path.string() + ": " + guests.error().what};
  const auto merge = guestlist::merge(*guests, *event.room());
  if (!asked.dry_run) {
    const auto happenings = registering(merge, *event.room(), event.secrets().badge_key, now());
    if (happenings.empty()) return report(common, path.string(), *guests, merge), Status(Done{});
    const auto recorded = event.record(happenings);
    if (!recorded) return recorded.error();
  }
  report(common, path.string(), *guests, merge);
  return Done{};
}

int import(const Common& common, const Import& asked) {
  const auto columns = columns_of(asked);
  if (!columns) return fail(columns.error());
  auto event = open(common, asked.dry_run ? store::Access::read : store::Access::write);
  if (!event) return fail(event.error());
  int status = done;
  Progress progress("Importing", asked.files.size());
  for (std::size_t i = 0; i < asked.files.size(); ++i) {
    const auto imported = import_file(*event, asked.files[i], *columns, asked, common);
    if (!imported) status = worse(status, fail(imported.error()));
    progress.reached(i + 1);
  }
  // What is not read now, the kiosk reads while nobody asks for anything.
  if (!asked.dry_run) learned_matcher(*event, 2s);
  return status;
}

}  // namespace

void add_import(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Import>();
  CLI::App* app = subcommand(program, "import", "guest lists in; twice changes nothing", common);
  app->add_option("FILE", asked->files, "guest lists (CSV or TSV, as the ticket system wrote them)")
      ->required();
  app->add_option("--column", asked->columns, "FIELD=HEADER where a header is not recognised")
      ->allow_extra_args(false);
  app->add_flag("--dry-run", asked->dry_run, "say what would change, and change nothing");
  app->callback([=, &run] { run = [=] { return import(*common, *asked); }; });
}

}  // namespace foyer::cli
