// Pairs of articles made from the stories, with a draft that repeats one of them: what is outdated, what is disputed,
// and what is neither. Prints how many verdicts are right, by language and sort of pair.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "stories.h"

namespace factcheck {
namespace {

using test::Story, test::Telling;

constexpr int kTellings = 6;  // of each story, with other values, towns and fillers

const Engine& engine() {
  static const Engine* built = [] {
    EngineOptions options;
    options.rules = FACTCHECK_RULES;
    options.plugins.installed =
        (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "../lib/factcheck/plugins-v0")
            .lexically_normal();
    Result<Engine> engine = Engine::build(options);
    if (!engine) ADD_FAILURE() << engine.error().message;
    return engine ? new Engine(*std::move(engine)) : nullptr;
  }();
  return *built;
}

std::string filled(std::string text, const std::vector<std::pair<std::string, std::string>>& slots) {
  for (const auto& [slot, value] : slots)
    for (std::size_t at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size()))
      text.replace(at, slot.size(), value);
  return text;
}

// One telling of one story: its values in words, and the days on which the articles appear.
class Scene {
 public:
  Scene(const Telling& telling, const Story& story, int round) : telling_(telling), story_(story), round_(round) {
    const int spread = static_cast<int>(&story - telling.stories.data()) + 7 * round;
    town_ = telling.towns[static_cast<std::size_t>(spread) % telling.towns.size()];
    appeared_ = to_days({2031, 2 + spread % 6, 3 + spread % 20});
    if (story.sort == Story::Sort::Running) {
      const int first = story.low + (story.high - story.low) * ((spread * 37) % 60) / 100;
      values_[0] = number(first);
      values_[1] = number(first + first / 4 + 1 + spread % 3);
    } else {
      const bool plan = story.sort == Story::Sort::Plan;
      values_[0] = day(appeared_ + (plan ? 30 + spread % 9 : -2));
      far_ = plan && round % 2 == 1;
      values_[1] = day(appeared_ + (far_ ? 90 + spread % 40 : plan ? 46 + spread % 9 : -3));
    }
  }

  std::string text(const char* sentence, int drafted = 0) const {
    return filled(sentence, {{"{N}", values_[0]},
                             {"{M}", values_[1]},
                             {"{X}", values_[static_cast<std::size_t>(drafted)]},
                             {"{C}", town_}});
  }

  Document article(const char* id, const char* sentence, int days_later, const char* source, int filler) const {
    const auto more = [&](int at) {
      return telling_.fillers[static_cast<std::size_t>(at + round_) % telling_.fillers.size()];
    };
    Document d = document(id, std::string(more(filler)) + " " + text(sentence) + "\n\n" + more(filler + 1));
    d.date = iso_date(appeared_ + days_later);
    d.source = source;
    return d;
  }

  Document draft(int drafted) const {
    Document d = document("draft", text(story_.draft, drafted));
    d.date = iso_date(appeared_ + 10);
    return d;
  }

  const Story& story() const { return story_; }
  // Days that are months apart are two events of one kind, unless a text says that one was moved to the other.
  bool is_far() const { return far_; }

 private:
  Document document(const char* id, std::string body) const {
    Document d;
    d.id = id;
    d.language = telling_.language;
    d.text = std::move(body);
    d.body = {0, static_cast<std::uint32_t>(d.text.size())};
    return d;
  }

  std::string number(int n) const {
    const std::string digits = std::to_string(n);
    if (digits.size() < 4) return digits;
    return digits.substr(0, digits.size() - 3) + (telling_.language == std::string("en") ? "," : ".") +
           digits.substr(digits.size() - 3);
  }

  std::string day(std::int32_t days) const {
    const CivilDay civil = to_civil(days);
    return std::to_string(civil.day) + (telling_.language == std::string("de") ? ". " : " ") +
           telling_.months[static_cast<std::size_t>(civil.month - 1)] + " " + std::to_string(civil.year);
  }

  const Telling& telling_;
  const Story& story_;
  int round_;
  std::string town_, values_[2];
  std::int32_t appeared_ = 0;
  bool far_ = false;
};

struct Outcome {
  Verdict verdict = Verdict::Unverified;
  std::vector<Citation> citations;
  std::string message;
};

Outcome outcome_of(const Scene& scene, std::vector<Document> articles, int drafted) {
  const Result<Archive> archive = engine().make_archive(std::move(articles), "memory", 1);
  const Result<Report> report = engine().check(*archive, {scene.draft(drafted)}, {});
  const Kind kind = scene.story().sort == Story::Sort::Running ? Kind::Figure : Kind::Date;
  for (const Finding& f : report->drafts[0].findings)
    if (f.claim.kind == kind && !f.extra) return {f.verdict, f.citations, f.message};
  return {};
}

bool is_alarm(Verdict v) { return v == Verdict::Contradicted || v == Verdict::Disputed || v == Verdict::Outdated; }

class Tally {
 public:
  void add(const char* sort, bool right, bool alarm, const std::string& what) {
    Row& row = rows_[sort];
    ++row.pairs, row.right += right ? 1 : 0, row.alarms += alarm ? 1 : 0;
    if (!right && std::getenv("FACTCHECK_SHOW_PAIRS")) std::printf("  %s: %s\n", sort, what.c_str());
  }
  struct Row {
    int pairs = 0, right = 0, alarms = 0;
  };
  const std::map<std::string, Row>& rows() const { return rows_; }

