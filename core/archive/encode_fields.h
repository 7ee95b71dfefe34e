// Which fields of an article's findings are kept, and in which order: written once for both directions.
//
//   code(encoder, figure);   code(decoder, figure);
//
// Each value is taken apart by a structured binding, so that a field that is added elsewhere does not compile here
// until it is named: add it, and raise kEncoding (encode_article.h). Only for encode_article.cc.
#ifndef FACTCHECK_CORE_ARCHIVE_ENCODE_FIELDS_H_
#define FACTCHECK_CORE_ARCHIVE_ENCODE_FIELDS_H_

#include <cstdint>
#include <cstdlib>

#include "core/archive/archive.h"

namespace factcheck {

// The field as the stream takes it: const for writing.
template <class Stream, class T>
using FieldOf = typename Stream::template Of<T>;

// Enough for every number that texts state; more would be asked to be written out as digits.
inline constexpr std::int32_t kGreatestExponent = 1000;

template <class Stream>
void check_exponent(Stream& stream, std::int32_t exponent) {
  if constexpr (Stream::kReads)
    if (std::abs(static_cast<std::int64_t>(exponent)) > kGreatestExponent) stream.fail();
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Decimal>& value) {
  auto& [coefficient, exponent] = value;
  stream(coefficient, exponent);
  check_exponent(stream, exponent);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Bound>& bound) {
  auto& [value, limit, exclusive] = bound;
  stream(value, limit, exclusive);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Figure>& figure) {
  auto& [min, max, approximate, ordinal, numerator, denominator, precision, unit, counted, base, per, change,
         direction] = figure;
  stream(min, max, approximate, ordinal, numerator, denominator, precision, unit, counted, base, per, change,
         direction);
  check_exponent(stream, precision);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Days>& days) {
  auto& [start, end] = days;
  stream(start, end);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Date>& date) {
  auto& [type, value, mod, quant, freq, days, candidates, weekday, impossible] = date;
  stream(type, value, mod, quant, freq, days, candidates, weekday, impossible);
}

// The text of a part nearly always stands in the article.
template <class Stream>
void code(Stream& stream, FieldOf<Stream, Part>& part) {
  auto& [text, name, span] = part;
  stream(span, name);
  bool as_written = span.of(stream.text()) == text;
  stream(as_written);
  if constexpr (Stream::kReads)
    if (as_written) text = span.of(stream.text());
  if (!as_written) stream(text);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Statement>& statement) {
  auto& [direct, speaker, role, cue, content, addressee, via, polarity, modality] = statement;
  stream(direct, speaker, role, cue, content, addressee, via, polarity, modality);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Role>& value) {
  auto& [person, role, organisation] = value;
  stream(person, role, organisation);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Event>& event) {
  auto& [type, trigger, actor, object, via, when, polarity, modality] = event;
  stream(type, trigger, actor, object, via, when, polarity, modality);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Mention>& mention) {
  auto& [kind, span, counted, sentence, inside, rule, figure, date, statement, role, event] = mention;
  std::uint32_t place = inside + 1;  // kNowhere becomes 0, the shortest number
  stream(kind, span, counted, sentence, place, rule);
  if constexpr (Stream::kReads) inside = place - 1;
  switch (kind) {
    case Kind::Figure:
      return stream.present(figure);
    case Kind::Date:
      return stream.present(date);
    case Kind::Statement:
      return stream.present(statement);
    case Kind::Role:
      return stream.present(role);
    case Kind::Event:
      return stream.present(event);
  }
  if constexpr (Stream::kReads) stream.fail();
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Block>& block) {
  auto& [type, span] = block;
  stream(type, span);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Sentence>& sentence) {
  auto& [span, language, block, first_token, token_count] = sentence;  // no tokens, nowhere
  stream(span, block);
  stream.language(language);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, Term>& term) {
  auto& [key, span, near, part, denied] = term;
  stream.key(key);
  stream(span, near, part, denied);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, About>& about) {
  auto& [measure, heads, subjects, events, content, period, period_value, place, via, polarity, modality] = about;
  stream(measure, heads, subjects, events, content, period, period_value, place, via, polarity, modality);
}

// The second span is of the file, not of the text.
template <class Stream>
void code(Stream& stream, FieldOf<Stream, SourceRun>& run) {
  auto& [text, source] = run;
  stream(text, source.start, source.end);
}

template <class Stream>
void code(Stream& stream, FieldOf<Stream, ArticleContent>& content) {
  auto& [analysis, shingles] = content;
  // What lies between the claims, tokens and trace are not kept.
  auto& [document, extraction, abouts, terms, names, between] = analysis;
  auto& [blocks, sentences, tokens, mentions, trace] = extraction;
  stream(document.source_runs, blocks, sentences, mentions, abouts);
  stream.keys(terms);
  stream.keys(names);
  stream.hashes(shingles);
}

}  // namespace factcheck
#endif  // FACTCHECK_CORE_ARCHIVE_ENCODE_FIELDS_H_
