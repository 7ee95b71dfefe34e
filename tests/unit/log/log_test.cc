#include "core/log/log.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace factcheck {
namespace {

struct Line {
  std::int32_t level = 0;
  std::string text;
  bool operator==(const Line&) const = default;
};

void keep(void* user, std::int32_t level, const char* text, std::uint64_t size) {
  static_cast<std::vector<Line>*>(user)->push_back({level, std::string(text, size)});
}

TEST(Log, IsSilentWithoutAFunction) {
  const Log log;
  EXPECT_FALSE(log.wants(LogLevel::Error));
  log.write(LogLevel::Error, "nobody listens");
  EXPECT_FALSE(Log(nullptr, nullptr, LogLevel::Debug).wants(LogLevel::Error));
}

TEST(Log, HandsOnWhatTheLevelLetsThrough) {
  struct Case {
    const char* name;
    LogLevel most;
    std::vector<std::int32_t> want;
  };
  const Case cases[] = {{"errors", LogLevel::Error, {1}},
                        {"warnings", LogLevel::Warn, {1, 2}},
                        {"notes", LogLevel::Note, {1, 2, 3}},
                        {"everything", LogLevel::Debug, {1, 2, 3, 4}}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::vector<Line> lines;
    const Log log(keep, &lines, c.most);
    for (const LogLevel level : {LogLevel::Error, LogLevel::Warn, LogLevel::Note, LogLevel::Debug})
      log.write(level, "line");
    std::vector<std::int32_t> got;
    for (const Line& line : lines) got.push_back(line.level);
    EXPECT_EQ(got, c.want);
  }
}

TEST(Log, PassesTheTextAsItIs) {
  std::vector<Line> lines;
  const Log log(keep, &lines, LogLevel::Warn);
  log.write(LogLevel::Warn, "rule 'de.x' {} %s – übergangen");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0], (Line{2, "rule 'de.x' {} %s – übergangen"}));
}

TEST(Log, CopiesShareTheSink) {
  std::vector<Line> lines;
  Log copy;
  {
    const Log log(keep, &lines, LogLevel::Note);
    copy = log;
  }
  copy.write(LogLevel::Note, "still here");
  EXPECT_EQ(lines.size(), 1u);
}

TEST(Log, SeesOneLineAtATime) {
  std::vector<Line> lines;  // unguarded: a race would show up here, and under tsan
  const Log log(keep, &lines, LogLevel::Note);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&log] {
      for (int k = 0; k < 250; ++k) log.write(LogLevel::Note, "line");
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(lines.size(), 1000u);
}

TEST(Log, SurvivesAFunctionThatThrows) {
  const Log log([](void*, std::int32_t, const char*, std::uint64_t) { throw std::runtime_error("no"); }, nullptr,
                LogLevel::Error);
  log.write(LogLevel::Error, "line");
}

}  // namespace
}  // namespace factcheck
