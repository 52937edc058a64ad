/* Deadlines from the registry and from reports; see deadlines.h. */
#include "deadlines.h"

#include "list.h"

static bool is_granted(const struct decision *d)
{
    return date_given(d->extension.to);
}

static bool is_invented(const struct report *r, struct str state)
{
    const struct state *known = registry_state(r->registry, state);
    return known && known->invented;
}

/* Where a decision stands among others: a request that was not granted, with the deadline that it was about. */
static struct date place_of_decision(const struct decision *d)
{
    return is_granted(d) ? d->extension.to : d->extension.from;
}

static void insert_decision(struct deadline *d, const struct decision *new)
{
    MEMORY_ROOM(d->decisions, d->decision_count, d->decision_cap);
    uint32_t at = d->decision_count++;
    for (; at && date_before(place_of_decision(new), place_of_decision(&d->decisions[at - 1])); at--)
        d->decisions[at] = d->decisions[at - 1];
    d->decisions[at] = *new;
}

static bool same_day(struct date a, struct date b)
{
    return !date_given(a) || !date_given(b) || date_same(a, b);
}

/* Whether a decision that is given speaks of one that is known, although it may tell it otherwise. */
static bool is_same(const struct decision *known, const struct decision *given)
{
    if (is_granted(known) && is_granted(given))
        return extension_same(&known->extension, &given->extension);
    return str_same(known->extension.meeting, given->extension.meeting) &&
           same_day(known->extension.from, given->extension.from);
}

static bool is_contradicted(const struct decision *known, const struct decision *given)
{
    const struct extension *k = &known->extension, *g = &given->extension;
    return !str_same(k->meeting, g->meeting) || !date_same(k->to, g->to) || !same_day(k->from, g->from) ||
           (!is_granted(known) && !str_same(known->outcome, given->outcome));
}

/* The report confirms what is known, and is cited for it from then on. */
static void confirm(struct decision *known, const struct decision *given)
{
    if (known->paragraph.len)
        return;
    known->report = given->report;
    known->paragraph = given->paragraph;
    known->outcome = given->outcome;
    known->extension.certainty = given->extension.certainty;
    if (!known->extension.symbol.len)
        known->extension.symbol = given->extension.symbol;
    if (!known->extension.decided.len)
        known->extension.decided = given->extension.decided;
}

static void take_decision(struct deadline *d, const struct decision *given)
{
    for (uint32_t i = 0; i < d->decision_count; i++) {
        struct decision *known = &d->decisions[i];
        if (!is_same(known, given))
            continue;
        if (!is_contradicted(known, given)) {
            confirm(known, given);
            return;
        }
        MEMORY_ROOM(d->contradictions, d->contradiction_count, d->contradiction_cap);
        d->contradictions[d->contradiction_count++] = (struct contradiction){ *known, *given };
        return;
    }
    insert_decision(d, given);
}

static void take_fact(struct deadlines *l, struct deadline *d, const struct digest *record, struct date adopted,
                      const struct fact *f)
{
    const struct fact *of = digest_fact(record, "record");
    struct str symbol = fact_word(of, "symbol"), outcome = fact_word(f, "outcome");
    bool granted = str_is(outcome, "granted") || str_is(outcome, "granted-shorter");
    struct decision given = {
        .extension = { .meeting = fact_word(of, "meeting"),
                       .symbol = fact_word(f, "analysis"),
                       .certainty = certainty_name(CERTAINTY_STATED),
                       .from = fact_date(f, "previous") },
        .outcome = outcome,
        .report = symbol.len ? symbol : record->path,
        .paragraph = fact_word(f, "paragraph"),
    };
    if (granted)
        given.extension.to = fact_date(f, "new");
    if (date_given(adopted))
        given.extension.decided = arena_copy(&l->arena, str_of(date_text(adopted).at));
    if (!date_given(given.extension.from) || granted != is_granted(&given))
        return; /* the check says what is missing */
    take_decision(d, &given);
    if (date_before(d->known_until, adopted))
        d->known_until = adopted;
    if (str_same(d->pending_meeting, given.extension.meeting))
        d->pending_meeting = d->pending_symbol = STR("");
}

static void take_registry(struct deadline *d, const struct registry *r)
{
    const struct obligation *o = registry_obligation(r, d->state, d->article);
    d->known_until = o ? o->known_until : r->known_until;
    if (!o)
        return;
    for (uint32_t i = 0; i < o->extension_count; i++) {
        struct decision known = { .extension = o->extensions[i],
                                  .outcome = STR("granted"),
                                  .report = o->extensions[i].stated_in };
        insert_decision(d, &known);
    }
    d->fulfilled = item_word(item_at(o->fulfilled, "@kind"));
    d->fulfilled_when = item_word(item_at(o->fulfilled, "@date"));
    d->fulfilled_certainty = item_word(item_at(o->fulfilled, "@certainty"));
    d->pending_meeting = item_word(item_at(o->pending, "@meeting"));
    d->pending_symbol = item_word(item_at(o->pending, "@symbol"));
}

