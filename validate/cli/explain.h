/* What treatylint explain says of a name: of a rule, a requirement, an item of a record, a type. Each file knows one of
 * these nouns; a name that several know is explained by each. */
#ifndef TL_EXPLAIN_H
#define TL_EXPLAIN_H

#include "messages.h"
#include "near.h"
#include "session.h"

struct page {
    struct buf out;
    struct voice voice;
    const struct session *session;
};

/* Writes what the name stands for. False where it stands for nothing of that sort. */
bool explain_rule(struct page *, const char *name);
bool explain_requirement(struct page *, const char *name);
/* An item by its name, by its path or the end of one ("decisions/extension", "extension/@state"); or a type. */
bool explain_item(struct page *, const char *name);

/* The name of that sort that is most like one that nobody bears: nearer than `*best`, which becomes its distance. Empty
 * where there is none. That of an item lives in the arena. */
struct str nearest_rule(const struct near_text *, uint32_t *best);
struct str nearest_requirement(const struct registry *, const struct near_text *, uint32_t *best);
struct str nearest_item(const struct session *, struct arena *, struct str asked, uint32_t *best);
struct str nearest_type(const struct session *, const struct near_text *, uint32_t *best);
/* Takes a name for the nearest where it is nearer than the best. */
void nearest_of(const struct near_text *asked, struct str name, uint32_t *best, struct str *found);

/* Parts of a page: its title with the sort of thing that it is about, the head of a section, a line. */
void explain_title(struct page *, struct str name, struct str sort);
void explain_head(struct page *, const char *phrase);
void explain_line(struct page *, struct str text);
/* The phrase of a folder and a code, such as "kind/" and "settings"; the code where there is none. */
struct str explain_coded(const struct page *, const char *folder, struct str code);

/* One requirement as a line: where it stands, how binding it is, what it says. */
void explain_basis(struct page *, const struct requirement *);

#endif
