// factcheck_cldr --rules FOLDER --exceptions FILE     holds the tables of countries, languages, currencies and months
//                                                     against the Unicode CLDR of the ICU that is installed
// factcheck_cldr --rules FOLDER --print               rows for what they lack, to be read and put into the files
//
// Every name must lead where it should: a country's and a language's names in all languages to one thing, a currency's
// to its code, a month's to its number. FILE lists what may not and why, parted by tabs: kind, language, name, reason.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/about/knowledge.h"
#include "core/about/words.h"
#include "core/extract/extractor.h"
#include "tools/lexicon/cldr_names.h"

namespace {

using namespace factcheck;

struct Fault {
  std::string kind, code, language, name, what;
};

class Tables {
 public:
  explicit Tables(const RuleBook& book) : book_(book), knowledge_(book), grammar_(book) {}

  std::string label(TermKey key) const { return std::string(knowledge_.label(key)); }

  // What the whole name leads to: one entity, or concepts; empty if there are words left that lead nowhere.
  std::set<TermKey> keys_of(const CldrName& name) const {
    const Language language = book_.language_id(name.language);
    const LanguagePack& pack = book_.languages[language];
    Stemmer stemmer(pack.stemmer);
    std::vector<Token> tokens;
    tokenize(name.text, {0, static_cast<std::uint32_t>(name.text.size())}, tokens);
    const std::vector<WordReading> words = read_words(name.text, tokens, language, pack, book_, knowledge_, stemmer);
    if (words.size() != 1) return {};
    std::set<TermKey> known;
    for (const TermKey key : words[0].keys)
      if (words[0].heads == words[0].keys.size() && !label(key).empty()) known.insert(key);
    return known;
  }

  // The unit of the figure that such a sentence has.
  std::string unit_of(const std::string& text, const std::string& language) const {
    for (const Mention& mention : extract_from(text, language).mentions)
      if (mention.figure) return mention.figure->unit;
    return {};
  }
  std::string date_of(const std::string& text, const std::string& language) const {
    for (const Mention& mention : extract_from(text, language).mentions)
      if (mention.date) return mention.date->value;
    return {};
  }

 private:
  Extraction extract_from(const std::string& text, const std::string& language) const {
    Document document;
    document.text = text;
    document.body = {0, static_cast<std::uint32_t>(text.size())};
    document.language = language;
    return extract(document, grammar_, {});
  }

  const RuleBook& book_;
  Knowledge knowledge_;
  Grammar grammar_;
};

// Names of one code: each leads to what all have in common.
void check_one(const Tables& tables, const std::string& kind, const std::vector<CldrName>& names,
               std::vector<Fault>& faults) {
  std::map<TermKey, std::size_t> times;
  std::vector<std::set<TermKey>> found;
  for (const CldrName& name : names) {
    found.push_back(tables.keys_of(name));
    for (const TermKey key : found.back()) ++times[key];
  }
  const auto most =
      std::max_element(times.begin(), times.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (most != times.end() && found[i].contains(most->first)) continue;
    std::string what = found[i].empty() ? "leads to nothing" : "leads to '" + tables.label(*found[i].begin()) + "'";
    if (most != times.end()) what += "; expected '" + tables.label(most->first) + "'";
    faults.push_back({kind, names[i].code, names[i].language, names[i].text, what});
  }
}

void check_things(const Tables& tables, const std::string& kind, const std::vector<CldrName>& names,
                  std::vector<Fault>& faults) {
  for (std::size_t first = 0; first < names.size();) {
    std::size_t end = first;
    while (end < names.size() && names[end].code == names[first].code) ++end;
    check_one(tables, kind,
              {names.begin() + static_cast<std::ptrdiff_t>(first), names.begin() + static_cast<std::ptrdiff_t>(end)},
              faults);
    first = end;
  }
}

// Openings of sentences: what language a paragraph is in is read from its words.
struct Opening {
  const char *language, *paid, *closed;
};
constexpr Opening kOpenings[] = {{"en", "They have paid the family ", "The mill was closed on "},
                                 {"de", "Sie haben der Familie ", "Die Mühle schloss am "},
                                 {"nl", "Ze betaalden de familie ", "De molen sloot op "}};

const Opening& opening(const std::string& language) {
  const auto* const found = std::find_if(std::begin(kOpenings), std::end(kOpenings),
                                         [&](const Opening& o) { return o.language == language; });
  return found == std::end(kOpenings) ? kOpenings[0] : *found;
}

void check_currencies(const Tables& tables, const std::vector<CldrName>& names, std::vector<Fault>& faults) {
  for (const CldrName& name : names) {
    const std::string unit = tables.unit_of(
        opening(name.language).paid + std::string(name.one ? "1 " : "12 ") + name.text + ".", name.language);
    if (unit != "currency:" + name.code)
      faults.push_back({"currency", name.code, name.language, name.text,
                        "reads as '" + unit + "'; expected 'currency:" + name.code + "'"});
  }
}

void check_months(const Tables& tables, const std::vector<CldrName>& names, std::vector<Fault>& faults) {
  for (const CldrName& name : names) {
    const std::string day = name.language == "de" ? "12. " : "12 ";
    const std::string date = tables.date_of(opening(name.language).closed + day + name.text + " 2021.", name.language);
    const std::string expected = "2021-" + name.code + "-12";
    if (date != expected)
      faults.push_back(
          {"month", name.code, name.language, name.text, "reads as '" + date + "'; expected '" + expected + "'"});
  }
}

// A row for a country or language that no table has in any language.
void print_row(const std::string& kind, const std::vector<CldrName>& names) {
  const auto english = std::find_if(names.begin(), names.end(), [](const CldrName& n) { return n.language == "en"; });
  std::string id;
  for (const char c : (english == names.end() ? names[0] : *english).text)
    if ((c >= 'a' && c <= 'z') || c == '-')
      id += c;
    else if (c == ' ' || (c >= 'A' && c <= 'Z'))
      id += c == ' ' ? '-' : static_cast<char>(c - 'A' + 'a');
  if (kind == "language") {
    std::printf("  { id = \"%s-language\", pos = \"noun\", broader = \"language\"", id.c_str());
    for (const CldrName& name : names) std::printf(", %s = [\"%s\"]", name.language.c_str(), name.text.c_str());
    std::printf(" },\n");
    return;
  }
  std::printf("  { id = \"%s\", type = \"place\", names = [", id.c_str());
  std::set<std::string> written;
  for (const CldrName& name : names)
    if (written.insert(name.text).second) std::printf("%s\"%s\"", written.size() > 1 ? ", " : "", name.text.c_str());
  std::printf("] },\n");
}

void print_lacking(const std::string& kind, const std::vector<CldrName>& names, const std::vector<Fault>& faults) {
  std::map<std::string, std::vector<CldrName>> lacking;
  std::map<std::string, std::size_t> all;
  for (const CldrName& name : names) ++all[name.code];
  for (const Fault& fault : faults)
    if (fault.kind == kind && fault.what == "leads to nothing")
      lacking[fault.code].push_back({fault.code, fault.language, fault.name});
  for (const auto& [code, left] : lacking)
    if (left.size() == all[code]) print_row(kind, left);
}

using Exceptions = std::map<std::vector<std::string>, bool>;  // kind, language, name; whether it was met

bool read_exceptions(const std::string& path, Exceptions& exceptions) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> row(1);
    for (const char c : line) {
      if (c == '\t')
        row.emplace_back();
      else
        row.back() += c;
    }
    if (row.size() != 4 || row[3].empty()) {
      std::fprintf(stderr, "%s: '%s': expected kind, language, name and reason\n", path.c_str(), line.c_str());
      return false;
    }
    row.pop_back();
    exceptions.emplace(std::move(row), false);
  }
  return !in.bad();
}

