// A rules folder made for one test and removed after it.
#ifndef FACTCHECK_TESTS_UNIT_RULES_RULE_FOLDER_H_
#define FACTCHECK_TESTS_UNIT_RULES_RULE_FOLDER_H_

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "core/rules/rule_book.h"

namespace factcheck {

inline constexpr std::string_view kLanguageToml = R"(schema = 1
[language]
code = "de"
name = "Deutsch"
stemmer = "german"
decimal_mark = ","
group_mark = "."
ordinal_full_stop = true
abbreviations = ["z.B.", "Dr."]
[words.bound]
">" = ["mehr als", "über"]
"<" = ["unter"]
[words.month]
2 = ["Februar", "Feb."]
5 = ["=Mai"]
[words.unit]
percent = ["Prozent", "%"]
)";

// A rule that is right in every respect; tests replace what they are about.
inline constexpr std::string_view kRuleToml = R"(schema = 1
[[rule]]
id = "de.figure.amount"
kind = "figure"
maturity = "stable"
why = "a test"
source = "usage"
sequence = "bound? num:number unit?"
guard = { left = "no_letter_or_digit" }
unless = ["Uhr", "<nr"]
value = { number = "num", bound = "bound", unit = "unit" }
[[rule.example]]
text = "Es waren [[über 3 Prozent]] dabei."
want = { min = "3" }
[[rule.example]]
text = "Es waren [[4]] dabei."
want = { min = 4, ordinal = false }
[[rule.example]]
text = "Um 3 Uhr."
want = "none"
)";

class RuleFolder {
 public:
  RuleFolder() {
    static std::atomic<int> count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("factcheck-rules-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(path_);
  }
  ~RuleFolder() { std::filesystem::remove_all(path_); }
  RuleFolder(const RuleFolder&) = delete;
  RuleFolder& operator=(const RuleFolder&) = delete;

  void write(const std::string& name, std::string_view content) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
  }
  std::string path() const { return path_.string(); }
  // Loads the folder. Every fault, with the folder's own path left out; empty if there is none.
  std::string faults() const {
    const Result<RuleBook> book = load_rules(path());
    if (book) return {};
    std::string message = book.error().message;
    const std::string prefix = path() + "/";
    for (std::size_t at = 0; (at = message.find(prefix, at)) != std::string::npos;) message.erase(at, prefix.size());
    return message;
  }

 private:
  std::filesystem::path path_;
};

inline std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string changed(text);
  const std::size_t at = changed.find(from);
  if (at != std::string::npos) changed.replace(at, from.size(), to);
  return changed;
}

}  // namespace factcheck
#endif  // FACTCHECK_TESTS_UNIT_RULES_RULE_FOLDER_H_
