
#include "badge/issue.hpp"
#include "cli/commands.hpp"
#include "cli/pages.hpp"
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

// What became of a list, or of the pages of one.
struct Tally {
  std::string format;
  int rows = 0;
  std::size_t added = 0;
  std::size_t updated = 0;
  int unchanged = 0;
  std::vector<guestlist::Skipped> skipped;

  void add(const guestlist::Guests& guests, const guestlist::Merge& merge) {
    format = guests.format;
    for (const auto* some : {&guests.skipped, &merge.skipped})
      for (const auto& row : *some) skipped.push_back({rows + row.row, row.why});
    rows += guests.rows;
    added += merge.added.size();
    updated += merge.updated.size();
    unchanged += merge.unchanged;
  }
};

void report(const Common& common, const std::string& file, const Tally& tally) {
  Json skipped = Json::array();
  for (const auto& row : tally.skipped) skipped.push_back({{"row", row.row}, {"why", row.why}});
  if (common.json)
    return print(Json{{"file", file},
                      {"format", tally.format},
                      {"rows", tally.rows},
                      {"added", tally.added},
                      {"updated", tally.updated},
                      {"unchanged", tally.unchanged},
                      {"skipped", skipped}});
  print(file + ": " + tally.format + ", " + std::to_string(tally.rows) + " rows; " +
        std::to_string(tally.added) + " added, " + std::to_string(tally.updated) + " updated, " +
        std::to_string(tally.unchanged) + " unchanged.");
  for (const auto& row : tally.skipped)
    print("  row " + std::to_string(row.row) + " was left out: " + row.why);
}

Status take(store::EventFile& event, const std::string& bytes, const guestlist::Columns& columns,
            bool dry_run, Tally& tally) {
  const auto guests = guestlist::read(bytes, columns, event.secrets().salt, event.room()->event.zone);
  if (!guests) return guests.error();
  const auto merge = guestlist::merge(*guests, *event.room());
  const auto happenings = registering(merge, *event.room(), event.secrets().badge_key, now());
  if (!dry_run && !happenings.empty()) {
    const auto recorded = event.record(happenings);
    if (!recorded) return recorded.error();
  }
  tally.add(*guests, merge);
  return Done{};
}

Status import_file(store::EventFile& event, const std::filesystem::path& path,
                   const guestlist::Columns& columns, const Import& asked, const Common& common) {
  const auto bytes = read_file(path, most_bytes);
  if (!bytes) return bytes.error();
  Tally tally;
  const auto taken = take(event, *bytes, columns, asked.dry_run, tally);
  if (!taken) return Error{taken.error().fault, path.string() + ": " + taken.error().what};
  report(common, path.string(), tally);
  return Done{};
}

bool is_url(const std::string& file) {
  return file.starts_with("https://") || file.starts_with("http://");
}

// Page by page, each written down before the next is asked for: what breaks off goes on from what
// is there when it is run again.
Status import_pages(store::EventFile& event, const std::string& url,
                    const guestlist::Columns& columns, const Import& asked, const Common& common) {
  Tally tally;
  const auto went = each_page(url, common.event, [&](const std::string& table) {
    return take(event, table, columns, asked.dry_run, tally);
  });
  if (went || tally.rows > 0) report(common, url, tally);
  return went;
}

int import(const Common& common, const Import& asked) {
  const auto columns = columns_of(asked);
  if (!columns) return fail(columns.error());
  auto event = open(common, asked.dry_run ? store::Access::read : store::Access::write);
  if (!event) return fail(event.error());
  int status = done;
  Progress progress("Importing", asked.files.size());
  for (std::size_t i = 0; i < asked.files.size(); ++i) {
    const auto& file = asked.files[i];
    const auto imported = is_url(file.string())
                              ? import_pages(*event, file.string(), *columns, asked, common)
                              : import_file(*event, file, *columns, asked, common);
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
  app->add_option(
         "FILE", asked->files,
         "guest lists (CSV or TSV, as the ticket system wrote them), or the address of the event "
         "in its API (pretix, Hi.Events, Eventbrite)")
      ->required();
  app->add_option("--column", asked->columns, "FIELD=HEADER where a header is not recognised")
      ->allow_extra_args(false);
  app->add_flag("--dry-run", asked->dry_run, "say what would change, and change nothing");
  app->footer(
      "A token for the API is read from FOYER_TICKETS_TOKEN, or from the file that token_file in\n"
      "[tickets] of foyer.toml names.");
  app->callback([=, &run] { run = [=] { return import(*common, *asked); }; });
}

}  // namespace foyer::cli
