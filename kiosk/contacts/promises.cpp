#include "contacts/promises.hpp"

#include "contacts/contact.hpp"
#include "people/languages.hpp"
#include "words/promises.hpp"

namespace foyer::contacts {
namespace {

std::string first_name(const people::Room& room, const people::Ref& who) {
  const auto* person = room.find(who);
  return person ? people::first_name(person->attendee.name) : std::string();
}

}  // namespace

const words::Strings& words_for(const people::Person& person, const words::Library& library) {
  const auto* language = words::language_among(people::languages_of(person));
  return library.in(language ? language->tag : words::english().tag);
}

std::string promise_in(const words::Strings& words, const people::Room& room,
                       const people::Promise& promise) {
  return words::promise_in(words, promise.text, first_name(room, promise.from),
                           first_name(room, promise.to));
}

std::string promise_uid(const people::Event& event, const people::Promise& promise) {
  return uid(event, "promise:" + promise.id + '\n' + promise.from + '\n' + promise.to);
}

}  // namespace foyer::contacts
