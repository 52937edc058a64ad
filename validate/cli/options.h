/* The command line, read through one table: which option takes what, and which command knows it. */
#ifndef TL_OPTIONS_H
#define TL_OPTIONS_H

#include "messages.h"
#include "operand.h"
#include "parse.h"

enum { LIST_MOST = 64 };

/* The values of one option that may stand several times. */
struct option_list {
    const char *at[LIST_MOST];
    uint32_t count;
};

struct options {
    struct limits limits;
    const char *as_of, *lang, *format, *fail_on, *output, *table, *state, *since, *until, *xslt, *profile,
        *baseline, *new_baseline, *receipt;
    const char *type, *year, *meeting, *article, *language; /* of a draft */
    struct option_list registries, complete, waivers, from, formats;
    const char *sandbox, *color;
    uint32_t workers, seconds, megabytes; /* workers: 0 for the number of processors */
    uint64_t given;                       /* which options of the table stand on the command line, as bits */
    bool digests, no_settings, allow_mixed, coverage, list, verbose, quiet, statistics, list_files, fix, diff, help;
    char **words; /* what is not an option: paths, names */
    int word_count;
};

/* The commands that know an option, as bits. */
enum {
    FOR_CHECK = 1,
    FOR_DIGEST = 2,
    FOR_SUMMARY = 4,
    FOR_EXPLAIN = 8,
    FOR_RULES = 16,
    FOR_DEADLINES = 32,
    FOR_REGISTRY = 64,
    FOR_NEW = 128,
    FOR_LEDGER = 256,
    FOR_SETTINGS = 512,
    FOR_INIT = 1024,
    FOR_DIFF = 2048,
    FOR_VERIFY = 4096,
    FOR_COMPLETION = 8192,
    FOR_MANUAL = 16384
};

/* Reads argv behind the name of the command. False, with a message on stderr, where it is not understood. */
bool options_read(struct options *, unsigned command, int argc, char **argv);

/* Loads the translations into the language that is asked for. False, with a message on stderr, where there are none. */
bool options_language(const struct options *, struct catalog *);

/* What holds where the command line says nothing. */
struct options options_usual(void);

/* An option that takes a number. */
struct option_number {
    const char *option; /* "--max-depth" */
    uint32_t *value;
    bool given; /* by the command line */
};
/* The next of those that a command knows; `*next` is 0 for the first. False behind the last. */
bool options_number(struct options *, unsigned command, int *next, struct option_number *);
/* The name of a limit, as settings have it: "depth" of "--max-depth"; empty of another option. */
struct str number_limit(const struct option_number *);

/* An option as a command knows it. */
struct option {
    const char *name;
    const struct operand *operand; /* what it takes; NULL: nothing */
    bool repeats;                  /* each time adds one */
    struct str help;
};

/* Calls for each option that a command knows. */
void options_each(unsigned command, void (*visit)(void *, const struct option *), void *data);

#endif
