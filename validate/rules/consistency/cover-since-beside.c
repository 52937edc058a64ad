/* A year since which nothing has changed goes with the tick unchanged, and with no other. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    if (!need_cover(c, root, &cover))
        return;
    each_tick(i, &cover)
    {
        struct item since = item_at(i, "@since");
        struct str tick = item_word(item_at(i, "@tick"));
        if (item_given(since) && tick.len && !str_is(tick, "unchanged"))
            finding(c, since, arg_code("form", item_word(item_at(i, "@letter"))), arg_code("tick", tick),
                    arg_code("since", item_word(since)));
    }
}

const struct rule rule_cover_since_beside = {
    .id = "cover-since-beside",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-unchanged-since",
    .about = ABOUT_RECORD,
    .message = "form {form} is ticked as {tick}; the year {since} beside it goes with unchanged",
    .help = "Take the year out, or tick the form as unchanged.",
    .on_record = check,
    .each = ".",
};
