/* The cover page is for later annual reports: an initial report has nothing to point back to (cover page, fourth note). */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    struct str type;
    if (!need_cover(c, root, &cover) || !need_token(c, root, "@type", &type))
        return;
    if (str_is(type, "initial"))
        finding(c, cover.page, arg_code("type", type));
}

const struct rule rule_cover_initial = {
    .id = "cover-initial",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-annual-only",
    .about = ABOUT_RECORD,
    .message = "the report is of type {type} and has a cover page; a cover page goes with the annual reports that "
               "follow it",
    .help = "Take the cover page out, or correct the type of the report.",
    .on_record = check,
    .each = ".",
};
