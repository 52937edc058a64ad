/* "N/A", "none" or "-" is no text: a value state says that there is nothing, or why the question does not arise. What may
 * be the name of a person or a place is not judged. */
#include "rule.h"

static void judge(struct check *c, struct item at, struct str text)
{
    struct str name = element_name(at.record, at.element);
    if (takes_value_state(at) && is_terse(text) && !may_be_name(at, text) && matches_pattern(c, text))
        finding(c, at, arg_code("item", name), arg_text("text", text));
}

static void check(struct check *c, struct item root)
{
    (void)root;
    each_short_text(c, judge);
}

const struct rule rule_text_says_nothing = {
    .id = "text-says-nothing",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "record-texts",
    .about = ABOUT_RECORD,
    .message = "the text of {item} is {text}; where there is nothing to say a value state stands in its place",
    .help = "Leave the item empty with value=\"none\", value=\"unknown\" or value=\"not-applicable\" and a reason, "
            "or say "
            "what there is to say.",
    .on_record = check,
    .each = ".",
    .pattern = wording_nothing,
};
