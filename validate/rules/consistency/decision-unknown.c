/* A citation such as CCM/MSP/2022/12#38.b names a paragraph, or a lettered item of one, that the cited record
 * has. Only records that are given can be looked into. */
#include "rule.h"

static void check(struct check *c, const struct fact *citation)
{
    const struct arg *cites = fact_field(citation, "cites");
    struct str rest, symbol;

    if (!cites) {
        not_applicable(c, "reason/no-item");
        return;
    }
    rest = cites->text;
    symbol = str_cut(&rest, '#');
    if (!record_of_symbol(c, symbol))
        not_evaluated(c, "reason/symbol-not-given", symbol);
    else if (!decision_given(c, cites->text))
        finding_of_fact(c, citation, arg_code("decision", cites->text), arg_code("symbol", symbol));
}

const struct rule rule_decision_unknown = {
    .id = "decision-unknown",
    .kinds = MEETING_REPORT | ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "record-citations",
    .about = ABOUT_RECORD,
    .message = "{decision} is cited; the record {symbol} has no such paragraph or item",
    .help = "Compare the paragraph and letter with the cited record.",
    .on_corpus = check,
    .each = "citation",
};
