#include <charconv>
#include <chrono>
#include <map>
#include <thread>

#include "base/text.hpp"
#include "cli/badge_texts.hpp"
#include "cli/delivering.hpp"
#include "cli/languages.hpp"
#include "cli/retention.hpp"
#include "cli/server_place.hpp"
#include "mail/letter.hpp"
#include "web/smtp.hpp"

namespace foyer::cli {
namespace {

using store::Delivery;
namespace stages = store::stages;

constexpr const char* target = "mail";
constexpr const char* unclear =
    "it is not known whether this letter went before; with --again and the reference it goes once "
    "more";

struct Settings {
  web::Server server;
  mail::Mailbox from;
  std::int64_t pause_ms = 1000;
};

Result<Settings> settings_for(const FollowUp& asked) {
  const auto& event = asked.common.event;
  Settings settings;
  settings.server = server_of(event, "mail");
  const std::string from = server_setting(event, "mail", "from");
  const auto address = mail::address(from);
  if (!address)
    return bad_input(
        "[mail] from in foyer.toml (or FOYER_MAIL_FROM) is to be the address that "
        "letters come from; \"" +
        mended_utf8(from) + "\" is none.");
  settings.from = {server_setting(event, "mail", "from_name"), *address};
  if (settings.server.url.empty() && !asked.dry_run)
    return bad_input(
        "No mail server is set; name it in foyer.toml ([mail] url = "
        "\"smtp://mail.example.org:587\") or FOYER_MAIL_URL.");
  const std::string rate = server_setting(event, "mail", "per_minute");
  int per_minute = 60;
  const auto read = std::from_chars(rate.data(), rate.data() + rate.size(), per_minute);
  if (!rate.empty() && (read.ec != std::errc() || *read.ptr || per_minute < 1))
    return bad_input("[mail] per_minute is to be a number from 1 on; \"" + mended_utf8(rate) +
                     "\" is none.");
  settings.pause_ms = minute_ms / per_minute;
  return settings;
}

// One run through everybody.
class Mailing {
 public:
  Mailing(const FollowUp& asked, store::EventFile& event, Settings settings,
          const words::Library& library)
      : asked_(asked), event_(event), settings_(std::move(settings)), library_(library) {}

  int run();

 private:
  using Known = std::map<std::string, Delivery>;

  Status write_to(const people::Ref& who);
  bool settled_before(const Outcome& outcome, const std::string& id);
  Status send(Outcome outcome, const mail::Message& letter);
  Status keep(const Outcome& outcome, const mail::Message& letter, const char* stage,
              const std::string& tag);
  Status take(Outcome outcome, const mail::Message& letter, const web::Receipt& receipt);
  Status write_down(Outcome outcome, const mail::Message& letter);
  void say(Outcome outcome, std::string what, std::string why);
  void wait_a_little();

