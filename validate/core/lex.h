/* Finds places in the source again, on demand, for items that a finding speaks of. The parser has accepted the
 * tag before, so this reads well-formed tags; on anything else it stops, never beyond the end of the text. */
#ifndef TL_LEX_H
#define TL_LEX_H

#include <stdint.h>

#include "str.h"

/* The name that begins at an offset, with its prefix; and without. */
struct str lex_name(struct str source, uint32_t at);
struct str lex_local_name(struct str source, uint32_t at);

struct lex_attribute {
    struct str name;   /* without its prefix, but "xml:lang" whole */
    uint32_t from, to; /* the bytes between the quotes */
};

/* The nth attribute (from 0) of the start tag whose '<' is at `tag`; declarations of namespaces do not count. */
bool lex_attribute(struct str source, uint32_t tag, uint32_t nth, struct lex_attribute *out);

#endif
