/* Nobody sees the same fault twice: where two rules meet on an item, the more specific speaks; see rule.h. */
#include <stdlib.h>

#include "check.h"

/* What has been said, by rule and item. */
struct work {
    struct digest *digest;
    struct seen said;
    struct buf key;
    bool *drop; /* by finding */
};

static struct str key_of(struct work *w, struct str by, struct str item)
{
    w->key.len = 0;
    buf_line(&w->key, by);
    buf_line(&w->key, item);
    return buf_all(&w->key);
}

static struct str id_of(const struct finding *f)
{
    return str_of(rules[f->rule].rule->id);
}

/* The item around an item, by its path; empty behind the outermost. A key in brackets may hold a slash. */
static struct str around(struct str item)
{
    int depth = 0;
    while (item.len) {
        char last = item.at[--item.len];
        depth += (last == ']') - (last == '[');
        if (last == '/' && depth == 0)
            return item;
    }
    return item;
}

static bool said_at(struct work *w, struct str rule, struct str item)
{
    for (; item.len; item = around(item))
        if (seen_has(&w->said, key_of(w, rule, item)))
            return true;
    return false;
}

static bool speaks_more_exactly(struct work *w, const struct finding *f)
{
    struct str others = str_of(rules[f->rule].rule->stands_back_for);
    while (others.len)
        if (said_at(w, str_cut(&others, ' '), f->item))
            return true;
    return false;
}

/* A value that is not there or cannot be read; what it would mean is not judged as well. */
static bool is_without_value(const struct finding *f)
{
    enum fault_kind kind = rules[f->rule].rule->speaks_for;
    return kind == FAULT_MISSING || kind == FAULT_VALUE || kind == FAULT_NO_VALUE;
}

/* Rules on the characters of a text tell why it cannot be read. */
static bool judges_meaning(const struct rule *r)
{
    return !r->speaks_for && !r->on_text;
}

static void mark(struct work *w)
{
    struct digest *d = w->digest;
    for (uint32_t i = 0; i < d->finding_count; i++)
        seen_before(&w->said, key_of(w, id_of(&d->findings[i]), d->findings[i].item), NO_ITEM);
    for (uint32_t i = 0; i < d->finding_count; i++)
        w->drop[i] = speaks_more_exactly(w, &d->findings[i]);
    for (uint32_t i = 0; i < d->finding_count; i++)
        if (is_without_value(&d->findings[i]) && !w->drop[i])
            seen_before(&w->said, key_of(w, STR("no value"), d->findings[i].item), NO_ITEM);
    for (uint32_t i = 0; i < d->finding_count; i++)
        w->drop[i] |= judges_meaning(rules[d->findings[i].rule].rule) &&
                      seen_has(&w->said, key_of(w, STR("no value"), d->findings[i].item));
}

void stand_back(struct check *c)
{
    struct digest *d = c->digest;
    struct work w = { .digest = d };
    uint32_t kept = 0;
    if (d->finding_count < 2)
        return;
    w.drop = memory_get(d->finding_count * sizeof *w.drop);
    mark(&w);
    for (uint32_t i = 0; i < d->finding_count; i++)
        if (!w.drop[i])
            d->findings[kept++] = d->findings[i];
    d->finding_count = kept;
    memory_drop(w.drop);
    buf_free(&w.key);
    seen_free(&w.said);
}
