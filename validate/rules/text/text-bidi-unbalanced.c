/* A character that begins a piece of another direction needs the one that ends it, in the same text (Unicode Standard
 * Annex 9): else it turns what stands behind it. */
#include "rule.h"

enum { DEEPEST = 125 }; /* as that annex has it */

/* U+202A to U+202E end in the bytes AA to AE, and the isolates in A6 to A9. */
static bool is_isolate(struct str piece)
{
    return (unsigned char)piece.at[2] < 0xaa;
}

static bool is_closing(struct str piece)
{
    return (unsigned char)piece.at[2] == 0xac || (unsigned char)piece.at[2] == 0xa9;
}

/* The first end without a beginning, else the last beginning without an end; empty where all have both. */
static struct str unmatched(struct check *c, struct text_cursor *t)
{
    struct str open[DEEPEST], piece;
    uint32_t depth = 0;
    while (piece_next(c, t, &piece)) {
        if (is_closing(piece) ? !depth || is_isolate(open[depth - 1]) != is_isolate(piece) : depth == DEEPEST)
            return piece;
        if (is_closing(piece))
            depth--;
        else
            open[depth++] = piece;
    }
    return depth ? open[depth - 1] : STR("");
}

static void check(struct check *c, struct text_cursor *t)
{
    struct str alone = unmatched(c, t);
    if (!alone.len)
        return;
    const char *ends = is_isolate(alone) ? "U+2069" : "U+202C";
    const char *begins = is_isolate(alone) ? "U+2066..U+2068" : "U+202A..U+202E";
    finding(c, t->item, arg_code("character", str_of(character_text(alone).at)),
            arg_code("counterpart", str_of(is_closing(alone) ? begins : ends)));
}

const struct rule rule_text_bidi_unbalanced = {
    .id = "text-bidi-unbalanced",
    .kinds = RECORDS,
    .basis = "record-text-characters",
    .about = ABOUT_RECORD,
    .message = "{character} stands in the text without its counterpart {counterpart}",
    .help = "Delete it, or write its counterpart; pairs of them stand in one text.",
    .stands_back_for = "text-bidi-override",
    .on_text = check,
    .marks = TEXT_BIDI,
    .search = "[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]",
};
