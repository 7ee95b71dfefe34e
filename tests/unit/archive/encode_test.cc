#include "core/archive/encode.h"

#include <gtest/gtest.h>

#include <random>

#include "core/archive/encode_article.h"
#include "store_fixture.h"

namespace factcheck::testing {
namespace {

TEST(ArchiveEncode, ReadsNumbersBack) {
  const std::int64_t cases[] = {0, 1, -1, 63, 64, -64, -65, 1'000'000'007, INT64_MAX, INT64_MIN};
  ByteWriter out;
  for (const std::int64_t value : cases) {
    out.number(static_cast<std::uint64_t>(value));
    out.signed_number(value);
    out.fixed(static_cast<std::uint64_t>(value), 8);
  }
  ByteReader in(out.bytes());
  for (const std::int64_t value : cases) {
    EXPECT_EQ(in.number(), static_cast<std::uint64_t>(value));
    EXPECT_EQ(in.signed_number(), value);
    EXPECT_EQ(in.fixed(8), static_cast<std::uint64_t>(value));
  }
  EXPECT_TRUE(in.at_end());
  EXPECT_FALSE(in.failed());
}

TEST(ArchiveEncode, RefusesWhatEndsTooEarlyOrIsTooLarge) {
  const struct {
    const char* name;
    std::string bytes;
  } cases[] = {{"nothing", ""},
               {"a number without its last byte", "\x80"},
               {"a number of more than 64 bits", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02"},
               {"a text longer than what is left",
                "\x05"
                "abc"}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    ByteReader in(c.bytes);
    EXPECT_EQ(in.text(), "");
    EXPECT_TRUE(in.failed());
    EXPECT_EQ(in.number(), 0u);
  }
}

Part part(const std::string& text, Span span, const std::string& name = {}) { return {text, name, span}; }

// Every kind of mention, every field of it set.
ArticleContent everything() {
  ArticleContent content;
  Analysis& a = content.analysis;
  a.document =
      article("all", "Ada Brandt, mayor of Lowmoor, said on Friday that the port would close: 'too full', she said.");
  a.document.source_runs = {{{0, 10}, {12, 27}}};
  Extraction& found = a.extraction;
  found.blocks = {{BlockType::Headline, {0, 10}}, {BlockType::Repeat, {12, 28}}};
  found.sentences = {{{0, 84}, book().language_id("de"), 1, 0, 0}, {{12, 28}, kNoLanguage, 0, 0, 0}};
  Figure figure;
  figure.min = {{168, 5}, Bound::Limit::Stated, true};
  figure.max = {{0, 0}, Bound::Limit::Open, false};
  figure.approximate = figure.ordinal = true;
  figure.numerator = -1, figure.denominator = 5, figure.precision = -3;
  figure.unit = "currency:EUR", figure.counted = "boats", figure.base = "the boats", figure.per = "day";
  figure.change = Change::From, figure.direction = Direction::Down;
  Date date;
  date.type = TimexType::Set, date.value = "XXXX-WXX-5", date.mod = "START", date.quant = "EVERY", date.freq = "2X";
  date.days = Days{kFirstDay, 18000}, date.candidates = {{1, 2}, {-5, kLastDay}};
  date.weekday = 5, date.impossible = true;
  Statement statement;
  statement.direct = true;
  statement.speaker = part("Ada Brandt", {0, 10}, "Ada Brandt-Hale"), statement.role = part("mayor", {12, 17});
  statement.cue = part("said", {30, 34}), statement.content = part("too … full", {75, 83});
  statement.addressee = part("", {}, "carried over"), statement.via = part("Lowmoor", {21, 28});
  statement.polarity = Polarity::Negative, statement.modality = Modality::Possible;
  const Role role{part("Ada Brandt", {0, 10}), part("mayor", {12, 17}), part("Lowmoor", {21, 28})};
  Event event;
  event.type = EventType::Plan, event.trigger = part("close", {62, 67}), event.actor = part("port", {52, 56});
  event.object = part("the port", {48, 56}), event.via = part("Ada", {0, 3}), event.when = date;
  event.polarity = Polarity::Negative, event.modality = Modality::Reported;
  const auto add = [&](Kind kind, Span span, std::uint32_t inside) -> Mention& {
    Mention& m = found.mentions.emplace_back();
    m.kind = kind, m.span = span, m.sentence = 1, m.inside = inside, m.counted = {0, 3};
    m.rule = "en." + std::string(kind_name(kind)) + ".test";
    return m;
  };
  add(Kind::Figure, {0, 3}, 2).figure = figure;
  add(Kind::Date, {38, 44}, kNowhere).date = date;
  add(Kind::Statement, {0, 84}, kNowhere).statement = statement;
  add(Kind::Role, {0, 28}, kNowhere).role = role;
  add(Kind::Event, {48, 67}, 2).event = event;
  for (std::size_t i = 0; i < found.mentions.size(); ++i) {
    About about;
    about.measure = {{~TermKey{0}, {0, 3}, true}, {i, {4, 10}, false}};
    about.heads = i % 3;
    about.subjects = {{77, {0, 10}, true}}, about.events = {{78, {62, 67}, false}},
    about.content = {{i, {75, 78}, true}};
    about.period = Days{10, 20}, about.period_value = "2019", about.place = "Lowmoor", about.via = "Ada Brandt";
    about.polarity = Polarity::Negative, about.modality = Modality::Planned;
    a.abouts.push_back(about);
  }
  a.terms = {1, 2, ~TermKey{0}}, a.names = {2};
  content.shingles = {0, 7, UINT32_MAX};
  return content;
}

TEST(ArchiveEncode, KeepsEveryFieldOfEveryKind) {
  const ArticleContent want = everything();
  const std::optional<ArticleContent> got =
      decode_article(encode_document(want.analysis.document), encode_findings(want, book()), book());
  ASSERT_TRUE(got);
  Document document = got->analysis.document;
  EXPECT_EQ(document.path, "");  // kept beside it
  document.path = want.analysis.document.path;
  EXPECT_EQ(document, want.analysis.document);
  const Extraction &a = want.analysis.extraction, &b = got->analysis.extraction;
  ASSERT_EQ(a.blocks.size(), b.blocks.size());
  for (std::size_t i = 0; i < a.blocks.size(); ++i) {
    EXPECT_EQ(a.blocks[i].type, b.blocks[i].type);
    EXPECT_EQ(a.blocks[i].span, b.blocks[i].span);
  }
  ASSERT_EQ(a.sentences.size(), b.sentences.size());
  for (std::size_t i = 0; i < a.sentences.size(); ++i) {
    EXPECT_EQ(a.sentences[i].span, b.sentences[i].span);
    EXPECT_EQ(a.sentences[i].language, b.sentences[i].language);
    EXPECT_EQ(a.sentences[i].block, b.sentences[i].block);
  }
  ASSERT_EQ(a.mentions.size(), b.mentions.size());
  for (std::size_t i = 0; i < a.mentions.size(); ++i) {
    SCOPED_TRACE(a.mentions[i].rule);
    const Mention &m = a.mentions[i], &n = b.mentions[i];
    EXPECT_EQ(std::tie(m.kind, m.span, m.counted, m.sentence, m.inside, m.rule),
              std::tie(n.kind, n.span, n.counted, n.sentence, n.inside, n.rule));
    const auto same = [](const auto& x, const auto& y) { return !x == !y && (!x || *x == *y); };
    EXPECT_TRUE(same(m.figure, n.figure) && same(m.date, n.date) && same(m.statement, n.statement) &&
                same(m.role, n.role) && same(m.event, n.event));
    const About &c = want.analysis.abouts[i], &d = got->analysis.abouts[i];
    EXPECT_EQ(std::tie(c.measure, c.heads, c.subjects, c.events, c.content, c.period, c.period_value, c.place, c.via,
                       c.polarity, c.modality),
              std::tie(d.measure, d.heads, d.subjects, d.events, d.content, d.period, d.period_value, d.place, d.via,
                       d.polarity, d.modality));
  }
  EXPECT_EQ(want.analysis.terms, got->analysis.terms);
  EXPECT_EQ(want.analysis.names, got->analysis.names);
  EXPECT_EQ(want.shingles, got->shingles);
}

TEST(ArchiveEncode, KeepsWhatTheRulesFind) {
  std::size_t mentions = 0;
  for (const Document& document : some_articles()) {
    SCOPED_TRACE(document.id);
    const ArticleContent want = read_article(document, grammar(), knowledge());
    const std::string said = encode_document(document), found = encode_findings(want, book());
    const std::optional<ArticleContent> got = decode_article(said, found, book());
    ASSERT_TRUE(got);
    EXPECT_EQ(encode_findings(*got, book()), found);
    EXPECT_EQ(content_hash(got->analysis.document), content_hash(document));
    mentions += got->analysis.extraction.mentions.size();
  }
  EXPECT_GT(mentions, 8u);
}

// Whatever the bytes are: refused or read, never a fault of memory, and what is read can be used.
TEST(ArchiveEncode, SurvivesAnyBytes) {
  const ArticleContent content = everything();
  const std::string said = encode_document(content.analysis.document), found = encode_findings(content, book());
  std::mt19937 random(4711);
  std::size_t read = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string one = said, two = found;
    std::string& altered = round % 4 == 0 ? one : two;
    for (std::uint32_t i = 0; i <= random() % 4; ++i) altered[random() % altered.size()] = static_cast<char>(random());
    if (round % 7 == 0) altered.resize(random() % altered.size());
    const std::optional<ArticleContent> got = decode_article(one, two, book());
    if (!got) continue;
    ++read;
    for (const Mention& mention : got->analysis.extraction.mentions)
      EXPECT_LE(mention.span.of(got->analysis.document.text).size(), got->analysis.document.text.size());
    EXPECT_FALSE(encode_findings(*got, book()).empty());
  }
  EXPECT_GT(read, 100u);
  for (int round = 0; round < 5'000; ++round) {
    std::string noise(random() % 300, '\0');
    for (char& c : noise) c = static_cast<char>(random());
    if (!noise.empty()) noise[0] = static_cast<char>(kEncoding);
    static_cast<void>(decode_article(said, noise, book()));
    static_cast<void>(decode_article(noise, found, book()));
  }
}

}  // namespace
}  // namespace factcheck::testing
