/* One line on the terminal of stderr that says how far a run is: for work over a second, and on nothing but a terminal. It
 * is gone before anything else is told, and at the end. A process has one. */
#ifndef TL_PROGRESS_H
#define TL_PROGRESS_H

#include "messages.h"

/* The check of so many records begins; the voice must last until the end. */
void progress_begin(const struct voice *, uint32_t total);
/* So many are done; shown if it is time. */
void progress_tell(uint32_t done);
/* Milliseconds until it is time again; negative where nothing is to be shown. */
int progress_wait(void);
/* Takes the line away, if it is there; progress_tell brings it back. */
void progress_erase(void);
void progress_end(void);

#endif
