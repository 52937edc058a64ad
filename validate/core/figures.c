/* Figures of reports; see figures.h. */
#include "figures.h"

/* Where each stands: a field of a fact. */
static const struct place_of {
    const char *fact, *field, *value; /* the field that may say "none" in its place */
    const char *phrase;
    char form; /* that tells a figure of the last day */
    bool rows; /* each fact is a row, and the figure is their sum */
} places[FIGURES] = {
    [FIGURE_HELD] = { "stocks", "total", "value", "figure/held", 'B', false },
    [FIGURE_HELD_SUBMUNITIONS] = { "stocks", "submunitions", "value", "figure/held-submunitions", 'B', false },
    [FIGURE_DESTROYED] = { "report", "munitions", "destroyed-value", "figure/destroyed", 0, false },
    [FIGURE_DESTROYED_SUBMUNITIONS] = { "report", "submunitions", "destroyed-value",
                                        "figure/destroyed-submunitions", 0, false },
    [FIGURE_RETAINED] = { "kept", "quantity", NULL, "figure/retained", 'D', true },
    [FIGURE_AREA] = { "areas", "total", "value", "figure/area", 'F', false },
    [FIGURE_NEWLY_FOUND] = { "areas", "newly-found", "value", "figure/newly-found", 0, false },
    [FIGURE_CANCELLED] = { "report", "cancelled", NULL, "figure/cancelled", 0, false },
    [FIGURE_REDUCED] = { "report", "reduced", NULL, "figure/reduced", 0, false },
    [FIGURE_CLEARED] = { "report", "cleared", NULL, "figure/cleared", 0, false },
    [FIGURE_REACHED] = { "reached", "people", "none", "figure/reached", 0, true },
    [FIGURE_KILLED] = { "casualties", "new-killed", "new-value", "figure/killed", 0, false },
    [FIGURE_INJURED] = { "casualties", "new-injured", "new-value", "figure/injured", 0, false },
};

bool figure_is_standing(enum figure f)
{
    return places[f].form;
}

const char *figure_phrase(enum figure f)
{
    return places[f].phrase;
}

const char *told_phrase(enum told t)
{
    static const char *const phrases[] = { [TOLD_NOT] = "told/not",
                                           [TOLD_UNCHANGED] = "told/unchanged",
                                           [TOLD_OPEN] = "told/open",
                                           [TOLD_LARGE] = "told/large" };
    return phrases[t];
}

static bool says_none(const struct fact *f, const char *field)
{
    const struct arg *value = field ? fact_field(f, field) : NULL;
    return value && str_is(value->text, "none");
}

/* False where it has none; an amount that is too large is none that could be told. */
static enum told amount_of(const struct fact *f, const struct place_of *at, struct amount *out)
{
    const struct arg *a = fact_field(f, at->field);
    *out = (struct amount){ 0 };
    if (!a)
        return says_none(f, at->value) ? TOLD : TOLD_NOT;
    *out = (struct amount){ a->number, a->type == ARG_AMOUNT ? a->text : STR("") };
    bool large = a->type == ARG_COUNT && __builtin_mul_overflow(a->number, (int64_t)1000, &out->thousandths);
    return large ? TOLD_LARGE : TOLD;
}

static void take(struct figure_told *t, const struct place_of *at, const struct fact *f)
{
    struct amount amount;
    enum told told = amount_of(f, at, &amount);
    if (told == TOLD && t->told != TOLD_OPEN && t->told != TOLD_LARGE)
        t->told = amount_add(&t->amount, amount) ? TOLD : TOLD_LARGE;
    else if (told == TOLD_LARGE || (told == TOLD_NOT && at->rows && t->told != TOLD_LARGE))
        t->told = told == TOLD_LARGE ? TOLD_LARGE : TOLD_OPEN;
}

static void take_unchanged(struct figure_told out[FIGURES], const struct fact *f)
{
    const struct arg *letter = fact_field(f, "letter"), *since = fact_field(f, "since");
    for (int i = 0; letter && since && i < FIGURES; i++)
        if (places[i].form && letter->text.len == 1 && *letter->text.at == places[i].form)
            out[i].since = since->text;
}

void figures_read(const struct digest *d, struct figure_told out[FIGURES])
{
    for (int i = 0; i < FIGURES; i++)
        out[i] = (struct figure_told){ 0 };
    for (uint32_t n = 0; n < d->fact_count; n++) {
        const struct fact *f = &d->facts[n];
        if (str_is(f->name, "unchanged-form"))
            take_unchanged(out, f);
        else if (str_is(f->name, "retention") && says_none(f, "value"))
            out[FIGURE_RETAINED].told = TOLD;
        for (int i = 0; i < FIGURES; i++)
            if (str_is(f->name, places[i].fact))
                take(&out[i], &places[i], f);
    }
    for (int i = 0; i < FIGURES; i++)
        if (out[i].told == TOLD_NOT && out[i].since.len)
            out[i].told = TOLD_UNCHANGED;
}
