#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace foyer::cli {

// The computer as the commands see it: clock, randomness, files and settings.

Time now();

// This computer's distance from UTC at `t`.
Zone local_zone(Time t);

// The system's generator.
Random system_random();

// The same bytes for the same seed, for `foyer new --seed`: BLAKE2b of the seed in counter mode.
// Nothing when `hex` is not 32 hexadecimal digits.
std::optional<Random> seeded_random(std::string_view hex);

// The whole file, at most `most` bytes; one sentence when it cannot be read or is larger.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t most);

// Whole or not at all: written beside, synced, renamed.
Status write_file(const std::filesystem::path& path, std::string_view bytes);

// Where strings and demo lists lie: $FOYER_SHARE, else ../share/foyer beside the program, else the
// source tree it was built from.
std::filesystem::path share_folder();

// A setting of `foyer.toml` beside the event, else in /etc/foyer: `[section] name = "value"`.
// All names and values of a section, from the first of the two files that has it.
std::vector<std::pair<std::string, std::string>> section_of(const std::filesystem::path& event,
                                                            std::string_view section);
std::optional<std::string> setting(const std::filesystem::path& event, std::string_view section,
                                   std::string_view name);

// Every setting of a section by name: what is beside the event before what is in /etc/foyer.
std::map<std::string, std::string> all_settings(const std::filesystem::path& event,
                                                std::string_view section);

}  // namespace foyer::cli
