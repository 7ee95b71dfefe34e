#include "subject.h"

#include <cstdio>
#include <cstdlib>

namespace factcheck::bench {

namespace fs = std::filesystem;

fs::path bin() { return fs::read_symlink("/proc/self/exe").parent_path(); }

EngineOptions options() {
  EngineOptions o;
  o.rules = (bin() / "../share/factcheck/rules").lexically_normal();
  o.plugins.installed = (bin() / "../lib/factcheck/plugins-v0").lexically_normal();
  return o;
}

const Engine& engine() {
  static const Engine* built = [] {
    Result<Engine> made = Engine::build(options());
    if (!made) give_up(made.error().message);
    return new Engine(*std::move(made));
  }();
  return *built;
}

void give_up(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  std::exit(2);
}

}  // namespace factcheck::bench
