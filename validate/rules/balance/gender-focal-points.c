/* The coordinators on general status and operation are the gender focal points (CCM/MSP/2022/12, paragraph 44). */
#include "rule.h"

static void check(struct check *c, struct item points)
{
    struct date day;
    struct str group;

    if (!need_date(c, record_root(points.record), "head/adopted/@date", &day) ||
        !need_token(c, points, "@group", &group))
        return;
    if (!str_is(item_word(item_at(points, "@theme")), "gender")) {
        not_applicable(c, "reason/other-theme");
        return;
    }
    if (!registry_requires(registry_of(c), "msp10-gender-focal-points", day)) {
        not_applicable(c, "reason/day-before-decision");
        return;
    }
    if (!str_is(group, "general-status"))
        finding(c, item_at(points, "@group"), arg_code("group", group));
}

const struct rule rule_gender_focal_points = {
    .id = "gender-focal-points",
    .kinds = MEETING_REPORT,
    .basis = "msp10-gender-focal-points",
    .about = ABOUT_RECORD,
    .message = "the gender focal points are the coordinators of {group}; in CCM/MSP/2022/12 they are those on "
               "general status "
               "and operation",
    .help = "Compare the group with the document; another decision may name a different one.",
    .on_record = check,
    .each = "decisions/decision/focal-points",
};
