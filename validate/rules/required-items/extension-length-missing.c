/* A decision states how long the extension is, as others of the same meeting do; where only the new deadline stands,
 * the length is computed (Bulgaria, CCM/MSP/2022/12, paragraph 27). */
#include "rule.h"

static bool has_length(struct item extension)
{
    int64_t length;
    return item_number(item_at(extension, "length"), &length);
}

static void check(struct check *c, struct item extension)
{
    struct date previous, new;
    struct str state;
    bool others = false;

    if (!item_given(item_at(extension, "new-deadline"))) {
        not_applicable(c, "reason/no-new-deadline");
        return;
    }
    for (struct item i = item_at(item_parent(extension), "extension"); item_given(i); i = item_next(i))
        others = others || has_length(i);
    if (!others || has_length(extension))
        return;
    if (!need_token(c, extension, "@state", &state) ||
        !need_date(c, extension, "previous-deadline/@date", &previous) ||
        !need_date(c, extension, "new-deadline/@date", &new))
        return;
    struct derivation length = { 0 };
    derive_from(&length, "term/previous-deadline", previous);
    derive_between(&length, new);
    finding(c, item_given(item_at(extension, "length")) ? item_at(extension, "length") : extension,
            arg_state("state", state), arg_derivation("new", &length));
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
    .each = "decisions/extension",
};
