/* A new deadline goes with an extension that is granted, for the length asked or a shorter one (Art. 3(5), 4(7)), and with
 * no other outcome. */
#include "rule.h"

static void check(struct check *c, struct item extension)
{
    struct str outcome, state;

    if (!need_token(c, extension, "outcome", &outcome) || !need_token(c, extension, "@state", &state))
        return;
    bool granted = str_is(outcome, "granted") || str_is(outcome, "granted-shorter");
    bool known = granted || str_is(outcome, "refused") || str_is(outcome, "deferred");
    if (known && granted != item_given(item_at(extension, "new-deadline")))
        finding(c, item_at(extension, "outcome"), arg_state("state", state), arg_code("outcome", outcome));
}

const struct rule rule_extension_outcome = {
    .id = "extension-outcome",
    .kinds = MEETING_REPORT,
    .basis = "record-outcome",
    .about = ABOUT_RECORD,
    .message = "{state}: the outcome is {outcome}; a new deadline is given with granted or granted-shorter, and "
               "with no other outcome",
    .help = "Compare the outcome and the deadline with the document.",
    .on_record = check,
    .each = "decisions/extension",
};
