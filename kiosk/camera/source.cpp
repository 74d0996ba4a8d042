#include "camera/source.hpp"

#include <filesystem>

#include "camera/device.hpp"
#include "camera/folder.hpp"

namespace foyer::camera {

Result<std::unique_ptr<Source>> open(const std::string& device_or_folder) {
  std::error_code failed;
  const auto status = std::filesystem::status(device_or_folder, failed);
  if (std::filesystem::is_directory(status)) return open_folder(device_or_folder);
  if (std::filesystem::is_character_file(status)) return open_device(device_or_folder);
  return outside_failed("There is no camera and no folder \"" + device_or_folder +
                        "\"; plug the camera in or name another.");
}

}  // namespace foyer::camera
