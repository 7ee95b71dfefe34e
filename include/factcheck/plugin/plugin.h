// C++20 layer over abi.h to write a plugin with: a plain class, and one macro. Header-only and compiled into the
// plugin, so nothing in it has to stay binary compatible. It throws; nothing that it throws leaves the plugin.
//
//   class Figures {
//    public:
//     static constexpr std::string_view id = "figures", version = "0.1.0", license = "Apache-2.0";
//     static constexpr std::string_view rules =
//   #include "rule.toml.inc"                                         // rule.toml as a string literal, by the build
//         ;
//     explicit Figures(const fcp::Setup& setup);                     // options, kinds of its own
//     void extract(const fcp::Run&, const fcp::Document&) const;     // any of these three (extract: not in ABI 0.1):
//     fcp::Judgement judge(const fcp::Run&, const fcp::Pair&) const; // what the class has is what it declares
//     void inspect(const fcp::Run&, const fcp::Document&) const;
//   };
//   FACTCHECK_PLUGIN(Figures)
//
// Lifetime: every view, span and pointer from Mention, Document, Pair or Run dies when the call returns.
// Threads: extract, judge and inspect are called concurrently on one object, hence const.
#ifndef FACTCHECK_PLUGIN_PLUGIN_H_
#define FACTCHECK_PLUGIN_PLUGIN_H_
#include <algorithm>
#include <cstdint>
#include <exception>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "factcheck/plugin/abi.h"

namespace factcheck::plugin {

enum class Relation : fc_relation {
  Abstain = FC_ABSTAIN,
  Supports = FC_SUPPORTS,
  Excludes = FC_EXCLUDES,
  Replaces = FC_REPLACES,
  Unrelated = FC_UNRELATED
};
enum class Comparison : fc_comparison {
  Incomparable = FC_INCOMPARABLE,
  Agree = FC_AGREE,
  Contains = FC_CONTAINS,
  Within = FC_WITHIN,
  Overlap = FC_OVERLAP,
  Disjoint = FC_DISJOINT
};
// Of two terms: Wider says that the first is the wider one.
enum class Link : fc_link {
  None = FC_NOT_LINKED,
  Same = FC_SAME_TERM,
  Wider = FC_WIDER,
  Narrower = FC_NARROWER,
  Opposite = FC_OPPOSITE
};
enum class Sameness : fc_sameness { Unknown = FC_UNKNOWN, Same = FC_SAME, Different = FC_DIFFERENT };

// What a host function refused, or the plugin itself; ends the call with that status.
class Stop : public std::runtime_error {
 public:
  Stop(fc_status status, const std::string& why) : std::runtime_error(why), status_(status) {}
  fc_status status() const noexcept { return status_; }

 private:
  fc_status status_;
};

inline std::string_view view(fc_str s) { return {s.data, s.size}; }
constexpr fc_str lend(std::string_view s) { return {s.data(), s.size()}; }
template <class List>
auto items(const List& list) {
  return std::span(list.data, list.count);
}
inline bool present(const fc_part& part) { return part.text.size + part.name.size > 0; }
// A text without a date has no days.
inline bool present(const fc_days& days) { return days.start < days.end; }
// From the end of the one to the start of the other; 0 or less if they touch.
inline std::int64_t days_between(const fc_days& a, const fc_days& b) {
  return std::max(std::int64_t{a.start} - b.end, std::int64_t{b.start} - a.end);
}
inline std::string_view name(const fc_part& part) { return view(part.name.size > 0 ? part.name : part.text); }

// A claim of the draft, or a fact of an article. The accessor of a kind is null for the other kinds.
class Mention {
 public:
  Mention(const fc_mention* raw) : raw_(raw) {}  // implicit: for (Mention m : document.mentions())
  fc_kind kind() const { return raw_->kind; }
  std::uint64_t id() const { return raw_->id; }
  fc_span span() const { return raw_->span; }
  std::string_view text() const { return view(raw_->text); }
  std::string_view sentence() const { return view(raw_->sentence); }
  std::string_view language() const { return view(raw_->language); }
  bool is_claim() const { return raw_->article->status == FC_DRAFT; }
  const fc_article& article() const { return *raw_->article; }
  const fc_figure* figure() const { return raw_->figure; }
  const fc_date* date() const { return raw_->date; }
  const fc_statement* statement() const { return raw_->statement; }
  const fc_role* role() const { return raw_->role; }
  const fc_event* event() const { return raw_->event; }
  const fc_custom* custom() const { return raw_->custom; }
  std::span<const std::uint64_t> entities() const { return items(raw_->entities); }
  std::span<const std::uint64_t> concepts() const { return items(raw_->concepts); }
  const fc_mention* operator->() const { return raw_; }  // the rest: polarity, modality, inside, period …

