/* Short texts that people write where there is nothing to write: for the rules that tell an answer from none. Long texts
 * are never looked at. */
#ifndef TL_WORDING_H
#define TL_WORDING_H

#include "record.h"

struct check;

/* Calls back for every brief text in prose (TEXT_BRIEF): elements, and the reasons of value states. White space at the
 * ends is left out. */
void each_short_text(struct check *, void (*judge)(struct check *, struct item at, struct str text));

/* Whether a text has no more words than a phrase that says nothing. */
bool is_terse(struct str text);

/* Whether a text may be the name of a person or a place, as "No", "Nada" and "Non" are. */
bool may_be_name(struct item, struct str text);

/* Whether the element can say by a value state why it holds nothing; an attribute cannot. */
bool takes_value_state(struct item);

/* Whether the schema says of the item, or of what it stands in, that it is of one period (tl:yearly), or given
 * voluntarily (tl:voluntary). */
bool is_yearly(struct item);
bool is_voluntary(struct item);

/* The first of these requirements whose article the schema names as asking for the item, at the item itself or at the
 * rows and the section around it. NULL where none does, where the item is voluntary, or where it may be left out. */
struct registry;
const char *asked_by(const struct registry *, struct item, const char *const *requirements, size_t count);

/* Patterns, each of a whole text. */
/* "n/a", "none", "nil", "same", "-" and what means the same in Arabic, Chinese, French, Russian and Spanish. */
extern const char wording_nothing[];
/* "TBD", "to be completed", "xxx", "???", "[insert ...]", "lorem ipsum ..." and the same in the other five languages. */
extern const char wording_placeholder[];
/* "No change", "as last year", "see previous report", "unchanged since 2019", in six languages. */
extern const char wording_unchanged[];

#endif
