#pragma once
#include <functional>
#include <unordered_map>

#include "look/pictures.hpp"

struct SDL_Renderer;
struct SDL_Texture;

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

// Texts as textures of one renderer, which must outlive this. When there are very many, all are
// forgotten and drawn again as needed, but never in the middle of a frame.
class Textures : public Measured {
 public:
  explicit Textures(SDL_Renderer* renderer) : renderer_(renderer) {}
  ~Textures() override;
  Textures(const Textures&) = delete;
  Textures& operator=(const Textures&) = delete;

  look::Picture of(const lettering::Text& text) override;
  void wipe() override;
  // Between two frames: makes room when too much is kept.
  void tidy();
  std::size_t count() const { return pictures_.size(); }

 private:
  look::Picture drawn(const lettering::Text& text);

  SDL_Renderer* renderer_;
  std::unordered_map<lettering::Text, look::Picture, TextHash> pictures_;
};

}  // namespace foyer::shell
