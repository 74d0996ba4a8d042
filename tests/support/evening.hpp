// A kiosk at the door of a made evening: update() with a journal in memory that answers at once.
//   Evening evening({guest("Ana Lima")...}); evening.scan("Ana Lima"); evening.tap(WhomToMeet{});
#pragma once
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/state.hpp"
#include "badge/issue.hpp"
#include "journal/fold.hpp"
#include "matching/matcher.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"

namespace foyer::test {

class Evening {
 public:
  explicit Evening(std::vector<Guest> guests, bool answers = true) : answers_(answers) {
    for (const auto& one : guests) register_guest(one);
    app::Settings settings;
    settings.key = key;
    settings.promise_mark = "door";
    settings.pin = true;
    settings.mail = true;
    state_ = app::opened(room(), settings, now_);
  }
  // At the organiser's desk, which Mina opened with her PIN.
  Evening& at_desk() {
    return tap(app::ForHosts{}).type(pin).tap(app::FinishTyping{}).tap(app::OpenDesk{});
  }
  Evening(std::vector<Guest> guests, std::shared_ptr<const words::Library> words)
      : Evening(std::move(guests)) {
    state_.settings.words = std::move(words);
  }

  // At a door with rules of its own.
  Evening(std::vector<Guest> guests, checkin::Rules rules) : Evening(std::move(guests)) {
    app::Settings settings = state_.settings;
    settings.rules = std::move(rules);
    state_ = app::opened(room(), std::move(settings), now_);
  }

  Evening& scan(std::string_view name) { return scan_text(badge(name)); }
  Evening& scan_text(std::string text) { return hear(app::BadgeScanned{std::move(text)}); }
  template <class Intent>
  Evening& tap(Intent intent) {
    return send(app::Intent(std::move(intent)));
  }
  Evening& type(std::string_view text) {
    for (const char c : text) tap(app::TypeText{std::string(1, c)});
    return *this;
  }
  Evening& wait(std::int64_t ms) {
    now_ = now_ + ms;
    return hear(app::Tick{});
  }
  // Lets time pass as the shell does: waking whenever the page asks to be woken.
  Evening& wait_waking(std::int64_t ms) {
    const Time end = now_ + ms;
    for (auto next = app::wakes(state_); next && *next <= end; next = app::wakes(state_)) {
      now_ = std::max(*next, now_);
      hear(app::Tick{});
    }
    now_ = end;
    return hear(app::Tick{});
  }
  // Something happened elsewhere, and has come here.
  Evening& happens(journal::Payload what) {
    fold(std::move(what));
    return hear(app::RoomChanged{room()});
  }
  Evening& disk_fails(std::string what) { return hear(app::RecordFailed{std::move(what)}); }
  template <class News>
  Evening& hear(News news) {
    return send(app::News(std::move(news)));
  }

  // Something was written down elsewhere, and has come.
  Evening& happened(journal::Payload what) {
    fold(std::move(what));
    return hear(app::RoomChanged{room()});
  }

  template <class Page>
  const Page& page() const {
    INFO("the page shown is number " << state_.screen.index());
    REQUIRE(std::holds_alternative<Page>(state_.screen));
    return std::get<Page>(state_.screen);
  }
  template <class Page>
  bool shows() const {
    return std::holds_alternative<Page>(state_.screen);
  }
  const app::State& state() const { return state_; }
  Time now() const { return now_; }
  const people::Person& person(std::string_view name) const {
    return *state_.room->find(ref_of(name));
  }
  // Everything written down since the doors opened, in order.
  const std::vector<journal::Payload>& written() const { return written_; }
  template <class Fact>
  int count() const {
    int n = 0;
    for (const auto& fact : written_) n += std::holds_alternative<Fact>(fact);
    return n;
  }
  // The door has a name, and so says how it is.
  Evening& called(std::string name) {
    state_.settings.name = std::move(name);
    return *this;
  }
  // The encoder's weights are missing or damaged.
  Evening& without_meanings() {
    state_.settings.words_alone = true;
    return *this;
  }
  // Whoever comes in by the PIN leads the other hosts.
  void let_lead() { leads_ = true; }
  // Records that look alike to the desk, whatever their names.
  void set_alike(std::vector<hosting::Alike> pairs) {
    std::get<app::Desk>(state_.screen).alike = std::move(pairs);
  }
  // The last seating that was asked for.
  const std::optional<app::SeatRounds>& seating() const { return seating_; }
  // English can be read aloud here.
  void can_speak() { state_.settings.spoken = {"en"}; }
  void be_quiet() { state_.settings.sounds = false; }
  int wipes() const { return wipes_; }
  // What was heard since the last call.
  std::vector<app::Sound> sounded() { return std::exchange(sounded_, {}); }
  const std::vector<app::PrintBadge>& printed() const { return printed_; }
  int contacts_printed() const { return contacts_printed_; }
  std::string badge(std::string_view name) const { return badge::issue(key, ref_of(name), 1); }

