/* Messages: a template in one language and typed arguments become a sentence. No sentence is glued from pieces;
 * only lists and the steps of a derivation are strung together, each piece a phrase of its own. */
#ifndef TL_MESSAGES_H
#define TL_MESSAGES_H

#include "registry.h"

/* The translations of one language, by id. */
struct catalog {
    char language[3];
    bool right_to_left;
    struct {
        struct str id, text;
    } * entries; /* sorted by id */
    uint32_t count, cap;
    struct arena arena;
};

/* Loads the embedded catalogue; English needs none and is always there. False for another language than we have. */
bool catalog_load(struct catalog *, const char *language);
void catalog_free(struct catalog *);

/* What a sentence is told with: the language, and the registry for the names of States and meetings. */
struct voice {
    const struct catalog *catalog;
    const struct registry *registry;
};

/* The phrase of that id in the voice's language, English where there is no translation. */
struct str say(const struct voice *, const char *id);
struct str say_id(const struct voice *, struct str id);
/* The same for a text that has its English beside it, such as a message of a rule. */
struct str say_or(const struct voice *, struct str id, struct str english);

/* Fills `{name}` of a template with arguments, each as its type is shown in this language. */
void tell(struct buf *, const struct voice *, struct str pattern, const struct arg *, uint32_t count);
/* The same for a phrase by its id. */
/* "Form B, part I" of "B.I". */
void tell_form(struct buf *, const struct voice *, struct str form);
void tell_phrase(struct buf *, const struct voice *, const char *id, const struct arg *, uint32_t count);
/* One argument alone; of a derivation the date that it arrives at. */
void tell_arg(struct buf *, const struct voice *, const struct arg *);
/* All steps of a derivation. */
void tell_derivation(struct buf *, const struct voice *, const struct derivation *);

/* The message of a finding. */
struct finding;
void tell_finding(struct buf *, const struct voice *, const struct finding *);

/* "Art. 4(5)": where a requirement stands. */
void tell_citation(struct buf *, const struct voice *, const struct requirement *);

/* A number of things, in the plural form of the language: `unit` is "day", "record", "finding" ... */
void tell_amount(struct buf *, const struct voice *, const char *unit, int64_t number);

#endif
