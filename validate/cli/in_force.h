/* What is in force beside the records, and from where: each setting as `treatylint settings` tells it, each document as the head
 * of a report does. */
#ifndef TL_IN_FORCE_H
#define TL_IN_FORCE_H

#include "report.h"

struct setting {
    const char *name;
    struct str value;
    const char *from; /* a file, an option, "default" */
};

struct in_force {
    struct setting *settings; /* in the order in which they are told */
    struct report_source *sources;
    uint32_t setting_count, setting_cap, source_count, source_cap;
    struct arena arena;
};

void in_force_setting(struct in_force *, const char *name, struct str value, const char *from);
void in_force_source(struct in_force *, const char *phrase, struct str text);
/* The same of a file, with the SHA-256 of its bytes. */
void in_force_file(struct in_force *, const char *phrase, const char *file, const uint8_t hash[HASH]);
/* Sorts the sources, so that the order in which they were found is not told. */
void in_force_close(struct in_force *);
void in_force_free(struct in_force *);

#endif
