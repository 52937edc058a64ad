/* The documents of a meeting are numbered from 1 without a gap, in each series: official documents, working papers,
 * conference room papers, information, miscellaneous. */
#include "rule.h"

static const char *const prefixes[] = { "", "WP.", "CRP.", "INF.", "MISC." };

enum { MOST = 400 };

static void judge(struct check *c, struct item documents, struct str own, const char *prefix)
{
    struct series listed = { 0 };
    struct str symbol;
    struct buf missing = { 0 };
    for (struct item d = item_at(documents, "document"); item_given(d); d = item_next(d)) {
        bool of_meeting = item_token(item_at(d, "@symbol"), &symbol) && str_same(symbol_series(symbol), own);
        uint32_t n = of_meeting ? symbol_number(symbol, prefix) : 0;
        series_add(&listed, n > MOST ? 0 : n);
    }
    series_missing(&listed, listed.last, prefix, &missing);
    if (missing.len)
        finding(c, documents, arg_list("missing", buf_all(&missing)), arg_count("last", listed.last));
    buf_free(&missing);
}

static void check(struct check *c, struct item documents)
{
    struct str own = item_word(item_at(record_root(documents.record), "@symbol"));
    if (!own.len)
        not_applicable(c, "reason/no-document-list");
    for (size_t i = 0; own.len && i < sizeof prefixes / sizeof *prefixes; i++)
        judge(c, documents, symbol_series(own), prefixes[i]);
}

const struct rule rule_document_number_gap = {
    .id = "document-number-gap",
    .kinds = MEETING_REPORT,
    .basis = "record-documents",
    .about = ABOUT_RECORD,
    .message = "numbers without a document in the list: {missing}; highest number: {last}",
    .help = "Compare the list of documents with the document; a row may be missing or a number mistyped.",
    .on_record = check,
    .each = "documents",
};
