#include "contacts/contact.hpp"

#include <map>

#include "cli/commands.hpp"
#include "cli/retention.hpp"
#include "contacts/csv.hpp"
#include "contacts/importers.hpp"
#include "contacts/json.hpp"
#include "contacts/vcard.hpp"
#include "shell/slip.hpp"

namespace foyer::cli {
namespace {

struct Export {
  std::string format;
  std::filesystem::path out;
  people::Ref owner;
  bool excel = false;
};

using Contacts = std::vector<contacts::Contact>;

std::string cards(const Contacts& all, contacts::Version version) {
  std::string text;
  for (const auto& one : all) text += contacts::vcard(one, version);
  return text;
}

const std::map<std::string, std::function<std::string(const Contacts&)>>& formats() {
  static const std::map<std::string, std::function<std::string(const Contacts&)>> all = {
      {"vcard", [](const Contacts& c) { return cards(c, contacts::Version::v4); }},
      {"vcard3", [](const Contacts& c) { return cards(c, contacts::Version::v3); }},
      {"csv", contacts::csv},
      {"google", contacts::google_csv},
      {"outlook", contacts::outlook_csv},
      {"hubspot", contacts::hubspot_csv},
      {"salesforce", contacts::salesforce_csv},
      {"json", contacts::json}};
  return all;
}

bool is_table(const std::string& format) {
  return format != "slip" && format != "vcard" && format != "vcard3" && format != "json";
}

int write(const Common& common, const Export& asked) {
  const auto format = formats().find(asked.format);
  const bool slip = asked.format == "slip";
  if (format == formats().end() && !slip)
    return fail(bad_usage("There is no format \"" + asked.format +
                          "\"; there are vcard, vcard3, csv, google, outlook, hubspot, salesforce, "
                          "json and slip."));
  if (slip && asked.owner.empty())
    return fail(bad_usage("A slip is somebody's own: say whose with --for REF."));
  if (asked.excel && !is_table(asked.format))
    return fail(bad_usage("--excel goes with a table; " + asked.format + " is none."));
  const auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto room = event->room();
  if (const auto kept = still_kept(*room, now(), common.event.string()); !kept)
    return fail(kept.error());
  if (!asked.owner.empty() && !room->find(asked.owner)) {
    fail(bad_input("Nobody on the guest list has the reference " + asked.owner + "."));
    return answered_no;
  }
  const auto all = asked.owner.empty() ? contacts::all_contacts(*room)
                                       : contacts::contacts_of(*room, asked.owner);
  const auto written =
      slip ? paper::write_slip(asked.out, shell::slip_of(*room, asked.owner))
           : write_file(asked.out, (asked.excel ? "\xEF\xBB\xBF" : "") + format->second(all));
  if (!written) return fail(written.error());
  if (common.json)
    print(Json{{"format", asked.format}, {"contacts", all.size()}, {"file", asked.out.string()}});
  else
    print(std::to_string(all.size()) + " contacts in " + asked.out.string() + ".");
  return done;
}

}  // namespace

void add_contacts(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Export>();
  CLI::App* app = subcommand(program, "contacts", "contacts out, all or one person's", common);
  app->add_option("--format", asked->format,
                  "vcard (4.0), vcard3, csv, google, outlook, hubspot, salesforce, json, or slip: "
                  "labels of\n"
                  "100 x 62 mm to print for one guest")
      ->required();
  app->add_option("--out", asked->out, "the file to write")->required();
  app->add_option("--for", asked->owner, "only the people this reference met");
  app->add_flag("--excel", asked->excel, "begin a table with the mark by which Excel knows UTF-8");
  app->callback([=, &run] { run = [=] { return write(*common, *asked); }; });
}

}  // namespace foyer::cli
