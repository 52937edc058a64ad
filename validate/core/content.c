/* The structure of one element against the content model of its schema: every missing, misplaced, repeated and
 * unknown item of a parent, not only the first; see parse.h. */
#include "fault.h"
#include "lex.h"
#include "list.h"
#include "parse.h"

/* The names of the items that a parent may hold, in their order; attributes where `attributes` is set. */
static void add_order(struct record *r, struct fault *f, const struct type *t, bool attributes)
{
    struct buf list = { 0 };
    uint32_t count = attributes ? t->attribute_count : t->child_count;
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            buf_byte(&list, '\n');
        if (attributes)
            buf_byte(&list, '@');
        buf_str(&list, vocabulary_name(r->names, attributes ? t->attributes[i].name : t->children[i].name));
    }
    fault_arg(r, f, arg_list("order", buf_all(&list)));
    buf_free(&list);
}

void wrong_namespace(struct record *r, struct fault *f, struct str shown, const xmlChar **name)
{
    fault_arg(r, f, arg_text("item", shown));
    if (name[2])
        fault_arg(r, f, arg_text("found", str_of((const char *)name[2])));
    else
        fault_term(r, f, "found", name[1] ? STR("namespace/undeclared") : STR("namespace/none"));
    if (f->attribute)
        fault_term(r, f, "expected", STR("namespace/none"));
    else
        fault_arg(r, f, arg_code("expected", STR(TL_NAMESPACE)));
}

/* An item that its parent may not hold: in another namespace, or of a name that is not in the schema. */
static void unknown(struct record *r, struct item at, struct span span, struct str shown, const xmlChar **name)
{
    uint32_t parent = at.attribute ? at.element : r->elements[at.element].parent;
    const struct type *t = r->elements[parent].declaration->type;
    name_id local = vocabulary_find(r->names, str_of((const char *)name[0]));
    bool known = at.attribute ? name[1] && type_attribute(t, local) : type_child(t, local) != NULL;
    bool foreign = known || (name[1] && !name[2]);
    struct fault *f = fault_within(r, foreign ? FAULT_NAMESPACE : FAULT_UNKNOWN, at, span);
    if (foreign) {
        wrong_namespace(r, f, shown, name);
        return;
    }
    fault_arg(r, f, arg_text("item", shown));
    fault_arg(r, f, arg_code("parent", element_name(r, parent)));
    add_order(r, f, t, at.attribute != 0);
}

void unknown_child(struct record *r, uint32_t element, const xmlChar **name)
{
    struct item at = { r, element, 0 };
    unknown(r, at, item_span(at), lex_name(r->source, r->elements[element].start + 1), name);
}

static void missing(struct record *r, uint32_t element, name_id name, bool attribute)
{
    struct fault *f = fault_at(r, FAULT_MISSING, element, 0);
    struct buf below = { 0 };
    if (attribute)
        buf_byte(&below, '@');
    buf_str(&below, vocabulary_name(r->names, name));
    f->below = arena_copy(&r->arena, buf_all(&below));
    buf_free(&below);
    fault_arg(r, f, arg_code("item", f->below));
    fault_arg(r, f, arg_code("parent", element_name(r, element)));
    add_order(r, f, r->elements[element].declaration->type, attribute);
}

static void unknown_attribute(struct record *r, struct item at, const struct lex_attribute *lexed,
                              const xmlChar **name)
{
    struct buf shown = { 0 };
    bool of_schema = name[2] && strcmp((const char *)name[2], XSI_NAMESPACE) == 0;
    struct str local = str_of((const char *)name[0]);
    if (of_schema && (str_is(local, "schemaLocation") || str_is(local, "noNamespaceSchemaLocation")))
        return; /* for editors; nothing is opened */
    buf_byte(&shown, '@');
    buf_str(&shown, lexed->name);
    unknown(r, at, (struct span){ lexed->from, lexed->to }, buf_all(&shown), name);
    buf_free(&shown);
}

/* The tag is lexed along with the list of its attributes, once. */
static void tell_unknown_attributes(struct record *r, uint32_t element, const xmlChar **attributes)
{
    const struct element *e = &r->elements[element];
    struct lex_tag tag = lex_tag(r->source, e->start);
    for (uint32_t i = e->attributes; i < e->attributes + e->attribute_count && !r->limited; i++, attributes += 5) {
        struct lex_attribute lexed;
        if (lex_next(&tag, &lexed) && !type_attribute(e->declaration->type, r->attributes[i].name))
            unknown_attribute(r, (struct item){ r, element, i + 1 }, &lexed, attributes);
    }
}

