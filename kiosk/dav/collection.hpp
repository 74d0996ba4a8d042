#pragma once
#include <optional>
#include <string>
#include <variant>

#include "base/result.hpp"
#include "web/http.hpp"

namespace foyer::dav {

enum class Kind { addressbook, calendar };

// Finds where cards (RFC 6352) or to-dos (RFC 4791) go, from what a person knows of their server:
// the collection itself, their principal or home, or only the server (RFC 6764: PROPFIND, then
// /.well-known). Where the home has no such collection, one named "foyer" is made. Gives its URL,
// with a slash at the end.
Result<std::string> find_collection(web::Client& client, Kind kind);

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

 private:
  std::string member_url(const std::string& uid) const;
  Result<Answer> write(const std::string& uid, const std::string& text,
                       const std::string& condition);
  web::Client& client_;
  Kind kind_;
  std::string url_;
};

}  // namespace foyer::dav
