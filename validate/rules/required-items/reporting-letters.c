/* The items on which a decision asks a State to report are lettered a, b, c ... without a gap, so that a later
 * answer can name each one. */
#include "rule.h"

static void check(struct check *c, struct item extension)
{
    char expected = 'a';
    struct str paragraph = STR("");
    struct item i = item_at(extension, "reporting");

    if (!item_given(i))
        not_applicable(c, "reason/no-reporting");
    for (; item_given(i); i = item_next(i)) {
        struct str letter;
        if (!need_token(c, i, "@letter", &letter))
            continue;
        if (!str_same(paragraph, item_word(item_at(i, "@paragraph")))) {
            paragraph = item_word(item_at(i, "@paragraph"));
            expected = 'a'; /* letters begin again in another paragraph */
        }
        if (letter.len != 1 || *letter.at != expected) {
            finding(c, item_at(i, "@letter"), arg_text("letter", letter),
                    arg_text("expected", (struct str){ &expected, 1 }));
            return; /* what follows is counted from a place that is not certain */
        }
        expected++;
    }
}

const struct rule rule_reporting_letters = {
    .id = "reporting-letters",
    .kinds = MEETING_REPORT,
    .basis = "record-letters",
    .about = ABOUT_RECORD,
    .message = "a reporting item has the letter {letter}; expected: {expected}",
    .help = "Compare the lettered items with the text of the decision; one is missing, doubled or out of order.",
    .on_record = check,
    .each = "decisions/extension",
};
