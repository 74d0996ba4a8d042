#include "dav/collection.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "dav/multistatus.hpp"

namespace foyer::dav {
namespace {

Error strange(const web::Client& client, const web::Response& response) {
  const std::string where = client.server().url;
  switch (response.status) {
    case 401:
      return outside_failed("The user or the password is wrong for " + where +
                            "; look at foyer.toml and the password file.");
    case 403:
      return outside_failed("This user may not write at " + where +
                            "; name a collection of their own.");
    case 429:
    case 503:
      return outside_failed("The server " + where + " asks to wait; run this again later.");
    case 507:
      return outside_failed("The server " + where +
                            " has no room left; make room there and run this again.");
    default:
      return outside_failed("The server " + where + " answered " + std::to_string(response.status) +
                            ", which is no answer to this; see that the address is right.");
  }
}

bool is_hopeless(int status) {
  return status < 200 || status >= 500 || status == 401 || status == 403 || status == 429 ||
         (status >= 300 && status < 400);
}

std::string why(const web::Response& response) {
  switch (response.status) {
    case 409:
      return "the server has it under another name, or the collection is gone (409)";
    case 423:
      return "it is locked there by somebody (423); later it may go";
    default:
      return "the server declined it (" + std::to_string(response.status) + ")";
  }
}

Result<Answer> answer_of(const web::Client& client, const web::Response& response) {
  if (response.status == 412) return Answer(Changed{});
  if (response.status == 404 || response.status == 410) return Answer(Gone{});
  if (is_hopeless(response.status)) return strange(client, response);
  // A page for people in place of an answer: a proxy or a login in between.
  if (response.status < 300 && response.header("content-type").starts_with("text/html"))
    return strange(client, response);
  if (response.status < 300) return Answer(Written{response.header("etag")});
  return Answer(Refused{why(response)});
}

// The questions of one multiget; more would make answers of many megabytes.
constexpr std::size_t questions_at_once = 250;

std::string path_of(const std::string& url) {
  const auto slash = url.find('/', url.find("://") + 3);
  return slash == std::string::npos ? "/" : url.substr(slash);
}

std::string space_of(Kind kind) {
  return kind == Kind::addressbook ? "urn:ietf:params:xml:ns:carddav"
                                   : "urn:ietf:params:xml:ns:caldav";
}

std::string contents_of(Kind kind) {
  return kind == Kind::addressbook ? "address-data" : "calendar-data";
}

// Paths are percent-encoded, so nothing in them means something to XML.
std::string multiget(Kind kind, const std::map<std::string, std::string>& asked) {
  const std::string name = kind == Kind::addressbook ? "addressbook" : "calendar";
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?><C:" + name +
                    "-multiget xmlns=\"DAV:\" xmlns:C=\"" + space_of(kind) +
                    "\"><prop><getetag/><C:" + contents_of(kind) + "/></prop>";
  for (const auto& [path, uid] : asked) out += "<href>" + path + "</href>";
  return out + "</C:" + name + "-multiget>";
}

void take_member(Kind kind, const std::map<std::string, std::string>& asked,
                 const Resource& resource, const std::string& url,
                 std::map<std::string, Member>& out) {
  const auto at = asked.find(path_of(web::resolved(url, resource.href)));
  std::string text = resource.property(space_of(kind) + ' ' + contents_of(kind));
  if (at == asked.end() || !text.starts_with("BEGIN:")) return;
  out[at->second] = {resource.property("DAV: getetag"), std::move(text) + "\r\n"};
}

}  // namespace

std::string Collection::member_url(const std::string& uid) const {
  return url_ + web::path_segment(uid) + (kind_ == Kind::addressbook ? ".vcf" : ".ics");
}

Result<Answer> Collection::write(const std::string& uid, const std::string& text,
                                 const std::string& condition) {
  const std::string type = kind_ == Kind::addressbook ? "text/vcard" : "text/calendar";
  const auto response = client_.ask(
      {"PUT", member_url(uid), {"Content-Type: " + type + "; charset=utf-8", condition}, text});
  if (!response) return response.error();
  return answer_of(client_, *response);
}

Result<Answer> Collection::add(const std::string& uid, const std::string& text) {
  return write(uid, text, "If-None-Match: *");
}

Result<Answer> Collection::replace(const std::string& uid, const std::string& text,
                                   const std::string& tag) {
  return write(uid, text, "If-Match: " + tag);
}

Result<Answer> Collection::remove(const std::string& uid, const std::string& tag) {
  const auto response = client_.ask({"DELETE", member_url(uid), {"If-Match: " + tag}, ""});
  if (!response) return response.error();
  return answer_of(client_, *response);
}

Result<std::optional<Member>> Collection::read(const std::string& uid) {
  const auto response = client_.ask({"GET", member_url(uid), {}, ""});
  if (!response) return response.error();
  if (response->status == 404 || response->status == 410) return std::optional<Member>();
  const bool begins = trimmed(response->body).starts_with("BEGIN:");
  if (response->status != 200 || !begins) return strange(client_, *response);
  return std::optional(Member{response->header("etag"), response->body});
}

Result<std::map<std::string, Member>> Collection::read_all(const std::vector<std::string>& uids) {
  std::map<std::string, Member> out;
  for (std::size_t from = 0; from < uids.size(); from += questions_at_once) {
    const std::size_t end = std::min(uids.size(), from + questions_at_once);
    std::map<std::string, std::string> asked;  // UID by the path of its member
    for (std::size_t i = from; i < end; ++i) asked.emplace(path_of(member_url(uids[i])), uids[i]);
    const auto response = client_.ask({"REPORT",
                                       url_,
                                       {"Depth: 1", "Content-Type: application/xml; charset=utf-8"},
                                       multiget(kind_, asked)});
    if (!response) return response.error();
    const auto found =
        response->status == 207 ? read_multistatus(response->body) : std::vector<Resource>{};
    if (!found || found->empty()) return out;
    for (const auto& one : *found) take_member(kind_, asked, one, url_, out);
  }
  return out;
}

}  // namespace foyer::dav
