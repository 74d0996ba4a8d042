#include "shell/canvas.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

#include "shell/pictures.hpp"
#include "shell/png.hpp"
#include "shell/tiles.hpp"

namespace foyer::shell {
namespace {

struct Freed {
  void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
  void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

Owned<ImGuiContext> new_context(int width, int height) {
  IMGUI_CHECKVERSION();
  Owned<ImGuiContext> context(ImGui::CreateContext());
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1.0f / 60;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;
  style.CircleTessellationMaxError = 0.12f;
  return context;
}

// Dear ImGui's own letters are not used, but it will not draw without its atlas.
void build_atlas(void* id) {
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  ImGui::GetIO().Fonts->SetTexID(id);
}

Owned<SDL_Texture> glass(SDL_Renderer* renderer, int width, int height) {
  return Owned<SDL_Texture>(SDL_CreateTexture(renderer, SDL_PIXELFORMAT_RGB888,
                                              SDL_TEXTUREACCESS_STREAMING, width, height));
}

bool keeps_what_it_shows(SDL_Renderer* renderer) {
  SDL_RendererInfo about{};
  return SDL_GetRendererInfo(renderer, &about) == 0 && (about.flags & SDL_RENDERER_SOFTWARE) != 0;
}

Error no_canvas() {
  return outside_failed(std::string("The screen cannot be drawn on (") + SDL_GetError() +
                        "); restart the kiosk, or call the host.");
}

}  // namespace

struct Canvas::Parts {
  Parts(int width, int height) : page(blank(width, height)), context(new_context(width, height)) {
    build_atlas(this);
  }

  Bitmap page;
  Owned<ImGuiContext> context;
  Drawn words;
  SDL_Renderer* renderer = nullptr;  // the window's; null in memory
  Owned<SDL_Texture> texture;        // what the window shows of the page
  Turn turn = Turn::none;
  bool keeps = false;  // the renderer, what it showed last
  Tiles tiles;         // as they were last shown
};

// Only a screen that keeps what was on it can be given a part: SDL's software renderer does.
void Canvas::hand_over(Parts& parts, const Patch& part) {
  const SDL_Rect changed{part.x1, part.y1, part.x2 - part.x1, part.y2 - part.y1};
  const std::uint32_t* from =
      parts.page.rgb.data() + static_cast<std::ptrdiff_t>(part.y1) * parts.page.width + part.x1;
  SDL_UpdateTexture(parts.texture.get(), &changed, from, parts.page.width * 4);
  if (parts.keeps) SDL_RenderCopy(parts.renderer, parts.texture.get(), &changed, &changed);
}

// All of it, turned about its middle.
void Canvas::copy_turned(Parts& parts) {
  const auto [width, height] = std::pair(parts.page.width, parts.page.height);
  const int lean = on_its_side(parts.turn) ? (height - width) / 2 : 0;
  const SDL_Rect to{lean, -lean, width, height};
  SDL_RenderCopyEx(parts.renderer, parts.texture.get(), nullptr, &to,
                   90.0 * static_cast<int>(parts.turn), nullptr, SDL_FLIP_NONE);
}

void Canvas::present(Parts& parts, const std::vector<Patch>& changed) {
  for (const Patch& part : changed) hand_over(parts, part);
  if (!parts.keeps) copy_turned(parts);
  SDL_RenderPresent(parts.renderer);
}

Canvas::Canvas(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Canvas::~Canvas() = default;

Result<std::unique_ptr<Canvas>> Canvas::in_memory(int width, int height) {
  return std::unique_ptr<Canvas>(new Canvas(std::make_unique<Parts>(width, height)));
}

Result<std::unique_ptr<Canvas>> Canvas::on_window(SDL_Renderer* renderer, int width, int height,
                                                  Turn turn) {
  auto parts = std::make_unique<Parts>(width, height);
  parts->renderer = renderer;
  parts->texture = glass(renderer, width, height);
  if (!parts->texture) return no_canvas();
  parts->turn = turn;
  parts->keeps = turn == Turn::none && keeps_what_it_shows(renderer);
  return std::unique_ptr<Canvas>(new Canvas(std::move(parts)));
}

look::Picture Canvas::of(const lettering::Text& text) { return parts_->words.of(text); }

lettering::Extent Canvas::size_of(const lettering::Text& text) {
  return parts_->words.size_of(text);
}

int Canvas::width() const { return parts_->page.width; }
int Canvas::height() const { return parts_->page.height; }

void Canvas::resize(int width, int height) {
  parts_->page = blank(width, height);
  if (parts_->renderer != nullptr) parts_->texture = glass(parts_->renderer, width, height);
  ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  wipe();
}

bool Canvas::show(const ImDrawData& frame) {
  Bitmap& page = parts_->page;
  const auto changed = parts_->tiles.changed(frame, parts_.get(), page.width, page.height);
  if (changed.empty()) return false;
  for (const Patch& part : changed) draw(page, part, frame, parts_.get());
  if (parts_->texture) present(*parts_, changed);
  if (parts_->words.tidy()) spoil();
  return true;
}

void Canvas::spoil() { parts_->tiles.forget(); }

const Bitmap& Canvas::bitmap() const { return parts_->page; }

Status Canvas::save_png(const std::filesystem::path& path) { return write_png(path, parts_->page); }

void Canvas::wipe() {
  parts_->words.wipe();
  spoil();
}

}  // namespace foyer::shell
