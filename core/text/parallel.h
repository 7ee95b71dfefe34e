// The same work on every index, on several threads.
//
//   in_parallel(documents.size(), jobs, [&](std::size_t i) { results[i] = extract(documents[i]); });
//
// Results that land in their own place do not depend on who did which.
#ifndef FACTCHECK_CORE_TEXT_PARALLEL_H_
#define FACTCHECK_CORE_TEXT_PARALLEL_H_

#include <cstddef>
#include <functional>

namespace factcheck {

// Calls work(i) once for each i < count, on the calling thread and jobs - 1 others (never more than count in all), and
// returns when all are done.  Errors: the first exception of any thread stops the rest and is thrown again here.
void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_TEXT_PARALLEL_H_
