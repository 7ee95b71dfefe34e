#include "core/rules/pattern_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <map>
#include <mutex>

namespace factcheck {
namespace {

// Where matches may start with no more bytes than these, few words can, and a look at each is shorter than one at the
// whole sentence: so with dates in digits.
constexpr int kFewStarts = 16;
// More than the first byte: RE2 rounds up the last that it tells of.
constexpr int kBytesAsked = 4;
// 8 MB, RE2's default, makes the DFA thrash at some hundred patterns.
constexpr std::int64_t kMaxMemory = 64 << 20;

RE2::Options options() {
  RE2::Options chosen;
  chosen.set_log_errors(false);
  chosen.set_max_mem(kMaxMemory);
  return chosen;
}

}  // namespace

struct PatternSet::Compiled {
  struct Source {
    std::uint32_t rule = 0;
    std::string pattern;
    std::unique_ptr<RE2> single;
  };
  std::vector<Source> sources;
  std::once_flag once;
  Starts starts;
  std::unique_ptr<RE2::Set> all;  // null if it did not compile: then every pattern is tried

  bool few_starts() const { return starts.most - starts.least < kFewStarts; }

  void compile() {
    std::call_once(once, [this] {
      bool complete = true;
      for (Source& source : sources) {
        source.single = std::make_unique<RE2>(source.pattern, options());
        note_start(source.pattern);
      }
      auto set = std::make_unique<RE2::Set>(options(), few_starts() ? RE2::ANCHOR_START : RE2::UNANCHORED);
      for (const Source& source : sources) complete &= set->Add(source.pattern, nullptr) >= 0;
      if (complete && set->Compile()) all = std::move(set);  // matching with a set that failed to compile crashes
    });
  }

  std::vector<std::uint32_t> all_rules() const {
    std::vector<std::uint32_t> rules;
    for (const Source& source : sources) rules.push_back(source.rule);
    return rules;
  }

  void note_start(const std::string& pattern) {
    std::string least, most;
    const RE2 anchored("^(?:" + pattern + ")", options());
    const bool known =
        anchored.ok() && anchored.PossibleMatchRange(&least, &most, kBytesAsked) && !least.empty() && !most.empty();
    starts.least = std::min(starts.least, known ? static_cast<unsigned char>(least[0]) : std::uint8_t{0});
    starts.most = std::max(starts.most, known ? static_cast<unsigned char>(most[0]) : std::uint8_t{255});
  }
};

PatternSet::PatternSet(const std::vector<Rule>& rules, bool (*wanted)(Kind)) : compiled_(std::make_unique<Compiled>()) {
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    if (!rules[i].pattern.empty() && rules[i].maturity != "retired" && wanted(rules[i].kind)) {
      compiled_->sources.push_back({i, rules[i].pattern, nullptr});
    }
  }
}
PatternSet::~PatternSet() = default;

bool PatternSet::empty() const { return compiled_->sources.empty(); }

PatternSet::Starts PatternSet::starts() const {
  compiled_->compile();
  return compiled_->starts;
}

std::vector<std::uint32_t> PatternSet::occurring(std::string_view sentence,
                                                 std::span<const std::uint32_t> openings) const {
  std::vector<std::uint32_t> found;
  if (empty() || openings.empty()) return found;
  compiled_->compile();
  if (!compiled_->few_starts()) openings = openings.first(1);
  std::vector<int> hits;
  for (const std::uint32_t opening : openings) {
    const std::string_view rest = sentence.substr(opening);
    RE2::Set::ErrorInfo error{};
    // Most sentences have none: to ask only whether there is one costs no memory.
    const bool any = compiled_->all && compiled_->all->Match(rest, nullptr, &error);
    if (!any && compiled_->all && error.kind == RE2::Set::kNoError) continue;
    if (!any || !compiled_->all->Match(rest, &hits, &error)) return compiled_->all_rules();
    for (const int hit : hits) found.push_back(compiled_->sources[static_cast<std::size_t>(hit)].rule);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::optional<PatternHit> PatternSet::find(std::uint32_t rule, std::string_view sentence, std::size_t from) const {
  compiled_->compile();
  const auto source = std::find_if(compiled_->sources.begin(), compiled_->sources.end(),
                                   [&](const Compiled::Source& s) { return s.rule == rule; });
  if (source == compiled_->sources.end() || !source->single->ok()) return std::nullopt;
  const RE2& single = *source->single;
  std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(single.NumberOfCapturingGroups()) + 1);
  if (!single.Match(sentence, from, sentence.size(), RE2::UNANCHORED, pieces.data(), static_cast<int>(pieces.size()))) {
    return std::nullopt;
  }
  const auto span_of = [&](const re2::StringPiece& piece) {
    const auto start = static_cast<std::uint32_t>(piece.data() - sentence.data());
    return Span{start, start + static_cast<std::uint32_t>(piece.size())};
  };
  PatternHit hit{span_of(pieces[0]), {}};
  for (const auto& [number, name] : single.CapturingGroupNames()) {
    const re2::StringPiece& piece = pieces[static_cast<std::size_t>(number)];
    if (piece.data() != nullptr && !piece.empty()) hit.groups.emplace_back(name, span_of(piece));
  }
  return hit;
}

PatternCheck check_pattern(const std::string& pattern) {
  PatternCheck check;
  const auto fault = [&](std::string message) { check.faults.push_back("pattern: " + std::move(message)); };
  for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
    if (pattern[i] == '\\') {
      const char escaped = pattern[++i];
      if (std::string_view("bBwWdD").find(escaped) != std::string_view::npos) {
        fault(std::string("'\\") + escaped +
              "' knows ASCII letters only and errs on ü or é; expected \\pL for letters, " +
              "[0-9] for digits, and the rule's guard for word boundaries");
      }
      continue;
    }
    const std::string_view rest = std::string_view(pattern).substr(i);
    if (rest.starts_with("(?=") || rest.starts_with("(?!") || rest.starts_with("(?<=") || rest.starts_with("(?<!")) {
      fault("look-around is not possible; expected the rule's guard or unless instead");
    } else if (rest.starts_with("(?<")) {
      fault("'(?<name>' is not possible; expected '(?P<name>'");
    }
  }
  if (!check.faults.empty()) return check;
  const RE2 compiled(pattern, options());
  if (!compiled.ok()) {
    fault(compiled.error() + "; expected RE2 syntax");
  } else if (RE2::FullMatch("", compiled)) {
    fault("fits the empty text; expected one that needs at least a character");
  }
  for (const auto& [number, name] : compiled.CapturingGroupNames()) check.groups.push_back(name);
  return check;
}

}  // namespace factcheck
