/* Days, months and years as people write them, where only one day can be meant: 30.04.2022, 2022/4/30, 30 April 2022, but not
 * 04/05/2022, which is read from the day by some and from the month by others. */
#ifndef TL_DAY_WRITTEN_H
#define TL_DAY_WRITTEN_H

#include "date.h"
#include "memory.h"

/* Reads a text, in ASCII. The day is 0 where it is a month of a year. False where it is no such text, or could be another
 * day. */
bool day_written(struct str, struct date *out);

/* Adds a day as the United Nations write it in English: 30 April 2022. */
void day_in_words(struct buf *out, struct date);

#endif
