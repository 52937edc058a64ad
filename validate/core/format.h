/* A format of reports, of summary documents or of lists of deadlines: one file, validate/output/<name>.c, that ends in its `struct
 * format`; the build finds it by the folder. Formats are views: they compute nothing and can never disagree. */
#ifndef TL_FORMAT_H
#define TL_FORMAT_H

#include "deadlines.h"
#include "document.h"
#include "messages.h"
#include "report.h"

struct format {
    const char *name;
    /* Each is NULL where the format is not for that. `table` names the one table that is wanted, or is NULL. */
    void (*report)(struct buf *, struct report *, const struct voice *);
    void (*document)(struct buf *, const struct document *, const char *table);
    void (*deadlines)(struct buf *, const struct deadlines *, const struct report *, const struct voice *);
};

extern const struct format *const formats[]; /* sorted by name; made by the build */
extern const uint32_t format_count;

#endif
