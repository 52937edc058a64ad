/* The session: schemas, registry, and the way of one record through the core; see session.h. */
#include "session.h"

#include "check.h"
#include "embedded.h"
#include "facts.h"
#include "fault.h"
#include "list.h"
#include "phrases.h"
#include "version.h"
#include "value.h"

static bool load_schemas(struct session *s, unsigned kinds, const char **broken)
{
    vocabulary_add(&s->names, STR("xml:lang"));
    for (enum kind kind = 1; kind < KINDS_END; kind <<= 1) {
        if (!(kinds & kind))
            continue;
        struct schema *schema = schema_load(kind, &s->names);
        s->parser.schemas[kind_index(kind)] = schema;
        if (!schema) {
            *broken = kind_name(kind);
            return false;
        }
    }
    return true;
}

static bool load_registry(struct session *s, const char **broken)
{
    struct clash clash;
    s->parser.trusted = true;
    for (size_t i = 0; i < embedded_count; i++) {
        struct str path = str_of(embedded_files[i].path);
        if (!str_starts(path, "schema/registry/"))
            continue;
        struct record *document = memory_get(sizeof *document);
        *document = (struct record){ 0 };
        parse(&s->parser, embedded_file(path.at), document);
        bool good = document->whole && document->kind == REGISTRY;
        if (!registry_add(&s->registry, document, &clash) || !good) {
            *broken = path.at;
            return false;
        }
    }
    s->parser.trusted = false;
    return true;
}

static bool compile_patterns(struct session *s, const char **broken)
{
    s->patterns = memory_get(rule_count * sizeof *s->patterns);
    memset(s->patterns, 0, rule_count * sizeof *s->patterns);
    for (uint32_t i = 0; i < rule_count; i++) {
        const char *whole = rules[i].rule->pattern, *piece = rules[i].rule->search;
        s->patterns[i] = whole ? pattern_compile(whole) : piece ? pattern_compile_search(piece) : NULL;
        if ((whole || piece) && !s->patterns[i]) {
            *broken = rules[i].rule->id;
            return false;
        }
    }
    return true;
}

/* In words too, so that it is the same on every machine. */
void session_limit(struct session *s, const struct limits *l)
{
    const uint32_t most[] = { l->bytes, l->token, l->depth, l->text, l->elements, l->findings };
    s->parser.limits = *l;
    s->limits.len = 0;
    for (size_t i = 0; i < sizeof most / sizeof *most; i++) {
        buf_byte(&s->limits, ' ');
        buf_number(&s->limits, most[i]);
    }
}

bool session_open(struct session *s, const struct limits *limits, unsigned kinds, const char **broken)
{
    *s = (struct session){ .parser.limits = default_limits }; /* the registry is ours; limits are for records */
    s->parser.names = &s->names;
    bool good = load_schemas(s, kinds | REGISTRY, broken) && load_registry(s, broken) &&
                (!(kinds & RECORDS) || compile_patterns(s, broken));
    session_limit(s, limits);
    return good;
}

void session_prepare(struct session *s)
{
    for (int k = 0; k < KINDS_MOST; k++)
        for (uint32_t i = 0; s->parser.schemas[k] && i < s->parser.schemas[k]->simple_count; i++)
            value_compile(s->parser.schemas[k]->simple_types[i]);
}

void session_close(struct session *s)
{
    parser_free(&s->parser);
    registry_free(&s->registry);
    record_free(&s->record);
    for (uint32_t i = 0; s->patterns && i < rule_count; i++)
        pattern_free(s->patterns[i]);
    memory_drop(s->patterns);
    vocabulary_free(&s->names);
    buf_free(&s->limits);
}

struct imprint session_imprint(const struct session *s)
{
    struct imprint i = { STR(TL_VERSION), str_of(rules_hash), buf_all(&s->limits), { 0 }, false, false, { 0 } };
    memcpy(i.registry, s->registry.hash, HASH);
    return i;
}

struct fact_list {
    struct check *check;
    const struct fact_kind *kind;
    uint32_t cap;
};

static void add_fact(void *data, struct item at)
{
    struct fact_list *l = data;
    struct digest *d = l->check->digest;
    struct arena *arena = l->check->arena;
    struct arg args[32];
    uint32_t count = fact_args(l->kind, at, arena, args, 32);
    if (!count)
        return;
    struct item place = item_at_(at, l->kind->at);
    if (!item_given(place))
        place = at;
    struct span span = item_span(place);
    struct buf path = { 0 };
    item_path(place, &path);
    MEMORY_ROOM(d->facts, d->fact_count, l->cap);
    struct fact *f = &d->facts[d->fact_count++];
    *f = (struct fact){
        .name = str_of(l->kind->name),
        .item = arena_copy(arena, buf_all(&path)),
        .place = { .from = span.from, .to = span.to },
        .value = item_mark(place),
        .args = args_copy(arena, args, count),
        .arg_count = count,
    };
    buf_free(&path);
}

/* The order of the document; of one place, that of the table. */
static int fact_order(const void *a, const void *b)
{
    const struct fact *x = a, *y = b;
    if (x->place.from != y->place.from)
        return x->place.from < y->place.from ? -1 : 1;
    return str_order(x->name, y->name);
}

