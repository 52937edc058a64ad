/* Rows of the registry from facts of reports; see update.h. */
#include "update.h"

#include "escape.h"
#include "list.h"

/* A row as text; the key gives the order. */
struct row {
    struct str key, text;
};

struct update {
    const struct report *report;
    const struct digest *record; /* the one whose rows are made */
    struct str meeting, symbol, adopted;
    struct row *rows[2]; /* meetings, obligations */
    uint32_t count[2], cap[2];
    struct arena arena;
};

enum { MEETINGS, OBLIGATIONS };

static struct str date_of(struct update *u, const struct fact *f, const char *field)
{
    const struct arg *a = f ? fact_field(f, field) : NULL;
    return a ? arena_copy(&u->arena, str_of(date_text(a->date).at)) : STR("");
}

static struct str own(const struct digest *d, const char *fact, const char *field)
{
    return fact_word(digest_fact(d, fact), field);
}

const char *update_refusal(const struct digest *d)
{
    if (d->whole && d->kind != MEETING_REPORT)
        return "is no report of a meeting";
    for (uint32_t i = 0; i < d->finding_count; i++)
        if (d->findings[i].severity == ERROR)
            return "has findings of severity error";
    if (!d->whole)
        return "could not be read to its end";
    if (!own(d, "record", "symbol").len)
        return "has no symbol, by which its rows could be cited";
    if (!own(d, "record", "meeting").len)
        return "names no meeting";
    return NULL;
}

/* The next fact of that name of the record, behind `f`; the first where that is NULL. */
static const struct fact *next_fact(const struct update *u, const char *name, const struct fact *f)
{
    const struct fact *end = u->record->facts + u->record->fact_count;
    for (f = f ? f + 1 : u->record->facts; f < end; f++)
        if (str_is(f->name, name))
            return f;
    return NULL;
}

/* NOLINTBEGIN(bugprone-macro-parentheses): `f` is declared here */
#define each_named(f, u, name)                                                                                     \
    for (const struct fact *f = next_fact((u), (name), NULL); f; f = next_fact((u), (name), f))
/* NOLINTEND(bugprone-macro-parentheses) */

static void put_attribute(struct buf *out, const char *name, struct str value)
{
    if (!value.len)
        return;
    buf_byte(out, ' ');
    buf_text(out, name);
    buf_text(out, "=\"");
    escape(out, ESCAPE_XML, value);
    buf_byte(out, '"');
}

static void add_row(struct update *u, int list, struct buf *key, struct buf *text)
{
    buf_byte(key, ' ');
    buf_str(key, u->symbol);
    MEMORY_ROOM(u->rows[list], u->count[list], u->cap[list]);
    u->rows[list][u->count[list]++] =
        (struct row){ arena_copy(&u->arena, buf_all(key)), arena_copy(&u->arena, buf_all(text)) };
    buf_free(key);
    buf_free(text);
}

/* "10" of "10MSP". */
static struct str ordinal(struct str code)
{
    size_t digits = 0;
    while (digits < code.len && code.at[digits] >= '0' && code.at[digits] <= '9')
        digits++;
    return (struct str){ code.at, digits };
}

/* What stands in a row of a meeting, beside the symbol that states it. */
struct meeting_row {
    struct str code, from, to, place, president;
    bool is_own; /* the meeting of the report itself, with its documents and coordinators */
};

static void put_own(struct update *u, struct buf *text)
{
    struct str rest = u->symbol, body, year;
    str_cut(&rest, '/');
    body = str_cut(&rest, '/');
    year = str_cut(&rest, '/');
    if (str_is(body, "MSP") || str_is(body, "CONF")) {
        buf_text(text, "      <series");
        put_attribute(text, "body", body);
        put_attribute(text, "year", year);
        buf_text(text, "/>\n");
    }
    buf_text(text, "      <report");
    put_attribute(text, "symbol", u->symbol);
    buf_text(text, "/>\n");
    each_named(f, u, "coordinator")
    {
        buf_text(text, "      <coordinator");
        put_attribute(text, "theme", fact_word(f, "theme"));
        put_attribute(text, "state", fact_word(f, "state"));
        put_attribute(text, "until", fact_word(f, "until"));
        buf_text(text, "/>\n");
    }
}

static void add_meeting(struct update *u, const struct meeting_row *m)
{
    struct buf key = { 0 }, text = { 0 };
    struct str number = ordinal(m->code);
    bool review = m->code.len > number.len && m->code.at[number.len] == 'R';
    buf_fill(&key, '0', number.len < 2 ? 2 - number.len : 0);
    buf_str(&key, m->code);
    buf_text(&text, "    <meeting");
    put_attribute(&text, "code", m->code);
    put_attribute(&text, "kind", str_of(review ? "review-conference" : "meeting-of-states-parties"));
    put_attribute(&text, "ordinal", number);
    put_attribute(&text, "certainty", STR("stated"));
    put_attribute(&text, "stated-in", u->symbol);
    buf_text(&text, ">\n");
    if (m->from.len && m->to.len && m->place.len) {
        buf_text(&text, "      <session");
        put_attribute(&text, "from", m->from);
        put_attribute(&text, "to", m->to);
        put_attribute(&text, "place", m->place);
        buf_text(&text, "/>\n");
    }
    if (m->president.len) {
        buf_text(&text, "      <presidency");
        put_attribute(&text, "state", m->president);
        buf_text(&text, "/>\n");
    }
    if (m->is_own)
        put_own(u, &text);
    buf_text(&text, "    </meeting>\n");
    add_row(u, MEETINGS, &key, &text);
}

