/* A request and the decision on it go on from one deadline (Art. 3(3), 4(5)). Of several texts of a request the one sent last
 * counts. */
#include "rule.h"

static void check(struct check *c, const struct fact *decision)
{
    const struct given_fact *request = request_decided(c, decision);
    const struct arg *current = request ? fact_field(request->fact, "current") : NULL,
                     *previous = fact_field(decision, "previous"), *state = fact_field(decision, "state"),
                     *article = fact_field(decision, "article");
    if (!previous || !state || !article) {
        not_applicable(c, "reason/no-deadline-before");
    } else if (!current) {
        not_evaluated(c, "reason/request-not-given", state->text);
    } else if (!date_same(current->date, previous->date)) {
        rests_on(c, article->number == 3 ? "a3-2-deadline" : "a4-1a-deadline");
        finding_of_fact(c, decision, arg_state("state", state->text), arg_date("previous", previous->date),
                        arg_date("current", current->date), arg_code("record", request->record->id));
    }
}

const struct rule rule_request_deadline_decided = {
    .id = "request-deadline-decided",
    .kinds = MEETING_REPORT,
    .basis = "a3-2-deadline a4-1a-deadline",
    .about = ABOUT_CONDUCT,
    .message =
        "{state}: the deadline before the extension is {previous}; the request goes on from {current} ({record})",
    .help = "Compare both dates with the decision before.",
    .on_corpus = check,
    .each = "extension",
};
