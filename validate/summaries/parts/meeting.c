/* The meeting at a glance: who presided, who took part, when the report was adopted. */
#include "parts.h"

static void row(struct page *p, const char *phrase)
{
    cell_phrase(p, phrase);
}

static void presidency_row(struct page *p, const struct fact *f)
{
    struct str language = p->language, name = fact_text(f, "name", &language);
    const struct arg *state = fact_field(f, "state");
    struct arg args[] = { arg_term("name", STR(""), name), state ? *state : arg_state("state", STR("")) };
    row(p, "meeting/presidency");
    cell_told(p, "meeting/person-of", args, 2);
}

static int64_t number_of(const struct fact *f, const char *name)
{
    const struct arg *a = fact_field(f, name);
    return a ? a->number : 0;
}

/* How many the report lists; where it lists nobody, how many it states; no row where it does neither. */
static void participants_row(struct page *p, const struct fact *f)
{
    const struct arg *class = fact_field(f, "class");
    int64_t listed = number_of(f, "states") + number_of(f, "organizations");
    struct arg total = arg_count("count", listed ? listed : number_of(f, "stated"));
    if (!total.number)
        return;
    cell_coded(p, "took-part/", class ? class->text : STR(""));
    cell_told(p, "meeting/count", &total, 1);
}

/* The names of all Vice-Presidents in one cell. */
static void vice_presidents_row(struct page *p)
{
    struct buf codes = { 0 }, text = { 0 };
    for (uint32_t i = 0; i < p->record->fact_count; i++) {
        const struct fact *f = &p->record->facts[i];
        const struct arg *state = str_is(f->name, "vice-president") ? fact_field(f, "state") : NULL;
        if (state)
            buf_line(&codes, state->text);
    }
    struct arg states = arg_states("states", buf_all(&codes));
    tell_arg(&text, p->voice, &states);
    row(p, "meeting/vice-presidents");
    cell_text(p, CELL_TEXT, buf_all(&text));
    buf_free(&codes);
    buf_free(&text);
}

static void adopted_row(struct page *p, const struct fact *f)
{
    row(p, "meeting/adopted");
    cell_field(p, f, "date");
    if (!fact_field(f, "draft"))
        return;
    row(p, "meeting/draft");
    cell_field(p, f, "draft");
}

void part_meeting(struct page *p)
{
    static const char *const heads[] = { "meeting/what", "meeting/value", NULL };
    page_table(p, "meeting", LAYOUT_FACTS, "meeting/caption", heads);
    each_fact(p, "presidency", presidency_row);
    if (has_fact(p, "vice-president"))
        vice_presidents_row(p);
    each_fact(p, "participants", participants_row);
    if (record_field(p, "plenaries")) {
        row(p, "meeting/plenaries");
        cell_field(p, digest_fact(p->record, "record"), "plenaries");
    }
    each_fact(p, "adopted", adopted_row);
}
