/* A worker of the test build that answers what no worker does, because the planted rule asks for it: the program is linked
 * with this in place of write(). An answer is written as its head, then what follows. */
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

static void head_long(int to)
{
    put(to, ANSWER_DIGEST, "", ANSWER_MOST + 1u);
}

static void head_unknown(int to)
{
    put(to, ANSWERS, "", 0);
}

static void head_wanting(int to)
{
    put(to, ANSWER_WANTS, "../planted", 10);
}

static void head_always_wanting(int to)
{
    put(to, ANSWER_WANTS, "KOI8-R", 6);
}

static void rest_changed(int to, const char *bytes, size_t count)
{
    char changed = (char)(bytes[count / 2] ^ 1);
    __real_write(to, bytes, count / 2);
    __real_write(to, &changed, 1);
    __real_write(to, bytes + count / 2 + 1, count - count / 2 - 1);
}

static void rest_half(int to, const char *bytes, size_t count)
{
    __real_write(to, bytes, count / 2);
    _exit(0);
}

static void rest_twice(int to, const char *bytes, size_t count)
{
    __real_write(to, bytes, count);
    put(to, ANSWER_DIGEST, "", (uint32_t)count);
    __real_write(to, bytes, count);
}

static const struct {
    const char *word;
    void (*head)(int to); /* what stands in place of the whole answer; or */
    void (*rest)(int to, const char *bytes, size_t count);
} ways[] = {
    { "long", head_long, NULL },       { "unknown", head_unknown, NULL },
    { "wanting", head_wanting, NULL }, { "always-wanting", head_always_wanting, NULL },
    { "changed", NULL, rest_changed }, { "half", NULL, rest_half },
    { "twice", NULL, rest_twice },
};

ssize_t __wrap_write(int to, const void *bytes, size_t count)
{
    bool head = count == sizeof(struct answer); /* nothing else that is written is so short */
    for (size_t i = 0; planted_answer && i < sizeof ways / sizeof *ways; i++) {
        if (strcmp(planted_answer, ways[i].word) != 0)
            continue;
        if (!ways[i].head && head)
            break;
        if (head)
            ways[i].head(to);
        else if (ways[i].rest)
            ways[i].rest(to, bytes, count);
        return (ssize_t)count;
    }
    return __real_write(to, bytes, count);
}
