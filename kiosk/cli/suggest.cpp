#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/door.hpp"
#include "cli/languages.hpp"
#include "cli/word_reader.hpp"
#include "shell/decision.hpp"
#include "words/sentence.hpp"

namespace foyer::cli {
namespace {

using namespace std::chrono_literals;

struct Suggest {
  std::vector<std::string> refs;
  bool all = false;
  bool dry_run = false;
  bool explain = false;
  std::string language = "en";
};

constexpr std::size_t most_explained = 1000;  // people of whom it is written down why

// As they are read in `words`, without marks of direction: a terminal has its own.
std::vector<people::Suggestion> said_in(const words::Strings& words,
                                        std::vector<people::Suggestion> suggestions) {
  if (&words.language() == &words::english()) return suggestions;
  for (auto& one : suggestions) {
    if (one.said.reason.empty()) continue;
    one.reason = words::say_plainly(words, one.said.reason);
    one.details = words::say_plainly(words, one.said.details);
    one.question = words::say_plainly(words, one.said.question);
  }
  return suggestions;
}

void show(const Common& common, const people::Ref& who,
          const std::vector<people::Suggestion>& suggestions, const people::Room& room) {
  if (common.json)
    return print(Json{{"attendee", who}, {"suggestions", to_json(suggestions, room)}});
  const auto* person = room.find(who);
  print(who + " " + (person ? person->attendee.name.full : ""));
  for (const auto& one : suggestions)
    print("  " + std::string(word(one.kind)) + ": " + people::plain(one.reason) + " " +
          one.question);
}

// For engineers, on standard error: what each suggestion was made of, and the best that were not
// made, as it was written down when they were made.
void explain(const store::EventFile& event, const people::Ref& who) {
  std::cout.flush();
  for (const auto& one : event.decisions(who)) std::cerr << one.told;
}

int one_by_one(store::EventFile& event, const Common& common, const Suggest& asked,
               const words::Strings& words, Time at) {
  auto matcher = learned_matcher(event, 2s);
  int status = done;
  for (const auto& ref : asked.refs) {
    if (!event.room()->find(ref)) {
      std::fputs(("foyer: Nobody on the guest list has the reference " + ref + ".\n").c_str(),
                 stderr);
      status = answered_no;
      continue;
    }
    const auto found = suggest(event, matcher, ref, at, asked.dry_run);
    if (!found) return fail(found.error());
    show(common, ref, said_in(words, *found), *event.room());
    if (!asked.explain) continue;
    if (asked.dry_run) std::cerr << shell::decision(matcher, *event.room(), ref, *found);
    explain(event, ref);
  }
  return status;
}

void show(const matching::Certificate& certificate) {
  Json without = Json::array();
  for (const auto& one : certificate.without)
    without.push_back({{"who", one.who}, {"why", one.why}});
  const Json line = {{"needs_answered", certificate.needs_answered},
                     {"needs", certificate.needs},
                     {"needs_bound", certificate.needs_bound},
                     {"without", without},
                     {"ratio", certificate.ratio}};
  std::cout.flush();
  std::cerr << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

// The whole room in one thought, and what is new to anybody in one transaction.
int everybody(store::EventFile& event, const Common& common, const Suggest& asked,
              const words::Strings& words, Time at) {
  const auto room = event.room();
  auto matcher = learned_matcher(event, 30s);
  const auto [found, certificate] = matcher.suggest_all_certified(*room);
  std::vector<journal::Happening> shown;
  std::vector<store::EventFile::Decision> why;
  for (const auto& [who, suggestions] : found) {
    const auto& before = room->find(who)->shown;
    std::vector<people::Suggestion> fresh;
    for (const auto& one : suggestions)
      if (std::ranges::find(before, one) == before.end()) fresh.push_back(one);
    if (fresh.empty()) continue;
    if (!asked.dry_run && found.size() <= most_explained)
      why.push_back({who, at, shell::decision(matcher, *room, who, fresh)});
    shown.push_back({at, journal::Suggested{who, std::move(fresh)}});
  }
  if (!asked.dry_run && !shown.empty()) {
    const auto recorded = event.record(shown);
    if (!recorded) return fail(recorded.error());
    if (const auto kept = event.keep_decisions(why); !kept) return fail(kept.error());
  }
  for (const auto& [who, suggestions] : found)
    show(common, who, said_in(words, suggestions), *room);
  if (common.json) show(certificate);
  return done;
}

int find_people(const Common& common, const Suggest& asked) {
  if (asked.refs.empty() != asked.all)
    return fail(bad_usage("Say for whom: one or more references, or --all."));
  const auto* language = words::language_called(asked.language);
  if (!language) return fail(bad_usage(no_such_language(asked.language)));
  auto event = open(common, asked.dry_run ? store::Access::read : store::Access::write);
  if (!event) return fail(event.error());
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());
  const auto library = word_library();
  if (!library) return fail(library.error());
  const auto& words = library->in(language->tag);
  return asked.all ? everybody(*event, common, asked, words, *at)
                   : one_by_one(*event, common, asked, words, *at);
}

}  // namespace

void add_suggest(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Suggest>();
  CLI::App* app = subcommand(program, "suggest", "who to meet and why", common);
  app->add_option("REF", asked->refs, "references of attendees who are here");
  app->add_flag("--all", asked->all, "everybody who is here");
  app->add_flag("--dry-run", asked->dry_run, "show, and record nothing");
  app->add_flag(
      "--explain", asked->explain,
      "for engineers: what was weighed when it was made, and the best five that were left out");
  app->add_option("--lang", asked->language, "the language of the reasons; en when absent")
      ->envname("FOYER_LANG");
  app->add_option("--at", common->at, "when (RFC 3339); now when absent");
  app->callback([=, &run] { run = [=] { return find_people(*common, *asked); }; });
}

}  // namespace foyer::cli
