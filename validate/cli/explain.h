/* What treatylint explain says of a name: of a rule, a requirement, an item of a record, a type. Each file knows one of
 * these nouns; a name that several know is explained by each. What is said is composed once and written in one of several
 * ways: as text, as Markdown, as JSON. */
#ifndef TL_EXPLAIN_H
#define TL_EXPLAIN_H

#include "json_arg.h"
#include "messages.h"
#include "near.h"
#include "session.h"

struct page_writer;

struct page {
    struct buf out;
    struct voice voice;
    const struct session *session;
    const struct page_writer *writer;
    uint32_t level; /* of titles among the headings of Markdown */

    struct json json;
    const char *key;                                 /* of the section in JSON */
    bool is_titled, is_listed, is_object, is_nested; /* what is open there, from the outside to the inside */
};

/* A line of a section: a text, and what it says as a value where that is more than text. */
struct page_line {
    struct str text, code;
    const struct arg *args;
    uint32_t count;
    bool below;    /* it belongs to the line before it */
    bool alone;    /* the section has no other */
    bool verbatim; /* in a language of its own */
};

/* A way of writing a page. The parts of a page are begun, a section once it has a line or before. */
struct page_writer {
    const char *name;
    void (*begin)(struct page *, const char *noun,
                  struct str title); /* of what the page lists; no title for a name */
    void (*group)(struct page *, struct str);
    void (*title)(struct page *, const char *sort, struct str name, struct str code, struct str of);
    void (*head)(struct page *, const char *phrase);
    void (*line)(struct page *, const struct page_line *);
    void (*end)(struct page *);
};

/* Of that name; text where there is none. */
const struct page_writer *page_writer(const char *name);

/* Writes what the name stands for. False where it stands for nothing of that sort. */
bool explain_rule(struct page *, const char *name);
bool explain_requirement(struct page *, const char *name);
/* An item by its name, by its path or the end of one ("decisions/extension", "extension/@state"); or a type. */
bool explain_item(struct page *, const char *name);

/* Writes all rules, module by module. */
void explain_rules(struct page *);

/* The name of that sort that is most like one that nobody bears: nearer than `*best`, which becomes its distance. Empty
 * where there is none. That of an item lives in the arena. */
struct str nearest_rule(const struct near_text *, uint32_t *best);
struct str nearest_requirement(const struct registry *, const struct near_text *, uint32_t *best);
struct str nearest_item(const struct session *, struct arena *, struct str asked, uint32_t *best);
struct str nearest_type(const struct session *, const struct near_text *, uint32_t *best);
/* Takes a name for the nearest where it is nearer than the best. */
void nearest_of(const struct near_text *asked, struct str name, uint32_t *best, struct str *found);

/* Parts of a page: the title of a thing with its sort, such as "rule", and the code of what it is of, told by the phrase
 * of a folder; the head of a section. */
void explain_title(struct page *, const char *sort, struct str name, const char *folder, struct str of);
void explain_head(struct page *, const char *phrase);
/* Lines: a text; a phrase with arguments; the phrase of a folder and a code. */
void explain_line(struct page *, struct str text);
void explain_told(struct page *, const char *phrase, const struct arg *, uint32_t count);
void explain_code(struct page *, const char *folder, struct str code);
/* The phrase of a folder and a code, such as "kind/" and "settings"; the code where there is none. */
struct str explain_coded(const struct page *, const char *folder, struct str code);
/* The same as an argument: in JSON the code. */
struct arg explain_term(const struct page *, const char *name, const char *folder, struct str code);

/* One requirement as a line: where it stands, how binding it is, what it says. */
void explain_basis(struct page *, const struct requirement *);

#endif
