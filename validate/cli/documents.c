/* Documents that are kept; see documents.h. */
#include "documents.h"

#include <stdlib.h>
#include <string.h>

const char *documents_path(struct documents *d, const char *path)
{
    char *here = realpath(".", NULL);
    size_t length = here ? strlen(here) : 0;
    bool below = length && strncmp(path, here, length) == 0 && path[length] == '/';
    const char *from = below ? path + length + 1 : path;
    free(here);
    return arena_text(&d->arena, str_of(from));
}

struct record *documents_add(struct documents *d)
{
    struct record *document = memory_get(sizeof *document);
    *document = (struct record){ 0 };
    MEMORY_ROOM(d->at, d->count, d->cap);
    d->at[d->count++] = document;
    return document;
}

void documents_free(struct documents *d)
{
    for (uint32_t i = 0; i < d->count; i++) {
        record_free(d->at[i]);
        memory_drop(d->at[i]);
    }
    memory_drop(d->at);
    arena_free(&d->arena);
}
