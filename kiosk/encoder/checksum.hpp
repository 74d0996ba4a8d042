#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

namespace foyer::encoder {

// The CRC-32 of zlib, gzip and PNG (ISO 3309, polynomial 0xEDB88320 reflected).
std::uint32_t crc32(std::span<const std::byte> bytes);

}  // namespace foyer::encoder
