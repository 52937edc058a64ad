/* The cover page has a tick for each of the forms of the template; the schema lists their letters. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    bool ticked[FORM_LETTERS + 1] = { false };
    struct buf missing = { 0 };
    uint32_t count;

    if (!need_cover(c, root, &cover))
        return;
    each_tick(i, &cover) ticked[tick_letter(i)] = true;
    const char *const *letters = cover_letters(&cover, &count);
    for (uint32_t n = 0; n < count; n++)
        if (*letters[n] >= 'A' && *letters[n] <= 'Z' && !ticked[*letters[n] - 'A'])
            buf_line(&missing, str_of(letters[n]));
    if (missing.len)
        finding(c, cover.page, arg_list("letters", buf_all(&missing)));
    buf_free(&missing);
}

const struct rule rule_cover_form_missing = {
    .id = "cover-form-missing",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-one-answer",
    .about = ABOUT_RECORD,
    .message = "the cover page has no tick for these forms: {letters}",
    .help = "Tick each form as changed, unchanged or non-applicable.",
    .on_record = check,
    .each = ".",
};