static void derive(struct deadline *d, const struct report *r)
{
    d->derivation = derive_original(r->registry, d->state, d->article);
    for (uint32_t i = 0; i < d->decision_count; i++) {
        struct decision *one = &d->decisions[i];
        struct date reached = derivation_date(&d->derivation);
        if (!date_given(reached)) {
            derive_from(&d->derivation, "term/previous-deadline", one->extension.from);
            reached = one->extension.from;
        }
        if (!same_day(reached, one->extension.from))
            one->reached = reached;
        if (is_granted(one))
            derive_extended(&d->derivation, one->extension.meeting, one->extension.to,
                            str_is(one->extension.certainty, "unverified"));
    }
    struct date due = derivation_date(&d->derivation);
    d->days_left = date_given(due) ? days_between(r->as_of, due) : -1;
    d->standing = d->fulfilled.len ? STANDING_COMPLETED : d->days_left >= 0 ? STANDING_AHEAD : STANDING_OPEN;
}

/* Whether the fact is a decision of a meeting on the deadline of a State. */
static bool is_decision(const struct digest *record, const struct fact *f, struct str *state, int64_t *article)
{
    const struct arg *of = fact_field(f, "article");
    *state = fact_word(f, "state");
    *article = of ? of->number : 0;
    return str_is(f->name, "extension") && state->len && (*article == 3 || *article == 4) &&
           fact_word(digest_fact(record, "record"), "meeting").len;
}

static int place_order(const struct deadline *d, struct str state, int64_t article)
{
    int order = str_order(d->state, state);
    return order ? order : (d->article > article) - (d->article < article);
}

/* Where a State and article stand in the index, or would. */
static uint32_t find_place(const struct deadlines *l, struct str state, int64_t article)
{
    uint32_t low = 0, high = l->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (place_order(&l->at[l->index[middle]], state, article) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct deadline *deadline_of(struct deadlines *l, const struct report *r, struct str state, int64_t article)
{
    uint32_t place = find_place(l, state, article);
    if (place < l->count && place_order(&l->at[l->index[place]], state, article) == 0)
        return &l->at[l->index[place]];
    MEMORY_ROOM(l->index, l->count, l->index_cap);
    memmove(l->index + place + 1, l->index + place, (l->count - place) * sizeof *l->index);
    l->index[place] = l->count;
    MEMORY_ROOM(l->at, l->count, l->cap);
    struct deadline *d = &l->at[l->count++];
    *d = (struct deadline){ .state = state, .article = article };
    take_registry(d, r->registry);
    return d;
}

static int by_date(const void *a, const void *b)
{
    const struct deadline *x = a, *y = b;
    int order = date_order(derivation_date(&x->derivation), derivation_date(&y->derivation));
    if (!order)
        order = str_order(x->state, y->state);
    return order ? order : (x->article > y->article) - (x->article < y->article);
}

void deadlines_make(struct deadlines *l, const struct report *r, struct str state, bool mixed)
{
    struct str whose;
    int64_t article;
    *l = (struct deadlines){ 0 };
    bool invented = r->names != NAMES_REAL;
    for (uint32_t i = 0; i < r->registry->obligation_count; i++) {
        const struct obligation *o = &r->registry->obligations[i];
        if (state.len ? str_same(state, o->state) : mixed || is_invented(r, o->state) == invented)
            deadline_of(l, r, o->state, o->article);
    }
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *record = &r->records[i].judged;
        struct date adopted = fact_date(digest_fact(record, "adopted"), "date");
        for (uint32_t n = 0; n < record->fact_count; n++)
            if (is_decision(record, &record->facts[n], &whose, &article) && (!state.len || str_same(state, whose)))
                take_fact(l, deadline_of(l, r, whose, article), record, adopted, &record->facts[n]);
    }
    for (uint32_t i = 0; i < l->count; i++) {
        derive(&l->at[i], r);
        l->invented = l->invented || is_invented(r, l->at[i].state);
    }
    list_sort(l->at, l->count, sizeof *l->at, by_date);
}

void deadlines_free(struct deadlines *l)
{
    for (uint32_t i = 0; i < l->count; i++) {
        memory_drop(l->at[i].decisions);
        memory_drop(l->at[i].contradictions);
    }
    memory_drop(l->at);
    memory_drop(l->index);
    arena_free(&l->arena);
    *l = (struct deadlines){ 0 };
}
