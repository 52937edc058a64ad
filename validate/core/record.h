/* A record: one XML document as a compact tree. Rules and facts read it through the accessors here; no rule
 * sees libxml2.
 *
 * Elements stand in document order in one array. Text is a slice of the source wherever the source has it as
 * it is, else a slice of the pool. Offsets are 32 bits wide and count bytes of the decoded text. */
#ifndef TL_RECORD_H
#define TL_RECORD_H

#include "arg.h"
#include "schema.h"

#define NO_ELEMENT UINT32_MAX
#define ORDINAL_MOST 0x3fffffffu

struct attribute {
    name_id name; /* 0: none that the schemas know; the source has its name */
    bool pooled;
    uint32_t value, length;
    uint32_t element; /* that bears it */
};

struct element {
    uint32_t parent, next;           /* NO_ELEMENT where there is none; the first child stands right behind */
    uint32_t start;                  /* of its '<' */
    uint32_t content, end;           /* behind the '>' of its start tag; at the '<' of its end tag */
    uint32_t text, length;           /* of an element without children */
    uint32_t attributes;             /* index of the first */
    uint32_t ordinal : 30;           /* among siblings of the same step, from 1; 0 where it is the only one */
    uint32_t pooled : 1, simple : 1; /* simple: it holds text and no elements */
    name_id name;
    uint16_t attribute_count;
    const struct declaration *declaration; /* NULL where the schema does not know it */
};

/* What is wrong with the shape of a document; a rule of module `format` speaks for each. */
enum fault_kind {
    FAULT_NONE,
    FAULT_EMPTY,
    FAULT_NOT_WELL_FORMED,
    FAULT_DOCTYPE,
    FAULT_ENCODING,
    FAULT_ROOT,
    FAULT_NAMESPACE,
    FAULT_VERSION,
    FAULT_NEWER_MINOR,
    FAULT_MISSING,
    FAULT_MISPLACED,
    FAULT_REPEATED,
    FAULT_UNKNOWN,
    FAULT_VALUE,
    FAULT_NO_VALUE,
    FAULT_STRAY_TEXT,
    FAULT_LIMIT,
    FAULT_KINDS
};

struct fault {
    enum fault_kind kind;
    uint32_t from, to;  /* bytes of the source */
    uint32_t element;   /* the item it belongs to; NO_ELEMENT for the document */
    uint32_t attribute; /* its index + 1; 0 for the element itself */
    struct str below;   /* name of an item that is not there, appended to the item path */
    uint32_t arg_count;
    struct arg args[4];
};

/* Where the elements and the attributes of each name stand, in the order of the document. */
struct by_name {
    uint32_t *at;    /* elements; attributes as their index */
    uint32_t *place; /* of each of these in `at` */
    uint32_t *from;  /* by name: the first of `at`; one more than there are names */
    uint32_t at_cap, from_cap;
};

struct record {
    struct str source; /* decoded text; must outlive the record */
    enum kind kind;
    struct vocabulary *names;
    struct arena arena; /* arguments of faults */
    struct buf pool;
    struct element *elements;
    struct attribute *attributes;
    struct fault *faults;
    struct by_name elements_by, attributes_by; /* made by record_index */
    uint32_t name_count;                       /* of names, when they were made; 0: not made */
    uint32_t element_count, element_cap, attribute_count, attribute_cap, fault_count, fault_cap;
    uint32_t fault_most; /* further faults are only counted, in `spare` */
    struct fault spare;
    bool limited; /* that has happened */
    bool whole;   /* read to its end */
};

void record_clear(struct record *); /* ready for the next document; keeps its memory */
void record_free(struct record *);
/* Makes item_below fast; once the record is read. */
void record_index(struct record *);

/* An element or attribute of a record. A value: copy it freely. */
struct item {
    const struct record *record;
    uint32_t element;
    uint32_t attribute; /* its index in record->attributes + 1; 0 for the element itself */
};

#define NO_ITEM ((struct item){ NULL, NO_ELEMENT, 0 })

static inline bool item_given(struct item i)
{
    return i.record != NULL;
}

struct item record_root(const struct record *);

/* The first item that a path below `base` leads to: "head/dates/@from", "." for the base itself.
 * The path is a string literal. */
#define item_at(base, path) item_at_((base), "" path "")
struct item item_at_(struct item base, const char *literal);

/* Whether some item of the record has the name in which a path ends: surely not, where false. */
bool record_may_hold(const struct record *, const struct path *);

