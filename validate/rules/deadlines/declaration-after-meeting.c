/* A declaration is made to a meeting (Art. 4(1)(c); for Article 3 by the action plan): it is there before the meeting
 * closes. */
#include "rule.h"

static void check(struct check *c, struct item declaration)
{
    struct str code;
    struct date submitted;
    int64_t article;

    if (!need_number(c, declaration, "@article", &article) || !need_token(c, declaration, "@meeting", &code) ||
        !need_date(c, declaration, "submitted", &submitted))
        return;
    struct meeting_days its = meeting_days(c, code);
    if (!date_given(its.closes)) {
        not_evaluated(c, "reason/days-of-meetings-unknown", code);
    } else if (date_before(its.closes, submitted)) {
        rests_on(c, its.unverified ? "registry-days-unverified"
                    : article == 3 ? "a3-declaration"
                                   : "a4-1c-declaration");
        finding(c, item_at(declaration, "submitted"), arg_date("submitted", submitted),
                arg_meeting("meeting", code), arg_date("closed", its.closes));
    }
}

const struct rule rule_declaration_after_meeting = {
    .id = "declaration-after-meeting",
    .kinds = COMPLIANCE_DECLARATION,
    .basis = "a4-1c-declaration a3-declaration registry-days-unverified",
    .about = ABOUT_CONDUCT,
    .message = "submitted on {submitted}; the {meeting}, to which the declaration is made, closed on {closed}",
    .help = "Compare the day and the meeting with the declaration; nothing need be changed where both are right.",
    .on_record = check,
    .each = ".",
};
