#include "scanner/source.hpp"

#include <fcntl.h>
#include <linux/input.h>
#include <linux/uinput.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "scanner/learning.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::scanner;
using namespace std::chrono_literals;

namespace {

// The evdev code of a character on a US keyboard, and whether Shift is held.
struct Stroke {
  std::uint16_t code;
  bool shift;
};

Stroke stroke_for(char c) {
  constexpr std::string_view rows[][2] = {{"1234567890-=", "!@#$%^&*()_+"},
                                          {"qwertyuiop[]", "QWERTYUIOP{}"},
                                          {"asdfghjkl;'`", "ASDFGHJKL:\"~"},
                                          {"\\zxcvbnm,./", "|ZXCVBNM<>?"}};
  constexpr std::uint16_t starts[] = {KEY_1, KEY_Q, KEY_A, KEY_BACKSLASH};
  for (std::size_t row = 0; row < 4; ++row)
    for (const bool shift : {false, true})
      if (const auto at = rows[row][shift ? 1 : 0].find(c); at != std::string_view::npos)
        return {static_cast<std::uint16_t>(starts[row] + at), shift};
  return {c == '\r' ? std::uint16_t{KEY_ENTER} : std::uint16_t{KEY_SPACE}, false};
}

input_event event(std::uint16_t type, std::uint16_t code, int value, std::int64_t at_ms) {
  input_event out{};
  out.input_event_sec = at_ms / 1000;
  out.input_event_usec = at_ms % 1000 * 1000;
  out.type = type;
  out.code = code;
  out.value = value;
  return out;
}

// The key events that a keyboard scanner sends for a text.
std::vector<input_event> typed(std::string_view text) {
  std::vector<input_event> out;
  std::int64_t at = 5000;
  const auto move = [&](std::uint16_t code, int value) {
    out.push_back(event(EV_KEY, code, value, at += 2));
    out.push_back(event(EV_SYN, SYN_REPORT, 0, at));
  };
  for (const char c : text) {
    const auto [code, shift] = stroke_for(c);
    if (shift) move(KEY_LEFTSHIFT, 1);
    move(code, 1);
    move(code, 0);
    if (shift) move(KEY_LEFTSHIFT, 0);
  }
  return out;
}

void send(int fd, const void* bytes, std::size_t size) {
  REQUIRE(::write(fd, bytes, size) == static_cast<ssize_t>(size));
}
void send_text(int fd, std::string_view text) { send(fd, text.data(), text.size()); }

// Everything that comes until two looks in a row bring nothing.
Scans all(Source& source) {
  Scans out;
  for (int silent = 0; silent < 2;) {
    const auto heard = source.next(200ms);
    const auto* scans = std::get_if<Scans>(&heard);
    if (!scans) return out;
    silent = scans->empty() ? silent + 1 : 0;
    out.insert(out.end(), scans->begin(), scans->end());
  }
  return out;
}

struct Pipe {
  int ends[2] = {-1, -1};
  Pipe() { REQUIRE(::pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0); }
  ~Pipe() { hang_up(); }
  void hang_up() {
    if (ends[1] >= 0) ::close(std::exchange(ends[1], -1));
  }
};

// A serial scanner's line: a terminal of the kernel, with the test at the other end.
struct Terminal {
  int scanner = -1, line = -1;
  std::string device;
  Terminal() {
    std::array<char, 128> name{};
    REQUIRE(::openpty(&scanner, &line, name.data(), nullptr, nullptr) == 0);
    device = name.data();
  }
  ~Terminal() {
    ::close(scanner);
    ::close(line);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  void send(std::string_view text) const { send_text(scanner, text); }
};

}  // namespace

// The kernel's own events, through a pipe in pieces of any size.
TEST_CASE("key events become codes, however they are cut") {
  for (const std::size_t piece :
       {std::size_t{1}, std::size_t{7}, std::size_t{24}, std::size_t{1000}}) {
    CAPTURE(piece);
    Pipe pipe;
    const auto source = from_keys(pipe.ends[0], {});
    const auto events = typed("https://luma.com/check-in/evt-1?pk=G-x_Y+z=\rKBBBB\r");
    const auto* bytes = reinterpret_cast<const char*>(events.data());
    const std::size_t size = events.size() * sizeof(input_event);
    Scans got;
    for (std::size_t at = 0; at < size; at += piece) {
      send(pipe.ends[1], bytes + at, std::min(piece, size - at));
      const auto heard = source->next(0ms);
      for (const auto& text : std::get<Scans>(heard)) got.push_back(text);
    }
    for (const auto& text : all(*source)) got.push_back(text);
    CHECK(got == Scans{"https://luma.com/check-in/evt-1?pk=G-x_Y+z=", "KBBBB"});
  }
}

// A kernel buffer that ran over: what is left of that code is not a code.
TEST_CASE("events that the kernel dropped spoil only their own code") {
  Pipe pipe;
  const auto source = from_keys(pipe.ends[0], {});
  auto events = typed("KBBBB");
  events.push_back(event(EV_SYN, SYN_DROPPED, 0, 6000));
  for (const auto& more : typed("CDF\rA-1\r")) events.push_back(more);
  send(pipe.ends[1], events.data(), events.size() * sizeof(input_event));
  CHECK(all(*source) == Scans{"A-1"});
}

TEST_CASE("a scanner that is pulled out is lost") {
  Pipe pipe;
  const auto source = from_keys(pipe.ends[0], {});
  pipe.hang_up();
  CHECK(std::holds_alternative<Lost>(source->next(200ms)));
}

// A terminal is what a serial scanner is to the program: raw, without echo, its own.
TEST_CASE("a serial scanner is read through a real terminal") {
  Terminal terminal;
  const auto source = scanner::open({.device = terminal.device, .wrapping = {"<", ">"}});
  REQUIRE(source);
  terminal.send("<A-1>\r\n\x02<B-2>\x03");
  CHECK(all(**source) == Scans{"A-1", "B-2"});
  terminal.send("<no end mark>");
  CHECK(all(**source) == Scans{"no end mark"});
  std::array<char, 8> echo{};
  ::fcntl(terminal.scanner, F_SETFL, O_NONBLOCK);
  CHECK(::read(terminal.scanner, echo.data(), echo.size()) <= 0);
}

TEST_CASE("a serial scanner that is unplugged is lost, and another speed is refused in words") {
  auto terminal = std::make_unique<Terminal>();
  CHECK_FALSE(scanner::open({.device = terminal->device, .baud = 12345}));
  const auto source = scanner::open({.device = terminal->device});
  REQUIRE(source);
  terminal.reset();
  CHECK(std::holds_alternative<Lost>((*source)->next(200ms)));
}

TEST_CASE("what is no scanner is refused with a sentence") {
  for (const std::string device : {"/nowhere/scanner", "/dev/null", "/tmp"}) {
    const auto source = scanner::open({.device = device});
    REQUIRE_FALSE(source);
    CAPTURE(source.error().what);
    CHECK(source.error().fault == Fault::outside);
    CHECK(source.error().what.find(device) != std::string::npos);
    CHECK(source.error().what.ends_with('.'));
  }
}

// Which device it is, learnt from one scan: here among serial lines under a folder of their own.
TEST_CASE("the scanner is learnt from one scan") {
  const auto dev =
      std::filesystem::temp_directory_path() / ("foyer-dev-" + std::to_string(::getpid()));
  std::filesystem::create_directories(dev / "serial/by-id");
  Terminal one, other;
  std::filesystem::create_symlink(one.device, dev / "serial/by-id/usb-one");
  std::filesystem::create_symlink(other.device, dev / "serial/by-id/usb-other");
  const auto found = candidates(dev);
  REQUIRE(found.size() == 2);
  CHECK(found[1].device == (dev / "serial/by-id/usb-other").string());
  // Listening makes the lines raw; before that the kernel would wait for a line feed.
  auto learnt = learn(found, 0ms);
  REQUIRE(learnt);
  CHECK_FALSE(*learnt);
  other.send("A-1234567\r");
  learnt = learn(found, 5000ms);
  REQUIRE(learnt);
  REQUIRE(*learnt);
  CHECK((*learnt)->scanner.device == found[1].device);
  CHECK((*learnt)->text == "A-1234567");
  CHECK_FALSE(learn({}, 0ms));
  std::filesystem::remove_all(dev);
}

TEST_CASE("a rule of udev names the scanner") {
  CHECK(udev_rule({"/dev/input/event3", "Xenon", 0x0c2e, 0x0b61})
            .find("ATTRS{idVendor}==\"0c2e\", ATTRS{idProduct}==\"0b61\"") != std::string::npos);
  CHECK(udev_rule({"/dev/ttyS0", "serial line", 0, 0}).empty());
}

// A real keyboard of the kernel's, where this machine has uinput: grabbed, so nobody else has the
// keys.
TEST_CASE("a keyboard scanner of the kernel is grabbed and read") {
  const int made = ::open("/dev/uinput", O_WRONLY | O_NONBLOCK | O_CLOEXEC);
  if (made < 0) {
    WARN("Not tried here: this machine has no /dev/uinput.");
    return;
  }
  ::ioctl(made, UI_SET_EVBIT, EV_KEY);
  for (int key = KEY_ESC; key < KEY_F10; ++key) ::ioctl(made, UI_SET_KEYBIT, key);
  uinput_setup setup{};
  setup.id = {BUS_USB, 0x0c2e, 0x0b61, 1};
  std::strcpy(setup.name, "foyer's test scanner");
  REQUIRE(::ioctl(made, UI_DEV_SETUP, &setup) == 0);
  REQUIRE(::ioctl(made, UI_DEV_CREATE) == 0);
  std::optional<Candidate> mine;
  for (const auto& each : candidates("/dev"))
    if (each.name == setup.name) mine = each;
  REQUIRE(mine);
  const auto source = scanner::open({.device = mine->device});
  REQUIRE(source);
  CHECK_FALSE(scanner::open({.device = mine->device}));
  const int bystander = ::open(mine->device.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  const auto strokes = typed("Kb-1_\r");  // at once, and no more than the kernel keeps for a reader
  send(made, strokes.data(), strokes.size() * sizeof strokes.front());
  CHECK(all(**source) == Scans{"Kb-1_"});
  input_event heard{};
  CHECK(::read(bystander, &heard, sizeof heard) <= 0);
  ::ioctl(made, UI_DEV_DESTROY);
  CHECK(std::holds_alternative<Lost>((*source)->next(500ms)));
  ::close(bystander);
  ::close(made);
}
