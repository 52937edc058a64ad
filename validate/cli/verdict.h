/* What a check comes to: the exit code that findings make, and the receipt of it. */
#ifndef TL_VERDICT_H
#define TL_VERDICT_H

#include "run.h"

/* The severity from which findings make the exit code: of the command line, else of settings, else of errors; above ERROR for
 * "never". */
int verdict_level(const struct run *);
/* The exit code of a run whose report is made. */
int verdict_exit(const struct run *);
/* Writes the receipt of a run whose exit code is known. */
void verdict_receipt(const struct run *, struct buf *out);

#endif
