/* The parent's side of checking by workers; see pool.h. */
#define _GNU_SOURCE /* memfd_create */
#include "pool.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "checker.h"
#include "decode.h"
#include "input.h"
#include "source.h"

enum { QUEUED = 2 }; /* records that a worker holds: the one it is on, and the next */

/* A worker, and the files that it was handed and has not answered. */
struct hand {
    struct checker checker;
    uint32_t files[QUEUED];
    uint32_t count;
    struct buf answer; /* as far as it has come */
};

struct bench {
    const struct pool *pool;
    struct arena *arena;
    struct outcome_of_file *out;
    struct hand *hands;
    uint32_t *again; /* files whose worker died before it came to them */
    uint32_t next, again_count, answered;
    int input; /* what standard input held; 0 before it is read */
};

uint32_t pool_processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (uint32_t)count : 1;
}

static void settle(struct bench *b, uint32_t file, enum fate fate, int reason)
{
    b->out[file].fate = fate;
    b->out[file].reason = reason;
    b->answered++;
}

/* The next file that is to be checked; false where none is left. */
static bool take_file(struct bench *b, uint32_t *file)
{
    if (b->again_count)
        *file = b->again[--b->again_count];
    else if (b->next < b->pool->files->count)
        *file = b->next++;
    else
        return false;
    return true;
}

/* Standard input is read once, and kept: a worker may die on it, or want another one. */
static int keep_input(struct bench *b, int *reason)
{
    struct buf bytes = { 0 };
    if (!b->input) {
        int kept = memfd_create("input", MFD_CLOEXEC);
        *reason = kept < 0 ? errno : source_bytes(STDIN_FILENO, b->pool->session->parser.limits.bytes, &bytes);
        for (size_t done = 0; !*reason && done < bytes.len;) {
            ssize_t put = write(kept, bytes.at + done, bytes.len - done);
            *reason = put < 0 && errno != EINTR ? errno : 0;
            done += put > 0 ? (size_t)put : 0;
        }
        buf_free(&bytes);
        b->input = kept;
    }
    if (*reason || lseek(b->input, 0, SEEK_SET) < 0)
        return -1;
    return dup(b->input);
}

/* Opens the next file that can be opened and hands it over; false where none is left, or the worker is gone. */
static bool hand_over(struct bench *b, struct hand *h)
{
    uint32_t file;
    while (take_file(b, &file)) {
        const struct file *f = &b->pool->files->at[file];
        int reason = 0,
            from = strcmp(f->path, "-") == 0 ? keep_input(b, &reason) : input_try(f->path, f->folder, &reason);
        if (from < 0) {
            settle(b, file, FATE_NOT_READ, reason);
            continue;
        }
        bool sent = checker_send(&h->checker, file, from);
        input_close(from);
        if (!sent) {
            b->again[b->again_count++] = file;
            return false;
        }
        h->files[h->count++] = file;
        return true;
    }
    return false;
}

static bool start(struct bench *b, struct hand *h)
{
    h->count = 0;
    h->answer.len = 0;
    return checker_start(&h->checker, b->pool->session, b->pool->files, &b->pool->limits);
}

/* The first file that the worker was handed, which it is handed no more. */
static uint32_t drop_first(struct hand *h)
{
    uint32_t file = h->files[0];
    h->count--;
    memmove(h->files, h->files + 1, h->count * sizeof *h->files);
    return file;
}

static void take_digest(struct bench *b, uint32_t file, struct str bytes)
{
    struct digest_list list = { 0 };
    uint8_t registry[HASH];
    bool good = digests_read(bytes, STR("worker"), b->arena, &list, registry) == DIGESTS_GOOD && list.count == 1;
    if (good)
        b->out[file].digest = list.at[0];
    settle(b, file, good ? FATE_CHECKED : FATE_DIED, 0);
    memory_drop(list.at);
}

/* Encodings are prepared by the parent, since a worker can load nothing; then another worker takes its files. */
static void replace(struct bench *b, struct hand *h, struct str encoding)
{
    int code;
    decode_prepare(encoding);
    checker_end(&h->checker, true, &code);
    while (h->count)
        b->again[b->again_count++] = h->files[--h->count];
    h->answer.len = 0;
}

