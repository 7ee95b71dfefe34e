# Fails unless LIBRARY exports exactly its entry.
execute_process(COMMAND "${NM}" --dynamic --defined-only --format=posix "${LIBRARY}"
  OUTPUT_VARIABLE symbols RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "${NM} cannot read ${LIBRARY}")
endif()
string(REGEX MATCHALL "[^\n]+" lines "${symbols}")
list(LENGTH lines count)
if(NOT count EQUAL 1 OR NOT lines MATCHES "^factcheck_plugin_v0 T ")
  message(FATAL_ERROR "${LIBRARY} exports ${count} symbols; expected factcheck_plugin_v0 alone:\n${symbols}")
endif()
