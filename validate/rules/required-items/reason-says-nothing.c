/* Beside not-applicable stands a reason, and "N/A" or "none" is none. */
#include "rule.h"

static void check(struct check *c, struct item reason)
{
    struct str text = item_word(reason);
    if (text.len && text.len <= TEXT_BRIEF_MOST && matches_pattern(c, text))
        finding(c, reason, arg_code("item", element_name(reason.record, reason.element)), arg_text("text", text));
}

const struct rule rule_reason_says_nothing = {
    .id = "reason-says-nothing",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "record-texts",
    .about = ABOUT_RECORD,
    .message = "the reason beside {item} is {text}, which does not say why",
    .help = "Say in a sentence why the question does not arise; where there is simply none, write value=\"none\".",
    .on_record = check,
    .each = "//@reason",
    .pattern = wording_nothing,
};
