// The contract's names of what the fields of a mention can be; empty where the contract has null.
//
//   change_name(Change::By)   // "by"
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_NAMES_H_
#define FACTCHECK_CORE_EXTRACT_NAMES_H_

#include <cstddef>
#include <string_view>

#include "core/extract/mention.h"

namespace factcheck {

inline std::string_view change_name(Change change) {
  switch (change) {
    case Change::None:
      return "";
    case Change::By:
      return "by";
    case Change::To:
      return "to";
    case Change::From:
      return "from";
  }
  return "";
}

inline std::string_view direction_name(Direction direction) {
  switch (direction) {
    case Direction::None:
      return "";
    case Direction::Up:
      return "up";
    case Direction::Down:
      return "down";
  }
  return "";
}

inline std::string_view timex_type_name(TimexType type) {
  switch (type) {
    case TimexType::Date:
      return "DATE";
    case TimexType::Time:
      return "TIME";
    case TimexType::Duration:
      return "DURATION";
    case TimexType::Set:
      return "SET";
  }
  return "";
}

inline std::string_view event_type_name(EventType type) {
  switch (type) {
    case EventType::Happening:
      return "event";
    case EventType::State:
      return "state";
    case EventType::Plan:
      return "plan";
  }
  return "";
}

inline std::string_view polarity_name(Polarity polarity) {
  return polarity == Polarity::Negative ? "negative" : "positive";
}

inline std::string_view modality_name(Modality modality) {
  switch (modality) {
    case Modality::Asserted:
      return "asserted";
    case Modality::Planned:
      return "planned";
    case Modality::Possible:
      return "possible";
    case Modality::Reported:
      return "reported";
  }
  return "";
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_NAMES_H_
