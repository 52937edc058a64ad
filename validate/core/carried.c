/* From one report to the next; see carried.h. */
#include "carried.h"

#include "check.h"
#include "list.h"
#include "rule.h"

enum { BETWEEN_MOST = 10 };

bool carried_agrees(const struct carried *k)
{
    int64_t there = k->was + k->came;
    return there >= k->left + k->went_least && there <= k->left + k->went_most;
}

/* The last one that ends before this one begins, where they meet. */
static const struct report_period *period_before(const struct sequence *s, const struct report_period *p)
{
    const struct report_period *q = sequence_before(s, p);
    for (int i = 0; q && i < BETWEEN_MOST && (q->superseded || !date_before(q->to, p->from)); i++)
        q = sequence_before(s, q);
    return q && !q->superseded && date_same(date_plus(q->to, 1, UNIT_DAY), p->from) ? q : NULL;
}

static bool has_form(const struct report_period *p, char letter)
{
    const struct arg *forms = fact_field(p->fact, "forms");
    return forms && memchr(forms->text.at, letter, forms->text.len);
}

static bool is_unchanged(const struct digest *d, char letter)
{
    for (uint32_t i = 0; i < d->fact_count; i++) {
        const struct fact *f = &d->facts[i];
        const struct arg *of = str_is(f->name, "unchanged-form") ? fact_field(f, "letter") : NULL;
        if (of && of->text.len == 1 && *of->text.at == letter)
            return true;
    }
    return false;
}

bool need_form_before(struct check *c, char letter, const struct report_period **before)
{
    const struct report_period *p = sequence_find(&c->report->sequence, c->given);
    for (int i = 0; p && i < BETWEEN_MOST; i++) {
        struct date_text day = date_text(p->from);
        *before = p = period_before(&c->report->sequence, p);
        if (!p)
            not_evaluated(c, "reason/no-report-before", str_of(day.at));
        else if (has_form(p, letter))
            return true;
        else if (!is_unchanged(p->given, letter))
            break;
    }
    if (p)
        not_evaluated(c, "reason/form-not-before", (struct str){ &letter, 1 });
    return false;
}

/* Rows of a type, of all sections that tell of it. */
struct row {
    struct str type; /* folded */
    uint32_t order;
    bool earlier; /* of the report before */
    const struct fact *fact;
};

struct rows {
    struct row *list;
    uint32_t count, cap;
    struct arena arena;
};

/* The facts that tell of one kind: of what there is first. */
static const char *const stock_facts[] = { "stock", "found", "destroyed", "kept", "moved", NULL };
static const char *const kept_facts[] = { "kept", "moved", NULL };
static const char *const loose_facts[] = { "kept-loose", "moved-loose", NULL };

static void add_rows(struct rows *rows, const struct digest *d, const char *const *names, bool earlier)
{
    for (uint32_t i = 0; i < d->fact_count; i++) {
        const struct arg *type = fact_field(&d->facts[i], "type");
        for (const char *const *name = names; type && *name && (!earlier || name == names); name++) {
            if (!str_is(d->facts[i].name, *name))
                continue;
            struct buf folded = { 0 };
            munition_fold(&folded, type->text);
            MEMORY_ROOM(rows->list, rows->count, rows->cap);
            rows->list[rows->count] =
                (struct row){ arena_copy(&rows->arena, buf_all(&folded)), rows->count, earlier, &d->facts[i] };
            rows->count++;
            buf_free(&folded);
        }
    }
}

