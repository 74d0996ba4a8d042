#include "cli/paper_commands.hpp"
#include "planning/queue.hpp"

namespace foyer::cli {
namespace {

struct Plan {
  planning::Arrivals arrivals;
  planning::Service service;
  double patience_s = 120;
  std::uint32_t seed = 1;
  bool json = false;
};

double rounded(double value) { return static_cast<double>(std::lround(value * 10)) / 10; }

std::string in_words(const planning::Wait& wait) {
  char line[160];
  std::snprintf(
      line, sizeof line,
      "%2d kiosk%s half wait up to %.0f s, nineteen in twenty up to %.0f s, longest line %.0f",
      wait.kiosks, wait.kiosks == 1 ? ": " : "s:", wait.half_s, wait.most_s, wait.line);
  return line;
}

void show(const Plan& asked, const planning::Wait& wait) {
  if (!asked.json) return print(in_words(wait));
  print(Json{{"kiosks", wait.kiosks},
             {"wait_half_s", rounded(wait.half_s)},
             {"wait_most_s", rounded(wait.most_s)},
             {"longest_line", wait.line},
             {"last_in_min", rounded(wait.open_min)},
             {"enough", wait.most_s <= asked.patience_s}});
}

int make(const Plan& asked) {
  const auto tried =
      planning::kiosks_needed(asked.arrivals, asked.service, asked.patience_s, asked.seed);
  const double rate = rounded(planning::guests_a_minute(asked.service));
  if (asked.json)
    print(Json{{"guests_a_minute_a_kiosk", rate}});
  else
    print("One kiosk lets " + Json(rate).dump() + " guests a minute in.");
  for (const auto& wait : tried) show(asked, wait);
  return tried.back().most_s <= asked.patience_s ? done : answered_no;
}

}  // namespace

void add_plan(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Plan>();
  CLI::App* app = program.add_subcommand("plan", "how many kiosks an evening needs");
  const auto number = [&](const char* name, auto& value, const char* what, double most) {
    app->add_option(name, value, what)->check(CLI::Range(0.0, most))->capture_default_str();
  };
  app->add_option("--guests", asked->arrivals.guests, "how many come")
      ->required()
      ->check(CLI::Range(1, 100000));
  app->add_option("--minutes", asked->arrivals.minutes, "from the first to the last of them")
      ->required()
      ->check(CLI::Range(1.0, 1440.0));
  number("--peak", asked->arrivals.peak, "when most come, as a share of that time", 1);
  number("--patience", asked->patience_s, "seconds that nineteen in twenty may wait", 3600);
  number("--badge-s", asked->service.badge_s, "seconds of somebody with a badge", 600);
  number("--name-s", asked->service.name_s, "seconds of somebody who finds their name", 600);
  number("--questions-s", asked->service.questions_s, "seconds of who answers questions", 600);
  number("--names", asked->service.names, "share without a badge", 1);
  number("--questions", asked->service.questions, "share who answers", 1);
  app->add_option("--seed", asked->seed, "the same seed, the same answer")->capture_default_str();
  app->add_flag("--json", asked->json, "one JSON object a line");
  app->callback([=, &run] { run = [=] { return make(*asked); }; });
}

}  // namespace foyer::cli
