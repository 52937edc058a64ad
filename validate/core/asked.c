/* Items that decisions ask for, and their answers; see asked.h. */
#include "asked.h"

struct citation citation_read(struct str text)
{
    struct citation c;
    c.symbol = str_cut(&text, '#');
    c.paragraph = str_cut(&text, '.');
    c.letter = text;
    return c;
}

const struct given_fact *asked_item(const struct given *g, struct str citation)
{
    struct citation c = citation_read(citation);
    struct arg parts[] = { arg_code("symbol", c.symbol), arg_code("paragraph", c.paragraph),
                           arg_code("letter", c.letter) };
    const struct arg *const values[GIVEN_FIELDS] = { &parts[0], &parts[1], &parts[2] };
    struct given_list found = given_with(g, GIVEN_ASKED, values);
    return found.count ? found.at : NULL;
}

static const struct arg *of_record(const struct given_fact *item, const char *name)
{
    const struct fact *record = digest_fact(item->record, "record");
    return record ? fact_field(record, name) : NULL;
}

static struct date day_of(const struct given_fact *item, const char *else_of_record)
{
    const struct arg *day = fact_field(item->fact, "decided");
    if (!day)
        day = of_record(item, else_of_record);
    return day ? day->date : (struct date){ 0 };
}

struct date asked_not_before(const struct given_fact *item)
{
    return day_of(item, "from");
}

struct date asked_not_after(const struct given_fact *item)
{
    return day_of(item, "to");
}

struct str asked_meeting(const struct given_fact *item)
{
    const struct arg *meeting = of_record(item, "meeting");
    return meeting ? meeting->text : STR("");
}

/* The first of all texts given of that item: reports of a meeting may be given in several languages. */
static bool is_first(const struct given *g, const struct given_fact *item)
{
    static const char *const names[GIVEN_FIELDS] = { "symbol", "paragraph", "letter" };
    struct given_list same = given_like(g, GIVEN_ASKED, item->fact, names);
    return same.count && same.at->fact == item->fact;
}

static bool in_reports(const struct given *g, const struct fact *item)
{
    const struct arg kind = arg_code("kind", STR("article-7-report"));
    const struct arg *const values[GIVEN_FIELDS] = { fact_field(item, "symbol"), fact_field(item, "state"), &kind };
    return given_with(g, GIVEN_CHANNEL, values).count > 0;
}

static bool in_time(const struct registry *registry, const struct given_fact *item, const struct fact *report)
{
    const struct arg *from = fact_field(report, "from"), *to = fact_field(report, "to"),
                     *deadline = fact_field(item->fact, "new"), *article = fact_field(item->fact, "article"),
                     *state = fact_field(item->fact, "state");
    struct date decided = asked_not_after(item);
    return from && to && article && date_given(decided) && date_before(decided, to->date) &&
           !(deadline && date_before(deadline->date, from->date)) &&
           !registry_fulfilled(registry, state->text, article->number, from->date);
}

bool asked_next(const struct given *g, const struct registry *registry, const struct fact *report, struct asked *a)
{
    static const char *const names[GIVEN_FIELDS] = { "state", NULL, NULL };
    const struct arg *type = fact_field(report, "type");
    struct given_list all = given_like(g, GIVEN_ASKED_OF, report, names);
    while (type && str_is(type->text, "annual") && a->next < all.count) {
        const struct given_fact *first = all.at + a->next; /* which lives in `g` */
        a->items = first;
        a->count = 0;
        do
            a->count++;
        while (++a->next < all.count && all.at[a->next].record == first->record &&
               fact_same(all.at[a->next].fact, first->fact, "paragraph") &&
               fact_same(all.at[a->next].fact, first->fact, "article"));
        if (in_time(registry, a->items, report) && is_first(g, a->items) && in_reports(g, a->items->fact))
            return true;
    }
    return false;
}

static void write_field(struct buf *out, const struct fact *f, const char *name)
{
    const struct arg *a = fact_field(f, name);
    if (a)
        buf_str(out, a->text);
}

struct str asked_paragraph(const struct asked *a, struct buf *out)
{
    out->len = 0;
    write_field(out, a->items->fact, "symbol");
    buf_byte(out, '#');
    write_field(out, a->items->fact, "paragraph");
    return buf_all(out);
}

static bool is_answered(const struct given *g, const struct fact *report, struct str item)
{
    const struct arg cites = arg_code("cites", item);
    const struct arg *const values[GIVEN_FIELDS] = { &cites, fact_field(report, "state"),
                                                     fact_field(report, "to") };
    return given_with(g, GIVEN_ANSWERS, values).count > 0;
}

struct str asked_citation(const struct asked *a, uint32_t item, struct buf *out)
{
    asked_paragraph(a, out);
    buf_byte(out, '.');
    write_field(out, a->items[item].fact, "letter");
    return buf_all(out);
}

const struct given_fact *asked_in_other(const struct given *g, const struct fact *report, struct str citation)
{
    const struct arg cites = arg_code("cites", citation);
    const struct arg *const values[GIVEN_FIELDS] = { &cites, fact_field(report, "state") };
    if (is_answered(g, report, citation))
        return NULL;
    struct given_list others = given_with(g, GIVEN_ANSWERS_OF, values);
    return others.count ? others.at : NULL;
}

struct str asked_left(const struct given *g, const struct fact *report, const struct asked *a, struct buf *left,
                      uint32_t *answered)
{
    struct buf item = { 0 };
    left->len = 0;
    *answered = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        const struct arg *letter = fact_field(a->items[i].fact, "letter");
        struct str citation = asked_citation(a, i, &item);
        if (letter && is_answered(g, report, citation))
            ++*answered;
        else if (letter && !asked_in_other(g, report, citation))
            buf_line(left, letter->text);
    }
    buf_free(&item);
    return buf_all(left);
}
