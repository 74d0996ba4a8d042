#include "scanner/learning.hpp"

#include <fcntl.h>
#include <linux/input.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "scanner/burst.hpp"
#include "scanner/descriptor.hpp"
#include "scanner/typist.hpp"

namespace foyer::scanner {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// The nodes below `folder`, links among them, in order of name.
std::vector<fs::path> nodes_in(const fs::path& folder, std::string_view start = "") {
  std::vector<fs::path> nodes;
  std::error_code none;
  for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none))
    if (at->path().filename().string().starts_with(start)) nodes.push_back(at->path());
  std::ranges::sort(nodes);
  return nodes;
}

bool has_letters(int fd) {
  std::array<unsigned char, KEY_MAX / 8 + 1> keys{};
  if (ioctl(fd, EVIOCGBIT(EV_KEY, keys.size()), keys.data()) < 0) return false;
  const auto has = [&](int key) {
    return (keys[static_cast<std::size_t>(key / 8)] >> key % 8) & 1;
  };
  return has(KEY_Q) && has(KEY_ENTER);
}

std::optional<Candidate> keyboard_at(const fs::path& node) {
  const Descriptor device(::open(node.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!device.open() || !has_letters(device.get())) return {};
  std::array<char, 256> name{};
  input_id id{};
  ioctl(device.get(), EVIOCGNAME(name.size() - 1), name.data());
  ioctl(device.get(), EVIOCGID, &id);
  return Candidate{node.string(), name.data(), id.vendor, id.product};
}

std::optional<Candidate> line_at(const fs::path& node) {
  const Descriptor device(::open(node.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!device.open() || !isatty(device.get())) return {};
  return Candidate{node.string(), "serial line", 0, 0};
}

// Takes what stands at `node`, unless the same device is there by a better name already.
template <class At>
void add(std::vector<Candidate>& found, std::vector<fs::path>& seen, const fs::path& node, At at) {
  std::error_code none;
  const fs::path real = fs::canonical(node, none);
  if (none || std::ranges::find(seen, real) != seen.end()) return;
  if (auto candidate = at(node)) {
    seen.push_back(real);
    found.push_back(std::move(*candidate));
  }
}

// Somebody's keys, judged by speed.
struct Listening {
  Candidate candidate;
  Descriptor device;
  bool keys = false;
  Typist typist = {};
  Burst burst = {};
  std::uint8_t shifts = 0;
  std::string line = {};
};

std::optional<Listening> listen_to(const Candidate& candidate) {
  Listening out{candidate, Descriptor(::open(candidate.device.c_str(),
                                             O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))};
  if (!out.device.open()) return {};
  int version = 0, clock = CLOCK_MONOTONIC;
  out.keys = ioctl(out.device.get(), EVIOCGVERSION, &version) == 0;
  if (out.keys) ioctl(out.device.get(), EVIOCSCLOCKID, &clock);
  termios raw{};
  if (!out.keys && tcgetattr(out.device.get(), &raw) == 0) {
    cfmakeraw(&raw);
    tcsetattr(out.device.get(), TCSANOW, &raw);
  }
  return out;
}

std::optional<std::string> heard_key(Listening& ear, const input_event& event) {
  if (event.type != EV_KEY || event.value == 2) return {};
  const auto usage = usage_of(event.code);
  if (!usage) return {};
  const bool shift = *usage == 225 || *usage == 229;
  const auto bit = static_cast<std::uint8_t>(*usage == 225 ? 1 : 2);
  if (shift)
    ear.shifts = static_cast<std::uint8_t>(event.value ? ear.shifts | bit : ear.shifts & ~bit);
  if (event.value == 0) return {};
  const std::int64_t at =
      static_cast<std::int64_t>(event.input_event_sec) * 1000 + event.input_event_usec / 1000;
  return ear.burst.press({*usage, ear.shifts != 0, at});
}

// A person types on no serial line: whatever ends there was scanned.
std::optional<std::string> heard_bytes(Listening& ear, std::string_view bytes) {
  for (const char c : bytes)
    if (c != '\r' && c != '\n')
      ear.line += c;
    else if (!ear.line.empty())
      return ear.line;
  return {};
}

std::optional<std::string> hear(Listening& ear) {
  std::array<char, 64 * sizeof(input_event)> part;
  const ssize_t n = ::read(ear.device.get(), part.data(), part.size());
  if (n <= 0) return {};
  const std::string_view bytes(part.data(), static_cast<std::size_t>(n));
  if (!ear.keys) return heard_bytes(ear, bytes);
  std::optional<std::string> text;
  input_event event{};
  for (std::size_t at = 0; at + sizeof event <= bytes.size() && !text; at += sizeof event) {
    std::copy_n(bytes.data() + at, sizeof event, reinterpret_cast<char*>(&event));
    text = heard_key(ear, event);
  }
  return text;
}

std::int64_t now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch())
      .count();
}

