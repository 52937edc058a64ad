/* The English of everything that the program says beside the messages of rules. Other languages translate it by
 * id in transform/messages/<language>.xlf; a test holds that each has every phrase. */
#ifndef TL_PHRASES_H
#define TL_PHRASES_H

#include <stddef.h>

struct phrase {
    const char *id, *english;
};

extern const struct phrase phrases[]; /* sorted by id */
extern const size_t phrase_count;

/* NULL where there is no phrase of that id. */
const char *phrase_english(const char *id, size_t length);

/* What an error number of libxml2's parser means, in the words of a person. */
struct phrase phrase_of_xml_error(int code);

#endif