 private:
  const fc_mention* raw_;
};

class Document {
 public:
  explicit Document(const fc_document& raw) : raw_(raw) {}
  const fc_article& article() const { return *raw_.article; }
  std::string_view text() const { return view(raw_.text); }
  std::string_view text(fc_span s) const { return text().substr(s.start, s.end - s.start); }
  std::span<const fc_block> blocks() const { return items(raw_.blocks); }
  std::span<const fc_span> sentences() const { return items(raw_.sentences); }
  std::span<const fc_mention* const> mentions() const { return items(raw_.mentions); }  // for (Mention m : …)

 private:
  const fc_document& raw_;
};

class Pair {
 public:
  explicit Pair(const fc_pair& raw) : raw_(raw) {}
  // Whether the rule is on; a plugin with one rule for the kind need not ask.
  bool asks(std::string_view rule) const {
    for (const fc_str& on : items(raw_.rules))
      if (view(on) == rule) return true;
    return false;
  }
  Mention claim() const { return raw_.claim; }
  Mention fact() const { return raw_.fact; }
  std::int32_t score() const { return raw_.score; }
  bool matched(std::uint32_t what) const { return (raw_.matched & what) == what; }  // all of FC_MEASURE | …
  bool clashed(std::uint32_t what) const { return (raw_.clashed & what) != 0; }     // any of them
  bool signs(std::uint32_t what) const { return (raw_.signs & what) != 0; }         // any of FC_LATER | …

 private:
  const fc_pair& raw_;
};

// What to tell the reader: a key of rule.toml's messages, values for its {names}, better wordings. Owns its text.
class Message {
 public:
  explicit Message(std::string_view key) : key_(key) {}
  Message& with(std::string_view name, std::string_view text) {
    return add({std::string(name), std::string(text), {}, {}});
  }
  Message& with(std::string_view name, const fc_figure& f) { return add({std::string(name), {}, own(f), {}}); }
  Message& with(std::string_view name, const fc_date& d) { return add({std::string(name), {}, {}, own(d)}); }
  Message& suggest(fc_span span, std::string_view text) {
    suggestions_.emplace_back(span, text);
    return *this;
  }
  Message& by(std::string_view rule) {
    rule_ = rule;
    return *this;
  }  // the rule that decided, if there are several
  // Calls use(const fc_message&) with the form that the ABI wants, valid inside that call.
  template <class Use>
  auto lend_to(Use&& use) const {
    std::vector<fc_param> params;
    for (const Param& p : params_)
      params.push_back({lend(p.name), lend(p.text), p.figure ? &*p.figure : nullptr, p.date ? &*p.date : nullptr});
    std::vector<fc_suggestion> suggestions;
    for (const auto& [span, text] : suggestions_) suggestions.push_back({span, lend(text)});
    return use(fc_message{sizeof(fc_message),
                          0,
                          lend(key_),
                          {params.data(), params.size()},
                          {suggestions.data(), suggestions.size()},
                          lend(rule_)});
  }

 private:
  struct Param {
    std::string name, text;
    std::optional<fc_figure> figure;
    std::optional<fc_date> date;
  };
  Message& add(Param param) {
    params_.push_back(std::move(param));
    return *this;
  }
  template <class Sized>
  static Sized own(Sized copy) {
    copy.size = sizeof copy;
    return copy;
  }  // the host's may be longer than ours
  std::string key_, rule_;
  std::vector<Param> params_;
  std::vector<std::pair<fc_span, std::string>> suggestions_;
};

struct Judgement {
  Judgement(Relation r) : relation(r) {}  // implicit: return Relation::Abstain;
  Judgement(Relation r, Message m) : relation(r), why(std::move(m)) {}
  Relation relation;
  std::optional<Message> why;
};

struct Citation {
  std::string_view article;
  fc_span span;
  Relation relation;
};  // article "": the draft itself

struct Finding {
  std::string_view rule;
  Relation relation = Relation::Abstain;
  Mention claim;
  Message message;
  fc_span span = {};  // what to underline; empty: the whole claim
  std::vector<Citation> citations = {};
};

struct Found {  // a mention of a kind of one's own
  fc_kind kind = 0;
  fc_span span = {};
  std::vector<std::string_view> keys = {};
  std::string_view payload = {};
  const fc_figure* figure = nullptr;
  const fc_date* date = nullptr;
};

// The host, for the length of one call.
class Run {
 public:
  explicit Run(const fc_run& raw) : raw_(raw), host_(*raw.host) {}
  Run(const Run&) = delete;