std::optional<Learnt> hear_all(std::vector<Listening>& ears, const std::vector<pollfd>& waiting) {
  for (std::size_t i = 0; i < ears.size(); ++i) {
    auto text = waiting[i].revents & POLLIN ? hear(ears[i]) : ears[i].burst.quiet(now_ms());
    ears[i].burst.released();
    if (text) return Learnt{ears[i].candidate, std::move(*text)};
  }
  return {};
}

}  // namespace

std::vector<Candidate> candidates(const fs::path& dev) {
  std::vector<Candidate> found;
  std::vector<fs::path> seen;
  for (const auto& folder : {dev / "input/by-id", dev / "input/by-path"})
    for (const auto& node : nodes_in(folder)) add(found, seen, node, keyboard_at);
  for (const auto& node : nodes_in(dev / "input", "event")) add(found, seen, node, keyboard_at);
  for (const auto& node : nodes_in(dev / "serial/by-id")) add(found, seen, node, line_at);
  for (const auto& node : nodes_in(dev, "ttyACM")) add(found, seen, node, line_at);
  for (const auto& node : nodes_in(dev, "ttyUSB")) add(found, seen, node, line_at);
  return found;
}

Result<std::optional<Learnt>> learn(const std::vector<Candidate>& candidates,
                                    std::chrono::milliseconds patience) {
  std::vector<Listening> ears;
  for (const auto& candidate : candidates)
    if (auto ear = listen_to(candidate)) ears.push_back(std::move(*ear));
  if (ears.empty())
    return outside_failed(
        "This user may read no keyboard and no serial line; run this as root, or join the groups "
        "input and dialout.");
  const auto until = Clock::now() + patience;
  std::vector<pollfd> waiting;
  for (const auto& ear : ears) waiting.push_back({ear.device.get(), POLLIN, 0});
  while (Clock::now() < until) {
    constexpr int beat_ms = 50;
    poll(waiting.data(), waiting.size(), beat_ms);
    if (auto learnt = hear_all(ears, waiting)) return std::optional(std::move(*learnt));
    for (auto& one : waiting)
      if (one.revents & (POLLERR | POLLHUP | POLLNVAL)) one.fd = -1;
  }
  return std::optional<Learnt>();
}

std::string udev_rule(const Candidate& scanner) {
  if (scanner.vendor == 0) return {};
  char rule[256];
  std::snprintf(rule, sizeof rule,
                "SUBSYSTEM==\"input\", KERNEL==\"event*\", ATTRS{idVendor}==\"%04x\", "
                "ATTRS{idProduct}==\"%04x\", GROUP=\"kiosk\", MODE=\"0660\", "
                "SYMLINK+=\"input/kiosk-scanner\", ENV{LIBINPUT_IGNORE_DEVICE}=\"1\"",
                static_cast<unsigned>(scanner.vendor), static_cast<unsigned>(scanner.product));
  return rule;
}

}  // namespace foyer::scanner
