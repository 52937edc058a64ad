/* A report that answers some items of a decision answers all of them (Art. 7(2); decisions on extensions). Items that
 * another report given of that State and year answers are answered. */
#include "rule.h"

static void judge(struct check *c, const struct fact *report, const struct asked *a)
{
    struct buf text = { 0 }, letters = { 0 };
    uint32_t answered;
    struct str left = asked_left(given_of(c), report, a, &letters, &answered);
    struct str decision = asked_paragraph(a, &text);
    if (answered && left.len) {
        rests_on_cited(c, decision);
        finding_of_fact(c, report, arg_state("state", fact_word(report, "state")),
                        arg_meeting("meeting", asked_meeting(a->items)), arg_code("decision", decision),
                        arg_list("letters", left));
    }
    buf_free(&text);
    buf_free(&letters);
}

static void check(struct check *c, const struct fact *report)
{
    each_asked(c, report, judge);
}

const struct rule rule_answer_missing = {
    .id = "answer-missing",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-answers msp10-bgr-reports msp10-bih-reports msp10-tcd-reports msp10-chl-reports",
    .about = ABOUT_CONDUCT,
    .message = "{state} answers some items of {decision}; the {meeting} asks to be told of these too: {letters}",
    .help = "Add what the report tells of each item; say so where there is nothing to tell.",
    .on_corpus = check,
    .each = "report",
};
