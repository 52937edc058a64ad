/* Reads an XSD of our house subset into tables; see schema.h. */
#include "schema.h"

#include <stdlib.h>

#include "embedded.h"
#include "pattern.h"
#include "value.h"

static const struct {
    enum kind kind;
    const char *name;
} kinds[] = {
    { ARTICLE_7_REPORT, "article-7-report" },
    { EXTENSION_REQUEST, "extension-request" },
    { MEETING_REPORT, "meeting-report" },
    { COMPLIANCE_DECLARATION, "compliance-declaration" },
    { REGISTRY, "registry" },
    { SETTINGS, "settings" },
    { WAIVERS, "waivers" },
    { BASELINE, "baseline" },
    { RECEIPT, "receipt" },
};

enum { KINDS = sizeof kinds / sizeof *kinds };

const char *kind_name(enum kind kind)
{
    for (int i = 0; i < KINDS; i++)
        if (kinds[i].kind == kind)
            return kinds[i].name;
    return "none";
}

enum kind kind_of(struct str root)
{
    for (int i = 0; i < KINDS; i++)
        if (str_is(root, kinds[i].name))
            return kinds[i].kind;
    return NO_KIND;
}

struct reader {
    struct schema *schema;
    struct vocabulary *names;
    xmlNode *root;
    bool failed;
};

static bool is(const xmlNode *n, const char *name)
{
    return n->type == XML_ELEMENT_NODE && xmlStrEqual(n->name, BAD_CAST name);
}

static xmlNode *child(const xmlNode *n, const char *name)
{
    for (xmlNode *c = n->children; c; c = c->next)
        if (is(c, name))
            return c;
    return NULL;
}

/* A copy of an attribute's value in the schema's arena; NULL where there is none. */
static const char *copy_of(struct reader *r, const xmlNode *n, const char *attribute)
{
    xmlChar *value = xmlGetNoNsProp(n, BAD_CAST attribute);
    if (!value)
        return NULL;
    size_t size = strlen((char *)value) + 1;
    char *copy = arena_get(&r->schema->arena, size);
    memcpy(copy, value, size);
    xmlFree(value);
    return copy;
}

/* The text of a node with its white space folded to single blanks. */
static const char *folded_text(struct reader *r, const xmlNode *n)
{
    xmlChar *text = xmlNodeGetContent(n);
    struct str folded = arena_folded(&r->schema->arena, str_of((char *)text));
    char *copy = arena_get(&r->schema->arena, folded.len + 1);
    if (folded.len)
        memcpy(copy, folded.at, folded.len);
    xmlFree(text);
    return copy;
}

static const char *annotation(struct reader *r, const xmlNode *n, const char *what)
{
    const xmlNode *note = child(n, "annotation");
    for (const xmlNode *c = note ? note->children : NULL; c; c = c->next) {
        if (is(c, what))
            return folded_text(r, c);
        if (is(c, "appinfo") && child(c, what))
            return folded_text(r, child(c, what));
    }
    return NULL;
}

static xmlNode *global(struct reader *r, const char *element, const char *name)
{
    for (xmlNode *c = r->root->children; c; c = c->next)
        if (is(c, element)) {
            xmlChar *its = xmlGetNoNsProp(c, BAD_CAST "name");
            bool same = its && xmlStrEqual(its, BAD_CAST name);
            xmlFree(its);
            if (same)
                return c;
        }
    return NULL;
}

static const struct simple_type *simple_type(struct reader *r, const char *name);

static void read_restriction(struct reader *r, const xmlNode *restriction, struct simple_type *t)
{
    uint32_t values = 0, facets = 0;
    for (const xmlNode *f = restriction->children; f; f = f->next)
        if (is(f, "enumeration"))
            t->value_count++;
        else if (f->type == XML_ELEMENT_NODE && !is(f, "annotation"))
            t->facet_count++;
    if (t->value_count) {
        t->values = arena_get(&r->schema->arena, t->value_count * sizeof *t->values);
        t->meanings = arena_get(&r->schema->arena, t->value_count * sizeof *t->meanings);
    }
    if (t->facet_count)
        t->facets = arena_get(&r->schema->arena, t->facet_count * sizeof *t->facets);
    for (const xmlNode *f = restriction->children; f; f = f->next)
        if (is(f, "enumeration")) {
            t->values[values] = copy_of(r, f, "value");
            t->meanings[values++] = annotation(r, f, "documentation");
        } else if (f->type == XML_ELEMENT_NODE && !is(f, "annotation")) {
            struct str name = arena_copy(&r->schema->arena,
                                         (struct str){ (const char *)f->name, strlen((const char *)f->name) + 1 });
            t->facets[facets++] = (struct facet){ .name = name.at, .value = copy_of(r, f, "value") };
        }
    t->optional = values == 1 && !*t->values[0]; /* the type of nothing at all */
    t->base = simple_type(r, copy_of(r, restriction, "base"));
    t->dated |= t->base && t->base->dated;
}

