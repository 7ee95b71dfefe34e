// What is said in a block, in text order. Direct quotations: marks paired, each with its frame, its speaker resolved
// against what the text said before; indirect speech is read sentence by sentence between them.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/extract/builders.h"
#include "core/extract/indirect.h"
#include "core/extract/quote_carried.h"
#include "core/extract/quote_frame.h"
#include "core/extract/quote_marks.h"
#include "core/extract/quote_place.h"
#include "core/extract/quote_search.h"
#include "core/extract/quote_speaker.h"
#include "core/extract/quote_titles.h"
#include "core/extract/quote_words.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kInterruptionWords = 16;
constexpr std::uint32_t kTermWords = 6;  // of a term or a name in quotation marks

class Quotations {
 public:
  Quotations(const BlockView& block, const QuoteWords& words, Context& context, std::vector<Quoted> marks)
      : block_(block), context_(context), marks_(std::move(marks)), words_(words), cues_(cues_of(block, words_)) {
    quoted_.assign(words_.size(), false);
    for (const Quoted& mark : marks_) {
      for (std::uint32_t i = words_.from_byte(mark.outer.start); i < words_.size(); ++i) {
        if (words_[i].span.start >= mark.outer.end) break;
        quoted_[i] = true;
      }
    }
  }

  std::vector<Mention> run() {
    if (words_.size() == 0) return {};
    const bool announced = context_.announced_speaker.present();
    announced_ = marks_.empty() && announced;
    if (announced_) announced_text();
    read_sentences();
    note_until(words_.size());
    context_.announced_speaker = {};
    context_.announcement = {};
    context_.announcing_rule.clear();
    context_.speaking = quoted_last_;
    context_.reporting = !found_.empty();
    announce();
    leave_open();
    return std::move(found_);
  }

 private:
  // Each sentence's quotations, then what it reports indirectly: both follow the speaker of the sentence before.
  void read_sentences() {
    const IndirectReader indirect(block_, words_, cues_, quoted_);
    std::size_t mark = 0;
    for (std::uint32_t s = 0; s < block_.sentences.size(); ++s) {
      std::vector<std::size_t> left_out;
      for (; mark < marks_.size() && words_.from_byte(marks_[mark].outer.start) < words_.end_of(s); ++mark) {
        const std::size_t before = found_.size();
        read(mark);
        if (found_.size() == before) left_out.push_back(mark);
      }
      if (announced_) continue;
      note_until(words_.end_of(s));
      const std::size_t reported = found_.size();
      indirect.read(s, context_, found_);
      const std::size_t end = found_.size();
      for (std::size_t i = fragments_; i < reported; ++i) adopt(found_[i], {reported, end});
      for (const std::size_t index : left_out) embed(index, {reported, end});
      fragments_ = found_.size();
    }
  }

  struct Found {
    std::size_t first = 0, end = 0;  // of found_
  };

  // A fragment without a frame of its own is said by whoever is reported to have said the clause round it.
  bool adopt(Mention& fragment, Found reported) const {
    Statement& direct = *fragment.statement;
    if (direct.cue.present()) return true;
    for (std::size_t i = reported.first; i < reported.end; ++i) {
      const Statement& around = *found_[i].statement;
      if (!around.content.span.contains(direct.content.span)) continue;
      // Whom the text goes on with gives way to whoever has the word in the sentence itself.
      if (!around.cue.present() && !direct.speaker.text.empty()) return true;
      direct.speaker = around.speaker;
      direct.role = around.role;
      direct.cue = around.cue;
      direct.via = around.via;
      if (around.cue.present()) fragment.span.cover(found_[i].span);
      return true;
    }
    return false;
  }

  // Nair said it was "odd": in what somebody is reported to have said, a short fragment is his word, unless it is a
  // name.
  void embed(std::size_t index, Found reported) {
    const QuotePlace p = place_of(block_, words_, marks_, index);
    if (reported.first == reported.end || p.first >= p.close || p.first >= words_.size()) return;
    const std::uint32_t count = count_words(words_, p.first, p.close);
    const Span content = content_span(words_, p.first, p.close);
    if (content.empty() || count == 0 || names_thing(words_, p)) return;
    const auto frame = carried_frame(p);
    if (!frame) return;
    Mention fragment = direct(p, content, frame->rule->id);
    if (adopt(fragment, reported) && fragment.statement->speaker.present()) found_.push_back(std::move(fragment));
  }

