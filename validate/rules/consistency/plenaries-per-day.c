/* A plenary meeting takes a morning or an afternoon: there are hardly more than two on a day of the meeting. */
#include "rule.h"

enum { A_DAY = 2 };

static void check(struct check *c, struct item plenaries)
{
    struct item root = record_root(plenaries.record);
    struct date from, to;
    int64_t count;

    if (!need_number(c, plenaries, "@count", &count) || !need_date(c, root, "head/dates/@from", &from) ||
        !need_date(c, root, "head/dates/@to", &to) || date_before(to, from))
        return;
    int64_t days = days_between(from, to) + 1;
    if (count > days * A_DAY)
        finding(c, item_at(plenaries, "@count"), arg_count("count", count), arg_count("days", days),
                arg_count("most", days * A_DAY));
}

const struct rule rule_plenaries_per_day = {
    .id = "plenaries-per-day",
    .kinds = MEETING_REPORT,
    .basis = "practice-plenaries",
    .about = ABOUT_RECORD,
    .message = "plenary meetings held: {count}; days of the meeting: {days}, at two plenary meetings each: {most}",
    .help = "Compare the number with the document; nothing need be changed where it is right.",
    .on_record = check,
    .each = "proceedings/plenaries",
};
