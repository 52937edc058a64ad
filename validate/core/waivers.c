/* Findings meet their waivers; see waivers.h. */
#include "waivers.h"

#include "check.h"
#include "list.h"

/* Words that are written where a reason is asked for and none is given, without their marks and blanks. */
static const char *const empty_words[] = {
    "accepted", "fixme", "later", "na",      "nil",    "no",  "none",  "noreason", "ok",      "reason",
    "tba",      "tbd",   "todo",  "unknown", "waived", "xxx", "لاشيء", "لايوجد",   "لاينطبق",
};

/* The length of a mark or blank at the beginning of a text; 0 where a letter or figure stands there. */
static size_t mark_length(struct str s)
{
    char c = *s.at;
    bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if ((unsigned char)c < 0x80)
        return !letter;
    return s.len >= 3 && str_starts(s, "\xe2\x80") ? 3 : 0; /* dashes, dots and quotes of Unicode */
}

bool waiver_gives_reason(struct str text)
{
    struct buf bare = { 0 };
    while (text.len) {
        size_t mark = mark_length(text);
        if (!mark)
            buf_small(&bare, (struct str){ text.at, 1 });
        text.at += mark ? mark : 1;
        text.len -= mark ? mark : 1;
    }
    bool given = bare.len > 1;
    for (size_t i = 0; i < sizeof empty_words / sizeof *empty_words; i++)
        given = given && !str_is(buf_all(&bare), empty_words[i]);
    buf_free(&bare);
    return given;
}

static struct waiver waiver_of(const struct fact *f, struct date as_of)
{
    struct waiver w = {
        .rule = rule_find(fact_word(f, "rule")),
        .record = fact_word(f, "record"),
        .item = fact_word(f, "item"),
        .by = fact_word(f, "by"),
        .reason = fact_word(f, "reason"),
        .until = fact_date(f, "until"),
        .line = f->place.line,
    };
    w.expired = date_before(w.until, as_of);
    w.bare = !waiver_gives_reason(w.reason);
    return w;
}

/* By what they are for. */
static int by_aim(const void *a, const void *b)
{
    const struct waiver *x = a, *y = b;
    if (x->rule != y->rule)
        return x->rule < y->rule ? -1 : 1;
    int order = str_order(x->record, y->record);
    return order ? order : str_order(x->item, y->item);
}

static int by_worth(const void *a, const void *b)
{
    const struct waiver *x = a, *y = b;
    int order = by_aim(x, y);
    if (order)
        return order;
    if ((x->expired || x->bare) != (y->expired || y->bare))
        return x->expired || x->bare ? 1 : -1;
    if (date_before(x->until, y->until) != date_before(y->until, x->until))
        return date_before(y->until, x->until) ? -1 : 1;
    order = str_order(x->path, y->path);
    return order ? order : (x->line > y->line) - (x->line < y->line);
}

/* The first of the waivers for the same; NULL where there is none. */
static struct waiver *find(const struct waivers *l, const struct waiver *wanted)
{
    return list_find(wanted, l->at, l->count, sizeof *l->at, by_aim);
}

static int by_id(const void *a, const void *b)
{
    return str_order(((const struct waivable *)a)->id, ((const struct waivable *)b)->id);
}

/* Whether findings of it can be waived: a waiver for what is wrong with waivers would hide itself. */
static bool is_waivable(const struct digest *d)
{
    return d->kind != WAIVERS && d->id.len;
}

static void list_waivers(struct report *r)
{
    struct waivers *l = &r->waivers;
    uint32_t most = 0;
    for (uint32_t i = 0; i < r->record_count; i++)
        most += r->records[i].in_force ? r->records[i].given->fact_count : 0;
    l->at = arena_get(&r->arena, most * sizeof *l->at);
    l->records = arena_get(&r->arena, r->record_count * sizeof *l->records);
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = r->records[i].given;
        if (is_waivable(d))
            l->records[l->record_count++] = (struct waivable){ d->id, &r->records[i].judged };
        for (uint32_t n = 0; r->records[i].in_force && n < d->fact_count; n++) {
            if (!str_is(d->facts[n].name, "waiver"))
                continue;
            l->at[l->count] = waiver_of(&d->facts[n], r->as_of);
            l->at[l->count++].path = d->path;
        }
    }
    list_sort(l->at, l->count, sizeof *l->at, by_worth);
    list_sort(l->records, l->record_count, sizeof *l->records, by_id);
}