  // Names up to a word are known when a frame there is read; a name further on is not what "she" means.
  void note_until(std::uint32_t word) {
    if (block_.block.type != BlockType::Headline && word > noted_) note_people(words_, {noted_, word}, context_);
    noted_ = std::max(noted_, word);
  }

  void read(std::size_t index) {
    const QuotePlace p = place_of(block_, words_, marks_, index);
    if (p.first >= p.close || p.first >= words_.size()) return;
    note_until(p.open);
    const Span content = content_span(words_, p.first, p.close);
    const std::uint32_t count = count_words(words_, p.first, p.close);
    if (content.empty() || count == 0) return;
    if (!marks_[index].opened) {
      close_open(p, content);
      return;
    }
    if (marks_.size() == 1 && !context_.announced_speaker.present() && subheading(words_, p)) return;
    const bool name = count < kTermWords && title_case(words_, p.first, p.close);
    const bool goes_on = joined(words_, p) && !name;
    // The “Mona” and the “Jana”: names like the one before.
    if (joined(words_, p) && name && !told_last_) return;
    told_last_ = false;
    std::optional<Frame> frame = goes_on && last_frame_ && last_frame_->who ? last_frame_ : interrupted(p);
    if (!frame) frame = find_frame(words_, cues_, quoted_, p);
    const bool text_goes_on = words_[p.after - 1].span.end < block_.text.size();
    if (frame && doubtful(words_, *frame, p, text_goes_on)) frame.reset();
    note_until(p.high);
    if (!frame && !holds_source(words_, p)) frame = frameless(p, count);
    last_frame_ = frame;
    told_last_ = frame.has_value();
    if (frame) add(p, *frame, content);
  }

  // "…", said X, "…": the second half belongs to the frame of the first.
  std::optional<Frame> interrupted(const QuotePlace& p) const {
    if (!last_frame_ || found_.empty() || p.low == p.sentence_low || p.open > p.low + kInterruptionWords) return {};
    const bool behind = last_frame_->order == FrameOrder::QuoteCue || last_frame_->order == FrameOrder::QuoteSpeaker;
    if (!behind || last_frame_->cue.first < p.low || last_frame_->cue.end > p.open) return {};
    if (words_[p.open - 1].sign(":")) return {};
    // "…", Hale said on “Harbour and Sea”: a title between small words is none of hers.
    if (words_[p.open - 1].kind == TokenKind::Word && !words_.capital_nouns(p.open) && titled(words_, p)) return {};
    // "…", she said, but as Hale complained about "…": another frame has begun.
    const Search s{words_, cues_, quoted_, p};
    const Cue* other = s.last_in(FrameOrder::CueFragment, last_frame_->cue.end, p.open);
    const bool begun = other != nullptr && !words_[other->range.end - 1].is(WordClass::Running);
    return begun ? std::nullopt : last_frame_;
  }

  // Without any cue: a running quotation goes on; a longer fragment is still somebody's words, a title is not.
  std::optional<Frame> frameless(const QuotePlace& p, std::uint32_t count) const {
    const bool whole = whole_sentence(words_, p);
    const bool running = context_.announced_speaker.present() || quoted_last_ || (p.open == 0 && context_.speaking);
    if (!whole && held_words(words_, p)) return carried_frame(p);
    // "galt als „…“": nobody is told to have called it so.
    const bool called = p.open > p.low && words_[p.open - 1].is(WordClass::Called);
    if (!whole && called && count < kTermWords) return {};
    if (!whole && (count < 2 || title_case(words_, p.first, p.close) || names_work(words_, p))) return {};
    if (!whole && (follows_work(words_, p) || names_subject(words_, p))) return {};
    // Where nobody is speaking, a short fragment or one that opens like a name is more often a term or a name.
    const bool apart = p.starts_sentence && detached(words_, p);
    if (!whole && ((!running && count < 3) || (words_[p.first].capital() && count < kTermWords && !apart))) return {};
    if (whole && count < 3 && !running) return {};
    return carried_frame(p);
  }

  std::optional<Frame> carried_frame(const QuotePlace& p) const {
    Frame frame;
    frame.order = FrameOrder::Carried;
    const auto from = std::lower_bound(cues_.begin(), cues_.end(), p.open,
                                       [](const Cue& cue, std::uint32_t word) { return cue.range.first < word; });
    for (auto cue = from; cue != cues_.end() && cue->range.first <= p.first; ++cue) {
      if (cue->order == FrameOrder::Carried) frame.rule = cue->rule;
    }
    if (frame.rule == nullptr) return {};
    return frame;
  }

