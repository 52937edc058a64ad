/* Text of a record, made harmless for the place where it is written. One table for all places. */
#ifndef TL_ESCAPE_H
#define TL_ESCAPE_H

#include "memory.h"

enum escape {
    ESCAPE_TERMINAL, /* no control characters, nothing that turns the direction of a line */
    ESCAPE_JSON,     /* within a string */
    ESCAPE_XML,      /* within text or an attribute value in double quotes */
    ESCAPE_CSV,      /* within a field in double quotes */
    ESCAPE_MARKDOWN, /* within a line or a cell; nothing of it is markup */
    ESCAPE_CALENDAR, /* within a text of iCalendar (RFC 5545, 3.3.11) */
    ESCAPE_COMMAND,  /* within the message of a workflow command of GitHub */
    ESCAPE_PROPERTY, /* within a property of one */
    ESCAPES
};

/* Bytes that are not UTF-8 become U+FFFD everywhere. */
void escape(struct buf *, enum escape, struct str);
/* An attribute of XML, with a blank before it. */
void escape_attribute(struct buf *, const char *name, struct str value);

/* The next character of a text, which is taken off it; U+FFFD for a byte that is not UTF-8. */
uint32_t utf8_take(struct str *);
void utf8_put(struct buf *, uint32_t);
/* The part of a text from its nth character on. */
struct str str_behind(struct str, uint32_t n);

/* How many columns of a terminal a text takes: marks take none, wide characters two. */
uint32_t columns_of(struct str);

#endif
