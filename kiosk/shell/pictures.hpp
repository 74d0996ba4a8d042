#pragma once
#include <unordered_map>

#include "look/pictures.hpp"

namespace foyer::shell {

// Two texts that would come out the same have the same hash.
struct TextHash {
  std::size_t operator()(const lettering::Text& text) const;
};

// Sizes of texts, remembered; for whoever lays out without drawing, such as tests of taps.
class Measured : public look::Pictures {
 public:
  look::Picture of(const lettering::Text& text) override;
  lettering::Extent size_of(const lettering::Text& text) override;
  // Forgets every text: a visit is over.
  virtual void wipe();

 private:
  std::unordered_map<lettering::Text, lettering::Extent, TextHash> sizes_;
};

// Texts as pixels, kept; a Picture's texture is a `const lettering::Pixels*`. When there are very
// many, all are forgotten and drawn again as needed, but never in the middle of a frame.
class Drawn : public Measured {
 public:
  look::Picture of(const lettering::Text& text) override;
  void wipe() override;
  // Between two frames: makes room when too much is kept. True when all was forgotten.
  bool tidy();
  std::size_t count() const { return pictures_.size(); }

 private:
  std::unordered_map<lettering::Text, lettering::Pixels, TextHash> pictures_;
};

}  // namespace foyer::shell
