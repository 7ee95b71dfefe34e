#include "core/extract/extractor.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/extract/based_matches.h"
#include "core/extract/boilerplate.h"
#include "core/extract/builders.h"
#include "core/extract/choose_values.h"
#include "core/extract/context.h"
#include "core/extract/lattice.h"
#include "core/extract/quote_words.h"
#include "core/extract/sequence_match.h"
#include "core/extract/strip_markup.h"
#include "core/extract/text_words.h"
#include "core/extract/workspace.h"
#include "core/text/language.h"
#include "core/text/markdown.h"
#include "core/text/sentence.h"
#include "core/text/token.h"
#include "core/value/date.h"

namespace factcheck {

// No more than kSentencesAtOnce ever fill it.
struct Workspace {
  std::vector<FoldedTokens> folded;
  std::vector<Lattice> lattices;
  // By sentence, perhaps more than there are.
  std::vector<std::vector<SequenceMatch>> matches;
  std::vector<std::vector<Mention>> chosen;
  std::vector<Mention> values;
  LatticeStore store;
  SequenceMatcher matcher;
  ValueChooser chooser;
};

Workspaces::Workspaces() = default;
Workspaces::~Workspaces() = default;

std::unique_ptr<Workspace> Workspaces::lend() const {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return std::make_unique<Workspace>();
  std::unique_ptr<Workspace> workspace = std::move(idle_.back());
  idle_.pop_back();
  return workspace;
}

void Workspaces::take_back(std::unique_ptr<Workspace> workspace) const {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(workspace));
}

LentWorkspace::LentWorkspace(const Workspaces& workspaces) : workspaces_(workspaces), workspace_(workspaces.lend()) {}
LentWorkspace::~LentWorkspace() { workspaces_.take_back(std::move(workspace_)); }

namespace {

// Enough to know an article's main language by; a longer look would cost a second pass over a 20 MB text.
constexpr std::uint32_t kLanguageSampleBytes = 32768;
// Sentences that are read together, each step for all of them, since the code of all steps is more than fits next to
// the processor: a normal article has a dozen, a file without line breaks a million.
constexpr std::uint32_t kSentencesAtOnce = 128;
// Of usual news, so that what is found seldom has to move.
constexpr std::size_t kBytesOfSentence = 80, kBytesOfMention = 160;
// An article that carries no date may open with it, below its headline.
constexpr std::uint32_t kHeaderSentences = 8;

// Deals out a block's words to its sentences, in order.
class SentenceWords {
 public:
  // What it has to fold anew it leaves in `cut`.
  SentenceWords(std::string_view text, const WordsView& block, const RuleBook& book,
                std::vector<std::unique_ptr<const FoldedText>>& cut)
      : text_(text), block_(block), book_(book), cut_(cut) {}

  // Lifetime: of the tokens until the next call.
  WordsView next(Span sentence) {
    const bool whole = sentence.size() < kSurelyWhole;
    const std::size_t first = at_;
    const auto behind =
        std::partition_point(block_.tokens.begin() + static_cast<std::ptrdiff_t>(first), block_.tokens.end(),
                             [&](const Token& token) { return token.span.start < sentence.end; });
    at_ = static_cast<std::size_t>(behind - block_.tokens.begin());
    const bool uncut = whole && before_whole_;
    before_whole_ = whole;
    if (uncut) return block_.of(first, at_ - first);
    tokens_.clear();
    tokenize(text_, sentence, tokens_);
    const FoldedText& folded = *cut_.emplace_back(std::make_unique<FoldedText>(text_, tokens_, *book_.words));
    votes_.emplace(text_, tokens_, folded.all(), book_.signs);
    return {tokens_, folded.all(), &*votes_, 0};
  }

 private:
  // Longer sentences may have been cut where they have no end, and where they were cut a token may have been, too.
  static constexpr std::size_t kSurelyWhole = kLongestSentence / 4;

