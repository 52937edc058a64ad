/* A form that the cover page ticks as changed is in the report: one of its sections is there, if only to say that there is
 * none. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    if (!need_cover(c, root, &cover))
        return;
    each_tick(i, &cover)
    {
        uint32_t letter = tick_letter(i);
        if (letter < FORM_LETTERS && tick_is(i, "changed") && !item_given(cover.section[letter]))
            finding(c, item_at(i, "@tick"), arg_code("form", item_word(item_at(i, "@letter"))));
    }
}

const struct rule rule_cover_changed_absent = {
    .id = "cover-changed-absent",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-changed-present",
    .about = ABOUT_RECORD,
    .message = "form {form} is ticked as changed; the report has no section of it",
    .help = "Add what is new to the report, or tick the form as unchanged, with the year of the report in which it "
            "last stood, or as non-applicable.",
    .on_record = check,
    .each = ".",
};
