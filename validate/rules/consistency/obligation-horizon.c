/* A row tells of nothing that was decided or ended after the day up to which it is known. */
#include "rule.h"

/* A year or month is after a day where it is after the year or month of that day. */
static void judge(struct check *c, struct item at, struct str until)
{
    struct str given;
    if (item_token(at, &given) && given.len <= until.len &&
        str_order(given, (struct str){ until.at, given.len }) > 0)
        finding(c, at, arg_code("given", given), arg_code("until", until));
}

static void check(struct check *c, struct item row)
{
    struct str until;
    if (!need_token(c, row, "@known-until", &until))
        return;
    for (struct item e = item_at(row, "extension"); item_given(e); e = item_next(e))
        judge(c, item_at(e, "@decided"), until);
    judge(c, item_at(row, "fulfilled/@date"), until);
}

const struct rule rule_obligation_horizon = {
    .id = "obligation-horizon",
    .kinds = REGISTRY,
    .basis = "record-dates-agree",
    .about = ABOUT_RECORD,
    .message = "the row gives {given}, and says that it is known until {until} only",
    .help = "Move known-until to the day up to which you know what was decided, or correct the date.",
    .on_record = check,
    .each = "obligations/obligation",
};