  std::string_view text_;
  WordsView block_;
  const RuleBook& book_;
  std::size_t at_ = 0;
  bool before_whole_ = true;
  std::vector<Token> tokens_;
  std::optional<LanguageVotes> votes_;
  std::vector<std::unique_ptr<const FoldedText>>& cut_;
};

class Extractor {
 public:
  Extractor(const Document& document, const Grammar& grammar, const ExtractOptions& options)
      : document_(document), grammar_(grammar), book_(grammar.book), trace_(options.trace), kinds_(options.kinds) {
    if (document.format == Format::Markdown) reading_ = markdown_reading(document.text, document.body);
    text_ = reading_.empty() ? std::string_view(document.text) : std::string_view(reading_);
    const std::string& iso = document.date.empty() ? options.as_of : document.date;
    context_.article = parse_iso_date(iso);
    dated_ = !document.date.empty();
    if (context_.article) context_.article_iso = iso;
  }

  Extraction run() {
    found_.blocks = split_blocks(text_, document_.body);
    const TextWords words(text_, found_.blocks, *book_.words, book_.signs);
    found_.tokens.reserve(words.all().tokens.size());
    found_.sentences.reserve(text_.size() / kBytesOfSentence + 1);
    found_.mentions.reserve(text_.size() / kBytesOfMention + 1);
    mark_boilerplate(text_, grammar_.boilerplate, words, found_.blocks);
    const Language stated = document_.language.empty() ? kNoLanguage : book_.language_id(document_.language);
    prior_ = stated != kNoLanguage ? stated : language_of_sample(words);
    for (std::uint32_t block = 0; block < found_.blocks.size(); ++block)
      if (is_read(found_.blocks[block].type)) add_block(block, words.of(block));
    read_parts();
    if (!reading_.empty()) strip_markup(found_.mentions);
    return std::move(found_);
  }

 private:
  // A language whose tables can be used where none is known: English, since most rule packs start from it.
  Language usable(Language language) const {
    if (language != kNoLanguage) return language;
    const Language english = book_.language_id("en");
    return english != kNoLanguage ? english : Language{0};
  }

  Language language_of_sample(const TextWords& words) const {
    std::uint32_t bytes = 0;
    std::size_t tokens = 0;
    for (std::size_t block = 0; block < found_.blocks.size() && bytes <= kLanguageSampleBytes; ++block) {
      tokens += words.of(block).tokens.size();
      bytes += found_.blocks[block].span.size();
    }
    return words.all().of(0, tokens).language(kNoLanguage);
  }

  // Some sentences of one block.
  struct Part {
    std::uint32_t block = 0, first_sentence = 0, sentence_count = 0;
  };

  void add_block(std::uint32_t block, const WordsView& words) {
    const Span span = found_.blocks[block].span;
    if (book_.languages.empty()) return;
    // Abbreviations differ by language, so the block's language is needed before its sentences are.
    const Language language = words.language(prior_);
    const LanguagePack& pack = book_.languages[usable(language)];
    const std::vector<Span> sentences = split_sentences(text_, span, pack.sentences);
    SentenceWords cut(text_, words, book_, cut_);
    for (std::size_t first = 0; first < sentences.size(); first += kSentencesAtOnce) {
      const std::size_t count = std::min<std::size_t>(kSentencesAtOnce, sentences.size() - first);
      if (space_.folded.size() + count > kSentencesAtOnce || trace_) read_parts();
      parts_.push_back({block, static_cast<std::uint32_t>(found_.sentences.size()), static_cast<std::uint32_t>(count)});
      for (const Span sentence : std::span(sentences).subspan(first, count))
        space_.folded.push_back(add_sentence(block, language, sentence, cut));
    }
  }

