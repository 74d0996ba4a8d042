#include "dav/collection.hpp"

#include "base/text.hpp"

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

}  // namespace foyer::dav
