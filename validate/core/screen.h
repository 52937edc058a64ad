/* Text on a terminal: wrapped at its width, some of it in colour. What goes anywhere else is neither: a screen of zeros. */
#ifndef TL_SCREEN_H
#define TL_SCREEN_H

#include "memory.h"

struct screen {
    uint32_t width; /* in columns; 0: lines are as long as they are */
    bool colors;
};

/* Colours are those that can be read on light and on dark ground; what they say stands in words too. */
enum style { STYLE_PLAIN, STYLE_STRONG, STYLE_FAINT, STYLE_ERROR, STYLE_WARNING, STYLE_NOTE };

/* Adds a text that was made harmless already, in that style. */
void screen_style(struct buf *, const struct screen *, enum style, struct str);

/* Adds a line with its end, from column `at` on, where the caller has brought it. It is wrapped between words, each further line
 * begins behind `indent` blanks; a word that is longer than a line is left whole. Styles take no column. */
void screen_line(struct buf *, const struct screen *, struct str line, uint32_t at, uint32_t indent);

/* Adds the part of a line of a record around a piece of it, which begins at the character `at` and has so many; what does not
 * fit into so many columns, 0 for no end of them, gives way to "…". Tells where the piece then stands and how wide it is. */
struct stretch {
    uint32_t from, width; /* in columns */
};
struct stretch screen_excerpt(struct buf *, struct str line, uint32_t at, uint32_t count, uint32_t columns);

#endif
