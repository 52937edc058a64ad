/* Days that come, and what decisions say of them; see coming.h. */
#include "coming.h"

void coming_free(struct coming *c)
{
    memory_drop(c->at);
    arena_free(&c->arena);
}

static struct str told_uid(struct coming *c, const char *pattern, const struct str *texts)
{
    struct buf uid = { 0 };
    for (const char *at = pattern; *at; at++)
        if (*at == '{') {
            buf_str(&uid, *texts++);
            at++;
        } else {
            buf_byte(&uid, *at);
        }
    struct str copy = arena_copy(&c->arena, buf_all(&uid));
    buf_free(&uid);
    return copy;
}

struct coming_day *coming_add(struct coming *c, struct date from, struct date to, const char *uid,
                              const struct str *texts)
{
    MEMORY_ROOM(c->at, c->count, c->cap);
    struct coming_day *day = &c->at[c->count];
    *day = (struct coming_day){ .uid = told_uid(c, uid, texts), .from = from, .to = to, .order = c->count++ };
    return day;
}

struct coming_day *coming_decided(struct coming *c, const struct fact *f, const char *phrase, struct date from,
                                  struct date to, const char *uid, const struct str *texts)
{
    struct coming_day *day = coming_add(c, from, to, uid, texts);
    const struct arg *known = record_field(c->page, "to");
    struct buf basis = { 0 };
    tell_cited(&basis, c->page, f);
    day->phrase = phrase;
    day->args = f->args;
    day->arg_count = f->arg_count;
    day->record = c->page->record;
    day->fact = f;
    day->state = fact_word(f, "state");
    day->basis = arena_copy(&c->arena, buf_all(&basis));
    day->cited = true;
    day->known = known ? known->date : (struct date){ 0 };
    buf_free(&basis);
    return day;
}

/* The citation of the fact; the record's id before it where the record has no symbol. */
static struct str place_of(struct coming *c, const struct fact *f)
{
    struct buf text = { 0 };
    tell_cited(&text, c->page, f);
    if (!text.len) {
        buf_str(&text, c->page->record->id);
        buf_byte(&text, '#');
        buf_str(&text, fact_word(f, "paragraph"));
    }
    struct str copy = arena_copy(&c->arena, buf_all(&text));
    buf_free(&text);
    return copy;
}

/* So many units before a meeting opens. */
static void add_before(struct coming *c, const struct fact *f, const char *phrase, struct str meeting,
                       const struct number *lead, const char *uid, const struct str *texts)
{
    const struct opening *o = meeting.len ? openings_find(c->openings, meeting) : NULL;
    if (!o)
        return;
    struct derivation *d = arena_get(&c->arena, sizeof *d);
    derive_from(d, "term/opening", o->from);
    derive_less(d, lead->value, lead->unit, "");
    d->step[1].basis = lead->requirement;
    struct date day = derivation_date(d);
    if (date_given(day))
        coming_decided(c, f, phrase, day, day, uid, texts)->derivation = d;
}

static void add_request(struct coming *c, const struct fact *f)
{
    const struct number *lead = registry_number(c->page->voice->registry, STR("extension-request-lead"));
    const struct arg *article = fact_field(f, "article");
    bool stocks = article && article->number == 3;
    struct str texts[] = { fact_word(f, "state"), stocks ? STR("3") : STR("4"), fact_word(f, "meeting") };
    if (!lead || !str_is(fact_word(f, "kind"), "further-request"))
        return;
    struct number by = *lead;
    by.requirement = stocks ? STR("a3-5-nine-months") : STR("a4-6-nine-months");
    add_before(c, f, "dates/request", texts[2], &by, "request-{}-{}-{}", texts);
}

static void add_lead(struct coming *c, const struct fact *f)
{
    const struct arg *days = fact_field(f, "days");
    struct str texts[] = { fact_word(f, "of"), fact_word(f, "year"), fact_word(f, "before") };
    if (!days || !texts[0].len)
        return;
    struct number lead = { .requirement = STR(""), .value = days->number, .unit = UNIT_DAY };
    add_before(c, f, str_is(texts[0], "annual-report") ? "dates/annual-report" : "dates/work-plan-and-budget",
               texts[2], &lead, "{}-{}-{}", texts);
}

static void add_step(struct coming *c, const struct fact *f)
{
    struct date from = fact_date(f, "from"), to = fact_date(f, "to");
    struct str where = place_of(c, f);
    if (date_given(from) || date_given(to))
        coming_decided(c, f, NULL, date_given(from) ? from : to, date_given(to) ? to : from, "step-{}", &where);
}

bool coming_of_fact(struct coming *c, const struct fact *f)
{
    static const struct {
        const char *name;
        void (*add)(struct coming *, const struct fact *);
    } kinds[] = { { "step", add_step }, { "lead", add_lead }, { "expectation", add_request } };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_is(f->name, kinds[i].name)) {
            kinds[i].add(c, f);
            return true;
        }
    return false;
}

void coming_report(struct coming *c, const struct fact *f, struct date day, const char *const phrases[3])
{
    static const char *const kinds[] = { "article-7-report", "analysis-group" };
    struct str kind = fact_word(f, "kind");
    struct date_text text = date_text(day);
    size_t n = 0;
    while (n < 2 && !str_is(kind, kinds[n]))
        n++;
    struct str texts[] = { kind, fact_word(f, "state"), place_of(c, f), { text.at, 4 } };
    coming_decided(c, f, phrases[n], day, day, "report-{}-{}-{}-{}", texts);
}
