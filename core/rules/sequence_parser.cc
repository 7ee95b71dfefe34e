#include "core/rules/sequence_parser.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "core/rules/faults.h"
#include "core/rules/schema.h"
#include "core/rules/spelling.h"

namespace factcheck {
namespace {

using Paths = std::vector<SequencePath>;
constexpr int kMaxDepth = 32;  // of brackets

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Parser {
 public:
  Parser(std::string_view text, const ClassTable& classes) : text_(text), classes_(classes) {}

  ParsedSequence run() {
    Paths paths = sequence();
    if (!failed_ && at_ < text_.size()) fail("'" + std::string(1, text_[at_]) + "' closes nothing; expected an atom");
    if (!failed_ && std::any_of(paths.begin(), paths.end(), [](const SequencePath& p) { return p.empty(); })) {
      fail("every part may be missing; expected at least one that may not");
    }
    return {each_once(std::move(paths)), std::move(parts_), std::move(faults_)};
  }

 private:
  static bool before(const SequenceAtom& a, const SequenceAtom& b) {
    return std::tie(a.token_class, a.part, a.glued, a.literal, a.value) <
           std::tie(b.token_class, b.part, b.glued, b.literal, b.value);
  }

  // Of paths that are the same the first.
  static Paths each_once(Paths paths) {
    std::vector<std::size_t> order(paths.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::lexicographical_compare(paths[a].begin(), paths[a].end(), paths[b].begin(), paths[b].end(), before);
    });
    std::vector<std::size_t> doubles;
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (paths[order[i]] == paths[order[i - 1]]) doubles.push_back(order[i]);
    }
    std::sort(doubles.rbegin(), doubles.rend());
    for (const std::size_t path : doubles) paths.erase(paths.begin() + static_cast<std::ptrdiff_t>(path));
    return paths;
  }

  // Stops the parsing; what only needs another word (an unknown class) goes on by add_fault.
  void fail(std::string message) {
    if (!failed_) add_fault(std::move(message));
    failed_ = true;
  }
  void add_fault(std::string message) {
    faults_.push_back("sequence, character " + std::to_string(at_ + 1) + ": " + std::move(message));
  }
  bool eat(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool at_end_of_sequence() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r'))
      ++at_;
    return failed_ || at_ >= text_.size() || text_[at_] == ')' || text_[at_] == ']' || text_[at_] == '|';
  }

  Paths sequence() {
    Paths paths{{}};
    while (!at_end_of_sequence()) paths = product(paths, element());
    return paths;
  }

  Paths product(const Paths& left, const Paths& right) {
    if (left.size() * right.size() > kMaxPaths) {
      fail("expands to more than " + std::to_string(kMaxPaths) +
           " paths; expected fewer optional parts, split the rule");
      return left;
    }
    Paths all;
    all.reserve(left.size() * right.size());
    for (const SequencePath& head : left) {
      for (const SequencePath& tail : right) {
        SequencePath path = head;
        path.insert(path.end(), tail.begin(), tail.end());
        all.push_back(std::move(path));
      }
    }
    return all;
  }

  // ['~'] [name ':'] ['~'] primary ['?']
  Paths element() {
    bool glued = eat('~');
    const std::string part = part_name();
    const bool named = !part.empty();
    if (named) glued |= eat('~');
    const bool group = at_ < text_.size() && text_[at_] == '[';
    Paths paths = primary();
    if (failed_) return paths;
    if (named) name_paths(paths, part);
    if (glued) {
      for (SequencePath& path : paths) {
        if (!path.empty()) path.front().glued = true;
      }
    }
    if (eat('?') || group) paths.emplace_back();
    return paths;
  }

  // "name" of "name:", or nothing.
  std::string part_name() {
    std::size_t end = at_;
    while (end < text_.size() && is_name_char(text_[end])) ++end;
    if (end == at_ || end >= text_.size() || text_[end] != ':') return {};
    std::string name(text_.substr(at_, end - at_));
    at_ = end + 1;
    return name;
  }

  PartId part_id(const std::string& name) {
    const auto known = std::find(parts_.begin(), parts_.end(), name);
    const auto id = static_cast<PartId>(known - parts_.begin());
    if (known == parts_.end()) parts_.push_back(name);
    return id;
  }

