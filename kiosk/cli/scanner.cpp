#include <chrono>
#include <cstdio>

#include "cli/at_the_door.hpp"
#include "cli/scanner_place.hpp"
#include "scanner/learning.hpp"

namespace foyer::cli {
namespace {

using namespace std::chrono_literals;

struct Asked {
  bool json = false;
  bool learn = false;
  int seconds = 60;
  std::string device;
  std::filesystem::path dev = "/dev";
};

void show(const Asked& asked, const scanner::Learnt& learnt) {
  const auto& [device, name, vendor, product] = learnt.scanner;
  const std::string rule = scanner::udev_rule(learnt.scanner);
  if (asked.json)
    return print(Json{{"device", device}, {"name", name}, {"text", learnt.text}, {"rule", rule}});
  print("# " + name + " read: " + learnt.text);
  print("[scanner]\ndevice = \"" + device + "\"");
  if (!rule.empty())
    print("# In /etc/udev/rules.d/70-foyer.rules, so that the kiosk's user may read it:\n# " +
          rule);
}

int learn(const Asked& asked) {
  const auto found = scanner::candidates(asked.dev);
  if (!asked.json) std::fprintf(stderr, "Scan any badge or ticket now.\n");
  const auto learnt = scanner::learn(found, std::chrono::seconds(asked.seconds));
  if (!learnt) return fail(learnt.error());
  if (!*learnt) {
    fail(outside_failed("Nobody scanned anything; plug the scanner in and try again."));
    return answered_no;
  }
  show(asked, **learnt);
  return done;
}

// Prints what the scanner reads, as the kiosk will get it.
int listen(const Asked& asked) {
  auto source = scanner::open(scanner_place(asked.device));
  if (!source) return fail(source.error());
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(asked.seconds);
  int scans = 0;
  while (std::chrono::steady_clock::now() < until) {
    const auto heard = (*source)->next(250ms);
    if (const auto* gone = std::get_if<scanner::Lost>(&heard))
      return scans ? done : fail(outside_failed(gone->why));
    for (const auto& text : std::get<scanner::Scans>(heard)) {
      ++scans;
      if (asked.json)
        print(Json{{"text", text}});
      else
        print(text);
      std::fflush(stdout);
    }
  }
  return scans ? done : answered_no;
}

}  // namespace

scanner::Place scanner_place(const std::string& device, const std::filesystem::path& event) {
  scanner::Place place;
  place.device = device.empty() ? setting(event, "scanner", "device").value_or("") : device;
  place.wrapping.prefix = setting(event, "scanner", "prefix").value_or("");
  place.wrapping.suffix = setting(event, "scanner", "suffix").value_or("");
  const std::string baud = setting(event, "scanner", "baud").value_or("9600");
  place.baud = baud.find_first_not_of("0123456789") == baud.npos && baud.size() < 8
                   ? std::stoi("0" + baud)
                   : 0;
  return place;
}

void add_scanner(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Asked>();
  CLI::App* app = program.add_subcommand(
      "scanner", "learn which device is the hand scanner, or print what it reads");
  app->add_flag("--learn", asked->learn, "scan once, and print its lines for foyer.toml");
  app->add_option("--device", asked->device, "print what this scanner reads");
  app->add_option("--seconds", asked->seconds, "how long to wait")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  app->add_option("--dev", asked->dev, "where devices are")->capture_default_str();
  app->add_flag("--json", asked->json, "one JSON object a line");
  app->callback([=, &run] {
    run = [=] {
      if (asked->learn) return learn(*asked);
      if (asked->device.empty())
        return fail(bad_usage("Say --learn, or --device NODE to print what a scanner reads."));
      return listen(*asked);
    };
  });
}

}  // namespace foyer::cli
