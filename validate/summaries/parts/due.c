/* A deadline as a day that comes, with the steps that lead to it, the last decision on it and what is known of it. */
#include "coming.h"
#include "standing.h"

/* The documents of the last decision; of the original period the article that sets it. */
static struct str basis_of(struct coming *c, const struct deadline *d)
{
    const struct voice *v = c->page->voice;
    struct buf lines = { 0 }, text = { 0 };
    const struct requirement *r =
        d->derivation.count > 1 ? registry_requirement(v->registry, d->derivation.step[1].basis) : NULL;
    if (d->decision_count)
        decision_documents(&lines, &d->decisions[d->decision_count - 1]);
    struct arg list = arg_list("list", buf_all(&lines));
    if (lines.len)
        tell_arg(&text, v, &list);
    else if (d->decision_count)
        tell_decision(&text, v, &d->decisions[d->decision_count - 1]);
    else if (r)
        tell_citation(&text, v, r);
    else
        buf_str(&text, say(v, "deadlines/registry"));
    struct str copy = arena_copy(&c->arena, buf_all(&text));
    buf_free(&lines);
    buf_free(&text);
    return copy;
}

static struct str more_of(struct coming *c, const struct deadline *d)
{
    struct buf text = { 0 };
    tell_standing(&text, c->page->voice, d);
    if (d->pending_meeting.len)
        buf_text(&text, " | ");
    tell_pending(&text, c->page->voice, d);
    struct str copy = arena_copy(&c->arena, buf_all(&text));
    buf_free(&text);
    return copy;
}

void coming_deadline(struct coming *c, const struct deadline *d)
{
    struct date due = derivation_date(&d->derivation);
    struct str texts[] = { d->state, d->article == 3 ? STR("3") : STR("4") };
    struct coming_day *day = coming_add(c, due, due, "deadline-{}-{}", texts);
    struct arg *args = arena_get(&c->arena, 2 * sizeof *args);
    args[0] = arg_state("state", d->state);
    args[1] = arg_count("article", d->article);
    day->phrase = "calendar/deadline";
    day->args = args;
    day->arg_count = 2;
    day->state = d->state;
    day->basis = basis_of(c, d);
    day->more = more_of(c, d);
    day->derivation = &d->derivation;
}