  FoldedTokens add_sentence(std::uint32_t block, Language block_language, Span span, SentenceWords& cut) {
    Sentence sentence;
    sentence.span = span;
    sentence.block = block;
    sentence.first_token = static_cast<std::uint32_t>(found_.tokens.size());
    const WordsView words = cut.next(span);
    sentence.token_count = static_cast<std::uint32_t>(words.tokens.size());
    found_.tokens.insert(found_.tokens.end(), words.tokens.begin(), words.tokens.end());
    if (!words.tokens.empty()) found_.tokens[sentence.first_token].spaced = true;
    // What the block's words said, they say again where the sentence has them all.
    const bool whole = span == found_.blocks[block].span;
    sentence.language = whole ? block_language : words.language(block_language);
    found_.sentences.push_back(sentence);
    return words.folded;
  }

  // Reads the sentences that were added since the last call.
  void read_parts() {
    if (parts_.empty()) return;
    const std::uint32_t first = parts_.front().first_sentence;
    // Only now: lattices lend the tokens, and these may move while sentences are added.
    space_.lattices.clear();
    space_.lattices.reserve(space_.folded.size());
    for (std::uint32_t i = first; i < found_.sentences.size(); ++i) {
      const Sentence& sentence = found_.sentences[i];
      space_.lattices.emplace_back(
          text_, std::span<const Token>(found_.tokens).subspan(sentence.first_token, sentence.token_count),
          space_.folded[i - first], book_.languages[usable(sentence.language)], space_.store);
    }
    space_.values.clear();
    if (kinds_ != Kinds::Frames) read_values(first);
    if (kinds_ == Kinds::Values) {
      keep(space_.values);
    } else {
      for (const Part& part : parts_)
        read_frames(part, std::span(space_.lattices).subspan(part.first_sentence - first));
    }
    parts_.clear();
    cut_.clear();
    space_.folded.clear();
    space_.store.clear();
  }

  // Keeps what is found in a part: the figures and dates, and what rests on them.
  void read_frames(const Part& part, std::span<const Lattice> lattices) {
    const auto from = [&](std::uint32_t sentence) {
      return std::partition_point(space_.values.begin(), space_.values.end(),
                                  [&](const Mention& value) { return value.sentence < sentence; });
    };
    std::vector<Mention> mentions(std::make_move_iterator(from(part.first_sentence)),
                                  std::make_move_iterator(from(part.first_sentence + part.sentence_count)));
    append(find_frames(part, lattices.first(part.sentence_count), mentions), mentions);
    keep(mentions);
  }

  // Statements, roles and events; `values` are the figures and dates of these sentences.
  std::vector<Mention> find_frames(const Part& part, std::span<const Lattice> lattices,
                                   const std::vector<Mention>& values) {
    std::vector<std::vector<SequenceMatch>> matches;
    for (const Lattice& lattice : lattices)
      matches.push_back(std::move(space_.matcher.match(lattice, lattice.pack().frames, trace())));
    const BlockView view{text_,
                         found_.blocks[part.block],
                         part.first_sentence,
                         std::span<const Sentence>(found_.sentences).subspan(part.first_sentence, part.sentence_count),
                         lattices,
                         matches,
                         &grammar_.classes,
                         &grammar_.frames,
                         &context_.people};
    const QuoteWords words(view);
    std::vector<Mention> statements = find_statements(view, words, context_);
    std::vector<Mention> framed = find_roles(view, words, context_);
    name_speakers(words, framed, statements);
    lend_speakers(statements);
    append(find_events(view, words, values, statements, context_), framed);
    append(std::move(statements), framed);
    if (trace_) {
      for (const Mention& mention : framed) found_.trace.push_back({mention.span, mention.rule, "fired"});
    }
    return framed;
  }

