/* What a user asks for of summaries: which, of what, in which form. */
#ifndef TL_WISH_H
#define TL_WISH_H

#include "format.h"
#include "run.h"
#include "summary.h"

struct wish {
    const struct summary **summaries; /* sorted by name; in the arena of the run */
    uint32_t count;
    bool several;       /* they go to a folder, also where only one is left of them */
    bool all;           /* whichever can be made of what is given */
    bool page;          /* laid out; the format is that of the document behind it */
    const char *layout; /* the name of the form, which ends the names of files */
    const struct format *format;
    struct scope scope;
};

/* Reads it from the options and the first word of a run. False, with a message, where it cannot be fulfilled. */
bool wish_read(struct run *, struct wish *);
/* Once records were read: whether those named on purpose are of the kinds that summaries show. False, with messages and `exit`. */
bool wish_fits_records(struct run *, const struct wish *);

#endif
