/* The deadline that a request or a declaration states is the one that the registry knows to have run when it was
 * submitted, and before the meeting that considers it decided. */
#include "rule.h"

static void check(struct check *c, struct item root)
{
    const struct registry *r = registry_of(c);
    struct item at = item_at(root, "duration/current-deadline");
    struct date submitted, stated;
    struct str state;
    int64_t article;

    if (!item_given(at))
        at = item_at(root, "deadline");
    if (!need_token(c, root, "@state", &state) || !need_number(c, root, "@article", &article) ||
        !need_date(c, root, "submitted", &submitted) || !need_date(c, at, ".", &stated))
        return;
    const struct meeting *m = registry_meeting(r, item_word(item_at(root, "@meeting")));
    bool opened = m && date_given(m->opens) && date_before(m->opens, submitted);
    struct derivation known = derive_deadline(r, state, article, opened ? m->opens : submitted);
    if (!known.count)
        not_evaluated(c, "reason/entry-into-force-unknown", state);
    else if (need_horizon(c, state, article, submitted) && !date_same(derivation_date(&known), stated)) {
        rests_on(c, article == 3 ? "a3-2-deadline" : "a4-1a-deadline");
        finding(c, at, arg_date("stated", stated), arg_derivation("known", &known), arg_count("article", article));
    }
}

const struct rule rule_request_deadline_differs = {
    .id = "request-deadline-differs",
    .kinds = EXTENSION_REQUEST | COMPLIANCE_DECLARATION,
    .basis = "a3-2-deadline a4-1a-deadline",
    .about = ABOUT_CONDUCT,
    .message = "the deadline stated is {stated}; the deadline under Article {article} in the registry is {known}",
    .help = "Compare the deadline with the decisions of the meetings; areas contaminated after entry into "
            "force have one of their own.",
    .on_record = check,
    .each = ".",
};
