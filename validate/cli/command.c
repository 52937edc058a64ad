/* Commands; see command.h. */
#include "command.h"

/* The name in "[PATH]...", in "SUMMARY,...", in "PATH". */
static struct str name_in(struct str word)
{
    while (word.len && strchr("[", *word.at))
        word = (struct str){ word.at + 1, word.len - 1 };
    while (word.len && strchr("].,", word.at[word.len - 1]))
        word.len--;
    return word;
}

static bool goes_on(struct str word)
{
    static const char mark[] = "...", list[] = ",...";
    const size_t length = sizeof mark - 1, longer = sizeof list - 1;
    return word.len > length && memcmp(word.at + word.len - length, mark, length) == 0 &&
           !(word.len > longer && memcmp(word.at + word.len - longer, list, longer) == 0);
}

const struct operand *command_word(const struct command *c, uint32_t place, bool *more)
{
    struct str rest = str_of(c->words);
    for (uint32_t at = 0; rest.len;) {
        struct str word = str_cut(&rest, ' ');
        if (str_starts(word, "-")) { /* an option, with what it takes */
            str_cut(&rest, ' ');
            continue;
        }
        *more = goes_on(word);
        if (at++ == place || *more)
            return operand_named(name_in(word), c->bit);
    }
    return NULL;
}