static int by_type(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    int order = str_order(x->type, y->type);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static void add(int64_t *sum, int64_t number, bool *good)
{
    *good = *good && number >= 0 && *sum <= INT64_MAX / 4 - number;
    *sum += *good ? number : 0;
}

static int64_t number_of(const struct fact *f, const char *name, bool *good)
{
    const struct arg *a = fact_field(f, name);
    *good = *good && a && a->number >= 0 && a->number < INT64_MAX / 8;
    return *good ? a->number : 0;
}

/* A row that tells how many of the stockpiles went, or may have gone. */
static void take_stock_row(struct carried *k, const struct fact *f, bool *good)
{
    if (str_is(f->name, "kept")) { /* they may come from the stockpiles; what was destroyed may be told twice */
        const struct arg *destroyed = fact_field(f, "destroyed");
        add(&k->went_most, number_of(f, "acquired", good), good);
        bool known = destroyed && destroyed->number > 0 && destroyed->number < INT32_MAX;
        k->went_least -= known ? destroyed->number : 0;
        return;
    }
    int64_t number = number_of(f, "quantity", good);
    const struct arg *purpose = fact_field(f, "purpose");
    if (str_is(f->name, "found")) {
        add(&k->came, number, good);
        return;
    }
    add(&k->went_most, number, good);
    if (str_is(f->name, "destroyed") || (purpose && str_is(purpose->text, "destruction")))
        k->went_least += *good ? number : 0;
}

static void take_kept_row(struct carried *k, const struct fact *f, bool *good)
{
    const struct arg *purpose = fact_field(f, "purpose");
    bool moved = str_is(f->name, "moved") || str_is(f->name, "moved-loose");
    if (moved && purpose && str_is(purpose->text, "destruction")) {
        add(&k->went_most, number_of(f, "quantity", good), good);
        return;
    }
    int64_t went = moved ? number_of(f, "quantity", good) : number_of(f, "consumed", good);
    if (!moved && fact_field(f, "destroyed"))
        add(&went, number_of(f, "destroyed", good), good);
    if (!moved)
        add(&k->came, number_of(f, "acquired", good), good);
    add(&k->went_most, went, good);
    k->went_least += *good ? went : 0;
}

/* One type: the rows from `first` to before `last`. */
static void judge_type(struct check *c, const struct rows *rows, uint32_t first, uint32_t last,
                       const char *const *names, struct carried k,
                       void (*judge)(struct check *, const struct carried *))
{
    bool good = true, listed = false;
    for (uint32_t i = first; i < last; i++) {
        const struct fact *f = rows->list[i].fact;
        bool held = str_is(f->name, names[0]);
        listed |= held;
        if (held) {
            k.type = fact_word(f, "type");
            *(rows->list[i].earlier ? &k.then : &k.now) = f;
            add(rows->list[i].earlier ? &k.was : &k.left, number_of(f, "quantity", &good), &good);
        }
        if (names != stock_facts && !rows->list[i].earlier)
            take_kept_row(&k, f, &good);
        else if (!held)
            take_stock_row(&k, f, &good);
    }
    if (k.went_least < 0)
        k.went_least = 0;
    if (listed && good)
        judge(c, &k);
    else if (listed)
        not_evaluated(c, "reason/no-figures", STR(""));
}

/* Whether the section says what there is: rows, and a total that is theirs where the section has one. */
static const struct fact *need_section(struct check *c, const struct digest *d, const char *name, const char *row)
{
    const struct fact *section = digest_fact(d, name);
    const struct arg *value = section ? fact_field(section, "value") : NULL,
                     *total = section ? fact_field(section, "total") : NULL;
    bool none = value && (str_is(value->text, "none") || str_is(value->text, "not-applicable"));
    int64_t sum = 0;
    bool good = section && (!value || none);
    for (uint32_t i = 0; good && i < d->fact_count; i++)
        if (str_is(d->facts[i].name, row))
            add(&sum, number_of(&d->facts[i], "quantity", &good), &good);
    if (good && (none || strcmp(name, "stocks") != 0 || (total && total->number == sum)))
        return section;
    not_evaluated(c, "reason/no-figures", STR(""));
    return NULL;
}

/* Whether all that came and went is told: a section may say that it is not known. */
static bool tells_flows(const struct fact *report)
{
    static const char *const states[] = { "destroyed-value", "found-value", "transferred-value" };
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        const struct arg *value = fact_field(report, states[i]);
        if (value && !str_is(value->text, "none") && !str_is(value->text, "not-applicable"))
            return false;
    }
    return true;
}

static void judge_rows(struct check *c, char letter, const char *section, const char *const *names,
                       void (*judge)(struct check *, const struct carried *))
{
    const struct report_period *before;
    struct rows rows = { 0 };
    if (!need_form_before(c, letter, &before))
        return;
    struct carried k = { .day = before->to };
    k.now = need_section(c, c->given, section, names[0]);
    k.then = k.now ? need_section(c, before->given, section, names[0]) : NULL;
    if (!k.then)
        return;
    if (!tells_flows(digest_fact(c->given, "report"))) {
        not_evaluated(c, "reason/no-figures", STR(""));
        return;
    }
    add_rows(&rows, before->given, names, true);
    add_rows(&rows, c->given, names, false);
    list_sort(rows.list, rows.count, sizeof *rows.list, by_type);
    for (uint32_t first = 0, last = 0; first < rows.count; first = last) {
        while (last < rows.count && str_same(rows.list[last].type, rows.list[first].type))
            last++;
        judge_type(c, &rows, first, last, names, k, judge);
    }
    memory_drop(rows.list);
    arena_free(&rows.arena);
}

void each_stock_carried(struct check *c, void (*judge)(struct check *, const struct carried *))
{
    judge_rows(c, 'B', "stocks", stock_facts, judge);
}

void each_retained_carried(struct check *c, bool loose, void (*judge)(struct check *, const struct carried *))
{
    judge_rows(c, 'D', "retention", loose ? loose_facts : kept_facts, judge);
}
