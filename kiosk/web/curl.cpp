#include "web/curl.hpp"

#include <curl/curl.h>

namespace foyer::web {
namespace {

// Once in a program, before its first handle.
bool started() {
  static const bool fine = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return fine;
}

bool is_about_trust(int code) {
  return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE ||
         code == CURLE_SSL_ISSUER_ERROR;
}

std::string in_brackets(std::string_view detail, int code) {
  std::string text(detail);
  if (text.empty()) text = curl_easy_strerror(static_cast<CURLcode>(code));
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  while (text.ends_with('.') || text.ends_with(' ')) text.pop_back();
  return " (" + text + ")";
}

}  // namespace

void CloseEasy::operator()(void* easy) const { curl_easy_cleanup(easy); }

Easy open_easy(const Server& server, const char* protocols) {
  if (!started()) return {};
  Easy easy(curl_easy_init());
  if (!easy) return {};
  CURL* handle = easy.get();
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, protocols);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.connect_s));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, static_cast<long>(server.answer_s));
  curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!server.authority.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, server.authority.c_str());
  if (!server.user.empty()) {
    curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
  }
  return easy;
}

std::string place_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  return std::string(url.substr(0, url.find('/')));
}

Error transfer_failed(const Server& server, std::string_view what, int code,
                      std::string_view detail) {
  const std::string where = std::string(what) + " " + place_of(server.url);
  const std::string why = in_brackets(detail, code);
  if (is_about_trust(code))
    return outside_failed("The certificate of " + where + " is not to be trusted" + why +
                          "; nothing was sent there.");
  if (code == CURLE_LOGIN_DENIED)
    return outside_failed("The user or the password is wrong for " + where + why +
                          "; look at foyer.toml and the password file.");
  if (code == CURLE_USE_SSL_FAILED)
    return outside_failed("The " + where.substr(where.starts_with("the ") ? 4 : 0) +
                          " offers no encryption, so nothing was sent; use a server with TLS.");
  if (code == CURLE_OPERATION_TIMEDOUT)
    return outside_failed("No answer came in time from " + where + why + "; try again later.");
  return outside_failed("Cannot go on with " + where + why +
                        "; see that it is reachable and run this again.");
}

}  // namespace foyer::web
