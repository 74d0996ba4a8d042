#pragma once
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "encoder/encoder.hpp"
#include "matching/matcher.hpp"
#include "store/event_file.hpp"

namespace foyer::shell {

// Finds out what people's words mean, for a matcher, and keeps it in the event's file. Without the
// encoder's weights it reads nothing, and matching goes by words alone. Owned by one thread.
class Reader {
 public:
  Reader() = default;
  // With the weights and the vocabulary in this folder, which are mapped, not copied; one sentence
  // when they are missing or not whole.
  static Result<Reader> open(const std::filesystem::path& folder);

  // It has the weights; otherwise matching goes by words alone.
  bool reads() const { return encoder_.has_value(); }

  // What the file keeps of everything in the room that the matcher was not given yet: quick.
  void recall(const store::EventFile& file, matching::Matcher& matcher) const;

  // Reads up to `most` texts, those of `first` before others, or fewer when the time is up, and
  // gives them to the matcher. False when there was nothing left to read.
  bool read(store::EventFile& file, matching::Matcher& matcher, const people::Ref& first,
            std::size_t most) const;

  // As many as can be read in that time. About 4 ms a text.
  void read_for(std::chrono::milliseconds time, store::EventFile& file,
                matching::Matcher& matcher) const;

 private:
  struct Mapped;
  std::shared_ptr<const Mapped> mapped_;
  std::optional<encoder::Encoder> encoder_;
};

}  // namespace foyer::shell
