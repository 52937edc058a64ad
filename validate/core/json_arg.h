/* Typed values in JSON: numbers and codes as they are, not as a sentence shows them. */
#ifndef TL_JSON_ARG_H
#define TL_JSON_ARG_H

#include "arg.h"
#include "hash.h"
#include "json.h"

/* An argument, keyed by its name. */
void json_arg(struct json *, const struct arg *);

/* The empty text where there is no date. */
void json_date(struct json *, const char *key, struct date);
void json_hash(struct json *, const char *key, const uint8_t hash[HASH]);
/* The date that it arrives at, and its steps; a key is written before. */
void json_derivation(struct json *, const struct derivation *);
/* A list that has one entry a line; a key is written before. */
void json_lines(struct json *, struct str);

#endif
