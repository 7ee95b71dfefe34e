// The YAML-style half of front matter: a small, strict part of YAML 1.2.
#ifndef FACTCHECK_CORE_ARCHIVE_FRONT_MATTER_YAML_H_
#define FACTCHECK_CORE_ARCHIVE_FRONT_MATTER_YAML_H_

#include <string>
#include <string_view>

#include "core/archive/reader_fields.h"
#include "core/text/document.h"

namespace factcheck {

// `block`: the lines between the fences; its first is line 2 of the file.
void read_yaml_block(std::string_view block, const std::string& path, Document& document, ReaderFaults& faults);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_FRONT_MATTER_YAML_H_
