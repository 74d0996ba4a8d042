#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "journal/conflicts.hpp"
#include "journal/fact.hpp"
#include "journal/sealed.hpp"
#include "people/room.hpp"
#include "store/delivery.hpp"

namespace foyer::store {

// Never shown and never logged.
struct Secrets {
  std::array<std::uint8_t, 32> badge_key{};  // seed of the key that signs badges
  std::array<std::uint8_t, 32> salt{};
  bool operator==(const Secrets&) const = default;
};

struct Made {
  people::Event event;
  Secrets secrets;
};

enum class Access { read, write };

// An event on disk: one SQLite file (store/schema.hpp). One thread owns it. At most one program
// writes; any number read beside it. Open a file at most once in a program for writing.
//
// Every file writes under an origin of its own, from `Random`; a file that was not closed in order
// takes a new one, because its last facts may be lost, and so does one that was copied or put back
// from a copy (store/place.hpp): two files under one origin could not be brought together.
class EventFile {
 public:
  using RoomPtr = std::shared_ptr<const people::Room>;

  // Makes the event, or nothing at all; refuses a path where something is.
  static Result<EventFile> create(const std::filesystem::path& path, const Made& made,
                                  Random& random, Time now);
  // The room as it stands in the file. Writing waits up to three seconds for another writer to
  // close. `random` and `now` are for a new origin. Reading records nothing.
  static Result<EventFile> open(const std::filesystem::path& path, Access access, Random& random,
                                Time now);

  EventFile(EventFile&&) noexcept;
  EventFile& operator=(EventFile&&) noexcept;
  ~EventFile();  // closes in order: afterwards the event is one file again

  RoomPtr room() const;
  const Secrets& secrets() const;

  // Writes all of it down, or none: when this returns a room, it is on the disk. After an error the
  // room is as before and the file can be used on.
  Result<RoomPtr> record(std::span<const journal::Happening> happenings);

  // ---- What texts mean (store/vectors.cpp): kept because it takes long to find out.

  struct TextVector {
    std::string text;
    std::vector<std::byte> numbers;
    std::uint32_t weights = 0;  // the checksum of those that made them
  };
  // The kept numbers of those of these texts that are known, made by the weights of this checksum;
  // none for the others and where they cannot be read.
  std::vector<TextVector> vectors(std::uint32_t weights, std::span<const std::string> texts) const;
  // The same, whatever weights made them.
  Result<std::vector<TextVector>> vectors(std::span<const std::string> texts) const;
  // Keeps them in place of what was kept for the same texts, all or none.
  Status keep_vectors(std::uint32_t weights, std::span<const TextVector> vectors);

  // ---- Why people were suggested (store/decisions.cpp), for engineers.

  struct Decision {
    people::Ref ref;  // to whom
    Time at;
    std::string told;
  };
  // All or none, each in place of what was told for the same person and time.
  Status keep_decisions(std::span<const Decision> decisions);
  // Of this person, oldest first; none in files of older Foyers and where they cannot be read.
  std::vector<Decision> decisions(const people::Ref& ref) const;

  // ---- What went to the outside (store/deliveries.cpp).

  // To that target, by item; nothing in files of older Foyers.
  Result<std::vector<Delivery>> deliveries(std::string_view target) const;
  // On the disk when this returns, all or none, each in place of what was known of its item.
  Status keep_deliveries(std::span<const Delivery> deliveries);
  Status drop_delivery(std::string_view target, std::string_view item);

  // ---- Exchange with other kiosks, through a hub or a file.

  // Under which this file writes.
  std::int64_t origin() const;
  // What this file holds of every origin, and so may pass on; empty when it cannot be read.
  journal::Heads heads() const;
  // The facts above `theirs`, each origin's in order of seq and without gaps, of all origins; at
  // most `most`.
  Result<std::vector<journal::SealedFact>> facts_after(const journal::Heads& theirs,
                                                       std::size_t most) const;

  struct TakenIn {
    RoomPtr room;
    std::size_t added = 0;
    std::size_t known = 0;             // held before
    std::vector<std::string> refused;  // one sentence an origin; nothing of it beyond was taken
    std::vector<std::string> aside;    // one sentence an origin; kept and passed on, not folded yet
  };
  // Writes down what came from elsewhere, in one transaction. Each origin's chain is verified, and
  // nobody else can write under this file's own origin. A fact stamped more than 24 hours after
  // `now` waits, unfolded, for its time; all others set this file's clock.
  Result<TakenIn> take_in(std::span<const journal::SealedFact> facts, Time now);

  // From here on this file writes under another origin: the hub holds more under the present one
  // than this file does, so the file was set back.
  Status take_new_origin();

  // ---- The disk.

  // Keeps that much room free for the end of the evening, until this closes (store/ballast.hpp).
  // When the disk is full, the room is given back and what was to be written is written. Again
  // after there is room again.
  Status keep_ballast(std::size_t bytes = std::size_t{64} << 20);
  // Keeps it again after it was spent, once there is twice that much room. Call it now and then.
  void look_after_disk();
  // What is wrong with the disk although all was saved so far, and what to do.
  std::optional<std::string> trouble() const;
  // store/copy.hpp; `to` may not be this file.
  Status save_copy(const std::filesystem::path& to) const;

  // ---- Erasing.

  // What is left of an event that was ended (journal::Ended); nothing while it goes on.
  std::optional<journal::Counts> ended() const;
  // After an erasure was recorded the file is written anew without it, by itself. An error when
  // that could not be done, for want of room or because a reader was in the way: then the erased
  // words may still lie in unused parts of the file. Tries again.
  Status scrubbed();

  // journal/conflicts.hpp
  Result<std::vector<journal::Conflict>> conflicts() const;

  struct Check {
    bool ok = true;
    std::int64_t facts = 0;
    std::vector<std::string> problems;  // one sentence each; at most some hundred
  };
  // Reads everything: SQLite's own check, the tables, the keys, every origin's chain of facts, and
  // whether the folded tables are what the facts fold to. An error only when it cannot be read.
  Result<Check> check();
  // Whether SQLite finds its pages whole: a fifth of a second for a large event, so that a kiosk
  // does not begin an evening on a torn file. The error says how to repair it.
  Status whole() const;

 private:
  struct Inside;
  explicit EventFile(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace foyer::store
