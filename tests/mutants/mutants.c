/* Breaks the samples, one item at a time, and asks whether a check sees it, and whether it tells it once.
 *
 * Of every item path pattern (an item path without keys) and every mutation that fits the value there, FEW instances
 * are tried in the samples given. A mutant that raises no finding beside those of its sample is a survivor. Survivors
 * are listed, with the reason, in the file `survivors`:
 *
 *     PATTERN MUTATION[,MUTATION...] same|unseen REASON
 *
 * A pattern begins with the kind of the record. In it "*" stands for any one step, "a|b" for either, and "**" for any
 * number of steps. Of the mutants that are no free text or name, and less right than before, LEAST of a thousand must
 * raise a finding. Two rules that speak of one item are listed, with the reason, in the file `pairs`: RULE RULE REASON.
 * What is not listed fails, and so does a line that is not needed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../edit/edit.h"
#include "changes.h"
#include "listed.h"
#include "report.h"

enum { FEW = 2, LEAST = 950 };

static struct session session;
static int passed, failed;

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
static uint32_t judged, missed; /* outside free text and names, and less right than before */

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

static void put_finding(struct buf *out, const struct finding *f)
{
    out->len = 0;
    buf_text(out, rules[f->rule].rule->id);
    buf_byte(out, ' ');
    buf_str(out, f->item);
}

/* Two rules that speak of one item do so for a reason that is listed. */
static void tell_meetings(const struct finding *const *new, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t n = i + 1; n < count; n++) {
            struct str one = str_of(rules[new[i]->rule].rule->id), other = str_of(rules[new[n]->rule].rule->id);
            if (new[i]->rule == new[n]->rule || !str_same(new[i]->item, new[n]->item) || may_meet(one, other))
                continue;
            printf("not ok %.*s and %.*s both speak of %.*s\n", (int)one.len, one.at, (int)other.len, other.at,
                   (int)new[i]->item.len, new[i]->item.at);
            failed++;
        }
}

/* The module of the first finding that the sample itself does not have, NULL where there is none. */
static const char *first_new(const struct sample *s, const struct digest *found)
{
    enum { MOST = 40 };
    const struct finding *new[MOST];
    struct buf name = { 0 };
    uint32_t count = 0;
    for (uint32_t i = 0; i < found->finding_count && count < MOST; i++) {
        put_finding(&name, &found->findings[i]);
        if (!has_line(buf_all(&s->usual), buf_all(&name)))
            new[count++] = &found->findings[i];
    }
    tell_meetings(new, count);
    buf_free(&name);
    return count ? rules[new[0]->rule].module : NULL;
}

