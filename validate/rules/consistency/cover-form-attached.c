/* The cover page goes with the forms that have news (cover page, first note): a form that is ticked as unchanged is not
 * sent again. Where no form has news, cover-stands-alone speaks. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    bool news = false;

    if (!need_cover(c, root, &cover))
        return;
    each_tick(i, &cover) news |= tick_is(i, "changed");
    if (!news) {
        not_applicable(c, "reason/no-form-changed");
        return;
    }
    each_tick(i, &cover)
    {
        uint32_t letter = tick_letter(i);
        if (letter < FORM_LETTERS && tick_is(i, "unchanged") && item_given(cover.content[letter]))
            finding(c, item_at(i, "@tick"), arg_code("form", item_word(item_at(i, "@letter"))),
                    arg_code("section", element_name(root.record, cover.content[letter].element)));
    }
}

const struct rule rule_cover_form_attached = {
    .id = "cover-form-attached",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-replaces-all",
    .about = ABOUT_RECORD,
    .stands_back_for = "cover-retained-unchanged",
    .message = "form {form} is ticked as unchanged; the report has its section {section}",
    .help = "If the section has news, tick the form as changed; if not, it need not be sent again.",
    .on_record = check,
    .each = ".",
};
