/* By when reports under Article 7 are due: each year's, the first of each State, and what decisions ask for every year. */
#include "coming.h"

static struct str citation(struct coming *c, struct str id)
{
    const struct voice *v = c->page->voice;
    const struct requirement *r = registry_requirement(v->registry, id);
    struct buf text = { 0 };
    if (r)
        tell_citation(&text, v, r);
    struct str copy = arena_copy(&c->arena, buf_all(&text));
    buf_free(&text);
    return copy;
}

static struct derivation *keep(struct coming *c, const struct derivation *d)
{
    struct derivation *kept = arena_get(&c->arena, sizeof *kept);
    *kept = *d;
    return kept;
}

/* The annual reports of every State, once a year. */
static void add_year(struct coming *c, int16_t year, struct str basis)
{
    struct derivation d = derive_report_due(c->page->voice->registry, (struct date){ year, 12, 31 });
    struct date due = derivation_date(&d);
    struct date_text text = date_text((struct date){ year, 12, 31 });
    struct str digits = { text.at, 4 };
    if (!date_given(due))
        return;
    struct coming_day *day = coming_add(c, due, due, "article-7-reports-{}", &digits);
    struct arg *args = arena_get(&c->arena, sizeof *args);
    *args = arg_code("year", arena_copy(&c->arena, digits));
    day->phrase = "calendar/annual-reports";
    day->args = args;
    day->arg_count = 1;
    day->basis = basis;
    day->derivation = keep(c, &d);
}

static void add_first(struct coming *c, const struct state *s, const struct number *period, struct str basis)
{
    struct derivation d = { 0 };
    derive_from(&d, "term/entry-into-force", s->entry_into_force);
    d.step[0].unverified = s->unverified;
    derive_plus(&d, period->value, period->unit, "");
    struct date due = derivation_date(&d);
    if (!date_given(due))
        return;
    struct coming_day *day = coming_add(c, due, due, "first-report-{}", &s->code);
    struct arg *args = arena_get(&c->arena, sizeof *args);
    *args = arg_state("state", s->code);
    day->phrase = "calendar/first-report";
    day->args = args;
    day->arg_count = 1;
    day->state = s->code;
    day->basis = basis;
    day->derivation = keep(c, &d);
}

void coming_reports(struct coming *c, enum names names, struct date from, struct date to)
{
    const struct registry *r = c->page->voice->registry;
    const struct number *period = registry_number(r, STR("initial-report-period"));
    struct date in_force = registry_date(r, STR("entry-into-force"));
    struct str annual = citation(c, STR("a7-2-due")), first = citation(c, period ? period->requirement : STR(""));
    int year = from.year - 1 > in_force.year ? from.year - 1 : in_force.year; /* none before the Convention */
    for (; year < to.year; year++)
        add_year(c, (int16_t)year, annual);
    for (uint32_t i = 0; period && i < r->state_count; i++) {
        const struct state *s = &r->states[i];
        if (date_given(s->entry_into_force) && (names == NAMES_BOTH || s->invented == (names == NAMES_INVENTED)))
            add_first(c, s, period, first);
    }
}

/* The last day up to which the channel of an extension asks for reports, which stands behind it in the record. */
static void add_channel(struct coming *c, const struct fact *extension, const struct fact *f)
{
    static const char *const items[] = { "calendar/report", "calendar/report-analysis-group",
                                         "calendar/report-meeting" };
    static const char *const further[] = { "calendar/further", "calendar/further", "calendar/further" };
    enum { MOST = 10 }; /* years: an extension is for five at most (Art. 3(3), 4(5)) */
    const struct arg *due = fact_field(f, "due"), *closed = record_field(c->page, "to"),
                     *article = fact_field(f, "article");
    struct date day = closed ? closed->date : (struct date){ 0 },
                end = extension ? fact_date(extension, "new") : (struct date){ 0 };
    if (!due || !date_given(day) || !article)
        return;
    for (int n = 0; n < MOST && day_of_year_after(due->text, day, &day); n++) {
        if (n && (!date_given(end) || date_before(end, day)))
            return;
        if (registry_surely_fulfilled(c->page->voice->registry, fact_word(f, "state"), article->number, day))
            return;
        coming_report(c, f, day, str_is(f->name, "channel") ? items : further);
    }
}

void coming_yearly(struct coming *c)
{
    const struct fact *extension = NULL;
    for (uint32_t i = 0; i < c->page->record->fact_count; i++) {
        const struct fact *f = &c->page->record->facts[i];
        if (str_is(f->name, "extension"))
            extension = f;
        else if (str_is(f->name, "channel") || str_is(f->name, "further-channel"))
            add_channel(c, extension, f);
    }
}
