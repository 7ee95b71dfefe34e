// How far a long run is, on standard error, where that is a terminal: shown from the first second on.
//
//   ProgressBar bar;   bar.show(done, all, bytes);   …   bar.clear();
#ifndef FACTCHECK_TOOLS_PROGRESS_H_
#define FACTCHECK_TOOLS_PROGRESS_H_

#include <chrono>
#include <cstdint>
#include <string>

namespace factcheck::cli {

class ProgressBar {
 public:
  ProgressBar();
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  void show(std::uint64_t articles, std::uint64_t all_articles, std::uint64_t bytes, std::uint64_t all_bytes);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool terminal_ = false, shown_ = false;
  Clock::time_point start_, last_;
};

// "[#####.....] 4120 of 9000 articles, 1.9 MB/s, 12 s left"; the share is that of bytes where they are known.
std::string progress_line(std::uint64_t articles, std::uint64_t all_articles, std::uint64_t bytes,
                          std::uint64_t all_bytes, double seconds);

}  // namespace factcheck::cli
#endif  // FACTCHECK_TOOLS_PROGRESS_H_