  static void append(std::vector<Mention> more, std::vector<Mention>& mentions) {
    mentions.insert(mentions.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }

  std::vector<TraceEvent>* trace() { return trace_ ? &found_.trace : nullptr; }

  // Figures and dates of the sentences from `first` on, in text order.
  void read_values(std::uint32_t first) {
    const std::size_t count = space_.lattices.size(), step = trace_ ? 1 : count;  // a trace tells sentence by sentence
    space_.matches.resize(std::max(count, space_.matches.size()));
    space_.chosen.resize(std::max(count, space_.chosen.size()));
    for (std::size_t start = 0; start < count; start += step) {
      const auto each = [&](const auto& read) {
        for (std::size_t i = start; i < start + step; ++i) read(i, space_.lattices[i]);
      };
      each([&](std::size_t i, const Lattice& lattice) {
        std::swap(space_.matches[i], space_.matcher.match(lattice, lattice.pack().values, trace()));
      });
      each([&](std::size_t i, const Lattice&) { attach_bases(space_.matches[i]); });
      each([&](std::size_t i, const Lattice& lattice) {
        std::swap(space_.chosen[i], choose_values(lattice, space_.matches[i], first + i));
      });
      each([&](std::size_t i, const Lattice& lattice) {
        complete_figures(lattice, space_.chosen[i]);
        for (Mention& mention : space_.chosen[i]) {
          mention.sentence = first + static_cast<std::uint32_t>(i);
          space_.values.push_back(std::move(mention));
        }
      });
    }
  }

  // Those of one sentence.  Lifetime: until the next call; the caller may change them.
  std::vector<Mention>& choose_values(const Lattice& lattice, const std::vector<SequenceMatch>& matches,
                                      std::size_t index) {
    std::vector<Mention>& chosen = space_.chooser.choose(matches, lattice, context_, trace());
    if (dated_ || index >= kHeaderSentences || !anchor_at(header_date(lattice, chosen))) return chosen;
    return space_.chooser.choose(matches, lattice, context_, trace());
  }

  // True if the article's date was not known so.
  bool anchor_at(const std::optional<Days>& day) {
    if (!day) return false;
    dated_ = true;
    context_.article = day;
    context_.article_iso = iso_date(day->start);
    return true;
  }

  // Adds the mentions of some sentences in text order, with the statement that each stands in.
  void keep(std::vector<Mention>& mentions) {
    const auto before = [](const Mention& a, const Mention& b) {
      return std::tuple(a.span.start, b.span.end, a.kind) < std::tuple(b.span.start, a.span.end, b.kind);
    };
    if (!std::is_sorted(mentions.begin(), mentions.end(), before))
      std::stable_sort(mentions.begin(), mentions.end(), before);
    const auto base = static_cast<std::uint32_t>(found_.mentions.size());
    std::vector<std::pair<Span, std::uint32_t>> contents;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      const auto& statement = mentions[i].statement;
      if (statement && statement->direct) contents.emplace_back(statement->content.span, base + i);
    }
    std::sort(contents.begin(), contents.end(),
              [](const auto& a, const auto& b) { return a.first.start < b.first.start; });
    for (Mention& mention : mentions) {
      if (!mention.statement) mention.inside = holder(contents, mention.span);
      found_.mentions.push_back(std::move(mention));
    }
  }

  // Contents of direct statements do not overlap, so that the last one starting before the span decides.
  static std::uint32_t holder(const std::vector<std::pair<Span, std::uint32_t>>& contents, Span span) {
    auto after = std::upper_bound(contents.begin(), contents.end(), span.start,
                                  [](std::uint32_t start, const auto& content) { return start < content.first.start; });
    if (after == contents.begin()) return kNowhere;
    --after;
    return after->first.contains(span) ? after->second : kNowhere;
  }

  const Document& document_;
  std::string reading_;    // of Markdown: its reading copy
  std::string_view text_;  // what is read
  const Grammar& grammar_;
  const RuleBook& book_;  // the grammar's
  bool trace_;
  Kinds kinds_;
  Language prior_ = kNoLanguage;
  Context context_;
  std::vector<Part> parts_;                             // not read yet, of successive sentences
  std::vector<std::unique_ptr<const FoldedText>> cut_;  // of their sentences
  LentWorkspace lent_{grammar_.workspaces};
  Workspace& space_ = *lent_;
  bool dated_ = false;  // by the document itself, not by whoever asks
  Extraction found_;
};

}  // namespace

Extraction extract(const Document& document, const Grammar& grammar, const ExtractOptions& options) {
  return Extractor(document, grammar, options).run();
}

}  // namespace factcheck
