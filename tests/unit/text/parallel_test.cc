#include "core/text/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace factcheck {
namespace {

TEST(TextParallel, CallsEveryIndexOnce) {
  for (const unsigned jobs : {0u, 1u, 2u, 8u}) {
    SCOPED_TRACE(jobs);
    std::vector<int> calls(100, 0);
    in_parallel(calls.size(), jobs, [&](std::size_t i) { ++calls[i]; });
    EXPECT_EQ(calls, std::vector<int>(100, 1));
  }
  in_parallel(0, 4, [](std::size_t) { ADD_FAILURE() << "nothing to do"; });
}

TEST(TextParallel, ThrowsAgainWhatAnyThreadThrew) {
  for (const unsigned jobs : {1u, 4u}) {
    SCOPED_TRACE(jobs);
    EXPECT_THROW(in_parallel(50, jobs,
                             [](std::size_t i) {
                               if (i == 7) throw std::runtime_error("seven");
                             }),
                 std::runtime_error);
  }
}

}  // namespace
}  // namespace factcheck
