#include "core/archive/html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "core/archive/html_metadata.h"
#include "core/archive/html_tree.h"
#include "core/text/utf8.h"

namespace factcheck {
namespace {

Result<Document> read(const std::string& page, Purpose purpose = Purpose::Article) {
  ReadOptions options;
  options.purpose = purpose;
  return read_html(page, "pages/boats.html", options);
}

TEST(ArchiveHtml, FindsTheText) {
  struct Case {
    const char* name;
    const char* page;
    const char* want;
  };
  const Case cases[] = {
      {"bare text", "Two boats sank.", "Two boats sank."},
      {"paragraphs", "<p>Two  boats\n sank.<p>One came.", "Two boats sank.\n\nOne came."},
      {"headings", "<h1>Boats</h1><h2>Two</h2>sank", "Boats\n\nTwo\n\nsank"},
      {"entities", "<p>A &amp; B&nbsp;&eacute; &#8220;x&#x201D; &lt;b&gt; &nosuch; & c",
       "A & B\u00A0é “x” <b> &nosuch; & c"},
      {"line break", "<p>one<br>two<br><br>three</p>", "one\ntwo\n\nthree"},
      {"formatting inside words", "<p>in<b>com</b>plete <i>a</i>.", "incomplete a."},
      {"formatting that overlaps", "<p><b>a <i>b</b> c</i> d", "a b c d"},
      {"list", "<ul><li>one<li>two</ul>", "one\n\ntwo"},
      {"table", "<table><tr><th>a<th>b<tr><td>1<td>2</table>", "a | b\n\n1 | 2"},
      {"quotation", "<p>He:</p><blockquote><p>a</p><p>b</p></blockquote><p>c", "He:\n\n> a\n\n> b\n\nc"},
      {"written as it stands", "<pre>one\ntwo\n\nthree</pre>", "one\ntwo\n\nthree"},
      {"caption", "<p>a<figure><img alt=9><figcaption>A ship</figcaption></figure><p>b", "a\n\nA ship\n\nb"},
      {"scripts and styles", "<style>p{}</style><p>a<script>var b = '<p>c';</script>", "a"},
      {"chrome", "<nav>1</nav><p>a<aside>2</aside><form><button>3</button></form><footer>4</footer>", "a"},
      {"hidden", "<p hidden>1<p>a<p style='display: none'>2<p aria-hidden=true>3", "a"},
      {"struck out", "<p>It cost <s>4</s> <del>5</del> <strike>6</strike> 7.", "It cost 7."},
      {"strong is not struck out", "<p><span>a</span> <strong>b</strong> <small>c</small>", "a b c"},
      {"article", "<p>Menu of the page</p><article><p>Two boats sank at noon.</p></article>",
       "Two boats sank at noon."},
      {"articles that are teasers",
       "<div><p>Two boats sank at noon, and nobody came to help them.</div><article><p>Read on</article>",
       "Two boats sank at noon, and nobody came to help them.\n\nRead on"},
      {"the largest article", "<article><p>one</article><article><p>two and three</article>", "two and three"},
      {"body of the article", "<p>Menu</p><div itemprop='x articleBody'><p>Two boats</p></div>", "Two boats"},
      {"main", "<p>Menu</p><main><p>Two boats</p></main>", "Two boats"},
      {"headline outside", "<header><nav>9</nav><h1>Boats</h1></header><main><p>Two</p></main>", "Boats\n\nTwo"},
      {"header of the page", "<header><p>The Post</p></header><p>Two boats", "Two boats"},
      {"header of the article", "<article><header><h1>Boats</h1>By me</header><p>Two</article>",
       "Boats\n\nBy me\n\nTwo"},
      {"never closed", "<article><p>Two <b>boats", "Two boats"},
      {"byte order mark", "\xEF\xBB\xBF<p>Two", "Two"},
      {"a comment", "<p>a<!-- <p>9 --> b", "a b"},
      {"a tag that never ends", "<p>a</p><p class='x", "a"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Result<Document> document = read(c.page);
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->text, c.want);
    EXPECT_EQ(document->body, (Span{0, static_cast<std::uint32_t>(document->text.size())}));
  }
}

TEST(ArchiveHtml, ReadsWhatThePageSaysOfItself) {
  struct Case {
    const char* name;
    const char* head;
    const char *title, *date, *language, *source, *url, *author;
  };
  const Case cases[] = {
      {"JSON-LD",
       R"(<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Boats", "datePublished":
          "2024-03-05T10:00:00+01:00", "inLanguage": "en-GB", "publisher": {"name": "The Post"},
          "url": "https://x.org/a", "author": [{"name": "A"}, {"name": "B"}]}</script>)",
       "Boats", "2024-03-05", "en", "The Post", "https://x.org/a", "A, B"},
      {"graph with references",
       R"(<script type="application/ld+json">{"@graph": [{"@type": "Organization", "@id": "#p", "name": "The Post"},
          {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Boats", "dateModified": "2024-03",
          "publisher": {"@id": "#p"}, "mainEntityOfPage": {"@id": "https://x.org/a"}, "author": "A"}]}</script>)",
       "Boats", "2024-03", "", "The Post", "https://x.org/a", "A"},
      {"list", R"(<script type="application/ld+json">[{"@type": "WebSite", "name": "x"},
                  {"@type": "Article", "name": "Boats"}]</script>)",
       "Boats", "", "", "", "", ""},
      {"another type",
       R"(<title>Boats</title><script type="application/ld+json">{"@type": "Recipe", "name": "x"}</script>)", "Boats",
       "", "", "", "", ""},
      {"broken JSON", R"(<title>Boats</title><script type="application/ld+json">{"@type": "NewsArticle", </script>)",
       "Boats", "", "", "", "", ""},
      {"meta",
       R"(<html lang="nl-BE"><meta property="og:title" content="Boats &amp; crews"><meta property="og:site_name" content="Post">
          <meta property="article:published_time" content="2024-03-05"><meta name="author" content="A">
          <link rel="canonical" href="https://x.org/a"><title>x</title>)",
       "Boats & crews", "2024-03-05", "nl", "Post", "https://x.org/a", "A"},
      {"time and title", "<title>\n Boats\n | Post </title><p><time datetime='2024-03-05T10:00'>today</time>",
       "Boats | Post", "2024-03-05", "", "", "", ""},
      {"no sense", "<html lang='x'><meta name=date content='yesterday'>", "", "", "", "", "", ""},
      {"JSON-LD first",
       R"(<title>x</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Boats"}</script>)",
       "Boats", "", "", "", "", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Result<Document> document = read(std::string(c.head) + "<p>Text.</p>");
    ASSERT_TRUE(document) << document.error().message;
    EXPECT_EQ(document->title, c.title);
    EXPECT_EQ(document->date, c.date);
    EXPECT_EQ(document->language, c.language);
    EXPECT_EQ(document->source, c.source);
    EXPECT_EQ(document->url, c.url);
    EXPECT_EQ(document->author, c.author);
    EXPECT_EQ(document->id, "boats");
    EXPECT_EQ(document->path, "pages/boats.html");
  }
}

