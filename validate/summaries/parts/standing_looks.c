/* How standings of reports are shown; see submitted.h. */
#include "submitted.h"

const struct standing_look standing_looks[SUBMISSION_STANDINGS] = {
    [SUBMISSION_NOT_DUE] = { "soft", NULL, "reporting/not-due", "reporting/key/not-due" },
    [SUBMISSION_NOT_KNOWN] = { "soft", "reporting/sign/not-known", "reporting/not-known", "reporting/key/not-due" },
    [SUBMISSION_NONE] = { "empty", "reporting/sign/none", "reporting/none", "reporting/key/none" },
    [SUBMISSION_MISSING] = { "fourth", "reporting/sign/missing", "reporting/missing", "reporting/key/missing" },
    [SUBMISSION_ELSEWHERE] = { "third", "reporting/sign/given", "reporting/elsewhere", "reporting/key/given" },
    [SUBMISSION_GIVEN] = { "third", "reporting/sign/given", "reporting/given", "reporting/key/given" },
    [SUBMISSION_LATE] = { "second", "reporting/sign/late", "reporting/late", "reporting/key/late" },
    [SUBMISSION_ON_TIME] = { "first", "reporting/sign/on-time", "reporting/on-time", "reporting/key/on-time" },
};

void cell_standing(struct page *p, const struct submission *s)
{
    struct arg days = arg_span("days", s->days, UNIT_DAY);
    if (s->standing == SUBMISSION_LATE)
        cell_told(p, "reporting/late-by", &days, 1);
    else
        cell_phrase(p, standing_looks[s->standing].name);
}
