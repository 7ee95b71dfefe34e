// The functions that the host offers to plugins. None lets an exception out; each copies what it is passed.
#include <algorithm>
#include <cstring>
#include <exception>
#include <limits>
#include <utility>

#include "core/about/words.h"
#include "core/plugins/answers.h"
#include "core/plugins/call.h"
#include "core/plugins/diff.h"
#include "core/plugins/marshal.h"
#include "core/text/fold.h"
#include "core/text/token.h"

namespace factcheck {
namespace {

Call* call_of(const fc_run* run) { return run ? static_cast<Call*>(run->state) : nullptr; }

// Runs the body with the call; whatever goes wrong on our side is a status on theirs.
template <class Body>
fc_status guarded(const fc_run* run, Body&& body) noexcept {
  Call* call = call_of(run);
  if (!call) return FC_MISUSE;
  try {
    return body(*call);
  } catch (...) {
    return FC_FAILED;
  }
}

bool is_text(fc_str text) { return take_text(text).has_value(); }

// ---- Answers
// ---------------------------------------------------------------------------------------------------------

fc_status register_kind(const fc_run* run, fc_str, std::uint32_t, fc_kind*) noexcept {
  return guarded(run, [](Call& call) -> fc_status {
    call.complaints.emplace_back("register_kind: own kinds arrive with a later ABI minor");
    return FC_MISUSE;
  });
}

fc_status emit(const fc_run* run, const fc_mention*) noexcept {
  return guarded(run, [](Call& call) -> fc_status {
    call.complaints.emplace_back("emit: own kinds arrive with a later ABI minor");
    return FC_MISUSE;
  });
}

fc_status explain(const fc_run* run, const fc_message* message) noexcept {
  return guarded(run, [&](Call& call) { return take_explanation(message, call); });
}

fc_status report(const fc_run* run, const fc_finding* finding) noexcept {
  return guarded(run, [&](Call& call) { return take_report(finding, call); });
}

// ---- Values
// ----------------------------------------------------------------------------------------------------------

fc_comparison compare_figures(const fc_run*, const fc_figure* a, const fc_figure* b) noexcept {
  try {
    if (!a || !b) return FC_INCOMPARABLE;
    const auto ours = take_figure(a), theirs = take_figure(b);
    if (!ours || !theirs) return FC_INCOMPARABLE;
    return static_cast<fc_comparison>(compare(*ours, *theirs));
  } catch (...) {
    return FC_INCOMPARABLE;
  }
}

fc_comparison compare_dates(const fc_run*, const fc_date* a, const fc_date* b) noexcept {
  try {
    if (!a || !b) return FC_INCOMPARABLE;
    const auto ours = take_date(a), theirs = take_date(b);
    if (!ours || !theirs) return FC_INCOMPARABLE;
    return static_cast<fc_comparison>(compare(*ours, *theirs));
  } catch (...) {
    return FC_INCOMPARABLE;
  }
}

fc_status convert_unit(const fc_run* run, const fc_figure* from, fc_str unit, fc_figure* out) noexcept {
  return guarded(run, [&](Call& call) -> fc_status {
    if (!from || !out || !is_text(unit)) return FC_MISUSE;
    const auto figure = take_figure(from);
    if (!figure) return FC_MISUSE;
    const auto converted = convert(*figure, view(unit));
    if (!converted) return FC_NONE;
    fc_figure lent = lend_figure(*converted);
    for (fc_str* text : {&lent.unit, &lent.counted, &lent.base, &lent.per}) *text = call.arena.copy(view(*text));
    lent.size = std::min<std::uint32_t>(out->size, sizeof lent);
    std::memcpy(out, &lent, lent.size);
    return FC_OK;
  });
}

// ---- Language
// --------------------------------------------------------------------------------------------------------

std::int32_t token_type(TokenKind kind) {
  switch (kind) {
    case TokenKind::Word:
      return FC_WORD;
    case TokenKind::Number:
      return FC_NUMBER;
    case TokenKind::Code:
      return FC_CODE;
    case TokenKind::Sign:
      break;
  }
  return FC_PUNCTUATION;
}

fc_status fold_text(const fc_run* run, fc_str text, fc_str, fc_str* out) noexcept {
  return guarded(run, [&](Call& call) -> fc_status {
    if (!out || !is_text(text)) return FC_MISUSE;
    *out = call.arena.copy(fold(view(text)));
    return FC_OK;
  });
}

std::vector<Token> tokens_of(fc_str text) {
  std::vector<Token> tokens;
  tokenize(view(text), {0, static_cast<std::uint32_t>(text.size)}, tokens);
  return tokens;
}

fc_status list_tokens(const fc_run* run, fc_str text, fc_str language, fc_tokens* out) noexcept {
  return guarded(run, [&](Call& call) -> fc_status {
    if (!out || !is_text(text) || !is_text(language)) return FC_MISUSE;
    const std::vector<Token> found = tokens_of(text);
    Stemmer* stemmer = call.stemmer(call.world.book->language_id(view(language)));
    const std::span<fc_token> lent = call.arena.list<fc_token>(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Token& token = found[i];
      const std::string folded = fold(token.span.of(view(text)));
      lent[i].span = {token.span.start, token.span.end};
      lent[i].folded = call.arena.copy(folded);
      lent[i].stem = stemmer && token.kind == TokenKind::Word ? call.arena.copy(stemmer->stem(folded)) : lent[i].folded;
      lent[i].type = token_type(token.kind);
    }
    *out = {lent.data(), lent.size()};
    return FC_OK;
  });
}

// Words, numbers and codes; punctuation makes no difference.
std::vector<DiffWord> words_of(fc_str text, Arena& arena) {
  std::vector<DiffWord> words;
  for (const Token& token : tokens_of(text)) {
    if (token.kind == TokenKind::Sign) continue;
    words.push_back({token.span, view(arena.copy(fold(token.span.of(view(text)))))});
  }
  return words;
}

fc_status diff(const fc_run* run, fc_str a, fc_str b, fc_str, fc_edits* out) noexcept {
  return guarded(run, [&](Call& call) -> fc_status {
    if (!out || !is_text(a) || !is_text(b)) return FC_MISUSE;
    const std::vector<Edit> edits = diff_words(words_of(a, call.arena), words_of(b, call.arena));
    const std::span<fc_edit> lent = call.arena.list<fc_edit>(edits.size());
    for (std::size_t i = 0; i < edits.size(); ++i) {
      const Edit& edit = edits[i];
      lent[i] = {{edit.a.start, edit.a.end}, {edit.b.start, edit.b.end}, edit.same ? 1 : 0, 0};
    }
    *out = {lent.data(), lent.size()};
    return FC_OK;
  });
}

fc_sameness same_entity(const fc_run* run, fc_str a, fc_str b, fc_days when) noexcept {
  fc_sameness sameness = FC_UNKNOWN;
  guarded(run, [&](Call& call) -> fc_status {
    if (!is_text(a) || !is_text(b)) return FC_MISUSE;
    std::optional<Days> days;
    if (when.start < when.end) days = Days{when.start, when.end};
    sameness = static_cast<fc_sameness>(call.world.knowledge->same_entity(view(a), view(b), days));
    return FC_OK;
  });
  return sameness;
}

fc_status concept_id(const fc_run* run, fc_str word, fc_str language, std::uint64_t* out) noexcept {
  return guarded(run, [&](Call& call) -> fc_status {
    if (!out || !is_text(word) || !is_text(language)) return FC_MISUSE;
    const Language id = call.world.book->language_id(view(language));
    Stemmer* stemmer = call.stemmer(id);
    if (!stemmer) return FC_NONE;
    const std::string folded = fold(view(word));
    const std::span<const TermKey> keys = call.world.knowledge->of_word(folded, stemmer->stem(folded), id);
    if (keys.size() != 1) return FC_NONE;  // unknown, or ambiguous
    *out = keys.front();
    return FC_OK;
  });
}

fc_status entity_type(const fc_run* run, fc_str name, fc_str* out) noexcept {
  return guarded(run, [&](Call& call) -> fc_status {
    if (!out || !is_text(name)) return FC_MISUSE;
    const Knowledge& knowledge = *call.world.knowledge;
    const std::string_view type = knowledge.type(knowledge.name_key(view(name)));
    if (type.empty()) return FC_NONE;
    *out = call.arena.copy(type);
    return FC_OK;
  });
}

std::int32_t term_type(TermSource source) {
  switch (source) {
    case TermSource::Concept:
      return FC_TERM_CONCEPT;
    case TermSource::Entity:
    case TermSource::Name:
      return FC_TERM_NAME;
    case TermSource::Stem:
      break;
  }
  return FC_TERM_WORD;
}

fc_status list_terms(const fc_run* run, fc_str text, fc_str language, fc_terms* out) noexcept {
  return guarded(run, [&](Call& call) -> fc_status {
    if (!out || !is_text(text) || !is_text(language)) return FC_MISUSE;
    const Language id = call.world.book->language_id(view(language));
    Stemmer* stemmer = call.stemmer(id);
    if (!stemmer) return FC_NONE;
    const std::vector<WordReading> words = read_words(view(text), tokens_of(text), id, call.world.book->languages[id],
                                                      *call.world.book, *call.world.knowledge, *stemmer);
    std::vector<fc_term> found;
    for (const WordReading& word : words) {
      const fc_span span{word.span.start, word.span.end};
      if (word.type == WordReading::Type::Negation) found.push_back({span, 0, FC_TERM_NEGATION, 0});
      for (const TermKey key : word.keys) found.push_back({span, key, term_type(source_of(key)), 0});
    }
    const std::span<fc_term> lent = call.arena.list<fc_term>(found.size());
    std::copy(found.begin(), found.end(), lent.begin());
    *out = {lent.data(), lent.size()};
    return FC_OK;
  });
}

// Whether a is a wider term than b, however many steps up.
bool is_wider(const Knowledge& knowledge, TermKey a, TermKey b) {
  constexpr int kMostSteps = 8;
  TermKey wider = knowledge.broader(b);
  for (int step = 0; wider && wider != a && step < kMostSteps; ++step) wider = knowledge.broader(wider);
  return wider == a;
}

fc_link link_terms(const fc_run* run, std::uint64_t a, std::uint64_t b) noexcept {
  fc_link found = FC_NOT_LINKED;
  guarded(run, [&](Call& call) -> fc_status {
    const Knowledge& knowledge = *call.world.knowledge;
    if (a == 0 || b == 0) return FC_OK;
    if (a == b)
      found = FC_SAME_TERM;
    else if (knowledge.opposite(a, b))
      found = FC_OPPOSITE;
    else if (is_wider(knowledge, a, b))
      found = FC_WIDER;
    else if (is_wider(knowledge, b, a))
      found = FC_NARROWER;
    return FC_OK;
  });
  return found;
}

// ---- Options
// ---------------------------------------------------------------------------------------------------------

template <class T, class Put>
fc_status option(const fc_run* run, fc_str key, const void* out, Put put) noexcept {
  return guarded(run, [&](Call& call) -> fc_status {
    if (!out || !is_text(key)) return FC_MISUSE;
    const auto found = call.plugin.options.find(view(key));
    if (found == call.plugin.options.end()) return FC_NONE;
    const T* value = std::get_if<T>(&found->second);
    if (!value) return FC_MISUSE;
    put(*value, call);
    return FC_OK;
  });
}

fc_status option_bool(const fc_run* run, fc_str key, std::int32_t* out) noexcept {
  return option<bool>(run, key, out, [&](bool value, Call&) { *out = value ? 1 : 0; });
}

fc_status option_int(const fc_run* run, fc_str key, std::int64_t* out) noexcept {
  return option<std::int64_t>(run, key, out, [&](std::int64_t value, Call&) { *out = value; });
}

fc_status option_decimal(const fc_run* run, fc_str key, fc_decimal* out) noexcept {
  return option<Decimal>(run, key, out, [&](const Decimal& value, Call&) {
    *out = {value.coefficient, value.exponent, 0};
  });
}

fc_status option_text(const fc_run* run, fc_str key, fc_str* out) noexcept {
  return option<std::string>(run, key, out, [&](const std::string& value, Call&) { *out = lend(value); });
}

fc_status option_texts(const fc_run* run, fc_str key, fc_strs* out) noexcept {
  return option<std::vector<std::string>>(run, key, out, [&](const std::vector<std::string>& value, Call& call) {
    const std::span<fc_str> lent = call.arena.list<fc_str>(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) lent[i] = lend(value[i]);
    *out = {lent.data(), lent.size()};
  });
}

// ---- The call
// --------------------------------------------------------------------------------------------------------

void write_log(const fc_run* run, std::int32_t level, fc_str message) noexcept {
  guarded(run, [&](Call& call) -> fc_status {
    const auto text = take_text(message);
    if (!text) return FC_MISUSE;
    const auto at = level >= FC_ERROR && level <= FC_NOTE ? static_cast<LogLevel>(level) : LogLevel::Debug;
    if (call.world.log.wants(at)) call.world.log.write(at, "plugin " + call.plugin.info.id + ": " + *text);
    return FC_OK;
  });
}

void fail(const fc_run* run, fc_str message) noexcept {
  guarded(run, [&](Call& call) -> fc_status {
    call.failure = take_text(message).value_or("(its reason is no UTF-8)");
    return FC_OK;
  });
}

std::int32_t cancelled(const fc_run*) noexcept { return 0; }
std::int64_t deadline(const fc_run*) noexcept { return std::numeric_limits<std::int64_t>::max(); }

}  // namespace

const fc_host& host_functions() {
  static constexpr fc_host kHost = {sizeof(fc_host), 0,
                                    register_kind,   emit,
                                    explain,         report,
                                    compare_figures, compare_dates,
                                    convert_unit,    fold_text,
                                    list_tokens,     diff,
                                    same_entity,     concept_id,
                                    entity_type,     option_bool,
                                    option_int,      option_decimal,
                                    option_text,     option_texts,
                                    write_log,       fail,
                                    cancelled,       deadline,
                                    list_terms,      link_terms};
  return kHost;
}

Call::Call(const LoadedPlugin& asked, const World& around, Phase which)
    : plugin(asked), world(around), phase(which), run_{sizeof(fc_run), 0, &host_functions(), this} {}

Stemmer* Call::stemmer(Language language) {
  if (language >= world.book->languages.size()) return nullptr;
  const auto known = stemmers_.find(language);
  if (known != stemmers_.end()) return &known->second;
  const std::string& algorithm = world.book->languages[language].stemmer;
  if (!Stemmer::is_known(algorithm)) return nullptr;
  return &stemmers_.emplace(language, Stemmer(algorithm)).first->second;
}

}  // namespace factcheck
