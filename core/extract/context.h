// What crosses from one paragraph to the next. Context in -> paragraph -> mentions and context out.
#ifndef FACTCHECK_CORE_EXTRACT_CONTEXT_H_
#define FACTCHECK_CORE_EXTRACT_CONTEXT_H_

#include <optional>
#include <string>
#include <vector>

#include "core/extract/mention.h"
#include "core/value/date.h"

namespace factcheck {

struct Context {
  std::optional<Days> article;      // the article's date: a day, a month or a year
  std::string article_iso;          // as the article states it: "2020-02"
  std::optional<Date> last_date;    // last resolved DATE, for "two days later", "that year"
  Part last_speaker;                // of the last statement
  bool last_speaker_named = false;  // a person or body, not "a report": somebody whom a pronoun may mean
  Part announced_speaker;           // a paragraph ended in "…, mahnt Andy Burrows:": the next one is his
  Statement announcement;           // role, cue and via of announced_speaker
  std::string announcing_rule;      // id of the rule that found it
  Statement open_quote;             // speaker, role, cue and via of a quotation that the paragraph before left open
  std::string open_rule;            // id of the rule that found it; empty: none is open
  bool speaking = false;            // the paragraph before ended with a statement of last_speaker, who may go on
  bool reporting = false;  // the paragraph before held a statement of any kind, which reported speech may go on
  std::vector<std::string> people;  // full names met so far, for surnames
  std::string topic;                // whom the last sentence was about, for "He was mayor …"; may be empty
  bool operator==(const Context&) const = default;
};

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_CONTEXT_H_
