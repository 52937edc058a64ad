/* The cover page has one tick for a form, not two. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    struct cover cover;
    if (!need_cover(c, root, &cover))
        return;
    each_tick(i, &cover)
    {
        struct item at = item_at(i, "@letter");
        struct str letter = item_word(at);
        struct item first = letter.len ? named_before(c, letter, i) : NO_ITEM;
        if (item_given(first))
            finding(c, at, arg_code("form", letter), arg_code("one", item_word(item_at(first, "@tick"))),
                    arg_count("first", line_of(c, first)), arg_code("other", item_word(item_at(i, "@tick"))),
                    arg_count("second", line_of(c, i)));
    }
}

const struct rule rule_cover_form_twice = {
    .id = "cover-form-twice",
    .kinds = ARTICLE_7_REPORT,
    .basis = "cover-one-answer",
    .about = ABOUT_RECORD,
    .message = "form {form} is ticked as {one} on line {first} and as {other} on line {second}",
    .help = "Keep one tick for the form.",
    .on_record = check,
    .each = ".",
};
