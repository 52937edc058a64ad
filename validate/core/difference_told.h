/* Differences in words: as a document, form by form, and as JSON. */
#ifndef TL_DIFFERENCE_TOLD_H
#define TL_DIFFERENCE_TOLD_H

#include "difference.h"
#include "document.h"
#include "messages.h"

/* The two records that were held against each other. */
struct compared {
    struct str path;
    const struct record *record;
    const uint8_t *hash; /* SHA-256 of the bytes */
};

void difference_document(const struct difference *, const struct compared *was, const struct compared *is,
                         const struct voice *, struct document *);
/* English, whatever the language of the run. */
void difference_json(const struct difference *, const struct compared *was, const struct compared *is,
                     const struct voice *, struct buf *out);

#endif
