#include "camera/device.hpp"

#include <poll.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "camera/patience.hpp"
#include "camera/stream.hpp"

namespace foyer::camera {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr auto silence_is_loss = std::chrono::seconds(3);
constexpr auto trial_lasts = milliseconds(1200);
constexpr int warming_up = 3, counted = 12;  // frames of a trial

// How often frames of a mode come, and what they cost, while they are read as all others.
class Measuring {
 public:
  explicit Measuring(const Mode& mode) : trial_{mode} {}

  void took(double ms) {
    const auto now = Clock::now();
    if (++frames_ == 0) first_ = now;
    if (frames_ <= 0) return;
    spent_ms_ += ms;
    trial_.frames_a_second = frames_ / std::chrono::duration<double>(now - first_).count();
    trial_.decode_ms = spent_ms_ / frames_;
  }
  bool is_over() const { return frames_ >= counted || Clock::now() - since_ > trial_lasts; }
  const Trial& trial() const { return trial_; }

 private:
  Trial trial_;
  int frames_ = -warming_up;
  double spent_ms_ = 0;
  Clock::time_point since_ = Clock::now(), first_;
};

// Tries its modes one after the other while it is looked through, and stays with the best.
class Device final : public Source {
 public:
  Device(std::string node, std::vector<Mode> modes, Stream stream)
      : node_(std::move(node)), modes_(std::move(modes)), stream_(std::move(stream)) {
    if (modes_.size() > 1) measuring_.emplace(modes_.front());
  }

  Sighting next(milliseconds patience) override {
    if (!stream_) return reopened(patience);
    double took_ms = 0;
    Sighting seen = frame_of(*stream_, patience, &took_ms);
    if (std::holds_alternative<Grey>(seen)) heard(took_ms);
    if (std::holds_alternative<Nothing>(seen) && Clock::now() - heard_ > silence_is_loss)
      seen = Lost{"The camera sends no pictures any more; check its plug."};
    if (std::holds_alternative<Lost>(seen))
      stream_.reset();
    else if (measuring_ && measuring_->is_over())
      try_next();
    return seen;
  }

 private:
  const Mode& mode() const { return modes_[at_]; }

  void heard(double took_ms) {
    heard_ = Clock::now();
    if (measuring_) measuring_->took(took_ms);
  }
  // The next mode that starts, or the best when all were tried.
  void try_next() {
    stream_.reset();
    while (measuring_ && !stream_) {
      trials_.push_back(measuring_->trial());
      measuring_.reset();
      at_ = trials_.size() < modes_.size() ? trials_.size() : best();
      if (trials_.size() < modes_.size()) measuring_.emplace(mode());
      (void)restart();
    }
  }
  std::size_t best() const {
    const auto found = std::ranges::find(modes_, best_of(trials_).value_or(modes_.front()));
    return static_cast<std::size_t>(found - modes_.begin());
  }
  Status restart() {
    auto again = started(node_, mode());
    heard_ = Clock::now();
    if (!again) return again.error();
    stream_.emplace(std::move(*again));
    return Done{};
  }
  Sighting reopened(milliseconds patience) {
    poll(nullptr, 0, poll_limit(patience));
    if (const auto again = restart(); !again) return Lost{again.error().what};
    if (measuring_) measuring_.emplace(mode());
    return Nothing{};
  }

  std::string node_;
  std::vector<Mode> modes_;
  std::size_t at_ = 0;
  std::vector<Trial> trials_;
  std::optional<Measuring> measuring_;
  std::optional<Stream> stream_;
  Clock::time_point heard_ = Clock::now();
};

}  // namespace

Result<std::unique_ptr<Source>> open_device(const std::string& node) {
  auto modes = offered(node);
  if (!modes) return modes.error();
  auto stream = started(node, modes->front());
  if (!stream) return stream.error();
  return std::unique_ptr<Source>(
      std::make_unique<Device>(node, std::move(*modes), std::move(*stream)));
}

}  // namespace foyer::camera
