/* Threads; see side_by_side.h. */
#include "side_by_side.h"

#include <pthread.h>
#include <stdbool.h>

enum { MOST = 8 };

struct share {
    void (*part)(void *, uint32_t);
    void *job;
    pthread_t thread;
    uint32_t first, step, parts; /* the parts from the first on, each so many behind the other */
    bool begun;
};

static void *work(void *data)
{
    const struct share *s = data;
    for (uint32_t i = s->first; i < s->parts; i += s->step)
        s->part(s->job, i);
    return NULL;
}

void side_by_side(void (*part)(void *job, uint32_t which), void *job, uint32_t parts)
{
    struct share shares[MOST];
    uint32_t count = MOST;
    if (parts < count)
        count = parts;
    for (uint32_t i = 0; i < count; i++)
        shares[i] = (struct share){ .part = part, .job = job, .first = i, .step = count, .parts = parts };
    for (uint32_t i = 1; i < count; i++)
        shares[i].begun = pthread_create(&shares[i].thread, NULL, work, &shares[i]) == 0;
    for (uint32_t i = 0; i < count; i++) /* what no thread was begun for is done here */
        if (!shares[i].begun)
            work(&shares[i]);
    for (uint32_t i = 1; i < count; i++)
        if (shares[i].begun)
            pthread_join(shares[i].thread, NULL);
}
