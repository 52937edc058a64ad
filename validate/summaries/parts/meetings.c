/* Meetings as days that come, and by when requests must be sent that they consider (Art. 3(5), 4(6)). */
#include "coming.h"

static struct str told(struct coming *c, struct buf *text)
{
    struct str copy = arena_copy(&c->arena, buf_all(text));
    buf_free(text);
    return copy;
}

static struct arg *meeting_arg(struct coming *c, const struct opening *o)
{
    struct arg *args = arena_get(&c->arena, sizeof *args);
    *args = arg_meeting("meeting", o->meeting);
    return args;
}

static void add_meeting(struct coming *c, const struct opening *o)
{
    if (o->record) {
        c->page->record = o->record;
        coming_decided(c, o->fact, "dates/meeting", o->from, o->to, "meeting-{}", &o->meeting);
        return;
    }
    struct coming_day *day = coming_add(c, o->from, o->to, "meeting-{}", &o->meeting);
    day->phrase = "dates/meeting";
    day->args = meeting_arg(c, o);
    day->arg_count = 1;
    day->basis = say(c->page->voice, o->unverified ? "calendar/registry-unverified" : "deadlines/registry");
}

/* "Art. 3(5), Art. 4(6)" */
static struct str lead_basis(struct coming *c)
{
    static const char *const ids[] = { "a3-5-nine-months", "a4-6-nine-months" };
    const struct voice *v = c->page->voice;
    struct buf text = { 0 };
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        const struct requirement *r = registry_requirement(v->registry, str_of(ids[i]));
        if (i)
            buf_str(&text, say(v, "list/comma"));
        if (r)
            tell_citation(&text, v, r);
    }
    return told(c, &text);
}

static void add_requests(struct coming *c, const struct opening *o, const struct number *lead, struct str basis)
{
    struct derivation *d = arena_get(&c->arena, sizeof *d);
    derive_from(d, "term/opening", o->from);
    d->step[0].unverified = o->unverified;
    derive_less(d, lead->value, lead->unit, "");
    struct date last = derivation_date(d);
    if (!date_given(last))
        return;
    struct coming_day *day = coming_add(c, last, last, "requests-{}", &o->meeting);
    day->phrase = "calendar/requests";
    day->args = meeting_arg(c, o);
    day->arg_count = 1;
    day->basis = basis;
    day->derivation = d;
}

void coming_meetings(struct coming *c)
{
    const struct number *lead = registry_number(c->page->voice->registry, STR("extension-request-lead"));
    struct str basis = lead_basis(c);
    for (uint32_t i = 0; i < c->openings->count; i++) {
        add_meeting(c, &c->openings->at[i]);
        if (lead)
            add_requests(c, &c->openings->at[i], lead, basis);
    }
}
