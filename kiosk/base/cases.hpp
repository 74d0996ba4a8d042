#pragma once

namespace foyer {

// One function a case, for std::visit: Cases{[](const A&) {...}, [](const auto&) {...}}.
template <class... Fs>
struct Cases : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
Cases(Fs...) -> Cases<Fs...>;

}  // namespace foyer
