/* The length that a request proposes leads from the current deadline to the one requested (Art. 3(4)(a), 4(6)(a)); of
 * decisions extension-date says the same. */
#include "rule.h"

static void check(struct check *c, struct item duration)
{
    struct date current, requested;
    int64_t article, length;
    struct str text;
    enum unit unit;

    if (!need_number(c, record_root(duration.record), "@article", &article) ||
        !need_number(c, duration, "length", &length) || !need_token(c, duration, "length/@unit", &text) ||
        !need_date(c, duration, "current-deadline", &current) ||
        !need_date(c, duration, "requested-deadline", &requested) || !unit_read(text, &unit))
        return;
    struct derivation due = { 0 };
    derive_from(&due, "term/current-deadline", current);
    derive_plus(&due, length, unit, "");
    if (!need_derived(c, duration, "length", &due) || extension_ends(&due, requested))
        return;
    rests_on(c, article == 3 ? "a3-4-a-duration" : "a4-6-a");
    finding(c, item_at(duration, "requested-deadline"), arg_date("requested", requested),
            arg_derivation("due", &due));
}

const struct rule rule_request_length = {
    .id = "request-length",
    .kinds = EXTENSION_REQUEST,
    .basis = "a3-4-a-duration a4-6-a",
    .about = ABOUT_RECORD,
    .message = "the deadline requested is {requested}; the current deadline and the length give {due}",
    .help = "Compare the length and both deadlines with the text of the request; one of the three differs from it.",
    .on_record = check,
    .each = "duration",
};
