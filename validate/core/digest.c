/* Digests on the wire; see digest.h. One description of each part serves both directions: `wire` either writes
 * what a field holds or fills the field with what it reads. */
#include "digest.h"

#include "rule.h"

struct wire {
    struct buf *out; /* where this is NULL, the wire reads */
    struct str in;
    struct arena *arena;
    bool broken;
};

static void wire_u64(struct wire *w, uint64_t *n)
{
    if (w->out) {
        uint64_t rest = *n;
        do
            buf_byte(w->out, (char)((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0)));
        while (rest >>= 7);
        return;
    }
    *n = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (!w->in.len)
            break;
        uint8_t byte = (uint8_t)*w->in.at++;
        w->in.len--;
        *n |= (uint64_t)(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return;
    }
    *n = 0;
    w->broken = true;
}

static void wire_u32(struct wire *w, uint32_t *n)
{
    uint64_t wide = *n;
    wire_u64(w, &wide);
    if (wide > UINT32_MAX)
        w->broken = true;
    *n = (uint32_t)wide;
}

static void wire_u8(struct wire *w, uint8_t *n)
{
    uint32_t wide = *n;
    wire_u32(w, &wide);
    *n = (uint8_t)wide;
}

static void wire_bool(struct wire *w, bool *b)
{
    uint8_t n = *b;
    wire_u8(w, &n);
    *b = n != 0;
}

static void wire_str(struct wire *w, struct str *s)
{
    uint64_t length = s->len;
    wire_u64(w, &length);
    if (w->out) {
        buf_str(w->out, *s);
        return;
    }
    if (w->broken || length > w->in.len) {
        w->broken = true;
        *s = STR("");
        return;
    }
    *s = arena_copy(w->arena, (struct str){ w->in.at, (size_t)length });
    w->in.at += length;
    w->in.len -= (size_t)length;
}

static void wire_bytes(struct wire *w, uint8_t *bytes, uint32_t count)
{
    if (w->out) {
        buf_add(w->out, bytes, count);
    } else if (count > w->in.len) {
        w->broken = true;
    } else if (count) {
        memcpy(bytes, w->in.at, count);
        w->in.at += count;
        w->in.len -= count;
    }
}

/* A count and room for that many; each element takes at least one byte on the wire, which bounds the room. */
static void *wire_list(struct wire *w, void *list, uint32_t *count, size_t size)
{
    wire_u32(w, count);
    if (w->out)
        return list;
    if (w->broken || *count > w->in.len) {
        w->broken = true;
        *count = 0;
    }
    return arena_get(w->arena, *count * size);
}

