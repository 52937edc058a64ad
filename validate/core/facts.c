/* The table of facts, and how it is read; see facts.h. */
#include "facts.h"

#include "amount.h"
#include "symbol.h"

/* clang-format off */
const struct fact_kind fact_kinds[] = {
    { "waiver", WAIVERS, "waiver", ".",
      { { "rule", "@rule", ARG_CODE, 0, PLAIN },
        { "record", "@record", ARG_CODE, 0, PLAIN },
        { "item", "@item", ARG_CODE, 0, PLAIN },
        { "by", "@by", ARG_TEXT, 0, PLAIN },
        { "until", "@until", ARG_DATE, 0, PLAIN },
        { "reason", "reason", ARG_TEXT, 0, PLAIN } } },
    { "record", MEETING_REPORT, ".", ".",
      { { "symbol", "@symbol", ARG_CODE, 0, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "from", "head/dates/@from", ARG_DATE, 0, PLAIN },
        { "to", "head/dates/@to", ARG_DATE, 0, PLAIN },
        { "place", "head/place", ARG_CODE, 0, PLAIN },
        { "title", "head/title", ARG_TEXT, 0, LOCALISED },
        { "plenaries", "proceedings/plenaries/@count", ARG_COUNT, 0, PLAIN },
        { "anchors", ".", ARG_LIST, 0, ANCHORS } } },
    { "report", ARTICLE_7_REPORT, ".", ".",
      { { "state", "@state", ARG_STATE, 0, PLAIN },
        { "type", "@type", ARG_CODE, 0, PLAIN },
        { "from", "period/@from", ARG_DATE, 0, PLAIN },
        { "to", "period/@to", ARG_DATE, 0, PLAIN },
        { "forms", ".", ARG_LIST, 0, FORMS },
        { "held", "retained/munition/quantity", ARG_COUNT, 0, LARGEST },
        { "loose", "retained/submunition/quantity", ARG_COUNT, 0, LARGEST },
        { "transfers", "transferred/transfer", ARG_COUNT, 0, COUNTED },
        { "destroyed-value", "destroyed/@value", ARG_CODE, 0, PLAIN },
        { "found-value", "found-later/@value", ARG_CODE, 0, PLAIN },
        { "transferred-value", "transferred/@value", ARG_CODE, 0, PLAIN },
        { "munitions", "destroyed/total-munitions", ARG_AMOUNT, 0, PLAIN },
        { "submunitions", "destroyed/total-submunitions", ARG_AMOUNT, 0, PLAIN },
        { "cancelled", "clearance/total/cancelled", ARG_AMOUNT, 0, PLAIN },
        { "reduced", "clearance/total/reduced", ARG_AMOUNT, 0, PLAIN },
        { "cleared", "clearance/total/cleared", ARG_AMOUNT, 0, PLAIN },
        { "acquired", "retained/munition/acquired", ARG_COUNT, 0, LARGEST },
        { "acquired-loose", "retained/submunition/acquired", ARG_COUNT, 0, LARGEST } } },
    { "identity", ARTICLE_7_REPORT, ".", ".",
      { { "state", "@state", ARG_STATE, 0, PLAIN },
        { "type", "@type", ARG_CODE, 0, PLAIN },
        { "from", "period/@from", ARG_DATE, 0, PLAIN },
        { "to", "period/@to", ARG_DATE, 0, PLAIN },
        { "language", "@language", ARG_CODE, 0, PLAIN },
        { "supersedes", "@supersedes", ARG_CODE, 0, PLAIN },
        { "revision", "@revision", ARG_COUNT, 0, PLAIN } } },
    { "identity", EXTENSION_REQUEST | COMPLIANCE_DECLARATION, ".", ".",
      { { "state", "@state", ARG_STATE, 0, PLAIN },
        { "article", "@article", ARG_COUNT, 0, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "language", "@language", ARG_CODE, 0, PLAIN },
        { "supersedes", "@supersedes", ARG_CODE, 0, PLAIN },
        { "revision", "@revision", ARG_COUNT, 0, PLAIN } } },
    { "identity", MEETING_REPORT, ".", ".",
      { { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "symbol", "@symbol", ARG_CODE, 0, PLAIN },
        { "language", "@language", ARG_CODE, 0, PLAIN },
        { "supersedes", "@supersedes", ARG_CODE, 0, PLAIN },
        { "revision", "@revision", ARG_COUNT, 0, PLAIN } } },
    { "stocks", ARTICLE_7_REPORT, "stockpiles", ".",
      { { "state", "@state", ARG_STATE, 1, PLAIN },
        { "value", "@value", ARG_CODE, 0, PLAIN },
        { "total", "total-munitions", ARG_COUNT, 0, PLAIN } } },
    { "stock", ARTICLE_7_REPORT, "stockpiles/munition", "quantity",
      { { "type", "@type", ARG_CODE, 0, PLAIN },
        { "quantity", "quantity", ARG_COUNT, 0, PLAIN } } },
    { "found", ARTICLE_7_REPORT, "found-later/munition", "quantity",
      { { "type", "@type", ARG_CODE, 0, PLAIN },
        { "quantity", "quantity", ARG_COUNT, 0, PLAIN } } },
    { "destroyed", ARTICLE_7_REPORT, "destroyed/munition", "quantity",
      { { "type", "@type", ARG_CODE, 0, PLAIN },
        { "quantity", "quantity", ARG_COUNT, 0, PLAIN } } },
    { "retention", ARTICLE_7_REPORT, "retained", ".",
      { { "state", "@state", ARG_STATE, 1, PLAIN },
        { "value", "@value", ARG_CODE, 0, PLAIN } } },
    { "kept", ARTICLE_7_REPORT, "retained/munition", "quantity",
      { { "type", "@type", ARG_CODE, 0, PLAIN },
        { "quantity", "quantity", ARG_COUNT, 0, PLAIN },
        { "acquired", "acquired", ARG_COUNT, 0, PLAIN },
        { "consumed", "consumed", ARG_COUNT, 0, PLAIN },
        { "destroyed", "destroyed", ARG_COUNT, 0, PLAIN } } },
    { "kept-loose", ARTICLE_7_REPORT, "retained/submunition", "quantity",
      { { "type", "@type", ARG_CODE, 0, PLAIN },
        { "quantity", "quantity", ARG_COUNT, 0, PLAIN },
        { "acquired", "acquired", ARG_COUNT, 0, PLAIN },
        { "consumed", "consumed", ARG_COUNT, 0, PLAIN },
        { "destroyed", "destroyed", ARG_COUNT, 0, PLAIN } } },
    { "moved", ARTICLE_7_REPORT, "transferred/transfer/munition", "quantity",
      { { "type", "@type", ARG_CODE, 0, PLAIN },
        { "quantity", "quantity", ARG_COUNT, 0, PLAIN },
        { "purpose", "purpose", ARG_CODE, 1, PLAIN } } },
    { "moved-loose", ARTICLE_7_REPORT, "transferred/transfer/submunition", "quantity",
      { { "type", "@type", ARG_CODE, 0, PLAIN },
        { "quantity", "quantity", ARG_COUNT, 0, PLAIN },
        { "purpose", "purpose", ARG_CODE, 1, PLAIN } } },
    { "areas", ARTICLE_7_REPORT, "contaminated-areas", "total",
      { { "state", "@state", ARG_STATE, 1, PLAIN },
        { "total", "total", ARG_AMOUNT, 0, PLAIN },
        { "newly-found", "newly-found", ARG_AMOUNT, 0, PLAIN },
        { "cancelled", "clearance/total/cancelled", ARG_AMOUNT, 1, PLAIN },
        { "reduced", "clearance/total/reduced", ARG_AMOUNT, 1, PLAIN },
        { "cleared", "clearance/total/cleared", ARG_AMOUNT, 1, PLAIN } } },
    { "casualties", ARTICLE_7_REPORT, "victim-assistance", "all-casualties",
      { { "state", "@state", ARG_STATE, 1, PLAIN },
        { "killed", "all-casualties/killed/total", ARG_COUNT, 0, PLAIN },
        { "injured", "all-casualties/injured/total", ARG_COUNT, 0, PLAIN },
        { "unknown", "all-casualties/outcome-unknown/total", ARG_COUNT, 0, PLAIN },
        { "new-killed", "new-casualties/killed/total", ARG_COUNT, 0, PLAIN },
        { "new-injured", "new-casualties/injured/total", ARG_COUNT, 0, PLAIN } } },
    { "transfer", ARTICLE_7_REPORT, "transferred/transfer", ".",
      { { "giver", "@state", ARG_STATE, 2, PLAIN },
        { "receiver", "receiver", ARG_STATE, 0, PLAIN },
        { "date", "date", ARG_DATE, 0, PLAIN },
        { "purpose", "purpose", ARG_CODE, 0, PLAIN } } },
    { "declared", COMPLIANCE_DECLARATION, "destroyed/total-munitions", ".",
      { { "state", "@state", ARG_STATE, 2, PLAIN },
        { "completed", "completed", ARG_DATE, 2, PLAIN },
        { "munitions", ".", ARG_AMOUNT, 0, PLAIN } } },
    { "declared", COMPLIANCE_DECLARATION, "destroyed/total-submunitions", ".",
      { { "state", "@state", ARG_STATE, 2, PLAIN },
        { "completed", "completed", ARG_DATE, 2, PLAIN },
        { "submunitions", ".", ARG_AMOUNT, 0, PLAIN } } },
    { "declared", COMPLIANCE_DECLARATION, "released/release/cancelled", ".",
      { { "state", "@state", ARG_STATE, 3, PLAIN },
        { "completed", "completed", ARG_DATE, 3, PLAIN },
        { "cancelled", ".", ARG_AMOUNT, 0, PLAIN } } },
    { "declared", COMPLIANCE_DECLARATION, "released/release/reduced", ".",
      { { "state", "@state", ARG_STATE, 3, PLAIN },
        { "completed", "completed", ARG_DATE, 3, PLAIN },
        { "reduced", ".", ARG_AMOUNT, 0, PLAIN } } },
    { "declared", COMPLIANCE_DECLARATION, "released/release/cleared", ".",
      { { "state", "@state", ARG_STATE, 3, PLAIN },
        { "completed", "completed", ARG_DATE, 3, PLAIN },
        { "cleared", ".", ARG_AMOUNT, 0, PLAIN } } },
    { "unchanged-form", ARTICLE_7_REPORT, "cover-page/form", "@tick",
      { { "state", "@state", ARG_STATE, 2, PLAIN },
        { "letter", "@letter", ARG_CODE, 0, PLAIN },
        { "unchanged", "@tick", ARG_CODE, 0, ONLY },
        { "since", "@since", ARG_CODE, 0, PLAIN },
        { "from", "period/@from", ARG_DATE, 2, PLAIN } } },
    { "request", EXTENSION_REQUEST, ".", ".",
      { { "state", "@state", ARG_STATE, 0, PLAIN },
        { "article", "@article", ARG_COUNT, 0, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "submitted", "submitted", ARG_DATE, 0, PLAIN },
        { "current", "duration/current-deadline", ARG_DATE, 0, PLAIN },
        { "requested", "duration/requested-deadline", ARG_DATE, 0, PLAIN } } },
    { "planned", EXTENSION_REQUEST, "work-plan/year/munitions", ".",
      { { "state", "@state", ARG_STATE, 3, PLAIN },
        { "article", "@article", ARG_COUNT, 3, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 3, PLAIN },
        { "submitted", "submitted", ARG_DATE, 3, PLAIN },
        { "year", "@year", ARG_CODE, 1, PLAIN },
        { "munitions", ".", ARG_AMOUNT, 0, PLAIN } } },
    { "planned", EXTENSION_REQUEST, "work-plan/year/area", ".",
      { { "state", "@state", ARG_STATE, 3, PLAIN },
        { "article", "@article", ARG_COUNT, 3, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 3, PLAIN },
        { "submitted", "submitted", ARG_DATE, 3, PLAIN },
        { "year", "@year", ARG_CODE, 1, PLAIN },
        { "area", ".", ARG_AMOUNT, 0, PLAIN } } },
    { "adopted", MEETING_REPORT, "head/adopted", ".",
      { { "date", "@date", ARG_DATE, 0, PLAIN },
        { "draft", "@draft", ARG_CODE, 0, PLAIN } } },
    { "presidency", MEETING_REPORT, "proceedings/presidency", ".",
      { { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "state", "@state", ARG_STATE, 0, PLAIN },
        { "name", "person/name", ARG_TEXT, 0, LOCALISED } } },
    { "participants", MEETING_REPORT, "proceedings/participants", ".",
      { { "class", "@class", ARG_CODE, 0, PLAIN },
        { "stated", "@count", ARG_COUNT, 0, PLAIN },
        { "states", "state", ARG_COUNT, 0, COUNTED },
        { "organizations", "organization", ARG_COUNT, 0, COUNTED } } },
    { "vice-president", MEETING_REPORT, "proceedings/vice-presidents/state", ".",
      { { "state", "@code", ARG_STATE, 0, PLAIN } } },
    { "decision", MEETING_REPORT, "decisions/decision", ".",
      { { "paragraph", "@paragraph", ARG_CODE, 0, PLAIN },
        { "subject", "@kind", ARG_CODE, 0, PLAIN },
        { "text", "text", ARG_TEXT, 0, LOCALISED } } },
    { "extension", MEETING_REPORT, "decisions/extension", ".",
      { { "state", "@state", ARG_STATE, 0, PLAIN },
        { "article", "@article", ARG_COUNT, 0, PLAIN },
        { "paragraph", "@paragraph", ARG_CODE, 0, PLAIN },
        { "analysis", "@analysis", ARG_CODE, 0, PLAIN },
        { "outcome", "outcome", ARG_CODE, 0, PLAIN },
        { "length", "length", ARG_SPAN, 0, PLAIN },
        { "previous", "previous-deadline/@date", ARG_DATE, 0, PLAIN },
        { "new", "new-deadline/@date", ARG_DATE, 0, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 2, PLAIN } } },
    { "expectation", MEETING_REPORT, "decisions/extension/expectation", ".",
      { { "state", "@state", ARG_STATE, 1, PLAIN },
        { "article", "@article", ARG_COUNT, 1, PLAIN },
        { "paragraph", "@paragraph", ARG_CODE, 0, PLAIN },
        { "kind", "@kind", ARG_CODE, 0, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "symbol", "@symbol", ARG_CODE, 3, PLAIN },
        { "text", "text", ARG_TEXT, 0, LOCALISED } } },
    { "observation", MEETING_REPORT, "decisions/extension/observation", ".",
      { { "state", "@state", ARG_STATE, 1, PLAIN },
        { "article", "@article", ARG_COUNT, 1, PLAIN },
        { "paragraph", "@paragraph", ARG_CODE, 0, PLAIN },
        { "text", "text", ARG_TEXT, 0, LOCALISED } } },
    { "channel", MEETING_REPORT, "decisions/extension/channel", ".",
      { { "state", "@state", ARG_STATE, 1, PLAIN },
        { "article", "@article", ARG_COUNT, 1, PLAIN },
        { "kind", "@kind", ARG_CODE, 0, PLAIN },
        { "paragraph", "@paragraph", ARG_CODE, 0, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "due", "@due", ARG_CODE, 0, PLAIN },
        { "symbol", "@symbol", ARG_CODE, 3, PLAIN } } },
    { "reporting", MEETING_REPORT, "decisions/extension/reporting", ".",
      { { "state", "@state", ARG_STATE, 1, PLAIN },
        { "article", "@article", ARG_COUNT, 1, PLAIN },
        { "paragraph", "@paragraph", ARG_CODE, 0, PLAIN },
        { "letter", "@letter", ARG_CODE, 0, PLAIN },
        { "symbol", "@symbol", ARG_CODE, 3, PLAIN },
        { "decided", "@date", ARG_DATE, 1, PLAIN },
        { "new", "new-deadline/@date", ARG_DATE, 1, PLAIN },
        { "text", "text", ARG_TEXT, 0, LOCALISED } } },
    { "further", MEETING_REPORT, "decisions/extension/further", ".",
      { { "state", "@state", ARG_STATE, 1, PLAIN },
        { "article", "@article", ARG_COUNT, 1, PLAIN },
        { "paragraph", "@paragraph", ARG_CODE, 0, PLAIN },
        { "text", "text", ARG_TEXT, 0, LOCALISED } } },
    { "further-channel", MEETING_REPORT, "decisions/extension/further/channel", ".",
      { { "state", "@state", ARG_STATE, 2, PLAIN },
        { "article", "@article", ARG_COUNT, 2, PLAIN },
        { "kind", "@kind", ARG_CODE, 0, PLAIN },
        { "paragraph", "@paragraph", ARG_CODE, 0, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "due", "@due", ARG_CODE, 0, PLAIN } } },
    { "citation", MEETING_REPORT, "decisions/extension/further", "@refers-to",
      { { "cites", "@refers-to", ARG_CODE, 0, PLAIN } } },
    { "citation", ARTICLE_7_REPORT, "answer", "@to",
      { { "cites", "@to", ARG_CODE, 0, PLAIN },
        { "state", "@state", ARG_STATE, 1, PLAIN },
        { "submitted", "submitted", ARG_DATE, 1, PLAIN },
        { "to", "period/@to", ARG_DATE, 1, PLAIN } } },
    { "citation", EXTENSION_REQUEST, "answer", "@to",
      { { "cites", "@to", ARG_CODE, 0, PLAIN },
        { "state", "@state", ARG_STATE, 1, PLAIN },
        { "submitted", "submitted", ARG_DATE, 1, PLAIN } } },
    { "assistance", ARTICLE_7_REPORT, "assistance-provided/assistance", ".",
      { { "giver", "@state", ARG_STATE, 2, PLAIN },
        { "receiver", "state", ARG_STATE, 0, PLAIN },
        { "by", "@state", ARG_STATE, 2, PLAIN },
        { "from", "period/@from", ARG_DATE, 2, PLAIN },
        { "to", "period/@to", ARG_DATE, 2, PLAIN },
        { "amount", "amount", ARG_AMOUNT, 0, PLAIN },
        { "value", "amount/@value", ARG_CODE, 0, PLAIN } } },
    { "assistance", ARTICLE_7_REPORT, "assistance-received/assistance", ".",
      { { "giver", "state", ARG_STATE, 0, PLAIN },
        { "receiver", "@state", ARG_STATE, 2, PLAIN },
        { "by", "@state", ARG_STATE, 2, PLAIN },
        { "from", "period/@from", ARG_DATE, 2, PLAIN },
        { "to", "period/@to", ARG_DATE, 2, PLAIN },
        { "amount", "amount", ARG_AMOUNT, 0, PLAIN },
        { "value", "amount/@value", ARG_CODE, 0, PLAIN } } },
    { "point", MEETING_REPORT, "decisions/decision/point", ".",
      { { "paragraph", "@paragraph", ARG_CODE, 1, PLAIN },
        { "letter", "@letter", ARG_CODE, 0, PLAIN },
        { "text", "text", ARG_TEXT, 0, LOCALISED } } },
    { "step", MEETING_REPORT, "decisions/decision/timetable/step", ".",
      { { "paragraph", "@paragraph", ARG_CODE, 2, PLAIN },
        { "letter", "@letter", ARG_CODE, 0, PLAIN },
        { "from", "@from", ARG_DATE, 0, PLAIN },
        { "to", "@to", ARG_DATE, 0, PLAIN },
        { "text", "text", ARG_TEXT, 0, LOCALISED } } },
    { "lead", MEETING_REPORT, "decisions/decision/lead", ".",
      { { "paragraph", "@paragraph", ARG_CODE, 1, PLAIN },
        { "of", "@of", ARG_CODE, 0, PLAIN },
        { "year", "@year", ARG_CODE, 0, PLAIN },
        { "days", "@days", ARG_COUNT, 0, PLAIN },
        { "before", "@before", ARG_MEETING, 0, PLAIN } } },
    { "coordinator", MEETING_REPORT, "decisions/decision/group/coordinator", ".",
      { { "paragraph", "@paragraph", ARG_CODE, 2, PLAIN },
        { "theme", "@theme", ARG_CODE, 1, PLAIN },
        { "state", "@state", ARG_STATE, 0, PLAIN },
        { "until", "@until", ARG_MEETING, 0, PLAIN } } },
    { "president", MEETING_REPORT, "decisions/decision/president", ".",
      { { "paragraph", "@paragraph", ARG_CODE, 1, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "state", "@state", ARG_STATE, 0, PLAIN },
        { "name", "person/name", ARG_TEXT, 0, LOCALISED } } },
    { "next-meeting", MEETING_REPORT, "decisions/decision/next-meeting", ".",
      { { "paragraph", "@paragraph", ARG_CODE, 1, PLAIN },
        { "meeting", "@meeting", ARG_MEETING, 0, PLAIN },
        { "from", "@from", ARG_DATE, 0, PLAIN },
        { "to", "@to", ARG_DATE, 0, PLAIN },
        { "year", "@year", ARG_CODE, 0, PLAIN },
        { "place", "place", ARG_CODE, 0, PLAIN } } },
    { "cited", MEETING_REPORT, "//cites", ".",
      { { "symbol", "@symbol", ARG_CODE, 0, PLAIN },
        { "reissued", "@reissued-as", ARG_CODE, 0, PLAIN },
        { "paragraph", "@paragraph", ARG_CODE, 1, PLAIN } } },
    { "mention", RECORDS, "*CCM/", ".",
      { { "symbols", ".", ARG_LIST, 0, SYMBOLS } } },
    { "document", MEETING_REPORT, "documents/document", ".",
      { { "symbol", "@symbol", ARG_CODE, 0, PLAIN },
        { "title", "title", ARG_TEXT, 0, LOCALISED } } },
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

static bool contains(struct str text, struct str part)
{
    while (text.len >= part.len) {
        const char *at = memchr(text.at, *part.at, text.len - part.len + 1);
        if (!at || memcmp(at, part.at, part.len) == 0)
            return at;
        text.len -= (size_t)(at + 1 - text.at);
        text.at = at + 1;
    }
    return false;
}

/* Few records have the part anywhere. */
static void each_value(const struct record *r, struct str part, void (*visit)(void *, struct item), void *data)
{
    bool there = contains(r->source, part) || contains(buf_all(&r->pool), part);
    for (uint32_t e = 0; there && e < r->element_count; e++) {
        const struct element *its = &r->elements[e];
        for (uint32_t a = 0; a < its->attribute_count; a++)
            visit(data, (struct item){ r, e, its->attributes + a + 1 });
        if (its->simple && its->length)
            visit(data, (struct item){ r, e, 0 });
    }
}

void each_item(struct item root, const char *path, void (*visit)(void *, struct item), void *data)
{
    if (!item_given(root))
        return;
    if (path[0] == '*') {
        each_value(root.record, str_of(path + 1), visit, data);
        return;
    }
    if (path[0] != '/') {
        const struct path *p = vocabulary_path(root.record->names, path);
        if (record_may_hold(root.record, p))
            walk(root, p, 0, visit, data);
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

static bool read_amount(struct item i, struct arg *a)
{
    struct amount amount;
    if (!item_amount(i, &amount))
        return false;
    a->number = amount.thousandths;
    a->text = amount.unit;
    return true;
}

static bool read_field(const struct field *f, struct item i, struct arena *arena, struct arg *a)
{
    *a = (struct arg){ .name = str_of(f->name), .type = (uint8_t)f->type };
    switch (f->type) {
    case ARG_DATE:
        return item_date(i, &a->date);
    case ARG_COUNT:
        return item_number(i, &a->number);
    case ARG_SPAN:
        return read_span(i, a);
    case ARG_AMOUNT:
        return read_amount(i, a);
    default:
        if (!item_token(i, &a->text))
            return false;
        a->text = arena_folded(arena, a->text);
        return true;
    }
}

static struct arg counted(const struct field *f, struct item i)
{
    struct arg a = arg_count(f->name, 0);
    for (; item_given(i); i = item_next(i))
        a.number++;
    return a;
}

static void take_larger(void *data, struct item i)
{
    int64_t n, *most = data;
    if (item_number(i, &n) && n > *most)
        *most = n;
}

static bool largest(const struct field *f, struct item base, struct arg *out)
{
    *out = arg_count(f->name, -1);
    each_item(base, f->path, take_larger, &out->number);
    return out->number >= 0;
}

/* In the order of their first sections. */
static struct arg forms(const struct field *f, struct item root, struct arena *arena)
{
    const struct record *r = root.record;
    struct buf list = { 0 };
    bool seen[256] = { false };
    for (uint32_t e = item_onward(root).element; e != NO_ELEMENT; e = r->elements[e].next) {
        const struct declaration *d = r->elements[e].declaration;
        if (!d || !d->form || seen[(unsigned char)*d->form])
            continue;
        seen[(unsigned char)*d->form] = true;
        buf_line(&list, (struct str){ d->form, 1 });
    }
    struct arg a = arg_list(f->name, arena_copy(arena, buf_all(&list)));
    buf_free(&list);
    return a;
}

/* The paragraph that an item stands in: its own, or that of the nearest item above it that names one. */
static bool paragraph_of(struct item i, struct str *out)
{
    for (; item_given(i); i = item_parent(i))
        if (item_token(item_at(i, "@paragraph"), out))
            return true;
    return false;
}

/* Every paragraph and every lettered item that others may cite: "38" and "38.b", one a line, in the order of the
 * document; one that follows itself stands once. */
static struct arg anchors(const struct field *f, struct item root, struct arena *arena)
{
    struct buf list = { 0 };
    struct str paragraph, letter, last = STR("");
    each_below(i, root, "@paragraph") {
        if (!item_token(i, &paragraph) || str_same(paragraph, last))
            continue;
        buf_line(&list, paragraph);
        last = paragraph;
    }
    each_below(i, root, "@letter")
        if (item_token(i, &letter) && paragraph_of(item_parent(i), &paragraph)) {
            buf_line(&list, paragraph);
            buf_byte(&list, '.');
            buf_str(&list, letter);
        }
    struct arg a = arg_list(f->name, arena_copy(arena, buf_all(&list)));
    buf_free(&list);
    return a;
}

/* One a line, in the order of the text; one that follows itself stands once. */
static bool symbols(const struct field *f, struct item i, struct arena *arena, struct arg *out)
{
    struct str rest, symbol, last = STR("");
    struct buf list = { 0 };
    if (!item_text(i, &rest))
        return false;
    while (symbol_next(&rest, &symbol)) {
        if (!str_same(symbol, last))
            buf_line(&list, symbol);
        last = symbol;
    }
    *out = arg_list(f->name, arena_copy(arena, buf_all(&list)));
    buf_free(&list);
    return last.len > 0;
}

/* A field that is read from many items at once. */
static bool read_whole(const struct field *f, struct item base, struct arena *arena, struct arg *out)
{
    switch (f->reads) {
    case COUNTED:
        *out = counted(f, item_at_(base, f->path));
        return true;
    case LARGEST:
        return largest(f, base, out);
    case FORMS:
        *out = forms(f, base, arena);
        return true;
    case SYMBOLS:
        return symbols(f, base, arena, out);
    default:
        *out = anchors(f, base, arena);
        return true;
    }
}

/* "text:ar" for the text whose xml:lang is ar or ar-EG; "text:und", which no page is written in, where it has none. */
static struct str field_name(const char *name, struct item text, struct arena *arena)
{
    struct buf whole = { 0 };
    struct str tag = STR("");
    item_token(item_at(text, "@xml:lang"), &tag);
    struct str primary = str_cut(&tag, '-');
    buf_text(&whole, name);
    buf_byte(&whole, ':');
    buf_small(&whole, primary);
    if (!primary.len)
        buf_text(&whole, "und");
    struct str copy = arena_copy(arena, buf_all(&whole));
    buf_free(&whole);
    return copy;
}

uint32_t fact_args(const struct fact_kind *k, struct item at, struct arena *arena, struct arg *out, uint32_t most)
{
    uint32_t count = 0;
    for (const struct field *f = k->fields; f < k->fields + FIELDS_MOST && f->name; f++) {
        struct item base = at;
        for (int up = 0; up < f->up && item_given(base); up++)
            base = item_parent(base);
        struct item i = item_at_(base, f->path);
        if (f->reads == ONLY && !str_is(item_word(i), f->name))
            return 0;
        if (f->reads == ONLY)
            continue;
        if (f->reads > LOCALISED) {
            count += count < most && item_given(base) && read_whole(f, base, arena, &out[count]);
            continue;
        }
        for (; item_given(i) && count < most; i = f->reads == LOCALISED ? item_next(i) : NO_ITEM) {
            if (!read_field(f, i, arena, &out[count]))
                continue;
            if (f->reads == LOCALISED)
                out[count].name = field_name(f->name, i, arena);
            count++;
        }
    }
    return count;
}
