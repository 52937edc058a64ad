/* A document of the meeting that its report cites, or rests on, stands in the report's own list of documents. */
#include "rule.h"

/* The listed document that is the cited one in another version; NO_ITEM where there is none. */
static struct item version_of(struct check *c, struct str symbol, struct item cited)
{
    struct item first = named_before(c, symbol_base(symbol), cited);
    return item_given(first) && item_given(item_at(first, "title")) ? first : NO_ITEM;
}

static void judge(struct check *c, struct str series, struct item cited)
{
    struct str symbol, near = STR("");
    if (!item_token(cited, &symbol) || !str_same(symbol_series(symbol), series) ||
        item_given(item_of_key(c, "documents/document", symbol)))
        return;
    struct item version = version_of(c, symbol, cited);
    if (item_given(version))
        item_token(item_at(version, "@symbol"), &near);
    finding(c, cited, arg_code("symbol", symbol), arg_list("near", near));
}

static void check(struct check *c, struct item root)
{
    struct str own, symbol;

    if (!item_given(item_at(root, "documents")) || !item_token(item_at(root, "@symbol"), &own)) {
        not_applicable(c, "reason/no-document-list");
        return;
    }
    for (struct item d = item_at(root, "documents/document"); item_given(d); d = item_next(d))
        if (item_token(item_at(d, "@symbol"), &symbol))
            named_before(c, symbol_base(symbol), d);
    judge(c, symbol_series(own), item_at(root, "head/adopted/@draft"));
    each_below(i, root, "cites") {
        judge(c, symbol_series(own), item_at(i, "@symbol"));
        judge(c, symbol_series(own), item_at(i, "@reissued-as"));
    }
    each_below(i, root, "@analysis")
        judge(c, symbol_series(own), i);
}

const struct rule rule_document_unlisted = {
    .id = "document-unlisted",
    .kinds = MEETING_REPORT,
    .basis = "record-documents",
    .about = ABOUT_RECORD,
    .message = "{symbol} is cited and is not in the list of documents; version listed there: {near}",
    .help = "Compare the symbol with the list of documents; one of the two differs from the document.",
    .on_record = check,
    .each = ".",
};
