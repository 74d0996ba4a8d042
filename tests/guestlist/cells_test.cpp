#include "guestlist/cells.hpp"

#include "guestlist/entries.hpp"
#include "guestlist/identity.hpp"
#include "guestlist/references.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::guestlist;
using people::Registration;

using Texts = std::vector<std::string>;

namespace {

Texts wishes(std::string_view cell) { return entries(cell, Listing::wishes); }

}  // namespace

// What a spreadsheet adds is taken away; what people wrote stays.
TEST_CASE("cells are cleaned") {
  CHECK(cleaned("  Ana\t Lima \r\n") == "Ana  Lima");
  CHECK(cleaned("a\r\nb\rc") == "a\nb\nc");
  CHECK(cleaned("a\x01\x7f\u0085\u202e\u2066\ufeff z") == "a z");
  CHECK(cleaned("Zoe\u0308 \U0001F468\u200d\U0001F469") == "Zo\u00eb \U0001F468\u200d\U0001F469");
  CHECK(one_line(" a \n  b ") == "a b");
}

TEST_CASE("nothing is said in many ways") {
  for (const auto* cell : {"", "-", "--", " – ", "—", ".", "n/a", "N/A", "none", "not sure yet",
                           "?", "k.A.", "nichts", "aucun", "Ninguno", "não", "no", "yes", "TBD"}) {
    CAPTURE(cell);
    CHECK(says_nothing(cell));
  }
  for (const auto* cell :
       {"Go", "C", "🎸", "nothing but jazz", "IT", "王", "no code tools", "NATO"}) {
    CAPTURE(cell);
    CHECK_FALSE(says_nothing(cell));
  }
}

// Only a yes is a yes: suggestions stay off for everything else.
TEST_CASE("yes is said in many languages, and no by all the rest") {
  for (const auto* cell :
       {"yes", "Yes ", "YES", "y", "ja", "Oui", "sí", "Sim", "x", "X", "1", "true", "tak", "evet",
        "ano", "✓", "Yes, you may suggest me", "Ja, gerne", "да"}) {
    CAPTURE(cell);
    CHECK(says_yes(cell));
  }
  for (const auto* cell : {"", " ", "-", "no", "No, please not", "NO", "nein", "0", "false",
                           "maybe", "yes but not to sales people", "Yes, but not me", "yesterday",
                           "xx", "2", "n/a", "ja, aber nicht mich"}) {
    CAPTURE(cell);
    CHECK_FALSE(says_yes(cell));
  }
}

// Every system's word for how a registration stands.
TEST_CASE("registrations stand as their systems say") {
  const auto stands = [](std::string_view cell, std::string_view header = "status") {
    return registration_of(cell, header);
  };
  for (const auto* cell : {"", "Attending", "Checked In", "paid", "ACTIVE", "approved", "Yes",
                           "complete", "confirmed", "p", "bezahlt"})
    CHECK(stands(cell) == Registration::confirmed);
  for (const auto* cell :
       {"pending", "PENDING", "pending_approval", "waitlist", "Waitlist", "invited",
        "AWAITING_PAYMENT", "n", "Warteliste", "en attente", "Maybe", "unpaid"}) {
    CAPTURE(cell);
    CHECK(stands(cell) == Registration::waiting);
  }
  for (const auto* cell : {"canceled", "CANCELLED", "Deleted", "expired", "e", "c", "storniert",
                           "annulé", "annullato", "geannuleerd", "withdrawn"}) {
    CAPTURE(cell);
    CHECK(stands(cell) == Registration::cancelled);
  }
  for (const auto* cell : {"Refunded", "partially refunded", "erstattet", "remboursé"})
    CHECK(stands(cell) == Registration::refunded);
  for (const auto* cell : {"Not Attending", "declined", "No", "rejected", "abgelehnt", "refusé"}) {
    CAPTURE(cell);
    CHECK(stands(cell) == Registration::declined);
  }
  CHECK(stands("No", "paid") == Registration::waiting);
  CHECK(stands("Yes", "paid") == Registration::confirmed);
  CHECK(stands("", "voidstatus") == Registration::confirmed);
  CHECK(stands("Voided", "voidstatus") == Registration::cancelled);
  CHECK(stands("yes", "voidstatus") == Registration::cancelled);
}

TEST_CASE("an address is found in its cell") {
  CHECK(email_in(" ANA@Example.ORG ") == "ana@example.org");
  CHECK(email_in("Ana Lima <ana@example.org>") == "ana@example.org");
  CHECK(email_in("mailto:ana@example.org; second@example.org") == "ana@example.org");
  CHECK(email_in("ask me").empty());
  CHECK(email_in("@ana").empty());
  CHECK(email_in(std::string(300, 'a') + "@example.org").empty());
}

TEST_CASE("surnames before a comma are turned round") {
  CHECK(turned("Ćwikła, Szymon") == people::Name{"Szymon Ćwikła", "Szymon", "Ćwikła"});
  CHECK(turned("Szymon Ćwikła") == people::Name{"Szymon Ćwikła", "", ""});
  CHECK(turned("Pemberton, Jr.").full == "Pemberton, Jr.");
  CHECK(turned("Ashworth, PhD").full == "Ashworth, PhD");
  CHECK(turned("Lima,").full == "Lima");
  CHECK(turned("a, b, c").full == "a, b, c");
}

