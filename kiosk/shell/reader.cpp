#include "shell/reader.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <vector>

#include "encoder/compact.hpp"
#include "matching/vector.hpp"

namespace foyer::shell {
namespace {

using Texts = std::vector<std::string>;
using Kept = std::vector<store::EventFile::TextVector>;

constexpr std::size_t everything = 1'000'000;
constexpr std::size_t a_few = 16;  // texts kept in one transaction

Error unreadable(const std::filesystem::path& path) {
  return outside_failed("The encoder's file " + path.string() +
                        " cannot be read, so people are matched by words alone; install Foyer's "
                        "data/encoder again.");
}

}  // namespace

// A file in memory, as it lies on the disk.
struct Reader::Mapped {
  void* at = MAP_FAILED;
  std::size_t bytes = 0;

  explicit Mapped(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    struct stat found {};
    if (::fstat(file, &found) == 0 && S_ISREG(found.st_mode) && found.st_size > 0) {
      bytes = static_cast<std::size_t>(found.st_size);
      at = ::mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, file, 0);
    }
    ::close(file);
  }
  ~Mapped() {
    if (at != MAP_FAILED) ::munmap(at, bytes);
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
};

Result<Reader> Reader::open(const std::filesystem::path& folder) {
  Reader reader;
  const auto weights = folder / "encoder.int8.bin", pieces = folder / "vocabulary.tsv";
  reader.mapped_ = std::make_shared<const Mapped>(weights);
  if (reader.mapped_->at == MAP_FAILED) return unreadable(weights);
  std::ifstream vocabulary(pieces, std::ios::binary);
  const std::string lines{std::istreambuf_iterator<char>(vocabulary), {}};
  if (!vocabulary || lines.empty()) return unreadable(pieces);
  auto read = encoder::Encoder::read(
      {static_cast<const std::byte*>(reader.mapped_->at), reader.mapped_->bytes}, lines);
  if (!read)
    return Error{read.error().fault, read.error().what + " People are matched by words alone."};
  reader.encoder_ = std::move(*read);
  return reader;
}

void Reader::recall(const store::EventFile& file, matching::Matcher& matcher) const {
  if (!encoder_) return;
  const Texts unread = matcher.unread(*file.room(), {}, everything);
  for (const auto& known : file.vectors(encoder_->weights(), unread))
    if (const auto vector = encoder::read_compact(known.numbers)) matcher.keep(known.text, *vector);
}

bool Reader::read(store::EventFile& file, matching::Matcher& matcher, const people::Ref& first,
                  std::size_t most) const {
  if (!encoder_) return false;
  Kept made;
  for (auto& text : matcher.unread(*file.room(), first, most)) {
    const auto vector = matching::vector_of(*encoder_, text);
    matcher.keep(text, vector);
    const auto bytes = encoder::stored(vector);
    made.push_back({std::move(text), {bytes.begin(), bytes.end()}});
  }
  if (made.empty()) return false;
  // What could not be kept is read again by the next program; nobody waits for it.
  (void)file.keep_vectors(encoder_->weights(), made);
  return true;
}

void Reader::read_for(std::chrono::milliseconds time, store::EventFile& file,
                      matching::Matcher& matcher) const {
  const auto end = std::chrono::steady_clock::now() + time;
  while (std::chrono::steady_clock::now() < end && read(file, matcher, {}, a_few)) {
  }
}

}  // namespace foyer::shell
