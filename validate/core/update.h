/* What reports of meetings add to the registry, as a registry document: granted extensions, the meeting itself, the
 * meetings that it decided on, coordinators with their terms. */
#ifndef TL_UPDATE_H
#define TL_UPDATE_H

#include "report.h"

/* Why no row can come of a record: it is no report of a meeting, bears no symbol ..., or has errors. NULL where rows
 * can. */
const char *update_refusal(const struct digest *);

/* Writes the document (schema/registry.xsd). Each row names the report that states it. Of a meeting whose own report
 * is given, what other reports planned is left out. The bytes do not depend on the order of the records. */
void update_write(struct buf *, const struct report *);

#endif
