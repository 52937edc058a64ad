/* A decision that asks a State to report also says where: in Article 7 reports, at meetings, to the Analysis
 * Group (CCM/MSP/2022/12, paragraphs 29, 34, 38, 42). */
#include "rule.h"

static void check(struct check *c, struct item extension)
{
    int64_t items = 0;
    struct str state;

    for (struct item i = item_at(extension, "reporting"); item_given(i); i = item_next(i))
        items++;
    if (!items)
        not_applicable(c, "reason/no-reporting");
    else if (need_token(c, extension, "@state", &state) && !item_given(item_at(extension, "channel")))
        finding(c, extension, arg_state("state", state), arg_count("items", items));
}

const struct rule rule_reporting_channels = {
    .id = "reporting-channels",
    .kinds = MEETING_REPORT,
    .basis = "practice-reporting-channels",
    .about = ABOUT_RECORD,
    .message = "{state}: the decision asks for reporting (items: {items}), and the record names no channel for it",
    .help =
        "Add the channels that the decision names: Article 7 reports, a meeting, each meeting, the Analysis Group.",
    .on_record = check,
    .each = "decisions/extension",
};
