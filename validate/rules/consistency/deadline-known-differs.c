/* The deadlines of an extension are those that the registry knows of the same decision. */
#include "rule.h"

static const struct extension *known(struct check *c, struct item extension, struct str meeting)
{
    int64_t article;
    if (!item_number(item_at(extension, "@article"), &article))
        return NULL;
    const struct obligation *o =
        registry_obligation(registry_of(c), item_word(item_at(extension, "@state")), article);
    for (uint32_t i = 0; o && i < o->extension_count; i++)
        if (str_same(o->extensions[i].meeting, meeting))
            return &o->extensions[i];
    return NULL;
}

static void judge(struct check *c, struct item at, struct date other, bool unverified)
{
    struct derivation due = { 0 };
    struct date given;
    derive_from(&due, "", other);
    if (!item_date(at, &given) || !date_given(other) || extension_ends(&due, given))
        return;
    rests_on(c, unverified ? "registry-dates-unverified" : "registry-deadlines");
    finding(c, at, arg_date("given", given), arg_date("other", other));
}

static void check(struct check *c, struct item extension)
{
    struct str meeting;
    if (!need_token(c, record_root(extension.record), "@meeting", &meeting))
        return;
    const struct extension *its = known(c, extension, meeting);
    if (!its) {
        not_applicable(c, "reason/decision-unknown-here");
        return;
    }
    bool unverified = str_is(its->certainty, "unverified");
    judge(c, item_at(extension, "previous-deadline/@date"), its->from, unverified);
    judge(c, item_at(extension, "new-deadline/@date"), its->to, unverified);
}

const struct rule rule_deadline_known_differs = {
    .id = "deadline-known-differs",
    .kinds = MEETING_REPORT,
    .basis = "registry-deadlines registry-dates-unverified",
    .about = ABOUT_RECORD,
    .stands_back_for = "dates-out-of-order extension-cap extension-date granted-after-deadline",
    .message = "the deadline is {given}; the registry has {other} for the same decision",
    .help = "Compare the day with the document; where it is right, the registry has to be mended.",
    .on_record = check,
    .each = "decisions/extension",
};
