#include "cli/examining.hpp"
#include "cli/paper_commands.hpp"

namespace foyer::cli {
namespace {

struct Asked {
  Patient patient;
  bool json = false;
};

std::string_view word(Health health) {
  return health == Health::well ? "well" : health == Health::absent ? "absent" : "ill";
}

void show(const Finding& finding, bool json) {
  if (json)
    return print(
        Json{{"part", finding.part}, {"state", word(finding.health)}, {"said", finding.said}});
  const std::string_view sign = finding.health == Health::well     ? "ok   "
                                : finding.health == Health::absent ? "-    "
                                                                   : "HAND ";
  std::string part = finding.part;
  part.resize(std::max<std::size_t>(part.size(), 9), ' ');
  print(std::string(sign) + part + finding.said);
}

int examine(const Asked& asked) {
  bool ill = false;
  for (const auto& look : {examine_devices, examine_event})
    for (const auto& finding : look(asked.patient)) {
      show(finding, asked.json);
      ill = ill || finding.health == Health::ill;
    }
  return ill ? answered_no : done;
}

}  // namespace

void add_doctor(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Asked>();
  CLI::App* app = program.add_subcommand(
      "doctor", "look at everything a kiosk needs, and say what wants a hand");
  app->add_option("EVENT", asked->patient.event, "the event's file");
  app->add_option("--camera", asked->patient.camera, "a V4L2 device, a folder of pictures, or off")
      ->envname("FOYER_CAMERA");
  app->add_option("--scanner", asked->patient.scanner, "the hand scanner's device")
      ->envname("FOYER_SCANNER");
  app->add_option("--printer", asked->patient.printer, "a printer's name or URI, or off")
      ->envname("FOYER_PRINTER");
  app->add_flag("--print", asked->patient.print, "print a test label");
  app->add_flag("--show", asked->patient.show, "show the camera's picture, in letters");
  app->add_flag("--json", asked->json, "one JSON object a line");
  app->callback([=, &run] { run = [=] { return examine(*asked); }; });
}

}  // namespace foyer::cli