void check_attributes(struct record *r, uint32_t element, const xmlChar **attributes)
{
    const struct element *e = &r->elements[element];
    const struct type *t = e->declaration->type;
    uint64_t found = 0;
    bool known = true;
    for (uint32_t i = e->attributes; i < e->attributes + e->attribute_count; i++) {
        const struct attribute_declaration *a = type_attribute(t, r->attributes[i].name);
        known = known && a;
        found |= a ? UINT64_C(1) << (a - t->attributes) : 0;
    }
    if (!known)
        tell_unknown_attributes(r, element, attributes);
    for (uint32_t d = 0; t->required & ~found && d < t->attribute_count; d++)
        if (t->required & ~found & UINT64_C(1) << d)
            missing(r, element, t->attributes[d].name, true);
}

/* Children as the order check needs them. */
struct child {
    uint32_t element;
    uint32_t declaration; /* its place among the parent's */
    uint32_t order;
    uint32_t before; /* for the longest ordered run: the child before it, + 1 */
};

static uint32_t list_children(struct parser *p, uint32_t element, bool *ordered)
{
    struct record *r = p->record;
    const struct type *t = r->elements[element].declaration->type;
    uint32_t count = 0, last = 0;
    *ordered = true;
    p->scratch.len = 0;
    for (uint32_t c = first_child(r, element); c != NO_ELEMENT; c = r->elements[c].next) {
        const struct declaration *d = r->elements[c].declaration;
        if (!d)
            continue;
        struct child child = { c, (uint32_t)(d - t->children), d->order, 0 };
        *ordered = *ordered && d->order >= last;
        last = d->order;
        buf_add(&p->scratch, &child, sizeof child);
        count++;
    }
    return count;
}

static void misplaced(struct record *r, uint32_t parent, const struct child *c)
{
    struct fault *f = fault_at(r, FAULT_MISPLACED, c->element, 0);
    fault_arg(r, f, arg_code("item", element_name(r, c->element)));
    fault_arg(r, f, arg_code("parent", element_name(r, parent)));
    add_order(r, f, r->elements[parent].declaration->type, false);
}

/* Blames as few children as explain the disorder: all that are not in a longest run that keeps the order. */
static void check_order(struct record *r, uint32_t parent, struct child *children, uint32_t count)
{
    uint32_t *tails = memory_get((count + 1) * sizeof *tails), length = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t low = 0, high = length;
        while (low < high) { /* the first run whose last child stands behind this one */
            uint32_t middle = (low + high) / 2;
            if (children[tails[middle]].order <= children[i].order)
                low = middle + 1;
            else
                high = middle;
        }
        children[i].before = low ? tails[low - 1] + 1 : 0;
        tails[low] = i;
        if (low == length)
            length++;
    }
    uint32_t kept = tails[length - 1] + 1;
    for (uint32_t i = count; i--;) {
        if (i + 1 == kept)
            kept = children[i].before;
        else
            children[i].before = NO_ELEMENT; /* marks it as misplaced */
    }
    for (uint32_t i = 0; i < count; i++)
        if (children[i].before == NO_ELEMENT)
            misplaced(r, parent, &children[i]);
    memory_drop(tails);
}

static void repeated(struct record *r, uint32_t element, const struct declaration *d)
{
    struct fault *f = fault_at(r, FAULT_REPEATED, element, 0);
    fault_arg(r, f, arg_code("item", element_name(r, element)));
    fault_arg(r, f, arg_code("parent", element_name(r, r->elements[element].parent)));
    fault_arg(r, f, arg_count("most", d->most));
}

static bool same_choice(const struct type *t, uint32_t a, uint32_t b)
{
    return t->children[a].together && t->children[a].order == t->children[b].order;
}

/* The members of a choice, the first of which is `d`, are counted together. */
static void check_choice(struct record *r, uint32_t parent, uint32_t d, const struct child *children,
                         uint32_t count)
{
    const struct type *t = r->elements[parent].declaration->type;
    uint32_t found = 0;
    struct buf names = { 0 };
    for (uint32_t i = 0; i < count; i++)
        found += same_choice(t, d, children[i].declaration);
    if (found >= t->children[d].together)
        return;
    struct fault *f = fault_at(r, FAULT_MISSING, parent, 0);
    for (uint32_t i = d; i < t->child_count && same_choice(t, d, i); i++)
        buf_line(&names, vocabulary_name(r->names, t->children[i].name));
    fault_arg(r, f, arg_list("item", buf_all(&names)));
    fault_arg(r, f, arg_code("parent", element_name(r, parent)));
    add_order(r, f, t, false);
    buf_free(&names);
}

static void tell_repeated(struct record *r, const struct declaration *d, uint32_t index,
                          const struct child *children, uint32_t count)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < count; i++)
        if (children[i].declaration == index && ++found > d->most)
            repeated(r, children[i].element, d);
}

