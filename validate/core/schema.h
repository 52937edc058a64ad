/* What a record may look like: the content models of our XSDs as tables, and libxml2's validator for values.
 *
 * One XSD, two readers. libxml2 stops saying anything about a parent after its first misplaced child, so
 * structure (missing, misplaced, repeated, unknown items) is judged by content.c from these tables, and
 * libxml2 judges the values, with a copy of the schema in which order and number do not matter. A test
 * compares the verdict with that of xmllint and the schema as shipped. */
#ifndef TL_SCHEMA_H
#define TL_SCHEMA_H

#include <libxml/xmlschemas.h>

#include "vocabulary.h"

#define TL_NAMESPACE "urn:treatylint:ccm:1"
#define XSI_NAMESPACE "http://www.w3.org/2001/XMLSchema-instance"
#define TL_FORMAT_MAJOR 1
#define TL_FORMAT_MINOR 0

/* The documents that the tool reads; each a bit, so that a rule can name several. */
enum kind {
    NO_KIND = 0,
    ARTICLE_7_REPORT = 1 << 0,
    EXTENSION_REQUEST = 1 << 1,
    MEETING_REPORT = 1 << 2,
    COMPLIANCE_DECLARATION = 1 << 3,
    REGISTRY = 1 << 4,
    SETTINGS = 1 << 5,
    WAIVERS = 1 << 6,
    BASELINE = 1 << 7,
    RECEIPT = 1 << 8,
    KINDS_END = 1 << 9,
    EVERY_KIND = KINDS_END - 1,
    RECORDS = ARTICLE_7_REPORT | EXTENSION_REQUEST | MEETING_REPORT | COMPLIANCE_DECLARATION, /* rules judge them */
};

/* The name of the root element of a kind, and back (NO_KIND where it is none). */
const char *kind_name(enum kind);
enum kind kind_of(struct str root);

#define MANY UINT32_MAX

enum { KEY_MOST = 3, ATTRIBUTES_MOST = 64 };

/* A bound of a simple type, as in the XSD: "pattern", "[A-Z]{3}". */
struct facet {
    const char *name, *value;
    bool (*fits)(struct facet *, struct str); /* the rest is of value.c */
    int64_t bound;                            /* of a number or a length, in millionths */
    struct pattern *pattern;                  /* compiled at first use */
    bool (*told)(struct str);                 /* where a pattern needs no search */
};

/* What in a value of a type cannot change what it means (tl:slips). */
enum slip { SLIP_CASE = 1, SLIP_BLANKS = 2 };

struct simple_type {
    const char *name; /* as in the XSD */
    const char *documentation;
    const char *expects;                /* completes "expected ..."; NULL where `values` say it */
    const char *expecting;              /* the name of the type that says so: itself, or a member of the union */
    const char **values;                /* an enumeration; NULL where it is none */
    const char **meanings;              /* of each value; NULL where the schema does not say it */
    struct facet *facets;               /* other than the values */
    const struct simple_type *base;     /* that it restricts; NULL of a type of XML Schema itself, and of a union */
    const struct simple_type **members; /* of a union */
    uint32_t value_count, facet_count, member_count;
    bool (*fits)(struct str); /* of a type of XML Schema itself; value.c */
    unsigned slips;           /* of enum slip */
    bool optional;            /* may be empty, with a value state beside it */
    bool prose;               /* words of a language, and not a code */
    bool dated;               /* a day, a month or a year */
};

struct attribute_declaration {
    name_id name;
    bool required;
    const char *documentation;
    const struct simple_type *type;
};

/* A reason for which an item that may be left out is due all the same: both parts hold, as far as they are there. */
struct due {
    const char *when; /* words of situation.h, of which one applies to the record; NULL: whatever it is */
    const struct beside *beside; /* of which one stands there; none: wherever the parent stands */
    uint32_t beside_count;
    const char *basis; /* the requirement that asks for it; NULL: a draft holds it, and no more */
};

/* An item by its path below the parent, or below the root where `from_root`; of one value, or of any. */
struct beside {
    const char *path, *value;
    bool from_root;
};

struct declaration {
    name_id name;
    uint16_t order; /* its step in the sequence of its parent; members of a choice share one */
    uint32_t least, most;
    uint32_t together; /* of a choice: how many of its members stand there at least, counted together; else 0 */
    uint8_t key_count;
    name_id key[KEY_MOST]; /* its natural key: attributes */
    bool by_language;      /* of which the first is xml:lang */
    const char *documentation;
    const char *articles; /* of the Convention that ask for it, as the documentation ends: "7(1)(b)"; NULL: none */
    const char *form;     /* of the reporting forms, such as "B.I"; NULL where its parent says it, or none does */
    bool voluntary;       /* the forms mark it as given voluntarily, with all that is within it */
    const struct due *due;
    uint32_t due_count;
    bool yearly; /* belongs to one period: a draft does not take it over from an earlier record */
    const struct type *type;
};

struct type {
    const char *name;
    const char *documentation;
    const struct simple_type *text; /* of an element without children */
    struct attribute_declaration *attributes;
    struct declaration *children;
    uint32_t attribute_count, child_count;
    uint64_t required; /* of the attributes, a bit for each */
    bool has_dues;     /* of some child */
    bool stated;       /* bears a value state where it holds nothing */
    bool printed;      /* holds a text as a document prints it, beside what it stands for */
    bool vacant;       /* may hold none of its items, whatever each of them says */
};

struct schema {
    enum kind kind;
    struct arena arena;
    struct declaration root;
    struct type **types;
    struct simple_type **simple_types;
    uint32_t type_count, type_cap, simple_count, simple_cap;
    xmlDoc *doc;          /* the copy without order and number */
    xmlSchema *validator; /* compiled at first use */
    xmlSchemaValidCtxt *context;
};

/* Reads schema/<kind>.xsd as embedded. NULL where the schema is not of the subset that we read. */
struct schema *schema_load(enum kind, struct vocabulary *);
void schema_free(struct schema *);

/* Makes the copy for libxml2 of a tree: every child may stand anywhere and any number of times, no attribute is
 * required, and xml:lang is an attribute "lang" of our own, so that no other schema is needed. */
void schema_loosen(xmlNode *node);

/* The validator for one record; NULL where libxml2 cannot compile the schema. Owned by the schema. */
xmlSchemaValidCtxt *schema_validator(struct schema *);

static inline const struct declaration *type_child(const struct type *t, name_id name)
{
    for (uint32_t i = 0; name && i < t->child_count; i++)
        if (t->children[i].name == name)
            return &t->children[i];
    return NULL;
}
static inline const struct attribute_declaration *type_attribute(const struct type *t, name_id name)
{
    for (uint32_t i = 0; name && i < t->attribute_count; i++)
        if (t->attributes[i].name == name)
            return &t->attributes[i];
    return NULL;
}

/* What a path below a declaration leads to: an element's declaration, or an attribute's through `*attribute`
 * (then the element that bears it is returned). NULL where the schema has no such item. */
const struct declaration *schema_resolve(const struct declaration *from, const struct path *,
                                         const struct attribute_declaration **attribute);

#endif
