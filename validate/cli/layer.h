/* What settings say of the records of one folder: of the rules for them, and which of them are left out. */
#ifndef TL_LAYER_H
#define TL_LAYER_H

#include "exclude.h"
#include "profile.h"
#include "record.h"

struct layer {
    struct layer *outer;
    bool
        whole; /* a folder of records was given here, and not single ones alone: what is declared complete may hold */
    struct levels levels;
    const struct exclude *excludes; /* of the settings of this folder itself */
    bool excluding;                 /* these, or those of an outer one, leave something out */
};

/* All that is said of rules. */
struct level_list {
    const struct level **at;
    uint32_t count, cap;
};

/* A layer in which holds what holds in the outer one. */
struct layer *layer_within(struct layer *outer, struct arena *);
void layer_take_profile(struct layer *, const struct profile *, struct level_list *, struct arena *);
/* What a document of settings says. False, with messages, where it names no rule, one that is not to be changed, or no reason. */
bool layer_take_rules(struct layer *, const struct record *, const char *file, struct level_list *, struct arena *);

/* Sorts it by file and line: settings are met in the order of records, or of shards. */
void levels_close(struct level_list *);

#endif
