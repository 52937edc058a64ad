/* Breaks the samples, one item at a time, and asks whether a check sees it.
 *
 * Of every item path pattern (an item path without keys) and every mutation that fits the value there, FEW instances
 * are tried in the samples given. A mutant that raises no finding beside those of its sample is a survivor. Survivors
 * that are right to survive are listed, with the reason, in the file `survivors`:
 *
 *     PATTERN MUTATION[,MUTATION...] REASON
 *
 * A pattern begins with the kind of the record. In it "*" stands for any one step, "a|b" for either, and "**" for any
 * number of steps.
 * A survivor that is not listed fails, and so does a line that lists none. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../edit/edit.h"
#include "report.h"

enum { FEW = 2, LISTED_MOST = 150 };

static struct session session;
static int passed, failed;

/* A line of the list. */
struct listed {
    struct str pattern, mutations, reason;
    bool used;
};

static struct listed list[LISTED_MOST];
static uint32_t listed_count;

/* How many mutants of a pattern and a mutation have been made, by hash; and what became of them, by kind and module. */
struct tried {
    uint64_t hash;
    uint32_t times;
};
static struct tried tries[1 << 17];

struct share {
    char kind[32], module[24];
    uint32_t caught;
};
static struct share shares[64];
static uint32_t share_count, mutants, survivors;

struct sample {
    const char *path;
    struct buf text;
    struct buf usual; /* its findings: "rule path", a line each */
    struct record record;
};

static bool has_line(struct str lines, struct str wanted)
{
    while (lines.len)
        if (str_same(str_cut(&lines, '\n'), wanted))
            return true;
    return false;
}

/* The module of the first finding that the sample itself does not have, NULL where there is none; notes all of them in
 * `all` where it is given. */
static const char *found_in(const struct sample *s, struct str text, struct buf *all)
{
    const char *module = NULL;
    struct arena arena = { 0 };
    struct buf name = { 0 };
    struct source source = { .path = str_of(s->path), .text = text };
    struct digest *d = session_check(&session, &source, &arena);
    struct report report = { .registry = &session.registry, .most = 1000 };
    report_make(&report, &d, 1);
    for (uint32_t i = 0; i < report.records[0].judged.finding_count && !module; i++) {
        const struct finding *f = &report.records[0].judged.findings[i];
        name.len = 0;
        buf_text(&name, rules[f->rule].rule->id);
        buf_byte(&name, ' ');
        buf_str(&name, f->item);
        if (all)
            buf_line(all, buf_all(&name));
        else if (!has_line(buf_all(&s->usual), buf_all(&name)))
            module = rules[f->rule].module;
    }
    report_free(&report);
    arena_free(&arena);
    buf_free(&name);
    return module;
}

/* Whether a step of a pattern, "*" or names with "|" between them, fits one of a path. */
static bool step_fits(struct str step, struct str its)
{
    if (str_is(step, "*"))
        return true;
    while (step.len)
        if (str_same(str_cut(&step, '|'), its))
            return true;
    return false;
}

/* Whether a pattern fits a path, step by step. */
static bool fits(struct str pattern, struct str path)
{
    if (!pattern.len)
        return !path.len;
    struct str rest = pattern, step = str_cut(&rest, '/');
    if (str_is(step, "**")) {
        do {
            if (fits(rest, path))
                return true;
            if (path.len)
                str_cut(&path, '/');
        } while (path.len);
        return fits(rest, path);
    }
    struct str its = str_cut(&path, '/');
    return its.len && step_fits(step, its) && fits(rest, path);
}

static bool is_listed(struct str pattern, const char *mutation)
{
    bool found = false;
    for (uint32_t i = 0; i < listed_count; i++) {
        struct str mutations = list[i].mutations;
        bool named = false;
        while (mutations.len)
            named |= str_is(str_cut(&mutations, ','), mutation);
        if (named && fits(list[i].pattern, pattern))
            found = list[i].used = true;
    }
    return found;
}

