/* A deadline is that of a State Party: the State is one on the day of the decision, which is stated, or else the day on
 * which the report was adopted. */
#include "rule.h"

static void check(struct check *c, struct item extension)
{
    const struct registry *r = registry_of(c);
    struct date day;
    struct str code;

    if (!need_token(c, extension, "@state", &code) ||
        (!item_date(item_at(extension, "@date"), &day) &&
         !need_date(c, record_root(extension.record), "head/adopted/@date", &day)))
        return;
    const struct state *s = registry_state(r, code);
    if (!s)
        not_evaluated(c, "reason/state-not-known", code);
    else if (state_is_party(s, day))
        return;
    else if (date_before(r->known_until, day))
        not_evaluated(c, "reason/after-horizon", code);
    else
        finding(c, item_at(extension, "@state"), arg_state("state", code), arg_date("day", day));
}

const struct rule rule_extension_not_party = {
    .id = "extension-not-party",
    .kinds = MEETING_REPORT,
    .basis = "practice-decision-party",
    .about = ABOUT_RECORD,
    .message = "the decision is on a deadline of {state}; the registry does not list it as a State Party on {day}",
    .help = "Compare the State with the document, and its status with the depositary's.",
    .on_record = check,
    .each = "decisions/extension",
};
