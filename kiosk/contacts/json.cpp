#include "contacts/json.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace foyer::contacts {
namespace {

using Json = nlohmann::ordered_json;

Json promises(const Contact& contact) {
  Json list = Json::array();
  for (const auto& promise : contact.promises) list.push_back(mended_utf8(promise));
  return list;
}

Json object(const Contact& contact) {
  const Card& card = contact.card;
  Json out;
  out["uid"] = card.uid;
  out["name"] = mended_utf8(card.name.full);
  out["given_name"] = mended_utf8(card.name.given);
  out["family_name"] = mended_utf8(card.name.family);
  out["organisation"] = mended_utf8(card.organisation);
  out["role"] = mended_utf8(card.role);
  out["email"] = mended_utf8(card.email);
  out["phone"] = mended_utf8(card.phone);
  out["town"] = mended_utf8(card.town);
  out["met_at"] = contact.met_at ? Json(rfc3339(*contact.met_at, contact.zone)) : Json();
  out["event"] = mended_utf8(contact.event);
  out["note"] = mended_utf8(contact.note);
  out["promises"] = promises(contact);
  return out;
}

}  // namespace

std::string json(const std::vector<Contact>& contacts) {
  Json list = Json::array();
  for (const auto& contact : contacts) list.push_back(object(contact));
  return list.dump(2) + '\n';
}

}  // namespace foyer::contacts
