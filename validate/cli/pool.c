/* The parent's side of checking by workers; see pool.h. */
#define _GNU_SOURCE /* memfd_create */
#include "pool.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "checker.h"
#include "decode.h"
#include "input.h"
#include "progress.h"
#include "source.h"

enum {
    QUEUED = PARCEL_MOST, /* the most records that a worker holds: the one it is on, and the next */
    WANTED = 8            /* encodings that a file may turn out to have while it is changed by others */
};

/* A worker, and the files that it was handed and has not answered. */
struct hand {
    struct checker checker;
    uint32_t files[QUEUED];
    uint32_t count;
    struct buf answer; /* as far as it has come */
    uint32_t answered; /* files, since it was started */
};

/* A file that is to be handed over, perhaps more than once. */
struct handout {
    int kept;        /* what it held, if it can be read once only; 0 before it is read */
    uint32_t wanted; /* how often an encoding was to be prepared for it */
};

struct bench {
    const struct pool *pool;
    struct arena *arena;
    struct outcome_of_file *out;
    struct shelf shelf; /* of the strings that digests share */
    struct hand *hands;
    uint32_t *again; /* files whose worker died before it came to them */
    uint32_t next, again_count, answered;
    struct handout *handouts; /* by file */
};

uint32_t pool_processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (uint32_t)count : 1;
}

