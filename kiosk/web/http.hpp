#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "web/server.hpp"

namespace foyer::web {

struct Request {
  std::string method;  // "PUT"
  std::string url;
  std::vector<std::string> headers;  // "Depth: 1"
  std::string body;
  int answer_s = 0;  // where not 0, in place of the server's patience
};

struct Response {
  int status = 0;
  std::map<std::string, std::string> headers;  // by name in lower case; of several the last
  std::string body;                            // at most 64 MB

  std::string header(const std::string& lower_name) const;
};

// An HTTP server, through libcurl. Encrypted, but for this very machine (127.0.0.1, localhost).
// Redirections are answers like any other. One thread uses it.
class Client {
 public:
  // Fault::input when the server's URL is none, or is somebody else's and not https.
  static Result<Client> open(Server server);
  Client(Client&&) noexcept;
  Client& operator=(Client&&) noexcept;
  ~Client();

  // One exchange; every status is an answer. Who is asked to wait (429 or 503 with Retry-After)
  // waits, three times at most and no longer than the server's patience. User and password go to
  // the server's own host alone: another host is an Error, and so is an answer that never came, was
  // cut off or is too large.
  Result<Response> ask(const Request& request);

  const Server& server() const;

 private:
  struct Inside;
  explicit Client(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

// `reference` as seen from `base` (RFC 3986, 5); empty when it makes no URL.
std::string resolved(const std::string& base, const std::string& reference);

// A segment of a path, percent-encoded.
std::string path_segment(std::string_view text);

}  // namespace foyer::web
