/* A worker of the test build that answers what no worker does, because the planted rule asks for it: the program is linked
 * with this in place of write(). A worker writes several answers at once, each its head before what follows; that of the
 * planted record is the one that has its id. */
#define _GNU_SOURCE /* memmem */
#include "answers.h"

#include <string.h>
#include <unistd.h>

#include "checker.h"

ssize_t __real_write(int to, const void *bytes, size_t count);
ssize_t __wrap_write(int to, const void *bytes, size_t count);

const char *planted_answer;

static void put(int to, uint32_t kind, const char *text, uint32_t length)
{
    struct answer a = { kind, length, 0 };
    __real_write(to, &a, sizeof a);
    if (*text)
        __real_write(to, text, strlen(text));
}

static void put_long(int to, const char *bytes, size_t count)
{
    (void)bytes, (void)count;
    put(to, ANSWER_DIGEST, "", ANSWER_MOST + 1u);
}

static void put_unknown(int to, const char *bytes, size_t count)
{
    (void)bytes, (void)count;
    put(to, ANSWERS, "", 0);
}

static void put_wanting(int to, const char *bytes, size_t count)
{
    (void)bytes, (void)count;
    put(to, ANSWER_WANTS, "../planted", 10);
}

static void put_always_wanting(int to, const char *bytes, size_t count)
{
    (void)bytes, (void)count;
    put(to, ANSWER_WANTS, "KOI8-R", 6);
}

static void put_cut(int to, const char *bytes, size_t count)
{
    put(to, ANSWER_DIGEST, "", (uint32_t)(count - sizeof(struct answer) - 1));
    __real_write(to, bytes + sizeof(struct answer), count - sizeof(struct answer) - 1);
}

static void put_half(int to, const char *bytes, size_t count)
{
    __real_write(to, bytes, count / 2);
    _exit(0);
}

static void put_twice(int to, const char *bytes, size_t count)
{
    __real_write(to, bytes, count);
    __real_write(to, bytes, count);
}

/* The digest of another record than the one that was handed over: its path is the first of its texts. */
static void put_other(int to, const char *bytes, size_t count)
{
    char changed = (char)(bytes[sizeof(struct answer) + 1] ^ 1);
    __real_write(to, bytes, sizeof(struct answer) + 1);
    __real_write(to, &changed, 1);
    __real_write(to, bytes + sizeof(struct answer) + 2, count - sizeof(struct answer) - 2);
}

static const struct {
    const char *word;
    void (*put)(int to, const char *bytes, size_t count);
} ways[] = {
    { "long", put_long },       { "unknown", put_unknown },
    { "wanting", put_wanting }, { "always-wanting", put_always_wanting },
    { "cut", put_cut },         { "half", put_half },
    { "twice", put_twice },     { "other", put_other },
};

static void put_answer(int to, const char *bytes, size_t count)
{
    for (size_t i = 0; memmem(bytes, count, "planted", 7) && i < sizeof ways / sizeof *ways; i++)
        if (strcmp(planted_answer, ways[i].word) == 0) {
            ways[i].put(to, bytes, count);
            return;
        }
    __real_write(to, bytes, count);
}

ssize_t __wrap_write(int to, const void *bytes, size_t count)
{
    const char *at = bytes, *end = at + count;
    if (!planted_answer)
        return __real_write(to, bytes, count);
    while (at < end) {
        struct answer a;
        memcpy(&a, at, sizeof a);
        put_answer(to, at, sizeof a + a.length);
        at += sizeof a + a.length;
    }
    return (ssize_t)count;
}
