#include "web/http.hpp"

#include <curl/curl.h>

#include <array>
#include <charconv>
#include <chrono>
#include <thread>

#include "base/text.hpp"
#include "web/curl.hpp"

namespace foyer::web {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr int most_waits = 3;

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;
struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, FreeUrl>;

std::string part_of(const std::string& text, CURLUPart part) {
  const Url url(curl_url());
  char* out = nullptr;
  if (!url || curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK ||
      curl_url_get(url.get(), part, &out, CURLU_DEFAULT_PORT) != CURLUE_OK)
    return {};
  std::string found = out;
  curl_free(out);
  return found;
}

// Who answers at a URL: scheme, host and port.
std::string origin_of(const std::string& url) {
  return part_of(url, CURLUPART_SCHEME) + "://" + part_of(url, CURLUPART_HOST) + ':' +
         part_of(url, CURLUPART_PORT);
}

bool is_this_machine(const std::string& url) {
  const std::string host = part_of(url, CURLUPART_HOST);
  return host == "127.0.0.1" || host == "localhost" || host == "[::1]";
}

Status expect_web_url(const std::string& url) {
  const std::string scheme = part_of(url, CURLUPART_SCHEME);
  if (scheme == "https" || (scheme == "http" && is_this_machine(url))) return Done{};
  return bad_input("\"" + url +
                   "\" is no server to go to; write it like https://dav.example.org/.");
}

std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& body = static_cast<Response*>(user)->body;
  if (body.size() + size * count > most_bytes) return 0;
  body.append(bytes, size * count);
  return size * count;
}

std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& response = *static_cast<Response*>(user);
  const std::string_view line(bytes, size * count);
  const auto colon = line.find(':');
  if (line.starts_with("HTTP/"))
    response.headers.clear();
  else if (colon != std::string_view::npos)
    response.headers[ascii_lower(trimmed(line.substr(0, colon)))] = trimmed(line.substr(colon + 1));
  return size * count;
}

// The seconds that a server asks to wait; -1 where it asks for none.
int seconds_to_wait(const Response& response) {
  if (response.status != 429 && response.status != 503) return -1;
  const std::string said = response.header("retry-after");
  int seconds = -1;
  std::from_chars(said.data(), said.data() + said.size(), seconds);
  return seconds;
}

}  // namespace

std::string Response::header(const std::string& lower_name) const {
  const auto at = headers.find(lower_name);
  return at == headers.end() ? "" : at->second;
}

struct Client::Inside {
  Server server;
  Easy easy;
  std::array<char, CURL_ERROR_SIZE> detail{};

  Result<Response> once(const Request& request);
  void set_body(const Request& request);
};

void Client::Inside::set_body(const Request& request) {
  curl_easy_setopt(easy.get(), CURLOPT_HTTPGET, 1L);
  if (!request.body.empty()) {
    curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDS, request.body.c_str());
  }
  curl_easy_setopt(easy.get(), CURLOPT_CUSTOMREQUEST, request.method.c_str());
}

Result<Response> Client::Inside::once(const Request& request) {
  Response response;
  List headers(curl_slist_append(nullptr, "Expect:"));  // else servers of HTTP/1.0 cost a second
  for (const auto& header : request.headers)
    headers.reset(curl_slist_append(headers.release(), header.c_str()));
  if (!server.token.empty())
    headers.reset(curl_slist_append(headers.release(), ("Authorization: " + server.token).c_str()));
  set_body(request);
  detail.fill('\0');
  const int patience = request.answer_s ? request.answer_s : server.answer_s;
  curl_easy_setopt(easy.get(), CURLOPT_TIMEOUT, static_cast<long>(patience));
  curl_easy_setopt(easy.get(), CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &response);
  curl_easy_setopt(easy.get(), CURLOPT_HEADERDATA, &response);
  const CURLcode code = curl_easy_perform(easy.get());
  if (code != CURLE_OK)
    return transfer_failed(server, "the server", code,
                           code == CURLE_WRITE_ERROR ? "the answer is too large" : detail.data());
  long status = 0;
  curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
  response.status = static_cast<int>(status);
  return response;
}

Client::Client(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;
Client::~Client() = default;

const Server& Client::server() const { return inside_->server; }

Result<Client> Client::open(Server server) {
  if (const auto fine = expect_web_url(server.url); !fine) return fine.error();
  auto inside = std::make_unique<Inside>();
  inside->server = std::move(server);
  inside->easy = open_easy(inside->server, "https,http");
  if (!inside->easy) return outside_failed("libcurl could not be started.");
  CURL* easy = inside->easy.get();
  curl_easy_setopt(easy, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, inside->detail.data());
  return Client(std::move(inside));
}

Result<Response> Client::ask(const Request& request) {
  if (origin_of(request.url) != origin_of(inside_->server.url))
    return outside_failed("The server " + place_of(inside_->server.url) + " points elsewhere, to " +
                          mended_utf8(place_of(request.url)) +
                          "; name that server itself if it is the right one.");
  for (int waits = 0;; ++waits) {
    auto response = inside_->once(request);
    if (!response) return response;
    const int seconds = seconds_to_wait(*response);
    if (seconds < 0 || seconds > inside_->server.answer_s || waits == most_waits) return response;
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
  }
}

std::string resolved(const std::string& base, const std::string& reference) {
  const Url url(curl_url());
  char* out = nullptr;
  if (!url || curl_url_set(url.get(), CURLUPART_URL, base.c_str(), 0) != CURLUE_OK ||
      curl_url_set(url.get(), CURLUPART_URL, reference.c_str(), CURLU_URLENCODE) != CURLUE_OK ||
      curl_url_get(url.get(), CURLUPART_URL, &out, 0) != CURLUE_OK)
    return {};
  std::string found = out;
  curl_free(out);
  return found;
}

std::string path_segment(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       c == '-' || c == '_' || c == '.';
    out += plain ? std::string(1, c) : std::string{'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

}  // namespace foyer::web
