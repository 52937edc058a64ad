/* What settings and the command line declare complete: States and years of which all records are given. */
#ifndef TL_DECLARED_H
#define TL_DECLARED_H

#include "complete.h"
#include "in_force.h"
#include "options.h"
#include "record.h"

/* All that the root of settings declares. Of no set (NULL) where single records were given, and not a folder: then others may stand
 * beside them, so that nothing holds, and that is told. */
void declared_by_settings(struct complete *, struct item root, const char *file, struct in_force *);
/* All that --complete declares. False, with a message, where it is not understood. */
bool declared_by_options(struct complete *, const struct options *, struct in_force *);

#endif
