#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::journal {

// Appends `text` as a JSON string. Ill-formed UTF-8 becomes U+FFFD, so that what was written can be
// read again.
void put_string(std::string& out, std::string_view text);
void put_strings(std::string& out, const std::vector<std::string>& texts);

// One JSON object, appended to a string as its members are named. Empty texts, empty lists and
// false are left out: a fact is short. By hand, because a guest list of 50,000 rows is one commit.
class ObjectText {
 public:
  explicit ObjectText(std::string& out) : out_(out) { out_ += '{'; }
  ObjectText(const ObjectText&) = delete;
  ObjectText& operator=(const ObjectText&) = delete;
  ~ObjectText() { out_ += '}'; }

  ObjectText& text(std::string_view key, std::string_view value);
  ObjectText& texts(std::string_view key, const std::vector<std::string>& values);
  ObjectText& flag(std::string_view key, bool value);
  ObjectText& number(std::string_view key, std::int64_t value);
  // Writes the key; the caller appends one value to what is returned.
  std::string& member(std::string_view key);

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace foyer::journal
