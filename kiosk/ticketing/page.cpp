#include "ticketing/page.hpp"

#include <nlohmann/json.hpp>
#include <vector>

#include "ticketing/rows.hpp"

namespace foyer::ticketing {
namespace {

using nlohmann::json;

constexpr std::size_t most_depth = 32;  // far more than any of them has

// Nothing for what is not well-formed or is nested too deep to be an answer.
std::optional<json> parsed(const std::string& text) {
  bool too_deep = false;
  const json::parser_callback_t watch = [&](int depth, json::parse_event_t, json&) {
    too_deep |= depth > static_cast<int>(most_depth);
    return !too_deep;
  };
  json document = json::parse(text, watch, false);
  if (too_deep || !document.is_object()) return {};
  return document;
}

const json& member(const json& object, const char* name) {
  static const json none;
  const auto at = object.is_object() ? object.find(name) : object.end();
  return object.is_object() && at != object.end() ? *at : none;
}

std::string text(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (value.is_number()) return value.dump();
  std::string out;
  if (value.is_array())
    for (const auto& one : value) out += (out.empty() ? "" : "; ") + text(one);
  return out;
}

std::string text(const json& object, const char* name) { return text(member(object, name)); }

// A column of its own for each question, headed by its words.
void add_answers(Row& row, const json& answers, const char* question) {
  if (!answers.is_array()) return;
  for (const auto& answer : answers) {
    std::string asked = text(answer, question);
    if (asked.empty()) asked = text(answer, "question_identifier");
    if (!asked.empty()) row.emplace_back(asked, text(answer, "answer"));
  }
}

Row pretix_position(const json& order, const json& position) {
  const json& parts = member(position, "attendee_name_parts");
  const bool away = member(position, "canceled") == true;
  Row row = {{"Order code", text(order, "code")},
             {"Position ID", text(position, "positionid")},
             {"Attendee name", text(position, "attendee_name")},
             {"Given name", text(parts, "given_name")},
             {"Family name", text(parts, "family_name")},
             {"Attendee email", text(position, "attendee_email")},
             {"Company", text(position, "company")},
             {"City", text(position, "city")},
             {"Status", away ? "c" : text(order, "status")},
             {"Product", text(position, "item")},
             {"Valid from", text(position, "valid_from")},
             {"Valid until", text(position, "valid_until")},
             {"Ticket secret", text(position, "secret")}};
  add_answers(row, member(position, "answers"), "question_text");
  return row;
}

Row hi_events_attendee(const json& attendee) {
  Row row = {{"Public ID", text(attendee, "public_id")},
             {"Event ID", text(attendee, "event_id")},
             {"First name", text(attendee, "first_name")},
             {"Last name", text(attendee, "last_name")},
             {"Email", text(attendee, "email")},
             {"Status", text(attendee, "status")},
             {"Order ID", text(attendee, "order_id")},
             {"Short ID", text(attendee, "short_id")},
             {"Product name", text(member(attendee, "product"), "title")}};
  add_answers(row, member(attendee, "question_answers"), "title");
  return row;
}

std::string eventbrite_status(const json& attendee) {
  if (member(attendee, "refunded") == true) return "Refunded";
  if (member(attendee, "cancelled") == true) return "Cancelled";
  return text(attendee, "status");
}

Row eventbrite_attendee(const json& attendee) {
  const json& profile = member(attendee, "profile");
  const json& barcodes = member(attendee, "barcodes");
  Row row = {{"Attendee no.", text(attendee, "id")},
             {"Order no.", text(attendee, "order_id")},
             {"Attendee Status", eventbrite_status(attendee)},
             {"Ticket Type", text(attendee, "ticket_class_name")},
             {"Name", text(profile, "name")},
             {"First Name", text(profile, "first_name")},
             {"Last Name", text(profile, "last_name")},
             {"Email", text(profile, "email")},
             {"Company", text(profile, "company")},
             {"Job Title", text(profile, "job_title")},
             {"Barcode no.",
              barcodes.is_array() && !barcodes.empty() ? text(barcodes[0], "barcode") : ""}};
  add_answers(row, member(attendee, "answers"), "question");
  return row;
}

Error strange(System system) {
  return outside_failed("What came is no list of guests of " + std::string(name_of(system)) +
                        "; see that the address is that of the event in its API.");
}

// The list of guests on a page; nothing when it is not there.
const json* guests_of(System system, const json& page) {
  const char* name = system == System::pretix      ? "results"
                     : system == System::hi_events ? "data"
                                                   : "attendees";
  const json& list = member(page, name);
  return list.is_array() ? &list : nullptr;
}

std::string next_of(System system, const std::string& url, const json& page) {
  if (system == System::pretix) return text(page, "next");
  if (system == System::hi_events) return text(member(page, "links"), "next");
  const json& pagination = member(page, "pagination");
  if (member(pagination, "has_more_items") != true) return {};
  return url.substr(0, url.find('?')) + "?continuation=" + text(pagination, "continuation");
}

}  // namespace

std::optional<System> system_of(std::string_view url) {
  const auto has = [&](std::string_view part) { return url.find(part) != std::string_view::npos; };
  if (has("/api/v1/organizers/") && has("/events/")) return System::pretix;
  if (has("/v3/events/")) return System::eventbrite;
  if (has("/api/events/")) return System::hi_events;
  return {};
}

std::string_view name_of(System system) {
  switch (system) {
    case System::pretix:
      return "pretix";
    case System::hi_events:
      return "Hi.Events";
    case System::eventbrite:
      return "Eventbrite";
  }
  return "";
}

std::string first_page(System system, std::string_view event_url) {
  std::string url(event_url);
  if (!url.ends_with('/')) url += '/';
  return url + (system == System::pretix      ? "orders/"
                : system == System::hi_events ? "attendees"
                                              : "attendees/");
}

std::string authorization(System system, std::string_view token) {
  return (system == System::pretix ? "Token " : "Bearer ") + std::string(token);
}

Result<Page> read_page(System system, const std::string& url, const std::string& text) {
  const auto document = parsed(text);
  const json* guests = document ? guests_of(system, *document) : nullptr;
  if (!guests) return strange(system);
  std::vector<Row> rows;
  for (const auto& guest : *guests) {
    if (system == System::hi_events) rows.push_back(hi_events_attendee(guest));
    if (system == System::eventbrite) rows.push_back(eventbrite_attendee(guest));
    if (system == System::pretix && member(guest, "positions").is_array())
      for (const auto& position : member(guest, "positions"))
        rows.push_back(pretix_position(guest, position));
  }
  return Page{table(rows), next_of(system, url, *document)};
}

}  // namespace foyer::ticketing