static void count(enum kind kind, const char *module)
{
    uint32_t i = 0;
    while (i < share_count &&
           (strcmp(shares[i].kind, kind_name(kind)) != 0 || strcmp(shares[i].module, module) != 0))
        i++;
    if (i == share_count) {
        snprintf(shares[i].kind, sizeof shares[i].kind, "%s", kind_name(kind));
        snprintf(shares[i].module, sizeof shares[i].module, "%s", module);
        share_count++;
    }
    shares[i].caught++;
}

/* "kind/step/step/@name": the path without keys. */
static void put_pattern(struct item i, struct buf *out)
{
    struct str path[64];
    int steps = 0;
    for (uint32_t e = i.element; e != NO_ELEMENT && steps < 64; e = i.record->elements[e].parent)
        path[steps++] = element_name(i.record, e);
    out->len = 0;
    while (steps) {
        buf_str(out, path[--steps]);
        if (steps)
            buf_byte(out, '/');
    }
    if (i.attribute) {
        buf_text(out, "/@");
        buf_str(out, attribute_name(i.record, i.element, i.attribute));
    }
}

static bool often_enough(struct str pattern, const char *mutation)
{
    uint64_t h = 14695981039346656037u;
    for (size_t i = 0; i < pattern.len; i++)
        h = (h ^ (unsigned char)pattern.at[i]) * 1099511628211u;
    for (const char *c = mutation; *c; c++)
        h = (h ^ (unsigned char)*c) * 1099511628211u;
    size_t at = h & (sizeof tries / sizeof *tries - 1);
    while (tries[at].hash && tries[at].hash != h)
        at = (at + 1) & (sizeof tries / sizeof *tries - 1);
    tries[at].hash = h;
    return ++tries[at].times > FEW;
}

/* Makes one mutant by one or two edits, and judges it. */
static void attempt(struct sample *s, struct str pattern, const char *mutation, struct str edit, struct str second)
{
    struct buf text = { 0 };
    const char *why;
    if (often_enough(pattern, mutation))
        return;
    buf_str(&text, buf_all(&s->text));
    if (edit_apply(&session, &text, edit, &why) && (!second.len || edit_apply(&session, &text, second, &why)) &&
        !str_same(buf_all(&text), buf_all(&s->text))) {
        const char *module = found_in(s, buf_all(&text), NULL);
        mutants++;
        if (module) {
            count(s->record.kind, module);
            passed++;
        } else if (is_listed(pattern, mutation)) {
            survivors++;
            passed++;
        } else {
            printf("not ok %.*s %s survives in %s: %.*s\n", (int)pattern.len, pattern.at, mutation, s->path,
                   (int)edit.len, edit.at);
            survivors++;
            failed++;
        }
    }
    buf_free(&text);
}

/* What can be done with a value. Each writes another one, or says that it does not apply. */

static bool shifted(struct str value, struct buf *out, enum unit unit)
{
    struct date d;
    if (!date_read(value, &d))
        return false;
    d = date_plus(d, 1, unit);
    buf_text(out, date_text(d).at);
    return true;
}

static bool by_day(struct str value, struct buf *out)
{
    return shifted(value, out, UNIT_DAY);
}

static bool by_month(struct str value, struct buf *out)
{
    return shifted(value, out, UNIT_MONTH);
}

/* Also of a year, and of a month of one. */
static bool by_year(struct str value, struct buf *out)
{
    int64_t year = 0;
    if (shifted(value, out, UNIT_YEAR))
        return true;
    if (value.len != 4 && (value.len != 7 || value.at[4] != '-'))
        return false;
    for (int i = 0; i < 4; i++) {
        if (value.at[i] < '0' || value.at[i] > '9')
            return false;
        year = year * 10 + (value.at[i] - '0');
    }
    if (year < 1900 || year > 2100)
        return false;
    buf_number(out, year + 1);
    buf_add(out, value.at + 4, value.len - 4);
    return true;
}

