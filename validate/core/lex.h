/* Finds places in the source again, on demand, for items that a finding speaks of. The parser has accepted the
 * tag before, so this reads well-formed tags; on anything else it stops, never beyond the end of the text. */
#ifndef TL_LEX_H
#define TL_LEX_H

#include <stdint.h>

#include "str.h"

/* The name that begins at an offset, with its prefix. */
struct str lex_name(struct str source, uint32_t at);

struct lex_attribute {
    struct str name;   /* with its prefix */
    uint32_t from, to; /* the bytes between the quotes */
};

/* Walks once through the attributes of the start tag whose '<' is at `tag`; false behind the last one.
 * Declarations of namespaces do not count. */
struct lex_tag {
    struct str source;
    size_t at;
};
struct lex_tag lex_tag(struct str source, uint32_t tag);
bool lex_next(struct lex_tag *, struct lex_attribute *out);

/* The nth attribute (from 0) of that tag. */
bool lex_attribute(struct str source, uint32_t tag, uint32_t nth, struct lex_attribute *out);

#endif
