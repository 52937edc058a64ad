/* Pages of the manual, in the macros of man(7). */
#ifndef TL_ROFF_H
#define TL_ROFF_H

#include "memory.h"

/* Adds text as it is to be read: no character of it is markup, a hyphen is the one that is typed. */
void roff_text(struct buf *, const char *text);
void roff_str(struct buf *, struct str text);
/* The same as lines of their own. */
void roff_line(struct buf *, struct str text);
/* The same in bold, or as what stands for something. */
void roff_bold(struct buf *, const char *text);
void roff_name(struct buf *, struct str text);
/* Begins a section. */
void roff_section(struct buf *, const char *title);
/* A paragraph for each line of a text, the first without a blank line before it. */
void roff_paragraphs(struct buf *, const char *text);

#endif
