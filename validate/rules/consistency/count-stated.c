/* A number that the document states is the number of what it lists; where it lists nothing, the number stands alone. */
#include "rule.h"

static void judge(struct check *c, struct item stated, int64_t listed)
{
    int64_t count;
    if (listed && item_number(stated, &count) && count != listed)
        finding(c, stated, arg_count("stated", count), arg_count("listed", listed));
}

static int64_t length_of(struct item i)
{
    int64_t n = 0;
    for (; item_given(i); i = item_next(i))
        n++;
    return n;
}

static void check(struct check *c, struct item root)
{
    each_below(p, root, "participants")
        judge(c, item_at(p, "@count"), length_of(item_at(p, "state")) + length_of(item_at(p, "organization")));
    each_below(v, root, "vice-presidents")
        judge(c, item_at(v, "@count"), length_of(item_at(v, "state")));
    each_below(p, root, "panel") {
        judge(c, item_at(p, "@members"), length_of(item_at(p, "member")));
        judge(c, item_at(p, "@alternates"), length_of(item_at(p, "alternate")));
    }
}

const struct rule rule_count_stated = {
    .id = "count-stated",
    .kinds = MEETING_REPORT,
    .basis = "record-counts",
    .about = ABOUT_RECORD,
    .message = "stated: {stated}; listed: {listed}",
    .help = "Compare the number and the list with the document.",
    .on_record = check,
    .each = ".",
};
