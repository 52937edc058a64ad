/* Fingerprints; see fingerprint.h. */
#include "fingerprint.h"

#include "rule.h"

uint64_t value_mark(struct str text)
{
    const uint64_t begin = 14695981039346656037u, prime = 1099511628211u; /* FNV-1a */
    uint64_t mark = begin;
    bool gap = false;
    text = str_trimmed(text);
    for (size_t i = 0; i < text.len; i++) {
        if (!blank(text.at[i]) && gap)
            mark = (mark ^ ' ') * prime;
        gap = blank(text.at[i]);
        if (!gap)
            mark = (mark ^ (unsigned char)text.at[i]) * prime;
    }
    return text.len ? mark : 0;
}

/* Which of several things the finding is about: what it names. Figures, days and lists follow from these or from other records. */
static bool names_something(const struct arg *a)
{
    return a->type == ARG_CODE || a->type == ARG_TEXT || a->type == ARG_STATE || a->type == ARG_MEETING ||
           a->type == ARG_TERM;
}

static void put_line(struct buf *out, struct str text)
{
    buf_str(out, text);
    buf_byte(out, '\n');
}

static void put_mark(struct buf *out, struct str name, uint64_t mark)
{
    buf_str(out, name);
    for (int byte = 0; byte < (int)sizeof mark; byte++)
        buf_byte(out, (char)(mark >> 8 * byte & 0xff));
}

struct fingerprint fingerprint_of(const struct digest *d, const struct finding *f)
{
    struct buf told = { 0 };
    struct fingerprint out = { "" };
    uint8_t hash[HASH];
    put_line(&told, str_of(rules[f->rule].rule->id));
    put_line(&told, d->id.len ? d->id : d->path);
    put_line(&told, f->item);
    put_mark(&told, STR("value="), f->value);
    for (uint32_t i = 0; i < f->arg_count; i++)
        if (names_something(&f->args[i]))
            put_mark(&told, f->args[i].name, value_mark(f->args[i].text));
    hash_of(buf_all(&told), hash);
    hash_text(out.at, hash, FINGERPRINT);
    buf_free(&told);
    return out;
}
