/* Names that were meant; see meant.h. */
#include "meant.h"

struct meant meant_by(struct str asked)
{
    enum { SHORT = 5 };
    return (struct meant){ .asked = near_fold(asked), .distance = asked.len < SHORT ? 2 : 3 };
}

void meant_try(struct meant *m, const char *name)
{
    struct near_text its = near_fold(str_of(name));
    uint32_t distance = near_distance(&m->asked, &its);
    if (distance == m->distance && m->name && strcmp(m->name, name) != 0)
        m->name = NULL;
    if (distance >= m->distance)
        return;
    m->distance = distance;
    m->name = name;
}
