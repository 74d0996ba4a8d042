// The report as browsers read it: a validator's word on it, and hostile words in it.
#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

// What guests may type into a form to do mischief later.
const std::vector<std::string> hostile = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</style></head><iframe src=https://example.org>",
    "&lt;b&gt; & <!-- never closed",
    "=HYPERLINK(\"http://example.org\";\"free\")",
    "\xE2\x80\xAE"
    "drowssap \x01\x02",
};

std::string quoted(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

// So many guests, each with one of the hostile words as name, offer and need.
std::string list_of(std::size_t people) {
  std::string out = "reference,name,organisation,offers,needs,suggest,hosts\n";
  for (std::size_t i = 0; i < people; ++i) {
    const std::string word = quoted(hostile[i % hostile.size()] + " " + std::to_string(i));
    out +=
        "G" + std::to_string(i) + "," + word + "," + word + "," + word + "," + word + ",yes,yes\n";
  }
  return out;
}

// An evening of so many guests, of whom the first so many came.
struct Evening : Bench {
  Evening(std::size_t people, std::size_t came) {
    with_list(list_of(people));
    std::vector<std::string> codes;
    for (const auto& guest : ask("people").lines())
      if (codes.size() < came) codes.push_back(guest.at("badge"));
    if (came > 0) ask("checkin", codes);
    if (came > 1) ask("met", {"G0", "G1"});
  }
  std::string report() {
    const auto page = path("report.html").string();
    REQUIRE(ask("report", {"--out", page}).status == 0);
    return page;
  }
};

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t n = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("a validator has nothing to say of the report") {
  for (const auto& [people, came] :
       std::vector<std::pair<std::size_t, std::size_t>>{{0, 0}, {3, 3}, {90, 62}, {2000, 40}}) {
    CAPTURE(people);
    Evening evening(people, came);
    const auto tidy =
        evening.run_other({"/usr/bin/tidy", "-errors", "-quiet", "-utf8", evening.report()});
    INFO(tidy.err);
    CHECK(tidy.status == 0);
    CHECK(tidy.err.empty());
  }
}

TEST_CASE("nothing in the report runs, and nothing is fetched") {
  Evening evening(12, 12);
  const std::string page = text_of(evening.report());
  for (const std::string tag : {"<script", "<img", "<iframe", "<link", "<b>", "<!--", "<a "}) {
    CAPTURE(tag);
    CHECK(page.find(tag) == std::string::npos);
  }
  const std::string style = page.substr(0, page.find("</style>"));
  for (const std::string fetch : {"url(", "@import", "http"}) {
    CAPTURE(fetch);
    CHECK(style.find(fetch) == std::string::npos);
  }
  CHECK(count(page, "<style>") == 1);
  CHECK(count(page, "</style>") == 1);
}

TEST_CASE("every picture in the report has words that stand for it") {
  Evening evening(30, 30);
  const std::string page = text_of(evening.report());
  CHECK(count(page, "<svg ") > 0);
  CHECK(count(page, "<svg ") == count(page, "role=\"img\" aria-label=\""));
  CHECK(count(page, "aria-label=\"\"") == 0);
  CHECK(count(page, "<svg ") == count(page, "<table class=\"heard\">"));
}
