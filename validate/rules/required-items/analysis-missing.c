/* A request is decided on its analysis, which is a document of the meeting (so for each request in CCM/MSP/2022/12). */
#include "rule.h"

static void check(struct check *c, struct item extension)
{
    struct str state;
    if (need_token(c, extension, "@state", &state) && !item_given(item_at(extension, "@analysis")))
        finding(c, extension, arg_state("state", state));
}

const struct rule rule_analysis_missing = {
    .id = "analysis-missing",
    .kinds = MEETING_REPORT,
    .basis = "practice-analysis-document",
    .about = ABOUT_RECORD,
    .message = "{state}: the record names no analysis of the request",
    .help = "Add the symbol of the analysis; nothing need be changed where the document names none.",
    .on_record = check,
    .each = "decisions/extension",
};
