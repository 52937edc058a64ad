/* How many of the items asked of each State are answered in the records given: bars, and the table behind them. */
#include "chart.h"
#include "followed.h"

enum { WIDTH = 900, BAR = 880, ROW = 52, TALL = 18, ROOM = 26, CHARTED = 200 };

static const struct {
    const char *look, *phrase, *letter;
} standings[LEDGER_STANDINGS] = {
    [LEDGER_ANSWERED] = { "first", "follow-up/answered", "follow-up/letter/answered" },
    [LEDGER_DUE] = { "second", "follow-up/due", "follow-up/letter/due" },
    [LEDGER_AHEAD] = { "third", "follow-up/ahead", "follow-up/letter/ahead" },
    [LEDGER_UNDATED] = { "fourth", "follow-up/undated", "follow-up/letter/undated" },
};

static struct arg state_of(const struct followed_state *s)
{
    return arg_state("state", s->rows[0]->state);
}

/* "Quithara: items 5; A 4, B 0, C 0, D 1" */
static void draw_label(struct chart *c, const struct page *p, const struct followed_state *s, int32_t y)
{
    struct buf text = { 0 };
    struct arg args[] = {
        state_of(s),
        arg_count("items", s->count),
        arg_count("answered", s->times[LEDGER_ANSWERED]),
        arg_count("due", s->times[LEDGER_DUE]),
        arg_count("ahead", s->times[LEDGER_AHEAD]),
        arg_count("undated", s->times[LEDGER_UNDATED]),
    };
    tell_phrase(&text, p->voice, "follow-up/label", args, sizeof args / sizeof *args);
    chart_text(c, "label", ANCHOR_START, 0, y, buf_all(&text));
    buf_free(&text);
}

static void draw_bar(struct chart *c, const struct page *p, const struct followed_state *s, int32_t y,
                     uint32_t most)
{
    uint32_t before = 0;
    struct scale scale = { 0, most, 0, BAR };
    for (int i = 0; i < LEDGER_STANDINGS; before += s->times[i++]) {
        int32_t from = scale_at(&scale, before), to = scale_at(&scale, before + s->times[i]);
        if (!s->times[i])
            continue;
        chart_bar(c, standings[i].look, from, y, to - from, TALL, say(p->voice, standings[i].phrase));
        if (to - from >= ROOM)
            chart_text(c, "inside", ANCHOR_MIDDLE, (from + to) / 2, y + 13, say(p->voice, standings[i].letter));
    }
}

static void draw(struct page *p, const struct followed_state *states, uint32_t count)
{
    struct chart *c = document_chart(p->document, "answered", say(p->voice, "follow-up/chart"), WIDTH);
    uint32_t most = 0, shown = count < CHARTED ? count : CHARTED;
    for (int i = 0; i < LEDGER_STANDINGS; i++)
        chart_key(c, standings[i].look, say(p->voice, standings[i].phrase));
    for (uint32_t i = 0; i < shown; i++) /* cppcheck-suppress knownConditionTrueFalse ; of any count */
        most = states[i].count > most ? states[i].count : most;
    for (uint32_t i = 0; i < shown; i++) { /* cppcheck-suppress knownConditionTrueFalse ; of any count */
        int32_t y = (int32_t)i * ROW;
        draw_label(c, p, &states[i], y + 16);
        draw_bar(c, p, &states[i], y + 24, most);
    }
    c->height = (int32_t)shown * ROW;
}

static void add_up(struct followed_state *all, const struct followed_state *s)
{
    all->count += s->count;
    for (int i = 0; i < LEDGER_STANDINGS; i++)
        all->times[i] += s->times[i];
}

static void number_cells(struct page *p, const struct followed_state *s)
{
    cell_number(p, s->count);
    for (int i = 0; i < LEDGER_STANDINGS; i++)
        cell_number(p, s->times[i]);
}

void part_answered(struct page *p, const struct followed_state *states, uint32_t count)
{
    const char *const heads[] = { "decisions/state",
                                  "decisions/items",
                                  standings[LEDGER_ANSWERED].phrase,
                                  standings[LEDGER_DUE].phrase,
                                  standings[LEDGER_AHEAD].phrase,
                                  standings[LEDGER_UNDATED].phrase,
                                  NULL };
    struct followed_state all = { 0 };
    if (count)
        draw(p, states, count);
    page_table(p, "answered", LAYOUT_GRID, "follow-up/table", heads);
    for (uint32_t i = 0; i < count; i++) {
        struct arg state = state_of(&states[i]);
        struct buf name = { 0 };
        tell_arg(&name, p->voice, &state);
        cell_text(p, CELL_TEXT, buf_all(&name));
        number_cells(p, &states[i]);
        add_up(&all, &states[i]);
        buf_free(&name);
    }
    if (count > 1) {
        cell_phrase(p, "follow-up/all");
        number_cells(p, &all);
    }
}
