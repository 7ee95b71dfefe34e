// Rules, articles and files for the tests of archive files.
#ifndef FACTCHECK_TESTS_UNIT_ARCHIVE_STORE_FIXTURE_H_
#define FACTCHECK_TESTS_UNIT_ARCHIVE_STORE_FIXTURE_H_

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "core/archive/store_index.h"

namespace factcheck::testing {

inline const RuleBook& book() {
  static const RuleBook* loaded = [] {
    Result<RuleBook> rules = load_rules(FACTCHECK_RULES);
    if (!rules) ADD_FAILURE() << rules.error().message;
    return new RuleBook(*std::move(rules));
  }();
  return *loaded;
}
inline const Grammar& grammar() {
  static const Grammar* made = new Grammar(book());
  return *made;
}
inline const Knowledge& knowledge() {
  static const Knowledge* made = new Knowledge(book());
  return *made;
}
inline ArticleReader reader() { return {grammar(), knowledge(), maker_of("test", book())}; }
inline ArticleReader other_reader() { return {grammar(), knowledge(), {"another extractor", "other rules"}}; }

inline Document article(const std::string& id, const std::string& text, const std::string& date = "2019-05-14") {
  Document d;
  d.id = id;
  d.path = "desk/" + id + ".md";
  d.title = "About " + id;
  d.date = date;
  d.text = text;
  d.body = {0, static_cast<std::uint32_t>(text.size())};
  return d;
}

inline std::vector<Document> some_articles() {
  return {
      article("harbour",
              "The port of Lowmoor handled 4,210 containers in 2018. “We are full,” said Ada Brandt, director of "
              "the port, on 3 May 2019."),
      article("werf", "Volgens de gemeente werken er 320 mensen op de werf. De werf verkocht in 2017 twaalf schepen."),
      article("brücke", "Der Stadtrat sperrte die Brücke am Freitag. Rund 3,5 Millionen Euro kostet der Umbau."),
  };
}

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "factcheck-store-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) found.push_back(entry.path().filename());
    return found;
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline void write_bytes(const std::string& path, const std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  ASSERT_NE(file, nullptr) << path;
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::fclose(file);
}
inline std::string read_bytes(const std::string& path) {
  std::string bytes(std::filesystem::file_size(path), '\0');
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return {};
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
  std::fclose(file);
  return bytes;
}

inline IndexTally index_into(const std::string& path, std::vector<Document> documents,
                             const ArticleReader& with = reader(), const IndexOptions& options = {}) {
  Result<Store> store = Store::open_or_create(path);
  if (!store) {
    ADD_FAILURE() << store.error().message;
    return {};
  }
  const Result<IndexTally> tally = index_articles(*store, std::move(documents), with, options);
  if (!tally) {
    ADD_FAILURE() << tally.error().message;
    return {};
  }
  return *tally;
}

}  // namespace factcheck::testing
#endif  // FACTCHECK_TESTS_UNIT_ARCHIVE_STORE_FIXTURE_H_
