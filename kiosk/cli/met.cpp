#include "base/text.hpp"
#include "cli/commands.hpp"

namespace foyer::cli {
namespace {

struct Meeting {
  people::Ref a, b;
  std::vector<std::string> promises;
};

// The same promise twice is one promise: its id follows from who, to whom and the words (FNV-1a).
std::string promise_id(const journal::Promised& promise) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : promise.from + '\n' + promise.to + '\n' + promise.text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return "said-" + std::to_string(hash);
}

Result<journal::Promised> read_promise(const Meeting& both, const std::string& text) {
  for (const auto& [from, to] : {std::pair(both.a, both.b), std::pair(both.b, both.a)}) {
    if (!text.starts_with(from + ":")) continue;
    const auto words = trimmed(std::string_view(text).substr(from.size() + 1));
    if (words.empty()) return bad_usage("The promise of " + from + " has no words.");
    journal::Promised promise{"", from, to, mended_utf8(words)};
    promise.id = promise_id(promise);
    return promise;
  }
  return bad_usage("A promise is REF:TEXT, by one of the two who met; \"" + mended_utf8(text) +
                   "\" is by neither.");
}

Result<std::vector<journal::Happening>> happenings(const Meeting& both, Time at) {
  std::vector<journal::Happening> what = {{at, journal::Met{both.a, both.b}}};
  for (const auto& text : both.promises) {
    auto promise = read_promise(both, text);
    if (!promise) return promise.error();
    what.push_back({at, std::move(*promise)});
  }
  return what;
}

int meet(const Common& common, const Meeting& both) {
  if (both.a == both.b) return fail(bad_usage("Two people meet; these are one and the same."));
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  for (const auto* ref : {&both.a, &both.b})
    if (!event->room()->find(*ref)) {
      fail(bad_input("Nobody on the guest list has the reference " + *ref + "."));
      return answered_no;
    }
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());
  const auto what = happenings(both, *at);
  if (!what) return fail(what.error());
  const auto recorded = event->record(*what);
  if (!recorded) return fail(recorded.error());
  const auto when = rfc3339(*at, event->room()->event.zone);
  if (common.json)
    print(Json{{"met", {both.a, both.b}}, {"at", when}});
  else
    print(both.a + " and " + both.b + " met, " + when + ".");
  return done;
}

}  // namespace

void add_met(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto both = std::make_shared<Meeting>();
  CLI::App* app =
      subcommand(program, "met", "two people met, and both agree to share cards", common);
  app->add_option("REF", both->a, "one of them")->required();
  app->add_option("OTHER", both->b, "the other one")->required();
  app->add_option("--promise", both->promises, "REF:TEXT, what REF promised the other")
      ->allow_extra_args(false);
  app->add_option("--at", common->at, "when (RFC 3339); now when absent");
  app->callback([=, &run] { run = [=] { return meet(*common, *both); }; });
}

}  // namespace foyer::cli