/* The first child of an element; NO_ELEMENT where it has none. */
static inline uint32_t first_child(const struct record *r, uint32_t element)
{
    uint32_t child = element + 1;
    return child < r->element_count && r->elements[child].parent == element ? child : NO_ELEMENT;
}

/* The attribute of that name of an element. */
static inline struct item item_attribute(struct item base, name_id name)
{
    const struct element *e = &base.record->elements[base.element];
    const struct attribute *a = &base.record->attributes[e->attributes];
    for (uint32_t i = 0; name && i < e->attribute_count; i++)
        if (a[i].name == name)
            return (struct item){ base.record, base.element, e->attributes + i + 1 };
    return NO_ITEM;
}

/* The first child of that name. */
struct item item_child(struct item, name_id);

/* The next sibling of the same name. */
struct item item_next(struct item);
struct item item_parent(struct item);

/* The next item of that name below `base`, behind `behind` in the order of the document: an element, or with "@"
 * before the name an attribute of the base or of any element below it. NO_ITEM begins, and ends; else `behind` is what the
 * call before gave. */
struct item item_below(struct item base, const char *literal, struct item behind);
/* NOLINTBEGIN(bugprone-macro-parentheses): `i` is a name that is declared, not a value */
#define each_below(i, base, name)                                                                                  \
    for (struct item i = item_below((base), "" name "", NO_ITEM); item_given(i);                                   \
         i = item_below((base), "" name "", (i)))
/* NOLINTEND(bugprone-macro-parentheses) */

/* The next element of the document, at any depth; NO_ITEM behind the last. */
struct item item_onward(struct item);

/* Whether an element holds an item or a text, and not only a value state. */
bool item_holds_something(struct item);

/* Writes the natural key of an element, a value a line; a text without a language is in that of the record. False where
 * the schema gives it none, or a part of it is missing. */
bool item_key(struct item, struct buf *out);
/* Whether another element beside it may have the same key: surely not, where false. */
bool item_may_share_key(struct item);

/* Text of an element without children, or the value of an attribute; false where the item is not given. */
static inline bool item_text(struct item i, struct str *out)
{
    if (!i.record)
        return false;
    const struct record *r = i.record;
    const struct attribute *a = &r->attributes[i.attribute - (i.attribute > 0)];
    const struct element *e = &r->elements[i.element];
    bool pooled = i.attribute ? a->pooled : e->pooled;
    uint32_t at = i.attribute ? a->value : e->text, length = i.attribute ? a->length : e->length;
    *out = length ? (struct str){ (pooled ? r->pool.at : r->source.at) + at, length } : STR("");
    return i.attribute || e->simple;
}
/* The text without white space at its ends, and not empty. */
bool item_token(struct item, struct str *out);
/* The same; empty where there is none. */
static inline struct str item_word(struct item i)
{
    struct str text;
    return item_token(i, &text) ? text : STR("");
}
/* The reporting form in which it stands, such as "B.I": its own, or that of the nearest item around it; empty where there is
 * none. */
struct str item_form(struct item);
/* The type of its text; NULL where the schema does not know it, or it holds elements. */
const struct simple_type *item_type(struct item);
/* Whether it is a text of the record, in a language of its own, and not a code or a figure. */
bool item_is_prose(struct item);
/* The text as fingerprints know it (fingerprint.h); 0 where there is none. */
uint64_t item_mark(struct item);
bool item_date(struct item, struct date *out);
bool item_number(struct item, int64_t *out);
/* A day, a month or a year as it is written: "2019-09-04", "2019-09", "2019". */
bool item_partial_date(struct item, struct str *out);

/* The name as the schemas have it; of an item that they do not know as the source has it, with its prefix. */
struct str element_name(const struct record *, uint32_t element);
struct str attribute_name(const struct record *, uint32_t element, uint32_t attribute);

/* Writes the item path: steps by natural key, without the root ("decisions/extension[TCD.4]/outcome"; "." for
 * the root itself). */
void item_path(struct item, struct buf *out);
/* One step of it: name and key, without the ordinal that tells siblings of the same step apart. */
void element_step(const struct record *, uint32_t element, struct buf *out);
/* The same for elements of one parent whose steps are the same. */
uint64_t step_hash(const struct record *, uint32_t element);

/* The bytes of an item's value: between the quotes, or between the tags of an element without children; of an
 * element with children its name in its start tag. */
struct span {
    uint32_t from, to;
};
struct span item_span(struct item);

#endif
