/* Where the cover page ticks no form as changed it takes the place of all forms (cover page, second note). A form that is
 * ticked as non-applicable and has a section is told by cover-section-given. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    struct buf sections = { 0 };
    bool listed[FORM_LETTERS + 1] = { false };

    if (!need_cover(c, root, &cover))
        return;
    each_tick(i, &cover)
    {
        uint32_t letter = tick_letter(i);
        if (!tick_is(i, "unchanged") && !tick_is(i, "non-applicable")) {
            not_applicable(c, "reason/form-changed");
            buf_free(&sections);
            return;
        }
        if (letter < FORM_LETTERS && tick_is(i, "unchanged") && item_given(cover.content[letter]) &&
            !listed[letter])
            buf_line(&sections, element_name(root.record, cover.content[letter].element));
        listed[letter] = true;
    }
    if (sections.len)
        finding(c, cover.page, arg_list("sections", buf_all(&sections)));
    buf_free(&sections);
}

const struct rule rule_cover_stands_alone = {
    .id = "cover-stands-alone",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-replaces-all",
    .about = ABOUT_RECORD,
    .message = "the cover page ticks no form as changed; the report has sections of unchanged forms: {sections}",
    .help = "Tick the forms that have news as changed; where there is none, the cover page stands alone.",
    .on_record = check,
    .each = ".",
};