  void emit(const Found& found) const {
    std::vector<fc_str> keys;
    for (std::string_view key : found.keys) keys.push_back(lend(key));
    const fc_custom custom{sizeof custom, 0, {keys.data(), keys.size()}, lend(found.payload)};
    fc_mention m{};
    m.size = sizeof m, m.kind = found.kind, m.span = found.span;
    m.figure = found.figure, m.date = found.date, m.custom = &custom;
    check(host_.emit(&raw_, &m), "emit");
  }
  void explain(const Message& why) const {
    why.lend_to([&](const fc_message& m) { check(host_.explain(&raw_, &m), "explain"); });
  }
  void report(const Finding& f) const {
    std::vector<fc_citation> cited;
    for (const Citation& c : f.citations)
      cited.push_back({sizeof(fc_citation), static_cast<fc_relation>(c.relation), lend(c.article), c.span});
    std::vector<const fc_citation*> pointers;
    for (const fc_citation& c : cited) pointers.push_back(&c);
    f.message.lend_to([&](const fc_message& m) {
      const fc_finding raw{sizeof raw, static_cast<fc_relation>(f.relation), lend(f.rule), f.claim.id(), f.span,
                           &m,         {pointers.data(), pointers.size()}};
      check(host_.report(&raw_, &raw), "report");
    });
  }

  Comparison compare(const fc_figure& a, const fc_figure& b) const {
    return Comparison{host_.compare_figures(&raw_, &a, &b)};
  }
  Comparison compare(const fc_date& a, const fc_date& b) const {
    return Comparison{host_.compare_dates(&raw_, &a, &b)};
  }
  std::optional<fc_figure> convert(const fc_figure& figure, std::string_view unit) const {
    fc_figure out{};
    out.size = sizeof out;
    return have(host_.convert_unit(&raw_, &figure, lend(unit), &out), "convert") ? std::optional(out) : std::nullopt;
  }
  std::string_view fold(std::string_view text, std::string_view language) const {
    fc_str out{};
    check(host_.fold(&raw_, lend(text), lend(language), &out), "fold");
    return view(out);
  }
  std::span<const fc_token> tokens(std::string_view text, std::string_view language) const {
    fc_tokens out{};
    check(host_.tokens(&raw_, lend(text), lend(language), &out), "tokens");
    return items(out);
  }
  std::span<const fc_edit> diff(std::string_view a, std::string_view b, std::string_view language) const {
    fc_edits out{};
    check(host_.diff(&raw_, lend(a), lend(b), lend(language), &out), "diff");
    return items(out);
  }
  Sameness same_entity(std::string_view a, std::string_view b, fc_days when = {}) const {
    return Sameness{host_.same_entity(&raw_, lend(a), lend(b), when)};
  }
  std::optional<std::string_view> entity_type(std::string_view name) const {
    fc_str out{};
    return have(host_.entity_type(&raw_, lend(name), &out), "entity_type") ? std::optional(view(out)) : std::nullopt;
  }
  std::optional<std::uint64_t> concept_id(std::string_view word, std::string_view language) const {
    std::uint64_t out = 0;
    const fc_status status = host_.concept_id(&raw_, lend(word), lend(language), &out);
    return have(status, "concept_id") ? std::optional(out) : std::nullopt;
  }

  // Concepts, names and other words of the text, in its order. Shape: empty in a language without rules.
  std::span<const fc_term> terms(std::string_view text, std::string_view language) const {
    fc_terms out{};
    have(host_.terms(&raw_, lend(text), lend(language), &out), "terms");
    return items(out);
  }
  Link link(const fc_term& a, const fc_term& b) const { return Link{host_.link(&raw_, a.id, b.id)}; }