static bool scaled(struct str value, struct buf *out, const char *zeros)
{
    struct str whole = value, part;
    bool zero = true;
    for (size_t i = 0; i < value.len; i++) {
        if (!strchr("0123456789.", value.at[i]))
            return false;
        zero = zero && strchr("0.", value.at[i]);
    }
    part = whole;
    whole = str_cut(&part, '.');
    if (zero || !whole.len || part.len > 3)
        return false;
    size_t begin = out->len;
    buf_str(out, whole);
    for (; *zeros; zeros++) { /* the point moves to the right */
        buf_byte(out, part.len ? *part.at : '0');
        if (part.len)
            part = (struct str){ part.at + 1, part.len - 1 };
    }
    if (part.len) {
        buf_byte(out, '.');
        buf_str(out, part);
    }
    return out->len > begin;
}

static bool by_ten(struct str value, struct buf *out)
{
    return scaled(value, out, "0");
}

static bool by_thousand(struct str value, struct buf *out)
{
    return scaled(value, out, "000");
}

static bool other_state(struct str value, struct buf *out)
{
    static const char *const next[][2] = { { "XAA", "XAB" }, { "XAB", "XAC" }, { "XAC", "XAA" } };
    for (size_t i = 0; i < 3; i++)
        if (str_is(value, next[i][0])) {
            buf_text(out, next[i][1]);
            return true;
        }
    if (value.len != 3 || !registry_state(&session.registry, value))
        return false;
    buf_text(out, str_is(value, "BGR") ? "CHL" : "BGR");
    return true;
}

static const struct {
    const char *name;
    bool (*make)(struct str value, struct buf *out);
} changes[] = {
    { "day", by_day }, { "month", by_month },       { "year", by_year },
    { "ten", by_ten }, { "thousand", by_thousand }, { "state", other_state },
};

/* Free text and names are not judged by what they say. */
static bool is_free(struct item i)
{
    const struct element *e = &i.record->elements[i.element];
    const struct simple_type *t = e->declaration ? e->declaration->type->text : NULL;
    if (i.attribute && e->declaration) {
        const struct attribute_declaration *a =
            type_attribute(e->declaration->type, i.record->attributes[i.attribute - 1].name);
        t = a ? a->type : NULL;
    }
    return t && (strncmp(t->name, "text", 4) == 0 || strncmp(t->name, "short-text", 10) == 0);
}

static struct str edit_line(struct buf *line, const char *verb, struct item i, struct str value)
{
    line->len = 0;
    buf_text(line, verb);
    buf_byte(line, ' ');
    item_path(i, line);
    if (value.at) {
        buf_byte(line, ' ');
        buf_str(line, value);
    }
    return buf_all(line);
}

static void change_value(struct sample *s, struct item i, struct str pattern)
{
    struct buf line = { 0 }, value = { 0 };
    struct str text = item_word(i);
    if (text.len)
        attempt(s, pattern, "emptied", edit_line(&line, "set", i, STR("")), STR(""));
    for (size_t n = 0; n < sizeof changes / sizeof *changes && !is_free(i); n++) {
        value.len = 0;
        if (changes[n].make(text, &value))
            attempt(s, pattern, changes[n].name, edit_line(&line, "set", i, buf_all(&value)), STR(""));
    }
    buf_free(&line);
    buf_free(&value);
}

/* The value of an element and that of the next one of the same type change their places. */
static void swap_values(struct sample *s, struct item i, struct str pattern)
{
    const struct element *e = &i.record->elements[i.element];
    struct buf first = { 0 }, second = { 0 };
    struct item next = { i.record, e->next, 0 };
    if (e->next == NO_ELEMENT || !i.record->elements[e->next].simple || is_free(i) || !e->declaration ||
        !i.record->elements[e->next].declaration ||
        e->declaration->type != i.record->elements[e->next].declaration->type ||
        str_same(item_word(i), item_word(next)) || !item_word(i).len || !item_word(next).len)
        return;
    attempt(s, pattern, "swapped", edit_line(&first, "set", i, item_word(next)),
            edit_line(&second, "set", next, item_word(i)));
    buf_free(&first);
    buf_free(&second);
}

