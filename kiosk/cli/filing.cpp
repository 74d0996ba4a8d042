#include <algorithm>
#include <map>

#include "cli/delivering.hpp"
#include "cli/languages.hpp"
#include "cli/retention.hpp"
#include "cli/server_place.hpp"
#include "contacts/calendar.hpp"
#include "contacts/contact.hpp"
#include "contacts/merging.hpp"
#include "contacts/vcard.hpp"
#include "dav/collection.hpp"

namespace foyer::cli {
namespace {

using store::Delivery;
namespace stages = store::stages;

// A card or a to-do that is to lie in a collection.
struct Entry {
  std::string uid;
  people::Ref who;
  std::string text;
};

// How many outcomes are written down together. What a kill takes with it is found again on the
// server: nothing is put there but where nothing is.
constexpr std::size_t batch = 25;

// One run over one collection.
class Filing {
 public:
  Filing(const FollowUp& asked, store::EventFile& event, dav::Collection collection)
      : asked_(asked),
        event_(event),
        collection_(std::move(collection)),
        target_(collection_.url()) {}

  // `all_new`: the collection was just founded with these entries.
  Status run(const std::vector<Entry>& entries, bool all_new);
  int status() const { return status_; }

 private:
  Status look_ahead(const std::vector<Entry>& entries);
  Status file(const Entry& entry);
  Status take_up(const Entry& entry, const dav::Member& theirs, const std::string& written,
                 bool again);
  Status add(const Entry& entry);
  Status change(const Entry& entry, const Delivery& before);
  Status meet(const Entry& entry, const std::string& written, bool again);
  Status withdraw(const Delivery& before);
  Status keep(const Entry& entry, const char* stage, const std::string& tag);
  Status keep_all();
  void say(const people::Ref& who, const char* what, const std::string& why);
  Status declined(const Entry& entry, const dav::Answer& answer);

