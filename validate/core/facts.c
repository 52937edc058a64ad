/* The table of facts, and how it is read; see facts.h. */
#include "facts.h"

/* clang-format off: a table */
const struct fact_kind fact_kinds[] = {
    { "record",
      MEETING_REPORT,
      ".",
      ".",
      { { "symbol", "@symbol", ARG_CODE, 0, false },
        { "meeting", "@meeting", ARG_MEETING, 0, false },
        { "from", "head/dates/@from", ARG_DATE, 0, false },
        { "to", "head/dates/@to", ARG_DATE, 0, false },
        { "place", "head/place", ARG_CODE, 0, false },
        { "title", "head/title", ARG_TEXT, 0, true } } },
    { "decision",
      MEETING_REPORT,
      "decisions/decision",
      ".",
      { { "paragraph", "@paragraph", ARG_CODE, 0, false } } },
    { "extension",
      MEETING_REPORT,
      "decisions/extension",
      ".",
      { { "state", "@state", ARG_STATE, 0, false },
        { "article", "@article", ARG_COUNT, 0, false },
        { "paragraph", "@paragraph", ARG_CODE, 0, false },
        { "analysis", "@analysis", ARG_CODE, 0, false },
        { "outcome", "outcome", ARG_CODE, 0, false },
        { "length", "length", ARG_SPAN, 0, false },
        { "previous", "previous-deadline/@date", ARG_DATE, 0, false },
        { "new", "new-deadline/@date", ARG_DATE, 0, false } } },
    { "expectation",
      MEETING_REPORT,
      "decisions/extension/expectation",
      ".",
      { { "state", "@state", ARG_STATE, 1, false },
        { "article", "@article", ARG_COUNT, 1, false },
        { "paragraph", "@paragraph", ARG_CODE, 0, false },
        { "meeting", "@meeting", ARG_MEETING, 0, false },
        { "text", "text", ARG_TEXT, 0, true } } },
    { "observation",
      MEETING_REPORT,
      "decisions/extension/observation",
      ".",
      { { "state", "@state", ARG_STATE, 1, false },
        { "article", "@article", ARG_COUNT, 1, false },
        { "paragraph", "@paragraph", ARG_CODE, 0, false },
        { "text", "text", ARG_TEXT, 0, true } } },
    { "channel",
      MEETING_REPORT,
      "decisions/extension/channel",
      ".",
      { { "state", "@state", ARG_STATE, 1, false },
        { "article", "@article", ARG_COUNT, 1, false },
        { "kind", "@kind", ARG_CODE, 0, false },
        { "paragraph", "@paragraph", ARG_CODE, 0, false },
        { "meeting", "@meeting", ARG_MEETING, 0, false },
        { "due", "@due", ARG_CODE, 0, false } } },
    { "reporting",
      MEETING_REPORT,
      "decisions/extension/reporting",
      ".",
      { { "state", "@state", ARG_STATE, 1, false },
        { "article", "@article", ARG_COUNT, 1, false },
        { "paragraph", "@paragraph", ARG_CODE, 0, false },
        { "letter", "@letter", ARG_CODE, 0, false },
        { "text", "text", ARG_TEXT, 0, true } } },
    { "further",
      MEETING_REPORT,
      "decisions/extension/further",
      ".",
      { { "state", "@state", ARG_STATE, 1, false },
        { "article", "@article", ARG_COUNT, 1, false },
        { "paragraph", "@paragraph", ARG_CODE, 0, false },
        { "text", "text", ARG_TEXT, 0, true } } },
    { "further-channel",
      MEETING_REPORT,
      "decisions/extension/further/channel",
      ".",
      { { "state", "@state", ARG_STATE, 2, false },
        { "article", "@article", ARG_COUNT, 2, false },
        { "kind", "@kind", ARG_CODE, 0, false },
        { "paragraph", "@paragraph", ARG_CODE, 0, false },
        { "meeting", "@meeting", ARG_MEETING, 0, false },
        { "due", "@due", ARG_CODE, 0, false } } },
    { "citation",
      MEETING_REPORT,
      "decisions/extension/further",
      "@refers-to",
      { { "cites", "@refers-to", ARG_CODE, 0, false } } },
};
/* clang-format on */

const uint32_t fact_kind_count = sizeof fact_kinds / sizeof *fact_kinds;

static void walk(struct item at, const struct path *path, int step, void (*visit)(void *, struct item), void *data)
{
    const struct record *r = at.record;
    uint32_t child = at.element + 1;
    if (step == path->steps) {
        visit(data, at);
        return;
    }
    if (child >= r->element_count || r->elements[child].parent != at.element)
        return;
    for (; child != NO_ELEMENT; child = r->elements[child].next)
        if (path->step[step] && r->elements[child].name == path->step[step])
            walk((struct item){ r, child, 0 }, path, step + 1, visit, data);
}

void each_item(struct item root, const char *path, void (*visit)(void *, struct item), void *data)
{
    if (!item_given(root))
        return;
    if (path[0] != '/') {
        walk(root, vocabulary_path(root.record->names, path), 0, visit, data);
        return;
    }
    for (struct item i = item_below(root, path + 2, NO_ITEM); item_given(i); i = item_below(root, path + 2, i))
        visit(data, i);
}

static bool read_span(struct item i, struct arg *a)
{
    struct str unit;
    enum unit u;
    if (!item_number(i, &a->number) || !item_token(item_at(i, "@unit"), &unit) || !unit_read(unit, &u))
        return false;
    a->unit = (uint8_t)u;
    return true;
}

static bool read_field(const struct field *f, struct item i, struct arg *a)
{
    *a = (struct arg){ .name = str_of(f->name), .type = (uint8_t)f->type };
    switch (f->type) {
    case ARG_DATE:
        return item_date(i, &a->date);
    case ARG_COUNT:
        return item_number(i, &a->number);
    case ARG_SPAN:
        return read_span(i, a);
    default:
        return item_token(i, &a->text);
    }
}

/* "text:ar" for the text whose xml:lang is ar; English where it has none. */
static struct str field_name(const char *name, struct item text, struct arena *arena)
{
    struct str language;
    if (!item_token(item_at(text, "@xml:lang"), &language) || language.len != 2)
        language = STR("en");
    size_t length = strlen(name);
    char *whole = arena_get(arena, length + 3);
    memcpy(whole, name, length); /* NOLINT(bugprone-not-null-terminated-result): a slice, not a string */
    whole[length] = ':';
    memcpy(whole + length + 1, language.at, 2);
    return (struct str){ whole, length + 3 };
}

uint32_t fact_args(const struct fact_kind *k, struct item at, struct arena *arena, struct arg *out, uint32_t most)
{
    uint32_t count = 0;
    for (const struct field *f = k->fields; f < k->fields + 10 && f->name; f++) {
        struct item base = at;
        for (int up = 0; up < f->up && item_given(base); up++)
            base = item_parent(base);
        struct item i = item_at_(base, f->path);
        for (; item_given(i) && count < most; i = f->localised ? item_next(i) : NO_ITEM) {
            if (!read_field(f, i, &out[count]))
                continue;
            if (f->localised)
                out[count].name = field_name(f->name, i, arena);
            count++;
        }
    }
    return count;
}
