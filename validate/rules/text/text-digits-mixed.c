/* Numbers of one text in digits of two systems, such as 2022 beside Arabic-Indic digits. Digits within symbols and
 * designations do not count. */
#include "rule.h"

/* Digits of one system differ in their last byte only. */
static bool same_system(struct str one, struct str other)
{
    size_t bytes = (unsigned char)*one.at < 0x80 ? 0 : (unsigned char)*one.at < 0xe0 ? 1 : 2;
    bool ascii = (unsigned char)*other.at < 0x80;
    return bytes ? !ascii && memcmp(one.at, other.at, bytes) == 0 : ascii;
}

static void check(struct check *c, struct text_cursor *t)
{
    struct str one, other;
    if (!piece_next(c, t, &one))
        return;
    while (piece_next(c, t, &other))
        if (!same_system(one, other)) {
            finding(c, t->item, arg_text("one", one), arg_text("other", other));
            break;
        }
}

const struct rule rule_text_digits_mixed = {
    .id = "text-digits-mixed",
    .kinds = RECORDS,
    .basis = "practice-text-figures",
    .about = ABOUT_RECORD,
    .message = "{one} and {other} in one text are of different systems of digits",
    .help = "Write all numbers of a text in one system of digits.",
    .on_text = check,
    .marks = TEXT_PROSE | TEXT_DIGITS,
    .search = "(?<![\\p{Latin}0-9/#.:@_-])[0-9]++(?![\\p{Latin}/#@_])"
              "|[\\x{660}-\\x{669}]++|[\\x{6f0}-\\x{6f9}]++|[\\x{966}-\\x{96f}]++|[\\x{9e6}-\\x{9ef}]++|[\\x{e50}-"
              "\\x{e59}]++"
              "|[\\x{ed0}-\\x{ed9}]++|[\\x{1040}-\\x{1049}]++|[\\x{17e0}-\\x{17e9}]++|[\\x{ff10}-\\x{ff19}]++",
};
