#include "core/archive/encode_article.h"

#include <algorithm>
#include <concepts>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "core/archive/encode.h"
#include "core/archive/encode_fields.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

// The last enumerator of each: what lies above it is no value.
template <class E>
constexpr E kLast = E{};
template <>
constexpr Kind kLast<Kind> = Kind::Event;
template <>
constexpr Status kLast<Status> = Status::Draft;
template <>
constexpr Format kLast<Format> = Format::Markdown;
template <>
constexpr BlockType kLast<BlockType> = BlockType::Repeat;
template <>
constexpr TimexType kLast<TimexType> = TimexType::Set;
template <>
constexpr Bound::Limit kLast<Bound::Limit> = Bound::Limit::Absent;
template <>
constexpr Change kLast<Change> = Change::From;
template <>
constexpr Direction kLast<Direction> = Direction::Down;
template <>
constexpr Polarity kLast<Polarity> = Polarity::Negative;
template <>
constexpr Modality kLast<Modality> = Modality::Reported;
template <>
constexpr EventType kLast<EventType> = EventType::Plan;

constexpr unsigned kHashBytes = 4;  // of a shingle; see duplicates.h

template <class T>
concept Enumerator = std::is_enum_v<T>;

// Writes fields one after the other. Texts go to a table, since units, rules and names come again and again; so do the
// keys of terms.
class Encoder {
 public:
  static constexpr bool kReads = false;
  template <class T>
  using Of = const T;

  Encoder(const Document& document, const RuleBook& book) : document_(document), book_(book) {}

  template <class... T>
  void operator()(const T&... fields) {
    (field(fields), ...);
  }
  const std::string& text() const { return document_.text; }
  std::string bytes() const {
    ByteWriter all;
    all.number(texts_.size());
    for (const std::string* entry : texts_) all.text(*entry);
    all.number(keys_.size());
    for (const TermKey key : keys_) all.fixed(key, sizeof key);
    all.raw(out_.bytes());
    return all.bytes();
  }

  void key(const TermKey& value) {
    const auto [at, fresh] = key_index_.emplace(value, keys_.size());
    if (fresh) keys_.push_back(value);
    out_.number(at->second);
  }
  void language(const Language& value) {
    field(value < book_.languages.size() ? book_.languages[value].code : no_language_);
  }
  void keys(const std::vector<TermKey>& values) {
    out_.number(values.size());
    for (const TermKey value : values) key(value);
  }
  void hashes(const std::vector<std::uint64_t>& values) {
    out_.number(values.size());
    for (const std::uint64_t value : values) out_.fixed(value, kHashBytes);
  }
  // The value of a mention's kind, which is there.
  template <class T>
  void present(const Boxed<T>& value) {
    code(*this, *value);
  }

 private:
  void field(bool value) { out_.byte(value ? 1 : 0); }
  void field(std::unsigned_integral auto value) { out_.number(value); }
  void field(std::signed_integral auto value) { out_.signed_number(value); }
  void field(Enumerator auto value) { out_.byte(static_cast<std::uint8_t>(value)); }
  void field(const std::string& value) {
    const auto [at, fresh] = text_index_.emplace(value, texts_.size());
    if (fresh) texts_.push_back(&at->first);
    out_.number(at->second);
  }
  void field(const Span& value) {
    out_.number(value.start);
    out_.number(value.size());
  }
  template <class T>
  void field(const std::vector<T>& values) {
    out_.number(values.size());
    for (const T& value : values) field(value);
  }
  template <class T>
  void field(const std::optional<T>& value) {
    field(value.has_value());
    if (value) field(*value);
  }
  template <class T>
  requires std::is_class_v<T>
  void field(const T& value) { code(*this, value); }

  const Document& document_;
  const RuleBook& book_;
  const std::string no_language_{};
  ByteWriter out_;
  std::unordered_map<std::string, std::size_t> text_index_;
  std::unordered_map<TermKey, std::size_t> key_index_;
  std::vector<const std::string*> texts_;
  std::vector<TermKey> keys_;
};

// Reads them again; what does not fit fails the whole.
class Decoder {
 public:
  static constexpr bool kReads = true;
  template <class T>
  using Of = T;

  Decoder(std::string_view bytes, const Document& document, const RuleBook& book)
      : in_(bytes), document_(document), book_(book) {
    texts_.resize(in_.count());
    for (std::string_view& entry : texts_) {
      entry = in_.text();
      if (first_invalid_utf8(entry)) in_.fail();
    }
    keys_.resize(in_.count());
    for (TermKey& entry : keys_) entry = in_.fixed(sizeof entry);
  }

  template <class... T>
  void operator()(T&... fields) {
    (field(fields), ...);
  }
  const std::string& text() const { return document_.text; }
  bool complete() const { return !in_.failed() && in_.at_end(); }
  void fail() { in_.fail(); }

  void key(TermKey& value) { value = entry_of(keys_); }
  void language(Language& value) { value = book_.language_id(entry_of(texts_)); }
  void keys(std::vector<TermKey>& values) {
    each(values, [&](TermKey& value) { key(value); });
  }
  void hashes(std::vector<std::uint64_t>& values) {
    each(values, [&](std::uint64_t& value) { value = in_.fixed(kHashBytes); });
  }
  template <class T>
  void present(Boxed<T>& value) {
    code(*this, value.emplace());
  }

