#pragma once
#include <string>
#include <string_view>

namespace foyer::guestlist {

// A name for comparing: folded, its words in order of the alphabet ("Lima, Ana" is "Ana Lima").
std::string name_key(std::string_view full);

// True for a name in which an encoding turned letters into question marks ("Kate?ina", "????").
bool lost_letters(std::string_view full);

// True when two names on one e-mail address or reference can be one person's: they share a word, or
// differ only in letters that were lost.
bool may_be_one(std::string_view a, std::string_view b);

// True when `a` is `b` written with fewer capitals, but with some ("Ann Lee" for "ANN LEE").
bool less_shouted(std::string_view a, std::string_view b);

}  // namespace foyer::guestlist
