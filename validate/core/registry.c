/* Reads registry documents into sorted tables; see registry.h. */
#include "hash.h"
#include "list.h"
#include "merge.h"
#include "munitions.h"

static const char *const forces[] = { "record", "binding", "agreed", "political", "practice" };
static const char *const certainties[] = { "stated", "interpreted", "unverified" };

struct str force_name(enum force f)
{
    return str_of(forces[f]);
}

struct str certainty_name(enum certainty c)
{
    return str_of(certainties[c]);
}

static int index_of(struct item item, const char *const *names, int count, int otherwise)
{
    struct str text;
    for (int i = 0; item_token(item, &text) && i < count; i++)
        if (str_is(text, names[i]))
            return i;
    return otherwise;
}

static struct date date_of(struct item item)
{
    struct date d;
    return item_date(item, &d) ? d : (struct date){ 0 };
}

bool registry_unverified(struct item item)
{
    return str_is(item_word(item_at(item, "@certainty")), "unverified");
}

static void add_requirement(struct registry *r, struct item i)
{
    struct str text = STR("");
    item_text(item_at(i, "text"), &text);
    MEMORY_ROOM(r->requirements, r->requirement_count, r->requirement_cap);
    r->requirements[r->requirement_count++] = (struct requirement){
        .id = item_word(item_at(i, "@id")),
        .instrument = item_word(item_at(i, "@instrument")),
        .article = item_word(item_at(i, "@article")),
        .symbol = item_word(item_at(i, "@symbol")),
        .paragraph = item_word(item_at(i, "@paragraph")),
        .action = item_word(item_at(i, "@action")),
        .text = text,
        .why = item_word(item_at(i, "not-checkable/@why")),
        .since = date_of(item_at(i, "@since")),
        .force = (enum force)index_of(item_at(i, "@force"), forces, 5, FORCE_PRACTICE),
        .certainty = (enum certainty)index_of(item_at(i, "@certainty"), certainties, 3, CERTAINTY_UNVERIFIED),
    };
}

static void add_number(struct registry *r, struct item i)
{
    struct number n = { .id = item_word(item_at(i, "@id")), .requirement = item_word(item_at(i, "@requirement")) };
    if (!item_number(item_at(i, "@value"), &n.value) || !unit_read(item_word(item_at(i, "@unit")), &n.unit))
        return;
    MEMORY_ROOM(r->numbers, r->number_count, r->number_cap);
    r->numbers[r->number_count++] = n;
}

static void add_bound(struct registry *r, struct item i)
{
    struct bound b = { .id = item_word(item_at(i, "@id")), .requirement = item_word(item_at(i, "@requirement")) };
    if (!item_amount(item_at(i, "@value"), &b.amount))
        return;
    MEMORY_ROOM(r->bounds, r->bound_count, r->bound_cap);
    r->bounds[r->bound_count++] = b;
}

static void add_day(struct registry *r, struct item i)
{
    MEMORY_ROOM(r->days, r->day_count, r->day_cap);
    r->days[r->day_count++] =
        (struct day){ .id = item_word(item_at(i, "@id")), .day = item_word(item_at(i, "@day")) };
}

static void add_landmark(struct registry *r, struct item i)
{
    MEMORY_ROOM(r->landmarks, r->landmark_count, r->landmark_cap);
    r->landmarks[r->landmark_count++] =
        (struct landmark){ .id = item_word(item_at(i, "@id")), .date = date_of(item_at(i, "@date")) };
}

static void add_currency(struct registry *r, struct item i)
{
    MEMORY_ROOM(r->currencies, r->currency_count, r->currency_cap);
    r->currencies[r->currency_count++] = (struct currency){ .code = item_word(item_at(i, "@code")),
                                                            .until = date_of(item_at(i, "@until")),
                                                            .unverified = registry_unverified(i) };
}

static void add_name(struct registry *r, struct item row, struct str name)
{
    struct buf key = { 0 };
    munition_fold(&key, name);
    MEMORY_ROOM(r->types, r->type_count, r->type_cap);
    r->types[r->type_count++] = (struct munition_type){
        .key = arena_copy(&r->arena, buf_all(&key)),
        .spelling = name,
        .name = item_word(item_at(row, "@type")),
        .carrier = item_given(item_at(row, "load")),
        .mine = str_is(item_word(item_at(row, "@mine")), "true"),
        .row = row,
    };
    buf_free(&key);
}