TEST(ArchiveHtml, TakesTheBodyOfTheMetadataOnlyForLackOfText) {
  const std::string script =
      R"(<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "Two boats."}</script>)";
  EXPECT_EQ(read(script)->text, "Two boats.");
  EXPECT_EQ(read(script + "<p>One boat.")->text, "One boat.");
}

TEST(ArchiveHtml, TellsOfCorrections) {
  const Result<Document> document = read(
      R"(<script type="application/ld+json">{"@type": "NewsArticle", "correction": {"@type": "CorrectionComment",
         "text": "There were two boats,\n not three."}}</script><p>Two boats sank.)");
  EXPECT_EQ(document->text, "Two boats sank.\n\nThere were two boats, not three.");
  EXPECT_EQ(document->status, Status::Corrected);
  EXPECT_EQ(read("<p>Two.")->status, Status::Published);
}

// Each word of the text stands in the file where its span says.
TEST(ArchiveHtml, KnowsWhereTheTextStands) {
  const std::string page =
      "<!doctype html><title>x</title><h1>Boats</h1><p>Two <b>old</b> boats\r\n &amp; A&nbsp;crew &copy; "
      "sank.\n<p>Zw\u00F6lf.";
  const Result<Document> document = read(page);
  ASSERT_TRUE(document);
  struct Case {
    const char* words;
    const char* source;
  };
  const Case cases[] = {{"Boats", "Boats"},
                        {"Two", "Two"},
                        {"old", "old"},
                        {"Two old boats", "Two <b>old</b> boats"},
                        {"boats & A", "boats\r\n &amp; A"},
                        {"&", "&amp;"},
                        {"A\u00A0crew ©", "A&nbsp;crew &copy;"},
                        {"sank", "sank"},
                        {"Zw\u00F6lf.", "Zw\u00F6lf."}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.words);
    const auto at = static_cast<std::uint32_t>(document->text.find(c.words));
    const auto size = static_cast<std::uint32_t>(std::string_view(c.words).size());
    const std::optional<Span> source = source_span(*document, {at, at + size});
    ASSERT_TRUE(source);
    EXPECT_EQ(source->of(page), c.source);
  }
}

