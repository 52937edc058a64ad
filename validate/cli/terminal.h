/* What the terminal is that a stream leads to, if it leads to one: how wide, and whether colours are wanted there. */
#ifndef TL_TERMINAL_H
#define TL_TERMINAL_H

#include "screen.h"

/* Asks once what the streams lead to: a worker in its sandbox can ask nothing. */
void terminal_begin(void);
/* What --color says: "auto", "always" or "never". */
void terminal_choose(const char *when);

/* Whether a stream leads to a terminal that can do more than print. */
bool terminal_is(int stream);
/* Its columns; 80 where it does not say. */
uint32_t terminal_columns(int stream);
/* How text is shown there: neither wrapped nor coloured where it is no terminal, unless --color=always. */
struct screen terminal_screen(int stream);

#endif
