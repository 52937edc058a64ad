/* The texts of a record, read once: what each of them has of which a rule may have to speak. One pass over the bytes tells
 * the few texts at which a rule has to look closely from the many that hold nothing of the kind. */
#ifndef TL_TEXTS_H
#define TL_TEXTS_H

#include "record.h"

enum text_mark {
    TEXT_PROSE = 1 << 0,   /* words of a language: a name, a title, a narrative */
    TEXT_PRINTED = 1 << 1, /* the same as a document prints it, with its faults */
    TEXT_CODE = 1 << 2,    /* a code, a symbol, a designation: each character counts */
    TEXT_NATURE = TEXT_PROSE | TEXT_PRINTED | TEXT_CODE, /* each text is of one of these */

    TEXT_UNSEEN = 1 << 3,  /* characters that show nothing, or that no font has to know */
    TEXT_BIDI = 1 << 4,    /* characters that begin or end a piece of another direction */
    TEXT_DIGITS = 1 << 5,  /* digits other than 0 to 9 */
    TEXT_SUSPECT = 1 << 6, /* characters to which text falls that was read in a wrong encoding */
    TEXT_FOREIGN = 1 << 7, /* Cyrillic, Greek or full-width letters */

    /* Of prose only, as it is not printed. */
    TEXT_DOUBLED = 1 << 8,      /* perhaps a word that stands twice in a row */
    TEXT_NUMBER = 1 << 9,       /* three digits from 0 to 9 or more, and more than them */
    TEXT_FIGURE = 1 << 10,      /* five of them or more, and stops or commas */
    TEXT_SLASH = 1 << 11,       /* a digit or more, and slashes */
    TEXT_LONG_NUMBER = 1 << 14, /* as many digits as a telephone number has, and more than them */
    TEXT_ADDRESS = 1 << 12,     /* an @; also of codes */
    TEXT_BRIEF = 1 << 13,       /* at most TEXT_BRIEF_MOST bytes between white space */
};

/* A phrase of a few words, in any script. */
enum { TEXT_BRIEF_MOST = 90 };

struct marked_text {
    uint32_t element, attribute; /* as in struct item */
    unsigned marks;
};

/* In the order of the document; only texts that have more than their nature. */
struct text_list {
    struct marked_text *texts;
    uint32_t count, cap;
    bool read;
};

/* Fills the list. Text that is not UTF-8 is left out: patterns may rely on it. */
void texts_read(struct text_list *, const struct record *);
void texts_free(struct text_list *);

/* The language of a text: that of the nearest xml:lang, else of the record; without its country. */
struct str text_language(struct item);
/* The nearest xml:lang, as it is written; empty where there is none, so that the language is that of the record. */
struct str text_named_language(struct item);

/* The number of the first character of a text: "U+202E". */
struct character_text {
    char at[12];
};
struct character_text character_text(struct str);

/* The digits from 0 to 9 of a text as one number, without what parts them: 1200 of "about 1,200". */
int64_t number_in(struct str);

#endif
