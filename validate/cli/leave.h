/* What settings leave out of a run: files found in folders, and what other machines have left out. */
#ifndef TL_LEAVE_H
#define TL_LEAVE_H

#include "run.h"

/* Takes what settings leave out off the files that were found, and notes it; before they are settled. */
void leave_out_files(struct run *);
/* Notes what is left out, once they are settled. */
void leave_note_files(struct run *);
/* The same of digests; their settings are looked for, as where they were made. */
void leave_note_shard(struct run *, const struct excluded_list *);
/* Says that all was left out, which makes `exit`. */
void leave_tell_nothing(struct run *);
/* Once all is read: the list is what a report tells; and where nothing is left to check, that is said. */
void leave_close(struct run *);
/* Tells it on stderr, for what has no room for it. */
void leave_tell(const struct run *);

#endif
