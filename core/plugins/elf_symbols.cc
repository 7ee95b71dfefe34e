#include "core/plugins/elf_symbols.h"

#include <elf.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>

namespace factcheck {
namespace {

constexpr std::uint64_t kMaxFileBytes = std::uint64_t{1} << 30;

class Mapping {
 public:
  explicit Mapping(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || status.st_size <= 0) return;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > kMaxFileBytes) return;
    void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (start != MAP_FAILED) bytes_ = {static_cast<const std::byte*>(start), size};
  }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
  }
  // The struct at that offset; nothing if it does not lie wholly in the file.
  template <class T>
  std::optional<T> at(std::uint64_t offset) const {
    if (offset > bytes_.size() || bytes_.size() - offset < sizeof(T)) return std::nullopt;
    T out;
    std::memcpy(&out, bytes_.data() + offset, sizeof out);
    return out;
  }
  // The terminated string at that offset.
  std::optional<std::string_view> name_at(std::uint64_t offset) const {
    if (offset >= bytes_.size()) return std::nullopt;
    const auto* first = reinterpret_cast<const char*>(bytes_.data() + offset);
    const std::size_t length = ::strnlen(first, bytes_.size() - offset);
    if (length == bytes_.size() - offset) return std::nullopt;
    return std::string_view(first, length);
  }

 private:
  std::span<const std::byte> bytes_;
};

Error damaged(const char* what) { return {ErrorCode::PluginRejected, what}; }

std::optional<Elf64_Shdr> section(const Mapping& file, const Elf64_Ehdr& header, std::uint64_t index) {
  if (index >= header.e_shnum || header.e_shoff > kMaxFileBytes) return std::nullopt;
  return file.at<Elf64_Shdr>(header.e_shoff + index * sizeof(Elf64_Shdr));
}

bool is_exported(const Elf64_Sym& symbol) {
  const unsigned binding = ELF64_ST_BIND(symbol.st_info);
  return symbol.st_shndx != SHN_UNDEF && (binding == STB_GLOBAL || binding == STB_WEAK);
}

// Names of one dynamic symbol table; false if an offset points out of the file.
bool collect(const Mapping& file, const Elf64_Shdr& table, const Elf64_Shdr& strings, std::string_view prefix,
             std::vector<std::string>& out) {
  if (table.sh_offset > kMaxFileBytes || strings.sh_offset > kMaxFileBytes) return false;
  for (std::uint64_t at = 0; at + sizeof(Elf64_Sym) <= table.sh_size; at += sizeof(Elf64_Sym)) {
    const auto symbol = file.at<Elf64_Sym>(table.sh_offset + at);
    if (!symbol) return false;
    if (!is_exported(*symbol)) continue;
    const auto name = file.name_at(strings.sh_offset + symbol->st_name);
    if (!name) return false;
    if (name->starts_with(prefix)) out.emplace_back(*name);
  }
  return true;
}

}  // namespace

Result<std::vector<std::string>> exported_symbols(int descriptor, std::string_view prefix) {
  const Mapping file(descriptor);
  const auto header = file.at<Elf64_Ehdr>(0);
  if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0) return damaged("is not a shared library");
  if (header->e_ident[EI_CLASS] != ELFCLASS64 || header->e_type != ET_DYN) {
    return damaged("is not a shared library for 64-bit targets");
  }
  std::vector<std::string> names;
  for (std::uint64_t i = 0; i < header->e_shnum; ++i) {
    const auto table = section(file, *header, i);
    if (!table) return damaged("is a damaged shared library");
    if (table->sh_type != SHT_DYNSYM) continue;
    const auto strings = section(file, *header, table->sh_link);
    if (!strings || !collect(file, *table, *strings, prefix, names)) return damaged("is a damaged shared library");
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace factcheck
