#include "camera/decode.hpp"
#include "camera/picture.hpp"
#include "cli/commands.hpp"
#include "cli/door.hpp"
#include "cli/door_rules.hpp"
#include "cli/word_reader.hpp"

namespace foyer::cli {
namespace {

struct CheckIn {
  std::vector<std::string> codes;
  std::vector<std::filesystem::path> images;
  bool order = false;
  DoorFlags door = {};
};

// A code as it was typed or read, and what it was read from.
struct Input {
  std::string name;
  std::string code;
};

int status_of(const checkin::Outcome& outcome) {
  if (std::holds_alternative<checkin::Unreadable>(outcome)) return exit_status(bad_input({}));
  const bool in = std::holds_alternative<checkin::Welcome>(outcome) ||
                  std::holds_alternative<checkin::AlreadyHere>(outcome) ||
                  std::holds_alternative<checkin::Leaves>(outcome);
  return in ? done : answered_no;
}

void show(const Common& common, const std::string& input, const Scan& scan,
          const people::Room& room) {
  const auto* who = checkin::whom(scan.outcome);
  const auto* person = who ? room.find(*who) : nullptr;
  if (common.json) {
    Json line{{"input", input}, {"outcome", checkin::word(scan.outcome)}};
    if (person) line["attendee"] = *who;
    if (person) line["name"] = person->attendee.name.full;
    if (scan.first_at) line["first_at"] = rfc3339(*scan.first_at, room.event.zone);
    const auto reason = checkin::reason(scan.outcome, room.event.zone);
    if (!reason.empty()) line["why"] = reason;
    line["suggestions"] = to_json(scan.suggestions, room);
    return print(line);
  }
  print(input + ": " + std::string(checkin::word(scan.outcome)) +
        (person ? ", " + person->attendee.name.full : "") +
        (scan.first_at ? ", in since " + clock_time(*scan.first_at, room.event.zone) : "") + ". " +
        checkin::reason(scan.outcome, room.event.zone));
  for (const auto& one : scan.suggestions) print("  " + people::plain(one.reason));
}

// Who came in with somebody, a line each as if they had been scanned.
void show_others(const Common& common, const std::string& input, const Scan& scan,
                 const people::Room& room) {
  for (const auto& other : scan.others)
    show(common, input, {checkin::Welcome{other}, room.find(other)->presence.first_in, {}}, room);
}

// Every code of a picture; one empty code when none could be read.
Result<std::vector<Input>> read_picture(const std::filesystem::path& path) {
  const auto picture = camera::load(path);
  if (!picture) return picture.error();
  std::vector<Input> inputs;
  for (const auto& code : camera::decode_still(*picture)) inputs.push_back({path.string(), code});
  if (inputs.empty()) inputs.push_back({path.string(), ""});
  return inputs;
}

int check_in(const Common& common, const CheckIn& asked) {
  if (asked.codes.empty() && asked.images.empty())
    return fail(bad_usage("Give a badge code, or a picture of a badge with --image FILE."));
  const auto rules = rules_of(common.event, asked.door);
  if (!rules) return fail(rules.error());
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());

  int status = done;
  std::vector<Input> inputs;
  for (const auto& code : asked.codes) inputs.push_back({code, code});
  for (const auto& image : asked.images) {
    const auto read = read_picture(image);
    if (!read)
      status = worse(status, fail(read.error()));
    else
      inputs.insert(inputs.end(), read->begin(), read->end());
  }
  const auto door = door_of(*event, *rules);
  auto matcher = learned_matcher(*event, std::chrono::milliseconds(0));
  for (const auto& input : inputs) {
    const auto answer =
        scan(*event, matcher, door, Held{input.code, *at, asked.order && rules->together});
    if (!answer) return fail(answer.error());
    show(common, input.name, *answer, *event->room());
    show_others(common, input.name, *answer, *event->room());
    status = worse(status, status_of(answer->outcome));
  }
  return status;
}

}  // namespace

void add_checkin(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<CheckIn>();
  CLI::App* app = subcommand(program, "checkin", "what a scan does, without the screen", common);
  app->add_option("CODE", asked->codes, "badge codes, or the ticket codes of the list");
  app->add_option("--image", asked->images, "a picture of a badge (PNG or JPEG)")
      ->allow_extra_args(false);
  app->add_option("--at", common->at, "when (RFC 3339); now when absent");
  app->add_flag("--order", asked->order, "bring in everybody of the same order");
  add_door_flags(*app, std::shared_ptr<DoorFlags>(asked, &asked->door));
  app->callback([=, &run] { run = [=] { return check_in(*common, *asked); }; });
}

}  // namespace foyer::cli