static void mutate(struct sample *s)
{
    const struct record *r = &s->record;
    struct buf pattern = { 0 }, line = { 0 };
    for (uint32_t e = 0; e < r->element_count; e++) {
        struct item i = { r, e, 0 };
        put_pattern(i, &pattern);
        if (e) {
            attempt(s, buf_all(&pattern), "removed", edit_line(&line, "remove", i, (struct str){ 0 }), STR(""));
            attempt(s, buf_all(&pattern), "twice", edit_line(&line, "repeat", i, (struct str){ 0 }), STR(""));
        }
        if (r->elements[e].simple) {
            change_value(s, i, buf_all(&pattern));
            swap_values(s, i, buf_all(&pattern));
        }
        for (uint32_t a = r->elements[e].attributes; a < r->elements[e].attributes + r->elements[e].attribute_count;
             a++) {
            struct item of = { r, e, a + 1 };
            put_pattern(of, &pattern);
            attempt(s, buf_all(&pattern), "removed", edit_line(&line, "remove", of, (struct str){ 0 }), STR(""));
            change_value(s, of, buf_all(&pattern));
        }
    }
    buf_free(&pattern);
    buf_free(&line);
}

static void read_list(struct str text)
{
    while (text.len) {
        struct str line = str_cut(&text, '\n');
        if (!line.len || *line.at == '#')
            continue;
        struct listed l = { .pattern = str_cut(&line, ' '), .mutations = str_cut(&line, ' '), .reason = line };
        if (listed_count == LISTED_MOST || !l.reason.len) {
            printf("not ok the list of survivors: %.*s - %s\n", (int)l.pattern.len, l.pattern.at,
                   l.reason.len ? "too many lines" : "no reason");
            failed++;
            continue;
        }
        list[listed_count++] = l;
    }
}

static void tell_shares(void)
{
    printf("# %u mutants, %u survive for a reason that is listed or not\n", mutants, survivors);
    for (uint32_t i = 0; i < share_count; i++)
        printf("# %s: caught by %s: %u\n", shares[i].kind, shares[i].module, shares[i].caught);
    printf("# share that raises a finding: %.1f %%\n", mutants ? 100.0 * (mutants - survivors) / mutants : 0.0);
}

static bool add_overlay(const char *path, struct source *source, struct buf *text, struct arena *arena)
{
    struct remarks remarks;
    *source = (struct source){ .path = str_of(path) };
    return edit_read(path, text) && (source->text = buf_all(text)).len &&
           session_overlay(&session, source, arena, &remarks);
}

int main(int argc, char **argv)
{
    const char *broken;
    struct buf survivors_text = { 0 }, overlay_text = { 0 };
    struct source overlay;
    struct arena arena = { 0 };
    if (argc < 4 || !session_open(&session, &default_limits, &broken) || !edit_read(argv[1], &survivors_text) ||
        !add_overlay(argv[2], &overlay, &overlay_text, &arena)) {
        printf("not ok mutants SURVIVORS REGISTRY SAMPLE...\n");
        return 1;
    }
    read_list(buf_all(&survivors_text));
    for (int n = 3; n < argc; n++) {
        struct sample s = { .path = argv[n] };
        if (!edit_read(argv[n], &s.text))
            continue;
        found_in(&s, buf_all(&s.text), &s.usual);
        struct source source = { .path = str_of(argv[n]), .text = buf_all(&s.text) };
        session_read(&session, &source, &s.record);
        if (s.record.kind & RECORDS)
            mutate(&s);
        record_free(&s.record);
        buf_free(&s.text);
        buf_free(&s.usual);
    }
    for (uint32_t i = 0; i < listed_count; i++)
        if (!list[i].used) {
            printf("not ok a line that lists no survivor: %.*s %.*s\n", (int)list[i].pattern.len,
                   list[i].pattern.at, (int)list[i].mutations.len, list[i].mutations.at);
            failed++;
        }
    tell_shares();
    printf("ok mutants: %d judged\n", passed);
    session_close(&session);
    buf_free(&survivors_text);
    buf_free(&overlay_text);
    arena_free(&arena);
    return failed > 0 || mutants == 0;
}
