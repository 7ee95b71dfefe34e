# Fails on an include that the layout forbids.
#
#   cmake -DROOT=<source tree> -P includes.cmake
#
# What a file may include follows from its folder alone; a fault is told as path: the include, what is wrong; what was expected.
cmake_minimum_required(VERSION 3.25)

# Stages in the order in which a text travels; each may include itself and those before it.
set(stages text value log rules extract about archive match config plugins report engine)
set(not_for_report plugins)

# Header (a regular expression) and the folders that own the package.
set(packages
  "utf8proc\\.h|libstemmer\\.h|sha2\\.h=core/text"
  "re2/.*=core/rules"
  "toml\\+\\+/.*=core/rules,core/archive,core/config,core/plugins"
  "spdlog/.*|fmt/.*=core/log"
  "nlohmann/.*=core/archive,core/report"
  "sqlite3\\.h|gumbo\\.h=core/archive"
  "boost/.*=core/plugins"
  "CLI/.*=tools/factcheck"
  "benchmark/.*=tools/bench"
  "gtest/.*|gmock/.*|unicode/.*=tests")

# C and POSIX headers; C++ ones have no extension.
set(system_header "^([a-z_]+|(assert|ctype|errno|float|inttypes|limits|locale|math|setjmp|signal|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|time|uchar|wchar|dlfcn|elf|dirent|fcntl|glob|link|poll|pthread|spawn|strings|termios|unistd)\\.h|sys/[a-z]+\\.h)$")

set(faults 0)
macro(fault what)
  message("${file}: #include of ${header} ${what}")
  math(EXPR faults "${faults} + 1")
endmacro()

# Which of "core/text" … a file belongs to; files right under core/ are the C API.
function(folder_of file out)
  if(file MATCHES "^(core/[a-z]+|plugins/[a-z_]+|tools/[a-z]+|include/factcheck/plugin)/")
    set(${out} ${CMAKE_MATCH_1} PARENT_SCOPE)
  elseif(file MATCHES "^(core|tests|include/factcheck)/")
    set(${out} ${CMAKE_MATCH_1} PARENT_SCOPE)
  else()
    set(${out} "" PARENT_SCOPE)
  endif()
endfunction()

macro(check_stage)
  set(from ${CMAKE_MATCH_1})
  if(NOT header MATCHES "^core/([a-z]+)/")
    if(from STREQUAL "plugins" AND header MATCHES "^factcheck/plugin/")
      # The host speaks the plugin contract.
    else()
      fault("in core/${from}; expected core/<stage>/… (core/plugins also factcheck/plugin/…)")
    endif()
  else()
    set(to ${CMAKE_MATCH_1})
    list(FIND stages ${from} from_at)
    list(FIND stages ${to} to_at)
    if(from_at LESS 0)
      fault("in core/${from}, which is no stage; expected one of: ${stages}")
    elseif(to_at LESS 0)
      fault("names no stage; expected one of: ${stages}")
    elseif(to_at GREATER from_at)
      fault("in core/${from}: core/${to} comes after it; expected a stage before it")
    elseif(from STREQUAL "report" AND to IN_LIST not_for_report)
      fault("in core/report, which is a pure function of a report; expected core/match and before")
    endif()
  endif()
endmacro()

macro(check_own)
  if(folder MATCHES "^core/([a-z]+)$")
    check_stage()
  elseif(folder STREQUAL "core")
    if(NOT header MATCHES "^(core|factcheck)/")
      fault("in the C API; expected core/… or factcheck/…")
    endif()
  elseif(folder MATCHES "^plugins/")
    if(NOT header MATCHES "^(factcheck/plugin/[a-z_]+\\.h|${folder}/[^/]+|[^/]+)$")
      fault("in ${folder}; expected factcheck/plugin/… or a file of its own folder")
    endif()
  elseif(folder STREQUAL "tools/factcheck")
    if(NOT header MATCHES "^(factcheck/[a-z_]+\\.h|tools/factcheck/[^/]+|[^/]+\\.h)$")
      fault("in the command-line tool; expected factcheck/*.h (the public API) or its own files")
    endif()
  elseif(folder STREQUAL "include/factcheck/plugin")
    if(NOT header MATCHES "^factcheck/plugin/")
      fault("in a header for plugins; expected factcheck/plugin/…")
    endif()
  elseif(folder STREQUAL "include/factcheck")
    if(NOT header MATCHES "^factcheck/")
      fault("in a public header; expected factcheck/…")
    endif()
  endif()
endmacro()

macro(check_package)
  set(owners "")
  foreach(package IN LISTS packages)
    string(REGEX MATCH "^(.*)=(.*)$" unused "${package}")
    set(owner_list ${CMAKE_MATCH_2})
    if(header MATCHES "^(${CMAKE_MATCH_1})$")
      string(REPLACE "," ";" owners "${owner_list}")
    endif()
  endforeach()
  if(owners)
    if(NOT folder IN_LIST owners)
      fault("in ${folder}; this package belongs to: ${owners}")
    endif()
  elseif(NOT header MATCHES "${system_header}")
    fault("in ${folder}; expected a standard header or a package named in tests/layout/includes.cmake")
  endif()
endmacro()

file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/core/*.h ${ROOT}/core/*.cc ${ROOT}/plugins/*.h ${ROOT}/plugins/*.cc ${ROOT}/plugins/*.c
  ${ROOT}/include/*.h ${ROOT}/tools/factcheck/*.h ${ROOT}/tools/factcheck/*.cc
  ${ROOT}/tools/bench/*.h ${ROOT}/tools/bench/*.cc)
list(LENGTH files file_count)
if(file_count EQUAL 0)
  message(FATAL_ERROR "${ROOT}: no sources found; expected core/, plugins/, include/, tools/")
endif()
foreach(file IN LISTS files)
  folder_of(${file} folder)
  file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS lines)
    if(line MATCHES "#[ \t]*include[ \t]*\"([^\"]+)\"")
      set(header ${CMAKE_MATCH_1})
      if(header MATCHES "(^|/)\\.\\./")
        fault("climbs out of its folder; expected a path from the top of the tree")
      elseif(header MATCHES "^(core|factcheck|plugins|tools|tests)/" OR NOT header MATCHES "/")
        check_own()
      else()
        check_package()
      endif()
    elseif(line MATCHES "#[ \t]*include[ \t]*<([^>]+)>")
      set(header ${CMAKE_MATCH_1})
      if(header MATCHES "^(core|factcheck|plugins|tools|tests)/")
        check_own()
      else()
        check_package()
      endif()
    endif()
  endforeach()
endforeach()

if(faults GREATER 0)
  message(FATAL_ERROR "${faults} forbidden include(s) in ${file_count} files")
endif()
message(STATUS "${file_count} files, every include is where it may be")
