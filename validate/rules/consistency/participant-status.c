/* Who is listed as a State Party, a signatory or another State was that on a day of the meeting
 * (Art. 11(3), 17). */
#include "rule.h"

/* What the registry knows the State to have been on that day. */
static const char *status_of(const struct state *s, struct date day)
{
    bool left = date_given(s->withdrawn) && !date_before(day, s->withdrawn);
    return state_is_party(s, day) ? "states-parties" : s->has_signed && !left ? "signatories" : "other-states";
}

static void judge(struct check *c, struct item code, struct str class, struct date day, struct date last)
{
    struct str its;
    const struct state *s = item_token(code, &its) ? registry_state(registry_of(c), its) : NULL;
    if (!s || str_is(class, status_of(s, day)) || str_is(class, status_of(s, last)))
        return;
    struct buf listed = { 0 }, known = { 0 };
    buf_text(&listed, "class/");
    buf_str(&listed, class);
    buf_text(&known, "class/");
    buf_text(&known, status_of(s, day));
    finding(c, code, arg_state("state", its), arg_phrase("listed", buf_all(&listed)), arg_date("day", day),
            arg_phrase("known", buf_all(&known)));
    buf_free(&listed);
    buf_free(&known);
}

static void check(struct check *c, struct item participants)
{
    struct str class;
    struct date day, last;

    if (!item_given(item_at(participants, "state"))) {
        not_applicable(c, "reason/no-state");
        return;
    }
    if (!need_token(c, participants, "@class", &class) ||
        !need_date(c, record_root(participants.record), "head/dates/@from", &day) ||
        !need_date(c, record_root(participants.record), "head/dates/@to", &last))
        return;
    for (struct item s = item_at(participants, "state"); item_given(s); s = item_next(s))
        judge(c, item_at(s, "@code"), class, day, last);
}

const struct rule rule_participant_status = {
    .id = "participant-status",
    .kinds = MEETING_REPORT,
    .basis = "a11-3-observers",
    .about = ABOUT_RECORD,
    .message = "{state} is listed among {listed}; the registry lists it among {known} on {day}",
    .help =
        "Compare the lists of participants with the document, and the status of the State with the depositary's.",
    .on_record = check,
    .each = "proceedings/participants",
};
