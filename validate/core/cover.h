/* The cover page of a report beside the sections that the report has. A section belongs to the form that the schema
 * names for it (tl:form); sections without one, such as institutions, belong to none. */
#ifndef TL_COVER_H
#define TL_COVER_H

#include "record.h"

struct check;

enum { FORM_LETTERS = 26 };

struct cover {
    struct item root, page;
    struct item section[FORM_LETTERS]; /* by letter from 'A': the first section of the form */
    struct item content[FORM_LETTERS]; /* the first that holds more than a value state */
};

/* Reads the first cover page and, in one walk, the sections. False where the report has no cover page; the rule then is
 * not applicable. */
bool need_cover(struct check *, struct item root, struct cover *);

/* The ticks, and the letter of one as an index; FORM_LETTERS where it bears no capital letter. */
/* NOLINTNEXTLINE(bugprone-macro-parentheses): `i` is a name that is declared, not a value */
#define each_tick(i, cover) for (struct item i = item_at((cover)->page, "form"); item_given(i); i = item_next(i))
uint32_t tick_letter(struct item tick);
bool tick_is(struct item tick, const char *what);

/* The first figure above zero in the elements of that name below an item; NO_ITEM where there is none. */
#define figure_below(base, name) figure_below_((base), "" name "")
struct item figure_below_(struct item base, const char *name);

/* A row of munitions or submunitions that the report gives as retained at the end of the period. */
struct item retained_row(struct item root);

/* The letters of the template, as the schema lists them, a letter a string. */
const char *const *cover_letters(const struct cover *, uint32_t *count);

#endif
