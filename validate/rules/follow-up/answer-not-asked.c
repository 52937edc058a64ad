/* An answer names a lettered item on which a decision asks a State to report (Art. 7(2); decisions on extensions); other
 * lettered items of a report of a meeting ask for no answer. */
#include "rule.h"

static void check(struct check *c, const struct fact *answer)
{
    const struct arg *cites = fact_field(answer, "cites");
    struct citation cited = citation_read(cites ? cites->text : STR(""));
    if (!cites || !fact_field(answer, "state") || !cited.letter.len) {
        not_applicable(c, "reason/no-letter-cited");
        return;
    }
    const struct digest *record = record_of_symbol(c, cited.symbol);
    const struct fact *head = record ? digest_fact(record, "record") : NULL;
    const struct arg *meeting = head ? fact_field(head, "meeting") : NULL;
    if (!meeting) {
        not_evaluated(c, "reason/symbol-not-given", cited.symbol);
        return;
    }
    if (decision_given(c, cites->text) && !asked_item(given_of(c), cites->text)) {
        rests_on_cited(c, cites->text);
        finding_of_fact(c, answer, arg_code("decision", cites->text), arg_meeting("meeting", meeting->text));
    }
}

const struct rule rule_answer_not_asked = {
    .id = "answer-not-asked",
    .kinds = ARTICLE_7_REPORT | EXTENSION_REQUEST,
    .basis = "practice-answers msp10-bgr-reports msp10-bih-reports msp10-tcd-reports msp10-chl-reports",
    .about = ABOUT_RECORD,
    .message = "{decision} is answered; in the report of the {meeting} that is no item on which a State is asked "
               "to report",
    .help = "Compare paragraph and letter with the decision on the extension.",
    .on_corpus = check,
    .each = "citation",
};