  Mention direct(const QuotePlace& p, Span content, std::string rule) const {
    Mention mention;
    mention.kind = Kind::Statement;
    mention.rule = std::move(rule);
    mention.sentence = block_.first_sentence + words_[p.open].sentence;
    mention.span = words_.span(p.open, std::max(p.after, p.close));
    mention.statement = Statement{};
    mention.statement->direct = true;
    mention.statement->content = {std::string(content.of(block_.text)), {}, content};
    return mention;
  }

  void add(const QuotePlace& p, const Frame& frame, Span content) {
    Mention mention = direct(p, content, frame.rule->id);
    Statement& statement = *mention.statement;
    if (!frame.cue.empty()) {
      statement.cue = part_of(words_, frame.cue);
      mention.span.cover(statement.cue.span);
    }
    if (frame.who) {
      said_by(statement, *frame.who);
      mention.span.cover(statement.speaker.span);
    } else if (frame.order == FrameOrder::Carried) {
      carry(statement, p);
    }
    if (frame.who) statement.via = part_of(words_, frame.via.empty() ? outlet_in(words_, frame, quoted_) : frame.via);
    if (!statement.via.present()) statement.via = context_.announcement.via;
    found_.push_back(std::move(mention));
    quoted_last_ = true;
  }

  // The speaker of the statement before, if the text is still with him.
  void carry(Statement& statement, const QuotePlace& p) {
    const bool whole = whole_sentence(words_, p);
    const std::uint32_t sentence = words_[p.open].sentence;
    const Speech speech = sentence > 0 && said_since(sentence - 1) ? Speech::GoesOn : Speech::Opens;
    const bool reported = !whole && reported_form(words_, quoted_, {p.sentence_low, p.high}, speech);
    if (context_.announced_speaker.present()) {
      statement.speaker = context_.announced_speaker;
      statement.role = context_.announcement.role;
      statement.cue = context_.announcement.cue;
    } else if (auto named = reported ? named_again(p, whole) : std::nullopt) {
      statement.speaker = std::move(*named);
    } else if (const auto who =
                   whole || reported ? sentence_before(statement.content.span) : fragment_speaker(words_, quoted_, p)) {
      said_by(statement, *who);
    } else if (!found_.empty() || context_.speaking) {
      statement.speaker = context_.last_speaker;
      if (const auto nearer = named_again(p, whole)) statement.speaker = *nearer;
      // A fragment stands in a sentence about somebody, who may be another.
      if (!whole && !reported && !p.starts_sentence) statement.speaker = {{}, name_of(context_.last_speaker), {}};
    }
  }

  // The same speaker as the subject of the sentence before or of the fragment's own, which is where a reader finds him.
  std::optional<Part> named_again(const QuotePlace& p, bool whole) const {
    const std::uint32_t sentence = words_[p.open].sentence;
    if (whole && sentence == 0) return std::nullopt;
    const WordRange range = whole ? WordRange{words_.start_of(sentence - 1), words_.end_of(sentence - 1)}
                                  : WordRange{p.sentence_low, p.open};
    // Where he spoke himself, he is known already.
    const std::uint32_t known = words_.from_byte(context_.last_speaker.span.start);
    if (quoted_[range.first] || (known >= range.first && known < range.end)) return std::nullopt;
    const auto who = clause_subject(words_, range.first, range.end);
    if (!who || !Search::is_somebody(words_, *who) || who->type == NounPhrase::Type::Pronoun) return std::nullopt;
    Part part = speaker_part(words_, *who, context_);
    const std::string &name = name_of(part), &last = name_of(context_.last_speaker);
    const bool same = name == last || ends_in_name(last, name) || ends_in_name(name, last);
    return same ? std::optional(std::move(part)) : std::nullopt;
  }

  void said_by(Statement& statement, const NounPhrase& who) {
    statement.speaker = speaker_part(words_, who, context_);
    statement.role = part_of(words_, who.role);
    remember_speaker(words_, who, statement.speaker, context_);
  }

  // Whether anybody has said something since the sentence began.
  bool said_since(std::uint32_t sentence) const {
    if (found_.empty()) return false;
    // A quotation of several sentences is said until its last one.
    return words_[words_.from_byte(found_.back().span.end) - 1].sentence >= sentence;
  }

