#include "matching/unread.hpp"

#include <unordered_set>

#include "encoder/vocabulary.hpp"

namespace foyer::matching {
namespace {

// Collects texts, each once, until there are enough.
class Wanted {
 public:
  Wanted(const Crowd& crowd, std::size_t most) : crowd_(crowd), most_(most) {}

  bool enough() const { return texts_.size() >= most_; }

  void add(const std::string& text) {
    if (enough()) return;
    std::string tidied = encoder::tidied(text);
    if (!tidied.empty() && !crowd_.knows(tidied) && seen_.insert(tidied).second)
      texts_.push_back(std::move(tidied));
  }

  void add(const people::Person& person) {
    if (!person.attendee.consent.suggest) return;
    const auto& wrote = person.attendee.profile;
    for (const auto* part : {&wrote.needs, &wrote.offers, &wrote.doors, &wrote.topics})
      for (std::size_t i = 0; i < part->size() && i < most_entries; ++i)
        if (is_readable((*part)[i])) add((*part)[i]);
  }

  std::vector<std::string> texts() { return std::move(texts_); }

 private:
  const Crowd& crowd_;
  std::size_t most_;
  std::vector<std::string> texts_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<std::string> unread_texts(const Crowd& crowd, const people::Room& room,
                                      const people::Ref& first, std::size_t most) {
  Wanted wanted(crowd, most);
  for (const auto& text : compass_texts()) wanted.add(text);
  if (const auto* person = room.find(first)) wanted.add(*person);
  for (const bool here : {true, false})
    for (const auto& person : room.people) {
      if (wanted.enough()) return wanted.texts();
      if (person->presence.here == here) wanted.add(*person);
    }
  return wanted.texts();
}

}  // namespace foyer::matching
