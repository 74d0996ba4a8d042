#include "checkin/tickets.hpp"

#include "cli/at_the_door.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{4} << 20;

struct Asked {
  fs::path keys, revoked, blocked;
  bool forget = false;
};

void notice(std::vector<journal::Happening>& news, Time at, std::string_view topic,
            std::string text) {
  news.push_back({at, journal::Announced{std::string(topic), std::move(text)}});
}

Status read_keys(const fs::path& file, Time at, std::vector<journal::Happening>& news) {
  if (file.empty()) return Done{};
  const auto text = read_file(file, most_bytes);
  if (!text) return text.error();
  const auto keys = badge::read_public_keys(*text);
  if (!keys) return Error{keys.error().fault, file.string() + ": " + keys.error().what};
  notice(news, at, checkin::keys_topic, checkin::write_keys(*keys));
  return Done{};
}

Status read_list(const fs::path& file, std::string_view topic, Time at,
                 std::vector<journal::Happening>& news) {
  if (file.empty()) return Done{};
  const auto text = read_file(file, most_bytes);
  if (!text) return text.error();
  const auto codes = checkin::read_codes(*text);
  if (!codes) return Error{codes.error().fault, file.string() + ": " + codes.error().what};
  notice(news, at, topic, checkin::write_codes(*codes));
  return Done{};
}

Result<std::vector<journal::Happening>> news_of(const Asked& asked, Time at) {
  std::vector<journal::Happening> news;
  if (asked.forget)
    for (const auto topic : {checkin::keys_topic, checkin::revoked_topic, checkin::blocked_topic})
      notice(news, at, topic, "");
  const Status read[] = {read_keys(asked.keys, at, news),
                         read_list(asked.revoked, checkin::revoked_topic, at, news),
                         read_list(asked.blocked, checkin::blocked_topic, at, news)};
  for (const auto& one : read)
    if (!one) return one.error();
  return news;
}

int tell(const Common& common, const people::Room& room) {
  const auto tickets = checkin::read_tickets(room.board);
  const auto& [keys, revoked, blocked] = tickets;
  if (common.json)
    print(
        Json{{"sig1_keys", keys.size()}, {"revoked", revoked.size()}, {"blocked", blocked.size()}});
  else
    print(std::to_string(keys.size()) + " pretix keys, " + std::to_string(revoked.size()) +
          " tickets revoked, " + std::to_string(blocked.size()) + " blocked.");
  return done;
}

int take(const Common& common, const Asked& asked) {
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());
  const auto news = news_of(asked, *at);
  if (!news) return fail(news.error());
  if (!news->empty())
    if (const auto recorded = event->record(*news); !recorded) return fail(recorded.error());
  return tell(common, *event->room());
}

}  // namespace

void add_tickets(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Asked>();
  CLI::App* app =
      subcommand(program, "tickets",
                 "what the door knows of other systems' tickets: keys, taken back", common);
  app->add_option("--sig1-keys", asked->keys,
                  "pretix's public keys: its event settings as JSON, or one key a line");
  app->add_option("--revoked", asked->revoked,
                  "codes that were cancelled or exchanged, one a line");
  app->add_option("--blocked", asked->blocked, "codes that are blocked, one a line");
  app->add_flag("--forget", asked->forget, "first forget what was said before");
  app->callback([=, &run] { run = [=] { return take(*common, *asked); }; });
}

}  // namespace foyer::cli
