/* Review Conferences are at least five years apart, counted from opening to opening; of one that was held in two parts the
 * first opens it. */
#include "rule.h"

/* As this document has it, else as the registry knows it. */
static struct meeting_days opening_of(struct check *c, struct str code)
{
    struct item own = item_of_key(c, "meetings/meeting", code);
    struct meeting_days d = { .unverified = registry_unverified(own) };
    return item_date(item_at(own, "session/@from"), &d.opens) ? d : meeting_days(c, code);
}

static void check(struct check *c, struct item meeting)
{
    const struct number *least = registry_number(registry_of(c), STR("review-conference-interval"));
    struct str before_code, code = item_word(item_at(meeting, "@code"));
    struct derivation due = { 0 };
    struct buf name = { 0 };
    int64_t ordinal;

    if (!least || !str_is(item_word(item_at(meeting, "@kind")), "review-conference")) {
        not_applicable(c, "reason/no-review-conference");
        return;
    }
    if (!need_number(c, meeting, "@ordinal", &ordinal))
        return;
    buf_number(&name, ordinal - 1);
    buf_text(&name, "RC");
    before_code = buf_all(&name);
    struct meeting_days before = opening_of(c, before_code), own = opening_of(c, code);
    if (!date_given(before.opens) || !date_given(own.opens)) {
        not_applicable(c, "reason/no-opening");
    } else {
        derive_from(&due, "term/opening", before.opens);
        derive_plus(&due, least->value, least->unit, "a12-1");
        rests_on(c, before.unverified || own.unverified ? "registry-days-unverified" : "a12-1");
        if (date_before(own.opens, derivation_date(&due)))
            finding(c, item_at(meeting, "session/@from"), arg_date("opens", own.opens),
                    arg_meeting("before", before_code), arg_derivation("due", &due));
    }
    buf_free(&name);
}

const struct rule rule_review_conference_interval = {
    .id = "review-conference-interval",
    .kinds = REGISTRY,
    .basis = "a12-1 registry-days-unverified",
    .about = ABOUT_CONDUCT,
    .message = "the conference opens on {opens}; five years after the opening of the {before} end on {due}",
    .help = "Compare the days of both conferences with their reports.",
    .on_record = check,
    .each = "meetings/meeting",
};
