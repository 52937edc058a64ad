/* What the names in a usage text stand for: FILE, LEVEL, STATE. One table; help, the check of the command line, completions and
 * pages of the manual read it. */
#ifndef TL_OPERAND_H
#define TL_OPERAND_H

#include "registry.h"

struct operand {
    const char *name;
    unsigned commands; /* that mean this by it */
    enum { OPERAND_FREE, OPERAND_FILE, OPERAND_FOLDER, OPERAND_WORDS } sort;
    const char *words;                                   /* that it may be, with blanks between */
    void (*find)(struct buf *, const struct registry *); /* the same where they stand in other tables */
    const char *usual;                                   /* the one of them that is taken where none is given */
    bool open;                                           /* whether it is one of them is judged where it is used */
    bool files;   /* a file may stand there too, also behind a word and "=" */
    bool several; /* with commas between */
};

/* What a command means by a name; NULL where it means nothing. */
const struct operand *operand_named(struct str name, unsigned command);
/* Adds all words, with blanks between; what the registry knows only where one is given. */
void operand_words(struct buf *, const struct operand *, const struct registry *);
/* Adds "error (default), warning, note or never"; without the mark where it is not `marked`. */
void operand_told(struct buf *, const struct operand *, bool marked);
/* Whether a value is one of the words, where it must be. False, with a message that names the option. */
bool operand_fits(const struct operand *, const char *option, const char *text);

#endif