static void settle(struct bench *b, uint32_t file, struct outcome_of_file outcome)
{
    b->out[file] = outcome;
    b->answered++;
    if (b->handouts[file].kept > 0)
        close(b->handouts[file].kept);
    b->handouts[file].kept = 0;
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

/* Bytes as an open file in memory; negative where it cannot be had. */
static int open_bytes(struct str bytes, int *reason)
{
    int copy = memfd_create("input", MFD_CLOEXEC);
    *reason = copy < 0 ? errno : 0;
    for (size_t done = 0; !*reason && done < bytes.len;) {
        ssize_t put = write(copy, bytes.at + done, bytes.len - done);
        *reason = put < 0 && errno != EINTR ? errno : 0;
        done += put > 0 ? (size_t)put : 0;
    }
    if (!*reason)
        return copy;
    if (copy >= 0)
        close(copy);
    return -1;
}

/* The same of what an open file holds. */
static int copy_of(const struct bench *b, int from, int *reason)
{
    struct buf bytes = { 0 };
    *reason = source_bytes(from, b->pool->session->parser.limits.bytes, &bytes);
    int copy = *reason ? -1 : open_bytes(buf_all(&bytes), reason);
    buf_free(&bytes);
    return copy;
}

/* A file that is open. What is no regular one is read once, and kept: it may have to be handed over again. */
static int open_file(struct bench *b, uint32_t file, int *reason)
{
    const struct file *f = &b->pool->files->at[file];
    struct stat s;
    if (!b->handouts[file].kept && f->instead.len) {
        int copy = open_bytes(f->instead, reason);
        if (copy < 0)
            return -1;
        b->handouts[file].kept = copy;
    } else if (!b->handouts[file].kept) {
        int from = input_try(f->path, f->folder, reason);
        if (from < 0 || f->folder || (from != STDIN_FILENO && fstat(from, &s) == 0 && S_ISREG(s.st_mode)))
            return from;
        int copy = copy_of(b, from, reason);
        input_close(from);
        if (copy < 0)
            return -1;
        b->handouts[file].kept = copy;
    }
    /* no other worker reads it: the one that had it is gone */
    if (lseek(b->handouts[file].kept, 0, SEEK_SET) == 0) {
        int from = dup(b->handouts[file].kept);
        *reason = errno;
        return from;
    }
    *reason = errno;
    return -1;
}

/* One of the files that the worker was handed, which it is handed no more. */
static uint32_t drop(struct hand *h, uint32_t place)
{
    uint32_t file = h->files[place];
    h->count--;
    memmove(h->files + place, h->files + place + 1, (h->count - place) * sizeof *h->files);
    return file;
}

static uint32_t drop_answered(struct hand *h)
{
    h->answered++;
    return drop(h, 0);
}

/* A worker is no more: what it was handed and is not lost is for another. */
static void clear_hand(struct bench *b, struct hand *h)
{
    while (h->count)
        b->again[b->again_count++] = h->files[--h->count];
    h->answer.len = 0;
}

/* A worker ended before its time: the file that it was on is lost. Of one that never answered it may be the first. */
static void bury(struct bench *b, struct hand *h)
{
    struct outcome_of_file outcome = { .ending = ENDED_WELL };
    uint32_t under_way = atomic_load(h->checker.begun) - h->answered;
    outcome.ending = checker_end(&h->checker, true, &outcome.reason);
    if (h->count && under_way - 1 < h->count)
        settle(b, drop(h, under_way - 1), outcome);
    else if (h->count && !h->answered)
        settle(b, drop(h, 0), outcome);
    clear_hand(b, h);
}

/* A worker that says what none says is not listened to any longer. */
static void dismiss(struct bench *b, struct hand *h)
{
    int code;
    checker_end(&h->checker, true, &code);
    if (h->count)
        settle(b, drop(h, 0), (struct outcome_of_file){ .ending = ENDED_ASTRAY });
    clear_hand(b, h);
}

/* A worker that cannot be handed a file is dead. If it has never answered, that is what becomes of the file; else another
 * takes it. */
static void send_failed(struct bench *b, struct hand *h, uint32_t file)
{
    if (h->count) { /* the end of its answers will tell */
        b->again[b->again_count++] = file;
        return;
    }
    if (h->answered)
        b->again[b->again_count++] = file;
    else
        h->files[h->count++] = file;
    bury(b, h);
}

/* Opens as many of the next files as there are, up to `most`; their number. */
static uint32_t open_files(struct bench *b, uint32_t *files, int *from, uint32_t most)
{
    uint32_t file, count = 0;
    while (count < most && take_file(b, &file)) {
        int reason = 0, opened = open_file(b, file, &reason);
        if (opened < 0) {
            settle(b, file, (struct outcome_of_file){ .unread = true, .reason = reason });
            continue;
        }
        files[count] = file;
        from[count++] = opened;
    }
    return count;
}

/* Hands over so many files; false where none is left, or the worker is gone. */
static bool hand_over(struct bench *b, struct hand *h, uint32_t most)
{
    uint32_t files[QUEUED], count;
    int from[QUEUED];
    if (!(count = open_files(b, files, from, most)))
        return false;
    bool sent = checker_send(&h->checker, files, from, count);
    for (uint32_t i = 0; i < count; i++)
        input_close(from[i]);
    if (!sent) {
        while (count > 1)
            b->again[b->again_count++] = files[--count];
        send_failed(b, h, *files);
        return false;
    }
    memcpy(h->files + h->count, files, count * sizeof *files);
    h->count += count;
    return true;
}

static bool start(struct bench *b, struct hand *h)
{
    h->answered = 0;
    return checker_start(&h->checker, b->pool->session, b->pool->files, &b->pool->limits);
}

static bool take_digest(struct bench *b, struct hand *h, struct str bytes)
{
    const char *path = b->pool->files->at[h->files[0]].path;
    struct digest *d = digest_take(bytes, b->arena, &b->shelf);
    if (!d || !str_is(d->path, path))
        return false;
    settle(b, drop_answered(h), (struct outcome_of_file){ .digest = d });
    return true;
}

/* Encodings are prepared by the parent, since a worker can load nothing; then another worker takes its files. */
static bool replace(struct bench *b, struct hand *h, struct str encoding)
{
    int code;
    if (b->handouts[h->files[0]].wanted++ == WANTED || !decode_prepare(encoding))
        return false;
    checker_end(&h->checker, true, &code);
    clear_hand(b, h);
    return true;
}

/* False where it is no answer that a worker gives. */
static bool take_answer(struct bench *b, struct hand *h, const struct answer *a, struct str bytes)
{
    if (a->kind == ANSWER_WANTS)
        return replace(b, h, bytes);
    if (a->kind == ANSWER_DIGEST)
        return take_digest(b, h, bytes);
    settle(b, drop_answered(h), (struct outcome_of_file){ .unread = true, .reason = a->reason });
    return true;
}

/* Takes what has come, as far as it is whole. A worker could say anything: it reads what anyone wrote. */
static void take_answers(struct bench *b, struct hand *h)
{
    struct answer a;
    size_t done = 0;
    bool good = true;
    while (good && h->count && h->answer.len - done >= sizeof a) {
        memcpy(&a, h->answer.at + done, sizeof a);
        good = a.kind < ANSWERS && a.length <= ANSWER_MOST;
        if (!good || h->answer.len - done - sizeof a < a.length)
            break;
        good = take_answer(b, h, &a, (struct str){ h->answer.at + done + sizeof a, a.length });
        done += sizeof a + a.length;
    }
    if (!h->checker.process)
        return; /* it was replaced */
    h->answer.len -= done;
    if (h->answer.len)
        memmove(h->answer.at, h->answer.at + done, h->answer.len);
    if (!good || (h->answer.len && !h->count))
        dismiss(b, h);
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
    progress_tell(b->answered);
    if (poll(polls, workers, progress_wait()) < 0)
        return errno == EINTR;
    for (uint32_t i = 0; i < workers; i++)
        if (polls[i].revents)
            listen_to(b, &b->hands[i]);
    return true;
}

/* Has a worker hold so many files, if there are as many, once it has less than half of them; false where it cannot be
 * started. */
static bool fill(struct bench *b, struct hand *h, uint32_t most)
{
    bool more = h->count <= most / 2;
    while (more && h->count < most) {
        if (!h->checker.process && (b->next < b->pool->files->count || b->again_count) && !start(b, h))
            return false;
        more = h->checker.process && hand_over(b, h, most - h->count);
    }
    return true;
}

/* While there are many files, a worker holds several, so that it need not wait; at the end none waits behind another. */
static uint32_t depth(const struct bench *b)
{
    enum { FEWEST = 2, AHEAD = 8 };
    uint32_t rounds = (b->pool->files->count - b->next) / (AHEAD * b->pool->workers + 1);
    return rounds < FEWEST ? FEWEST : rounds < QUEUED ? rounds : QUEUED;
}

/* Each worker gets one file before any gets its next. */
static bool work(struct bench *b, struct pollfd *polls)
{
    while (b->answered < b->pool->files->count) {
        for (uint32_t most = 1; most <= depth(b); most++)
            for (uint32_t i = 0; i < b->pool->workers; i++)
                if (!fill(b, &b->hands[i], most))
                    return false;
        if (b->answered < b->pool->files->count && !wait_for_answers(b, polls))
            return false;
    }
    return true;
}

/* No more workers than files, and than descriptors allow: two for each, those under way, and some for the rest. */
static uint32_t most_workers(uint32_t wanted, uint32_t files)
{
    enum { OTHERS = 24, EACH = 2 + QUEUED };
    struct rlimit open;
    uint32_t most = files ? files : 1;
    if (getrlimit(RLIMIT_NOFILE, &open) == 0 && open.rlim_cur < (rlim_t)most * EACH + OTHERS)
        most = open.rlim_cur > OTHERS + EACH ? (uint32_t)(open.rlim_cur - OTHERS) / EACH : 1;
    return wanted < most ? wanted : most;
}

bool pool_check(const struct pool *p, struct arena *arena, struct outcome_of_file *out)
{
    enum { WORTH = 32 }; /* files, for which it pays to prepare */
    struct bench b = { .pool = p, .arena = arena, .out = out };
    if (p->files->count >= WORTH)
        session_prepare(p->session);
    struct pool fewer = *p;
    fewer.workers = most_workers(p->workers, p->files->count);
    b.pool = &fewer;
    b.hands = arena_get(arena, fewer.workers * sizeof *b.hands);
    b.handouts = arena_get(arena, p->files->count * sizeof *b.handouts);
    b.again = arena_get(arena, (fewer.workers * QUEUED + 1) * sizeof *b.again);
    struct pollfd *polls = arena_get(arena, fewer.workers * sizeof *polls);
    bool good = work(&b, polls);
    for (uint32_t i = 0; i < fewer.workers; i++) {
        int code;
        if (b.hands[i].checker.process)
            checker_end(&b.hands[i].checker, !good, &code);
        buf_free(&b.hands[i].answer);
    }
    return good;
}
