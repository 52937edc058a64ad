/* Rows of several registry documents become one meeting or one obligation; see merge.h. */
#include "merge.h"

static struct date date_of(struct item item)
{
    struct date d;
    return item_date(item, &d) ? d : (struct date){ 0 };
}

/* Whether both say the same, or one of them nothing. */
static bool agree(struct clash *c, const char *what, struct str known, struct str given)
{
    if (!known.len || !given.len || str_same(known, given))
        return true;
    c->what = what;
    c->known = known;
    c->given = given;
    return false;
}

/* The same for dates that may be years or months: "2019" agrees with "2019-09-04". */
static bool agree_partly(struct clash *c, const char *what, struct str known, struct str given)
{
    size_t common = known.len < given.len ? known.len : given.len;
    return agree(c, what, (struct str){ known.at, common }, (struct str){ given.at, common }) ||
           agree(c, what, known, given);
}

static bool agree_dates(struct registry *r, struct clash *c, const char *what, struct date known, struct date given)
{
    if (!date_given(known) || !date_given(given) || date_same(known, given))
        return true;
    return agree(c, what, arena_copy(&r->arena, str_of(date_text(known).at)),
                 arena_copy(&r->arena, str_of(date_text(given).at)));
}

static struct item session_from(const struct meeting *m, struct str from)
{
    for (uint32_t i = 0; i < m->row_count; i++)
        for (struct item s = item_at(m->rows[i], "session"); item_given(s); s = item_next(s))
            if (!from.len || str_same(item_word(item_at(s, "@from")), from))
                return s;
    return NO_ITEM;
}

/* Sessions are added only to a meeting of which none is known. */
static bool agree_sessions(struct clash *c, const struct meeting *m, struct item row)
{
    struct item first = session_from(m, STR(""));
    for (struct item s = item_at(row, "session"); item_given(first) && item_given(s); s = item_next(s)) {
        struct str from = item_word(item_at(s, "@from"));
        struct item known = session_from(m, from);
        if (!item_given(known))
            return agree(c, "session/@from", item_word(item_at(first, "@from")), from);
        if (!agree(c, "session/@to", item_word(item_at(known, "@to")), item_word(item_at(s, "@to"))) ||
            !agree(c, "session/@place", item_word(item_at(known, "@place")), item_word(item_at(s, "@place"))))
            return false;
    }
    return true;
}

/* One State coordinates one theme until one meeting. */
static bool agree_coordinators(struct clash *c, struct item known, struct item row)
{
    for (struct item k = item_at(known, "coordinator"); item_given(k); k = item_next(k))
        for (struct item g = item_at(row, "coordinator"); item_given(g); g = item_next(g))
            if (str_same(item_word(item_at(k, "@theme")), item_word(item_at(g, "@theme"))) &&
                str_same(item_word(item_at(k, "@state")), item_word(item_at(g, "@state"))) &&
                !agree(c, "coordinator/@until", item_word(item_at(k, "@until")), item_word(item_at(g, "@until"))))
                return false;
    return true;
}

static bool agree_meetings(struct clash *c, const struct meeting *m, struct item row)
{
    static const char *const same[] = { "@kind", "@ordinal", "presidency/@state", "report/@symbol" };
    for (uint32_t i = 0; i < m->row_count; i++) {
        for (size_t n = 0; n < sizeof same / sizeof *same; n++)
            if (!agree(c, same[n], item_word(item_at_(m->rows[i], same[n])), item_word(item_at_(row, same[n]))))
                return false;
        if (!agree_coordinators(c, m->rows[i], row))
            return false;
    }
    return agree_sessions(c, m, row);
}

static struct meeting *meeting_of(struct registry *r, struct str code)
{
    for (uint32_t i = 0; i < r->meeting_count; i++)
        if (str_same(r->meetings[i].code, code))
            return &r->meetings[i];
    MEMORY_ROOM(r->meetings, r->meeting_count, r->meeting_cap);
    struct meeting *m = &r->meetings[r->meeting_count++];
    *m = (struct meeting){ .code = code };
    return m;
}

bool merge_meeting(struct registry *r, struct item row, struct clash *c)
{
    struct meeting *m = meeting_of(r, item_word(item_at(row, "@code")));
    c->row = m->code;
    if (!agree_meetings(c, m, row))
        return false;
    bool first = !date_given(m->opens);
    m->is_review_conference = str_is(item_word(item_at(row, "@kind")), "review-conference");
    m->unverified = first && str_is(item_word(item_at(row, "@certainty")), "unverified");
    for (struct item s = item_at(row, "session"); first && item_given(s); s = item_next(s)) {
        if (!date_given(m->opens))
            m->opens = date_of(item_at(s, "@from"));
        m->closes = date_of(item_at(s, "@to"));
    }
    MEMORY_ROOM(m->rows, m->row_count, m->row_cap);
    m->rows[m->row_count++] = row;
    return true;
}

bool extension_same(const struct extension *a, const struct extension *b)
{
    return date_same(a->to, b->to) ||
           (str_same(a->meeting, b->meeting) && !date_same(a->to, b->from) && !date_same(b->to, a->from));
}

