/* An annual report covers a calendar year (Art. 7(2)): what belongs to the year is told for the year, and "as last year" or
 * "see previous report" tells of another. Items that are taken over from report to report are not judged. */
#include "rule.h"

static void judge(struct check *c, struct item at, struct str text)
{
    if (!at.attribute && is_yearly(at) && matches_pattern(c, text))
        finding(c, at, arg_code("item", element_name(at.record, at.element)), arg_text("text", text));
}

static void check(struct check *c, struct item root)
{
    struct str type;
    if (!need_token(c, root, "@type", &type))
        return;
    if (!str_is(type, "annual"))
        not_applicable(c, "reason/not-annual");
    else
        each_short_text(c, judge);
}

const struct rule rule_unchanged_text = {
    .id = "unchanged-text",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-2-due",
    .about = ABOUT_CONDUCT,
    .message = "the text of {item} is {text}; the item tells of the year that the report covers",
    .help = "Say what was done in the year, or that nothing was done.",
    .on_record = check,
    .each = ".",
    .pattern = wording_unchanged,
};