static void wire_date(struct wire *w, struct date *d)
{
    uint32_t number = (uint32_t)d->year << 16 | (uint32_t)d->month << 8 | d->day;
    wire_u32(w, &number);
    if (w->out)
        return;
    *d = (struct date){ (int16_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number };
    struct date same;
    if (number && !date_read(str_of(date_text(*d).at), &same)) {
        w->broken = true;
        *d = (struct date){ 0 };
    }
}

static void wire_number(struct wire *w, int64_t *n)
{
    uint64_t folded = *n < 0 ? ~(uint64_t)*n << 1 | 1 : (uint64_t)*n << 1;
    wire_u64(w, &folded);
    *n = folded & 1 ? (int64_t) ~(folded >> 1) : (int64_t)(folded >> 1);
}

static void wire_derivation(struct wire *w, struct derivation *d)
{
    wire_u32(w, &d->count);
    if (d->count > sizeof d->step / sizeof *d->step) {
        w->broken = true;
        d->count = 0;
    }
    for (uint32_t i = 0; i < d->count; i++) {
        struct step *s = &d->step[i];
        wire_u8(w, &s->kind);
        wire_u8(w, &s->unit);
        wire_bool(w, &s->unverified);
        wire_number(w, &s->amount);
        wire_date(w, &s->date);
        wire_str(w, &s->term);
        wire_str(w, &s->basis);
        w->broken = w->broken || s->unit > UNIT_YEAR;
    }
}

static void wire_arg(struct wire *w, struct arg *a)
{
    wire_str(w, &a->name);
    wire_u8(w, &a->type);
    wire_u8(w, &a->unit);
    wire_bool(w, &a->cut);
    wire_date(w, &a->date);
    wire_number(w, &a->number);
    wire_str(w, &a->text);
    wire_str(w, &a->english);
    w->broken = w->broken || a->unit > UNIT_YEAR || a->type < ARG_TEXT || a->type > ARG_AMOUNT;
    bool has = a->derivation != NULL;
    wire_bool(w, &has);
    if (has && !w->broken) {
        struct derivation *d = w->out ? (struct derivation *)a->derivation : arena_get(w->arena, sizeof *d);
        a->derivation = d;
        if (d)
            wire_derivation(w, d);
    }
}

static void wire_args(struct wire *w, struct arg **args, uint32_t *count)
{
    *args = wire_list(w, *args, count, sizeof **args);
    for (uint32_t i = 0; i < *count && !w->broken; i++)
        wire_arg(w, &(*args)[i]);
}

static void wire_place(struct wire *w, struct place *p)
{
    wire_u32(w, &p->from);
    wire_u32(w, &p->to);
    wire_u32(w, &p->line);
    wire_u32(w, &p->column);
    wire_u32(w, &p->end_line);
    wire_u32(w, &p->end_column);
    wire_str(w, &p->excerpt);
    wire_u32(w, &p->caret);
    wire_u32(w, &p->caret_width);
    w->broken = w->broken || p->caret > p->excerpt.len || p->caret_width > p->excerpt.len + 1;
}

static void wire_finding(struct wire *w, struct finding *f)
{
    wire_u32(w, &f->rule);
    wire_u32(w, &f->severity);
    wire_str(w, &f->basis);
    wire_str(w, &f->item);
    wire_str(w, &f->form);
    wire_str(w, &f->asked);
    wire_place(w, &f->place);
    wire_args(w, &f->args, &f->arg_count);
    w->broken = w->broken || f->rule >= rule_count || f->severity < NOTE || f->severity > ERROR;
}

static void wire_digest(struct wire *w, struct digest *d)
{
    wire_str(w, &d->path);
    wire_str(w, &d->id);
    wire_bytes(w, d->hash, sizeof d->hash);
    wire_u32(w, &d->kind);
    wire_bool(w, &d->whole);
    wire_bool(w, &d->limited);
    wire_bool(w, &d->aside);
    d->outcomes = wire_list(w, d->outcomes, &d->outcome_count, 1);
    w->broken = w->broken || d->outcome_count != rule_count;
    wire_bytes(w, d->outcomes, d->outcome_count);
    for (uint32_t i = 0; i < d->outcome_count; i++)
        w->broken = w->broken || d->outcomes[i] > NOT_EVALUATED;
    d->findings = wire_list(w, d->findings, &d->finding_count, sizeof *d->findings);
    for (uint32_t i = 0; i < d->finding_count && !w->broken; i++)
        wire_finding(w, &d->findings[i]);
    d->reasons = wire_list(w, d->reasons, &d->reason_count, sizeof *d->reasons);
    for (uint32_t i = 0; i < d->reason_count && !w->broken; i++) {
        wire_u32(w, &d->reasons[i].rule);
        wire_str(w, &d->reasons[i].phrase);
        wire_str(w, &d->reasons[i].item);
        w->broken = w->broken || d->reasons[i].rule >= rule_count;
    }
    d->facts = wire_list(w, d->facts, &d->fact_count, sizeof *d->facts);
    for (uint32_t i = 0; i < d->fact_count && !w->broken; i++) {
        wire_str(w, &d->facts[i].name);
        wire_str(w, &d->facts[i].item);
        wire_place(w, &d->facts[i].place);
        wire_args(w, &d->facts[i].args, &d->facts[i].arg_count);
    }
}

void digest_put(struct buf *out, const struct digest *d)
{
    struct wire w = { .out = out };
    wire_digest(&w, (struct digest *)d); /* which reads it only */
}

struct digest *digest_take(struct str bytes, struct arena *arena)
{
    struct wire w = { .in = bytes, .arena = arena };
    struct digest *d = arena_get(arena, sizeof *d);
    wire_digest(&w, d);
    return w.broken || w.in.len ? NULL : d;
}

static const char magic[] = "treatylint digests 1\n";
enum { MAGIC = sizeof magic - 1, SEAL = HASH };

void digests_write(struct buf *out, struct str pin, const uint8_t *registry, struct digest *const *digests,
                   uint32_t count)
{
    size_t begin = out->len;
    uint8_t sum[SEAL];
    struct wire w = { .out = out };
    buf_add(out, magic, MAGIC);
    wire_str(&w, &pin);
    buf_add(out, registry, HASH);
    wire_u32(&w, &count);
    for (uint32_t i = 0; i < count; i++)
        wire_digest(&w, digests[i]);
    hash_of((struct str){ out->at + begin, out->len - begin }, sum);
    buf_add(out, sum, sizeof sum);
}

enum digests_fault digests_read(struct str bytes, struct str pin, struct arena *arena, struct digest_list *list,
                                uint8_t *registry)
{
    uint8_t sum[SEAL];
    uint32_t count = 0;
    struct str its_pin = STR("");
    if (bytes.len < MAGIC + SEAL || memcmp(bytes.at, magic, MAGIC) != 0)
        return DIGESTS_DAMAGED;
    struct wire w = { .in = { bytes.at + MAGIC, bytes.len - MAGIC - SEAL }, .arena = arena };
    hash_of((struct str){ bytes.at, bytes.len - SEAL }, sum);
    if (memcmp(sum, bytes.at + bytes.len - SEAL, SEAL) != 0)
        return DIGESTS_DAMAGED;
    wire_str(&w, &its_pin);
    if (!str_same(its_pin, pin))
        return DIGESTS_OTHER_PIN;
    wire_bytes(&w, registry, HASH);
    wire_u32(&w, &count);
    uint32_t before = list->count;
    for (uint32_t i = 0; i < count && !w.broken; i++) {
        struct digest *d = arena_get(arena, sizeof *d);
        wire_digest(&w, d);
        MEMORY_ROOM(list->at, list->count, list->cap);
        list->at[list->count++] = d;
    }
    if (w.broken || w.in.len) {
        list->count = before;
        return DIGESTS_DAMAGED;
    }
    return DIGESTS_GOOD;
}

const struct arg *fact_field(const struct fact *f, const char *name)
{
    return args_find(f->args, f->arg_count, str_of(name));
}

bool fact_same(const struct fact *a, const struct fact *b, const char *name)
{
    const struct arg *x = fact_field(a, name), *y = fact_field(b, name);
    return x && y && str_same(x->text, y->text) && x->number == y->number;
}

struct str fact_text(const struct fact *f, const char *name, struct str *language)
{
    const struct arg *found = NULL;
    struct str wanted = *language;
    for (uint32_t i = 0; i < f->arg_count; i++) {
        struct str its = f->args[i].name;
        if (!str_is(str_cut(&its, ':'), name) || !its.len)
            continue;
        if (!found || str_same(its, wanted) || str_is(its, "en")) {
            found = &f->args[i];
            *language = its;
        }
        if (str_same(its, wanted))
            break;
    }
    return found ? found->text : STR("");
}

const struct fact *digest_fact(const struct digest *d, const char *name)
{
    for (uint32_t i = 0; i < d->fact_count; i++)
        if (str_is(d->facts[i].name, name))
            return &d->facts[i];
    return NULL;
}
