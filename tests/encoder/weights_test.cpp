#include <cmath>
#include <cstring>
#include <limits>

#include "encoder/checksum.hpp"
#include "encoder/trained.hpp"

namespace foyer::encoder {
namespace {

constexpr std::size_t header = 32, entry = 96, parts = 30;

// A copy of the weights that can be spoilt; `sealed` gives it a right checksum again, as an
// attacker would.
struct Spoilt {
  std::string file = test::weights_text();

  Spoilt& put(std::size_t at, std::uint64_t value, std::size_t bytes = 4) {
    for (std::size_t i = 0; i < bytes; ++i) file[at + i] = static_cast<char>(value >> (8 * i));
    return *this;
  }
  Spoilt& sealed() { return put(20, crc32(test::bytes_of(file).subspan(header))); }
  std::string complaint() const {
    const auto read = Encoder::read(test::bytes_of(file), test::vocabulary_text());
    return read ? "" : read.error().what;
  }
};

bool is_sentence(const std::string& text) {
  return text.size() > 20 && text.ends_with('.') && text.find('\n') == text.npos;
}

std::string complaint_about(std::string_view weights, std::string_view vocabulary) {
  const auto read = Encoder::read(test::bytes_of(weights), vocabulary);
  return read ? "" : read.error().what;
}

}  // namespace

TEST_CASE("the checksum is that of zlib, gzip and PNG") {
  CHECK(crc32(test::bytes_of("123456789")) == 0xCBF43926u);
  CHECK(crc32({}) == 0);
}

TEST_CASE("the weights as they are shipped are read, and named by their checksum") {
  CHECK(Spoilt().complaint().empty());
  CHECK(test::trained().weights() == 0x6C149094u);
}

// Wherever the copying stopped.
TEST_CASE("weights that were cut short are refused") {
  const std::string& whole = test::weights_text();
  for (const std::size_t length :
       {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{11},
        std::size_t{12}, std::size_t{20}, std::size_t{31}, header, header + 1, header + entry - 1,
        header + entry, header + parts * entry - 1, header + parts * entry, std::size_t{2943},
        std::size_t{2944}, whole.size() / 2, whole.size() - 4, whole.size() - 1}) {
    INFO(length);
    const std::string complaint =
        complaint_about(std::string_view(whole).substr(0, length), test::vocabulary_text());
    CHECK(is_sentence(complaint));
    // Even with a length that fits, so that the parts themselves are asked where they lie.
    if (length < header) continue;
    Spoilt cut{whole.substr(0, length)};
    CHECK(is_sentence(cut.put(24, length, 8).sealed().complaint()));
  }
}

TEST_CASE("weights that are longer than they say are refused") {
  CHECK(is_sentence(Spoilt{test::weights_text() + "x"}.complaint()));
}

TEST_CASE("a file of another kind or version is told as such") {
  CHECK(Spoilt().put(0, 'X', 1).complaint() ==
        "This file holds no sentence encoder's weights; give encoder.int8.bin.");
  CHECK(Spoilt().put(7, 1, 1).complaint().starts_with("This file holds no"));
  CHECK(Spoilt().put(8, 2).complaint() ==
        "The sentence encoder's weights are of version 2, and this program reads version 1.");
}

TEST_CASE("one altered byte is noticed, wherever it is") {
  for (const std::size_t at : {header, header + 200, std::size_t{50000}, std::size_t{7081151}}) {
    INFO(at);
    Spoilt spoilt;
    spoilt.file[at] = static_cast<char>(spoilt.file[at] ^ 0x10);
    CHECK(spoilt.complaint() ==
          "The sentence encoder's weights are damaged (its checksum is wrong); copy the file "
          "again.");
  }
}

// A right checksum proves nothing about who made the file.
TEST_CASE("parts that are missing, misshapen or elsewhere are refused") {
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t at = header + part * entry;
    INFO("part " << part);
    CHECK(is_sentence(Spoilt().put(at, '?', 1).sealed().complaint()));
    if (part > 2) continue;  // one matrix by rows, one vector, one more: the rest go the same way
    for (const std::size_t field : {40, 44, 48, 52, 64, 72}) {
      INFO("field " << field);
      const std::size_t bytes = field < 64 ? 4 : 8;
      CHECK(is_sentence(Spoilt().put(at + field, ~0ull, bytes).sealed().complaint()));
    }
  }
  const std::size_t embedding = header;
  CHECK(is_sentence(Spoilt().put(embedding + 56, 1).sealed().complaint()));
  CHECK(is_sentence(Spoilt().put(embedding + 60, 8001).sealed().complaint()));
  CHECK(is_sentence(Spoilt().put(embedding + 80, ~0ull - 3, 8).sealed().complaint()));
  CHECK(is_sentence(Spoilt().put(embedding + 64, 7081152 - 1000, 8).sealed().complaint()));
  CHECK(is_sentence(Spoilt().put(12, 29).sealed().complaint()));
  CHECK(is_sentence(Spoilt().put(12, ~0u).sealed().complaint()));
  CHECK(is_sentence(Spoilt().put(16, 0).sealed().complaint()));
}

