/* A streaming writer of JSON: nothing is kept, commas are set where they belong. */
#ifndef TL_JSON_H
#define TL_JSON_H

#include "escape.h"

struct json {
    struct buf *out;
    bool comma; /* the next value or key has one before it */
    uint8_t depth;
    bool one_line;
};

/* Within an object every value has a key; within a list `key` is NULL. */
void json_begin(struct json *, const char *key, char bracket); /* '{' or '[' */
void json_end(struct json *, char bracket);                    /* '}' or ']' */
void json_text(struct json *, const char *key, struct str);
void json_number(struct json *, const char *key, int64_t);
void json_bool(struct json *, const char *key, bool);
void json_key(struct json *, struct str key); /* for keys that are not literals; a value with NULL follows */

#endif
