#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace factcheck::cli {
namespace {

void write_error(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

// "40 s", "3 min", "2 h".
std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  if (whole < 100) return std::to_string(whole) + " s";
  if (whole < 100 * 60) return std::to_string((whole + 30) / 60) + " min";
  return std::to_string((whole + 1800) / 3600) + " h";
}

}  // namespace

std::string progress_line(std::uint64_t articles, std::uint64_t all_articles, std::uint64_t bytes,
                          std::uint64_t all_bytes, double seconds) {
  constexpr std::size_t kWidth = 30;
  const bool by_bytes = all_bytes > 0;
  const double done = static_cast<double>(by_bytes ? bytes : articles);
  const double all = std::max(1.0, static_cast<double>(by_bytes ? all_bytes : all_articles));
  const double share = std::min(1.0, done / all);
  const auto filled = static_cast<std::size_t>(share * kWidth);
  char rate[64];
  std::snprintf(rate, sizeof rate, "%.1f MB/s", static_cast<double>(bytes) / 1e6 / std::max(seconds, 1e-3));
  std::string line = "[" + std::string(filled, '#') + std::string(kWidth - filled, '.') + "] " +
                     std::to_string(articles) + " of " + std::to_string(all_articles) + " articles, " + rate;
  if (share > 0) line += ", " + duration(seconds * (1 - share) / share) + " left";
  return line;
}

ProgressBar::ProgressBar() : terminal_(::isatty(STDERR_FILENO) != 0), start_(Clock::now()), last_(start_) {}

void ProgressBar::show(std::uint64_t articles, std::uint64_t all_articles, std::uint64_t bytes,
                       std::uint64_t all_bytes) {
  const Clock::time_point now = Clock::now();
  if (!terminal_ || now - start_ < std::chrono::seconds(1)) return;
  if (shown_ && now - last_ < std::chrono::milliseconds(100)) return;
  shown_ = true, last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  write_error("\r" + progress_line(articles, all_articles, bytes, all_bytes, seconds) + "\x1b[K");
}

void ProgressBar::clear() {
  if (shown_) write_error("\r\x1b[K");
  shown_ = false;
}

}  // namespace factcheck::cli