/* The fact of that name that is about the meeting. */
static const struct fact *fact_about(const struct update *u, const char *name, struct str meeting)
{
    each_named(f, u, name)
    {
        if (str_same(fact_word(f, "meeting"), meeting))
            return f;
    }
    return NULL;
}

static void add_own_meeting(struct update *u)
{
    const struct fact *record = digest_fact(u->record, "record");
    struct meeting_row m = {
        .code = u->meeting,
        .from = date_of(u, record, "from"),
        .to = date_of(u, record, "to"),
        .place = fact_word(record, "place"),
        .president = fact_word(fact_about(u, "presidency", u->meeting), "state"),
        .is_own = true,
    };
    add_meeting(u, &m);
}

static bool has_own_report(const struct update *u, struct str meeting)
{
    for (uint32_t i = 0; i < u->report->record_count; i++)
        if (str_same(own(&u->report->records[i].judged, "record", "meeting"), meeting))
            return true;
    return false;
}

static void add_coming_meeting(struct update *u, struct str code)
{
    const struct fact *days = fact_about(u, "next-meeting", code);
    struct meeting_row m = {
        .code = code,
        .from = date_of(u, days, "from"),
        .to = date_of(u, days, "to"),
        .place = fact_word(days, "place"),
        .president = fact_word(fact_about(u, "president", code), "state"),
    };
    if ((m.president.len || (m.from.len && m.to.len && m.place.len)) && !has_own_report(u, code))
        add_meeting(u, &m);
}

static void add_coming_meetings(struct update *u)
{
    each_named(f, u, "president")
    {
        add_coming_meeting(u, fact_word(f, "meeting"));
    }
    each_named(f, u, "next-meeting")
    {
        if (!fact_about(u, "president", fact_word(f, "meeting")))
            add_coming_meeting(u, fact_word(f, "meeting"));
    }
}

static void add_extension(struct update *u, const struct fact *f)
{
    struct str state = fact_word(f, "state"), to = date_of(u, f, "new");
    const struct arg *article = fact_field(f, "article");
    struct buf key = { 0 }, text = { 0 }, number = { 0 };
    if (!str_starts(fact_word(f, "outcome"), "granted") || !to.len || !article)
        return;
    buf_number(&number, article->number);
    buf_str(&key, state);
    buf_str(&key, buf_all(&number));
    buf_str(&key, to);
    buf_text(&text, "    <obligation");
    put_attribute(&text, "state", state);
    put_attribute(&text, "article", buf_all(&number));
    put_attribute(&text, "known-until", u->adopted);
    buf_text(&text, ">\n      <extension");
    put_attribute(&text, "meeting", u->meeting);
    put_attribute(&text, "symbol", fact_word(f, "analysis"));
    put_attribute(&text, "decided", u->adopted);
    put_attribute(&text, "from", date_of(u, f, "previous"));
    put_attribute(&text, "to", to);
    put_attribute(&text, "source", STR("report"));
    put_attribute(&text, "certainty", STR("stated"));
    put_attribute(&text, "stated-in", u->symbol);
    buf_text(&text, "/>\n    </obligation>\n");
    add_row(u, OBLIGATIONS, &key, &text);
    buf_free(&number);
}

static int by_key(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    int order = str_order(x->key, y->key);
    return order ? order : str_order(x->text, y->text);
}

/* The same report may have been given twice. */
static void put_rows(struct buf *out, struct update *u, int list, const char *name)
{
    struct row *rows = u->rows[list];
    if (!u->count[list])
        return;
    list_sort(rows, u->count[list], sizeof *rows, by_key);
    buf_text(out, "  <");
    buf_text(out, name);
    buf_text(out, ">\n");
    for (uint32_t i = 0; i < u->count[list]; i++)
        if (!i || !str_same(rows[i].text, rows[i - 1].text))
            buf_str(out, rows[i].text);
    buf_text(out, "  </");
    buf_text(out, name);
    buf_text(out, ">\n");
}

/* The document is named after the report that was adopted last. */
static void put_head(struct buf *out, struct update *u)
{
    struct str symbol = STR(""), until = STR("");
    for (uint32_t i = 0; i < u->report->record_count; i++) {
        const struct digest *d = &u->report->records[i].judged;
        struct str its = own(d, "record", "symbol"), day = date_of(u, digest_fact(d, "adopted"), "date");
        int order = str_order(day, until);
        if (order > 0 || (order == 0 && str_order(its, symbol) > 0)) {
            symbol = its;
            until = day;
        }
    }
    buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<!-- Written by treatylint registry update: what reports of meetings add to the registry. -->\n"
                  "<registry xmlns=\"urn:treatylint:ccm:1\" format=\"1.0\" id=\"update/");
    escape(out, ESCAPE_XML, symbol);
    buf_text(out, "\" language=\"en\"");
    put_attribute(out, "known-until", until);
    buf_text(out, ">\n");
}

void update_write(struct buf *out, const struct report *r)
{
    struct update u = { .report = r };
    for (uint32_t i = 0; i < r->record_count; i++) {
        u.record = &r->records[i].judged;
        u.meeting = own(u.record, "record", "meeting");
        u.symbol = own(u.record, "record", "symbol");
        u.adopted = date_of(&u, digest_fact(u.record, "adopted"), "date");
        add_own_meeting(&u);
        add_coming_meetings(&u);
        each_named(f, &u, "extension")
        {
            add_extension(&u, f);
        }
    }
    put_head(out, &u);
    put_rows(out, &u, MEETINGS, "meetings");
    put_rows(out, &u, OBLIGATIONS, "obligations");
    buf_text(out, "</registry>\n");
    for (int list = 0; list < 2; list++)
        memory_drop(u.rows[list]);
    arena_free(&u.arena);
}
