// Tables of hand-made cases beside the tests, and the share of them that comes out right.
//
//   Share share("names");
//   for (const Row& row : rows_of("names.tsv")) share.count(is_right(row), row);
//   EXPECT_GE(share.percent(), 97) << share.wrong();
//
// Used by one thread.
#ifndef FACTCHECK_TESTS_UNIT_ABOUT_TABLE_H_
#define FACTCHECK_TESTS_UNIT_ABOUT_TABLE_H_

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "core/about/knowledge.h"
#include "tests/unit/extract/reading.h"

namespace factcheck {

inline const Knowledge& knowledge() {
  static const Knowledge* built = new Knowledge(book());
  return *built;
}

using Row = std::vector<std::string>;

// Lines of tests/unit/about/NAME, split at tabs; those that open with # are notes.
inline std::vector<Row> rows_of(const std::string& name, std::size_t columns) {
  std::vector<Row> rows;
  std::ifstream in(std::string(FACTCHECK_TESTS) + "/unit/about/" + name);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    Row row(1);
    for (const char c : line) {
      if (c == '\t')
        row.emplace_back();
      else
        row.back() += c;
    }
    EXPECT_EQ(row.size(), columns) << line;
    if (row.size() == columns) rows.push_back(row);
  }
  EXPECT_FALSE(rows.empty()) << name;
  return rows;
}

class Share {
 public:
  void count(bool right, const std::string& what) {
    ++all_;
    if (right)
      ++right_;
    else
      wrong_ += "\n  " + what;
  }
  int all() const { return all_; }
  double percent() const { return all_ == 0 ? 0 : 100.0 * right_ / all_; }
  std::string wrong() const {
    return std::to_string(right_) + " of " + std::to_string(all_) + " are right; wrong:" + wrong_;
  }

 private:
  int all_ = 0, right_ = 0;
  std::string wrong_;
};

}  // namespace factcheck
#endif  // FACTCHECK_TESTS_UNIT_ABOUT_TABLE_H_