  static constexpr badge::Key key{7, 7, 7};
  static constexpr const char* pin = "2468";

 private:
  void register_guest(const Guest& one) {
    fold(journal::Registered{one.person().attendee});
    fold(journal::BadgeIssued{one.ref(), badge::issue(key, one.ref(), 1), {}});
    if (one.person().presence.here) fold(journal::CheckedIn{one.ref()});
    for (const auto& meeting : one.person().met) fold(journal::Met{one.ref(), meeting.other});
  }
  void fold(journal::Payload what) {
    ++seq_;
    journal::apply(ledger_, {1, seq_, (now_.ms << 16) + seq_, {now_, std::move(what)}});
  }
  std::shared_ptr<const people::Room> room() const {
    people::Event event;
    event.name = "Spring Gathering";
    return std::make_shared<const people::Room>(journal::to_room(std::move(event), ledger_));
  }
  Evening& send(std::variant<app::Intent, app::News> what) {
    auto next = app::update(std::move(state_), {now_, std::move(what)});
    state_ = std::move(next.state);
    for (auto& effect : next.effects) std::visit([&](auto& one) { run(one); }, effect);
    return *this;
  }
  void run(const app::Record& record) {
    if (!answers_) return;
    for (const auto& happening : record.happenings) {
      fold(happening.what);
      written_.push_back(happening.what);
    }
    hear(app::Recorded{room(), record.happenings});
  }
  void run(const app::FindPeople& ask) {
    if (!answers_) return;
    const auto now = room();
    const auto found = matcher_.suggest(*now, ask.who);
    if (!found.empty()) fold(journal::Suggested{ask.who, found});
    hear(app::PeopleFound{ask.who, found, room()});
  }
  void run(const app::Wipe&) { ++wipes_; }
  void run(const app::CheckPin& check) {
    if (answers_) hear(app::PinChecked{check.digits == pin, "Mina", leads_});
  }
  void run(const app::MakePin& wanted) {
    if (answers_) hear(app::PinMade{{wanted.host, "kept safe", wanted.lead}});
  }
  void run(const app::DrawNetwork& wanted) {
    if (answers_)
      hear(app::NetworkDrawn{std::make_shared<const hosting::Picture>(
          hosting::laid_out(hosting::network(*wanted.room), 1))});
  }
  void run(const app::FindOpenNeeds&) {
    app::NeedsFound found;
    for (const auto& who : hosting::who_asked(*state_.room)) found.answers.push_back({who, {}});
    if (answers_) hear(std::move(found));
  }
  void run(const app::FindConflicts&) {}
  void run(const app::SeatRounds& wanted) { seating_ = wanted; }
  void run(const app::Play& play) { sounded_.push_back(play.sound); }
  void run(const app::PrintBadge& badge) { printed_.push_back(badge); }
  void run(const app::PrintContacts&) { ++contacts_printed_; }

  bool answers_;
  bool leads_ = false;
  Time now_ = opening;
  std::int64_t seq_ = 0;
  int wipes_ = 0;
  std::vector<app::Sound> sounded_;
  std::vector<app::PrintBadge> printed_;
  int contacts_printed_ = 0;
  std::optional<app::SeatRounds> seating_;
  journal::Ledger ledger_;
  matching::Matcher matcher_;
  app::State state_;
  std::vector<journal::Payload> written_;
};

}  // namespace foyer::test
