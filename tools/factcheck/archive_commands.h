// The commands that make archive files, look into them and keep them in order.
#ifndef FACTCHECK_TOOLS_ARCHIVE_COMMANDS_H_
#define FACTCHECK_TOOLS_ARCHIVE_COMMANDS_H_

#include "archive_requests.h"
#include "command_line.h"

namespace factcheck::cli {

// Each returns the exit code.
int run_index(const Setup& setup, const IndexRequest& request);
int run_facts(const Setup& setup, const FactsRequest& request);
int run_archive(const Setup& setup, const ArchiveRequest& request);

}  // namespace factcheck::cli
#endif  // FACTCHECK_TOOLS_ARCHIVE_COMMANDS_H_