static void take_answer(struct bench *b, struct hand *h, const struct answer *a, struct str bytes)
{
    if (a->kind == ANSWER_WANTS)
        replace(b, h, bytes);
    else if (a->kind == ANSWER_NOT_READ)
        settle(b, drop_first(h), FATE_NOT_READ, a->reason);
    else
        take_digest(b, drop_first(h), bytes);
}

static void take_answers(struct bench *b, struct hand *h)
{
    struct answer a;
    size_t done = 0;
    while (h->answer.len - done >= sizeof a && h->count) {
        memcpy(&a, h->answer.at + done, sizeof a);
        if (h->answer.len - done - sizeof a < a.length)
            break;
        take_answer(b, h, &a, (struct str){ h->answer.at + done + sizeof a, a.length });
        done += sizeof a + a.length;
    }
    h->answer.len -= done < h->answer.len ? done : h->answer.len;
    if (h->answer.len)
        memmove(h->answer.at, h->answer.at + done, h->answer.len);
}

/* A worker ended before its time: the file that it was on is lost, the next one is handed to another. */
static void bury(struct bench *b, struct hand *h)
{
    static const enum fate fates[] = {
        [ENDED_WELL] = FATE_DIED,          [ENDED_BY_TIME] = FATE_TIME,   [ENDED_BY_MEMORY] = FATE_MEMORY,
        [ENDED_BY_SANDBOX] = FATE_REFUSED, [ENDED_BY_SIGNAL] = FATE_DIED,
    };
    int code = 0;
    enum ending ending = checker_end(&h->checker, true, &code);
    if (h->count)
        settle(b, drop_first(h), fates[ending], ending == ENDED_BY_SIGNAL ? code : 0);
    while (h->count)
        b->again[b->again_count++] = h->files[--h->count];
}

static void listen_to(struct bench *b, struct hand *h)
{
    char part[64 * 1024];
    ssize_t got = read(h->checker.answers, part, sizeof part);
    if (got < 0 && errno == EINTR)
        return;
    if (got <= 0) {
        bury(b, h);
        return;
    }
    buf_add(&h->answer, part, (size_t)got);
    take_answers(b, h);
}

static bool wait_for_answers(struct bench *b, struct pollfd *polls)
{
    uint32_t workers = b->pool->workers;
    for (uint32_t i = 0; i < workers; i++)
        polls[i] = (struct pollfd){ b->hands[i].count ? b->hands[i].checker.answers : -1, POLLIN, 0 };
    if (poll(polls, workers, -1) < 0)
        return errno == EINTR;
    for (uint32_t i = 0; i < workers; i++)
        if (polls[i].revents)
            listen_to(b, &b->hands[i]);
    return true;
}

static bool work(struct bench *b, struct pollfd *polls)
{
    while (b->answered < b->pool->files->count) {
        for (uint32_t i = 0; i < b->pool->workers; i++) {
            struct hand *h = &b->hands[i];
            bool more = true;
            while (more && h->count < QUEUED) {
                if (!h->checker.process && (b->next < b->pool->files->count || b->again_count) && !start(b, h))
                    return false;
                more = h->checker.process && hand_over(b, h);
            }
        }
        if (b->answered < b->pool->files->count && !wait_for_answers(b, polls))
            return false;
    }
    return true;
}

bool pool_check(const struct pool *p, struct arena *arena, struct outcome_of_file *out)
{
    struct bench b = { .pool = p, .arena = arena, .out = out };
    struct pool fewer = *p;
    if (fewer.workers > p->files->count)
        fewer.workers = p->files->count ? p->files->count : 1;
    b.pool = &fewer;
    b.hands = arena_get(arena, fewer.workers * sizeof *b.hands);
    b.again = memory_get((fewer.workers * QUEUED + 1) * sizeof *b.again);
    struct pollfd *polls = memory_get(fewer.workers * sizeof *polls);
    bool good = work(&b, polls);
    for (uint32_t i = 0; i < fewer.workers; i++) {
        int code;
        if (b.hands[i].checker.process)
            checker_end(&b.hands[i].checker, false, &code);
        buf_free(&b.hands[i].answer);
    }
    if (b.input > 0)
        close(b.input);
    memory_drop(polls);
    memory_drop(b.again);
    return good;
}
