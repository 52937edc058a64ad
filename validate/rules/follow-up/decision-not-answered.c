/* A report answers the items of a decision that asks for them in the reports of its State (Art. 7(2); decisions on
 * extensions). What is told elsewhere in the report, without naming the item, is not seen here. */
#include "rule.h"

static void judge(struct check *c, const struct fact *report, const struct asked *a)
{
    struct buf text = { 0 }, letters = { 0 };
    uint32_t answered;
    struct str left = asked_left(given_of(c), report, a, &letters, &answered);
    if (!answered && left.len)
        finding_of_fact(c, report, arg_state("state", fact_word(report, "state")),
                        arg_meeting("meeting", asked_meeting(a->items)),
                        arg_code("decision", asked_paragraph(a, &text)), arg_list("letters", left));
    buf_free(&text);
    buf_free(&letters);
}

static void check(struct check *c, const struct fact *report)
{
    each_asked(c, report, judge);
}

const struct rule rule_decision_not_answered = {
    .id = "decision-not-answered",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-answers",
    .about = ABOUT_CONDUCT,
    .message = "{state}: the {meeting} asks for items of {decision} ({letters}); the report names none of them",
    .help = "Name the items that the report answers, so that readers find them.",
    .on_corpus = check,
    .each = "report",
};
