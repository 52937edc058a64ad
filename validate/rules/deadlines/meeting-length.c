/* A Meeting of States Parties lasts up to four days, by a decision of the Second Review Conference that holds until
 * the Third (CCM/CONF/2021/6, paragraph 84(2)(a)); meetings before that decision are not judged by it. */
#include "rule.h"

static void check(struct check *c, struct item dates)
{
    const struct registry *r = registry_of(c);
    const struct number *most = registry_number(r, STR("meeting-days"));
    const struct requirement *basis = most ? registry_requirement(r, most->requirement) : NULL;
    struct str code;
    struct date from, to;

    if (!need_date(c, dates, "@from", &from) || !need_date(c, dates, "@to", &to) ||
        !need_token(c, record_root(dates.record), "@meeting", &code))
        return;
    const struct meeting *m = registry_meeting(r, code), *end = registry_meeting(r, STR("3RC"));
    bool over = end && date_given(end->opens) && !date_before(from, end->opens);
    if (!basis || date_before(from, basis->since) || over || (m && m->is_review_conference)) {
        not_applicable(c, "reason/decision-not-in-force");
        return;
    }
    int64_t days = days_between(from, to) + 1;
    if (days > most->value)
        finding(c, item_at(dates, "@to"), arg_span("days", days, UNIT_DAY),
                arg_span("most", most->value, UNIT_DAY));
}

const struct rule rule_meeting_length = {
    .id = "meeting-length",
    .kinds = MEETING_REPORT,
    .basis = "rc2-meeting-days",
    .about = ABOUT_CONDUCT,
    .message = "the meeting lasts {days}; the Second Review Conference decided on up to {most}",
    .help = "Compare both days with the document.",
    .on_record = check,
    .each = "head/dates",
};