/* A union means what its members expect; the empty string among them makes the value optional, and what is left is
 * told as the one other member. */
static void read_union(struct reader *r, const xmlNode *u, struct simple_type *t)
{
    const char *members = copy_of(r, u, "memberTypes");
    struct str rest = str_of(members ? members : "");
    uint32_t meant = 0;
    t->members = arena_get(&r->schema->arena, (rest.len / 2 + 1) * sizeof *t->members);
    while (rest.len) {
        struct str one = str_cut(&rest, ' ');
        char *name = arena_get(&r->schema->arena, one.len + 1);
        memcpy(name, one.at, one.len);
        const struct simple_type *m = simple_type(r, name);
        t->members[t->member_count++] = m;
        bool nothing = m && m->optional && m->value_count <= 1;
        meant += !nothing;
        t->optional |= nothing;
        t->prose |= m && m->prose;
        t->dated |= m && m->dated;
        t->slips |= m ? m->slips : 0;
        if (m && !nothing && !t->expects && !t->values) {
            t->documentation = m->documentation;
            t->expects = m->expects;
            t->expecting = m->expecting;
            t->values = m->values;
            t->meanings = m->meanings;
            t->value_count = m->value_count;
            t->facets = m->facets;
            t->facet_count = m->facet_count;
        }
    }
    if (meant > 1) { /* each member has its own */
        t->documentation = NULL;
        t->facet_count = 0;
    }
}

static const struct simple_type *simple_type(struct reader *r, const char *name)
{
    struct schema *s = r->schema;
    for (uint32_t i = 0; i < s->simple_count; i++)
        if (strcmp(s->simple_types[i]->name, name) == 0)
            return s->simple_types[i];
    struct simple_type *t = arena_get(&s->arena, sizeof *t);
    t->name = arena_copy(&s->arena, (struct str){ name, strlen(name) + 1 }).at;
    MEMORY_ROOM(s->simple_types, s->simple_count, s->simple_cap);
    s->simple_types[s->simple_count++] = t;
    t->prose = strcmp(name, "text") == 0 || strcmp(name, "short-text") == 0;
    t->dated = strcmp(name, "xs:date") == 0 || strcmp(name, "xs:gYearMonth") == 0;
    if (strncmp(name, "xs:", 3) == 0) {
        value_prepare(t);
        return t;
    }
    const xmlNode *n = global(r, "simpleType", name);
    if (!n) {
        r->failed = true;
        return t;
    }
    if (child(n, "restriction"))
        read_restriction(r, child(n, "restriction"), t);
    else if (child(n, "union"))
        read_union(r, child(n, "union"), t);
    if (!t->documentation)
        t->documentation = annotation(r, n, "documentation");
    const char *expects = annotation(r, n, "expects");
    if (expects) {
        t->expects = expects;
        t->expecting = t->name;
    }
    const char *slips = annotation(r, n, "slips");
    t->slips |= str_listed(str_of(slips), ' ', STR("case")) ? SLIP_CASE : 0;
    t->slips |= str_listed(str_of(slips), ' ', STR("blanks")) ? SLIP_BLANKS : 0;
    value_prepare(t);
    return t;
}

static void read_attributes(struct reader *r, const xmlNode *n, struct type *t, uint32_t *cap)
{
    for (const xmlNode *c = n->children; c; c = c->next) {
        if (is(c, "attributeGroup")) {
            const char *ref = copy_of(r, c, "ref");
            const xmlNode *group = ref ? global(r, "attributeGroup", ref) : NULL;
            if (group)
                read_attributes(r, group, t, cap);
            else
                r->failed = true;
        } else if (is(c, "attribute")) {
            const char *use = copy_of(r, c, "use");
            bool lang = copy_of(r, c, "ref") != NULL; /* xml:lang is the only one */
            MEMORY_ROOM(t->attributes, t->attribute_count, *cap);
            const char *type = lang ? "language-tag" : copy_of(r, c, "type");
            bool required = use && strcmp(use, "required") == 0;
            r->failed |= t->attribute_count >= ATTRIBUTES_MOST;
            t->required |= (uint64_t)required << t->attribute_count % ATTRIBUTES_MOST;
            t->stated |= type && strcmp(type, "value-state") == 0;
            t->attributes[t->attribute_count++] = (struct attribute_declaration){
                .name = vocabulary_add(r->names, str_of(lang ? "xml:lang" : copy_of(r, c, "name"))),
                .required = required,
                .documentation = annotation(r, c, "documentation"),
                .type = simple_type(r, type),
            };
        }
    }
}

