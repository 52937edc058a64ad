/* Items of a decision that a State answers in the report of another year, or in a request, and not in the report at work
 * (Art. 7(2); decisions on extensions, which ask for them in the reports of each year). */
#include "rule.h"

static void judge(struct check *c, const struct fact *report, const struct asked *a)
{
    struct buf text = { 0 };
    for (uint32_t i = 0; i < a->count; i++) {
        struct str decision = asked_citation(a, i, &text);
        const struct given_fact *other = asked_in_other(given_of(c), report, decision);
        if (!other)
            continue;
        rests_on_cited(c, decision);
        finding_of_fact(c, report, arg_state("state", fact_word(report, "state")),
                        arg_meeting("meeting", asked_meeting(a->items)), arg_code("decision", decision),
                        arg_code("record", other->record->id));
    }
    buf_free(&text);
}

static void check(struct check *c, const struct fact *report)
{
    each_asked(c, report, judge);
}

const struct rule rule_answer_other_record = {
    .id = "answer-other-record",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-answers msp10-bgr-reports msp10-bih-reports msp10-tcd-reports msp10-chl-reports",
    .about = ABOUT_CONDUCT,
    .message = "{state}: the {meeting} asks for {decision} in each report; this one does not name it, the record "
               "{record} does",
    .help = "Name the item in the report of each year, also where the answer is as before.",
    .on_corpus = check,
    .each = "report",
};
