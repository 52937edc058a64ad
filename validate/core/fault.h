/* What is wrong with the shape of a document is noted in the record as a fault, for which a rule of module `format`
 * speaks. Beyond the limit of a record a fault is counted and nobody sees it. */
#ifndef TL_FAULT_H
#define TL_FAULT_H

#include "record.h"

/* Notes a fault of the document as a whole; at an item (`attribute` is its index + 1, or 0); within an item, where
 * the span is known already. */
struct fault *fault_of_document(struct record *, enum fault_kind);
struct fault *fault_at(struct record *, enum fault_kind, uint32_t element, uint32_t attribute);
struct fault *fault_within(struct record *, enum fault_kind, struct item, struct span);
/* White space around a value or a text is no part of it. */
struct span span_trimmed(const struct record *, struct span);
void fault_arg(struct record *, struct fault *, struct arg);
void fault_term(struct record *, struct fault *, const char *name, struct str id); /* a phrase */
/* The argument "expected": what values of a simple type look like; NULL: what the schema describes. */
void fault_expected(struct record *, struct fault *, const struct simple_type *);
/* The name of an item as a fault tells it: that of an attribute with "@" before it. */
struct str name_in_fault(struct record *, uint32_t element, uint32_t attribute);

#endif
