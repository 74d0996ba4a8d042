#include "shell/canvas.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <optional>

#include "shell/pictures.hpp"
#include "shell/png.hpp"
#include "shell/raster.hpp"

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
  std::optional<std::uint64_t> shown;
};

Canvas::Canvas(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Canvas::~Canvas() = default;

Result<std::unique_ptr<Canvas>> Canvas::in_memory(int width, int height) {
  return std::unique_ptr<Canvas>(new Canvas(std::make_unique<Parts>(width, height)));
}

Result<std::unique_ptr<Canvas>> Canvas::on_window(SDL_Renderer* renderer, int width, int height) {
  auto parts = std::make_unique<Parts>(width, height);
  parts->renderer = renderer;
  parts->texture = glass(renderer, width, height);
  if (!parts->texture) return no_canvas();
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
  const std::uint64_t print = fingerprint(frame);
  if (parts_->shown == print) return false;
  Bitmap& page = parts_->page;
  std::fill(page.rgb.begin(), page.rgb.end(), 0u);
  draw(page, frame, parts_.get());
  if (parts_->texture) {
    SDL_UpdateTexture(parts_->texture.get(), nullptr, page.rgb.data(), page.width * 4);
    SDL_RenderCopy(parts_->renderer, parts_->texture.get(), nullptr, nullptr);
    SDL_RenderPresent(parts_->renderer);
  }
  parts_->shown = print;
  parts_->words.tidy();
  return true;
}

void Canvas::spoil() { parts_->shown.reset(); }

const Bitmap& Canvas::bitmap() const { return parts_->page; }

Status Canvas::save_png(const std::filesystem::path& path) { return write_png(path, parts_->page); }

void Canvas::wipe() {
  parts_->words.wipe();
  spoil();
}

}  // namespace foyer::shell
