// The frame of a quotation: who says it, by which words, and the rule that found them.
//
//   std::optional<Frame> frame = find_frame(words, cues, place);   // "…", sagte die Ministerin
//
// Pure functions, safe on every thread.
#ifndef FACTCHECK_CORE_EXTRACT_QUOTE_FRAME_H_
#define FACTCHECK_CORE_EXTRACT_QUOTE_FRAME_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/extract/builders.h"
#include "core/extract/quote_speaker.h"
#include "core/extract/quote_words.h"

namespace factcheck {

// Where the parts of a frame stand, as a statement rule's constant `order` says.
enum class FrameOrder : std::uint8_t {
  QuoteCue,      // "…", sagte Müller         order = "=quote cue"
  QuoteSpeaker,  // "…", the minister said    order = "=quote speaker cue"
  CueQuote,      // Müller sagte: "…"         order = "=cue quote"
  CueFragment,   // Müller sagte, er sei "…"  order = "=cue fragment"
  Source,        // laut Müller ist das "…"   order = "=source"
  Participle,    // hat es "…" genannt        order = "=participle"
  SubjectQuote,  // Müller blieb ruhig: "…"   order = "=subject quote"
  QuoteVerb,     // "…", mused Müller         order = "=quote verb"
  Cited,         // zitierte Müller: "…"      order = "=cited"
  Described,     // verwarf es als "…"        order = "=described"
  Announced,     // …, mahnt Müller:¶         order = "=announced"
  Words,         // "…": mit diesen Worten …  order = "=words"
  Carried,       // "…" on its own            order = "=carried"
  // Of indirect speech:
  Aside,         // …, sagte Müller           order = "=aside"
  Clause,        // Müller sagte, dass …      order = "=clause"
  Infinitive,    // Müller drohte, … zu …     order = "=infinitive"
  Object,        // Müller forderte …         order = "=object"
  Fronted,       // Vor … warnte Müller       order = "=fronted"
  AsideSpeaker,  // …, the minister said      order = "=aside speaker"
  SourceClause,  // laut Müller …             order = "=source clause"
  SourceBehind,  // Müller zufolge …          order = "=source behind"
  SourceOwned,   // in Müller's view …        order = "=source owned"
  Passive,       // … wurde von X gerügt     order = "=passive"
  NounClause,    // Müllers Vorwurf, dass …   order = "=noun clause"
  Mood           // … sei …                   order = "=mood"
};

// A match of a statement rule, in words of the block.
struct Cue {
  FrameOrder order = FrameOrder::QuoteCue;
  const Rule* rule = nullptr;
  WordRange range;            // of the part `cue`; of the whole match where there is none
  bool before_only = false;   // speaker = "=before": no inversion, as in English inside a sentence
  bool document = false;      // speaker = "=document", "=document before": only a document says anything by it
  bool denies = false;        // polarity = "=negative": what it introduces is said not to be so
  std::string_view far = {};  // the verb says something only with this word behind its object: "wies … zurück"
};

// Where a quotation stands, in words of the block.
struct QuotePlace {
  std::uint32_t open = 0, first = 0;   // opening mark, first word inside
  std::uint32_t close = 0, after = 0;  // closing mark, first word after it
  std::uint32_t low = 0;           // first word that its frame may use: the sentence's start or the quotation before
  std::uint32_t sentence_low = 0;  // the sentence's start
  std::uint32_t high = 0;          // one past the last such word
  bool starts_sentence = false, ends_sentence = false;
};

struct Frame {
  const Rule* rule = nullptr;
  FrameOrder order = FrameOrder::Carried;
  std::optional<NounPhrase> who;
  WordRange cue;     // empty if there is none
  WordRange clause;  // where an outlet may be named
  WordRange via;     // who cites; may be empty
};

// Shape: by first word.
std::vector<Cue> cues_of(const BlockView& block, const QuoteWords& words);
// Frames that stand round the quotation itself. Nothing if no cue belongs to it.
std::optional<Frame> find_frame(const QuoteWords& words, const std::vector<Cue>& cues, const std::vector<bool>& quoted,
                                const QuotePlace& place);
// Whether the frame's verb stands away from the marks, so that what they hold may be no words of the speaker at all.
bool loose(const Frame& frame, const QuotePlace& place);
// The frame that ends in the block's last colon and announces the next block.
std::optional<Frame> announcing_frame(const QuoteWords& words, const std::vector<Cue>& cues, std::uint32_t low);
// The outlet that a frame's clause names ("told the Sunday Telegraph"); empty if none.
WordRange outlet_in(const QuoteWords& words, const Frame& frame, const std::vector<bool>& quoted);

}  // namespace factcheck
#endif  // FACTCHECK_CORE_EXTRACT_QUOTE_FRAME_H_
