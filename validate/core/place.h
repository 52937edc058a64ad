/* Offsets become lines, columns and excerpts. */
#ifndef TL_PLACE_H
#define TL_PLACE_H

#include "digest.h"

/* A reader that goes through the text once when it is asked for places in ascending order. */
struct place_reader {
    struct str source;
    uint32_t at, line, column, line_start;
    bool returns; /* the text has carriage returns */
};

/* The place of the bytes from..to; the excerpt is a slice of the source. */
struct place place_of(struct place_reader *, uint32_t from, uint32_t to);

#endif
