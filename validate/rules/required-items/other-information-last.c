/* The last item on which a decision asks a State to report is other relevant information (CCM/MSP/2022/12, paragraphs
 * 29, 34, 38, 42); told by the word "other" in one of the languages of the United Nations. */
#include "rule.h"

static bool speaks_of_other(struct check *c, struct item reporting)
{
    struct str text;
    for (struct item i = item_at(reporting, "text"); item_given(i); i = item_next(i))
        if (item_text(i, &text) && matches_pattern(c, text))
            return true;
    return false;
}

static void check(struct check *c, struct item extension)
{
    struct item last = NO_ITEM;
    struct str state;

    for (struct item i = item_at(extension, "reporting"); item_given(i); i = item_next(i))
        last = i;
    if (!item_given(last))
        not_applicable(c, "reason/no-reporting");
    else if (need_token(c, extension, "@state", &state) && item_given(item_at(last, "text")) &&
             !speaks_of_other(c, last))
        finding(c, last, arg_state("state", state), arg_code("letter", item_word(item_at(last, "@letter"))));
}

const struct rule rule_other_information_last = {
    .id = "other-information-last",
    .kinds = MEETING_REPORT,
    .basis = "practice-other-information",
    .about = ABOUT_RECORD,
    .message =
        "{state}: the last reporting item, {letter}, does not speak of other information; in decisions of the "
        "Tenth Meeting the last one does",
    .help = "Compare the lettered items with the document; the last one may be missing here.",
    .on_record = check,
    .each = "decisions/extension",
    .pattern = "(?is).*?(other|أخرى|autre|otra|друг|иной|其他|其它).*",
};
