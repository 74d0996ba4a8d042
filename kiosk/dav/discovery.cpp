#include "base/text.hpp"
#include "dav/collection.hpp"
#include "dav/multistatus.hpp"

namespace foyer::dav {
namespace {

// What the two kinds call things.
struct Names {
  std::string space;
  std::string home;  // the property of a principal that says where its collections are
  std::string type;
  std::string well_known;
};

const Names& names_of(Kind kind) {
  static const Names cards{"urn:ietf:params:xml:ns:carddav", "addressbook-home-set", "addressbook",
                           "/.well-known/carddav"};
  static const Names todos{"urn:ietf:params:xml:ns:caldav", "calendar-home-set", "calendar",
                           "/.well-known/caldav"};
  return kind == Kind::addressbook ? cards : todos;
}

using Resources = std::vector<Resource>;

class Search {
 public:
  Search(web::Client& client, Kind kind) : client_(client), names_(names_of(kind)) {}

  using Found = Result<std::optional<Place>>;

  // Nothing where there is nothing of the kind from here on.
  Found from(const std::string& url, int steps = 3);
  Result<bool> is_one(const std::string& url);

 private:
  Result<Resources> look(std::string url, const char* depth);
  Found in_home(const std::string& home);
  bool fits(const Resource& resource) const;

  web::Client& client_;
  const Names& names_;
};

std::string with_slash(std::string url) { return url.ends_with('/') ? url : url + '/'; }

Error no_collection(const std::string& url) {
  return outside_failed("At " + url +
                        " there is no address book or calendar to be found; give the address that "
                        "its settings page shows.");
}

// The properties that matter, of a URL and with depth 1 of what is in it. Follows redirections.
Result<Resources> Search::look(std::string url, const char* depth) {
  const std::string body =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><propfind xmlns=\"DAV:\" xmlns:C=\"" +
      names_.space + "\"><prop><resourcetype/><current-user-principal/><C:" + names_.home +
      "/><C:supported-calendar-component-set/></prop></propfind>";
  for (int hops = 0; hops < 5; ++hops) {
    const auto response = client_.ask(
        {"PROPFIND",
         url,
         {std::string("Depth: ") + depth, "Content-Type: application/xml; charset=utf-8"},
         body});
    if (!response) return response.error();
    if (response->status == 401 || response->status == 403)
      return outside_failed("The user or the password is wrong for " + client_.server().url +
                            "; look at foyer.toml and the password file.");
    if (response->status >= 300 && response->status < 400) {
      url = web::resolved(url, response->header("location"));
      if (url.empty()) return no_collection(client_.server().url);
      continue;
    }
    if (response->status == 404 || response->status == 405) return Resources{};
    auto resources = read_multistatus(response->body);
    if (response->status != 207 || !resources)
      return outside_failed("The server " + client_.server().url + " answered " +
                            std::to_string(response->status) +
                            " where an address book or calendar would say what it has; see that "
                            "the address is right.");
    for (auto& one : *resources) one.href = web::resolved(url, one.href);
    return *std::move(resources);
  }
  return no_collection(client_.server().url);
}

bool Search::fits(const Resource& resource) const {
  return resource.is(names_.space + ' ' + names_.type);
}

Search::Found Search::in_home(const std::string& home) {
  const auto members = look(home, "1");
  if (!members) return members.error();
  for (const auto& member : *members)
    if (fits(member)) return std::optional(Place{with_slash(member.href)});
  return std::optional(Place{with_slash(home) + "foyer/", false});
}

Result<bool> Search::is_one(const std::string& url) {
  const auto here = look(url, "0");
  if (!here) return here.error();
  return !here->empty() && fits(here->front());
}

Search::Found Search::from(const std::string& url, int steps) {
  const auto here = look(url, "0");
  if (!here) return here.error();
  if (here->empty() || steps == 0) return std::optional<Place>();
  const Resource& resource = here->front();
  if (fits(resource)) return std::optional(Place{with_slash(resource.href)});
  if (const auto home = resource.property(names_.space + ' ' + names_.home); !home.empty())
    return in_home(with_slash(web::resolved(resource.href, home)));
  const auto principal = resource.property("DAV: current-user-principal");
  const std::string next = principal.empty() ? "" : web::resolved(resource.href, principal);
  if (next.empty() || next == url) return std::optional<Place>();
  return from(next, steps - 1);
}

// What it is called where people see it; a server that does not take the name has it without.
void name_it(web::Client& client, const std::string& url) {
  (void)client.ask({"PROPPATCH",
                    url,
                    {"Content-Type: application/xml; charset=utf-8"},
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?><propertyupdate xmlns=\"DAV:\"><set>"
                    "<prop><displayname>Foyer</displayname></prop></set></propertyupdate>"});
}

// How long a server may take over so many members.
int patience_with(const web::Client& client, std::size_t members) {
  return client.server().answer_s + static_cast<int>(members / 10);
}

}  // namespace

Status make_collection(web::Client& client, Kind kind, const std::string& url) {
  const Names& names = names_of(kind);
  const std::string body =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><mkcol xmlns=\"DAV:\" xmlns:C=\"" + names.space +
      "\"><set><prop><resourcetype><collection/><C:" + names.type +
      "/></resourcetype><displayname>Foyer</displayname></prop></set></mkcol>";
  const auto response =
      client.ask({"MKCOL", url, {"Content-Type: application/xml; charset=utf-8"}, body});
  if (!response) return response.error();
  if (response->status == 201) return Done{};
  return outside_failed("The server " + client.server().url + " let no " + names.type +
                        " be made (" + std::to_string(response->status) +
                        "); make one there and give its address.");
}

// A server that took it for a file has it taken away again, as long as it is ours.
Result<bool> found_collection(web::Client& client, Kind kind, const std::string& url,
                              const std::vector<std::string>& members) {
  const std::string type = kind == Kind::addressbook ? "text/vcard" : "text/calendar";
  std::string all;
  for (const auto& one : members) all += one;
  const auto response =
      client.ask({"PUT",
                  url,
                  {"Content-Type: " + type + "; charset=utf-8", "If-None-Match: *"},
                  all,
                  patience_with(client, members.size())});
  if (!response) return response.error();
  if (response->status != 201) return false;
  const auto is_one = Search(client, kind).is_one(url);
  if (!is_one) return is_one.error();
  const std::string tag = response->header("etag");
  if (*is_one) name_it(client, url);
  if (!*is_one && !tag.empty()) (void)client.ask({"DELETE", url, {"If-Match: " + tag}, ""});
  return *is_one;
}

Result<Place> find_collection(web::Client& client, Kind kind) {
  Search search(client, kind);
  const std::string url = client.server().url;
  for (const auto& start : {url, web::resolved(url, names_of(kind).well_known)}) {
    const auto found = search.from(start);
    if (!found) return found.error();
    if (*found) return **found;
  }
  return no_collection(url);
}

}  // namespace foyer::dav