  bool any_quoted(WordRange range) const {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (quoted_[i]) return true;
    }
    return false;
  }

  // Whom the sentence before is about, if it does not quote somebody itself.
  std::optional<NounPhrase> sentence_before(Span content) const {
    const std::uint32_t sentence = words_[words_.from_byte(content.start)].sentence;
    if (sentence == 0) return std::nullopt;
    const WordRange before{words_.start_of(sentence - 1), words_.end_of(sentence - 1)};
    const bool said = said_since(sentence - 1);
    // “Nobody came,” she said: such a sentence has its words already.
    const bool quotes = any_quoted(before);
    if (said && (quotes || !frames_next(words_, before))) return std::nullopt;
    return sentence_speaker(words_, before);
  }

  // "…, mahnt Andy Burrows:" stood at the end of the paragraph before: each sentence here is his.
  void announced_text() {
    for (std::uint32_t s = 0; s < block_.sentences.size(); ++s) {
      const Span content = content_span(words_, words_.start_of(s), words_.end_of(s));
      if (content.empty()) continue;
      Mention mention;
      mention.kind = Kind::Statement;
      mention.rule = context_.announcing_rule;
      mention.span = content;
      mention.sentence = block_.first_sentence + s;
      Statement statement = context_.announcement;
      statement.direct = true;
      statement.speaker = context_.announced_speaker;
      statement.content = {std::string(content.of(block_.text)), {}, content};
      mention.statement = std::move(statement);
      found_.push_back(std::move(mention));
    }
    context_.last_speaker = context_.announced_speaker;
  }

  // The end of a quotation that the paragraph before has opened: its speaker's, unless a frame of its own follows.
  void close_open(const QuotePlace& p, Span content) {
    last_frame_ = find_frame(words_, cues_, quoted_, p);
    told_last_ = true;
    if (last_frame_ && last_frame_->who) {
      add(p, *last_frame_, content);
      return;
    }
    Mention mention = direct(p, content, context_.open_rule);
    Statement said = context_.open_quote;
    said.direct = true;
    said.content = mention.statement->content;
    mention.statement = std::move(said);
    found_.push_back(std::move(mention));
    quoted_last_ = true;
  }

  void leave_open() {
    context_.open_quote = {};
    context_.open_rule.clear();
    if (marks_.empty() || marks_.back().closed || found_.empty()) return;
    for (std::size_t i = found_.size(); i > 0; --i) {
      const Statement& said = *found_[i - 1].statement;
      if (!said.direct || said.content.span.start < marks_.back().inner.start) continue;
      context_.open_quote = said;
      context_.open_quote.content = {};
      context_.open_rule = found_[i - 1].rule;
      return;
    }
  }

  void announce() {
    if (!words_[words_.size() - 1].sign(":") || block_.sentences.empty()) return;
    const auto last = static_cast<std::uint32_t>(block_.sentences.size() - 1);
    const auto frame = announcing_frame(words_, cues_, words_.start_of(last));
    if (!frame) return;
    context_.announced_speaker = speaker_part(words_, *frame->who, context_);
    remember_speaker(words_, *frame->who, context_.announced_speaker, context_);
    context_.announcing_rule = frame->rule->id;
    context_.announcement.role = part_of(words_, frame->who->role);
    context_.announcement.cue = part_of(words_, frame->cue);
    context_.announcement.via = part_of(words_, outlet_in(words_, *frame, quoted_));
  }

  const BlockView& block_;
  Context& context_;
  std::vector<Quoted> marks_;
  const QuoteWords& words_;
  std::vector<Cue> cues_;
  std::vector<bool> quoted_;
  std::vector<Mention> found_;
  std::optional<Frame> last_frame_;
  std::size_t fragments_ = 0;  // the first statement of the sentence that is being read
  std::uint32_t noted_ = 0;
  bool quoted_last_ = false;  // the block has quoted somebody
  bool told_last_ = true;     // the quotation before in the sentence counted as one
  bool announced_ = false;    // the whole block is a quotation without marks
};

}  // namespace

std::vector<Mention> find_statements(const BlockView& block, const QuoteWords& words, Context& context) {
  if (block.sentences.empty()) return {};
  const Span span{block.sentences.front().span.start, block.sentences.back().span.end};
  const Before before = context.open_rule.empty() ? Before::Closed : Before::Open;
  return Quotations(block, words, context, pair_marks(block.text, span, before)).run();
}

}  // namespace factcheck
