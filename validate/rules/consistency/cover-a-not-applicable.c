/* Measures of national implementation concern every State Party: the template offers no tick non-applicable for Form A
 * (Art. 7(1)(a), 9; cover page). */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    if (!need_cover(c, root, &cover))
        return;
    each_tick(i, &cover)
    {
        struct str letter = item_word(item_at(i, "@letter"));
        if (str_is(letter, "A") && tick_is(i, "non-applicable"))
            finding(c, item_at(i, "@tick"), arg_code("form", letter));
    }
}

const struct rule rule_cover_a_not_applicable = {
    .id = "cover-a-not-applicable",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-form-a",
    .about = ABOUT_RECORD,
    .message = "form {form} is ticked as non-applicable; the cover page offers changed and unchanged for it",
    .help =
        "Tick the form as changed and list the measures, or as unchanged with the year of the report that lists "
        "them.",
    .on_record = check,
    .each = ".",
};
