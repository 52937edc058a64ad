/* One paper bears one symbol: two symbols with the same title in the list of documents may be one paper listed
 * twice. Revisions of one document share its title rightly. */
#include "rule.h"

static void judge(struct check *c, struct item document, struct item title, struct str symbol)
{
    struct str text, language, other;
    struct buf key = { 0 };
    if (!item_token(title, &text) || !item_token(item_at(title, "@xml:lang"), &language))
        return;
    buf_str(&key, language);
    buf_byte(&key, ' ');
    buf_str(&key, text);
    struct item first = named_before(c, buf_all(&key), document);
    if (item_given(first) && item_token(item_at(first, "@symbol"), &other) &&
        !str_same(symbol_base(symbol), symbol_base(other)))
        finding(c, item_at(document, "@symbol"), arg_code("symbol", symbol), arg_code("other", other),
                arg_text("title", text));
    buf_free(&key);
}

static void check(struct check *c, struct item document)
{
    struct str symbol;

    if (!need_token(c, document, "@symbol", &symbol))
        return;
    for (struct item t = item_at(document, "title"); item_given(t); t = item_next(t))
        judge(c, document, t, symbol);
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
