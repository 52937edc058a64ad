/* The analysis on which a decision rests is cited by its symbol, and the symbol is in the record's own list of
 * documents. */
#include "rule.h"

static void check(struct check *c, struct item extension)
{
    struct item cited = item_at(extension, "@analysis");
    struct str symbol, state;

    if (!item_given(cited) || !item_given(item_at(record_root(extension.record), "documents"))) {
        not_applicable(c);
        return;
    }
    if (!need_token(c, extension, "@analysis", &symbol) || !need_token(c, extension, "@state", &state))
        return;
    if (!item_given(item_of_key(c, "documents/document", symbol)))
        finding(c, cited, arg_code("symbol", symbol), arg_state("state", state));
}

const struct rule rule_document_unlisted = {
    .id = "document-unlisted",
    .kinds = MEETING_REPORT,
    .basis = "record-citations",
    .about = ABOUT_RECORD,
    .message = "{symbol}, cited for the decision on {state}, is not in the list of documents",
    .help = "Compare the symbol with the list of documents; one of the two differs from the document.",
    .on_record = check,
    .each = "decisions/extension",
};
