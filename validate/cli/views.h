/* The views of one report: check writes as many as are asked for by --format NAME[=FILE], each whole or not at all. They are all of
 * the same verdict. */
#ifndef TL_VIEWS_H
#define TL_VIEWS_H

#include "format.h"
#include "layout.h"

/* How a view is made: as a format writes the report; as a format writes the document of findings; as a page of that document. */
enum view_kind { VIEW_REPORT, VIEW_DOCUMENT, VIEW_PAGE };

struct view {
    enum view_kind kind;
    const struct format *format;
    const char *file; /* NULL: standard output */
    struct look look; /* of a page */
};

struct views {
    struct view at[LIST_MOST];
    uint32_t count;
};

/* Adds the names of those that there are: "csv, github, html, json ...". */
void views_told(struct buf *, const char *between);

/* Reads what is asked for, and whether it can be written, before any record is read. False, with a message and `exit`. */
bool views_read(struct views *, struct run *);
/* Writes each; an exit code, the gravest. */
int views_write(const struct views *, struct run *);
void views_free(struct views *);

#endif
