# Every package comes from Debian 12; README.md says why each is here.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS headers)         # Boost.DLL, header-only with BOOST_DLL_USE_STD_FS
find_package(tomlplusplus REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)          # no version test: Debian's file says 0.0.0
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(LIBMD REQUIRED IMPORTED_TARGET libmd)
find_library(STEMMER_LIBRARY stemmer REQUIRED)               # libstemmer has neither a .pc nor a CMake file
find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
if(FACTCHECK_TESTS)
  find_package(GTest REQUIRED)
  find_package(ICU REQUIRED COMPONENTS uc i18n)              # an oracle in tests only
endif()
if(FACTCHECK_BENCH)
  find_package(benchmark REQUIRED)
endif()
