#include "web/smtp.hpp"

#include <curl/curl.h>

#include <array>
#include <cstring>

#include "base/text.hpp"
#include "web/curl.hpp"

namespace foyer::web {
namespace {

// What libcurl reads from, and what the server said last.
struct Conversation {
  std::string_view rest;
  const std::function<bool()>* before_end;
  bool refused_by_us = false;
  bool whole = false;   // all was handed to libcurl
  std::string refusal;  // the last line that says no
};

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* user) {
  auto& talk = *static_cast<Conversation*>(user);
  const std::size_t n = talk.rest.copy(buffer, size * count);
  talk.rest.remove_prefix(n);
  if (n > 0) return n;
  if (!talk.whole && !(*talk.before_end)()) {
    talk.refused_by_us = true;
    return CURL_READFUNC_ABORT;
  }
  talk.whole = true;
  return 0;
}

std::size_t hear(char* line, std::size_t size, std::size_t count, void* user) {
  auto& talk = *static_cast<Conversation*>(user);
  const auto reply = trimmed(std::string_view(line, size * count)).substr(0, 200);
  if (reply.starts_with('4') || reply.starts_with('5')) talk.refusal = mended_utf8(reply);
  return size * count;
}

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

Status expect_mail_url(const std::string& url) {
  if ((url.starts_with("smtp://") || url.starts_with("smtps://")) &&
      url.find('@') == std::string::npos && !place_of(url).empty())
    return Done{};
  return bad_input("\"" + url +
                   "\" is no mail server; write it like smtp://mail.example.org:587 or "
                   "smtps://mail.example.org:465.");
}

}  // namespace

struct Postbox::Inside {
  Server server;
  Easy easy;
  std::array<char, CURL_ERROR_SIZE> detail{};

  bool begin();
  Result<Receipt> receipt(CURLcode code, const Conversation& talk);
};

bool Postbox::Inside::begin() {
  easy = open_easy(server, "smtp,smtps");
  if (!easy) return false;
  CURL* handle = easy.get();
  curl_easy_setopt(handle, CURLOPT_URL, server.url.c_str());
  curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
  curl_easy_setopt(handle, CURLOPT_FTP_RESPONSE_TIMEOUT, static_cast<long>(server.answer_s));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, 10L * server.answer_s);  // for a large letter as well
  curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(handle, CURLOPT_READFUNCTION, give);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, hear);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, hear);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, detail.data());
  return true;
}

// After the last byte every failure without an answer leaves open whether the server has it.
Result<Receipt> Postbox::Inside::receipt(CURLcode code, const Conversation& talk) {
  if (code == CURLE_OK) return Receipt(Accepted{});
  if (talk.refused_by_us) return outside_failed("The message was held back.");
  long reply = 0;
  curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &reply);
  const std::string_view words = detail.data();
  const bool declined = reply >= 400 && reply < 600;
  const bool of_this_one = talk.whole || words.find("RCPT") != std::string_view::npos ||
                           words.find("DATA") != std::string_view::npos;
  if (declined && of_this_one && reply != 421) return Receipt(Declined{talk.refusal, reply >= 500});
  if (talk.whole && !declined) return Receipt(Unanswered{std::string(words)});
  return transfer_failed(server, "the mail server", code,
                         declined ? std::string_view(talk.refusal) : words);
}

Postbox::Postbox(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Postbox::Postbox(Postbox&&) noexcept = default;
Postbox& Postbox::operator=(Postbox&&) noexcept = default;
Postbox::~Postbox() = default;

Result<Postbox> Postbox::open(Server server) {
  if (const auto fine = expect_mail_url(server.url); !fine) return fine.error();
  auto inside = std::make_unique<Inside>();
  inside->server = std::move(server);
  if (!inside->begin()) return outside_failed("libcurl could not be started.");
  return Postbox(std::move(inside));
}

Result<Receipt> Postbox::hand_over(const Envelope& envelope,
                                   const std::function<bool()>& before_end) {
  Conversation talk{envelope.text, &before_end, false, false, {}};
  CURL* easy = inside_->easy.get();
  const List to(curl_slist_append(nullptr, ('<' + envelope.to + '>').c_str()));
  const std::string from = '<' + envelope.from + '>';
  inside_->detail.fill('\0');
  curl_easy_setopt(easy, CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, to.get());
  curl_easy_setopt(easy, CURLOPT_READDATA, &talk);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &talk);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &talk);
  const CURLcode code = curl_easy_perform(easy);
  auto receipt = inside_->receipt(code, talk);
  const bool in_order = receipt.ok() && !std::holds_alternative<Unanswered>(*receipt);
  if (!in_order && !inside_->begin()) return outside_failed("libcurl could not be started.");
  return receipt;
}

}  // namespace foyer::web
