#include "badge/symbol.hpp"

#include <qrencode.h>

#include <memory>
#include <string>

namespace foyer::badge {
namespace {

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, Free>;

// encodeString finds the dense modes for capitals and digits but stops at a zero byte.
Code encoded(std::string_view text, QRecLevel level) {
  if (text.find('\0') == text.npos)
    return Code(QRcode_encodeString(std::string(text).c_str(), 0, level, QR_MODE_8, 1));
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  return Code(QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, level));
}

}  // namespace

bool Symbol::at(int x, int y) const {
  if (x < 0 || y < 0 || x >= side || y >= side) return false;
  return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
              static_cast<std::size_t>(x)];
}

Result<Symbol> symbol(std::string_view text, Correction correction) {
  constexpr std::size_t most = 7089;  // digits at level L in version 40
  if (text.empty()) return bad_input("There is no text to make a QR code of.");
  const QRecLevel level = correction == Correction::low ? QR_ECLEVEL_L : QR_ECLEVEL_M;
  const Code code = text.size() > most ? nullptr : encoded(text, level);
  if (!code)
    return bad_input("The text of " + std::to_string(text.size()) +
                     " bytes is too long for a QR code; shorten it.");
  Symbol made{code->width, {}};
  const auto modules =
      static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  made.dark.reserve(modules);
  for (std::size_t i = 0; i < modules; ++i) made.dark.push_back(code->data[i] & 1);
  return made;
}

}  // namespace foyer::badge