static void add_facts(struct check *c, const struct record *r)
{
    struct fact_list list = { .check = c };
    for (uint32_t i = 0; i < fact_kind_count; i++) {
        list.kind = &fact_kinds[i];
        if (list.kind->kinds & r->kind)
            each_item(record_root(r), list.kind->each, add_fact, &list);
    }
    struct digest *d = c->digest;
    list_sort(d->facts, d->fact_count, sizeof *d->facts, fact_order);
    for (uint32_t i = 0; i < d->fact_count; i++) {
        struct place *p = &d->facts[i].place;
        *p = place_of(&c->places, p->from, p->to);
        p->excerpt = arena_copy(c->arena, p->excerpt);
    }
}

static void *settled(struct arena *arena, void *list, uint32_t count, size_t size)
{
    void *copy = arena_get(arena, count * size);
    if (count)
        memcpy(copy, list, count * size);
    memory_drop(list);
    return copy;
}

static void undecodable(struct record *r, const struct source *source)
{
    struct fault *f = fault_of_document(r, FAULT_ENCODING);
    f->from = f->to = (uint32_t)source->text.len;
    struct str problem = source->refused ? STR("encoding/not-accepted") : STR("encoding/bytes");
    fault_arg(r, f, arg_text("encoding", str_of(source->undecodable)));
    fault_arg(r, f, arg_term("problem", problem, str_of(phrase_english(problem.at, problem.len))));
}

static struct digest *digest_of(struct session *s, const struct source *source, struct record *r,
                                struct arena *arena)
{
    struct digest *d = arena_get(arena, sizeof *d);
    struct check c = { .registry = &s->registry,
                       .arena = arena,
                       .digest = d,
                       .most = s->parser.limits.findings,
                       .patterns = (const struct pattern *const *)s->patterns };
    struct str id;
    d->path = arena_copy(arena, source->path);
    memcpy(d->hash, source->hash, sizeof d->hash);
    d->kind = r->kind;
    d->whole = r->whole;
    if (item_token(item_at(record_root(r), "@id"), &id))
        d->id = arena_copy(arena, id);
    check_record(&c, r);
    if (r->whole)
        add_facts(&c, r);
    d->findings = settled(arena, d->findings, d->finding_count, sizeof *d->findings);
    d->reasons = settled(arena, d->reasons, d->reason_count, sizeof *d->reasons);
    d->facts = settled(arena, d->facts, d->fact_count, sizeof *d->facts);
    return d;
}

void session_read(struct session *s, const struct source *source, struct record *r)
{
    struct str text = source->text.at ? source->text : STR("");
    record_clear(r);
    if (source->undecodable) {
        r->source = text;
        r->names = &s->names;
        r->fault_most = s->parser.limits.findings;
        undecodable(r, source);
    } else {
        parse(&s->parser, text, r);
    }
}

struct digest *session_check(struct session *s, const struct source *source, struct arena *arena)
{
    session_read(s, source, &s->record);
    return digest_of(s, source, &s->record, arena);
}

struct digest *session_given_up(struct session *s, const struct source *source, const char *limit, int64_t most,
                                struct arena *arena)
{
    struct record *r = &s->record;
    record_clear(r);
    r->source = STR("");
    r->names = &s->names;
    r->fault_most = s->parser.limits.findings;
    if (limit) {
        struct fault *f = fault_of_document(r, FAULT_LIMIT);
        fault_arg(r, f, arg_term("limit", str_of(limit), str_of(phrase_english(limit, strlen(limit)))));
        fault_arg(r, f, arg_count("most", most));
    }
    return digest_of(s, source, r, arena);
}

/* Settings, registries and waivers must be of their kind and without a fault, or nothing is checked with them; a newer minor
 * version is no fault. */
bool session_document(struct session *s, const struct source *source, enum kind kind, struct record *r,
                      struct arena *arena, struct remarks *remarks)
{
    session_read(s, source, r);
    *remarks = (struct remarks){ 0 };
    if (r->element_count && !str_is(element_name(r, 0), kind_name(kind))) {
        remarks->root = arena_copy(arena, element_name(r, 0));
        return false;
    }
    if (r->fault_count)
        remarks->findings = digest_of(s, source, r, arena);
    for (uint32_t i = 0; i < r->fault_count; i++)
        if (r->faults[i].kind != FAULT_NEWER_MINOR)
            return false;
    return true;
}

bool session_overlay(struct session *s, const struct source *source, struct arena *arena, struct remarks *remarks)
{
    struct record *document = memory_get(sizeof *document);
    *document = (struct record){ 0 };
    if (session_document(s, source, REGISTRY, document, arena, remarks))
        return registry_add(&s->registry, document, &remarks->clash); /* which keeps the document */
    record_free(document);
    memory_drop(document);
    return false;
}

struct digest *session_waivers(struct session *s, const struct source *source, struct arena *arena,
                               struct remarks *remarks)
{
    if (!session_document(s, source, WAIVERS, &s->record, arena, remarks))
        return NULL;
    return digest_of(s, source, &s->record, arena);
}