static void add_type(struct registry *r, struct item i)
{
    add_name(r, i, item_word(item_at(i, "@type")));
    for (struct item n = item_at(i, "also"); item_given(n); n = item_next(n))
        add_name(r, i, item_word(item_at(n, "@name")));
}

static void add_state(struct registry *r, struct item i)
{
    struct item force = item_at(i, "entry-into-force");
    struct str consent = item_word(item_at(i, "consent/@kind")), status = item_word(item_at(i, "@status"));
    MEMORY_ROOM(r->states, r->state_count, r->state_cap);
    r->states[r->state_count++] = (struct state){
        .code = item_word(item_at(i, "@code")),
        .invented = str_is(item_word(item_at(i, "@invented")), "true"),
        .has_signed = str_is(status, "signatory") || (consent.len && !str_is(consent, "accession")),
        .entry_into_force = date_of(item_at(force, "@date")),
        .unverified = registry_unverified(force),
        .withdrawn = date_of(item_at(i, "withdrawal/@effective")),
        .item = i,
    };
}

static int by_obligation(const void *a, const void *b)
{
    const struct obligation *x = a, *y = b;
    int order = str_order(x->state, y->state);
    return order ? order : (x->article > y->article) - (x->article < y->article);
}

/* Every list but that of obligations begins with its key, a text. */
static bool sort_unique(void *list, uint32_t count, size_t size, int (*order)(const void *, const void *),
                        struct clash *clash)
{
    list_sort(list, count, size, order);
    for (uint32_t i = 1; i < count; i++) {
        const char *at = (const char *)list + i * size;
        if (order(at - size, at) == 0) {
            clash->row = *(const struct str *)(const void *)at;
            return false;
        }
    }
    return true;
}

bool registry_add(struct registry *r, struct record *document, struct clash *clash)
{
    static const struct {
        const char *path;
        void (*add)(struct registry *, struct item);
    } rows[] = {
        { "requirements/requirement", add_requirement },
        { "convention/number", add_number },
        { "convention/amount", add_bound },
        { "convention/day", add_day },
        { "convention/date", add_landmark },
        { "states/state", add_state },
        { "currencies/currency", add_currency },
        { "munitions/submunition", add_type },
        { "munitions/munition", add_type },
    };
    static const struct {
        const char *path;
        bool (*merge)(struct registry *, struct item, struct clash *);
    } merged[] = { { "meetings/meeting", merge_meeting }, { "obligations/obligation", merge_obligation } };
    MEMORY_ROOM(r->documents, r->document_count, r->document_cap);
    r->documents[r->document_count++] = document;
    struct item root = record_root(document);
    bool good = true;
    struct str others = item_word(item_at(root, "states/other-codes"));
    if (others.len)
        r->other_codes = others;
    if (!date_given(r->known_until))
        r->known_until = date_of(item_at(root, "@known-until"));
    for (size_t n = 0; n < sizeof rows / sizeof *rows; n++)
        for (struct item i = item_at_(root, rows[n].path); item_given(i); i = item_next(i))
            rows[n].add(r, i);
    for (size_t n = 0; n < sizeof merged / sizeof *merged; n++)
        for (struct item i = item_at_(root, merged[n].path); good && item_given(i); i = item_next(i))
            good = merged[n].merge(r, i, clash);
    hash_on(r->hash, document->source);
    good = good &&
           sort_unique(r->requirements, r->requirement_count, sizeof *r->requirements, list_by_text, clash) &&
           sort_unique(r->numbers, r->number_count, sizeof *r->numbers, list_by_text, clash) &&
           sort_unique(r->bounds, r->bound_count, sizeof *r->bounds, list_by_text, clash) &&
           sort_unique(r->days, r->day_count, sizeof *r->days, list_by_text, clash) &&
           sort_unique(r->landmarks, r->landmark_count, sizeof *r->landmarks, list_by_text, clash) &&
           sort_unique(r->currencies, r->currency_count, sizeof *r->currencies, list_by_text, clash) &&
           sort_unique(r->types, r->type_count, sizeof *r->types, list_by_text, clash) &&
           sort_unique(r->states, r->state_count, sizeof *r->states, list_by_text, clash) &&
           sort_unique(r->meetings, r->meeting_count, sizeof *r->meetings, list_by_text, clash) &&
           sort_unique(r->obligations, r->obligation_count, sizeof *r->obligations, by_obligation, clash);
    if (good)
        *clash = (struct clash){ 0 };
    return good;
}

