#include "journal/payload.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "journal/json_text.hpp"
#include "journal/nouns_json.hpp"

namespace foyer::journal {
namespace {

constexpr int version = 1;

constexpr std::array<std::string_view, 25> words = {"registered",
                                                    "badge-issued",
                                                    "badge-revoked",
                                                    "checked-in",
                                                    "checked-out",
                                                    "check-in-undone",
                                                    "profile-changed",
                                                    "consent-changed",
                                                    "suggested",
                                                    "passed",
                                                    "met",
                                                    "met-undone",
                                                    "promised",
                                                    "host-asked",
                                                    "promise-ticked",
                                                    "printed",
                                                    "answered",
                                                    "host-going",
                                                    "introduced",
                                                    "seated",
                                                    "merged",
                                                    "announced",
                                                    "staff-acted",
                                                    "erased",
                                                    "ended"};
static_assert(words.size() + 1 == std::variant_size_v<Payload>);

// One pair per kind: `members` writes after "v", `read_as` reads the same.
void put_ref(ObjectText& out, std::string_view key, const Ref& ref) {
  put_string(out.member(key), ref);
}

void members(ObjectText& out, const Registered& r) { put(out.member("attendee"), r.attendee); }
void members(ObjectText& out, const BadgeIssued& b) {
  put_ref(out, "who", b.who);
  put_string(out.member("code"), b.code);
  out.number("shape", b.mark.shape).flag("ring", !b.mark.solid);
}
void members(ObjectText& out, const BadgeRevoked& b) {
  put_ref(out, "who", b.who);
  put_string(out.member("code"), b.code);
}
void members(ObjectText& out, const CheckedIn& c) { put_ref(out, "who", c.who); }
void members(ObjectText& out, const CheckedOut& c) { put_ref(out, "who", c.who); }
void members(ObjectText& out, const CheckInUndone& c) { put_ref(out, "who", c.who); }
void members(ObjectText& out, const ProfileChanged& p) {
  put_ref(out, "who", p.who);
  put(out.member("profile"), p.profile);
}
void members(ObjectText& out, const ConsentChanged& c) {
  put_ref(out, "who", c.who);
  put(out.member("consent"), c.consent);
  if (c.knows.empty()) return;
  std::string& list = out.member("knows");
  for (const auto& id : c.knows) {
    list += &id == &c.knows.front() ? "[[" : ",[";
    list += std::to_string(id.origin) + ',' + std::to_string(id.seq) + ']';
  }
  list += ']';
}
void members(ObjectText& out, const Suggested& s) {
  put_ref(out, "who", s.who);
  std::string& list = out.member("suggestions");
  list += '[';
  for (const auto& suggestion : s.suggestions) {
    if (&suggestion != &s.suggestions.front()) list += ',';
    put(list, suggestion);
  }
  list += ']';
}
void members(ObjectText& out, const Passed& p) {
  put_ref(out, "who", p.who);
  put_ref(out, "other", p.other);
}
void members(ObjectText& out, const Met& m) {
  put_ref(out, "a", m.a);
  put_ref(out, "b", m.b);
}
void members(ObjectText& out, const MetUndone& m) {
  put_ref(out, "a", m.a);
  put_ref(out, "b", m.b);
}
void members(ObjectText& out, const Promised& p) {
  put_string(out.member("id"), p.id);
  put_ref(out, "from", p.from);
  put_ref(out, "to", p.to);
  out.text("text", p.text);
}
void members(ObjectText& out, const HostAsked& h) { out.text("who", h.who); }
void members(ObjectText& out, const PromiseTicked& t) {
  put_string(out.member("id"), t.id);
  put_ref(out, "from", t.from);
  put_ref(out, "to", t.to);
  out.text("outcome", people::word(t.outcome));
}
void members(ObjectText& out, const Printed& p) {
  put_ref(out, "who", p.who);
  out.text("code", p.code).text("printer", p.printer);
}
void members(ObjectText& out, const Answered& a) {
  put_ref(out, "who", a.who);
  out.text("question", a.question).text("answer", a.answer);
}
void members(ObjectText& out, const HostGoing& g) {
  put_ref(out, "who", g.who);
  out.text("host", g.host);
}
void members(ObjectText& out, const Introduced& i) {
  put_ref(out, "a", i.a);
  put_ref(out, "b", i.b);
  out.text("host", i.host);
}
void members(ObjectText& out, const Seated& s) {
  put_ref(out, "who", s.who);
  put_numbers(out.member("tables"), s.tables);
}
void members(ObjectText& out, const Merged& m) {
  put_ref(out, "who", m.who);
  put_ref(out, "into", m.into);
  out.flag("undone", m.undone);
}
void members(ObjectText& out, const Announced& a) {
  put_string(out.member("topic"), a.topic);
  out.text("text", a.text);
}
void members(ObjectText& out, const StaffActed& s) {
  put_string(out.member("host"), s.host);
  out.text("what", s.what).text("who", s.who);
}

void members(ObjectText& out, const Erased& e) { put_ref(out, "who", e.who); }

void members(ObjectText& out, const Ended& e) {
  out.number("guests", e.counts.guests).number("came", e.counts.came);
  out.number("meetings", e.counts.meetings).number("promises", e.counts.promises);
}

template <class T>
struct Kind {};

template <class T>
std::optional<Payload> with_who(Fields& from) {
  return Payload(T{from.needed("who")});
}
std::optional<Payload> read_as(Kind<CheckedIn>, Fields& from) { return with_who<CheckedIn>(from); }
std::optional<Payload> read_as(Kind<CheckedOut>, Fields& from) {
  return with_who<CheckedOut>(from);
}
std::optional<Payload> read_as(Kind<CheckInUndone>, Fields& from) {
  return with_who<CheckInUndone>(from);
}
std::optional<Payload> read_as(Kind<HostAsked>, Fields& from) {
  return HostAsked{from.text("who")};
}
std::optional<Payload> read_as(Kind<PromiseTicked>, Fields& from) {
  const auto outcome = people::outcome_of(from.text("outcome"));
  if (!outcome) return {};
  return PromiseTicked{from.needed("id"), from.needed("from"), from.needed("to"), *outcome};
}
std::optional<Payload> read_as(Kind<Printed>, Fields& from) {
  return Printed{from.needed("who"), from.text("code"), from.text("printer")};
}
std::optional<Payload> read_as(Kind<Answered>, Fields& from) {
  return Answered{from.needed("who"), from.text("question"), from.text("answer")};
}
std::optional<Payload> read_as(Kind<HostGoing>, Fields& from) {
  return HostGoing{from.needed("who"), from.text("host")};
}
std::optional<Payload> read_as(Kind<Introduced>, Fields& from) {
  return Introduced{from.needed("a"), from.needed("b"), from.text("host")};
}
std::optional<Payload> read_as(Kind<Seated>, Fields& from) {
  auto tables = read_tables(from.member("tables"));
  if (!tables) return {};
  return Seated{from.needed("who"), std::move(*tables)};
}
std::optional<Payload> read_as(Kind<Merged>, Fields& from) {
  return Merged{from.needed("who"), from.needed("into"), from.flag("undone")};
}
std::optional<Payload> read_as(Kind<Announced>, Fields& from) {
  return Announced{from.needed("topic"), from.text("text")};
}
std::optional<Payload> read_as(Kind<StaffActed>, Fields& from) {
  return StaffActed{from.needed("host"), from.text("what"), from.text("who")};
}
std::optional<Payload> read_as(Kind<Erased>, Fields& from) { return with_who<Erased>(from); }
std::optional<Payload> read_as(Kind<Ended>, Fields& from) {
  return Ended{{from.number("guests"), from.number("came"), from.number("meetings"),
                from.number("promises")}};
}
std::optional<Payload> read_as(Kind<Passed>, Fields& from) {
  return Passed{from.needed("who"), from.needed("other")};
}
std::optional<Payload> read_as(Kind<Met>, Fields& from) {
  return Met{from.needed("a"), from.needed("b")};
}
std::optional<Payload> read_as(Kind<MetUndone>, Fields& from) {
  return MetUndone{from.needed("a"), from.needed("b")};
}
std::optional<Payload> read_as(Kind<Promised>, Fields& from) {
  return Promised{from.needed("id"), from.needed("from"), from.needed("to"), from.text("text")};
}
std::optional<Payload> read_as(Kind<BadgeIssued>, Fields& from) {
  const std::int64_t shape = from.number("shape");
  if (shape < 0 || shape > 15) return {};
  return BadgeIssued{
      from.needed("who"), from.needed("code"), {static_cast<int>(shape), !from.flag("ring")}};
}
std::optional<Payload> read_as(Kind<BadgeRevoked>, Fields& from) {
  return BadgeRevoked{from.needed("who"), from.needed("code")};
}
std::optional<Payload> read_as(Kind<Registered>, Fields& from) {
  const Json* object = from.member("attendee");
  auto attendee = object ? read_attendee(*object) : std::nullopt;
  if (!attendee) return {};
  return Registered{std::move(*attendee)};
}
std::optional<Payload> read_as(Kind<ProfileChanged>, Fields& from) {
  const Json* object = from.member("profile");
  auto profile = object ? read_profile(*object) : std::nullopt;
  if (!profile) return {};
  return ProfileChanged{from.needed("who"), std::move(*profile)};
}
std::optional<Payload> read_as(Kind<ConsentChanged>, Fields& from) {
  const Json* object = from.member("consent");
  const auto consent = object ? read_consent(*object) : std::nullopt;
  if (!consent) return {};
  ConsentChanged out{from.needed("who"), *consent, {}};
  for (const auto& pair : elements(from.member("knows"))) {
    const auto& id = elements(&pair);
    if (id.size() != 2 || !id[0].is_number_integer() || !id[1].is_number_integer()) return {};
    out.knows.push_back({id[0].get<std::int64_t>(), id[1].get<std::int64_t>()});
  }
  return out;
}
std::optional<Payload> read_as(Kind<Suggested>, Fields& from) {
  Suggested out{from.needed("who"), {}};
  const Json* list = from.member("suggestions");
  if (!list || !list->is_array()) return {};
  for (const auto& element : elements(list)) {
    auto suggestion = read_suggestion(element);
    if (!suggestion) return {};
    out.suggestions.push_back(std::move(*suggestion));
  }
  return out;
}

template <std::size_t I>
std::optional<Payload> read_alternative(Fields& from) {
  return read_as(Kind<std::variant_alternative_t<I, Payload>>{}, from);
}

template <std::size_t... I>
std::optional<Payload> read_alternative(std::size_t at, Fields& from, std::index_sequence<I...>) {
  using Reader = std::optional<Payload> (*)(Fields&);
  static constexpr std::array<Reader, sizeof...(I)> readers = {&read_alternative<I>...};
  return readers[at](from);
}

std::optional<Payload> read_known(std::size_t at, std::string_view text) {
  const Json object = Json::parse(text, nullptr, false);
  Fields from(object);
  if (!from.sound() || from.number("v") != version) return {};
  auto payload = read_alternative(at, from, std::make_index_sequence<words.size()>{});
  if (!from.sound()) return {};
  return payload;
}

struct Writing {
  std::string operator()(const Unknown& unknown) const { return unknown.text; }
  template <class T>
  std::string operator()(const T& payload) const {
    std::string out;
    out.reserve(256);
    {
      ObjectText object(out);
      object.number("v", version);
      members(object, payload);
    }
    return out;
  }
};

struct Subjects {
  using Refs = std::vector<Ref>;
  Refs operator()(const Registered& r) const { return {r.attendee.ref}; }
  Refs operator()(const Met& m) const { return {m.a, m.b}; }
  Refs operator()(const MetUndone& m) const { return {m.a, m.b}; }
  Refs operator()(const Promised& p) const { return {p.from, p.to}; }
  Refs operator()(const PromiseTicked& t) const { return {t.from, t.to}; }
  Refs operator()(const Introduced& i) const { return {i.a, i.b}; }
  Refs operator()(const Merged& m) const { return {m.who, m.into}; }
  Refs operator()(const Announced&) const { return {}; }
  Refs operator()(const StaffActed& s) const { return s.who.empty() ? Refs{} : Refs{s.who}; }
  Refs operator()(const Ended&) const { return {}; }
  Refs operator()(const Unknown&) const { return {}; }
  Refs operator()(const HostAsked& h) const { return h.who.empty() ? Refs{} : Refs{h.who}; }
  template <class T>
  Refs operator()(const T& about_one) const {
    return {about_one.who};
  }
};

// Every string in a JSON value, keys apart; without recursion, as the text may be hostile.
std::vector<Ref> texts_in(std::string_view text) {
  std::vector<Ref> out;
  const Json whole = Json::parse(text, nullptr, false);
  std::vector<const Json*> waiting = {&whole};
  while (!waiting.empty()) {
    const Json& one = *waiting.back();
    waiting.pop_back();
    if (one.is_string()) out.push_back(one.get<std::string>());
    if (one.is_structured())
      for (const auto& inner : one) waiting.push_back(&inner);
  }
  return out;
}

struct Mentions {
  using Refs = std::vector<Ref>;
  Refs operator()(const Erased&) const { return {}; }
  Refs operator()(const Passed& p) const { return {p.who, p.other}; }
  Refs operator()(const Unknown& u) const { return texts_in(u.text); }
  Refs operator()(const Suggested& s) const {
    Refs out{s.who};
    for (const auto& suggestion : s.suggestions) {
      out.push_back(suggestion.who);
      out.insert(out.end(), suggestion.with.begin(), suggestion.with.end());
    }
    return out;
  }
  template <class T>
  Refs operator()(const T& other) const {
    return Subjects{}(other);
  }
};

}  // namespace

std::string_view word(const Payload& payload) {
  if (const auto* unknown = std::get_if<Unknown>(&payload)) return unknown->kind;
  return words[payload.index()];
}

std::string write(const Payload& payload) { return std::visit(Writing{}, payload); }

Payload read(std::string_view kind, std::string_view text) {
  const auto at = std::ranges::find(words, kind);
  if (at != words.end())
    if (auto payload = read_known(static_cast<std::size_t>(at - words.begin()), text))
      return std::move(*payload);
  return Unknown{std::string(kind), std::string(text)};
}

Payload settled(Payload payload, std::string_view written) {
  if (written.find("\ufffd") == std::string_view::npos) return payload;
  return read(word(payload), written);
}

std::vector<Ref> subjects(const Payload& payload) { return std::visit(Subjects{}, payload); }

std::vector<Ref> mentions(const Payload& payload) { return std::visit(Mentions{}, payload); }

}  // namespace foyer::journal
