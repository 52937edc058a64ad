/* Digests on the wire; see digest.h. One description of each part serves both directions: `wire` either writes
 * what a field holds or fills the field with what it reads. */
#include "digest.h"

#include "rule.h"

struct wire {
    struct buf *out; /* where this is NULL, the wire reads */
    struct str in;
    struct arena *arena;
    struct shelf *shelf;
    bool broken;
};

/* What each takes at least on the wire: a byte for each of its fields. */
enum { LEAST_LEFT = 4, LEAST_ARG = 3, LEAST_REASON = 3, LEAST_FACT = 13, LEAST_FINDING = 18 };

static void wire_u64(struct wire *w, uint64_t *n)
{
    if (w->out) {
        uint64_t rest = *n;
        do
            buf_byte(w->out, (char)((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0)));
        while (rest >>= 7);
        return;
    }
    if (w->in.len && !(*w->in.at & 0x80)) { /* most take one byte */
        *n = (uint8_t)*w->in.at++;
        w->in.len--;
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

/* The next bytes of what is read. */
static struct str take_bytes(struct wire *w, uint64_t count)
{
    if (w->broken || count > w->in.len) {
        w->broken = true;
        return STR("");
    }
    struct str taken = { w->in.at, (size_t)count };
    w->in.at += count;
    w->in.len -= (size_t)count;
    return taken;
}

static void put_str(struct wire *w, struct str s)
{
    uint64_t length = s.len;
    wire_u64(w, &length);
    buf_str(w->out, s);
}

static struct str take_str(struct wire *w)
{
    uint64_t length = 0;
    wire_u64(w, &length);
    return take_bytes(w, length);
}

static void wire_str(struct wire *w, struct str *s)
{
    if (w->out)
        put_str(w, *s);
    else
        *s = arena_copy(w->arena, take_str(w));
}

/* A string that is likely to come again. */
static void wire_name(struct wire *w, struct str *s)
{
    if (w->out)
        put_str(w, *s);
    else
        *s = shelf_keep(w->shelf, w->arena, take_str(w));
}

static void wire_bytes(struct wire *w, uint8_t *bytes, uint32_t count)
{
    struct str taken;
    if (w->out)
        buf_add(w->out, bytes, count);
    else if ((taken = take_bytes(w, count)).len)
        memcpy(bytes, taken.at, taken.len);
}

/* A count and room for that many; each element takes at least so many bytes on the wire, which bounds the room. */
static void *wire_list(struct wire *w, void *list, uint32_t *count, size_t size, size_t least)
{
    wire_u32(w, count);
    if (w->out)
        return list;
    if (w->broken || *count > w->in.len / least) {
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
    if (number && !date_exists(*d)) {
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
        wire_name(w, &s->term);
        wire_name(w, &s->basis);
        w->broken = w->broken || s->unit > UNIT_YEAR;
    }
}

/* Most arguments leave most fields empty: a byte says which are given, and only these are on the wire. */
enum {
    HAS_UNIT = 1,
    HAS_CUT = 2,
    HAS_DATE = 4,
    HAS_NUMBER = 8,
    HAS_TEXT = 16,
    HAS_ENGLISH = 32,
    HAS_DERIVATION = 64
};

static uint8_t given_fields(const struct arg *a)
{
    return (uint8_t)((a->unit ? HAS_UNIT : 0) | (a->cut ? HAS_CUT : 0) | (a->date.year ? HAS_DATE : 0) |
                     (a->number ? HAS_NUMBER : 0) | (a->text.len ? HAS_TEXT : 0) |
                     (a->english.len ? HAS_ENGLISH : 0) | (a->derivation ? HAS_DERIVATION : 0));
}

static void wire_arg(struct wire *w, struct arg *a)
{
    uint8_t has = given_fields(a);
    wire_name(w, &a->name);
    wire_u8(w, &a->type);
    wire_u8(w, &has);
    if (has & HAS_UNIT)
        wire_u8(w, &a->unit);
    if (has & HAS_CUT)
        wire_bool(w, &a->cut);
    if (has & HAS_DATE)
        wire_date(w, &a->date);
    if (has & HAS_NUMBER)
        wire_number(w, &a->number);
    if (has & HAS_TEXT && (a->type == ARG_TEXT || a->type == ARG_LIST))
        wire_str(w, &a->text);
    else if (has & HAS_TEXT)
        wire_name(w, &a->text);
    if (has & HAS_ENGLISH)
        wire_name(w, &a->english);
    w->broken = w->broken || a->unit > UNIT_YEAR || a->type < ARG_TEXT || a->type > ARG_AMOUNT;
    if (has & HAS_DERIVATION && !w->broken) {
        struct derivation *d = w->out ? (struct derivation *)a->derivation : arena_get(w->arena, sizeof *d);
        a->derivation = d;
        if (d)
            wire_derivation(w, d);
    }
}

static void wire_args(struct wire *w, struct arg **args, uint32_t *count)
{
    *args = wire_list(w, *args, count, sizeof **args, LEAST_ARG);
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

static void wire_fix(struct wire *w, struct fix **fix)
{
    bool given = *fix != NULL;
    wire_bool(w, &given);
    if (!given || w->broken)
        return;
    struct fix its = *fix ? **fix : (struct fix){ 0 };
    wire_place(w, &its.place);
    wire_str(w, &its.text);
    w->broken = w->broken || its.place.from > its.place.to;
    if (w->out)
        return;
    struct fix *kept = arena_get(w->arena, sizeof *kept);
    if (kept)
        *kept = its;
    *fix = kept;
}

static void wire_finding(struct wire *w, struct finding *f)
{
    wire_u32(w, &f->rule);
    wire_u32(w, &f->severity);
    wire_name(w, &f->basis);
    wire_str(w, &f->item);
    wire_name(w, &f->form);
    wire_name(w, &f->asked);
    wire_place(w, &f->place);
    wire_u64(w, &f->value);
    wire_args(w, &f->args, &f->arg_count);
    wire_fix(w, &f->fix);
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
    wire_bool(w, &d->found);
    wire_bool(w, &d->aside);
    d->outcomes = wire_list(w, d->outcomes, &d->outcome_count, 1, 1);
    w->broken = w->broken || d->outcome_count != rule_count;
    wire_bytes(w, d->outcomes, d->outcome_count);
    for (uint32_t i = 0; i < d->outcome_count; i++)
        w->broken = w->broken || d->outcomes[i] > NOT_EVALUATED;
    d->findings = wire_list(w, d->findings, &d->finding_count, sizeof *d->findings, LEAST_FINDING);
    for (uint32_t i = 0; i < d->finding_count && !w->broken; i++)
        wire_finding(w, &d->findings[i]);
    d->reasons = wire_list(w, d->reasons, &d->reason_count, sizeof *d->reasons, LEAST_REASON);
    for (uint32_t i = 0; i < d->reason_count && !w->broken; i++) {
        wire_u32(w, &d->reasons[i].rule);
        wire_name(w, &d->reasons[i].phrase);
        wire_name(w, &d->reasons[i].item);
        w->broken = w->broken || d->reasons[i].rule >= rule_count;
    }
    d->facts = wire_list(w, d->facts, &d->fact_count, sizeof *d->facts, LEAST_FACT);
    for (uint32_t i = 0; i < d->fact_count && !w->broken; i++) {
        wire_name(w, &d->facts[i].name);
        wire_name(w, &d->facts[i].item);
        wire_place(w, &d->facts[i].place);
        wire_u64(w, &d->facts[i].value);
        wire_args(w, &d->facts[i].args, &d->facts[i].arg_count);
    }
}

void digest_put(struct buf *out, const struct digest *d)
{
    struct wire w = { .out = out };
    wire_digest(&w, (struct digest *)d); /* which reads it only */
}

struct digest *digest_take(struct str bytes, struct arena *arena, struct shelf *shelf)
{
    struct wire w = { .in = bytes, .arena = arena, .shelf = shelf };
    struct digest *d = arena_get(arena, sizeof *d);
    wire_digest(&w, d);
    return w.broken || w.in.len ? NULL : d;
}

static const char magic[] = "treatylint digests ", format[] = "4\n";
enum { MAGIC = sizeof magic - 1, FORMAT = sizeof format - 1, SEAL = HASH };

bool digests_begin(struct str bytes)
{
    return str_starts(bytes, magic);
}

static void wire_imprint(struct wire *w, struct imprint *i)
{
    wire_str(w, &i->version);
    wire_str(w, &i->rules);
    wire_str(w, &i->limits);
    wire_bytes(w, i->registry, sizeof i->registry);
    wire_bool(w, &i->gaps);
    wire_bool(w, &i->faults);
    i->excluded.at = wire_list(w, i->excluded.at, &i->excluded.count, sizeof *i->excluded.at, LEAST_LEFT);
    for (uint32_t n = 0; n < i->excluded.count && !w->broken; n++) {
        wire_str(w, &i->excluded.at[n].path);
        wire_name(w, &i->excluded.at[n].pattern);
        wire_name(w, &i->excluded.at[n].file);
        wire_u32(w, &i->excluded.at[n].line);
    }
}

void digests_write(struct buf *out, const struct imprint *made, struct digest *const *digests, uint32_t count)
{
    size_t begin = out->len;
    uint8_t sum[SEAL];
    struct wire w = { .out = out };
    struct imprint imprint = *made;
    buf_add(out, magic, MAGIC);
    buf_add(out, format, FORMAT);
    wire_imprint(&w, &imprint);
    wire_u32(&w, &count);
    for (uint32_t i = 0; i < count; i++)
        wire_digest(&w, digests[i]);
    hash_of((struct str){ out->at + begin, out->len - begin }, sum);
    buf_add(out, sum, sizeof sum);
}

/* What is between the magic and the seal; the wire is broken where it is not sealed. */
static struct wire unseal(struct str bytes)
{
    struct wire w = { .broken = true };
    uint8_t sum[SEAL];
    if (bytes.len < MAGIC + SEAL || memcmp(bytes.at, magic, MAGIC) != 0)
        return w;
    hash_of((struct str){ bytes.at, bytes.len - SEAL }, sum);
    w.broken = memcmp(sum, bytes.at + bytes.len - SEAL, SEAL) != 0;
    w.in = (struct str){ bytes.at + MAGIC, bytes.len - MAGIC - SEAL };
    return w;
}

static enum digests_fault compare(struct wire *w, const struct imprint *ours, struct imprint *its)
{
    struct str its_format = take_bytes(w, FORMAT);
    *its = (struct imprint){ 0 };
    if (!w->broken && !str_is(its_format, format))
        return DIGESTS_OTHER_VERSION;
    wire_imprint(w, its);
    return w->broken                                ? DIGESTS_DAMAGED
           : !str_same(its->version, ours->version) ? DIGESTS_OTHER_VERSION
           : !str_same(its->rules, ours->rules)     ? DIGESTS_OTHER_RULES
                                                    : DIGESTS_GOOD;
}

enum digests_fault digests_read(struct str bytes, const struct imprint *ours, struct arena *arena,
                                struct digest_list *list, struct imprint *its)
{
    uint32_t count = 0, before = list->count;
    struct wire w = unseal(bytes);
    w.arena = arena;
    w.shelf = &list->shelf;
    enum digests_fault fault = compare(&w, ours, its);
    if (fault != DIGESTS_GOOD)
        return fault;
    wire_u32(&w, &count);
    for (uint32_t i = 0; i < count && !w.broken; i++) {
        struct digest *d = arena_get(arena, sizeof *d);
        wire_digest(&w, d);
        MEMORY_ROOM(list->at, list->count, list->cap);
        list->at[list->count++] = d;
    }
    if (!w.broken && !w.in.len)
        return DIGESTS_GOOD;
    list->count = before;
    return DIGESTS_DAMAGED;
}
