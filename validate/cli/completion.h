/* Completion of command lines by a shell. What the shell does stands in shells/treatylint.<shell>, where a line "@NAME" stands
 * for what is made of the tables of commands, options and values. */
#ifndef TL_COMPLETION_H
#define TL_COMPLETION_H

#include "command.h"

/* What is being written, of one command. */
struct script {
    struct buf *out;
    const struct registry *registry;
    const struct command *command;
    const struct shell *shell;
};

struct shell {
    const char *name;
    const char *quote; /* what stands for a single quote within single quotes */
    struct {
        const char *name;
        void (*put)(struct script *);
    } parts[5];
};

extern const struct shell *const shells[];
extern const uint32_t shell_count;

extern const struct shell shell_bash, shell_zsh, shell_fish;

/* Adds a text as it stands within single quotes; `special` characters have a backslash before them. */
void script_quote(struct script *, struct str, const char *special);
/* Adds all words that a value may be. */
void script_words(struct script *, const struct operand *);

#endif
