/* An answer names an item that a decision asks of the State that answers (Art. 7(2); decisions on extensions). Only
 * decisions of meetings whose reports are given can be looked into. */
#include "rule.h"

static void check(struct check *c, const struct fact *answer)
{
    const struct arg *cites = fact_field(answer, "cites"), *state = fact_field(answer, "state");
    if (!cites || !state) {
        not_applicable(c, "reason/no-state");
        return;
    }
    if (!record_of_symbol(c, citation_read(cites->text).symbol)) {
        not_evaluated(c, "reason/symbol-not-given", citation_read(cites->text).symbol);
        return;
    }
    const struct given_fact *item = asked_item(given_of(c), cites->text);
    const struct arg *asked = item ? fact_field(item->fact, "state") : NULL;
    if (!asked) {
        not_applicable(c, "reason/no-reporting-item");
    } else if (!str_same(asked->text, state->text)) {
        rests_on_cited(c, cites->text);
        finding_of_fact(c, answer, arg_code("decision", cites->text), arg_meeting("meeting", asked_meeting(item)),
                        arg_state("asked", asked->text), arg_state("state", state->text));
    }
}

const struct rule rule_answer_elsewhere = {
    .id = "answer-elsewhere",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "practice-answers msp10-bgr-reports msp10-bih-reports msp10-tcd-reports msp10-chl-reports",
    .about = ABOUT_RECORD,
    .message = "{state} answers {decision}; the {meeting} asks that of {asked}",
    .help = "Compare the paragraph with the decision.",
    .on_corpus = check,
    .each = "citation",
};
