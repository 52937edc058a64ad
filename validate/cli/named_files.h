/* The files that settings and the command line name: registries that add to what is known, waivers, baselines. */
#ifndef TL_NAMED_FILES_H
#define TL_NAMED_FILES_H

#include "baseline.h"
#include "documents.h"
#include "in_force.h"
#include "options.h"
#include "session.h"

struct path_list {
    const char **at;
    uint32_t count, cap;
};

struct named_files {
    struct path_list registries;  /* absolute, each once */
    struct path_list waivers;     /* as named; from the folder of the settings that name them */
    struct path_list baselines;   /* as named, in the same way */
    struct digest_list documents; /* of waivers, in the arena of the documents */
    struct baseline baseline;     /* of these files */
    bool based;                   /* there is one */
};

/* Those that the root of settings names, from the folder of the settings. False, with a message, where a registry is not there. */
bool named_files_take(struct named_files *, struct item root, const char *folder, const char *file,
                      struct documents *, struct in_force *);
/* Adds the registries, of settings and of options, to the session. False, with messages, where one cannot be used. */
bool named_files_add_registries(struct named_files *, struct session *, const struct options *, struct documents *,
                                struct in_force *);
/* Reads waivers and baselines; a baseline that an option names stands in place of those of settings. False, with messages, where
 * one cannot be used. */
bool named_files_read(struct named_files *, struct session *, const struct options *, struct documents *,
                      struct in_force *);
/* Those that the command line names. */
void named_files_tell(const struct options *, struct in_force *);
void named_files_free(struct named_files *);

#endif