/* What a limit has cut off cannot be accepted, because nobody has seen it. */
static void meet(struct report *r, const struct digest *d, struct finding *f, bool *binding)
{
    struct waivers *l = &r->waivers;
    const struct waiver wanted = { .rule = f->rule, .record = d->id, .item = f->item };
    struct waiver *w = rules[f->rule].rule->speaks_for == FAULT_LIMIT ? NULL : find(l, &wanted);
    if (!w)
        return;
    w->met = true;
    if (w->expired || w->bare)
        return;
    const struct requirement *basis = registry_requirement(r->registry, f->basis);
    f->waived = w;
    l->waived++;
    if (basis && basis->force == FORCE_BINDING) {
        l->binding++;
        binding[basis - r->registry->requirements] = true;
    }
}

void waivers_apply(struct report *r)
{
    const struct registry *known = r->registry;
    struct buf ids = { 0 };
    if (!r->in_force)
        return;
    list_waivers(r);
    bool *binding = arena_get(&r->arena, known->requirement_count * sizeof *binding);
    for (uint32_t i = 0; i < r->record_count; i++) {
        const struct digest *d = &r->records[i].judged;
        for (uint32_t n = 0; is_waivable(d) && d->whole && n < d->finding_count; n++)
            meet(r, d, &d->findings[n], binding);
    }
    for (uint32_t i = 0; i < known->requirement_count; i++)
        if (binding[i])
            buf_line(&ids, known->requirements[i].id);
    r->waivers.requirements = arena_copy(&r->arena, buf_all(&ids));
    buf_free(&ids);
}

/* Whether all has been judged of which the rule could have found something in the record; else why not. */
static const char *not_judged(const struct digest *d, uint32_t rule)
{
    if (!d->whole || d->limited)
        return "reason/waived-not-read";
    if (d->outcomes[rule] == NOT_EVALUATED)
        return "reason/waived-not-evaluated";
    for (uint32_t i = 0; i < d->reason_count; i++)
        if (d->reasons[i].rule == rule && d->outcomes[rule] != NOT_APPLICABLE)
            return "reason/waived-not-evaluated";
    return NULL;
}

/* Why nothing can be said of a waiver that no finding has met; NULL where something can. */
static const char *undecided(const struct waivers *l, const struct waiver *w)
{
    const struct waivable wanted = { .id = w->record };
    const struct waivable *any = list_find(&wanted, l->records, l->record_count, sizeof wanted, by_id);
    if (!any)
        return "reason/record-not-given";
    for (; any < l->records + l->record_count && by_id(any, &wanted) == 0; any++)
        if (not_judged(any->judged, w->rule))
            return not_judged(any->judged, w->rule);
    return NULL;
}

struct date as_of(const struct check *c)
{
    return c->report->as_of;
}

bool need_waiver(struct check *c, const struct fact *f, bool *met)
{
    const struct waiver w = waiver_of(f, c->report->as_of);
    const struct waiver *first = find(&c->report->waivers, &w);
    const char *why = w.rule == rule_count ? "reason/waiver-of-no-rule"
                      : w.expired          ? "reason/waiver-expired"
                                           : NULL;
    *met = first && first->met;
    if (why) {
        not_applicable(c, why);
        return false;
    }
    why = *met ? NULL : first ? undecided(&c->report->waivers, &w) : "reason/waivers-not-in-force";
    if (why)
        not_evaluated(c, why, w.record);
    return !why;
}
