/* No report falls due before the Convention is in force for the State, nor once a withdrawal has taken effect; one that
 * is sent all the same is voluntary (our reading of Art. 7(1), 7(2) and 20(3)). */
#include "rule.h"

static void check(struct check *c, struct item report)
{
    struct str type;
    struct date submitted, end;

    if (!need_token(c, report, "@type", &type))
        return;
    if (str_is(type, "voluntary")) {
        not_applicable(c, "reason/voluntary");
        return;
    }
    const struct state *s = need_state(c);
    if (!s)
        return;
    if (need_date(c, report, "period/@to", &end) && date_before(end, s->entry_into_force)) {
        rests_on(c, "a7-voluntary");
        finding(c, item_at(report, "@type"), arg_code("type", type), arg_date("day", end),
                arg_phrase("what", STR("term/end-of-period")), arg_date("known", s->entry_into_force),
                arg_phrase("event", STR("term/entry-into-force")));
    } else if (date_given(s->withdrawn) && need_date(c, report, "submitted", &submitted) &&
               !date_before(submitted, s->withdrawn)) {
        rests_on(c, "a7-after-withdrawal");
        finding(c, item_at(report, "@type"), arg_code("type", type), arg_date("day", submitted),
                arg_phrase("what", STR("term/submitted")), arg_date("known", s->withdrawn),
                arg_phrase("event", STR("term/withdrawal")));
    }
}

const struct rule rule_report_before_entry_into_force = {
    .id = "report-before-entry-into-force",
    .kinds = ARTICLE_7_REPORT,
    .basis = "a7-voluntary a7-after-withdrawal",
    .about = ABOUT_RECORD,
    .message = "the type is {type}; expected: voluntary; {what}: {day}; {event}: {known}",
    .help = "A report on a time before entry into force, or submitted after a withdrawal took effect, has the "
            "type voluntary.",
    .on_record = check,
    .each = ".",
};
