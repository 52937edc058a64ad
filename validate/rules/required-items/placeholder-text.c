/* A text such as "TBD", "to be completed" or "[insert name]" keeps the place of one that is still to be written. */
#include "rule.h"

static void judge(struct check *c, struct item at, struct str text)
{
    if (matches_pattern(c, text))
        finding(c, at, arg_code("item", element_name(at.record, at.element)), arg_text("text", text));
}

static void check(struct check *c, struct item root)
{
    (void)root;
    each_short_text(c, judge);
}

const struct rule rule_placeholder_text = {
    .id = "placeholder-text",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "record-finished",
    .about = ABOUT_RECORD,
    .message = "the text of {item} is {text}, which only keeps the place of another",
    .help = "Write the text, or leave the item empty with a value state such as value=\"unknown\".",
    .on_record = check,
    .each = ".",
    .pattern = wording_placeholder,
};
