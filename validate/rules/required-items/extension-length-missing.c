/* A decision states how long the extension is, as others of the same meeting do; where only the new deadline stands,
 * the length is computed (Bulgaria, CCM/MSP/2022/12, paragraph 27). */
#include "rule.h"

static bool has_length(struct item extension)
{
    int64_t length;
    return item_number(item_at(extension, "length"), &length);
}

static void judge(struct check *c, struct item extension)
{
    struct item at = item_at(extension, "length");
    struct derivation length = { 0 };
    struct date previous, new;
    struct str state;

    if (has_length(extension) || !item_given(item_at(extension, "new-deadline")) ||
        !need_token(c, extension, "@state", &state) ||
        !need_date(c, extension, "previous-deadline/@date", &previous) ||
        !need_date(c, extension, "new-deadline/@date", &new))
        return;
    derive_from(&length, "term/previous-deadline", previous);
    derive_between(&length, new);
    finding(c, item_given(at) ? at : extension, arg_state("state", state), arg_derivation("new", &length));
}

static void check(struct check *c, struct item decisions)
{
    bool any = false;
    if (!item_given(item_at(decisions, "extension"))) {
        not_applicable(c, "reason/no-extension");
        return;
    }
    for (struct item i = item_at(decisions, "extension"); item_given(i) && !any; i = item_next(i))
        any = has_length(i);
    if (!any) {
        not_applicable(c, "reason/no-length");
        return;
    }
    for (struct item i = item_at(decisions, "extension"); item_given(i); i = item_next(i))
        judge(c, i);
}

const struct rule rule_extension_length_missing = {
    .id = "extension-length-missing",
    .kinds = MEETING_REPORT,
    .basis = "practice-extension-length",
    .about = ABOUT_DECIDED,
    .message =
        "{state}: the decision gives the new deadline {new} and no length; other decisions of the meeting give one",
    .help = "Nothing need be changed where the document gives no length.",
    .on_record = check,
    .each = "decisions",
};
