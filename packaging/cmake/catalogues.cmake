# The interface in other languages: every assets/lang/LANGUAGE.po becomes a catalogue in
# FOYER_CATALOGUES. One that is wrong (a plural form missing, no UTF-8) does not build.
find_program(MSGFMT msgfmt REQUIRED)
set(FOYER_CATALOGUES ${CMAKE_BINARY_DIR}/lang)
file(MAKE_DIRECTORY ${FOYER_CATALOGUES})
file(GLOB translations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/lang/*.po)
foreach(po IN LISTS translations)
  get_filename_component(language ${po} NAME_WE)
  set(mo ${FOYER_CATALOGUES}/${language}.mo)
  add_custom_command(OUTPUT ${mo} COMMAND ${MSGFMT} --check -o ${mo} ${po} DEPENDS ${po} VERBATIM)
  list(APPEND catalogues ${mo})
endforeach()
add_custom_target(catalogues ALL DEPENDS ${catalogues})
