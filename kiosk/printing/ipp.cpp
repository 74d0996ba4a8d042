#include <cups/cups.h>

#include <array>
#include <cstring>

#include "printing/printer.hpp"

// The Internet Printing Protocol, RFC 8010 and 8011, through libcups.
namespace foyer::printing {
namespace {

constexpr int connect_ms = 3000;
constexpr double answer_s = 8;

struct CloseLine {
  void operator()(http_t* line) const { httpClose(line); }
};
using Line = std::unique_ptr<http_t, CloseLine>;
struct DeleteWords {
  void operator()(ipp_t* words) const { ippDelete(words); }
};
using Words = std::unique_ptr<ipp_t, DeleteWords>;

struct Address {
  std::string host;
  int port = 631;
  std::string path;
  std::string uri;
  bool encrypted = false;
};

// Nobody types a password at a kiosk.
const char* no_password(const char*, http_t*, const char*, const char*, void*) { return nullptr; }
int give_up(http_t*, void*) { return 0; }

Line connected(const Address& to) {
  cupsSetPasswordCB2(&no_password, nullptr);
  const auto how = to.encrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED;
  Line line(
      httpConnect2(to.host.c_str(), to.port, nullptr, AF_UNSPEC, how, 1, connect_ms, nullptr));
  if (line) httpSetTimeout(line.get(), answer_s, &give_up, nullptr);
  return line;
}

Words request(ipp_op_t what, const Address& to) {
  Words words(ippNewRequest(what));
  ippAddString(words.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, to.uri.c_str());
  ippAddString(words.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
               "foyer");
  return words;
}

void want_attributes(const Words& words, const std::vector<const char*>& names) {
  ippAddStrings(words.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                static_cast<int>(names.size()), nullptr, names.data());
}

Error silent(const Address& to) {
  return outside_failed("The printer at " + to.uri +
                        " does not answer; see that it is switched on and on the network.");
}

// A question without a document; an Error when there is no answer. The answer may be a refusal.
Result<Words> asked(const Address& to, Words question) {
  const Line line = connected(to);
  if (!line) return silent(to);
  Words answer(cupsDoRequest(line.get(), question.release(), to.path.c_str()));
  if (!answer) return silent(to);
  return answer;
}

bool refused(const Words& answer) { return ippGetStatusCode(answer.get()) >= 0x100; }

std::vector<std::string> strings(const Words& words, const char* name) {
  std::vector<std::string> all;
  ipp_attribute_t* found = ippFindAttribute(words.get(), name, IPP_TAG_ZERO);
  for (int i = 0; found && i < ippGetCount(found); ++i)
    if (const char* text = ippGetString(found, i, nullptr)) all.emplace_back(text);
  return all;
}

std::optional<int> number(ipp_attribute_t* found) {
  if (!found) return {};
  return ippGetInteger(found, 0);
}

std::vector<Media> media(const Words& words, const char* name) {
  std::vector<Media> all;
  for (const auto& each : strings(words, name))
    if (const auto known = media_called(each)) all.push_back(*known);
  return all;
}

// Those that are the same across and down, in dots an inch.
std::vector<int> resolutions(const Words& words, const char* name) {
  std::vector<int> all;
  ipp_attribute_t* found = ippFindAttribute(words.get(), name, IPP_TAG_RESOLUTION);
  for (int i = 0; found && i < ippGetCount(found); ++i) {
    int down = 0;
    ipp_res_t units = IPP_RES_PER_INCH;
    const int across = ippGetResolution(found, i, &down, &units);
    if (across == down && units == IPP_RES_PER_INCH) all.push_back(across);
  }
  return all;
}

bool says(const std::vector<std::string>& all, std::string_view one) {
  for (const auto& each : all)
    if (each == one) return true;
  return false;
}

bool again_later(ipp_status_t status) {
  return status == IPP_STATUS_ERROR_BUSY || status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE ||
         status == IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS || status == IPP_STATUS_ERROR_TEMPORARY ||
         status == IPP_STATUS_ERROR_TOO_MANY_JOBS ||
         status == IPP_STATUS_ERROR_PRINTER_IS_DEACTIVATED;
}

Receipt receipt(const Words& answer) {
  const auto status = ippGetStatusCode(answer.get());
  if (again_later(status)) return Busy{};
  if (refused(answer))
    return Refused{std::string("The printer will not take it (") + ippErrorString(status) + ")."};
  const auto id = number(ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER));
  if (!id) return Unanswered{"The printer took it and gave no number."};
  return Taken{*id};
}

std::optional<JobState> job_state(int state) {
  switch (state) {
    case IPP_JSTATE_PENDING:
    case IPP_JSTATE_HELD:
      return JobState::waiting;
    case IPP_JSTATE_PROCESSING:
      return JobState::printing;
    case IPP_JSTATE_STOPPED:
      return JobState::stopped;
    case IPP_JSTATE_CANCELED:
      return JobState::canceled;
    case IPP_JSTATE_ABORTED:
      return JobState::aborted;
    case IPP_JSTATE_COMPLETED:
      return JobState::done;
    default:
      return {};
  }
}

class IppPrinter final : public Printer {
 public:
  explicit IppPrinter(Address to) : to_(std::move(to)) {}

