/* The matrix of requirements: each in the order of the text in which it stands, with the rules that name it, or with the
 * reason why none does. */
#ifndef TL_MATRIX_H
#define TL_MATRIX_H

#include "session.h"

enum matrix_standing { MATRIX_NAMED, MATRIX_NOT_CHECKABLE, MATRIX_NEITHER, MATRIX_STANDINGS };

struct matrix {
    /* The Convention article by article, documents of meetings by symbol and paragraph, the action plan by action, the
     * record itself. */
    const struct requirement **rows;
    uint32_t count, counts[MATRIX_STANDINGS];
};

void matrix_make(struct matrix *, const struct session *);
void matrix_free(struct matrix *);

/* Calls for each requirement on which findings of the rule can rest, until told to stop by false: those that the rule
 * names, and those of the items that the schemas call due (tl:due) and the rule looks for. One may come more than once. */
void each_basis(const struct session *, const struct rule *, bool (*visit)(void *, struct str requirement), void *);

bool rule_names(const struct session *, const struct rule *, struct str requirement);
/* The ids of the requirements that the rule names, one a line, each once. */
void basis_of_rule(struct buf *lines, const struct session *, const struct rule *);
/* The ids of the rules that name the requirement, one a line. */
void rules_naming(struct buf *lines, const struct session *, struct str requirement);
enum matrix_standing requirement_standing(const struct session *, const struct requirement *);

/* What a requirement stands under: the number of its first article, or a symbol; empty where it is cited by neither. */
struct str requirement_heading(const struct requirement *);
/* Whether both stand in one text, under one heading; of the record itself, what it must be and what is usual differ. */
bool requirement_beside(const struct requirement *, const struct requirement *);

#endif
