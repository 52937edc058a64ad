/* A decision grants the time that was requested, or less (Art. 3(5), 4(7)). Of several texts of a request the one sent
 * last counts. */
#include "rule.h"

static bool same(const struct fact *a, const struct fact *b, const char *name)
{
    const struct arg *x = fact_field(a, name), *y = fact_field(b, name);
    return x && y && x->number == y->number && str_same(x->text, y->text);
}

static const struct fact *request_of(const struct check *c, const struct fact *decision)
{
    const struct fact *last = NULL, *f;
    struct fact_cursor at = { 0 };
    while ((f = fact_given(c, "request", &at)) != NULL) {
        const struct arg *sent = fact_field(f, "submitted"), *before = last ? fact_field(last, "submitted") : NULL;
        if (sent && same(f, decision, "state") && same(f, decision, "article") && same(f, decision, "meeting") &&
            (!before || date_before(before->date, sent->date)))
            last = f;
    }
    return last;
}

static void check(struct check *c, const struct fact *decision)
{
    const struct arg *state = fact_field(decision, "state"), *article = fact_field(decision, "article"),
                     *new = fact_field(decision, "new");
    if (!state || !article || !new) {
        not_applicable(c, "reason/no-new-deadline");
        return;
    }
    const struct fact *request = request_of(c, decision);
    const struct arg *requested = request ? fact_field(request, "requested") : NULL;
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
