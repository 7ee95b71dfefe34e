// The embedder's log sink. Silent by default; no registry, no global logger. Draft text is never logged above Debug.
#ifndef FACTCHECK_CORE_LOG_LOG_H_
#define FACTCHECK_CORE_LOG_LOG_H_

#include <cstdint>
#include <memory>
#include <string_view>

namespace factcheck {

enum class LogLevel : std::int32_t { Error = 1, Warn = 2, Note = 3, Debug = 4 };   // the numbers are those of the plugin ABI

// Where log lines go.  Threads: called from every thread that the engine works on, one line at a time.
using LogFunction = void (*)(void* user, std::int32_t level, const char* text, std::uint64_t size);

class Log {
 public:
  Log();                                             // drops everything
  Log(LogFunction function, void* user, LogLevel most);
  ~Log();
  Log(const Log&);
  Log& operator=(const Log&);
  void write(LogLevel level, std::string_view message) const;
  bool wants(LogLevel level) const;

 private:
  struct State;                                      // spdlog logger with one sink, shared by copies
  std::shared_ptr<State> state_;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_LOG_LOG_H_
