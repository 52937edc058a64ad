/* What answers a decision is sent after it was taken (Art. 7(2); decisions on extensions). */
#include "rule.h"

/* No item is cited whose day is known. */
static void not_given(struct check *c, struct str cites)
{
    if (record_of_symbol(c, citation_read(cites).symbol))
        not_applicable(c, "reason/no-reporting-item");
    else
        not_evaluated(c, "reason/symbol-not-given", citation_read(cites).symbol);
}

static void check(struct check *c, const struct fact *answer)
{
    const struct arg *cites = fact_field(answer, "cites"), *submitted = fact_field(answer, "submitted");
    if (!cites || !submitted) {
        not_evaluated(c, "reason/no-value", STR("submitted"));
        return;
    }
    const struct given_fact *item = asked_item(given_of(c), cites->text);
    struct date decided = item ? asked_not_before(item) : (struct date){ 0 };
    if (!date_given(decided)) {
        not_given(c, cites->text);
    } else if (date_before(submitted->date, decided)) {
        rests_on_cited(c, cites->text);
        finding_of_fact(c, answer, arg_code("decision", cites->text), arg_meeting("meeting", asked_meeting(item)),
                        arg_date("submitted", submitted->date), arg_date("decided", decided));
    }
}

const struct rule rule_answer_before_decision = {
    .id = "answer-before-decision",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "practice-answers msp10-bgr-reports msp10-bih-reports msp10-tcd-reports msp10-chl-reports",
    .about = ABOUT_RECORD,
    .message =
        "{decision} is answered in a record submitted on {submitted}; the {meeting} decided on {decided} or after",
    .help = "Compare the day, and the paragraph that is answered, with the decision.",
    .on_corpus = check,
    .each = "citation",
};
