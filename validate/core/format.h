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

enum format_use { USE_REPORT, USE_DOCUMENT, USE_DEADLINES };

/* The format of that name for such a use; NULL where there is none. */
static inline const struct format *format_named(const char *name, enum format_use use)
{
    for (uint32_t i = 0; i < format_count; i++) {
        const bool serves[] = { formats[i]->report, formats[i]->document, formats[i]->deadlines };
        if (serves[use] && strcmp(formats[i]->name, name) == 0)
            return formats[i];
    }
    return NULL;
}

#endif
