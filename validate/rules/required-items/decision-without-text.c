/* A paragraph says something in the record, or refers the reader to the document. */
#include "rule.h"

static void check(struct check *c, struct item decision)
{
    struct str paragraph;

    if (!item_given(item_at(decision, "text")) && !item_given(item_at(decision, "see-source")) &&
        need_token(c, decision, "@paragraph", &paragraph))
        finding(c, decision, arg_code("paragraph", paragraph));
}

const struct rule rule_decision_without_text = {
    .id = "decision-without-text",
    .kinds = MEETING_REPORT,
    .basis = "record-paragraphs",
    .about = ABOUT_RECORD,
    .message = "paragraph {paragraph} has neither text nor a reference to the document",
    .help = "Say in your own words what the paragraph says, or put <see-source/>.",
    .on_record = check,
    .each = "decisions/decision",
};
