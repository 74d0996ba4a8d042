#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include "base/result.hpp"
#include "look/pictures.hpp"
#include "shell/bitmap.hpp"
#include "shell/pointer.hpp"

struct ImDrawData;
struct SDL_Renderer;

namespace foyer::shell {

struct Patch;

// Where frames become pixels, and the words' pictures live. It owns the Dear ImGui context, so
// there is one canvas at a time: make it, then ImGui::NewFrame, screens::draw, ImGui::Render,
// show().
class Canvas : public look::Pictures {
 public:
  // A picture in memory: no display, no driver.
  static Result<std::unique_ptr<Canvas>> in_memory(int width, int height);
  // The window's renderer, which outlives the canvas; sizes in pixels, before the picture is
  // turned.
  static Result<std::unique_ptr<Canvas>> on_window(SDL_Renderer* renderer, int width, int height,
                                                   Turn turn = Turn::none);

  ~Canvas() override;
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  look::Picture of(const lettering::Text& text) override;
  lettering::Extent size_of(const lettering::Text& text) override;

  int width() const;
  int height() const;

  // The window changed its size; the next show() draws, whatever it is given.
  void resize(int width, int height);

  // Draws what has changed since the last frame and presents it. False, and nothing is done, when
  // it would look as the last one did. Call between ImGui::Render and the next NewFrame.
  bool show(const ImDrawData& frame);

  // Draws all of the next frame even if it is the same, for a window that was covered.
  void spoil();

  // What was last shown.
  const Bitmap& bitmap() const;

  // Writes what was last shown as a PNG, RGB.
  Status save_png(const std::filesystem::path& path);

  // Forgets every text that was drawn: a visit is over. Between two frames only.
  void wipe();

 private:
  struct Parts;
  static void hand_over(Parts& parts, const Patch& part);
  static void copy_turned(Parts& parts);
  static void present(Parts& parts, const std::vector<Patch>& changed);
  explicit Canvas(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace foyer::shell
