#include "cli/pages.hpp"

#include <set>

#include "base/text.hpp"
#include "cli/outside.hpp"
#include "cli/server_place.hpp"
#include "ticketing/page.hpp"
#include "web/http.hpp"

namespace foyer::cli {
namespace {

std::string token(const std::filesystem::path& event) {
  if (auto set = server_setting(event, "tickets", "token"); !set.empty()) return set;
  const std::string file = server_setting(event, "tickets", "token_file");
  const auto text = file.empty() ? Result<std::string>("") : read_file(file, 1 << 16);
  return text ? std::string(trimmed(*text)) : "";
}

Error refused(const std::string& url, int status) {
  if (status == 401 || status == 403)
    return outside_failed("The token is not accepted by " + url +
                          "; look at [tickets] in foyer.toml, or FOYER_TICKETS_TOKEN.");
  if (status == 404)
    return bad_input("There is no such event at " + url + "; look at the address.");
  if (status == 429 || status == 503)
    return outside_failed("The server asks to wait at " + url + "; run this again later.");
  return outside_failed("The server answered " + std::to_string(status) + " at " + url +
                        "; run this again later.");
}

}  // namespace

Status each_page(const std::string& event_url, const std::filesystem::path& event,
                 const std::function<Status(const std::string&)>& take) {
  const auto system = ticketing::system_of(event_url);
  if (!system)
    return bad_input("\"" + event_url +
                     "\" is no event in the API of pretix, Hi.Events or Eventbrite; give one like "
                     "https://pretix.eu/api/v1/organizers/ORGANISER/events/EVENT/.");
  web::Server server = server_of(event, "tickets");
  server.url = event_url;
  if (const auto said = token(event); !said.empty())
    server.token = ticketing::authorization(*system, said);
  auto client = web::Client::open(std::move(server));
  if (!client) return client.error();
  std::set<std::string> seen;
  std::string url = ticketing::first_page(*system, event_url);
  while (!url.empty() && seen.insert(url).second) {
    const auto response = client->ask({"GET", url, {"Accept: application/json"}, ""});
    if (!response) return response.error();
    if (response->status != 200) return refused(url, response->status);
    const auto page = ticketing::read_page(*system, url, response->body);
    if (!page) return page.error();
    if (!page->table.empty())
      if (const auto taken = take(page->table); !taken) return taken;
    url = page->next.empty() ? "" : web::resolved(url, page->next);
  }
  return Done{};
}

}  // namespace foyer::cli
