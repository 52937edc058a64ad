/* A command of the program: one file, cmd_<name>.c, that ends in its `struct command`. */
#ifndef TL_COMMAND_H
#define TL_COMMAND_H

#include "output.h"
#include "run.h"
#include "tell.h"

/* A command line that does something of use, and what. */
struct example {
    const char *line, *does;
};

enum { EXAMPLES_MOST = 6 };

struct command {
    const char *name, *help;
    const char *words; /* beside options; see command_word */
    const char *about; /* what the manual says, a paragraph a line */
    struct example examples[EXAMPLES_MOST];
    unsigned bit; /* of enum FOR_... */
    int (*run)(const struct command *, int argc, char **argv);
};

extern const struct command command_check, command_digest, command_summary, command_deadlines, command_registry,
    command_explain, command_rules, command_new, command_ledger, command_settings, command_init, command_diff,
    command_verify, command_manual, command_completion;

extern const struct command *const commands[]; /* in the order in which they are told */
extern const uint32_t command_count;

/* What the word at that place may be, counted from 0 and without options and what they take: of the words "SUMMARY,... PATH..."
 * the first is a SUMMARY, all others are a PATH. NULL where nothing more is taken; `more`: the same may follow again. */
const struct operand *command_word(const struct command *, uint32_t place, bool *more);

/* Writes how a command is used to standard output; the exit code. */
int command_help(const struct command *);

/* Writes the output of a run; its exit code, or that of a failed write. */
int command_end(struct run *, const char *path, struct str output);

#endif
