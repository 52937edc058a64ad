/* Typed, named values: the arguments of a message, and the fields of a fact. A format decides how each type is
 * shown; nothing is turned into prose before. */
#ifndef TL_ARG_H
#define TL_ARG_H

#include "date.h"
#include "memory.h"

enum arg_type {
    ARG_TEXT = 1, /* what the record says, to be quoted: untrusted */
    ARG_CODE,     /* a name or code of the format: an item, a symbol, a letter */
    ARG_DATE,
    ARG_COUNT,
    ARG_SPAN,    /* a number of days, months or years */
    ARG_STATE,   /* alpha-3 code; shown by the State's name */
    ARG_MEETING, /* code; shown by the meeting's name */
    ARG_TERM,    /* a phrase of the catalogue by its id, English beside it */
    ARG_LIST,    /* codes, one a line */
    ARG_STATES,  /* alpha-3 codes, one a line; shown by the States' names */
    ARG_DERIVATION,
    ARG_AMOUNT, /* thousandths, and a unit or currency */
};

/* How one step of a derivation goes on from the date before it. */
enum step_kind {
    STEP_FROM = 1, /* begins with a date that has a name */
    STEP_PLUS,     /* adds a span */
    STEP_LESS,     /* takes a span off */
    STEP_EXTENDED, /* a meeting extended the deadline to a date */
};

struct step {
    uint8_t kind, unit;
    bool unverified; /* known from a source that is not a document of the UN or of the State */
    int64_t amount;
    struct date date; /* the date reached by this step */
    struct str term;  /* STEP_FROM: the phrase that names the date; STEP_EXTENDED: the meeting's code */
    struct str basis; /* requirement id, or empty */
};

/* The steps by which a date was computed, each with its basis. */
struct derivation {
    uint32_t count;
    struct step step[12];
};

struct arg {
    struct str name;
    uint8_t type, unit;
    bool cut; /* the text goes on in the record */
    struct date date;
    int64_t number;
    struct str text;
    struct str english; /* ARG_TERM: the phrase where the catalogue has no translation */
    const struct derivation *derivation;
};

static inline struct arg arg_text(const char *name, struct str text)
{
    return (struct arg){ .name = str_of(name), .type = ARG_TEXT, .text = text };
}
static inline struct arg arg_code(const char *name, struct str code)
{
    return (struct arg){ .name = str_of(name), .type = ARG_CODE, .text = code };
}
static inline struct arg arg_date(const char *name, struct date date)
{
    return (struct arg){ .name = str_of(name), .type = ARG_DATE, .date = date };
}
static inline struct arg arg_count(const char *name, int64_t number)
{
    return (struct arg){ .name = str_of(name), .type = ARG_COUNT, .number = number };
}
static inline struct arg arg_span(const char *name, int64_t number, enum unit unit)
{
    return (struct arg){ .name = str_of(name), .type = ARG_SPAN, .number = number, .unit = (uint8_t)unit };
}
static inline struct arg arg_state(const char *name, struct str code)
{
    return (struct arg){ .name = str_of(name), .type = ARG_STATE, .text = code };
}
static inline struct arg arg_meeting(const char *name, struct str code)
{
    return (struct arg){ .name = str_of(name), .type = ARG_MEETING, .text = code };
}
static inline struct arg arg_term(const char *name, struct str id, struct str english)
{
    return (struct arg){ .name = str_of(name), .type = ARG_TERM, .text = id, .english = english };
}
static inline struct arg arg_list(const char *name, struct str lines)
{
    return (struct arg){ .name = str_of(name), .type = ARG_LIST, .text = lines };
}
static inline struct arg arg_states(const char *name, struct str lines)
{
    return (struct arg){ .name = str_of(name), .type = ARG_STATES, .text = lines };
}
static inline struct arg arg_derivation(const char *name, const struct derivation *d)
{
    return (struct arg){ .name = str_of(name), .type = ARG_DERIVATION, .derivation = d };
}

/* A copy of the arguments, with all that they point to, in the arena. */
struct arg *args_copy(struct arena *, const struct arg *, uint32_t count);

/* The argument of that name; NULL where there is none. */
const struct arg *args_find(const struct arg *, uint32_t count, struct str name);

/* The date a derivation arrives at; no date where it has no steps. */
struct date derivation_date(const struct derivation *);

#endif
