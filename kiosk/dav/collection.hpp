#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "web/http.hpp"

namespace foyer::dav {

enum class Kind { addressbook, calendar };

// Where a collection is, or where there is none yet and one may be made.
struct Place {
  std::string url;  // with a slash at the end
  bool there = true;
};

// Finds where cards (RFC 6352) or to-dos (RFC 4791) go, from what a person knows of their server:
// the collection itself, their principal or home, or only the server (RFC 6764: PROPFIND, then
// /.well-known). Where the home has no such collection, the place of one named "foyer".
Result<Place> find_collection(web::Client& client, Kind kind);

// Makes an empty one there (RFC 5689).
Status make_collection(web::Client& client, Kind kind, const std::string& url);

// Makes one there that holds all of `members`, in one request, where nothing is: Radicale takes a
// PUT to a collection's own URL, and each member then lies under the name that Collection gives it.
// False, and nothing was made, at a server that will not have that, or where something is by now.
Result<bool> found_collection(web::Client& client, Kind kind, const std::string& url,
                              const std::vector<std::string>& members);

// A member of a collection as it lies there.
struct Member {
  std::string tag;  // ETag
  std::string text;
};

// What became of a wish to write or remove one. Anything else is an Error: a wrong password (401,
// 403), a full disk (507), a server that answers something that is no answer to this.
struct Written {
  std::string tag;  // may be empty: the server did not say
};
struct Changed {};  // there is something there, or another than was known (412)
struct Gone {};     // nothing is there (404, 410)
struct Refused {    // this one text (409, 415, 423 and other 4xx)
  std::string why;
};
using Answer = std::variant<Written, Changed, Gone, Refused>;

// One collection and the members in it that Foyer names: UID with the ending of its kind.
class Collection {
 public:
  Collection(web::Client& client, Kind kind, std::string url)
      : client_(client), kind_(kind), url_(std::move(url)) {}

  const std::string& url() const { return url_; }
  // Only where nothing is.
  Result<Answer> add(const std::string& uid, const std::string& text);
  // Only where what is there still has that tag.
  Result<Answer> replace(const std::string& uid, const std::string& text, const std::string& tag);
  Result<Answer> remove(const std::string& uid, const std::string& tag);
  Result<std::optional<Member>> read(const std::string& uid);
  // What lies there of these, by UID, some hundred with a request (RFC 6352, 8.7; RFC 4791, 7.9).
  // Nothing where the server does not answer such questions, which says nothing of what is there.
  Result<std::map<std::string, Member>> read_all(const std::vector<std::string>& uids);

 private:
  std::string member_url(const std::string& uid) const;
  Result<Answer> write(const std::string& uid, const std::string& text,
                       const std::string& condition);
  web::Client& client_;
  Kind kind_;
  std::string url_;
};

}  // namespace foyer::dav
