// Hidden: writes every page to $FOYER_GALLERY, or to gallery/ in the folder it runs in, with an
// index.html that sets each beside its mock; packaging/gallery runs it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "support/catch.hpp"
#include "support/panels.hpp"

namespace foyer::test {
namespace {

std::filesystem::path folder() {
  const char* set = std::getenv("FOYER_GALLERY");
  const auto path =
      set != nullptr ? std::filesystem::path(set) : std::filesystem::current_path() / "gallery";
  std::filesystem::create_directories(path);
  return path;
}

// The mock that a page was drawn after.
std::string mock_of(const std::string& picture) {
  static const std::map<std::string, std::string> mocks{
      {"attract-portrait", "01-attract"},
      {"search-portrait", "02-name-search"},
      {"profile-printing-portrait", "03-welcome-profile"},
      {"suggestions-portrait", "04-suggestions"},
      {"opened-bridge-portrait", "05-suggestion-open"},
      {"meet-waiting-portrait", "06a-we-met-waiting"},
      {"youve-met-portrait", "06b-we-met-promise"},
      {"my-evening-ways-portrait", "07-my-evening"},
      {"welcome-back-portrait", "08-duplicate"},
      {"unknown-badge-portrait", "09-unknown-badge"},
      {"host-pin-portrait", "10-staff-pin"},
      {"suggestions-portrait-text2-contrast", "12-suggestions-contrast-large"},
      {"attract-landscape", "14-attract-landscape"},
      {"suggestions-landscape", "15-suggestions-landscape"},
      {"still-there-portrait", "16-still-there"}};
  for (const char* notice :
       {"on-our-own", "printer-paper", "replaced", "meet-same-twice", "known", "attract-no-camera",
        "suggestions-early", "opted-out", "proof", "host-on-the-way", "declined", "undone"})
    if (picture == std::string(notice) + "-portrait") return "17-states";
  const auto found = mocks.find(picture);
  return found == mocks.end() ? std::string() : found->second;
}

class Gallery {
 public:
  Gallery() : folder_(folder()), index_(folder_ / "index.html") {
    index_
        << "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Foyer's pages</title>"
           "<style>body{font:16px sans-serif;background:#dde4df;color:#10241f;margin:24px}"
           "figure{display:inline-block;margin:12px;vertical-align:top}img{height:480px;"
           "border:1px solid #6a7b74}figcaption{margin:6px 0}</style><h1>Foyer's pages</h1>\n";
  }

  void hang(const Hung& hung, app::Comfort comfort) {
    std::string suffix = "-" + hung.format.name;
    if (comfort.text_size > 0) suffix += "-text" + std::to_string(comfort.text_size);
    if (comfort.contrast) suffix += "-contrast";
    if (comfort.language != "en") suffix += "-" + comfort.language;
    index_ << "<h2>" << suffix.substr(1) << "</h2>\n";
    Stage stage(hung.format, comfort.language);
    comfort.lower = hung.lower;
    for (auto& scene : every_scene()) {
      scene.state.comfort = comfort;
      stage.draw(scene.state, hung.panel);
      const std::string name = scene.name + suffix;
      CHECK(stage.canvas().save_png(folder_ / (name + ".png")).ok());
      show(name);
    }
  }

 private:
  void show(const std::string& name) {
    index_ << "<figure><figcaption>" << name << "</figcaption><img loading=\"lazy\" src=\"" << name
           << ".png\" alt=\"\">";
    if (const auto mock = mock_of(name); !mock.empty())
      index_ << " <img loading=\"lazy\" src=\"mocks/" << mock << ".png\" alt=\"its mock\">";
    index_ << "</figure>\n";
  }

  std::filesystem::path folder_;
  std::ofstream index_;
};

}  // namespace

TEST_CASE("a gallery of every page", "[.gallery]") {
  Gallery gallery;
  const auto panels = every_panel();
  for (const auto& hung : panels) gallery.hang(hung, {});
  for (std::size_t i = 0; i < 2; ++i)
    for (const auto& comfort : every_comfort())
      if (comfort != app::Comfort{}) gallery.hang(panels[i], comfort);
}

TEST_CASE("a gallery of every page in German, Arabic and Japanese", "[.languages]") {
  Gallery gallery;
  for (const auto* language : {"de", "ar", "ja"})
    for (std::size_t i = 0; i < 2; ++i) gallery.hang(every_panel()[i], {.language = language});
}

TEST_CASE("a gallery of the upright and the lying pages", "[.pages]") {
  Gallery gallery;
  gallery.hang(every_panel()[0], {});
  gallery.hang(every_panel()[1], {});
}

}  // namespace foyer::test
