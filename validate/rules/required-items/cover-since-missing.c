/* Beside unchanged stands the year of the report in which the form last stood (cover page, third note). */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    if (!need_cover(c, root, &cover))
        return;
    each_tick(i, &cover) if (tick_is(i, "unchanged") && !item_given(item_at(i, "@since")))
        finding(c, item_at(i, "@tick"), arg_code("form", item_word(item_at(i, "@letter"))));
}

const struct rule rule_cover_since_missing = {
    .id = "cover-since-missing",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-unchanged-since",
    .about = ABOUT_RECORD,
    .message = "form {form} is ticked as unchanged, and no year says since when",
    .help = "Add the year of the report in which the form last stood: since=\"2019\".",
    .on_record = check,
    .each = ".",
};