// The divider that the writer used divides, and the commas of a phrase stay in it.
TEST_CASE("a cell is divided where another entry begins") {
  CHECK(wishes("tax returns; payroll, monthly") == Texts{"tax returns", "payroll, monthly"});
  CHECK(wishes("tax returns\npayroll\n\n- audits") == Texts{"tax returns", "payroll", "audits"});
  CHECK(wishes("I go red ringing strangers; need practice\na van\na bed") ==
        Texts{"I go red ringing strangers; need practice", "a van", "a bed"});
  CHECK(wishes("murals / pottery studio / glass repairs") ==
        Texts{"murals", "pottery studio", "glass repairs"});
  CHECK(wishes("help with forms. Also host families. Also tea") ==
        Texts{"help with forms", "host families", "tea"});
  CHECK(wishes("open data, and local politics, and bee hives") ==
        Texts{"open data", "local politics", "bee hives"});
}

// Breaking one entry in two is as bad as missing one.
TEST_CASE("one entry stays one") {
  for (const auto* cell :
       {"toastmaster / host for award nights", "bread, butter, and jam",
        "the copy was on it, and now it is gone", "IT support: laptops, printers, wifi",
        "weddings + portraits, natural light, I travel", "privacy and/or GDPR audits",
        "pair programming (python, and some JS / CSS for beginners)"}) {
    CAPTURE(cell);
    CHECK(wishes(cell) == Texts{cell});
  }
  CHECK(wishes("big barn; dry cellar\n(ask me at the bar)") ==
        Texts{"big barn", "dry cellar (ask me at the bar)"});
}

TEST_CASE("lead-ins announce a list and are no part of it") {
  CHECK(wishes("Happy to help with: Flutter apps; slow WordPress sites") ==
        Texts{"Flutter apps", "slow WordPress sites"});
  CHECK(wishes("I can do welding\nsawing") == Texts{"welding", "sawing"});
  CHECK(wishes("Looking for help: two vans / a bed") == Texts{"two vans", "a bed"});
  CHECK(wishes("This year: a pond") == Texts{"a pond"});
  CHECK(wishes("mostly passive house consultant") == Texts{"passive house consultant"});
  CHECK(wishes("I can do") == Texts{"I can do"});
  CHECK(wishes("mostlyharmless") == Texts{"mostlyharmless"});
  CHECK(entries("I know two head chefs; a notary", Listing::doors) ==
        Texts{"two head chefs", "a notary"});
  CHECK(entries("I could introduce you to a judge", Listing::doors) == Texts{"a judge"});
  CHECK(entries("I know how to knit", Listing::doors) == Texts{"I know how to knit"});
}

// In Foyer's own columns semicolons and line breaks always divide.
TEST_CASE("Foyer's own columns are divided as the contract says") {
  CHECK(entries("a b; c d\ne f", Listing::wishes, true) == Texts{"a b", "c d", "e f"});
}

TEST_CASE("short words are divided at commas") {
  CHECK(entries("photography, crochet & knitting, film", Listing::words) ==
        Texts{"photography", "crochet & knitting", "film"});
  CHECK(entries("English / French and Dutch", Listing::tongues) ==
        Texts{"English", "French", "Dutch"});
  CHECK(entries("Ana Lima, Bo Ek; Cy", Listing::people) == Texts{"Ana Lima", "Bo Ek", "Cy"});
  CHECK(entries("a, a, -", Listing::words) == Texts{"a"});
}

// A cell of a million semicolons costs no evening.
TEST_CASE("hostile cells end") {
  std::string many, words;
  for (int i = 0; i < 100000; ++i) {
    many += std::to_string(i) + ";";
    words += "word, and so ";
  }
  CHECK(entries(many, Listing::wishes).size() <= 200);
  CHECK(entries(many, Listing::people).size() <= 200);
  CHECK_FALSE(entries(words, Listing::wishes).empty());
  CHECK_FALSE(entries(std::string(500000, '('), Listing::wishes).empty());
}

// A made reference is the same in every run of the event and says nothing of the person.
TEST_CASE("references are made from the salt") {
  SecretSalt salt{};
  for (std::size_t i = 0; i < salt.size(); ++i) salt[i] = static_cast<std::uint8_t>(i);
  const auto ref = made_reference(salt, "");
  CHECK(ref.size() == 12);
  CHECK(ref.starts_with("G-"));
  // 0x726fdb47dd0e0e31 is the first vector of the SipHash-2-4 reference, for this key and no text.
  std::string expected = "G-";
  for (std::uint64_t hash = 0x726fdb47dd0e0e31u, i = 0; i < 10; ++i, hash >>= 5)
    expected += "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"[hash & 31];
  CHECK(ref == expected);
  CHECK(made_reference(salt, "ana") != made_reference(salt, "bo"));
  CHECK(made_reference(SecretSalt{}, "ana") != made_reference(salt, "ana"));
}

TEST_CASE("names on one address can be one person's or not") {
  CHECK(may_be_one("Ana Lima", "Lima, Ana Maria"));
  CHECK(may_be_one("Kate?ina", "Kateřina"));
  CHECK_FALSE(may_be_one("Kate?ina", "Kateryna L"));
  CHECK_FALSE(may_be_one("Ana Lima", "Bo Ek"));
  CHECK_FALSE(may_be_one("?? ???", "??? ??"));
  CHECK(less_shouted("Ann Lee", "ANN LEE"));
  CHECK(less_shouted("Дмитро", "ДМИТРО"));
  CHECK_FALSE(less_shouted("ann lee", "ANN LEE"));
  CHECK_FALSE(less_shouted("Ann Lee", "ANN LEA"));
}
