// The TOML half of front matter.
#ifndef FACTCHECK_CORE_ARCHIVE_FRONT_MATTER_TOML_H_
#define FACTCHECK_CORE_ARCHIVE_FRONT_MATTER_TOML_H_

#include <string>
#include <string_view>

#include "core/archive/reader_fields.h"
#include "core/text/document.h"

namespace factcheck {

// `block`: the lines between the fences; its first is line 2 of the file.
void read_toml_block(std::string_view block, const std::string& path, Document& document, ReaderFaults& faults);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_FRONT_MATTER_TOML_H_
