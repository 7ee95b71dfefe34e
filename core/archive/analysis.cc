#include "core/archive/analysis.h"

#include "core/text/folded_words.h"
#include "core/text/hash.h"

namespace factcheck {

std::vector<std::uint64_t> quoted_words(const Mention& mention) {
  std::vector<std::uint64_t> words;
  if (!mention.statement || !mention.statement->direct) return words;
  for (const std::string& word : folded_words(mention.statement->content.text)) words.push_back(fnv1a(word));
  return words;
}

void add_names(const Mention& mention, const Knowledge& knowledge, Names& names, const Names& known) {
  const auto add = [&](const Part& part) {
    const std::string& name = name_of(part);
    if (names.find(name)) return;
    const Name* const read = known.find(name);
    names.add(read ? *read : knowledge.read_name(name));
  };
  if (mention.statement) add(mention.statement->speaker);
  if (mention.role)
    for (const Part* part : {&mention.role->person, &mention.role->role, &mention.role->organisation})
      if (part != &mention.role->role || !part->name.empty()) add(*part);
  if (mention.event) {
    add(mention.event->actor);
    if (!mention.event->object.name.empty()) add(mention.event->object);
  }
}

}  // namespace factcheck