static void insert_extension(struct obligation *o, const struct extension *e)
{
    MEMORY_ROOM(o->extensions, o->extension_count, o->extension_cap);
    uint32_t at = o->extension_count++;
    for (; at && date_before(e->to, o->extensions[at - 1].to); at--)
        o->extensions[at] = o->extensions[at - 1];
    o->extensions[at] = *e;
}

/* The same decision again may tell more of it, and with more certainty. */
static bool merge_extension(struct registry *r, struct obligation *o, struct item row, struct clash *c)
{
    struct extension e = {
        .meeting = item_word(item_at(row, "@meeting")),
        .symbol = item_word(item_at(row, "@symbol")),
        .decided = item_word(item_at(row, "@decided")),
        .certainty = item_word(item_at(row, "@certainty")),
        .stated_in = item_word(item_at(row, "@stated-in")),
        .from = date_of(item_at(row, "@from")),
        .to = date_of(item_at(row, "@to")),
    };
    for (uint32_t i = 0; i < o->extension_count; i++) {
        struct extension *k = &o->extensions[i];
        if (!extension_same(k, &e))
            continue;
        if (!agree(c, "extension/@meeting", k->meeting, e.meeting) ||
            !agree_dates(r, c, "extension/@from", k->from, e.from) ||
            !agree_dates(r, c, "extension/@to", k->to, e.to) ||
            !agree(c, "extension/@symbol", k->symbol, e.symbol) ||
            !agree_partly(c, "extension/@decided", k->decided, e.decided))
            return false;
        k->symbol = k->symbol.len ? k->symbol : e.symbol;
        k->stated_in = k->stated_in.len ? k->stated_in : e.stated_in;
        k->decided = k->decided.len < e.decided.len ? e.decided : k->decided;
        k->certainty = str_is(e.certainty, "stated") ? e.certainty : k->certainty;
        return true;
    }
    insert_extension(o, &e);
    return true;
}

static bool merge_fulfilled(struct obligation *o, struct item given, struct clash *c)
{
    if (!agree(c, "fulfilled/@kind", item_word(item_at(o->fulfilled, "@kind")),
               item_word(item_at(given, "@kind"))) ||
        !agree_partly(c, "fulfilled/@date", item_word(item_at(o->fulfilled, "@date")),
                      item_word(item_at(given, "@date"))))
        return false;
    if (item_given(given) &&
        (!item_given(o->fulfilled) || str_is(item_word(item_at(given, "@certainty")), "stated")))
        o->fulfilled = given;
    return true;
}

static bool merge_pending(struct obligation *o, struct item given, struct clash *c)
{
    struct item known = o->pending;
    if (!agree(c, "pending/@meeting", item_word(item_at(known, "@meeting")),
               item_word(item_at(given, "@meeting"))) ||
        !agree(c, "pending/@symbol", item_word(item_at(known, "@symbol")), item_word(item_at(given, "@symbol"))))
        return false;
    if (item_given(given))
        o->pending = given;
    return true;
}

/* A request on which its meeting has decided is not pending. */
static void settle_pending(struct obligation *o)
{
    struct str meeting = item_word(item_at(o->pending, "@meeting"));
    for (uint32_t i = 0; i < o->extension_count; i++)
        if (str_same(o->extensions[i].meeting, meeting))
            o->pending = NO_ITEM;
}

static struct obligation *obligation_of(struct registry *r, struct str state, int64_t article)
{
    for (uint32_t i = 0; i < r->obligation_count; i++)
        if (str_same(r->obligations[i].state, state) && r->obligations[i].article == article)
            return &r->obligations[i];
    MEMORY_ROOM(r->obligations, r->obligation_count, r->obligation_cap);
    struct obligation *o = &r->obligations[r->obligation_count++];
    *o = (struct obligation){ .state = state, .article = article, .fulfilled = NO_ITEM, .pending = NO_ITEM };
    return o;
}

bool merge_obligation(struct registry *r, struct item row, struct clash *c)
{
    int64_t article;
    if (!item_number(item_at(row, "@article"), &article))
        return true;
    struct obligation *o = obligation_of(r, item_word(item_at(row, "@state")), article);
    struct date original = date_of(item_at(row, "original-deadline/@date")),
                until = date_of(item_at(row, "@known-until"));
    struct buf name = { 0 };
    buf_str(&name, o->state);
    buf_byte(&name, '.');
    buf_number(&name, article);
    c->row = arena_copy(&r->arena, buf_all(&name));
    buf_free(&name);
    if (!agree_dates(r, c, "original-deadline/@date", o->original, original))
        return false;
    if (date_given(original))
        o->original = original;
    if (date_before(o->known_until, until))
        o->known_until = until;
    for (struct item e = item_at(row, "extension"); item_given(e); e = item_next(e))
        if (!merge_extension(r, o, e, c))
            return false;
    settle_pending(o);
    bool good = merge_fulfilled(o, item_at(row, "fulfilled"), c) && merge_pending(o, item_at(row, "pending"), c);
    settle_pending(o);
    return good;
}
