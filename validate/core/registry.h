/* What is known about the treaty: its numbers, requirements, States, meetings and obligations, with sources and
 * horizons. Built in (schema/registry), extended by overlays of the same schema.
 *
 * A number, a requirement, a State, a currency and a type of munition are defined once. Of a meeting and of an
 * obligation several documents may speak, each with what it adds: an overlay adds extensions to an obligation, or days
 * to a meeting whose days were not known. The same fact again is one fact; where two documents contradict each other,
 * the second is refused. */
#ifndef TL_REGISTRY_H
#define TL_REGISTRY_H

#include "amount.h"

enum force { FORCE_RECORD, FORCE_BINDING, FORCE_AGREED, FORCE_POLITICAL, FORCE_PRACTICE };
enum certainty { CERTAINTY_STATED, CERTAINTY_INTERPRETED, CERTAINTY_UNVERIFIED };

/* The legal basis of rules. */
struct requirement {
    struct str id;
    struct str instrument; /* "convention", "meeting", "action-plan", "record" */
    struct str article;    /* as cited: "4(5)"; empty where it is not an article */
    struct str symbol, paragraph, action;
    struct str text; /* paraphrase in English */
    struct str why;  /* it is not checkable: "conduct", "narrative" ...; empty where it is */
    enum force force;
    enum certainty certainty;
    struct date since; /* the first day on which it holds; none where always */
};

/* Whether it stands in a text that can be cited; what is usual, or what a record must be by itself, does not. */
static inline bool requirement_is_cited(const struct requirement *r)
{
    return r->article.len || r->symbol.len;
}

/* A number of the treaty: 180 days, 8 years, nine months. */
struct number {
    struct str id, requirement;
    int64_t value;
    enum unit unit;
};

/* A bound of the treaty: 20 kilograms, ten submunitions. */
struct bound {
    struct str id, requirement;
    struct amount amount;
};

/* A day of every year: 30 April. */
struct day {
    struct str id;
    struct str day; /* "--04-30" */
};

/* A date of the Convention itself. */
struct landmark {
    struct str id;
    struct date date;
};

struct currency {
    struct str code;
    struct date until; /* the last day on which it was in use; none where it is, or where the day is not known */
    bool unverified;   /* of that day */
};

/* A type of munition by one of its names; see munitions.h. */
struct munition_type {
    struct str key;      /* the name, folded */
    struct str spelling; /* the name itself */
    struct str name;     /* the usual one of the type */
    bool carrier;        /* it carries others; else it is carried */
    bool mine;           /* it acts like a mine */
    struct item row;
};

struct state {
    struct str code;
    bool invented;
    bool has_signed;              /* and not acceded later */
    struct date entry_into_force; /* none for a State that is not a party */
    bool unverified;              /* of the entry into force */
    struct date withdrawn;        /* the day on which a withdrawal took effect */
    struct item item;             /* names */
};

struct meeting {
    struct str code;
    struct date opens, closes; /* first and last session; none where not known */
    bool is_review_conference;
    bool unverified;   /* the days are not from a document of the United Nations or of a State */
    struct item *rows; /* what the documents say of it: names, sessions, document series */
    uint32_t row_count, row_cap;
};

/* An extension of a deadline, as a meeting granted it. */
struct extension {
    struct str meeting, symbol; /* of the request or its analysis */
    struct str decided;         /* "2019", "2019-09" or "2019-09-04"; empty where not known */
    struct str certainty;
    struct str stated_in; /* the report of the meeting; empty where the row does not name it */
    struct date from, to;
};

struct obligation {
    struct str state;
    int64_t article;
    struct date original, known_until;
    struct extension *extensions; /* by the day they lead to */
    uint32_t extension_count, extension_cap;
    struct item fulfilled;
    struct item pending; /* NO_ITEM once an extension by its meeting is known */
};

/* Where a row contradicts what is known: "CHL.4", "@to", "2026-06-01", "2027-06-01". A row that defines again what is
 * defined once has no values. */
struct clash {
    struct str row;
    const char *what;
    struct str known, given;
};

