/* The sentences on a deadline, which every view of it tells alike. */
#ifndef TL_STANDING_H
#define TL_STANDING_H

#include "deadlines.h"
#include "messages.h"

/* "deadline 2030-08-01; days left: 1369; ..." or what else is known, and up to which day. */
void tell_standing(struct buf *, const struct voice *, const struct deadline *);
/* What one meeting decided. */
void tell_decision(struct buf *, const struct voice *, const struct decision *);
/* A request whose outcome is not known; nothing where there is none. */
void tell_pending(struct buf *, const struct voice *, const struct deadline *);

/* Where the sources do not fit together, the first note being 0; false behind the last. */
bool tell_note(struct buf *, const struct voice *, const struct deadline *, uint32_t note);

/* The documents of a decision, one a line: the request or its analysis, and the paragraph of the report. */
void decision_documents(struct buf *, const struct decision *);

/* "standing/ahead" and the like without their folder: how the formats name a standing. */
const char *standing_name(enum standing);

#endif
