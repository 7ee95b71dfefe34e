#include "core/log/log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>

#include <mutex>
#include <string>

namespace factcheck {
namespace {

spdlog::level::level_enum spdlog_level(LogLevel level) {
  switch (level) {
    case LogLevel::Error:
      return spdlog::level::err;
    case LogLevel::Warn:
      return spdlog::level::warn;
    case LogLevel::Note:
      return spdlog::level::info;
    case LogLevel::Debug:
      return spdlog::level::debug;
  }
  return spdlog::level::off;
}

LogLevel log_level(spdlog::level::level_enum level) {
  switch (level) {
    case spdlog::level::critical:
    case spdlog::level::err:
      return LogLevel::Error;
    case spdlog::level::warn:
      return LogLevel::Warn;
    case spdlog::level::info:
      return LogLevel::Note;
    default:
      return LogLevel::Debug;
  }
}

// Hands each line to the embedder. base_sink holds the lock, so the function sees one line at a time.
class FunctionSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  FunctionSink(LogFunction function, void* user) : function_(function), user_(user) {}

 private:
  void sink_it_(const spdlog::details::log_msg& line) override {
    function_(user_, static_cast<std::int32_t>(log_level(line.level)), line.payload.data(), line.payload.size());
  }
  void flush_() override {}

  LogFunction function_;
  void* user_;
};

}  // namespace

struct Log::State {
  State(LogFunction function, void* user, LogLevel most)
      : logger("factcheck", std::make_shared<FunctionSink>(function, user)) {
    logger.set_level(spdlog_level(most));
    // spdlog's own handler writes to standard error, which is not ours to write to.
    logger.set_error_handler([](const std::string&) {});
  }
  spdlog::logger logger;  // made directly: the registry of the process stays untouched
};

Log::Log() = default;
Log::Log(LogFunction function, void* user, LogLevel most)
    : state_(function ? std::make_shared<State>(function, user, most) : nullptr) {}
Log::~Log() = default;
Log::Log(const Log&) = default;
Log& Log::operator=(const Log&) = default;

void Log::write(LogLevel level, std::string_view message) const {
  if (wants(level)) state_->logger.log(spdlog_level(level), spdlog::string_view_t(message.data(), message.size()));
}

bool Log::wants(LogLevel level) const { return state_ && state_->logger.should_log(spdlog_level(level)); }

}  // namespace factcheck
