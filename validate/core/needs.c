/* What a rule reads of the record and the registry, and what is said where it cannot; see rule.h. */
#include "check.h"
#include "phrases.h"

const struct registry *registry_of(const struct check *c)
{
    return c->registry;
}

void not_applicable(struct check *c, const char *phrase)
{
    c->this_skipped = true;
    if (!c->skip_phrase)
        c->skip_phrase = phrase;
}

struct item pair_before(struct check *c, struct str one, struct str other, struct item at)
{
    struct buf key = { 0 };
    if (!one.len || !other.len)
        return NO_ITEM;
    buf_line(&key, one);
    buf_line(&key, other);
    struct item found = named_before(c, buf_all(&key), at);
    buf_free(&key);
    return found;
}

/* A rule that looks for what is due, and how it speaks. */
struct due_rule {
    struct check *check;
    void (*say)(struct check *, const struct wanting *);
};

static void say_due(void *rule, const struct wanting *w)
{
    const struct due_rule *r = rule;
    if (!r->check->rule->dues(w->due))
        return;
    rests_on(r->check, w->due->basis);
    r->say(r->check, w);
}

void each_due_missing(struct check *c, struct item root, void (*say)(struct check *, const struct wanting *))
{
    struct situation s = situation_of(root, c->registry);
    struct due_rule r = { c, say };
    for (struct item i = root; item_given(i); i = item_onward(i)) {
        const struct declaration *d = i.record->elements[i.element].declaration;
        if (d && d->type->has_dues)
            each_wanting(i, &s, c->rule->dues, say_due, &r);
    }
}

struct arg arg_phrase(const char *name, struct str id)
{
    const char *english = phrase_english(id.at, id.len);
    return arg_term(name, id, str_of(english ? english : ""));
}

static struct meeting_days days_of(struct item from, struct item to)
{
    struct meeting_days d = { 0 };
    if (item_date(from, &d.opens) && !item_date(to, &d.closes))
        d.closes = d.opens;
    return d;
}

struct meeting_days meeting_days(struct check *c, struct str code)
{
    struct item root = record_root(c->record), next = item_of_key(c, "decisions/decision/next-meeting", code);
    if (c->record->kind == MEETING_REPORT && str_same(item_word(item_at(root, "@meeting")), code))
        return days_of(item_at(root, "head/dates/@from"), item_at(root, "head/dates/@to"));
    if (item_given(item_at(next, "@from")))
        return days_of(item_at(next, "@from"), item_at(next, "@to"));
    const struct meeting *m = registry_meeting(c->registry, code);
    return m ? (struct meeting_days){ m->opens, m->closes, m->unverified } : (struct meeting_days){ 0 };
}

bool matches_pattern(const struct check *c, struct str text)
{
    return pattern_matches(c->patterns[c->index], text);
}

bool text_next(struct check *c, unsigned marks, struct text_cursor *t)
{
    if (!c->texts.read)
        texts_read(&c->texts, c->record);
    while (t->next < c->texts.count) {
        const struct marked_text *m = &c->texts.texts[t->next++];
        if (!(m->marks & marks & ~(unsigned)TEXT_NATURE) ||
            (marks & TEXT_NATURE && !(m->marks & marks & TEXT_NATURE)))
            continue;
        t->item = (struct item){ c->record, m->element, m->attribute };
        t->marks = m->marks;
        t->at = 0;
        return item_text(t->item, &t->text);
    }
    return false;
}

bool piece_next(struct check *c, struct text_cursor *t, struct str *piece)
{
    enum pattern_result found = pattern_search(c->patterns[c->index], t->text, &t->at, piece);
    if (found == PATTERN_LIMIT)
        not_evaluated_at(c, t->item, "reason/search-limit");
    return found == PATTERN_FOUND;
}

struct pieces pieces_of(struct check *c, struct text_cursor *t)
{
    struct pieces all = { 0 };
    struct str piece;
    for (; piece_next(c, t, &piece); all.count++)
        if (!all.count)
            all.first = piece;
    return all;
}

struct item named_before(struct check *c, struct str key, struct item at)
{
    return seen_before(&c->seen, key, at);
}

static void unread(struct check *c, struct item base, const char *path, const char *phrase)
{
    c->this_unread = true;
    if (c->reason_phrase.len)
        return;
    c->reason_phrase = str_of(phrase);
    c->reason_item = path_in_check(c, base, str_is(str_of(path), ".") ? STR("") : str_of(path));
}

bool need_date_(struct check *c, struct item base, const char *path, struct date *out)
{
    bool good = item_date(item_at_(base, path), out);
    if (!good)
        unread(c, base, path, "reason/no-value");
    return good;
}

bool need_number_(struct check *c, struct item base, const char *path, int64_t *out)
{
    bool good = item_number(item_at_(base, path), out);
    if (!good)
        unread(c, base, path, "reason/no-value");
    return good;
}

bool need_amount_(struct check *c, struct item base, const char *path, struct amount *out)
{
    bool good = item_amount(item_at_(base, path), out);
    if (!good)
        unread(c, base, path, "reason/no-value");
    return good;
}

bool need_token_(struct check *c, struct item base, const char *path, struct str *out)
{
    bool good = item_token(item_at_(base, path), out);
    if (!good)
        unread(c, base, path, "reason/no-value");
    return good;
}

bool need_derived_(struct check *c, struct item base, const char *path, const struct derivation *d)
{
    bool good = date_given(derivation_date(d));
    if (!good)
        unread(c, base, path, "reason/no-date");
    return good;
}

const struct state *need_state(struct check *c)
{
    struct str code;
    if (!need_token(c, record_root(c->record), "@state", &code))
        return NULL;
    const struct state *s = registry_state(c->registry, code);
    if (s && date_given(s->entry_into_force))
        return s;
    not_evaluated(c, "reason/entry-into-force-unknown", code);
    return NULL;
}

bool need_horizon(struct check *c, struct str state, int64_t article, struct date day)
{
    struct date horizon = registry_horizon(c->registry, state, article);
    bool known = !date_before(horizon, day);
    if (!known)
        not_evaluated(c, "reason/horizon", str_of(date_text(horizon).at));
    return known;
}

void not_evaluated(struct check *c, const char *phrase, struct str about)
{
    c->this_unread = true;
    if (c->reason_phrase.len)
        return;
    c->reason_phrase = str_of(phrase);
    c->reason_item = arena_copy(c->arena, str_shown(about));
}

bool not_evaluated_at(struct check *c, struct item at, const char *phrase)
{
    not_evaluated(c, phrase, path_in_check(c, at, STR("")));
    return false;
}

const struct digest *record_of_symbol(const struct check *c, struct str symbol)
{
    return report_record_of_symbol(c->report, symbol);
}

struct item item_of_key_(struct check *c, const char *path, struct str key)
{
    return lookup(&c->lookups, c->record, path, key);
}

struct str nearest_key_(struct check *c, const char *path, struct str key)
{
    return lookup_nearest(&c->lookups, c->record, path, key);
}

int64_t line_of(struct check *c, struct item i)
{
    struct span s = item_span(i);
    return place_of(&c->lines[s.from >= c->lines[1].at], s.from, s.from).line;
}
