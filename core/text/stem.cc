#include "core/text/stem.h"

#include <libstemmer.h>

#include <cstring>

namespace factcheck {

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(const std::string& algorithm) : stemmer_(sb_stemmer_new(algorithm.c_str(), nullptr)) {}

bool Stemmer::is_known(const std::string& algorithm) {
  for (const char** name = sb_stemmer_list(); *name != nullptr; ++name) {
    if (algorithm == *name) return true;
  }
  return false;
}

std::string Stemmer::stem(std::string_view folded) {
  if (!stemmer_) return std::string(folded);
  const auto* stemmed = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(folded.data()),
                                        static_cast<int>(folded.size()));
  if (stemmed == nullptr) return std::string(folded);  // out of memory inside Snowball: an unstemmed key still works
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace factcheck
