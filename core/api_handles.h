// What the opaque handles of factcheck.h hold, and how its calls turn what happens inside into a status.
#ifndef FACTCHECK_CORE_API_HANDLES_H_
#define FACTCHECK_CORE_API_HANDLES_H_

#include <algorithm>
#include <cstring>
#include <exception>
#include <map>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/config/config.h"
#include "core/engine/engine.h"
#include "factcheck/factcheck.h"

struct factcheck_text {
  std::string value;
};

struct factcheck_engine {
  factcheck::Engine engine;
  factcheck::Config config;                     // with the options of the call merged in
  std::map<std::string, std::string> settings;  // by key of the configuration
};

struct factcheck_archive {
  factcheck::Archive archive;
};

struct factcheck_report {
  factcheck::Report report;
};

namespace factcheck::api {

inline std::string_view text_of(const char* text) { return text ? std::string_view(text) : std::string_view(); }

inline std::vector<std::string> strings_of(const factcheck_list& list) {
  std::vector<std::string> out;
  if (!list.items) return out;
  out.reserve(list.count);
  for (std::uint64_t i = 0; i < list.count; ++i) out.emplace_back(text_of(list.items[i]));
  return out;
}

// The caller's options as this version knows them: what an older caller does not know stays zero.
template <class Options>
Options options_of(const Options* given) {
  Options options{};
  if (given) std::memcpy(&options, given, std::min<std::size_t>(given->size, sizeof options));
  options.size = sizeof options;
  return options;
}

inline factcheck_text* make_text(std::string value) { return new factcheck_text{std::move(value)}; }

// Sets *error where it was asked for. Running out of memory for the text loses the text, not the status.
inline factcheck_status fail(factcheck_text** error, factcheck_status status, std::string message) {
  if (error) {
    *error = new (std::nothrow) factcheck_text;
    if (*error) (*error)->value = std::move(message);
  }
  return status;
}
inline factcheck_status fail(factcheck_text** error, const Error& what) {
  return fail(error, static_cast<factcheck_status>(what.code), what.message);
}

// Runs one call of the API: no exception leaves it.
template <class Call>
factcheck_status guarded(factcheck_text** error, Call&& call) noexcept {
  try {
    if (error) *error = nullptr;
    return call();
  } catch (const std::bad_alloc&) {
    return FACTCHECK_INTERNAL;
  } catch (const std::exception& unexpected) {
    try {
      return fail(error, FACTCHECK_INTERNAL, std::string("internal fault: ") + unexpected.what());
    } catch (...) {
      return FACTCHECK_INTERNAL;
    }
  } catch (...) {
    return FACTCHECK_INTERNAL;
  }
}

// An engine as the call and the configuration want it.
struct Preparation {
  EngineOptions options;
  Config config;  // with the options of the call merged in
};
Result<Preparation> prepare(const factcheck_engine_options& options);

// "de, en, nl": those that there are rules for.
std::string known_languages(const Engine& engine);
// "auto" and the languages of the rules; anything else is a fault.
factcheck_status check_language(const Engine& engine, std::string_view language, factcheck_text** error);
// The same for what texts say of themselves. Nothing would be found in a text of another language, which looks like an
// all-clear.
factcheck_status check_languages(const Engine& engine, const std::vector<Document>& documents, factcheck_text** error);
// "" or a date of the calendar.
factcheck_status check_as_of(std::string_view as_of, factcheck_text** error);
// Sets the language of all documents where the call names one; "auto" removes what they say of themselves.
void apply_language(std::vector<Document>& documents, std::string_view language);

}  // namespace factcheck::api
#endif  // FACTCHECK_CORE_API_HANDLES_H_
