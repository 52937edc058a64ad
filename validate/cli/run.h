/* What all commands that read records have in common: options, settings, session, sources, digests. */
#ifndef TL_RUN_H
#define TL_RUN_H

#include "apart.h"
#include "files.h"
#include "messages.h"
#include "options.h"
#include "pool.h"
#include "report.h"
#include "session.h"
#include "settings.h"

struct run {
    struct options options;
    bool registry_alone; /* set by the caller: a run without a record still has something to say */
    bool waives;         /* the same: waivers are wanted */
    bool covers;         /* the same: it is told which rules were evaluated */
    bool to_folder;      /* the same: the option -o names a folder */
    const char *name;    /* that run_name has taken, or NULL */
    struct session session;
    struct apart_limits limits; /* of workers */
    struct settings settings;
    struct files files;
    struct excluded_list excluded; /* what settings leave out */
    struct arena arena;            /* of the digests */
    struct digest_list digests;    /* of records, and of what stands aside */
    struct report report;
    struct catalog catalog;
    struct voice voice;
    int exit;  /* the gravest so far */
    bool gaps; /* something named was not there, or could not be read */
};

/* Reads the options; a run that began is closed. False, with `exit`, where they are not understood. */
bool run_begin(struct run *, unsigned command, int argc, char **argv);
/* Takes the first word that is no option, where it is none of the records: a name, a receipt. NULL where there is none. */
const char *run_name(struct run *);
/* Opens the session of a run that reads no records, with the settings that hold where `path` stands. False where that
 * fails; `exit` says why. */
bool run_open(struct run *, const char *path);
/* Finds the files that are named, or stand in folders that are and are not left out by settings; one that is not there makes
 * `exit`. False where none is named, or settings are wrong. */
bool run_find(struct run *);
/* Reads files and settings, and checks every record. False where nothing was checked; `exit` says why. */
bool run_read(struct run *);
/* How workers check files of a run. */
struct pool run_pool(struct run *, const struct files *);
/* Makes the report of the digests, also again. False where the run must not go on. */
bool run_report(struct run *);
/* Whether a file that is to be written is none that is read: a record, a shard, a registry, waivers, a receipt. False, with a
 * message. */
bool run_spares_inputs(struct run *, const char *path);
/* Whether the State that an option names is known, if it names one. False, with a message. */
bool run_knows_state(const struct run *);
/* Reads, and makes the report, for a command that may name a State. False where there is nothing to go on with. */
bool run_read_for_state(struct run *);
void run_close(struct run *);

#endif
