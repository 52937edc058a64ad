/* A form that is ticked as non-applicable says that it does not concern the State; so nothing of it stands in the report:
 * no munitions retained (Form D, Art. 3(8)), no victims (Form H, Art. 7(1)(k)), nor anything else. */
#include "rule.h"

static const char *basis_of(struct item root, char letter)
{
    if (letter == 'D' && item_given(retained_row(root)))
        return "cover-form-d";
    if (letter == 'H' && (item_given(figure_below(item_at(root, "victim-assistance/new-casualties"), "total")) ||
                          item_given(figure_below(item_at(root, "victim-assistance/all-casualties"), "total"))))
        return "cover-form-h";
    return "cover-section-agrees";
}

static void check(struct check *c, struct item root)
{
    struct cover cover;
    bool judged[FORM_LETTERS] = { false };
    if (!need_cover(c, root, &cover))
        return;
    each_tick(i, &cover)
    {
        uint32_t letter = tick_letter(i);
        if (letter == FORM_LETTERS || judged[letter] || !tick_is(i, "non-applicable") ||
            !item_given(cover.content[letter]))
            continue;
        judged[letter] = true;
        rests_on(c, basis_of(root, (char)('A' + letter)));
        finding(c, item_at(i, "@tick"), arg_code("form", item_word(item_at(i, "@letter"))),
                arg_code("section", element_name(root.record, cover.content[letter].element)));
    }
}

const struct rule rule_cover_section_given = {
    .id = "cover-section-given",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-section-agrees cover-form-d cover-form-h",
    .about = ABOUT_RECORD,
    .stands_back_for = "cover-a-not-applicable cover-obligation-open",
    .message = "form {form} is ticked as non-applicable; the report has its section {section}, and something in it",
    .help = "Tick the form as changed, or take the section out.",
    .on_record = check,
    .each = ".",
};
