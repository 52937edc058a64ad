/* Bytes become a record: one pass of libxml2's parser feeds our tree, the schema's validator and the check
 * of structure together. What is wrong with the shape of the document is left in record->faults. */
#ifndef TL_PARSE_H
#define TL_PARSE_H

#include <libxml/parser.h>

#include "record.h"

/* Bounds on one document. Reaching one is a fault, never a silent cut. */
struct limits {
    uint32_t bytes; /* of decoded text */
    uint32_t token; /* bytes of one tag */
    uint32_t depth;
    uint32_t text; /* bytes of one text, comment or processing instruction */
    uint32_t elements;
    uint32_t findings; /* of one record */
};

extern const struct limits default_limits;

enum { KINDS_MOST = 9 };

/* libxml2 keeps each name once: where one stands tells which it is. */
struct known_name {
    const xmlChar *at;
    name_id name;
};

enum { KNOWN_NAMES = 512 };

/* What parsing needs and keeps from one record to the next. */
struct parser {
    struct limits limits;
    struct vocabulary *names;
    struct schema *schemas[KINDS_MOST]; /* by bit of their kind; NULL: only the root is read */
    bool trusted;                       /* skip the checks: for documents that the build has checked */
    bool careful;                       /* show every value to the validator: for tests */
    bool sliced;                        /* read also a small document in slices: for tests */

    /* below: the state of one document */
    xmlParserCtxt *xml;
    struct known_name known[KNOWN_NAMES];
    const xmlChar *ours; /* our namespace */
    struct record *record;
    struct schema *schema;
    xmlSAXHandler *validator; /* the validator's own handlers, which we feed */
    void *validator_data;
    xmlSchemaSAXPlugPtr plug;
    struct buf text; /* of the element that is open */
    struct buf scratch;
    uint32_t open, depth;
    uint32_t foreign; /* how deep within an element that the schema does not know */
    uint32_t gap;     /* where the tag before ends */
    bool stray;       /* text stands behind it, in an element that holds none */
    bool at_start;    /* a fault of the validator now belongs to an attribute */
    bool doubtful;    /* a value was met that only the validator can judge */
    bool stopped;
};

/* Reads `source` (UTF-8) into `record`, which must be clear. The source must outlive the record. */
void parse(struct parser *, struct str source, struct record *record);
void parser_free(struct parser *);

int kind_index(enum kind); /* of parser->schemas */

void parser_stop(struct parser *);             /* nothing of the document is read any more */
uint32_t parser_offset(const struct parser *); /* where it stands in the source */
/* Back from a place of the source to the '<' before it. */
uint32_t tag_before(struct str source, uint32_t at);
/* Tells the text that stands in the gap before a place and that no item holds. */
void tell_stray(struct parser *, uint32_t to);

/* malformed.c: a handler of libxml2. A document that is not well-formed is not read further. */
void on_malformed(void *data, const xmlError *error);

/* root.c: judges the version of the format that a root names; a document of another major version is not read further. */
void check_version(struct parser *);
/* root.c: whether the root begins a document of ours; one that does not is not read further. Names as below. */
bool begin_root(struct parser *, const xmlChar **name, bool ours);

/* validator.c: puts the validator beside the parser, where the document has to be read with it. */
void plug_validator(struct parser *);
/* validator.c: hands a start tag to it, without the attributes that it need not see. */
void feed_start(struct parser *, uint32_t element, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
                const xmlChar **attributes, int count);

/* Names as SAX2 has them: local name, prefix, namespace.
 * content.c: fills a fault of a name that is not in the namespace of the schema. */
void wrong_namespace(struct record *, struct fault *, struct str shown, const xmlChar **name);

/* content.c: judges the attributes of an element that has just begun, as SAX2 hands them over. */
void check_attributes(struct record *, uint32_t element, const xmlChar **attributes);

/* content.c: judges the children of an element that has just been closed, and numbers them. */
void check_content(struct parser *, uint32_t element);

/* content.c: gives ordinals to the children of an element that share a step of the item path, so that every path
 * leads to one item. */
void number_children(struct record *, uint32_t element);

/* content.c: an element that its parent may not hold. */
void unknown_child(struct record *, uint32_t element, const xmlChar **name);

#endif