static uint32_t occurs(struct reader *r, const xmlNode *n, const char *which)
{
    const char *text = copy_of(r, n, which);
    if (!text)
        return 1;
    return strcmp(text, "unbounded") == 0 ? MANY : (uint32_t)strtoul(text, NULL, 10);
}

static void read_key(struct reader *r, const xmlNode *n, struct declaration *d)
{
    const char *key = annotation(r, n, "key");
    struct str rest = str_of(key ? key : "");
    while (rest.len && d->key_count < KEY_MOST) {
        struct str attribute = str_cut(&rest, ' ');
        attribute.at++; /* its @ */
        attribute.len--;
        d->by_language |= !d->key_count && str_is(attribute, "xml:lang");
        d->key[d->key_count++] = vocabulary_add(r->names, attribute);
    }
}

/* The articles with which a documentation ends: "7(1)(b)" of "... (Art. 7(1)(b); Form B)."; NULL where it names none. */
static const char *articles_of(struct reader *r, const char *documentation)
{
    static const char begins[] = "(Art. ";
    const char *at = NULL;
    for (const char *next = documentation; next && (next = strstr(next, begins)); next++)
        at = next + sizeof begins - 1;
    size_t length = at ? strspn(at, "0123456789(), abcdefghijklmnopqrstuvwxyz") : 0;
    int open = 1; /* the parenthesis in which they stand */
    for (size_t i = 0; i < length; i++)
        if ((open += (at[i] == '(') - (at[i] == ')')) == 0)
            length = i;
    if (!length || (at[length] != ')' && at[length] != ';'))
        return NULL;
    return arena_text(&r->schema->arena, (struct str){ at, length });
}

/* "munition status=completed /stockpiles/munition": beside what an item is due. */
static void read_beside(struct reader *r, const char *text, struct due *due)
{
    struct str rest = str_of(text);
    struct beside *list = arena_get(&r->schema->arena, (rest.len / 2 + 1) * sizeof *list);
    due->beside = list;
    while (rest.len) {
        struct str value = str_cut(&rest, ' '), path = str_cut(&value, '=');
        bool from_root = path.len && *path.at == '/';
        path = (struct str){ path.at + from_root, path.len - from_root };
        list[due->beside_count++] = (struct beside){
            .path = arena_text(&r->schema->arena, path),
            .value = value.len ? arena_text(&r->schema->arena, value) : NULL,
            .from_root = from_root,
        };
    }
}

/* <tl:due when="initial article-3" where="munition" basis="a7-1-b"/>, any number of them. */
static void read_dues(struct reader *r, const xmlNode *n, struct declaration *d)
{
    enum { MOST = 4 };
    const xmlNode *note = child(n, "annotation"), *info = note ? child(note, "appinfo") : NULL;
    struct due list[MOST] = { 0 };
    for (const xmlNode *c = info ? info->children : NULL; c; c = c->next) {
        if (!is(c, "due"))
            continue;
        if (d->due_count == MOST) {
            r->failed = true;
            return;
        }
        struct due *due = &list[d->due_count++];
        const char *where = copy_of(r, c, "where");
        due->when = copy_of(r, c, "when");
        due->basis = copy_of(r, c, "basis");
        if (where)
            read_beside(r, where, due);
    }
    if (d->due_count)
        d->due =
            memcpy(arena_get(&r->schema->arena, d->due_count * sizeof *list), list, d->due_count * sizeof *list);
}

static const struct type *type_of(struct reader *r, const char *name);

static struct declaration declare(struct reader *r, const xmlNode *n, uint32_t order)
{
    struct declaration d = {
        .name = vocabulary_add(r->names, str_of(copy_of(r, n, "name"))),
        .order = (uint16_t)order,
        .least = occurs(r, n, "minOccurs"),
        .most = occurs(r, n, "maxOccurs"),
        .documentation = annotation(r, n, "documentation"),
        .form = annotation(r, n, "form"),
        .voluntary = annotation(r, n, "voluntary") != NULL,
        .yearly = annotation(r, n, "yearly") != NULL,
    };
    d.articles = articles_of(r, d.documentation);
    read_key(r, n, &d);
    read_dues(r, n, &d);
    const char *type = copy_of(r, n, "type");
    d.type = type ? type_of(r, type) : NULL;
    if (!d.type)
        r->failed = true;
    return d;
}