struct registry {
    struct str other_codes; /* of States that nothing else is known of; blanks between */
    struct date
        known_until; /* of what is built in; an overlay moves the horizon only of the obligations it tells of */
    struct record **documents; /* that all of this points into */
    struct requirement *requirements;
    struct number *numbers;
    struct bound *bounds;
    struct day *days;
    struct landmark *landmarks;
    struct currency *currencies;
    struct munition_type *types;
    struct state *states;
    struct meeting *meetings;
    struct obligation *obligations; /* each list sorted by its key */
    uint32_t document_count, document_cap, requirement_count, requirement_cap, number_count, number_cap;
    uint32_t bound_count, bound_cap, day_count, day_cap, landmark_count, landmark_cap;
    uint32_t currency_count, currency_cap, type_count, type_cap;
    uint32_t state_count, state_cap, meeting_count, meeting_cap, obligation_count, obligation_cap;
    uint8_t hash[32];   /* SHA-256 over the documents in their order */
    struct arena arena; /* of clashes and folded names */
};

/* Adds a registry document, taking it over. False, with the row and the values in `*clash`, where it contradicts what
 * is known; the registry then is of no further use. */
bool registry_add(struct registry *, struct record *document, struct clash *);
void registry_free(struct registry *);

const struct requirement *registry_requirement(const struct registry *, struct str id);
/* Whether the requirement of that id is one that holds on that day. */
bool registry_requires(const struct registry *, const char *id, struct date);
const struct number *registry_number(const struct registry *, struct str id);
const struct bound *registry_bound(const struct registry *, struct str id);
/* The day of the year with that id; empty where there is none. */
struct str registry_day(const struct registry *, struct str id);
/* The date of the Convention with that id; none where there is none. */
struct date registry_date(const struct registry *, struct str id);
const struct currency *registry_currency(const struct registry *, struct str code);
const struct state *registry_state(const struct registry *, struct str code);
/* Whether a State has this code, be it one that nothing else is known of. */
bool registry_has_code(const struct registry *, struct str code);
const struct meeting *registry_meeting(const struct registry *, struct str code);
const struct obligation *registry_obligation(const struct registry *, struct str state, int64_t article);

/* Up to which day decisions on the deadline of a State under Article 3 or 4 are known. */
struct date registry_horizon(const struct registry *, struct str state, int64_t article);

/* The first Meeting of States Parties that opens after a day, counted on or back from the meeting `code`, because invented
 * meetings stand beside real ones; NULL where it is not known. */
const struct meeting *registry_meeting_after(const struct registry *, struct str code, struct date day);

/* Whether the obligation is known to have been fulfilled on that day or before; where only a month or a year is known, from its
 * first day on it may have been. */
bool registry_fulfilled(const struct registry *, struct str state, int64_t article, struct date);
/* The same, but sure: a month or a year counts when it has passed. */
bool registry_surely_fulfilled(const struct registry *, struct str state, int64_t article, struct date);
/* Up to which day decisions are known in general: of real States that of what is built in, of invented ones the earliest of their
 * obligations. */
struct date registry_known_until(const struct registry *, bool invented);

/* Whether the State is known to have an obligation that was not fulfilled before that day. False also where the day of its
 * fulfilment is not known closely enough to tell. What the registry cannot know after its horizon, need_horizon asks. */
bool registry_obliged(const struct registry *, struct str state, int64_t article, struct date);

/* Whether both speak of one decision: they lead to the same day, or are by the same meeting and neither goes on from
 * the other. */
bool extension_same(const struct extension *, const struct extension *);

/* The State that presides over a meeting; empty where it is not known. */
struct str registry_president(const struct registry *, struct str meeting);

/* The regional group of a State of the United Nations, "none" where it belongs to none; empty where it is not known. */
struct str registry_state_group(const struct registry *, struct str code);

/* Whether the Convention is in force for the State on that day (Art. 17, 20(3)). */
bool state_is_party(const struct state *, struct date);

/* The name of a State in the UN's form, or of a meeting, in that language; English where there is none, and the
 * code itself where the registry does not know it. */
struct str registry_state_name(const struct registry *, struct str code, struct str language);
struct str registry_meeting_name(const struct registry *, struct str code, struct str language);

/* The meeting whose documents bear the symbols of `body` ("MSP", "CONF") and `year`; NULL where none is known. */
const struct meeting *registry_series(const struct registry *, struct str body, struct str year);

/* Whether a row or a date of a registry says that it is not from a document of the United Nations or of a State. */
bool registry_unverified(struct item);

struct str force_name(enum force);
struct str certainty_name(enum certainty);

#endif