  const FollowUp& asked_;
  store::EventFile& event_;
  Settings settings_;
  const words::Library& library_;
  std::optional<web::Postbox> postbox_;
  Known known_;
  std::optional<std::chrono::steady_clock::time_point> next_;
  int status_ = done;
};

void Mailing::say(Outcome outcome, std::string what, std::string why) {
  outcome.what = std::move(what);
  outcome.why = std::move(why);
  tell(asked_, outcome);
}

// The polite rate, however long an answer took.
void Mailing::wait_a_little() {
  if (next_) std::this_thread::sleep_until(*next_);
  next_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(settings_.pause_ms);
}

bool Mailing::settled_before(const Outcome& outcome, const std::string& id) {
  const auto at = known_.find(id);
  if (at == known_.end()) return false;
  const Delivery& before = at->second;
  if (before.stage == stages::sent) return say(outcome, "unchanged", ""), true;
  if (before.stage == stages::declined && before.body == outcome.to)
    return say(outcome, "unchanged", "was declined: " + before.tag), true;
  if (before.stage == stages::begun && asked_.again != outcome.who)
    return say(outcome, "unchanged", unclear), true;
  return false;
}

Status Mailing::keep(const Outcome& outcome, const mail::Message& letter, const char* stage,
                     const std::string& tag) {
  const Delivery one = {target, letter.id, outcome.who, stage, tag, outcome.to, now()};
  return event_.keep_deliveries(std::span(&one, 1));
}

Status Mailing::take(Outcome outcome, const mail::Message& letter, const web::Receipt& receipt) {
  if (std::holds_alternative<web::Accepted>(receipt)) {
    const auto kept = keep(outcome, letter, stages::sent, "");
    say(outcome, "sent", "");
    return kept;
  }
  status_ = worse(status_, exit_status(outside_failed("")));
  if (std::holds_alternative<web::Unanswered>(receipt))
    return say(outcome, "failed", "no answer came, and it may have gone; it is not sent again"),
           Status(Done{});
  const auto& declined = std::get<web::Declined>(receipt);
  say(outcome, "failed", declined.reply);
  if (declined.for_good) return keep(outcome, letter, stages::declined, declined.reply);
  return event_.drop_delivery(target, letter.id);
}

// The intent is on the disk before the server gets the end of the letter, and the outcome after its
// answer: a kill at any moment leaves a letter that never went, or one that is known to have gone,
// or, in the instant between, one that is not sent again unasked.
Status Mailing::send(Outcome outcome, const mail::Message& letter) {
  if (!postbox_) {
    auto opened = web::Postbox::open(settings_.server);
    if (!opened) return opened.error();
    postbox_ = *std::move(opened);
  }
  wait_a_little();
  const std::string text = mail::write(letter);
  Status begun = Done{};
  const auto receipt = postbox_->hand_over({settings_.from.address, outcome.to, text}, [&] {
    begun = keep(outcome, letter, stages::begun, "");
    return begun.ok();
  });
  if (!begun) return begun;
  if (!receipt) {
    say(outcome, "failed", "the mail server failed");
    if (asked_.again == outcome.who) return receipt.error();
    const auto dropped = event_.drop_delivery(target, letter.id);
    return dropped ? Status(receipt.error()) : dropped;
  }
  return take(std::move(outcome), letter, *receipt);
}

Status Mailing::write_down(Outcome outcome, const mail::Message& letter) {
  say(outcome, "sent", "");
  if (asked_.out.empty()) return Done{};
  return write_file(asked_.out / (file_name(outcome.who) + ".eml"), mail::write(letter));
}

// Whether it may go is asked of the room as it is now, at the moment of sending.
Status Mailing::write_to(const people::Ref& who) {
  const auto room = event_.room();
  const people::Person* person = room->find(who);
  if (!person) return Done{};
  const auto letter = (asked_.remind ? mail::reminder : mail::evening_letter)(
      *room, who, {settings_.from, now(), library_});
  if (!letter) return Done{};
  const auto may = mail::may_write(*person);
  if (const auto* withheld = std::get_if<mail::Withheld>(&may)) {
    say({who, "", "", ""}, withheld->wrong ? "failed" : "unchanged", withheld->why);
    if (withheld->wrong) status_ = worse(status_, exit_status(bad_input("")));
    return Done{};
  }
  Outcome outcome{who, std::get<mail::Addressed>(may).address, "", ""};
  if (settled_before(outcome, letter->id)) return Done{};
  return asked_.dry_run ? write_down(std::move(outcome), *letter)
                        : send(std::move(outcome), *letter);
}

int Mailing::run() {
  const auto before = event_.deliveries(target);
  if (!before) return fail(before.error());
  for (const auto& one : *before) known_.emplace(one.item, one);
  const auto everybody = event_.room();
  Progress progress("Sending", everybody->people.size());
  std::size_t at = 0;
  for (const auto& person : everybody->people) {
    const auto& ref = person->attendee.ref;
    const bool meant = (asked_.only.empty() || asked_.only == ref) &&
                       (asked_.again.empty() || asked_.again == ref);
    if (const auto went = meant ? write_to(ref) : Status(Done{}); !went)
      return worse(status_, fail(went.error()));
    progress.reached(++at);
  }
  return status_;
}

}  // namespace

int send_letters(const FollowUp& asked) {
  auto settings = settings_for(asked);
  if (!settings) return fail(settings.error());
  const auto library = word_library();
  if (!library) return fail(library.error());
  auto event = open(asked.common, asked.dry_run ? store::Access::read : store::Access::write);
  if (!event) return fail(event.error());
  if (const auto kept = still_kept(*event->room(), now(), asked.common.event.string()); !kept)
    return fail(kept.error());
  std::error_code failed;
  if (!asked.out.empty()) std::filesystem::create_directories(asked.out, failed);
  if (failed) return fail(outside_failed("Cannot make the folder " + asked.out.string() + "."));
  for (const auto& ref : {asked.only, asked.again})
    if (!ref.empty() && !event->room()->find(ref)) {
      fail(bad_input("Nobody on the guest list has the reference " + ref + "."));
      return answered_no;
    }
  return Mailing(asked, *event, *std::move(settings), *library).run();
}

}  // namespace foyer::cli