 private:
  std::map<std::string, Row> rows_;
};

bool cites(const Outcome& outcome, std::vector<std::string> ids) {
  std::vector<std::string> got;
  for (const Citation& c : outcome.citations) got.push_back(c.article);
  return got == ids;
}

std::string told(const Scene& scene, const Outcome& outcome, const char* sentence) {
  std::string page =
      std::string(verdict_name(outcome.verdict)) + " | " + scene.text(sentence) + " | " + outcome.message;
  for (const Citation& c : outcome.citations) page += " [" + c.article + "]";
  return page;
}

void tell_outdated(const Scene& scene, const char* sort, const char* sentence, Tally& tally) {
  const Document first = scene.article("first", scene.story().first, 0, "The Courier", 0);
  const Document newer = scene.article("newer", sentence, 4, "The Courier", 2);
  const Outcome old = outcome_of(scene, {first, newer}, 0);
  tally.add(sort, old.verdict == Verdict::Outdated && cites(old, {"newer", "first"}), false,
            told(scene, old, sentence));
  const Outcome fresh = outcome_of(scene, {newer, first}, 1);
  tally.add("the newer value", fresh.verdict == Verdict::Supported, is_alarm(fresh.verdict),
            told(scene, fresh, sentence));
}

void tell_disputed(const Scene& scene, Tally& tally) {
  const Document first = scene.article("first", scene.story().first, 0, "The Courier", 0);
  const Document other = scene.article("other", scene.story().other, 1, "The Herald", 3);
  const Outcome both = outcome_of(scene, {first, other}, 0);
  tally.add("two outlets", both.verdict == Verdict::Disputed && cites(both, {"other", "first"}), false,
            told(scene, both, scene.story().other));
}

void tell_copies(const Scene& scene, Tally& tally) {
  const Document first = scene.article("first", scene.story().first, 0, "The Courier", 0);
  const Document copy = scene.article("copy", scene.story().first, 1, "The Herald", 0);
  const Outcome same = outcome_of(scene, {first, copy}, 0);
  const bool one = same.citations.size() == 1 && same.citations[0].copies.size() == 1;
  tally.add("a copy, agreed with", same.verdict == Verdict::Supported && one, is_alarm(same.verdict),
            told(scene, same, scene.story().first));
  if (scene.is_far()) return;
  const Outcome apart = outcome_of(scene, {first, copy}, 1);
  tally.add("a copy, contradicted", apart.verdict == Verdict::Contradicted && apart.citations.size() == 1, false,
            told(scene, apart, scene.story().first));
}

void tell_agreed(const Scene& scene, Tally& tally) {
  const Story& story = scene.story();
  const char* other = story.other ? story.other : story.later;
  const Document first = scene.article("first", other, 0, "The Courier", 0);
  const Document second = scene.article("second", other, 2, "The Herald", 2);
  const Outcome agreed = outcome_of(scene, {first, second}, 1);
  tally.add("two that agree", agreed.verdict == Verdict::Supported, is_alarm(agreed.verdict),
            told(scene, agreed, other));
}

class EnginePairs : public ::testing::TestWithParam<const Telling*> {};

TEST_P(EnginePairs, AreJudgedAsTheContractSays) {
  Tally tally;
  for (const Story& story : GetParam()->stories)
    for (int round = 0; round < kTellings; ++round) {
      const Scene scene(*GetParam(), story, round);
      if (story.later) tell_outdated(scene, "a later value", story.later, tally);
      tell_outdated(scene, "a correction", story.notice, tally);
      if (story.other) tell_disputed(scene, tally);
      tell_copies(scene, tally);
      tell_agreed(scene, tally);
    }
  for (const auto& [sort, row] : tally.rows()) {
    std::printf("%s  %-22s %4d pairs, right %5.1f %%, false alarms %d\n", GetParam()->language, sort.c_str(), row.pairs,
                100.0 * row.right / row.pairs, row.alarms);
    EXPECT_GE(row.pairs, 60) << sort;
    EXPECT_GE(10 * row.right, 9 * row.pairs) << sort;
    EXPECT_EQ(row.alarms, 0) << sort;
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, EnginePairs, ::testing::Values(&test::kEnglish, &test::kGerman, &test::kDutch),
                         [](const auto& language) { return std::string(language.param->language); });

}  // namespace
}  // namespace factcheck