  void name_paths(Paths& paths, const std::string& part) {
    for (SequencePath& path : paths) {
      const bool literal =
          std::all_of(path.begin(), path.end(), [](const SequenceAtom& a) { return !a.literal.empty(); });
      if (path.size() > 1 && !literal) {
        fail("'" + part + ":' names several atoms; expected one class or literal words");
        return;
      }
      for (SequenceAtom& atom : path) atom.part = part_id(part);
    }
  }

  Paths primary() {
    if (at_ >= text_.size()) {
      fail("ends after '~' or a name; expected an atom");
      return {{}};
    }
    if (text_[at_] == '(') return bracketed('(', ')');
    if (text_[at_] == '[') return bracketed('[', ']');
    if (text_[at_] == '\'') return literal();
    return class_atom();
  }

  Paths bracketed(char open, char close) {
    if (++depth_ > kMaxDepth) {
      fail("brackets are nested too deeply; expected at most " + std::to_string(kMaxDepth) + " levels");
      return {{}};
    }
    ++at_;
    Paths all;
    do {
      const std::size_t start = at_;
      Paths alternative = sequence();
      if (!failed_ && alternative == Paths{{}}) {
        at_ = start;
        fail("an alternative is empty; expected an atom, and '?' after what may be missing");
      }
      all.insert(all.end(), alternative.begin(), alternative.end());
    } while (!failed_ && eat('|'));
    if (!failed_ && !eat(close)) fail(std::string("'") + open + "' is not closed; expected '" + close + "'");
    --depth_;
    return all;
  }

  // Text up to the closing quote; a doubled quote stands for one.
  std::string quoted() {
    std::string content;
    ++at_;
    while (at_ < text_.size()) {
      if (text_[at_] == '\'') {
        ++at_;
        if (at_ >= text_.size() || text_[at_] != '\'') return content;
      }
      content += text_[at_++];
    }
    fail("a literal is not closed; expected \"'\"");
    return content;
  }

  Paths literal() {
    const Spelling spelling = spell(quoted());
    if (!failed_ && spelling.words.empty()) fail("a literal is empty; expected words between the quotes");
    SequencePath path;
    for (std::size_t i = 0; i < spelling.words.size(); ++i) {
      SequenceAtom atom;
      atom.literal = spelling.words[i];
      atom.glued = i < kMaxSpellingWords && (spelling.glued >> i & 1u) != 0;
      path.push_back(std::move(atom));
    }
    return {path};
  }

  Paths class_atom() {
    std::size_t end = at_;
    while (end < text_.size() && is_name_char(text_[end])) ++end;
    if (end == at_) {
      fail("'" + std::string(1, text_[at_]) + "' starts no atom; expected a class, 'words', ( or [");
      return {{}};
    }
    const std::string name(text_.substr(at_, end - at_));
    SequenceAtom atom;
    atom.part = part_id(name);
    const auto found = classes_.ids.find(name);
    if (found == classes_.ids.end()) {
      unknown_class(name);
    } else {
      atom.token_class = found->second;
    }
    at_ = end;
    if (eat('=')) {
      atom.value = restriction();
      if (found != classes_.ids.end() && !failed_) check_value(name, found->second, atom.value);
    }
    return {{atom}};
  }

  std::string restriction() {
    if (at_ < text_.size() && text_[at_] == '\'') return quoted();
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n?|)](['", at_), text_.size());
    std::string value(text_.substr(at_, end - at_));
    at_ = end;
    if (value.empty()) fail("nothing stands after '='; expected a value of the word table");
    return value;
  }

  void unknown_class(const std::string& name) {
    std::vector<std::string_view> known;
    for (const auto& [key, id] : classes_.ids) known.push_back(key);
    add_fault("unknown class '" + name + "'" + did_you_mean(name, known) + "; expected one of " + joined(known));
  }

  void check_value(const std::string& name, ClassId id, const std::string& value) {
    const auto table = classes_.values.find(id);
    if (table == classes_.values.end()) {
      add_fault("'" + name + "' is made by the code and has no values; expected it without '='");
      return;
    }
    if (table->second.contains(value)) return;
    std::vector<std::string_view> known(table->second.begin(), table->second.end());
    add_fault("class '" + name + "' has no value '" + value + "'" + did_you_mean(value, known) + "; expected one of " +
              joined(known));
  }

  std::string_view text_;
  const ClassTable& classes_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool failed_ = false;
  std::vector<std::string> parts_;
  std::vector<std::string> faults_;
};

}  // namespace

ParsedSequence parse_sequence(std::string_view text, const ClassTable& classes) { return Parser(text, classes).run(); }

}  // namespace factcheck
