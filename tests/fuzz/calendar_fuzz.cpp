// To-dos of any texts, read back strictly.
#include "contacts/calendar.hpp"
#include "fuzz/lines.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace foyer;
  const auto parts = fuzz::pieces(fuzz::text_of(data, size), 3);
  contacts::Todo todo{
      "2ed6657d-e927-568b-95e1-2665a8aea6a2", std::string(parts[0]), std::string(parts[1]), {}, {}};
  if (parts[2].size() >= 8) {
    std::int64_t ms = 0;
    for (const char c : parts[2].substr(0, 8)) ms = ms << 7 | (c & 127);
    todo.made = {ms % 253402300800000};  // to the end of year 9999
    todo.due = todo.made;
  }
  todo.outcome = static_cast<people::Outcome>(size % 3);
  const auto lines = fuzz::unfolded(contacts::calendar({todo, todo}));
  fuzz::must(lines.front() == "BEGIN:VCALENDAR" && lines.back() == "END:VCALENDAR", "it is one");
  const auto said = fuzz::values(lines, "SUMMARY");
  fuzz::must(said.size() == 2 && said[0] == fuzz::sayable(todo.text), "the promise is kept whole");
  fuzz::must(fuzz::values(lines, "UID").size() == 2, "each has its UID");
  return 0;
}