void registry_free(struct registry *r)
{
    for (uint32_t i = 0; i < r->document_count; i++) {
        record_free(r->documents[i]);
        memory_drop(r->documents[i]);
    }
    for (uint32_t i = 0; i < r->meeting_count; i++)
        memory_drop(r->meetings[i].rows);
    for (uint32_t i = 0; i < r->obligation_count; i++)
        memory_drop(r->obligations[i].extensions);
    memory_drop(r->documents);
    memory_drop(r->requirements);
    memory_drop(r->numbers);
    memory_drop(r->bounds);
    memory_drop(r->days);
    memory_drop(r->landmarks);
    memory_drop(r->currencies);
    memory_drop(r->types);
    memory_drop(r->states);
    memory_drop(r->meetings);
    memory_drop(r->obligations);
    arena_free(&r->arena);
    *r = (struct registry){ 0 };
}

static const void *find(const void *list, uint32_t count, size_t size, struct str key)
{
    return list_find(&key, list, count, size, list_by_text);
}

const struct requirement *registry_requirement(const struct registry *r, struct str id)
{
    return find(r->requirements, r->requirement_count, sizeof *r->requirements, id);
}

bool registry_requires(const struct registry *r, const char *id, struct date day)
{
    const struct requirement *q = registry_requirement(r, str_of(id));
    return q && (!date_given(q->since) || !date_before(day, q->since));
}

const struct number *registry_number(const struct registry *r, struct str id)
{
    return find(r->numbers, r->number_count, sizeof *r->numbers, id);
}

const struct bound *registry_bound(const struct registry *r, struct str id)
{
    return find(r->bounds, r->bound_count, sizeof *r->bounds, id);
}

struct str registry_day(const struct registry *r, struct str id)
{
    const struct day *d = find(r->days, r->day_count, sizeof *r->days, id);
    return d ? d->day : STR("");
}

struct date registry_date(const struct registry *r, struct str id)
{
    const struct landmark *l = find(r->landmarks, r->landmark_count, sizeof *r->landmarks, id);
    return l ? l->date : (struct date){ 0 };
}

const struct currency *registry_currency(const struct registry *r, struct str code)
{
    return find(r->currencies, r->currency_count, sizeof *r->currencies, code);
}

const struct state *registry_state(const struct registry *r, struct str code)
{
    return find(r->states, r->state_count, sizeof *r->states, code);
}

bool registry_has_code(const struct registry *r, struct str code)
{
    return registry_state(r, code) || str_listed(r->other_codes, ' ', code);
}

const struct meeting *registry_meeting(const struct registry *r, struct str code)
{
    return find(r->meetings, r->meeting_count, sizeof *r->meetings, code);
}

const struct obligation *registry_obligation(const struct registry *r, struct str state, int64_t article)
{
    struct obligation key = { .state = state, .article = article };
    return list_find(&key, r->obligations, r->obligation_count, sizeof key, by_obligation);
}

struct str registry_president(const struct registry *r, struct str meeting)
{
    const struct meeting *m = registry_meeting(r, meeting);
    struct str state = STR("");
    for (uint32_t i = 0; m && !state.len && i < m->row_count; i++)
        state = item_word(item_at(m->rows[i], "presidency/@state"));
    return state;
}

struct str registry_state_group(const struct registry *r, struct str code)
{
    const struct state *s = registry_state(r, code);
    return s ? item_word(item_at(s->item, "@group")) : STR("");
}

struct date registry_horizon(const struct registry *r, struct str state, int64_t article)
{
    const struct obligation *o = registry_obligation(r, state, article);
    return o && date_given(o->known_until) ? o->known_until : r->known_until;
}

/* The day, month or year of fulfilment; empty where there is none. */
static struct str fulfilled_when(const struct obligation *o)
{
    return o && item_given(o->fulfilled) ? item_word(item_at(o->fulfilled, "@date")) : STR("");
}

bool registry_fulfilled(const struct registry *r, struct str state, int64_t article, struct date by)
{
    struct str when = fulfilled_when(registry_obligation(r, state, article));
    return when.len && partial_date_order(when, str_of(date_text(by).at)) <= 0;
}

