/* Bytes become UTF-8 before the core sees them: by byte order mark, else by the XML declaration, else as UTF-8. */
#ifndef TL_DECODE_H
#define TL_DECODE_H

#include "memory.h"

struct decoded {
    struct str text;         /* UTF-8; up to the first byte that could not be decoded */
    const char *undecodable; /* the encoding in which that happened, or that is not accepted; else NULL */
    bool refused;            /* it is not accepted */
    const char *wants;       /* the encoding that would have to be prepared; nothing else is then told */
    struct buf converted;    /* holds the text where it is not the bytes themselves */
    char name[41];
};

/* The most bytes that one byte of text takes in the encoding of these bytes, of which the beginning is enough. */
size_t decode_width(struct str bytes);

/* The bytes must outlive the result. */
void decode(struct decoded *, struct str bytes);
void decoded_free(struct decoded *);

/* Loads what is needed to decode an encoding, for a process that can load nothing itself. False where it is none that is
 * accepted. */
bool decode_prepare(struct str encoding);
/* From now on only what is prepared is decoded. */
void decode_prepared_only(void);

#endif
