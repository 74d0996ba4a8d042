// What a camera or a hand scanner gives: any bytes at all.
#include "badge/issue.hpp"
#include "badge/reading.hpp"
#include "fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace foyer;
  static constexpr badge::Key key{7, 7, 7};
  const auto read = badge::read(fuzz::text_of(data, size), key);
  if (const auto* ours = std::get_if<badge::Ours>(&read))
    fuzz::must(badge::read(ours->code, key) == read, "a code that is ours is read as ours again");
  if (const auto* foreign = std::get_if<badge::Foreign>(&read))
    fuzz::must(badge::system_of(foreign->text) == foreign->system, "a ticket's system is one");
  return 0;
}
