/* Completion is declared to the next Meeting of States Parties (Art. 4(1)(c); for Article 3 by the action plan): the first
 * that opens after the day of completion. A Review Conference that opens after it takes the place of a meeting. */
#include "rule.h"

static void check(struct check *c, struct item declaration)
{
    const struct registry *r = registry_of(c);
    struct str code;
    struct date completed;
    int64_t article;

    if (!need_number(c, declaration, "@article", &article) || !need_token(c, declaration, "@meeting", &code) ||
        !need_date(c, declaration, "completed", &completed))
        return;
    const char *id = article == 3 ? "a3-declaration" : "a4-1c-declaration";
    const struct requirement *basis = registry_requirement(r, str_of(id));
    const struct meeting *given = registry_meeting(r, code), *next = registry_meeting_after(r, code, completed);
    if (!basis || (date_given(basis->since) && date_before(completed, basis->since)))
        not_applicable(c, "reason/action-plan-later");
    else if (!given || !next || !date_given(given->opens))
        not_evaluated(c, "reason/days-of-meetings-unknown", code);
    else if (given != next && !(given->is_review_conference && date_before(completed, given->opens))) {
        rests_on(c, given->unverified || next->unverified ? "registry-days-unverified" : id);
        finding(c, item_at(declaration, "@meeting"), arg_meeting("meeting", code), arg_date("completed", completed),
                arg_meeting("next", next->code), arg_date("opens", next->opens));
    }
}

const struct rule rule_declaration_meeting = {
    .id = "declaration-meeting",
    .kinds = COMPLIANCE_DECLARATION,
    .basis = "a4-1c-declaration a3-declaration registry-days-unverified",
    .about = ABOUT_CONDUCT,
    .message = "the declaration is for the {meeting}; the first meeting after completion on {completed} is the "
               "{next}, which opens on {opens}",
    .help = "Compare the day of completion and the meeting with the declaration.",
    .on_record = check,
    .each = ".",
};