  const FollowUp& asked_;
  store::EventFile& event_;
  dav::Collection collection_;
  std::string target_;
  std::map<std::string, Delivery> known_;
  std::map<std::string, dav::Member> there_;  // of what is not known: what was found there
  bool all_new_ = false;
  std::vector<Delivery> waiting_;
  int status_ = done;
};

void Filing::say(const people::Ref& who, const char* what, const std::string& why) {
  tell(asked_, {who, target_, what, why});
}

Status Filing::keep_all() {
  if (waiting_.empty()) return Done{};
  auto kept = event_.keep_deliveries(waiting_);
  waiting_.clear();
  return kept;
}

Status Filing::keep(const Entry& entry, const char* stage, const std::string& tag) {
  waiting_.push_back({target_, entry.uid, entry.who, stage, tag, entry.text, now()});
  return waiting_.size() < batch ? Status(Done{}) : keep_all();
}

Status Filing::declined(const Entry& entry, const dav::Answer& answer) {
  const auto* refused = std::get_if<dav::Refused>(&answer);
  say(entry.who, "failed", refused ? refused->why : "somebody else is changing it; run this again");
  status_ = worse(status_, exit_status(outside_failed("")));
  return Done{};
}

Status Filing::add(const Entry& entry) {
  const auto answer = collection_.add(entry.uid, entry.text);
  if (!answer) return answer.error();
  if (std::holds_alternative<dav::Changed>(*answer)) return meet(entry, "", false);
  const auto* written = std::get_if<dav::Written>(&*answer);
  if (!written) return declined(entry, *answer);
  say(entry.who, "sent", "");
  return keep(entry, stages::sent, written->tag);
}

// Something lies there that is not what we last knew: what others changed stays, the rest becomes
// ours. Where it is not known what we wrote there, everything of theirs stays.
Status Filing::meet(const Entry& entry, const std::string& written, bool again) {
  const auto there = collection_.read(entry.uid);
  if (!there) return there.error();
  if (!*there) {
    say(entry.who, "unchanged", "somebody took it away there");
    return keep(entry, stages::removed, "");
  }
  return take_up(entry, **there, written, again);
}

Status Filing::take_up(const Entry& entry, const dav::Member& theirs, const std::string& written,
                       bool again) {
  const std::string text = contacts::merged({written, theirs.text, entry.text});
  if (text == theirs.text) {
    const bool same = contacts::says_the_same(theirs.text, entry.text);
    say(entry.who, all_new_ ? "sent" : "unchanged", same ? "" : "what was changed there stays");
    return keep(entry, stages::sent, theirs.tag);
  }
  const auto answer = collection_.replace(entry.uid, text, theirs.tag);
  if (!answer) return answer.error();
  if (std::holds_alternative<dav::Changed>(*answer) && !again) return meet(entry, written, true);
  const auto* went = std::get_if<dav::Written>(&*answer);
  if (!went) return declined(entry, *answer);
  say(entry.who, "sent", "what was changed there stays");
  return keep(entry, stages::sent, went->tag);
}

Status Filing::change(const Entry& entry, const Delivery& before) {
  if (before.tag.empty()) return meet(entry, before.body, false);
  const auto answer = collection_.replace(entry.uid, entry.text, before.tag);
  if (!answer) return answer.error();
  if (std::holds_alternative<dav::Changed>(*answer) || std::holds_alternative<dav::Gone>(*answer))
    return meet(entry, before.body, false);
  const auto* written = std::get_if<dav::Written>(&*answer);
  if (!written) return declined(entry, *answer);
  say(entry.who, "sent", "");
  return keep(entry, stages::sent, written->tag);
}

Status Filing::file(const Entry& entry) {
  const auto at = known_.find(entry.uid);
  const Delivery* before = at == known_.end() ? nullptr : &at->second;
  if (before && before->stage == stages::removed)
    return say(entry.who, "unchanged", "somebody took it away there"), Status(Done{});
  if (before && before->body == entry.text) return say(entry.who, "unchanged", ""), Status(Done{});
  if (asked_.dry_run) return say(entry.who, "sent", ""), Status(Done{});
  if (before) return change(entry, *before);
  const auto found = there_.find(entry.uid);
  return found == there_.end() ? add(entry) : take_up(entry, found->second, "", false);
}

// Of many that are not known it is asked at once what lies there, instead of one by one: a run
// before this one may have put them there and been ended before it could say so.
Status Filing::look_ahead(const std::vector<Entry>& entries) {
  std::vector<std::string> unknown;
  for (const auto& entry : entries)
    if (!known_.contains(entry.uid)) unknown.push_back(entry.uid);
  if (unknown.size() < 2 || asked_.dry_run) return Done{};
  auto found = collection_.read_all(unknown);
  if (!found) return found.error();
  there_ = *std::move(found);
  return Done{};
}

// Whoever was erased, or takes a meeting back, is taken away where Foyer put them, unless somebody
// has made the card their own since.
Status Filing::withdraw(const Delivery& before) {
  if (asked_.dry_run) return Done{};
  const auto answer = collection_.remove(before.item, before.tag.empty() ? "*" : before.tag);
  if (!answer) return answer.error();
  const bool away =
      std::holds_alternative<dav::Written>(*answer) || std::holds_alternative<dav::Gone>(*answer);
  if (away) {
    say(before.ref, "sent", "taken away");
    return event_.drop_delivery(target_, before.item);
  }
  say(before.ref, "failed",
      "somebody changed " + before.item + " there, so it was not taken away; please delete it");
  status_ = worse(status_, exit_status(outside_failed("")));
  return Done{};
}

Status Filing::run(const std::vector<Entry>& entries, bool all_new) {
  all_new_ = all_new;
  const auto before = event_.deliveries(target_);
  if (!before) return before.error();
  for (const auto& one : *before) known_.emplace(one.item, one);
  Progress progress("Filing", entries.size());
  Status went = look_ahead(entries);
  for (std::size_t i = 0; i < entries.size() && went; ++i) {
    went = file(entries[i]);
    progress.reached(i + 1);
  }
  for (const auto& one : *before) {
    const bool wanted = std::ranges::find(entries, one.item, &Entry::uid) != entries.end();
    const bool there = one.stage == stages::sent || one.stage == stages::withdraw;
    if (went && there && !wanted) went = withdraw(one);
  }
  const auto kept = keep_all();
  return went ? kept : went;
}

std::vector<Entry> cards(const people::Room& room, const people::Ref& owner) {
  std::map<std::string, people::Ref> refs;
  for (const auto& person : room.people)
    refs.emplace(contacts::uid(room.event, person->attendee.ref), person->attendee.ref);
  std::vector<Entry> out;
  for (const auto& contact :
       owner.empty() ? contacts::all_contacts(room) : contacts::contacts_of(room, owner))
    out.push_back({contact.card.uid, refs[contact.card.uid],
                   contacts::vcard(contact, contacts::Version::v3)});
  return out;
}

Result<std::vector<Entry>> todos(const people::Room& room, const people::Ref& owner) {
  const auto library = word_library();
  if (!library) return library.error();
  std::vector<Entry> out;
  for (const auto& todo : contacts::todos_of(room, owner, *library))
    out.push_back({todo.uid, owner, contacts::calendar({todo})});
  return out;
}

Result<std::vector<Entry>> entries_for(const FollowUp& asked, const people::Room& room) {
  return asked.carddav ? Result<std::vector<Entry>>(cards(room, asked.only))
                       : todos(room, asked.only);
}

// The collection, made where there is none. Many cards found their address book with themselves:
// one by one, a server looks through all that are there for each.
constexpr std::size_t most_to_found = 5000;
Result<bool> found(web::Client& client, dav::Kind kind, const std::string& url,
                   const std::vector<Entry>& entries) {
  if (kind == dav::Kind::addressbook && entries.size() > 1 && entries.size() <= most_to_found) {
    std::vector<std::string> texts;
    for (const auto& entry : entries) texts.push_back(entry.text);
    const auto all_new = dav::found_collection(client, kind, url, texts);
    if (!all_new || *all_new) return all_new;
  }
  const auto made = dav::make_collection(client, kind, url);
  return made ? Result<bool>(false) : Result<bool>(made.error());
}

}  // namespace

int file_away(const FollowUp& asked) {
  const auto kind = asked.carddav ? dav::Kind::addressbook : dav::Kind::calendar;
  const char* section = asked.carddav ? "carddav" : "caldav";
  auto event = open(asked.common, asked.dry_run ? store::Access::read : store::Access::write);
  if (!event) return fail(event.error());
  const auto room = event->room();
  if (const auto kept = still_kept(*room, now(), asked.common.event.string()); !kept)
    return fail(kept.error());
  if (!asked.only.empty() && !room->find(asked.only)) {
    fail(bad_input("Nobody on the guest list has the reference " + asked.only + "."));
    return answered_no;
  }
  const auto server = server_of(asked.common.event, section);
  if (server.url.empty())
    return fail(bad_input("No server is set; name it in foyer.toml ([" + std::string(section) +
                          "] url = \"https://dav.example.org/\")."));
  auto client = web::Client::open(server);
  if (!client) return fail(client.error());
  const auto place = dav::find_collection(*client, kind);
  if (!place) return fail(place.error());
  const auto entries = entries_for(asked, *room);
  if (!entries) return fail(entries.error());
  const auto all_new = place->there || asked.dry_run ? Result<bool>(false)
                                                     : found(*client, kind, place->url, *entries);
  if (!all_new) return fail(all_new.error());
  Filing filing(asked, *event, dav::Collection(*client, kind, place->url));
  const auto went = filing.run(*entries, *all_new);
  return went ? filing.status() : worse(filing.status(), fail(went.error()));
}

}  // namespace foyer::cli
