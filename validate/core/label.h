/* What the items and the codes of records are called for a reader, in the words of the catalogue: phrases "item/..." and
 * "code/...". A name that the catalogue does not know stands there as it is, so that a new item is never left out. */
#ifndef TL_LABEL_H
#define TL_LABEL_H

#include "messages.h"
#include "schema.h"

/* An item by its name, within a parent of that type: "item/clearance/total", else "item/total". */
struct str label_item(const struct voice *, const struct type *parent, struct str name);
/* A value of a closed list. */
struct str label_code(const struct voice *, struct str code);
/* The title of a reporting form by its letter; empty of one that is not known. */
struct str label_form_title(const struct voice *, struct str letter);

#endif
