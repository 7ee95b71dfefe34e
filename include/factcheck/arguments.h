// The options of options.h as the C API takes them: used by the headers of this folder only, not part of what they
// promise.
#ifndef FACTCHECK_ARGUMENTS_H_
#define FACTCHECK_ARGUMENTS_H_

#include "factcheck/factcheck.h"
#include "factcheck/handles.h"
#include "factcheck/options.h"

namespace factcheck {
inline namespace v0 {

namespace detail {

// Lifetime of all three: views into the options.
struct EngineArguments {
  explicit EngineArguments(const EngineOptions& from)
      : plugins(from.plugins), folders(from.plugin_folders), disabled(from.disabled) {
    options.size = sizeof options;
    options.flags = from.installed == Plugins::Installed ? FACTCHECK_INSTALLED_PLUGINS : 0;
    options.config = from.config.c_str();
    options.config_start = from.config_start ? from.config_start->c_str() : nullptr;
    options.rules = from.rules.c_str();
    options.plugins = plugins.get();
    options.plugin_folders = folders.get();
    options.disabled = disabled.get();
    options.log = from.log;
    options.log_user = from.log_user;
    options.log_level = from.log_level;
  }
  ListView plugins, folders, disabled;
  factcheck_engine_options options{};
};

struct CheckArguments {
  explicit CheckArguments(const CheckOptions& from) : sources(from.sources), excluded(from.excluded) {
    options.size = sizeof options;
    options.flags = from.closed == Closed::Always  ? FACTCHECK_CLOSED
                    : from.closed == Closed::Never ? FACTCHECK_OPEN
                                                   : 0;
    options.as_of = from.as_of.c_str();
    options.language = from.language.c_str();
    options.messages = from.messages.c_str();
    options.sources = sources.get();
    options.excluded = excluded.get();
    options.min_confidence = from.min_confidence;
    options.jobs = from.jobs;
  }
  ListView sources, excluded;
  factcheck_check_options options{};
};

struct ExtractArguments {
  explicit ExtractArguments(const ExtractOptions& from) : extensions(from.extensions) {
    options.size = sizeof options;
    options.flags = from.trace ? FACTCHECK_TRACE : 0;
    options.as_of = from.as_of.c_str();
    options.language = from.language.c_str();
    options.extensions = extensions.get();
    options.format = static_cast<factcheck_format>(from.format);
    options.jobs = from.jobs;
  }
  ListView extensions;
  factcheck_extract_options options{};
};

}  // namespace detail

}  // namespace v0
}  // namespace factcheck
#endif  // FACTCHECK_ARGUMENTS_H_