/* Judges a text in place of the sample: what is new in it, as above. The sample itself notes its findings in `usual`. */
static const char *judge(struct sample *s, struct str text, struct buf *usual)
{
    const char *module = NULL;
    struct arena arena = { 0 };
    struct buf name = { 0 };
    struct source source = { .path = str_of(s->path), .text = text };
    struct digest *d = session_check(&session, &source, &arena);
    struct report report = { .registry = &session.registry, .most = 1000 };
    report_make(&report, &d, 1);
    for (uint32_t i = 0; usual && i < report.records[0].judged.finding_count; i++) {
        put_finding(&name, &report.records[0].judged.findings[i]);
        buf_line(usual, buf_all(&name));
    }
    if (!usual)
        module = first_new(s, &report.records[0].judged);
    report_free(&report);
    arena_free(&arena);
    buf_free(&name);
    return module;
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

/* Free text, names and ways to reach people are not judged by what they say. */
static bool is_free(struct item i)
{
    static const char *const types[] = { "text", "short-text", "telephone-number", "e-mail-address",
                                         "web-address" };
    const struct element *e = &i.record->elements[i.element];
    const struct simple_type *t = e->declaration ? e->declaration->type->text : NULL;
    if (i.attribute && e->declaration) {
        const struct attribute_declaration *a =
            type_attribute(e->declaration->type, i.record->attributes[i.attribute - 1].name);
        t = a ? a->type : NULL;
    }
    for (size_t n = 0; t && n < sizeof types / sizeof *types; n++)
        if (strncmp(t->name, types[n], strlen(types[n])) == 0)
            return true;
    return false;
}

/* One item of a sample, and its pattern. */
struct spot {
    struct sample *sample;
    struct item item;
    struct buf pattern;
};

static void note(const struct spot *spot, const char *mutation, struct str edit, const char *module)
{
    struct str pattern = buf_all(&spot->pattern);
    enum survival survival = module ? NOT_LISTED : survives_rightly(pattern, mutation);
    mutants++;
    judged += !is_free(spot->item) && survival != SAME;
    missed += !is_free(spot->item) && survival == UNSEEN;
    survivors += !module;
    passed += module || survival;
    if (module) {
        count(spot->sample->record.kind, module);
    } else if (!survival) {
        printf("not ok %.*s %s survives in %s: %.*s\n", (int)pattern.len, pattern.at, mutation, spot->sample->path,
               (int)edit.len, edit.at);
        failed++;
    }
}

/* Makes one mutant by one or two edits, and judges it. */
static void attempt(const struct spot *spot, const char *mutation, struct str edit, struct str second)
{
    struct sample *s = spot->sample;
    struct buf text = { 0 };
    const char *why;
    if (often_enough(buf_all(&spot->pattern), mutation))
        return;
    buf_str(&text, buf_all(&s->text));
    if (edit_apply(&session, &text, edit, &why) && (!second.len || edit_apply(&session, &text, second, &why)) &&
        !str_same(buf_all(&text), buf_all(&s->text)))
        note(spot, mutation, edit, judge(s, buf_all(&text), NULL));
    buf_free(&text);
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

static void change_value(const struct spot *spot)
{
    struct buf line = { 0 }, value = { 0 };
    struct str text = item_word(spot->item);
    if (text.len)
        attempt(spot, "emptied", edit_line(&line, "set", spot->item, STR("")), STR(""));
    for (size_t n = 0; n < change_count && !is_free(spot->item); n++) {
        value.len = 0;
        if (changes[n].make(&session.registry, text, &value))
            attempt(spot, changes[n].name, edit_line(&line, "set", spot->item, buf_all(&value)), STR(""));
    }
    buf_free(&line);
    buf_free(&value);
}

/* The value of an element and that of the next one of the same type change their places. */
static void swap_values(const struct spot *spot)
{
    struct item i = spot->item;
    const struct element *e = &i.record->elements[i.element];
    struct buf first = { 0 }, second = { 0 };
    struct item next = { i.record, e->next, 0 };
    if (e->next == NO_ELEMENT || !i.record->elements[e->next].simple || is_free(i) || !e->declaration ||
        !i.record->elements[e->next].declaration ||
        e->declaration->type != i.record->elements[e->next].declaration->type ||
        str_same(item_word(i), item_word(next)) || !item_word(i).len || !item_word(next).len)
        return;
    attempt(spot, "swapped", edit_line(&first, "set", i, item_word(next)),
            edit_line(&second, "set", next, item_word(i)));
    buf_free(&first);
    buf_free(&second);
}

static void mutate_attributes(struct spot *spot, uint32_t element)
{
    const struct record *r = &spot->sample->record;
    const struct element *e = &r->elements[element];
    struct buf line = { 0 };
    for (uint32_t a = e->attributes; a < e->attributes + e->attribute_count; a++) {
        spot->item = (struct item){ r, element, a + 1 };
        put_pattern(spot->item, &spot->pattern);
        attempt(spot, "removed", edit_line(&line, "remove", spot->item, (struct str){ 0 }), STR(""));
        change_value(spot);
    }
    buf_free(&line);
}

static void mutate(struct sample *s)
{
    const struct record *r = &s->record;
    struct spot spot = { .sample = s };
    struct buf line = { 0 };
    for (uint32_t e = 0; e < r->element_count; e++) {
        spot.item = (struct item){ r, e, 0 };
        put_pattern(spot.item, &spot.pattern);
        if (e) {
            attempt(&spot, "removed", edit_line(&line, "remove", spot.item, (struct str){ 0 }), STR(""));
            attempt(&spot, "twice", edit_line(&line, "repeat", spot.item, (struct str){ 0 }), STR(""));
        }
        if (r->elements[e].simple) {
            change_value(&spot);
            swap_values(&spot);
        }
        mutate_attributes(&spot, e);
    }
    buf_free(&spot.pattern);
    buf_free(&line);
}

static void tell_shares(void)
{
    uint32_t per_mille = judged ? (uint32_t)(1000ull * (judged - missed) / judged) : 0;
    printf("# %u mutants, %u raise a finding\n", mutants, mutants - survivors);
    for (uint32_t i = 0; i < share_count; i++)
        printf("# %s: caught by %s: %u\n", shares[i].kind, shares[i].module, shares[i].caught);
    printf("# share that raises a finding: %.1f %% of all; %.1f %% outside free text and names, of those that are "
           "less "
           "right than before\n",
           mutants ? 100.0 * (mutants - survivors) / mutants : 0.0, per_mille / 10.0);
    if (per_mille < LEAST) {
        printf("not ok the share is at least %d of a thousand\n", LEAST);
        failed++;
    }
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
    struct buf lists[2] = { 0 }, overlay_text = { 0 };
    struct source overlay;
    struct arena arena = { 0 };
    if (argc < 5 || !session_open(&session, &default_limits, EVERY_KIND, &broken) || !edit_read(argv[1], &lists[0]) ||
        !edit_read(argv[2], &lists[1]) || !add_overlay(argv[3], &overlay, &overlay_text, &arena)) {
        printf("not ok mutants SURVIVORS PAIRS REGISTRY SAMPLE...\n");
        return 1;
    }
    failed += read_survivors(buf_all(&lists[0])) + read_pairs(buf_all(&lists[1]));
    for (int n = 4; n < argc; n++) {
        struct sample s = { .path = argv[n] };
        if (!edit_read(argv[n], &s.text))
            continue;
        judge(&s, buf_all(&s.text), &s.usual);
        struct source source = { .path = str_of(argv[n]), .text = buf_all(&s.text) };
        session_read(&session, &source, &s.record);
        if (s.record.kind & RECORDS)
            mutate(&s);
        record_free(&s.record);
        buf_free(&s.text);
        buf_free(&s.usual);
    }
    failed += tell_unused();
    tell_shares();
    printf("ok mutants: %d judged\n", passed);
    session_close(&session);
    buf_free(&lists[0]);
    buf_free(&lists[1]);
    buf_free(&overlay_text);
    arena_free(&arena);
    return failed > 0 || mutants == 0;
}
