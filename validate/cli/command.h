/* A command of the program: one file, cmd_<name>.c, that ends in its `struct command`. */
#ifndef TL_COMMAND_H
#define TL_COMMAND_H

#include "output.h"
#include "run.h"
#include "tell.h"

struct command {
    const char *name, *words, *help;
    unsigned bit; /* of enum FOR_... */
    int (*run)(const struct command *, int argc, char **argv);
};

extern const struct command command_check, command_digest, command_summary, command_deadlines, command_registry,
    command_explain, command_rules, command_new, command_ledger, command_settings, command_init,
    command_diff, command_verify;

/* Writes how a command is used to standard output; the exit code. */
int command_help(const struct command *);

/* Writes the output of a run; its exit code, or that of a failed write. */
int command_end(struct run *, const char *path, struct str output);

#endif
