/* A decision is taken before the deadline that it extends has passed, so that no day lies between (our reading of
 * Art. 3(3) and 4(5) to (8)). The day of the decision is stated, or is that on which the report was adopted. */
#include "rule.h"

static void check(struct check *c, struct item extension)
{
    struct date adopted, previous;
    int64_t article;
    struct str state;

    if (!item_given(item_at(extension, "new-deadline"))) {
        not_applicable(c, "reason/no-new-deadline");
        return;
    }
    if ((!item_date(item_at(extension, "@date"), &adopted) &&
         !need_date(c, record_root(extension.record), "head/adopted/@date", &adopted)) ||
        !need_date(c, extension, "previous-deadline/@date", &previous) ||
        !need_number(c, extension, "@article", &article) || !need_token(c, extension, "@state", &state) ||
        !date_before(previous, adopted))
        return;
    rests_on(c, article == 3 ? "a3-3-before-expiry" : "a4-gap");
    finding(c, item_at(extension, "previous-deadline/@date"), arg_state("state", state),
            arg_date("previous", previous), arg_date("adopted", adopted),
            arg_span("days", days_between(previous, adopted), UNIT_DAY));
}

const struct rule rule_granted_after_deadline = {
    .id = "granted-after-deadline",
    .kinds = MEETING_REPORT,
    .basis = "a3-3-before-expiry a4-gap",
    .about = ABOUT_DECIDED,
    .message =
        "{state}: the previous deadline was {previous}; the decision was taken on {adopted}, {days} after it",
    .help = "Nothing need be changed where the document says so.",
    .on_record = check,
    .each = "decisions/extension",
};
