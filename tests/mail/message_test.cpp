#include "mail/message.hpp"

#include "mail/encoding.hpp"
#include "mail/letter.hpp"
#include "mail/words.hpp"
#include "support/catch.hpp"
#include "words/language.hpp"

using namespace foyer;
using namespace foyer::mail;

// A header is one line whatever is in it: nobody's name can add a recipient.
TEST_CASE("a name with line ends in it stays in its header") {
  const std::string evil = "Ana\r\nBcc: everybody@example.org";
  CHECK(header_words(evil) == "Ana  Bcc: everybody@example.org");
  CHECK(phrase(evil) == "\"Ana  Bcc: everybody@example.org\"");
  Message message{
      {"", "a@example.org"}, {evil, "b@example.org"}, evil, {}, {}, "1@x", "", "", "", {}};
  CHECK(write(message).find("\r\nBcc:") == std::string::npos);
}

TEST_CASE("header words are encoded only where they must be, and cut no letter") {
  CHECK(header_words("Spring Gathering") == "Spring Gathering");
  CHECK(header_words("Müller") == "=?UTF-8?B?TcO8bGxlcg==?=");
  CHECK(header_words("=?UTF-8?B?QQ==?=") != "=?UTF-8?B?QQ==?=");
  std::string long_name;
  for (int i = 0; i < 60; ++i) long_name += "小";
  const std::string words = header_words(long_name);
  for (std::string_view rest = words; !rest.empty();) {
    const auto word = rest.substr(0, rest.find(' '));
    CHECK(word.size() <= 75);
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
}

// RFC 2045: lines of 76 at most, blanks at line ends kept, equals signs encoded.
TEST_CASE("quoted-printable and base64 keep their lines short") {
  CHECK(quoted_printable("a=b") == "a=3Db\r\n");
  CHECK(quoted_printable("end \nnext\r\n") == "end=20\r\nnext\r\n\r\n");
  CHECK(quoted_printable(std::string(76, 'x')) == std::string(75, 'x') + "=\r\nx\r\n");
  CHECK(base64("") == "");
  CHECK(base64("f") == "Zg==\r\n");
  CHECK(base64("fo") == "Zm8=\r\n");
  CHECK(base64("foo") == "Zm9v\r\n");
  CHECK(base64(std::string(58, '\0')) == std::string(76, 'A') + "\r\nAA==\r\n");
}

TEST_CASE("what mail cannot be sent to is no address") {
  CHECK(address("ana@example.org") == "ana@example.org");
  CHECK(address("  ana+foyer@mail.example.org ") == "ana+foyer@mail.example.org");
  CHECK(address("info@münchen.example") == "info@xn--mnchen-3ya.example");
  for (const auto* none :
       {"", "@", "ana", "ana@", "@example.org", "ana@example", "ana@@example.org",
        "a b@example.org", "ana@example..org", ".ana@example.org", "ana.@example.org",
        "ana@-example.org", "ana@example.org\r\nRCPT TO:<x@y.z>", "ana@example.org>",
        "<ana@example.org>", "ana@example.org, ben@example.org", "änna@example.org",
        "ana@exa mple.org", "ana@example.org\xff"}) {
    CAPTURE(none);
    CHECK_FALSE(address(none));
  }
  CHECK_FALSE(address(std::string(65, 'a') + "@example.org"));
  CHECK_FALSE(address("a@" + std::string(250, 'a') + ".org"));
}

TEST_CASE("a mailto link holds any words") {
  CHECK(mailto("a@example.org", "Kept 1", "It's \"done\" & well.") ==
        "mailto:a@example.org?subject=Kept%201&body=It%27s%20%22done%22%20%26%20well.");
}

TEST_CASE("a letter speaks the first of a guest's languages that there are words for") {
  CHECK(words_in({}).language == "en");
  CHECK(words_in({"Suomi", "Deutsch", "English"}).language == "de");
  CHECK(words_in({"français"}).language == "fr");
  CHECK(words_in({"pt-BR"}).language == "pt");
  CHECK(words_in({"Español (nativo)"}).language == "es");
  CHECK(words_in({"العربية", "English"}).language == "ar");
  CHECK(words_in({"Klingon", "日本語"}).language == "ja");
  CHECK(words_in({"Japanese (a little)"}).language == "ja");
  CHECK(day({1807896600000}, {60}, words_in({"de"})) == "16.04.2027");
  CHECK(day({1807896600000}, {60}, words_in({"ar"})) == "16/04/2027");
  CHECK(day({1807896600000}, {60}, words_in({"ja"})) == "2027年4月16日");
}

// Every language of the interface has a letter, with every slot filled and nothing left in English.
TEST_CASE("a letter has words of its own in every language of the interface") {
  for (const auto& language : words::languages()) {
    const std::string tag(language.tag);
    CAPTURE(tag);
    const Words& words = words_in({tag});
    REQUIRE(words.language == tag);
    const Words& english = words_in({});
    const auto theirs = {&Words::subject,          &Words::greeting, &Words::met,
                         &Words::promised,         &Words::theirs,   &Words::kept,
                         &Words::attached,         &Words::why,      &Words::stop,
                         &Words::reminder_subject, &Words::reminder};
    for (const auto one : theirs) {
      CHECK_FALSE((words.*one).empty());
      CHECK((tag == "en" || words.*one != english.*one));
      for (const std::string_view slot : {"{event}", "{name}", "{date}"}) {
        CAPTURE(slot, words.*one);
        CHECK(((words.*one).find(slot) == std::string_view::npos) ==
              ((english.*one).find(slot) == std::string_view::npos));
      }
    }
  }
}

// Without consent no letter goes, address or not.
TEST_CASE("a letter may go only where mail was asked for and an address was given") {
  people::Person person;
  person.attendee.email = "ana@example.org";
  CHECK(std::holds_alternative<Withheld>(may_write(person)));
  person.attendee.consent.mail = true;
  REQUIRE(std::holds_alternative<Addressed>(may_write(person)));
  CHECK(std::get<Addressed>(may_write(person)).address == "ana@example.org");
  person.attendee.email = " ";
  CHECK_FALSE(std::get<Withheld>(may_write(person)).wrong);
  person.attendee.email = "ana";
  CHECK(std::get<Withheld>(may_write(person)).wrong);
}
