#include "shell/canvas.hpp"

#include <SDL.h>
#include <imgui.h>

#include <optional>

#include "shell/draw_list.hpp"
#include "shell/pictures.hpp"
#include "shell/png.hpp"

namespace foyer::shell {
namespace {

struct Freed {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
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

// Dear ImGui's own letters are not used; its atlas also holds the white that shapes are filled
// with.
Owned<SDL_Texture> atlas_texture(SDL_Renderer* renderer) {
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  Owned<SDL_Texture> texture(
      SDL_CreateTexture(renderer, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, width, height));
  if (!texture) return texture;
  SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
  SDL_UpdateTexture(texture.get(), nullptr, pixels, width * 4);
  ImGui::GetIO().Fonts->SetTexID(texture.get());
  return texture;
}

Error no_canvas() {
  return outside_failed(std::string("The screen cannot be drawn on (") + SDL_GetError() +
                        "); restart the kiosk, or call the host.");
}

}  // namespace

struct Canvas::Parts {
  int width = 0, height = 0;
  Owned<SDL_Surface> surface;
  Owned<SDL_Renderer> own_renderer;
  SDL_Renderer* renderer = nullptr;
  Owned<ImGuiContext> context;
  Owned<SDL_Texture> atlas;
  std::unique_ptr<Textures> words;
  std::optional<std::uint64_t> shown;

  bool complete() {
    context = new_context(width, height);
    atlas = atlas_texture(renderer);
    words = std::make_unique<Textures>(renderer);
    return atlas != nullptr;
  }
};

Canvas::Canvas(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Canvas::~Canvas() = default;

Result<std::unique_ptr<Canvas>> Canvas::in_memory(int width, int height) {
  auto parts = std::make_unique<Parts>();
  parts->width = width;
  parts->height = height;
  parts->surface.reset(
      SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_XRGB8888));
  if (!parts->surface) return no_canvas();
  parts->own_renderer.reset(SDL_CreateSoftwareRenderer(parts->surface.get()));
  parts->renderer = parts->own_renderer.get();
  if (parts->renderer == nullptr || !parts->complete()) return no_canvas();
  return std::unique_ptr<Canvas>(new Canvas(std::move(parts)));
}

Result<std::unique_ptr<Canvas>> Canvas::on_window(SDL_Renderer* renderer, int width, int height) {
  auto parts = std::make_unique<Parts>();
  parts->width = width;
  parts->height = height;
  parts->renderer = renderer;
  if (!parts->complete()) return no_canvas();
  return std::unique_ptr<Canvas>(new Canvas(std::move(parts)));
}

look::Picture Canvas::of(const lettering::Text& text) { return parts_->words->of(text); }

lettering::Extent Canvas::size_of(const lettering::Text& text) {
  return parts_->words->size_of(text);
}

int Canvas::width() const { return parts_->width; }
int Canvas::height() const { return parts_->height; }

void Canvas::resize(int width, int height) {
  parts_->width = width;
  parts_->height = height;
  ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  wipe();
}

bool Canvas::show(const ImDrawData& frame) {
  const std::uint64_t print = fingerprint(frame);
  if (parts_->shown == print) return false;
  SDL_SetRenderDrawColor(parts_->renderer, 0, 0, 0, 255);
  SDL_RenderClear(parts_->renderer);
  draw(parts_->renderer, frame);
  // In memory this is what makes the queued drawing happen.
  SDL_RenderPresent(parts_->renderer);
  parts_->shown = print;
  parts_->words->tidy();
  return true;
}

void Canvas::spoil() { parts_->shown.reset(); }

Status Canvas::save_png(const std::filesystem::path& path) {
  Picture picture{parts_->width, parts_->height, {}};
  picture.rgb.resize(static_cast<std::size_t>(picture.width) *
                     static_cast<std::size_t>(picture.height));
  if (SDL_RenderReadPixels(parts_->renderer, nullptr, SDL_PIXELFORMAT_ARGB8888, picture.rgb.data(),
                           picture.width * 4) != 0)
    return no_canvas();
  return write_png(path, picture);
}

void Canvas::wipe() {
  parts_->words->wipe();
  spoil();
}

}  // namespace foyer::shell
