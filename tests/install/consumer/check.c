/* Checks a draft against a folder of articles and prints what the archive contradicts: consumer ARTICLES DRAFT-TEXT */
/* README begins */
#include <factcheck/factcheck.h>
/* README ends */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void die(const char* message) {
  fprintf(stderr, "%s\n", message);
  exit(2);
}

static void check(const char* articles, const char* draft) {
  /* README begins */
  factcheck_engine *engine; factcheck_archive *archive; factcheck_report *report; factcheck_text *text;
  factcheck_engine_options options = {sizeof options, FACTCHECK_INSTALLED_PLUGINS};
  if (factcheck_engine_create(&options, &engine, &text) != FACTCHECK_OK) die(factcheck_text_data(text));
  if (factcheck_archive_open(engine, articles, 1, &archive, &text) != FACTCHECK_OK) die(factcheck_text_data(text));
  factcheck_check_options how = {sizeof how};
  if (factcheck_check_text(engine, archive, "draft", draft, strlen(draft), &how, &report, &text) != FACTCHECK_OK)
    die(factcheck_text_data(text));

  factcheck_draft checked = {sizeof checked};
  factcheck_report_draft(report, 0, &checked);
  for (uint64_t f = 0; f < checked.findings; ++f) {
    factcheck_finding finding = {sizeof finding};
    factcheck_report_finding(report, 0, f, &finding);
    if (finding.verdict != FACTCHECK_CONTRADICTED) continue;
    printf("%u:%u %s\n", finding.place.line, finding.place.column, finding.message.data);
    for (uint64_t c = 0; c < finding.citations; ++c) {
      factcheck_citation citation = {sizeof citation};
      factcheck_report_citation(report, 0, f, c, &citation);
      printf("  %s: %s\n", citation.article.data, citation.sentence.data);
    }
  }
  factcheck_report_destroy(report);     /* each create, open and check has its destroy */
  factcheck_archive_destroy(archive);
  factcheck_engine_destroy(engine);
  /* README ends */
}

int main(int argc, char** argv) {
  if (argc != 3) die("usage: consumer ARTICLES DRAFT-TEXT");
  check(argv[1], argv[2]);
  return 0;
}