 private:
  // Grows as it reads: a number of entries is only believed as far as there are bytes for them.
  template <class T, class Read>
  void each(std::vector<T>& values, Read read) {
    const std::size_t count = in_.count();
    values.reserve(std::min<std::size_t>(count, 1024));
    for (std::size_t i = 0; i < count && !in_.failed(); ++i) read(values.emplace_back());
  }
  template <class T>
  T entry_of(const std::vector<T>& table) {
    const std::uint64_t index = in_.number();
    if (index < table.size()) return table[static_cast<std::size_t>(index)];
    in_.fail();
    return T{};
  }

  void field(bool& value) { value = in_.byte() != 0; }
  template <std::unsigned_integral T>
  void field(T& value) {
    value = narrowed<T>(in_.number());
  }
  template <std::signed_integral T>
  void field(T& value) {
    value = narrowed<T>(in_.signed_number());
  }
  template <class T>
  T narrowed(auto wide) {
    if (!std::in_range<T>(wide)) in_.fail();
    return static_cast<T>(wide);
  }
  template <Enumerator T>
  void field(T& value) {
    const std::uint8_t number = in_.byte();
    if (number > static_cast<std::uint8_t>(kLast<T>)) return in_.fail();
    value = static_cast<T>(number);
  }
  void field(std::string& value) { value = entry_of(texts_); }
  void field(Span& value) {
    const std::uint64_t start = in_.number(), size = in_.number();
    const std::string& text = document_.text;
    const auto starts = [&](std::uint64_t at) {
      return at == text.size() || (static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) & 0xC0) != 0x80;
    };
    if (start > text.size() || size > text.size() - start || !starts(start) || !starts(start + size)) return in_.fail();
    value = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + size)};
  }
  template <class T>
  void field(std::vector<T>& values) {
    each(values, [&](T& value) { field(value); });
  }
  template <class T>
  void field(std::optional<T>& value) {
    bool present = false;
    field(present);
    if (present) field(value.emplace());
  }
  template <class T>
  requires std::is_class_v<T>
  void field(T& value) { code(*this, value); }

  ByteReader in_;
  const Document& document_;
  const RuleBook& book_;
  std::vector<std::string_view> texts_;
  std::vector<TermKey> keys_;
};

// Every index lies in its list.
bool consistent(const ArticleContent& content) {
  const Extraction& found = content.analysis.extraction;
  const auto sentence_fits = [&](const Sentence& s) { return s.block < found.blocks.size(); };
  const auto mention_fits = [&](const Mention& m) {
    return m.sentence < found.sentences.size() && (m.inside == kNowhere || m.inside < found.mentions.size());
  };
  const auto about_fits = [](const About& a) { return a.heads <= a.measure.size(); };
  const std::vector<About>& abouts = content.analysis.abouts;
  return abouts.size() == found.mentions.size() &&
         std::all_of(found.sentences.begin(), found.sentences.end(), sentence_fits) &&
         std::all_of(found.mentions.begin(), found.mentions.end(), mention_fits) &&
         std::all_of(abouts.begin(), abouts.end(), about_fits);
}

}  // namespace

std::string encode_document(const Document& document) {
  ByteWriter out;
  out.byte(kEncoding);
  // The path and the runs of the file's bytes say where the text lay, not what it is.
  const auto& [id, path, title, source, url, author, language, date, corrects, sources, status, text, body, format,
               source_runs] = document;
  for (const std::string* field : {&id, &title, &source, &url, &author, &language, &date, &corrects}) out.text(*field);
  out.number(sources.size());
  for (const std::string& article : sources) out.text(article);
  out.byte(static_cast<std::uint8_t>(status));
  out.text(text);
  out.number(body.start);
  out.number(body.end);
  out.byte(static_cast<std::uint8_t>(format));
  return out.bytes();
}

std::optional<Document> decode_document(std::string_view bytes) {
  ByteReader in(bytes);
  if (in.byte() != kEncoding) return std::nullopt;
  Document d;
  bool is_text = true;
  for (std::string* field : {&d.id, &d.title, &d.source, &d.url, &d.author, &d.language, &d.date, &d.corrects}) {
    *field = in.text();
    is_text = is_text && !first_invalid_utf8(*field);
  }
  d.sources.resize(in.count());
  for (std::string& article : d.sources) {
    article = in.text();
    is_text = is_text && !first_invalid_utf8(article);
  }
  const std::uint8_t status = in.byte();
  d.text = in.text();
  const std::uint64_t start = in.number(), end = in.number();
  const std::uint8_t format = in.byte();
  if (in.failed() || !in.at_end() || status > static_cast<std::uint8_t>(kLast<Status>) ||
      format > static_cast<std::uint8_t>(kLast<Format>) || start > end || end > d.text.size() ||
      d.text.size() > UINT32_MAX || d.id.empty() || !is_text || first_invalid_utf8(d.text))
    return std::nullopt;
  d.status = static_cast<Status>(status);
  d.format = static_cast<Format>(format);
  d.body = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
  return d;
}

std::string encode_findings(const ArticleContent& content, const RuleBook& book) {
  Encoder encoder(content.analysis.document, book);
  code(encoder, content);
  return static_cast<char>(kEncoding) + encoder.bytes();
}

std::optional<ArticleContent> decode_article(std::string_view document, std::string_view found, const RuleBook& book) {
  std::optional<Document> said = decode_document(document);
  if (!said || found.empty() || static_cast<std::uint8_t>(found[0]) != kEncoding) return std::nullopt;
  ArticleContent content;
  content.analysis.document = *std::move(said);
  Decoder decoder(found.substr(1), content.analysis.document, book);
  code(decoder, content);
  if (!decoder.complete() || !consistent(content)) return std::nullopt;
  return content;
}

}  // namespace factcheck