// Prints what no exception allows and the exceptions that nothing needs; their number.
std::size_t report(const std::vector<Fault>& faults, Exceptions& exceptions) {
  std::size_t wrong = 0;
  for (const Fault& fault : faults) {
    if (const auto found = exceptions.find({fault.kind, fault.language, fault.name}); found != exceptions.end()) {
      found->second = true;
      continue;
    }
    ++wrong;
    std::printf("%s %s, %s: '%s' %s\n", fault.kind.c_str(), fault.code.c_str(), fault.language.c_str(),
                fault.name.c_str(), fault.what.c_str());
  }
  for (const auto& [row, met] : exceptions) {
    if (met) continue;
    ++wrong;
    std::printf("%s, %s: '%s' is excepted, but leads where it should\n", row[0].c_str(), row[1].c_str(),
                row[2].c_str());
  }
  return wrong;
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app{"Holds the tables of names against the Unicode CLDR"};
  std::string rules, excepted;
  bool print = false;
  app.add_option("--rules", rules, "folder of rules")->required();
  app.add_option("--exceptions", excepted, "kind, language, name and reason of what may differ, parted by tabs");
  app.add_flag("--print", print, "print rows for what the tables lack");
  CLI11_PARSE(app, count, arguments);
  const Result<RuleBook> book = load_rules(rules);
  if (!book) {
    std::fprintf(stderr, "%s\n", book.error().message.c_str());
    return 1;
  }
  Exceptions exceptions;
  if (!excepted.empty() && !read_exceptions(excepted, exceptions)) return 2;
  std::vector<std::string> languages;
  for (const LanguagePack& pack : book->languages) languages.push_back(pack.code);
  const Tables tables(*book);
  const std::vector<CldrName> countries = country_names(languages), tongues = language_names(languages),
                              currencies = currency_names(languages), months = month_names(languages);
  std::vector<Fault> faults;
  check_things(tables, "country", countries, faults);
  check_things(tables, "language", tongues, faults);
  check_currencies(tables, currencies, faults);
  check_months(tables, months, faults);
  if (print) {
    print_lacking("country", countries, faults);
    print_lacking("language", tongues, faults);
    return 0;
  }
  const std::size_t wrong = report(faults, exceptions);
  std::printf("%zu names of countries, %zu of languages, %zu of currencies, %zu of months: %zu wrong, %zu excepted\n",
              countries.size(), tongues.size(), currencies.size(), months.size(), wrong, exceptions.size());
  return wrong == 0 ? 0 : 1;
}
