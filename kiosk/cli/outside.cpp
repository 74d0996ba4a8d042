#include "cli/outside.hpp"

#include "cli/settings.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <memory>

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

struct File {
  int fd;
  ~File() {
    if (fd >= 0) ::close(fd);
  }
};

Error cannot(std::string_view verb, const fs::path& path) {
  return outside_failed("Cannot " + std::string(verb) + " " + path.string() + ": " +
                        std::strerror(errno) + ".");
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

using Settings = std::map<std::string, std::string>;

Settings settings_in(const fs::path& file, std::string_view section) {
  std::ifstream in(file);
  if (!in) return {};
  Settings out;
  try {
    for (const auto& item : CLI::ConfigTOML().from_config(in))
      if (item.parents == std::vector<std::string>{std::string(section)} && !item.inputs.empty())
        out.emplace(item.name, item.inputs.front());
  } catch (const CLI::Error&) {
    return {};
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> section_in(const fs::path& file,
                                                            std::string_view section) {
  std::vector<std::pair<std::string, std::string>> out;
  std::ifstream in(file);
  if (!in) return out;
  try {
    for (const auto& item : CLI::ConfigTOML().from_config(in))
      if (item.parents == std::vector<std::string>{std::string(section)} && !item.inputs.empty())
        out.emplace_back(item.name, item.inputs.front());
  } catch (const CLI::Error&) {
    return {};
  }
  return out;
}

}  // namespace

Time now() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

Zone local_zone(Time t) {
  const std::time_t seconds = static_cast<std::time_t>(t.ms / second_ms);
  std::tm local{};
  localtime_r(&seconds, &local);
  return {static_cast<int>(local.tm_gmtoff / 60)};
}

Random system_random() {
  return [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); };
}

std::optional<Random> seeded_random(std::string_view hex) {
  std::array<unsigned char, 16> seed{};
  std::size_t read = 0;
  if (hex.size() != 32 ||
      sodium_hex2bin(seed.data(), seed.size(), hex.data(), hex.size(), nullptr, &read, nullptr) !=
          0 ||
      read != seed.size())
    return {};
  auto count = std::make_shared<std::uint64_t>(0);
  return [seed, count](std::span<std::uint8_t> bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
      std::array<unsigned char, 32> block{};
      const std::uint64_t n = (*count)++;
      crypto_generichash(block.data(), block.size(), reinterpret_cast<const unsigned char*>(&n),
                         sizeof n, seed.data(), seed.size());
      for (std::size_t i = 0; i < block.size() && at < bytes.size(); ++i) bytes[at++] = block[i];
    }
  };
}

Result<std::string> read_file(const fs::path& path, std::size_t most) {
  const File file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat about {};
  if (file.fd < 0 || ::fstat(file.fd, &about) != 0)
    return bad_input("Cannot read " + path.string() + ": " + std::strerror(errno) + ".");
  if (S_ISDIR(about.st_mode)) return bad_input(path.string() + " is a folder, not a file.");
  std::string bytes;
  std::array<char, 1 << 16> part;
  for (;;) {
    const ssize_t n = ::read(file.fd, part.data(), part.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return cannot("read", path);
    if (n == 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(n));
    if (bytes.size() > most)
      return bad_input(path.string() + " is larger than " + std::to_string(most >> 20) +
                       " MB; that is no guest list.");
  }
}

Status write_file(const fs::path& path, std::string_view bytes) {
  const fs::path beside = path.string() + ".part-" + std::to_string(::getpid());
  {
    const File file{::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
    if (file.fd < 0) return cannot("write", path);
    if (!write_all(file.fd, bytes) || ::fsync(file.fd) != 0) {
      const Error error = cannot("write", path);
      ::unlink(beside.c_str());
      return error;
    }
  }
  if (::rename(beside.c_str(), path.c_str()) != 0) {
    const Error error = cannot("write", path);
    ::unlink(beside.c_str());
    return error;
  }
  return Done{};
}

fs::path share_folder() {
  if (const char* set = std::getenv("FOYER_SHARE")) return set;
  std::error_code none;
  const fs::path program = fs::read_symlink("/proc/self/exe", none);
  const fs::path installed = program.parent_path().parent_path() / "share" / "foyer";
  if (!none && fs::exists(installed / "assets", none)) return installed;
  return FOYER_SOURCE;
}

std::vector<std::pair<std::string, std::string>> section_of(const fs::path& event,
                                                            std::string_view section) {
  auto here = section_in(event.parent_path() / "foyer.toml", section);
  return here.empty() ? section_in("/etc/foyer/foyer.toml", section) : here;
}

std::optional<std::string> setting(const fs::path& event, std::string_view section,
                                   std::string_view name) {
  const Settings all = all_settings(event, section);
  const auto at = all.find(std::string(name));
  return at == all.end() ? std::nullopt : std::optional(at->second);
}

Settings all_settings(const fs::path& event, std::string_view section) {
  Settings all = settings_in(event.parent_path() / "foyer.toml", section);
  all.merge(settings_in("/etc/foyer/foyer.toml", section));
  return all;
}

}  // namespace foyer::cli
