/* Settings files: treatylint.xml, found upward from each record. The files that they name, what is given completely and what
 * they ask of the run are gathered for the whole run; what is said of rules and of what is left out holds for the records of a
 * folder, of rules before what the folders above it say. */
#ifndef TL_SETTINGS_H
#define TL_SETTINGS_H

#include <libxml/hash.h>

#include "complete.h"
#include "exclude.h"
#include "demands.h"
#include "layer.h"
#include "named_files.h"

#define SETTINGS_FILE "treatylint.xml"

/* A folder that was looked at, as a record in it was named, and what holds there. */
struct looked {
    struct str folder;
    const char *real; /* absolute; NULL where it is not there */
    struct layer *layer;
};

/* Settings that declare something complete. */
struct declaring {
    struct item root;
    const char *file;
    const struct layer *layer;
};

struct settings {
    struct documents documents; /* settings read, and baselines */
    struct in_force in_force;
    struct demands demands;        /* of the whole run */
    struct named_files files;      /* registries, waivers, baselines */
    struct complete complete;      /* of which States and years all records are given */
    const struct profile *profile; /* that the command line names, in place of those of settings; see profile.h */
    struct layer *bare;            /* what holds where no folder has settings */
    struct level_list said;        /* of rules, by all settings */
    xmlHashTable *folders;         /* the layer of each that was looked at, absolute */
    xmlHashTable *written;         /* struct looked: the same, as records are named */
    const struct looked *last;     /* files of one folder come one behind the other */
    struct declaring *declaring;
    uint32_t declaring_count, declaring_cap;
    bool failed;
};

/* Reads the settings that hold for a record: those in its folder and above, as far as not read before. A folder that
 * is not there (the path comes from digests of another machine) has none. `found`: in a folder that was named, and not named
 * itself. */
void settings_look(struct settings *, struct session *, struct str path, bool found);
/* What leaves out a file that was found in a folder, or a folder (`itself`) in it: the outermost settings that do. NULL where none
 * does, and then the settings that hold for it have been looked for. Settings in a folder that is left out are not read. */
const struct exclude *settings_exclude(struct settings *, struct session *, const char *path, bool itself);
/* What they say of rules for the record of that path, which has been looked for: for struct report.
 * `data` is the settings. */
const struct levels *settings_levels(void *data, const struct digest *);
/* Takes the profile that the command line names. False, with a message, where there is none of that name. */
bool settings_profile(struct settings *, const char *name);
/* Adds all registries, of settings and of options, to the session; then reads waivers and baselines, where they are wanted. False,
 * with messages on stderr, where one of these, or settings before, could not be read or is wrong. */
bool settings_apply(struct settings *, struct session *, const struct options *, bool waivers);
void settings_free(struct settings *);

#endif
