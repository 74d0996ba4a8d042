#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "hub/event_id.hpp"
#include "hub/settings.hpp"
#include "journal/sealed.hpp"

namespace foyer::hub {

using journal::Heads;
using journal::SealedFact;

// Why a hub took nothing of an origin.
enum class Refusal {
  gap,        // facts before these are missing there; its head says from where to go on
  forked,     // it holds other facts under the same numbers: this origin was used twice
  not_yours,  // another kiosk writes under this origin, and passing on is not allowed
  malformed,  // larger than a fact may be
};
struct Refused {
  std::int64_t origin = 0;
  Refusal why = Refusal::gap;
  bool operator==(const Refused&) const = default;
};
struct Pushed {
  Heads heads;  // of the origins that were pushed, as they are at the hub now
  std::vector<Refused> refused;
};

// What a hub says when a kiosk comes.
struct Welcome {
  bool relay = false;
  Time clock;  // the hub's, to show how far this kiosk's is off
};

// A connection to the PostgreSQL that the kiosks of an event meet at. Owned by one thread. Facts
// are pushed under (origin, seq) and read by the vector of heads; no order of arrival matters.
class Hub {
 public:
  // Fails in one sentence: not reached, not trusted, not let in, no tables, too old.
  static Result<Hub> connect(const Settings& settings, EventId event);
  Hub(Hub&&) noexcept;
  Hub& operator=(Hub&&) noexcept;
  ~Hub();

  const Welcome& welcome() const;

  Result<Heads> heads();

  // Facts in order of origin and seq, each origin without gaps; sent in batches of at most 500.
  // What the hub has already is skipped. `own` is the origin of this kiosk's own file. An error
  // leaves the batches before it written.
  Result<Pushed> push(std::span<const SealedFact> facts, std::int64_t own);

  // The next facts above `heads`, in order of origin and seq, at most `most` (2000); a fact out of
  // its order is an error.
  Result<std::vector<SealedFact>> pull(const Heads& heads, std::size_t most);

  // Tells the other kiosks that there is something. A statement of its own: inside a push it
  // would queue all commits behind one lock.
  Status notify();

  // Sleeps until another kiosk told of something, or `wake` (a descriptor, -1 for none) can be
  // read, or the time is over. False, too, where the hub cannot notify: poll besides.
  Result<bool> wait(int timeout_ms, int wake = -1);

 private:
  struct Inside;
  explicit Hub(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace foyer::hub
