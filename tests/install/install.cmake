# One step of using the installed package: cmake -DSTEP=… -DBUILD=<build tree> -DSCRATCH=<folder> -DSOURCE=<this folder> -P …
#
# prepare installs and then moves the tree, so that no step can lean on where it was installed first.
cmake_minimum_required(VERSION 3.25)
set(moved ${SCRATCH}/moved)

function(run)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nended with ${code}\n${out}${err}")
  endif()
  set(out "${out}" PARENT_SCOPE)
endfunction()

function(expect text)
  string(FIND "${out}" "${text}" at)
  if(at LESS 0)
    message(FATAL_ERROR "expected “${text}” in:\n${out}")
  endif()
endfunction()

# The archive has 4,210 passengers, the draft 4,120.
function(check_with)
  run(${ARGN} ${SCRATCH}/articles "The ferry of Ostwick carried 4,120 passengers in 2018.")
  expect("1:30 The archive has 4,210, not 4,120.")
  expect("  ferry: The ferry of Ostwick carried 4,210 passengers in 2018.")
endfunction()

function(prepare)
  file(REMOVE_RECURSE ${SCRATCH})
  file(WRITE ${SCRATCH}/articles/ferry.md
    "---\ndate: 2019-05-14\nlanguage: en\n---\nThe ferry of Ostwick carried 4,210 passengers in 2018.\n")
  file(WRITE ${SCRATCH}/draft.md "The ferry of Ostwick carried 4,210 passengers in 2018, 130 percent of the passengers.\n")
  run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${SCRATCH}/first)
  file(RENAME ${SCRATCH}/first ${moved})
  # Plugins are loaded only from where nobody else may write, whatever the umask of this test is.
  execute_process(COMMAND chmod -R go-w ${SCRATCH})
endfunction()

function(configure project)
  run(${CMAKE_COMMAND} -S ${SOURCE}/${project} -B ${SCRATCH}/${project} -DCMAKE_PREFIX_PATH=${moved}
    -DCMAKE_BUILD_TYPE=Release ${ARGN})
  run(${CMAKE_COMMAND} --build ${SCRATCH}/${project})
endfunction()

function(tool)
  run(${moved}/bin/factcheck check --archive ${SCRATCH}/articles --all ${SCRATCH}/draft.md)
  expect("supported")
endfunction()

function(find_package)
  configure(consumer)
  check_with(${SCRATCH}/consumer/consumer_c)
  check_with(${SCRATCH}/consumer/consumer_cxx)
endfunction()

function(pkg_config)
  file(GLOB_RECURSE pc ${moved}/*/factcheck.pc)
  get_filename_component(folder ${pc} DIRECTORY)
  run(${CMAKE_COMMAND} -E env PKG_CONFIG_PATH=${folder} pkg-config --cflags --libs factcheck)
  separate_arguments(flags UNIX_COMMAND "${out}")
  run(${CMAKE_COMMAND} -E env PKG_CONFIG_PATH=${folder} pkg-config --variable=libdir factcheck)
  string(STRIP "${out}" libraries)
  run(cc -std=c11 ${SOURCE}/consumer/check.c -o ${SCRATCH}/consumer_pc ${flags})
  check_with(${CMAKE_COMMAND} -E env LD_LIBRARY_PATH=${libraries} ${SCRATCH}/consumer_pc)
endfunction()

function(plugin)
  configure(author -DTEMPLATE=${moved}/share/factcheck/plugins/template)
  file(GLOB_RECURSE built ${SCRATCH}/author/*/template.so)
  run(${moved}/bin/factcheck plugins list --plugin ${built})
  expect("${built}")
  run(${moved}/bin/factcheck plugins test ${built})
  expect("passed")
  run(${moved}/bin/factcheck check --plugin ${built} --archive ${SCRATCH}/articles --fail-on never ${SCRATCH}/draft.md)
  expect("template.percent")
endfunction()

cmake_language(CALL ${STEP})