TEST_CASE("weights that hold no numbers, or wild ones, are refused") {
  for (const std::uint32_t wild : {0x7fc00000u, 0x7f800000u, 0xff800000u, 0x7e000000u}) {
    INFO(std::hex << wild);
    CHECK(is_sentence(Spoilt().put(7081152 - 8, wild).sealed().complaint()));
  }
}

// The worst that can be had past every check still ends in numbers.
TEST_CASE("weights of the greatest numbers allowed still give a vector") {
  Spoilt wild;
  for (std::size_t part = 0; part < parts; ++part) {
    const char* at = wild.file.data() + header + part * entry;
    std::uint32_t kind, rows, scales;
    std::uint64_t begins, scales_begin;
    std::memcpy(&kind, at + 40, 4);
    std::memcpy(&rows, at + 48, 4);
    std::memcpy(&scales, at + 60, 4);
    std::memcpy(&begins, at + 64, 8);
    std::memcpy(&scales_begin, at + 80, 8);
    const std::uint32_t hundred = 0x42c80000u;
    const std::size_t count = kind == 0 ? rows : scales;
    for (std::size_t i = 0; i < count; ++i)
      wild.put((kind == 0 ? begins : scales_begin) + 4 * i, hundred);
  }
  wild.sealed();
  const auto read = Encoder::read(test::bytes_of(wild.file), test::vocabulary_text());
  REQUIRE(read.ok());
  for (const float number : read->encode("tea and cake")) CHECK(std::abs(number) <= 1.0f);
}

// Bytes that lie anywhere, as in a file within a file.
TEST_CASE("weights need not lie at an even address") {
  const std::string moved = "x" + test::weights_text();
  const auto read = Encoder::read(test::bytes_of(moved).subspan(1), test::vocabulary_text());
  REQUIRE(read.ok());
  CHECK(read->encode("tea") == test::trained().encode("tea"));
}

TEST_CASE("a vocabulary that is cut, long or spoilt is refused") {
  const std::string& whole = test::vocabulary_text();
  const std::size_t last = whole.rfind('\n', whole.size() - 2) + 1;
  const auto complaint = [](std::string_view vocabulary) {
    return complaint_about(test::weights_text(), vocabulary);
  };
  CHECK(complaint(whole).empty());
  CHECK(is_sentence(complaint("")));
  CHECK(is_sentence(complaint(whole.substr(0, whole.size() - 1))));
  CHECK(is_sentence(complaint(whole.substr(0, last))));
  CHECK(is_sentence(complaint(whole + "more\t-1\n")));
  for (const char* line :
       {"", "no tab", "tab only\t", "\t-1", "two\ttabs\t-1", "word\tnan", "word\t-1x",
        "word\t1e999", "\xff\t-1", "word\t-1\r", "seventeen letters\t-1"}) {
    INFO(line);
    CHECK(is_sentence(complaint(whole.substr(0, last) + line + "\n")));
  }
}

}  // namespace foyer::encoder
