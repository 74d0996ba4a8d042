#pragma once
#include "words/sentence.hpp"
#include "words/strings.hpp"

namespace foyer::look {

using words::read_strings;
using words::Strings;

}  // namespace foyer::look
