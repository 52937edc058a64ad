/* One paper bears one symbol: two symbols with the same title in the list of documents may be one paper listed
 * twice. Revisions of one document share its title rightly. */
#include "rule.h"

/* Whether the title has been told to stand twice. */
static bool judge(struct check *c, struct item document, struct item title, struct str symbol)
{
    struct item first = pair_before(c, item_word(item_at(title, "@xml:lang")), item_word(title), document);
    struct str other = item_given(first) ? item_word(item_at(first, "@symbol")) : STR("");
    if (!other.len || str_same(symbol_base(symbol), symbol_base(other)))
        return false;
    finding(c, item_at(document, "@symbol"), arg_code("symbol", symbol), arg_code("other", other),
            arg_text("title", item_word(title)));
    return true;
}

static void check(struct check *c, struct item document)
{
    struct str symbol;

    if (!need_token(c, document, "@symbol", &symbol))
        return;
    bool told = false;
    for (struct item t = item_at(document, "title"); item_given(t) && !told; t = item_next(t))
        told = judge(c, document, t, symbol);
}

const struct rule rule_document_twice = {
    .id = "document-twice",
    .kinds = MEETING_REPORT,
    .basis = "record-documents",
    .about = ABOUT_RECORD,
    .message = "{symbol} has the same title as {other}: {title}",
    .help = "See whether it is one paper under two symbols; if it is, cite the one that the meeting acted on.",
    .on_record = check,
    .each = "documents/document",
};
