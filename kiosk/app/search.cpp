#include "app/desk_turn.hpp"
#include "app/turn.hpp"
#include "app/turning.hpp"
#include "base/text.hpp"
#include "people/names.hpp"

namespace foyer::app {
namespace {

constexpr std::size_t most_found = 4;
constexpr std::size_t longest_query = 60;
constexpr std::size_t longest_words = 80;

// "Mariana C.": the list shows no more of a name than its owner needs to find it.
Found found(const people::Person& person) {
  const auto& attendee = person.attendee;
  const std::string first = people::first_name(attendee.name);
  std::string_view rest = attendee.name.family;
  if (rest.empty() && attendee.name.full.starts_with(first))
    rest = trimmed(std::string_view(attendee.name.full).substr(first.size()));
  Found out{attendee.ref, first, attendee.town};
  if (!rest.empty()) out.name += " " + std::string(first_utf8(rest, 1)) + ".";
  return out;
}

void look_up(Turn& turn, NameSearch& page) {
  page.found.clear();
  page.nobody = false;
  if (!people::may_show(*turn.state.names, page.typed)) return;
  const bool only_here = std::holds_alternative<ToUndo>(page.purpose);
  for (const auto& ref : turn.state.names->find(page.typed, most_found))
    if (const auto* person = find(turn.state, ref); person && (!only_here || person->presence.here))
      page.found.push_back(found(*person));
  page.nobody = page.found.empty();
}

void append(std::string& text, std::string_view more, std::size_t longest) {
  if (length_utf8(text) + length_utf8(more) <= longest) text += more;
}

void drop_last(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

void prove(Turn& turn, Proof& page, std::string_view letter) {
  const auto* person = find(turn.state, page.who.who);
  if (!person || trimmed(letter).empty()) return;
  const auto& email = person->attendee.email;
  page.wrong = people::folded(first_utf8(email, 1)) != people::folded(first_utf8(letter, 1));
  if (!page.wrong) arrive_by_name(turn, Ref(person->attendee.ref));
}

// The text that the keyboard of this page writes, if it has one.
struct Typed {
  std::string* operator()(NameSearch& page) const { return &page.typed; }
  std::string* operator()(Profile& page) const {
    return page.typing ? &page.typing->typed : nullptr;
  }
  std::string* operator()(MyEvening& page) const {
    return page.address ? &page.address->typed : nullptr;
  }
  std::string* operator()(Desk& page) const { return desk_text(page); }
  std::string* operator()(WalkIn& page) const { return &page.typed; }
  std::string* operator()(HostPin& page) const { return page.checking ? nullptr : &page.typed; }
  std::string* operator()(YouveMet& page) const { return page.typing ? &page.what : nullptr; }
  template <class Other>
  std::string* operator()(Other&) const {
    return nullptr;
  }
};

std::string* typed(Turn& turn) { return std::visit(Typed{}, turn.state.screen); }

void changed(Turn& turn) {
  if (auto* page = std::get_if<NameSearch>(&turn.state.screen)) look_up(turn, *page);
  desk_text_changed(turn);
}

}  // namespace

bool takes_text(const State& state) {
  if (std::holds_alternative<Proof>(state.screen)) return true;
  Screen screen = state.screen;
  return std::visit(Typed{}, screen) != nullptr;
}

void search(Turn& turn, Purpose purpose) { go(turn, NameSearch{.purpose = std::move(purpose)}); }

void type(Turn& turn, std::string_view text) {
  if (!is_utf8(text)) return;
  if (auto* page = std::get_if<Proof>(&turn.state.screen)) return prove(turn, *page, text);
  if (std::holds_alternative<HostPin>(turn.state.screen)) return type_pin(turn, text);
  std::string* words = typed(turn);
  if (!words) return;
  const bool query = std::holds_alternative<NameSearch>(turn.state.screen);
  append(*words, text, query ? longest_query : longest_words);
  changed(turn);
}

void backspace(Turn& turn) {
  if (std::string* words = typed(turn)) drop_last(*words);
  changed(turn);
}

void clear_text(Turn& turn) {
  if (std::string* words = typed(turn)) words->clear();
  changed(turn);
}

void turn_letter(Turn& turn) {
  std::string* words = typed(turn);
  if (!words || words->empty() || std::holds_alternative<HostPin>(turn.state.screen)) return;
  std::string last = *words;
  drop_last(*words);
  last.erase(0, words->size());
  *words += turned(last);
  changed(turn);
}

void switch_keys(Turn& turn, Keys keys) {
  if (auto* page = std::get_if<NameSearch>(&turn.state.screen)) page->keys = keys;
  if (auto* page = std::get_if<Proof>(&turn.state.screen)) page->keys = keys;
  if (auto* page = std::get_if<Desk>(&turn.state.screen)) page->keys = keys;
  if (auto* page = std::get_if<WalkIn>(&turn.state.screen)) page->keys = keys;
  if (auto* page = std::get_if<YouveMet>(&turn.state.screen)) page->keys = keys;
  if (auto* page = std::get_if<Profile>(&turn.state.screen))
    if (page->typing) page->typing->keys = keys;
  if (auto* page = std::get_if<MyEvening>(&turn.state.screen))
    if (page->address) page->address->keys = keys;
}

void finish_typing(Turn& turn) {
  if (auto* page = std::get_if<YouveMet>(&turn.state.screen)) page->typing = false;
  if (std::holds_alternative<Profile>(turn.state.screen)) keep_own_words(turn);
  if (std::holds_alternative<HostPin>(turn.state.screen)) return check_pin(turn);
  if (std::holds_alternative<Desk>(turn.state.screen)) return desk_text_finished(turn);
  if (std::holds_alternative<WalkIn>(turn.state.screen)) return finish_walk_in(turn);
  if (std::holds_alternative<MyEvening>(turn.state.screen)) finish_address(turn);
  if (const auto* page = std::get_if<NameSearch>(&turn.state.screen))
    if (page->found.size() == 1) pick(turn, 0);
}

void pick(Turn& turn, std::size_t which) {
  const auto* page = std::get_if<NameSearch>(&turn.state.screen);
  if (!page || which >= page->found.size()) return;
  const Found chosen = page->found[which];
  if (const auto* meeting = std::get_if<ToMeet>(&page->purpose)) {
    const Ref first = meeting->first;
    if (chosen.who == first) return go(turn, MeetWaiting{first, true});
    return go(turn, AskShare{first, chosen.who});
  }
  if (std::holds_alternative<ToUndo>(page->purpose)) return ask_to_undo(turn, chosen.who);
  const auto* person = find(turn.state, chosen.who);
  if (person && person->attendee.email.empty()) return arrive_by_name(turn, chosen.who);
  go(turn, Proof{chosen});
}

}  // namespace foyer::app
