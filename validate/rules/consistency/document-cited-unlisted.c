/* A document of a meeting that a record cites, in a text too, stands in the list of documents of that meeting, or is a record
 * itself. Only lists that are given can be looked into. */
#include "rule.h"

/* Documents of preparatory meetings stand in lists of their own. */
static bool is_preparatory(struct str symbol)
{
    return symbol_number(symbol, "PM/") > 0;
}

/* The rule document-unlisted compares these items of a report with its own list. */
static bool is_told(const struct check *c, const struct fact *mention, struct str symbol)
{
    static const char *const items[] = { "@symbol", "@reissued-as", "@draft", "@analysis" };
    struct str last = mention->item;
    for (struct str rest = last; rest.len;)
        last = str_cut(&rest, '@');
    for (size_t i = 0; i < sizeof items / sizeof *items; i++)
        if (str_is(last, items[i] + 1))
            return listed_by_self(c, symbol);
    return false;
}

static void judge(struct check *c, const struct fact *mention, struct str symbol)
{
    const struct listing *where = listings_where(listings_of(c), symbol);
    if (is_preparatory(symbol))
        return;
    if (!where)
        not_evaluated(c, "reason/documents-not-given", symbol);
    else if (!listings_have(listings_of(c), symbol) && !is_told(c, mention, symbol))
        finding_of_fact(c, mention, arg_code("symbol", symbol), arg_meeting("meeting", where->meeting));
}

static void check(struct check *c, const struct fact *mention)
{
    struct str rest = fact_word(mention, "symbols");
    while (rest.len)
        judge(c, mention, str_cut(&rest, '\n'));
}

const struct rule rule_document_cited_unlisted = {
    .id = "document-cited-unlisted",
    .kinds = RECORDS,
    .basis = "record-documents-cited",
    .about = ABOUT_RECORD,
    .message =
        "{symbol} is cited; the list of documents of the {meeting} does not have it, and no record given is it",
    .help = "Compare the symbol with the document; if it is right, the list of documents lacks it.",
    .on_corpus = check,
    .each = "mention",
};
