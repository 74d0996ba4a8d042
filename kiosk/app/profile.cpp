#include <algorithm>

#include "app/turn.hpp"
#include "base/text.hpp"

namespace foyer::app {
namespace {

std::vector<Chip>& chips(Profile& page, Question question) {
  return question == Question::give ? page.offers : page.needs;
}

std::vector<std::string> chosen(const std::vector<Chip>& chips) {
  std::vector<std::string> words;
  for (const auto& chip : chips)
    if (chip.on && chip.field.empty()) words.push_back(chip.words);
  return words;
}

void write_down_words(Turn& turn, Profile& page) {
  const auto* person = find(turn.state, page.who);
  if (!person) return;
  people::Profile words = person->attendee.profile;
  words.offers = chosen(page.offers);
  words.needs = chosen(page.needs);
  words.fields = confirmed_fields(page, words);
  offer_fields(turn.state, page, words.fields);
  write_down(turn, journal::ProfileChanged{page.who, std::move(words)});
}

}  // namespace

void touch_chip(Turn& turn, const TouchChip& touch) {
  auto* page = std::get_if<Profile>(&turn.state.screen);
  if (!page) return;
  auto& all = chips(*page, touch.question);
  if (touch.which >= all.size()) return;
  all[touch.which].on = !all[touch.which].on;
  write_down_words(turn, *page);
}

void write_own(Turn& turn, Question question) {
  if (auto* page = std::get_if<Profile>(&turn.state.screen))
    page->typing = OwnWords{.question = question};
}

void keep_own_words(Turn& turn) {
  auto* page = std::get_if<Profile>(&turn.state.screen);
  if (!page || !page->typing) return;
  const OwnWords own = *page->typing;
  page->typing.reset();
  const std::string words(trimmed(own.typed));
  if (words.empty()) return;
  auto& all = chips(*page, own.question);
  const auto same = std::ranges::find_if(
      all, [&](const Chip& chip) { return chip.field.empty() && chip.words == words; });
  if (same != all.end())
    same->on = true;
  else
    all.insert(all.begin(), {words, true});
  write_down_words(turn, *page);
}

void touch_consent(Turn& turn, Ask ask) {
  auto* page = std::get_if<Profile>(&turn.state.screen);
  if (!page) return;
  auto& consent = page->consent;
  bool& answer = ask == Ask::suggest ? consent.suggest
                 : ask == Ask::hosts ? consent.hosts
                                     : consent.mail;
  answer = !answer;
  write_down(turn, journal::ConsentChanged{page->who, consent});
}

}  // namespace foyer::app