static void check_counts(struct record *r, uint32_t parent, const struct child *children, uint32_t count)
{
    enum { MOST = 64 };
    const struct type *t = r->elements[parent].declaration->type;
    for (uint32_t from = 0; from < t->child_count; from += MOST) { /* as many declarations at a time */
        uint32_t found[MOST] = { 0 }, to = from + MOST < t->child_count ? from + MOST : t->child_count;
        for (uint32_t i = 0; i < count; i++)
            if (children[i].declaration - from < MOST)
                found[children[i].declaration - from]++;
        for (uint32_t d = from; d < to; d++) {
            if (t->children[d].together && !(d && same_choice(t, d, d - 1)))
                check_choice(r, parent, d, children, count);
            if (found[d - from] > t->children[d].most)
                tell_repeated(r, &t->children[d], d, children, count);
            if (found[d - from] < t->children[d].least)
                missing(r, parent, t->children[d].name, false);
        }
    }
}

struct keyed {
    uint64_t hash;
    uint32_t element;
};

static int by_hash(const void *a, const void *b)
{
    const struct keyed *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->element > y->element) - (x->element < y->element);
}

/* Whether two children may share a step: their names do, or the schema knows one of them not. */
static bool names_repeat(const struct record *r, uint32_t first)
{
    enum { WORDS = 8, BITS = 64 };
    uint64_t seen[WORDS] = { 0 };
    for (uint32_t c = first; c != NO_ELEMENT; c = r->elements[c].next) {
        uint32_t bit = r->elements[c].name % (WORDS * BITS);
        if (!r->elements[c].name || seen[bit / BITS] >> bit % BITS & 1)
            return true;
        seen[bit / BITS] |= (uint64_t)1 << bit % BITS;
    }
    return false;
}

enum { FEW = 64 };

/* For a few children, which are the most of all: a table of the first of each step. */
static void number_few(struct record *r, const struct keyed *list, uint32_t count)
{
    enum { SLOTS = 2 * FEW };
    uint8_t first[SLOTS] = { 0 }; /* its index + 1 */
    uint32_t so_far[FEW] = { 0 };
    for (uint32_t i = 0; i < count; i++) {
        uint32_t slot = list[i].hash % SLOTS;
        while (first[slot] && list[first[slot] - 1].hash != list[i].hash)
            slot = (slot + 1) % SLOTS;
        uint32_t its = first[slot] ? first[slot] - 1u : i;
        first[slot] = (uint8_t)(its + 1);
        so_far[its] = its == i ? 1 : so_far[its] + 1;
        if (its < i) {
            r->elements[list[its].element].ordinal = 1;
            r->elements[list[i].element].ordinal = so_far[its] & ORDINAL_MOST;
        }
    }
}

static void number_many(struct record *r, struct keyed *list, uint32_t count)
{
    list_sort(list, count, sizeof *list, by_hash);
    for (uint32_t i = 0; i < count;) {
        uint32_t run = 1;
        while (i + run < count && list[i + run].hash == list[i].hash)
            run++;
        for (uint32_t n = 0; run > 1 && n < run; n++)
            r->elements[list[i + n].element].ordinal = (n + 1) & ORDINAL_MOST;
        i += run;
    }
}

void number_children(struct record *r, uint32_t element)
{
    struct keyed few[FEW], *list = few, *many = NULL;
    uint32_t count = 0, cap = FEW, first = first_child(r, element);
    if (!names_repeat(r, first))
        return;
    for (uint32_t c = first; c != NO_ELEMENT; c = r->elements[c].next) {
        if (count == cap) {
            many = memory_grow(many, 2 * (size_t)cap * sizeof *many);
            if (list == few)
                memcpy(many, few, sizeof few);
            list = many;
            cap *= 2;
        }
        list[count++] = (struct keyed){ step_hash(r, c), c };
    }
    if (many)
        number_many(r, list, count);
    else
        number_few(r, list, count);
    memory_drop(many);
}

/* An element that bears a value state holds something, or says by the state why not. */
static void check_held(struct record *r, uint32_t element)
{
    const struct type *t = r->elements[element].declaration->type;
    struct item item = { r, element, 0 };
    struct str text;
    if (!t->stated || first_child(r, element) != NO_ELEMENT ||
        (t->text && item_text(item, &text) && text.len && (!blank(*text.at) || item_token(item, &text))) ||
        item_given(item_at(item, "@value")))
        return;
    struct fault *f = fault_at(r, FAULT_NO_VALUE, element, 0);
    fault_arg(r, f, arg_code("item", element_name(r, element)));
    if (t->text)
        fault_expected(r, f, t->text);
    else
        fault_term(r, f, "expected", STR("fault/content"));
}

void check_content(struct parser *p, uint32_t element)
{
    struct record *r = p->record;
    bool ordered;
    if (!r->elements[element].declaration->type->child_count && first_child(r, element) == NO_ELEMENT) {
        if (!p->trusted)
            check_held(r, element);
        return;
    }
    uint32_t count = list_children(p, element, &ordered);
    struct child *children = (struct child *)(void *)p->scratch.at;
    number_children(r, element);
    if (p->trusted)
        return;
    check_held(r, element);
    if (count || !r->elements[element].declaration->type->vacant)
        check_counts(r, element, children, count);
    if (!ordered)
        check_order(r, element, children, count);
}
