// Stories in the project's own words, told by several outlets: what is first reported, what comes later, what is
// corrected. Slots: {N} the first value, {M} the other one, {X} the draft's, {C} a town.
#ifndef FACTCHECK_TESTS_UNIT_ENGINE_STORIES_H_
#define FACTCHECK_TESTS_UNIT_ENGINE_STORIES_H_

#include <span>

namespace factcheck::test {

struct Story {
  enum class Sort {
    Running,  // a figure that goes on changing
    Plan,     // the day of something to come
    Past      // the day of something that happened
  } sort;
  const char* first;   // with {N}
  const char* later;   // with {M}; says that it renews the first; null for Past
  const char* notice;  // a correction: {N} was wrong, {M} is right
  const char* other;   // another outlet's version, with {M}
  const char* draft;   // with {X}
  int low = 0, high = 0;
};

struct Telling {
  const char* language;
  std::span<const Story> stories;
  std::span<const char*const> towns, fillers, months;
};

extern const Telling kEnglish, kGerman, kDutch;

}  // namespace factcheck::test
#endif  // FACTCHECK_TESTS_UNIT_ENGINE_STORIES_H_