  Result<Described> describe() override {
    auto question = request(IPP_OP_GET_PRINTER_ATTRIBUTES, to_);
    want_attributes(
        question,
        {"printer-name", "printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
         "media-ready", "media-supported", "document-format-supported",
         "pwg-raster-document-resolution-supported", "pwg-raster-document-type-supported"});
    const auto answer = asked(to_, std::move(question));
    if (!answer) return answer.error();
    if (refused(*answer))
      return outside_failed("There is no printer at " + to_.uri +
                            "; `foyer printers` lists those "
                            "that are there.");
    return described(*answer);
  }

  Receipt hand_over(const Document& document) override {
    const Line line = connected(to_);
    if (!line) return Away{silent(to_).what};
    const auto question = print_job(document);
    const std::size_t length = ippLength(question.get()) + document.bytes.size();
    const auto ready = cupsSendRequest(line.get(), question.get(), to_.path.c_str(), length);
    if (ready == HTTP_STATUS_ERROR) return Away{silent(to_).what};
    if (ready != HTTP_STATUS_CONTINUE && ready != HTTP_STATUS_OK)
      return Refused{std::string("The printer will not talk to us (") + httpStatus(ready) + ")."};
    const auto sent =
        cupsWriteRequestData(line.get(), document.bytes.data(), document.bytes.size());
    if (sent != HTTP_STATUS_CONTINUE && sent != HTTP_STATUS_OK)
      return Unanswered{"The connection to the printer broke."};
    const Words answer(cupsGetResponse(line.get(), to_.path.c_str()));
    if (!answer) return Unanswered{"The printer's answer never came."};
    return receipt(answer);
  }

  Result<std::optional<JobState>> look(int id) override {
    auto question = request(IPP_OP_GET_JOB_ATTRIBUTES, to_);
    ippAddInteger(question.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
    want_attributes(question, {"job-state"});
    const auto answer = asked(to_, std::move(question));
    if (!answer) return answer.error();
    const auto state = number(ippFindAttribute(answer->get(), "job-state", IPP_TAG_ENUM));
    return state ? job_state(*state) : std::optional<JobState>();
  }

  Result<std::optional<int>> find(const std::string& job) override {
    for (const char* which : {"not-completed", "completed"}) {
      auto question = request(IPP_OP_GET_JOBS, to_);
      ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr,
                   which);
      want_attributes(question, {"job-id", "job-name"});
      const auto answer = asked(to_, std::move(question));
      if (!answer) return answer.error();
      if (const auto id = id_of(*answer, job)) return id;
    }
    return std::optional<int>();
  }

