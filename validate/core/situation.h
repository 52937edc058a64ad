/* What applies to a record: the words by which the schemas say when an item is due (tl:due/@when).
 *
 *     always       whatever the record is
 *     initial, annual, voluntary      by the type of the report
 *     whole        a report without a cover page, which refers to no earlier one
 *     article-3, article-4            by the article of a request or a declaration; of a report, by the obligation of
 *                                     the State that the registry knows for the last year of the period
 *     renewal      a request for a further extension
 *     further-article-3               one under Article 3 */
#ifndef TL_SITUATION_H
#define TL_SITUATION_H

#include "registry.h"

struct situation {
    struct str words[8];
    uint32_t count;
};

/* Whether one of these words, with blanks between, applies; the word itself is then in `*which`, which may be NULL. */
bool situation_fits(const struct situation *, const char *words, struct str *which);
/* That of a report of this type for a year, as far as the registry knows; 0: for any time. */
struct situation situation_of_report(struct str type, struct str state, int64_t year, const struct registry *);
/* That of a declaration (`number` 0) or of the request of that number, under Article 3 or 4; 0: neither is known. */
struct situation situation_of_deadline(int64_t article, int64_t number);
/* That of a record whose root this is. */
struct situation situation_of(struct item root, const struct registry *);

#endif
