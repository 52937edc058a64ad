/* The planned and the actual use of retained munitions are those of the year, so that Form D is made anew as long as there
 * are any (Art. 3(8)). */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    struct amount quantity;
    if (!need_cover(c, root, &cover))
        return;
    struct item row = retained_row(root);
    if (!item_amount(item_at(row, "quantity"), &quantity)) {
        not_applicable(c, "reason/nothing-retained");
        return;
    }
    each_tick(i, &cover)
    {
        struct str letter = item_word(item_at(i, "@letter"));
        if (str_is(letter, "D") && tick_is(i, "unchanged"))
            finding(c, item_at(i, "@tick"), arg_code("form", letter), arg_amount("quantity", quantity),
                    arg_text("type", item_word(item_at(row, "@type"))));
    }
}

const struct rule rule_cover_retained_unchanged = {
    .id = "cover-retained-unchanged",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-form-d-unchanged",
    .about = ABOUT_RECORD,
    .message =
        "form {form} is ticked as unchanged; retained in this report: {quantity} of {type}, whose use is reported "
        "for each year",
    .help = "Tick the form as changed, and give the planned and the actual use of the year.",
    .on_record = check,
    .each = ".",
};
