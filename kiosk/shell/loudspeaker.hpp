#pragma once
#include <memory>
#include <string>

#include "voice/speaker.hpp"

namespace foyer::shell {

// SDL's sound, for as long as this lives. Made and destroyed on the main thread.
class SoundSystem {
 public:
  SoundSystem();
  ~SoundSystem();
  SoundSystem(const SoundSystem&) = delete;
  SoundSystem& operator=(const SoundSystem&) = delete;
  // Why there is none; empty when there is.
  const std::string& trouble() const { return trouble_; }

 private:
  std::string trouble_;
};

// One sound device, open for one channel of samples: signed 16 bits, or floating.
enum class Samples { whole, floating };
class Device {
 public:
  // The computer's own when it has no name. trouble() says why it could not be opened.
  Device(const std::string& name, int samples_a_second, Samples samples);
  ~Device();
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  const std::string& trouble() const { return trouble_; }
  const std::string& name() const { return name_; }
  // Begins to be heard at once, after what is there already.
  void queue(const void* samples, std::size_t bytes);
  bool playing() const;
  void stop();

 private:
  std::string name_, trouble_;
  unsigned id_ = 0;
};

// Lets speech be heard on SDL's devices. One is open only while something is said.
class Loudspeaker : public voice::Outlet {
 public:
  bool play(const std::string& device, int samples_a_second,
            std::span<const std::int16_t> samples) override;
  bool playing() override;
  void stop() override;
  void rest() override;

 private:
  SoundSystem system_;
  std::unique_ptr<Device> device_;
};

}  // namespace foyer::shell