static void read_children(struct reader *r, const xmlNode *sequence, struct type *t)
{
    uint32_t order = 0, cap = 0;
    struct declaration *list = NULL;
    uint32_t count = 0;
    for (const xmlNode *c = sequence->children; c; c = c->next, order++) {
        if (is(c, "element")) {
            struct declaration d = declare(r, c, order);
            MEMORY_ROOM(list, count, cap);
            list[count++] = d;
        } else if (is(c, "choice") && occurs(r, c, "maxOccurs") == MANY) {
            for (const xmlNode *m = c->children; m; m = m->next) {
                if (!is(m, "element"))
                    continue;
                struct declaration d = declare(r, m, order);
                d.together = d.least ? occurs(r, c, "minOccurs") : 0;
                d.least = 0;
                d.most = MANY;
                MEMORY_ROOM(list, count, cap);
                list[count++] = d;
            }
        } else if (c->type == XML_ELEMENT_NODE && !is(c, "annotation")) {
            r->failed = true;
        }
    }
    t->children = list;
    t->child_count = count;
    for (uint32_t i = 0; i < count; i++)
        t->has_dues |= list[i].due_count && !list[i].least;
}

static const struct type *type_of(struct reader *r, const char *name)
{
    struct schema *s = r->schema;
    for (uint32_t i = 0; i < s->type_count; i++)
        if (strcmp(s->types[i]->name, name) == 0)
            return s->types[i];
    struct type *t = arena_get(&s->arena, sizeof *t);
    t->name = name;
    t->printed = strcmp(name, "printed") == 0;
    MEMORY_ROOM(s->types, s->type_count, s->type_cap);
    s->types[s->type_count++] = t; /* before its children, which may be of the same type */

    const xmlNode *n = global(r, "complexType", name);
    if (!n) {
        t->text = simple_type(r, name);
        return t;
    }
    uint32_t cap = 0;
    t->documentation = annotation(r, n, "documentation");
    const xmlNode *content = child(n, "simpleContent");
    if (content) {
        const xmlNode *extension = child(content, "extension");
        t->text = simple_type(r, copy_of(r, extension, "base"));
        read_attributes(r, extension, t, &cap);
        return t;
    }
    if (child(n, "sequence")) {
        read_children(r, child(n, "sequence"), t);
        t->vacant = occurs(r, child(n, "sequence"), "minOccurs") == 0;
    }
    read_attributes(r, n, t, &cap);
    return t;
}

struct schema *schema_load(enum kind kind, struct vocabulary *names)
{
    struct buf path = { 0 };
    buf_text(&path, "schema/");
    buf_text(&path, kind_name(kind));
    buf_add(&path, ".xsd", sizeof ".xsd");
    xmlDoc *doc = embedded_document(path.at);
    buf_free(&path);
    if (!doc)
        return NULL;

    struct schema *s = memory_get(sizeof *s);
    *s = (struct schema){ .kind = kind, .doc = doc };
    struct reader r = { .schema = s, .names = names, .root = xmlDocGetRootElement(doc) };
    const xmlNode *root = global(&r, "element", kind_name(kind));
    if (root)
        s->root = declare(&r, root, 0);
    if (!root || r.failed) {
        schema_free(s);
        return NULL;
    }
    schema_loosen(r.root);
    return s;
}

void schema_free(struct schema *s)
{
    if (!s)
        return;
    for (uint32_t i = 0; i < s->type_count; i++) {
        memory_drop(s->types[i]->attributes);
        memory_drop(s->types[i]->children);
    }
    for (uint32_t i = 0; i < s->simple_count; i++)
        for (uint32_t n = 0; s->simple_types[i]->base && n < s->simple_types[i]->facet_count; n++)
            pattern_free(s->simple_types[i]->facets[n].pattern);
    memory_drop(s->types);
    memory_drop(s->simple_types);
    if (s->context)
        xmlSchemaFreeValidCtxt(s->context);
    if (s->validator)
        xmlSchemaFree(s->validator);
    xmlFreeDoc(s->doc); /* after the validator, which points into it */
    arena_free(&s->arena);
    memory_drop(s);
}

const struct declaration *schema_resolve(const struct declaration *from, const struct path *path,
                                         const struct attribute_declaration **attribute)
{
    *attribute = NULL;
    for (int i = 0; from && i < path->steps; i++) {
        if (path->attribute && i == path->steps - 1) {
            *attribute = type_attribute(from->type, path->step[i]);
            return *attribute ? from : NULL;
        }
        from = type_child(from->type, path->step[i]);
    }
    return from;
}
