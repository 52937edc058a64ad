/* An extension runs from the deadline before it: previous deadline + length = new deadline. */
#include "rule.h"

static void check(struct check *c, struct item extension)
{
    struct date previous, given;
    int64_t length;
    struct str text;
    enum unit unit;

    if (!item_given(item_at(extension, "new-deadline")) || item_given(item_at(extension, "length/@value"))) {
        not_applicable(c, "reason/no-length");
        return;
    }
    if (!need_date(c, extension, "previous-deadline/@date", &previous) ||
        !need_number(c, extension, "length", &length) || !need_token(c, extension, "length/@unit", &text) ||
        !need_date(c, extension, "new-deadline/@date", &given) || !unit_read(text, &unit))
        return;

    struct derivation due = { 0 };
    derive_from(&due, "term/previous-deadline", previous);
    derive_plus(&due, length, unit, "");
    if (!need_derived(c, extension, "length", &due) || extension_ends(&due, given))
        return;
    finding(c, item_at(extension, "new-deadline/@date"), arg_date("new", given), arg_derivation("due", &due));
}

const struct rule rule_extension_date = {
    .id = "extension-date",
    .kinds = MEETING_REPORT,
    .basis = "record-dates-agree",
    .about = ABOUT_RECORD,
    .message = "the new deadline is {new}; the previous deadline and the length give {due}",
    .help = "Compare the length and both dates with the text of the decision; one of the three differs from it.",
    .on_record = check,
    .each = "decisions/extension",
};
