#pragma once
#include <string_view>

namespace foyer::app {

// The next form of a kana that has several on one key: か, が; は, ば, ぱ; つ, っ, づ; や, ゃ. Any
// other letter is its own.
std::string_view turned(std::string_view letter);

}  // namespace foyer::app
