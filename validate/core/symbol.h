/* Symbols of the Convention's documents, taken apart: CCM/MSP/2022/WP.3/Rev.1. */
#ifndef TL_SYMBOL_H
#define TL_SYMBOL_H

#include <stdbool.h>
#include <stdint.h>

#include "str.h"

/* What all documents of one meeting begin with: "CCM/MSP/2022/". */
struct str symbol_series(struct str symbol);

/* The symbol without "/Rev.1" and the like, which name versions of one document. */
struct str symbol_base(struct str symbol);

/* The number within the series of that prefix ("", "WP.", "CRP."): 3 of CCM/MSP/2022/WP.3/Rev.1 for "WP."; 0 where the
 * symbol is of another series. */
uint32_t symbol_number(struct str symbol, const char *prefix);

/* The next symbol that a text names, such as CCM/MSP/2022/WP.3; `*text` goes on behind it. False behind the last. What does
 * not follow the grammar of the series is none. */
bool symbol_next(struct str *text, struct str *symbol);

/* The parts around its slashes in reverse order, written into `out`, which has room for as many bytes. */
struct str symbol_turned(struct str symbol, char *out);

#endif
