/* What settings ask of the whole run: from which severity on findings make the exit code, the language, and limits on a record. */
#ifndef TL_DEMANDS_H
#define TL_DEMANDS_H

#include "in_force.h"
#include "options.h"
#include "record.h"

enum { LEVEL_NEVER = ERROR + 1 }; /* no finding makes the exit code */

/* The lowest that settings ask for of one limit. */
struct demanded {
    struct str limit; /* "depth" */
    uint32_t most;
    const char *by; /* the settings that do */
};

struct demands {
    uint8_t fail_on;       /* the strictest that settings ask for; 0: none does */
    const char *failed_by; /* the settings that do, or the option */
    const char *language;  /* that settings ask for, or NULL */
    const char *spoken_by; /* the settings that do */
    struct demanded *limits;
    uint32_t limit_count, limit_cap;
};

/* That findings make the exit code from a severity on; the strictest holds. */
void demands_fail_level(struct demands *, uint8_t level, const char *by);
/* What the root of settings asks for; its texts are copied into the arena. False, with a message, where others ask for another
 * language, or a limit is raised. */
bool demands_take(struct demands *, struct item root, const char *file, struct arena *);
/* What holds of it, where the command line stands before settings. */
void demands_tell(const struct demands *, const struct options *, struct in_force *);
/* Lowers the limits that the command line does not give to what settings ask for. */
void demands_limit(const struct demands *, struct options *);
/* Where a number comes from: an option, settings, "default". */
const char *demands_origin(const struct demands *, const struct option_number *);
void demands_free(struct demands *);

#endif
