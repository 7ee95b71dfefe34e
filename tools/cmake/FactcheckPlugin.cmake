# A plugin: one file with one exported symbol, its rule.toml inside. In this project, and in those that find_package(factcheck).
#
#   factcheck_add_plugin(figures SOURCES figures.cc)     # rule.toml stands beside it
#
# LOADED_BY_DEFAULT OFF puts it into examples/ below the plugin folder, from where nothing is loaded unless it is named.
# Needs FACTCHECK_INCLUDE_DIR, the folder with factcheck/plugin/*.h, and FACTCHECK_PLUGIN_SUBDIR, below the libraries.

# What every plugin needs, the bad ones of the tests too: no prefix, hidden symbols, all of them resolved at load time.
function(factcheck_plugin_target name)
  set(map ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin.map)
  add_library(${name} MODULE ${ARGN})
  target_include_directories(${name} PRIVATE ${FACTCHECK_INCLUDE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/${name}.inc)
  target_compile_features(${name} PRIVATE c_std_11 cxx_std_20)
  target_link_options(${name} PRIVATE -Wl,-z,now -Wl,--version-script=${map})
  if(NOT FACTCHECK_SANITIZE)  # a sanitizer's runtime is in the program that loads the plugin
    target_link_options(${name} PRIVATE -Wl,--no-undefined)
  endif()
  set_target_properties(${name} PROPERTIES PREFIX "" LINK_DEPENDS ${map}
    C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
endfunction()

# rule.toml as a string literal, one piece a line: C99 promises no more than 4095 characters in one literal, but any number
# of pieces.
function(factcheck_embed_rules target rules)
  set(included ${CMAKE_CURRENT_BINARY_DIR}/${target}.inc/rule.toml.inc)
  set(embed ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/EmbedRules.cmake)
  add_custom_command(OUTPUT ${included}
    COMMAND ${CMAKE_COMMAND} -DFROM=${rules} -DTO=${included} -P ${embed}
    DEPENDS ${rules} ${embed} VERBATIM)
  target_sources(${target} PRIVATE ${included})
endfunction()

function(factcheck_add_plugin name)
  cmake_parse_arguments(ARG "" "LOADED_BY_DEFAULT" "SOURCES" ${ARGN})
  set(folder ${FACTCHECK_PLUGIN_SUBDIR})
  if(DEFINED ARG_LOADED_BY_DEFAULT AND NOT ARG_LOADED_BY_DEFAULT)
    string(APPEND folder /examples)
  endif()
  set(libraries lib)
  if(CMAKE_INSTALL_LIBDIR)
    set(libraries ${CMAKE_INSTALL_LIBDIR})
  endif()
  set(target plugin_${name})
  factcheck_plugin_target(${target} ${ARG_SOURCES})
  factcheck_embed_rules(${target} ${CMAKE_CURRENT_SOURCE_DIR}/rule.toml)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/${folder})
  install(TARGETS ${target} LIBRARY DESTINATION ${libraries}/${folder})
  set_property(GLOBAL APPEND PROPERTY FACTCHECK_PLUGINS ${target})
endfunction()