  // T: bool, std::int64_t, fc_decimal, std::string_view, std::span<const fc_str>. A value of another type is refused.
  template <class T>
  std::optional<T> option(std::string_view key) const {
    const auto get = [&](auto function, auto out) {
      return have(function(&raw_, lend(key), &out), "option " + std::string(key)) ? std::optional(out) : std::nullopt;
    };
    if constexpr (std::is_same_v<T, std::int64_t>)
      return get(host_.option_int, T{});
    else if constexpr (std::is_same_v<T, fc_decimal>)
      return get(host_.option_decimal, T{});
    else if constexpr (std::is_same_v<T, bool>) {
      if (const auto b = get(host_.option_bool, std::int32_t{})) return *b != 0;
    } else if constexpr (std::is_same_v<T, std::string_view>) {
      if (const auto s = get(host_.option_text, fc_str{})) return view(*s);
    } else {
      static_assert(std::is_same_v<T, std::span<const fc_str>>, "no option has this type");
      if (const auto s = get(host_.option_texts, fc_strs{})) return items(*s);
    }
    return std::nullopt;
  }

  void log(std::int32_t level, std::string_view message) const { host_.log(&raw_, level, lend(message)); }
  bool cancelled() const { return host_.cancelled(&raw_) != 0; }
  std::int64_t deadline_ms() const { return host_.deadline(&raw_); }

 protected:
  static void check(fc_status status, std::string_view what) {
    if (status != FC_OK) throw Stop(status, std::string(what) + ": refused by the host");
  }
  static bool have(fc_status status, std::string_view what) { return status != FC_NONE && (check(status, what), true); }
  const fc_run& raw_;
  const fc_host& host_;
};

// What a constructor gets: the same, and kinds of one's own.
class Setup : public Run {
 public:
  using Run::Run;
  fc_kind register_kind(std::string_view kind, std::uint32_t payload_version) const {
    fc_kind out = 0;
    check(host_.register_kind(&raw_, lend(kind), payload_version, &out), kind);
    return out;
  }
};

namespace detail {

template <class Body>
fc_status contain(const fc_run* run, Body&& body) noexcept {
  const auto fail = [run](fc_status status, const char* why) {
    run->host->fail(run, lend(why));
    return status;
  };
  try {
    body();
    return FC_OK;
  } catch (const Stop& stop) {
    return stop.status() == FC_CANCELLED ? FC_CANCELLED : fail(stop.status(), stop.what());
  } catch (const std::exception& e) {
    return fail(FC_FAILED, e.what());
  } catch (...) {
    return fail(FC_FAILED, "unknown exception");
  }
}

template <class T>
constexpr fc_plugin describe() {
  fc_plugin p{};
  p.size = sizeof p;
  p.abi_major = FC_ABI_MAJOR, p.abi_minor = FC_ABI_MINOR, p.fact_schema = FC_FACT_SCHEMA;
  p.id = lend(T::id), p.version = lend(T::version), p.license = lend(T::license), p.rules = lend(T::rules);
  p.create = [](const fc_run* run, void** self) noexcept -> fc_status {
    return contain(run, [&] {
      const Setup setup(*run);
      *self = new T(setup);
    });
  };
  p.destroy = [](void* self) noexcept { delete static_cast<T*>(self); };
  if constexpr (requires { &T::extract; }) {
    p.capabilities |= FC_CAN_EXTRACT;
    p.extract = [](void* self, const fc_run* run, const fc_document* document) noexcept -> fc_status {
      return contain(run, [&] { static_cast<const T*>(self)->extract(Run(*run), Document(*document)); });
    };
  }
  if constexpr (requires { &T::judge; }) {
    p.capabilities |= FC_CAN_JUDGE;
    p.judge = [](void* self, const fc_run* raw, const fc_pair* pair, fc_relation* out) noexcept -> fc_status {
      return contain(raw, [&] {
        const Run run(*raw);
        const Judgement judgement = static_cast<const T*>(self)->judge(run, Pair(*pair));
        if (judgement.why) run.explain(*judgement.why);
        *out = static_cast<fc_relation>(judgement.relation);
      });
    };
  }
  if constexpr (requires { &T::inspect; }) {
    p.capabilities |= FC_CAN_INSPECT;
    p.inspect = [](void* self, const fc_run* run, const fc_document* document) noexcept -> fc_status {
      return contain(run, [&] { static_cast<const T*>(self)->inspect(Run(*run), Document(*document)); });
    };
  }
  return p;
}

}  // namespace detail
}  // namespace factcheck::plugin

#define FACTCHECK_PLUGIN(Type)                                                       \
  extern "C" FC_EXPORT const fc_plugin* FACTCHECK_ENTRY(void) {                      \
    static constexpr fc_plugin plugin = factcheck::plugin::detail::describe<Type>(); \
    static_assert(plugin.capabilities != 0, "no public extract, judge or inspect");  \
    return &plugin;                                                                  \
  }
#endif
