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
        *baseline, *new_baseline;
    const char *type, *year, *meeting, *article, *language; /* of a draft */
    struct option_list registries, complete, waivers, from, formats;
    const char *sandbox, *color;
    uint32_t workers, seconds, megabytes; /* workers: 0 for the number of processors */
    bool digests, no_settings, allow_mixed, coverage, list, verbose, quiet, statistics, list_files, help;
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
    FOR_COMPLETION = 2048,
    FOR_MANUAL = 4096
};

/* Reads argv behind the name of the command. False, with a message on stderr, where it is not understood. */
bool options_read(struct options *, unsigned command, int argc, char **argv);

/* Loads the translations into the language that is asked for. False, with a message on stderr, where there are none. */
bool options_language(const struct options *, struct catalog *);

/* Calls for each option of a command that takes a number: whether it is another than without the option. */
void options_numbers(const struct options *, unsigned command,
                     void (*visit)(void *, const char *name, uint32_t value, bool given), void *data);

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
