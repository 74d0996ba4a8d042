#include <chrono>

#include "badge/symbol.hpp"
#include "camera/reader.hpp"
#include "camera/source.hpp"
#include "cli/commands.hpp"
#include "cli/examining.hpp"
#include "cli/print_place.hpp"
#include "cli/scanner_place.hpp"
#include "printing/printer.hpp"
#include "shell/loudspeaker.hpp"
#include "voice/speaker.hpp"

namespace foyer::cli {
namespace {

using camera::Grey;

constexpr std::string_view test_code = "KBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";

// So many pixels a module, and the white that a code needs around it.
Grey drawn(const badge::Symbol& symbol, int scale) {
  constexpr int quiet = 4;
  const int side = (symbol.side + 2 * quiet) * scale;
  Grey out{side, side, {}};
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      out.pixels.push_back(symbol.at(x / scale - quiet, y / scale - quiet) ? 0 : 255);
  return out;
}

Finding codes() {
  const auto symbol = badge::symbol(test_code, badge::Correction::medium);
  const auto read = symbol ? camera::read_codes(drawn(*symbol, 4), camera::Look::fast)
                           : std::vector<std::string>{};
  if (read == std::vector<std::string>{std::string(test_code)})
    return {"codes", Health::well, "A test badge was drawn and read."};
  return {"codes", Health::ill,
          "A test badge could not be read; install the Debian package of zxing-cpp again."};
}

// The picture as people at a terminal see it: enough to tell a face from a lens cap.
void show_picture(const Grey& picture) {
  constexpr std::string_view ink = "@%#*+=-:. ";
  constexpr int columns = 64, rows = 20;
  for (int row = 0; row < rows; ++row) {
    std::string line;
    for (int column = columns - 1; column >= 0; --column) {  // mirrored, as one sees oneself
      const int x = (2 * column + 1) * picture.width / (2 * columns);
      const int y = (2 * row + 1) * picture.height / (2 * rows);
      const auto at = static_cast<std::size_t>(y * picture.width + x);
      line += ink[static_cast<std::size_t>(255 - picture.pixels[at]) * (ink.size() - 1) / 255];
    }
    print(line);
  }
}

Finding seen(const Patient& patient, const Grey& picture) {
  if (patient.show) show_picture(picture);
  const std::string size = std::to_string(picture.width) + " by " + std::to_string(picture.height);
  const auto codes = camera::read_codes(picture, camera::Look::thorough);
  return {"camera", Health::well,
          "A picture of " + size + " came" +
              (codes.empty() ? "; hold a badge before it to see whether it is read."
                             : ", and the code in it was read.")};
}

Finding camera_of(const Patient& patient) {
  const std::string name = patient.camera.empty()
                               ? setting(patient.event, "kiosk", "camera").value_or("off")
                               : patient.camera;
  if (name == "off")
    return {"camera", Health::absent, "No camera is set; guests use a scanner or their name."};
  auto source = camera::open(name);
  if (!source) return {"camera", Health::ill, source.error().what};
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(3);
  while (std::chrono::steady_clock::now() < until) {
    const auto sighting = (*source)->next(std::chrono::milliseconds(250));
    if (const auto* picture = std::get_if<Grey>(&sighting)) return seen(patient, *picture);
    if (const auto* lost = std::get_if<camera::Lost>(&sighting))
      return {"camera", Health::ill, lost->why};
  }
  return {"camera", Health::ill,
          "The camera sends no picture; unplug it, plug it in again, and try another plug."};
}

Finding scanner_of(const Patient& patient) {
  const auto place = scanner_place(patient.scanner, patient.event);
  if (place.device.empty())
    return {"scanner", Health::absent,
            "No scanner of its own is set; one on the keyboard's plug needs no setting."};
  const auto source = scanner::open(place);
  if (!source) return {"scanner", Health::ill, source.error().what};
  return {"scanner", Health::well, "The hand scanner is there, and nothing else hears it."};
}

Finding printer_of_door(const Patient& patient) {
  const auto place = printer_of(patient.event, {.name = patient.printer, .layout = {}});
  if (!place) return {"printer", Health::ill, place.error().what};
  if (!*place)
    return {"printer", Health::absent, "No printer is set; badges are printed beforehand."};
  auto printer = printing::open((*place)->printer);
  if (!printer) return {"printer", Health::ill, printer.error().what};
  const auto described = (*printer)->describe();
  if (!described) return {"printer", Health::ill, described.error().what};
  if (const auto want = printing::wanted(*described))
    return {"printer", Health::ill, std::string(printing::sentence(*want))};
  const auto label =
      patient.print ? print_test_label((*place)->printer) : Result<TestLabel>(TestLabel{});
  if (!label) return {"printer", Health::ill, label.error().what};
  if (label->state != printing::JobState::done)
    return {"printer", Health::ill, std::string(printing::sentence(label->want))};
  return {
      "printer", Health::well,
      patient.print ? "A test label is printed." : "The printer is ready; --print tries a label."};
}

Finding sound() {
  const shell::SoundSystem system;
  const shell::Device device("", 22050, shell::Samples::whole);
  const std::string& trouble = system.trouble().empty() ? device.trouble() : system.trouble();
  if (trouble.empty()) return {"sound", Health::well, "There is a loudspeaker, or a headset."};
  return {"sound", Health::ill,
          "Nothing can be heard here (" + trouble +
              "); plug in a loudspeaker, or set volume = 0 under [kiosk]."};
}

Finding speech() {
  if (voice::speech_program())
    return {"speech", Health::well, "Pages can be read aloud by espeak-ng."};
  return {"speech", Health::ill,
          "Pages cannot be read aloud; install the Debian package espeak-ng."};
}

}  // namespace

std::vector<Finding> examine_devices(const Patient& patient) {
  return {camera_of(patient),       codes(), scanner_of(patient),
          printer_of_door(patient), sound(), speech()};
}

}  // namespace foyer::cli
