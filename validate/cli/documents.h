/* Documents of ours that stand beside the records and are kept as long as the run: settings, baselines. */
#ifndef TL_DOCUMENTS_H
#define TL_DOCUMENTS_H

#include "session.h"

struct documents {
    struct record **at;
    uint32_t count, cap;
    struct arena arena; /* of their sources and names */
};

/* A path as it is told: below the working folder from there, so that a report does not depend on the machine. */
const char *documents_path(struct documents *, const char *path);
/* Room for one more, which is clear. */
struct record *documents_add(struct documents *);
void documents_free(struct documents *);

#endif
