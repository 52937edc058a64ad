/* How the program and its commands are used, as --help says it; and the tables that pages of the manual say it from too. */
#ifndef TL_USAGE_H
#define TL_USAGE_H

#include "command.h"

struct exit_meaning {
    int code;
    const char *means;
};
extern const struct exit_meaning exit_meanings[];
extern const uint32_t exit_meaning_count;

/* Writes how the program is used to standard output; the exit code. */
int usage_of_all(void);

#endif