bool registry_surely_fulfilled(const struct registry *r, struct str state, int64_t article, struct date by)
{
    struct str when = fulfilled_when(registry_obligation(r, state, article));
    struct date_text day = date_text(by);
    int order = partial_date_order(when, str_of(day.at));
    return when.len && (order < 0 || (order == 0 && when.len == strlen(day.at)));
}

struct date registry_known_until(const struct registry *r, bool invented)
{
    struct date first = { 0 };
    for (uint32_t i = 0; i < r->obligation_count && invented; i++) {
        const struct state *s = registry_state(r, r->obligations[i].state);
        struct date until = r->obligations[i].known_until;
        if (s && s->invented && date_given(until) && (!date_given(first) || date_before(until, first)))
            first = until;
    }
    return date_given(first) ? first : r->known_until;
}

bool registry_obliged(const struct registry *r, struct str state, int64_t article, struct date day)
{
    const struct obligation *o = registry_obligation(r, state, article);
    struct str when = fulfilled_when(o);
    struct date first = { 0 };
    struct buf text = { 0 };
    if (!o || !item_given(o->fulfilled))
        return o != NULL;
    buf_str(&text, when); /* the first day that it can mean */
    buf_text(&text, when.len == 4 ? "-01-01" : when.len == 7 ? "-01" : "");
    bool known = date_read(buf_all(&text), &first);
    buf_free(&text);
    return known && !date_before(first, day);
}

/* 11 of "11MSP"; 0 of another meeting. */
static int64_t ordinal(struct str code)
{
    int64_t n = 0;
    for (; code.len && code.at[0] >= '0' && code.at[0] <= '9' && n < 1000; code.at++, code.len--)
        n = n * 10 + code.at[0] - '0';
    return str_is(code, "MSP") ? n : 0;
}

static const struct meeting *meeting_of_ordinal(const struct registry *r, int64_t n)
{
    for (uint32_t i = 0; i < r->meeting_count; i++)
        if (ordinal(r->meetings[i].code) == n)
            return &r->meetings[i];
    return NULL;
}

const struct meeting *registry_meeting_after(const struct registry *r, struct str code, struct date day)
{
    int64_t n = ordinal(code);
    const struct meeting *m = meeting_of_ordinal(r, n ? n : 1), *before;
    while (m && !date_before(day, m->opens))
        m = meeting_of_ordinal(r, ordinal(m->code) + 1);
    while (m && (before = meeting_of_ordinal(r, ordinal(m->code) - 1)) && date_before(day, before->opens))
        m = before;
    return m;
}

bool state_is_party(const struct state *s, struct date day)
{
    return date_given(s->entry_into_force) && !date_before(day, s->entry_into_force) &&
           (!date_given(s->withdrawn) || date_before(day, s->withdrawn));
}

/* The one of these names that is in that language; in English where none is. */
static struct item in_language(struct item names, struct str language)
{
    struct item english = NO_ITEM;
    for (; item_given(names); names = item_next(names)) {
        struct str its = item_word(item_at(names, "@xml:lang"));
        if (str_same(its, language))
            return names;
        if (str_is(its, "en"))
            english = names;
    }
    return english;
}

struct str registry_state_name(const struct registry *r, struct str code, struct str language)
{
    const struct state *s = registry_state(r, code);
    struct str name = s ? item_word(item_at(in_language(item_at(s->item, "name"), language), "@short")) : STR("");
    return name.len ? name : code;
}

struct str registry_meeting_name(const struct registry *r, struct str code, struct str language)
{
    const struct meeting *m = registry_meeting(r, code);
    for (uint32_t i = 0; m && i < m->row_count; i++) {
        struct str name = item_word(in_language(item_at(m->rows[i], "name"), language));
        if (name.len)
            return name;
    }
    return code;
}

const struct meeting *registry_series(const struct registry *r, struct str body, struct str year)
{
    for (uint32_t i = 0; i < r->meeting_count; i++)
        for (uint32_t n = 0; n < r->meetings[i].row_count; n++)
            for (struct item s = item_at(r->meetings[i].rows[n], "series"); item_given(s); s = item_next(s))
                if (str_same(item_word(item_at(s, "@body")), body) &&
                    str_same(item_word(item_at(s, "@year")), year))
                    return &r->meetings[i];
    return NULL;
}
