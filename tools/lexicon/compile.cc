// factcheck_compile_lexicon FOLDER: writes FOLDER/lexicon.bin, which engines map instead of reading the concept files.
#include <cstdio>
#include <fstream>
#include <string>

#include "core/rules/rule_book.h"
#include "core/rules/rule_file.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: factcheck_compile_lexicon RULES_FOLDER\n", stderr);
    return 2;
  }
  const std::string folder = arguments[1];
  const factcheck::Result<factcheck::RuleBook> book = factcheck::load_rules(folder);
  if (!book) {
    std::fprintf(stderr, "%s\n", book.error().message.c_str());
    return 1;
  }
  const std::string_view bytes = book->shared.lexicon.bytes();
  std::ofstream out(factcheck::lexicon_path(folder), std::ios::binary);
  if (!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) {
    std::fprintf(stderr, "%s: cannot be written\n", factcheck::lexicon_path(folder).c_str());
    return 1;
  }
  return 0;
}
