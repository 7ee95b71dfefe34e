// What plugins answer, checked: nothing of it reaches a report before it is known to be sound.
//
//   if (auto message = take_message(raw, rule, call)) …   // else call.complaints says what is wrong
//
// On the thread of the call.
#ifndef FACTCHECK_CORE_PLUGINS_ANSWERS_H_
#define FACTCHECK_CORE_PLUGINS_ANSWERS_H_

#include "core/plugins/call.h"
#include "factcheck/plugin/abi.h"

namespace factcheck {

// FC_OK, or FC_MISUSE with a complaint added to the call; then nothing was taken over.
fc_status take_explanation(const fc_message* theirs, Call& call);
fc_status take_report(const fc_finding* theirs, Call& call);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_PLUGINS_ANSWERS_H_
