/* Facts: the typed statements of a record that corpus rules and summaries read, taken by a table. */
#ifndef TL_FACTS_H
#define TL_FACTS_H

#include "digest.h"
#include "record.h"

/* How a field is read from what its path leads to. */
enum reads {
    PLAIN,     /* the value of the first item */
    LOCALISED, /* one field for each language: "text:en", "text:ar" */
    COUNTED,   /* how many items there are */
    LARGEST,   /* the largest number of all items that the path leads to; not given where none is a number */
    SUMMED,  /* the sum of all numbers that the path leads to; not given where there is none, or it is too large */
    CODES,   /* the @code of each item, one a line */
    FORMS,   /* the letters of the forms of which the record has sections; the path is "." */
    ITEMS,   /* which items that are due the record has (inventory.h); the path is "." */
    ONLY,    /* none: the fact is one only where the value is what the field is named */
    ANCHORS, /* all paragraphs and lettered items of the record; the path is "." */
    SYMBOLS, /* the symbols of documents that a text or an attribute names; the path is "." */
};

struct field {
    const char *name;
    const char *path;   /* below the item; of SUMMED also "//name" */
    enum arg_type type; /* ARG_SPAN: the number at the path, with the unit in its @unit */
    uint8_t up;         /* begin that many parents above the item */
    uint8_t reads;
};

enum { FIELDS_MOST = 20 };

struct fact_kind {
    const char *name;
    unsigned kinds;
    const char *each; /* one fact for each of these items */
    const char *at;   /* where it stands, below the item: "." for the item itself */
    struct field fields[FIELDS_MOST];
};

extern const struct fact_kind fact_kinds[];
extern const uint32_t fact_kind_count;

/* Calls `visit` for every item that a path of elements leads to, in document order; "//name" and "//@name" mean
 * every item of that name, "*CCM/" every text and every attribute of a record in which "CCM/" stands somewhere. */
void each_item(struct item root, const char *path, void (*visit)(void *, struct item), void *data);

/* The arguments of one fact: at most `most`, their number returned. Values point into the record; the names of
 * localised fields, and text whose white space had to be folded, into the arena. */
uint32_t fact_args(const struct fact_kind *, struct item, struct arena *, struct arg *out, uint32_t most);

#endif