  bool cancel(int id) override {
    auto question = request(IPP_OP_CANCEL_JOB, to_);
    ippAddInteger(question.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
    const auto answer = asked(to_, std::move(question));
    return answer && !refused(*answer);
  }

 private:
  static Described described(const Words& answer) {
    Described one;
    const auto name = strings(answer, "printer-name");
    if (!name.empty()) one.name = name.front();
    const auto state = number(ippFindAttribute(answer.get(), "printer-state", IPP_TAG_ENUM));
    one.stopped = state == IPP_PSTATE_STOPPED;
    one.printing = state == IPP_PSTATE_PROCESSING;
    auto* accepting = ippFindAttribute(answer.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    one.accepting = !accepting || ippGetBoolean(accepting, 0);
    one.reasons = strings(answer, "printer-state-reasons");
    one.ready = media(answer, "media-ready");
    one.supported = media(answer, "media-supported");
    const auto taken = strings(answer, "document-format-supported");
    one.pdf = says(taken, formats::pdf);
    if (says(taken, formats::raster))
      one.raster = suited(resolutions(answer, "pwg-raster-document-resolution-supported"),
                          strings(answer, "pwg-raster-document-type-supported"));
    return one;
  }

  Words print_job(const Document& document) const {
    auto words = request(IPP_OP_PRINT_JOB, to_);
    ippAddString(words.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr,
                 document.name.c_str());
    ippAddString(words.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
                 document.format.c_str());
    if (!document.media.empty())
      ippAddString(words.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr,
                   document.media.c_str());
    ippAddString(words.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");
    return words;
  }

  // Each job is a group of attributes of its own.
  static std::optional<int> id_of(const Words& answer, const std::string& job) {
    std::optional<int> id;
    bool named = false;
    for (auto* one = ippFirstAttribute(answer.get()); one; one = ippNextAttribute(answer.get())) {
      const char* name = ippGetName(one);
      if (!name) {
        id.reset(), named = false;
        continue;
      }
      if (std::strcmp(name, "job-id") == 0) id = ippGetInteger(one, 0);
      const char* text =
          std::strcmp(name, "job-name") == 0 ? ippGetString(one, 0, nullptr) : nullptr;
      if (text) named = job == text;
      if (id && named) return id;
    }
    return {};
  }

  Address to_;
};

Result<Address> address_of(const std::string& uri) {
  std::array<char, 16> scheme{};
  std::array<char, 256> user{}, host{}, path{};
  int port = 0;
  const auto read =
      httpSeparateURI(HTTP_URI_CODING_ALL, uri.c_str(), scheme.data(), scheme.size(), user.data(),
                      user.size(), host.data(), host.size(), &port, path.data(), path.size());
  const std::string_view kind = scheme.data();
  if (read < HTTP_URI_STATUS_OK || (kind != "ipp" && kind != "ipps") || host[0] == '\0')
    return bad_usage("\"" + uri +
                     "\" is no printer; write ipp://host:631/ipp/print or the name of "
                     "one that `foyer printers` lists.");
  return Address{host.data(), port > 0 ? port : 631, path.data(), uri, kind == "ipps"};
}

// The queue of that name at the CUPS server.
Address queue_called(const std::string& name) {
  const std::string path = "/printers/" + name;
  const std::string server = cupsServer();
  const int port = ippPort();
  const std::string shown = server.starts_with('/') ? "localhost" : server;
  std::array<char, 1024> uri{};
  httpAssembleURI(HTTP_URI_CODING_ALL, uri.data(), uri.size(), "ipp", nullptr, shown.c_str(), port,
                  path.c_str());
  return {server, port, path, uri.data(), false};
}

}  // namespace

Result<std::unique_ptr<Printer>> open(const std::string& name_or_uri) {
  if (name_or_uri.empty())
    return bad_usage("The printer has no name; `foyer printers` lists them.");
  const bool uri = name_or_uri.find("://") != std::string::npos;
  if (!uri) {
    auto queue = std::make_unique<IppPrinter>(queue_called(name_or_uri));
    if (queue->describe()) return std::unique_ptr<Printer>(std::move(queue));
    for (const auto& found : find_printers())
      if (found.name == name_or_uri && found.uri.find("://") != std::string::npos)
        return open(found.uri);
    return std::unique_ptr<Printer>(std::move(queue));
  }
  const auto address = address_of(name_or_uri);
  if (!address) return address.error();
  return std::unique_ptr<Printer>(std::make_unique<IppPrinter>(*address));
}

}  // namespace foyer::printing
