/* A document of the meeting that its report cites, or rests on, stands in the report's own list of documents. */
#include "rule.h"

/* Listed symbols that are the same document in another version. */
static void add_versions(struct item root, struct str symbol, struct buf *list)
{
    struct str listed;
    for (struct item d = item_at(root, "documents/document"); item_given(d); d = item_next(d))
        if (item_token(item_at(d, "@symbol"), &listed) && str_same(symbol_base(listed), symbol_base(symbol)))
            buf_line(list, listed);
}

static void judge(struct check *c, struct item root, struct str series, struct item cited)
{
    struct buf near = { 0 };
    struct str symbol;
    if (!item_token(cited, &symbol) || !str_same(symbol_series(symbol), series) ||
        item_given(item_of_key(c, "documents/document", symbol)))
        return;
    add_versions(root, symbol, &near);
    finding(c, cited, arg_code("symbol", symbol), arg_list("near", buf_all(&near)));
    buf_free(&near);
}

static void check(struct check *c, struct item root)
{
    struct str own;

    if (!item_given(item_at(root, "documents")) || !item_token(item_at(root, "@symbol"), &own)) {
        not_applicable(c, "reason/no-document-list");
        return;
    }
    judge(c, root, symbol_series(own), item_at(root, "head/adopted/@draft"));
    each_below(i, root, "cites")
    {
        judge(c, root, symbol_series(own), item_at(i, "@symbol"));
        judge(c, root, symbol_series(own), item_at(i, "@reissued-as"));
    }
    each_below(i, root, "@analysis") judge(c, root, symbol_series(own), i);
}

const struct rule rule_document_unlisted = {
    .id = "document-unlisted",
    .kinds = MEETING_REPORT,
    .basis = "record-documents",
    .about = ABOUT_RECORD,
    .message = "{symbol} is cited and is not in the list of documents; versions of it there: {near}",
    .help = "Compare the symbol with the list of documents; one of the two differs from the document.",
    .on_record = check,
    .each = ".",
};
