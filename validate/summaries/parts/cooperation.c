/* Cooperation and assistance in the summary of progress (Art. 6, 7(1)(n)): sums by currency, what was provided and what was
 * received apart, because both may speak of the same money. */
#include "list.h"
#include "progress.h"

/* A row of assistance that has an amount. */
struct gift {
    struct amount amount;
    bool received;
    int window;
};

struct gifts {
    struct gift *at;
    uint32_t count, cap;
    uint32_t open[2][2]; /* by window and side: rows without an amount */
};

static void add_gift(struct gifts *l, const struct counted *c, const struct fact *f, int window)
{
    const struct arg *giver = fact_field(f, "giver"), *amount = fact_field(f, "amount");
    bool received = !giver || !str_same(giver->text, c->period->state);
    if (!amount) {
        l->open[window][received]++;
        return;
    }
    MEMORY_ROOM(l->at, l->count, l->cap);
    l->at[l->count++] = (struct gift){ { amount->number, amount->text }, received, window };
}

static int by_side_and_unit(const void *a, const void *b)
{
    const struct gift *x = a, *y = b;
    int order = (int)x->received - (int)y->received;
    order = order ? order : str_order(x->amount.unit, y->amount.unit);
    return order ? order : x->window - y->window;
}

static void read_gifts(const struct progress *g, struct gifts *l)
{
    for (uint32_t i = 0; i < g->counted_count; i++) {
        const struct counted *c = &g->counted[i];
        for (int w = 0; w < 2; w++)
            for (uint32_t n = 0; window_holds(&g->windows[w], c->period->to) && n < c->period->given->fact_count;
                 n++)
                if (str_is(c->period->given->facts[n].name, "assistance"))
                    add_gift(l, c, &c->period->given->facts[n], w);
    }
    list_sort(l->at, l->count, sizeof *l->at, by_side_and_unit);
}

/* The rows of a window from a place on that are of one side and currency. */
struct total {
    struct tally tally;
    uint32_t end;
};

static struct total total_of(const struct gifts *l, uint32_t at, const struct gift *of, int window)
{
    struct total t = { .end = at };
    for (; t.end < l->count; t.end++) {
        const struct gift *one = &l->at[t.end];
        if (one->window != window || one->received != of->received || !str_same(one->amount.unit, of->amount.unit))
            break;
        t.tally.failed |= !amount_add(&t.tally.sum, one->amount);
        t.tally.told++;
    }
    return t;
}

static void total_cells(struct page *p, const struct tally *t)
{
    struct buf text = { 0 };
    struct arg args[] = { arg_count("rows", t->told) };
    amount_write(&text, t->sum);
    if (t->failed)
        cell_phrase(p, "told/large");
    else if (t->told)
        cell_text(p, CELL_NUMBER, buf_all(&text));
    else
        cell_phrase(p, "told/not");
    cell_told(p, "progress/rows", args, 1);
    buf_free(&text);
}

/* One line for a side and currency; the first gift behind it. */
static uint32_t currency_row(struct page *p, const struct gifts *l, uint32_t at)
{
    const struct gift *of = &l->at[at];
    struct total now = total_of(l, at, of, 0), before = total_of(l, now.end, of, 1);
    struct arg args[] = { arg_code("currency", of->amount.unit) };
    cell_told(p, of->received ? "progress/received" : "progress/provided", args, 1);
    total_cells(p, &now.tally);
    total_cells(p, &before.tally);
    return before.end;
}

static void add_counts(struct progress *g, const struct gifts *l)
{
    theme_count(g, "progress/provided-open", l->open[0][false], l->open[1][false]);
    theme_count(g, "progress/received-open", l->open[0][true], l->open[1][true]);
    theme_count(g, "progress/needs", g->windows[0].needs, g->windows[1].needs);
}

void part_cooperation(struct progress *g)
{
    struct gifts l = { 0 };
    read_gifts(g, &l);
    theme_heading(g, "theme/cooperation", 0, 0);
    if (l.count)
        document_paragraph(g->page->document, say(g->page->voice, "progress/money"));
    theme_table(g, "cooperation");
    for (uint32_t i = 0; i < l.count;)
        i = currency_row(g->page, &l, i);
    if (has_reports(g))
        add_counts(g, &l);
    memory_drop(l.at);
}
