/* In a right-to-left copy the parts around a slash or a hyphen may be printed in reverse order: 47/76 for resolution
 * 76/47, 2021-2020 for 2020-2021. Told once for a record, since it comes from how the copy was set. */
#include "rule.h"

/* Whether one text is the other with the parts around its only mark swapped. */
static bool is_swapped(struct str printed, struct str meant, char mark)
{
    struct str behind = printed, other_behind = meant;
    struct str before = str_cut(&behind, mark), other_before = str_cut(&other_behind, mark);
    return behind.len && other_behind.len && str_same(before, other_behind) && str_same(behind, other_before) &&
           !str_same(before, behind);
}

static void check(struct check *c, struct item root)
{
    struct buf pairs = { 0 };
    struct item first = NO_ITEM;
    struct str meant, text;
    int64_t times = 0;

    each_below(i, root, "printed") {
        struct str language = item_word(item_at(i, "@xml:lang"));
        if (!str_is(str_cut(&language, '-'), "ar") || !item_token(item_at(i, "@for"), &meant) ||
            !item_token(i, &text) || !(is_swapped(text, meant, '/') || is_swapped(text, meant, '-')))
            continue;
        if (!times++)
            first = i;
        if (item_given(named_before(c, text, i)))
            continue;
        buf_line(&pairs, text);
    }
    if (times)
        finding(c, first, arg_list("printed", buf_all(&pairs)), arg_count("places", times));
    buf_free(&pairs);
}

const struct rule rule_slash_order = {
    .id = "slash-order",
    .kinds = MEETING_REPORT,
    .basis = "record-print",
    .about = ABOUT_RECORD,
    .message = "pairs around a slash or hyphen are printed in right-to-left order: {printed}; places: {places}",
    .help = "Nothing need be changed: the record keeps the form that is meant, and the printed one beside it.",
    .on_record = check,
    .each = ".",
};
