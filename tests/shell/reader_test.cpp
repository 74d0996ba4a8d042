#include "shell/reader.hpp"

#include <filesystem>
#include <fstream>

#include "store/story.hpp"
#include "support/catch.hpp"

using namespace foyer;

namespace {

const std::filesystem::path shipped = FOYER_SOURCE "/data/encoder";

void copy_to(const std::filesystem::path& folder) {
  for (const auto* name : {"encoder.int8.bin", "vocabulary.tsv"})
    std::filesystem::copy_file(shipped / name, folder / name);
}

void refused(const std::filesystem::path& folder) {
  const auto reader = shell::Reader::open(folder);
  REQUIRE_FALSE(reader);
  CHECK(reader.error().what.find("matched by words alone") != std::string::npos);
}

}  // namespace

// Without the encoder's files, or with one that is cut short, one sentence says that people are
// matched by words alone; the kiosk goes on with that.
TEST_CASE("weights that are missing or cut short leave people to words alone") {
  const store::story::Folder folder;
  refused(folder / "nowhere");
  copy_to(folder / "");
  CHECK(shell::Reader::open(folder / ""));
  const auto weights = folder / "encoder.int8.bin";
  std::filesystem::resize_file(weights, std::filesystem::file_size(weights) / 2);
  refused(folder / "");
  std::filesystem::resize_file(weights, 0);
  refused(folder / "");
  std::filesystem::remove(weights);
  refused(folder / "");
}
