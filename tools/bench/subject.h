// What is measured: the engine of this build, with its rules and plugins.
#ifndef FACTCHECK_TOOLS_BENCH_SUBJECT_H_
#define FACTCHECK_TOOLS_BENCH_SUBJECT_H_

#include <filesystem>
#include <string>

#include "core/engine/engine.h"

namespace factcheck::bench {

// bin/, where the benchmark itself lies.
std::filesystem::path bin();
EngineOptions options();
// Built on first use.
const Engine& engine();
// Tells what is wrong and ends the process.
[[noreturn]] void give_up(const std::string& message);

}  // namespace factcheck::bench
#endif  // FACTCHECK_TOOLS_BENCH_SUBJECT_H_
