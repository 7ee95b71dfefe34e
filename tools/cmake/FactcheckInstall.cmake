# cmake --install: library, headers, rules, seeds, a plugin to copy, and what find_package(factcheck) and pkg-config read.
# Everything is found relative to where it lies, so an installed tree may be moved.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/factcheck)

install(TARGETS factcheck EXPORT factcheckTargets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/factcheck DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY rules seeds DESTINATION ${CMAKE_INSTALL_DATADIR}/factcheck)
install(FILES ${CMAKE_BINARY_DIR}/share/factcheck/rules/lexicon.bin DESTINATION ${CMAKE_INSTALL_DATADIR}/factcheck/rules)
install(DIRECTORY plugins/template DESTINATION ${CMAKE_INSTALL_DATADIR}/factcheck/plugins)

install(EXPORT factcheckTargets NAMESPACE factcheck:: DESTINATION ${package_folder})
configure_package_config_file(tools/cmake/factcheckConfig.cmake.in ${CMAKE_BINARY_DIR}/factcheckConfig.cmake
  INSTALL_DESTINATION ${package_folder} PATH_VARS CMAKE_INSTALL_INCLUDEDIR)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/factcheckConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/factcheckConfig.cmake ${CMAKE_BINARY_DIR}/factcheckConfigVersion.cmake
  tools/cmake/FactcheckPlugin.cmake tools/cmake/EmbedRules.cmake tools/cmake/plugin.map DESTINATION ${package_folder})

file(RELATIVE_PATH FACTCHECK_PC_TO_PREFIX /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
string(REGEX REPLACE "/$" "" FACTCHECK_PC_TO_PREFIX ${FACTCHECK_PC_TO_PREFIX})
configure_file(tools/cmake/factcheck.pc.in ${CMAKE_BINARY_DIR}/factcheck.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/factcheck.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
