/* What settings say of rules: for the records of their folder a rule is off, or its findings have another severity, each with a
 * reason. A rule that is off is told as not evaluated; no setting reaches the rules that say that a record could not be read, or
 * that a limit was hit. */
#ifndef TL_LEVELS_H
#define TL_LEVELS_H

#include "digest.h"

enum { LEVEL_OFF = 0, LEVEL_ON = ERROR + 1 }; /* else a severity; ON: as it is without settings */

struct level {
    uint32_t rule;
    uint8_t level;
    struct str reason;
    struct str file; /* of the settings; of a profile its name */
    uint32_t line;   /* 0 of a profile */
};

/* By rule: what holds, or NULL. */
struct levels {
    const struct level **of;
};

/* "off", "on", "note", "warning", "error" */
bool level_read(struct str name, uint8_t *out);
const char *level_name(uint8_t level);
/* Whether settings may change the rule. */
bool level_may_change(uint32_t rule);

/* Gives a judged digest the severities that hold for it, and takes away what rules found that are off. Its lists are those of the
 * arena. */
void levels_apply(const struct levels *, struct digest *, struct arena *);

#endif