TEST(ArchiveHtml, RefusesWhatItCannotRead) {
  struct Case {
    const char* name;
    std::string page;
    ErrorCode code;
    const char* want;
  };
  const Case cases[] = {
      {"no text", "<html><body><nav>Menu</nav></body></html>", ErrorCode::InputFormat,
       "boats.html: the page has no text"},
      {"nothing", "", ErrorCode::InputFormat, "the page has no text"},
      {"not UTF-8", "<p>\nB\xF6gen", ErrorCode::InvalidUtf8, "boats.html:2:2: byte 0xF6"},
      {"another encoding", "<p>\n<meta charset=iso-8859-1><p>B\xF6gen", ErrorCode::InputFormat,
       "boats.html:2:15: the page says that its characters are iso-8859-1; expected UTF-8"},
      {"another encoding, the old way",
       "<META http-equiv=Content-Type content='text/html; charset=windows-1252'><p>B\u00F6gen", ErrorCode::InputFormat,
       "characters are windows-1252"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    for (const Purpose purpose : {Purpose::Article, Purpose::Draft}) {
      const Result<Document> document = read(c.page, purpose);
      ASSERT_FALSE(document);
      EXPECT_EQ(document.error().code, c.code);
      EXPECT_NE(document.error().message.find(c.want), std::string::npos) << document.error().message;
    }
  }
  EXPECT_TRUE(read("<meta charset='UTF-8'><p>B\u00F6gen"));
  EXPECT_TRUE(read("<meta charset=iso-8859-1><p>Plain ASCII"));
}

TEST(ArchiveHtml, KnowsAPageByItsOpening) {
  EXPECT_TRUE(looks_like_html("<!DOCTYPE html><p>"));
  EXPECT_TRUE(looks_like_html("\xEF\xBB\xBF \n<HTML lang=de>"));
  EXPECT_FALSE(looks_like_html("<p>Two boats"));
  EXPECT_FALSE(looks_like_html("html is a language"));
  EXPECT_FALSE(looks_like_html(""));
}

// Whatever is cut off or broken: the text is UTF-8 and every run lies in the page.
TEST(ArchiveHtml, ReadsBrokenPages) {
  const std::string page =
      "<!doctype html><html lang=de><head><meta charset=utf-8><title>B\u00F6gen</title><script "
      "type='application/ld+json'>"
      "{\"@type\":\"NewsArticle\",\"headline\":\"B\u00F6gen\"}</script></head><body><article><h1>Zw\u00F6lf &amp; "
      "mehr</h1>"
      "<p>Ein <a href='x'>Link<b> und <i>mehr</a></b></i>.<table><tr><td>1<p>2<b>3</table>4&nbsp;<svg><p>5</svg>"
      "<select><option>6</select><blockquote>7<pre>8\n9</pre></blockquote><s>10</s></article></body></html>";
  std::uint32_t state = 11;
  const auto random = [&](std::size_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  };
  for (int round = 0; round < 3000; ++round) {
    std::string broken = page.substr(0, random(page.size() + 1));
    for (int i = 0; i < round % 4 && !broken.empty(); ++i) broken.erase(random(broken.size()), random(20));
    const Result<Document> document = read(broken);
    if (!document) continue;
    ASSERT_FALSE(first_invalid_utf8(document->text)) << broken;
    std::uint32_t last = 0;
    for (const SourceRun& run : document->source_runs) {
      ASSERT_LE(last, run.text.start) << broken;
      ASSERT_LE(run.source.end, broken.size()) << broken;
      last = run.text.end;
      std::string source(run.source.of(broken)), text(run.text.of(document->text));
      std::replace(source.begin(), source.end(), '\n', ' ');
      std::replace(text.begin(), text.end(), '\n', ' ');
      const bool decoded = run.text.size() != run.source.size();
      ASSERT_TRUE(decoded || source == text) << broken;
    }
  }
}

TEST(ArchiveHtml, ReadsLargeAndDeepPages) {
  const auto start = std::chrono::steady_clock::now();
  const char* pieces[] = {"<p>Two boats sank on Monday, said <b>the</b> mayor.</p>\n",
                          "<div>",
                          "<b>",
                          "<p><font color=1>x",
                          "<table>",
                          "<li>x",
                          "<a href=1>x<p>",
                          "<",
                          "&amp;",
                          "</div>",
                          "<blockquote>x",
                          "<ul><li>x"};
  for (const char* piece : pieces) {
    std::string page = "<body><p>Start.";
    const std::size_t bytes = piece[1] == 'p' && piece[3] == 'T' ? 20000000 : 1000000;
    while (page.size() < bytes) page += piece;
    const Result<Document> document = read(page);
    ASSERT_TRUE(document) << piece;
    EXPECT_EQ(document->text.substr(0, 6), "Start.") << piece;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(120));
}

}  // namespace
}  // namespace factcheck
