/* A decision grants the time that was requested, or less (Art. 3(5), 4(7)). Of several texts of a request the one sent
 * last counts. */
#include "rule.h"

static void check(struct check *c, const struct fact *decision)
{
    const struct arg *state = fact_field(decision, "state"), *article = fact_field(decision, "article"),
                     *new = fact_field(decision, "new");
    if (!state || !article || !new) {
        not_applicable(c, "reason/no-new-deadline");
        return;
    }
    const struct given_fact *request = request_decided(c, decision);
    const struct arg *requested = request ? fact_field(request->fact, "requested") : NULL;
    if (!requested) {
        not_evaluated(c, "reason/request-not-given", state->text);
    } else if (date_before(requested->date, new->date)) {
        rests_on(c, article->number == 3 ? "a3-5-decision" : "a4-7-decision");
        finding_of_fact(c, decision, arg_state("state", state->text), arg_date("new", new->date),
                        arg_date("requested", requested->date));
    }
}

const struct rule rule_granted_beyond_request = {
    .id = "granted-beyond-request",
    .kinds = MEETING_REPORT,
    .basis = "a3-5-decision a4-7-decision",
    .about = ABOUT_DECIDED,
    .message = "{state}: the new deadline is {new}; the request asks for {requested}",
    .help = "Compare both dates with the decision and the request.",
    .on_corpus = check,
    .each = "extension",
};
