#pragma once
#include <random>
#include <string>
#include <vector>

#include "contacts/contact.hpp"

namespace foyer::contacts {

// Made people with everything in their fields that has ever broken an address book.
class NastyPeople {
 public:
  explicit NastyPeople(unsigned seed) : random_(seed) {}

  Contact next() {
    Contact contact;
    Card& card = contact.card;
    card.uid = "00000000-0000-5000-8000-" + std::to_string(100000000000 + ++made_);
    card.name = {text(1, 14), text(0, 6), text(0, 6)};
    card.organisation = text(0, 10);
    card.role = text(0, 10);
    card.email = "p" + std::to_string(made_) + "@example.org";
    card.phone =
        made_ % 3 ? "+44 7700 900" + std::to_string(100 + made_ % 900) : "ext. 12; " + text(1, 2);
    card.town = text(0, 4);
    contact.event = text(1, 4);
    contact.note = text(1, 30);
    for (int i = pick(3); i > 0; --i) contact.promises.push_back(text(1, 12));
    return contact;
  }

  // Pieces of many scripts with separators among them; it starts and ends with a letter, as the
  // fields of a guest list do.
  std::string text(int least, int most) {
    static const std::vector<std::string> pieces = {"Ana",
                                                    " ",
                                                    "José",
                                                    ";",
                                                    ",",
                                                    "\\",
                                                    "\n",
                                                    ":",
                                                    "\"",
                                                    "王小明",
                                                    "Ελένη",
                                                    "Олена",
                                                    "ليلى",
                                                    "נועה",
                                                    "अनन्या",
                                                    "நிலா",
                                                    "ดวงใจ",
                                                    "한글",
                                                    "👩🏽‍🚀",
                                                    "🎺",
                                                    "ß",
                                                    "\\n",
                                                    "\\,",
                                                    "Nguyễn",
                                                    "Ọláwálé",
                                                    "Łódź",
                                                    "=1+1",
                                                    "'",
                                                    "…",
                                                    "ሰላም",
                                                    "ნინო",
                                                    "a",
                                                    "Z",
                                                    "-",
                                                    "@",
                                                    "BEGIN:VCARD"};
    const int length = least + pick(most - least + 1);
    std::string out;
    for (int i = 0; i < length; ++i)
      out += pieces[static_cast<std::size_t>(pick(static_cast<int>(pieces.size())))];
    return out.empty() ? out : "x" + out + "y";
  }

  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

 private:
  std::mt19937 random_;
  int made_ = 0;
};

}  // namespace foyer::contacts
