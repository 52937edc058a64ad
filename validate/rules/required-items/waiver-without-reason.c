/* A waiver says why the finding is accepted; a mark, or a word that stands for none, does not. */
#include "rule.h"

static void check(struct check *c, struct item reason)
{
    struct str text = item_word(reason);
    if (!waiver_gives_reason(text))
        finding(c, reason, arg_text("reason", text));
}

const struct rule rule_waiver_without_reason = {
    .id = "waiver-without-reason",
    .kinds = WAIVERS,
    .basis = "record-waivers",
    .about = ABOUT_RECORD,
    .message = "the reason is {reason}, where a waiver says why the finding is accepted; it waives nothing",
    .help = "Say in a sentence why the finding is accepted, for whoever reads the report without you.",
    .on_record = check,
    .each = "waiver/reason",
};
