# data/fields.txt goes into the program as it stands: people are told of their fields on any machine
# the program runs on. Without the file they are matched by words alone.
set(fields_file ${CMAKE_SOURCE_DIR}/data/fields.txt)
set(FIELDS "")
if(EXISTS ${fields_file})
  file(READ ${fields_file} FIELDS)
  set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${fields_file})
endif()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/fields_text.cpp @ONLY CONTENT [==[
#include <string_view>

namespace foyer::people {
extern const std::string_view fields_text;
const std::string_view fields_text = R"fields(@FIELDS@)fields";
}  // namespace foyer::people
]==])
