/* The process that checks; see checker.h. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include "checker.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "apart.h"
#include "decode.h"
#include "input.h"
#include "sandbox.h"
#include "source.h"
#include "tell.h"

/* A message of so many numbers, with as many descriptors beside them. */
struct parcel {
    uint32_t files[PARCEL_MOST];
    struct iovec part;
    struct msghdr message;
    union {
        char bytes[CMSG_SPACE(PARCEL_MOST * sizeof(int))];
        struct cmsghdr align;
    } control;
};

static void pack(struct parcel *p, size_t count)
{
    *p = (struct parcel){ 0 };
    p->part = (struct iovec){ p->files, count * sizeof *p->files };
    p->message.msg_iov = &p->part;
    p->message.msg_iovlen = 1;
    p->message.msg_control = p->control.bytes;
    p->message.msg_controllen = CMSG_SPACE(count * sizeof(int));
}

bool checker_send(struct checker *c, const uint32_t *files, const int *from, uint32_t count)
{
    struct parcel p;
    ssize_t sent;
    pack(&p, count);
    memcpy(p.files, files, count * sizeof *files);
    struct cmsghdr *head = CMSG_FIRSTHDR(&p.message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(count * sizeof *from);
    memcpy(CMSG_DATA(head), from, count * sizeof *from);
    do
        sent = sendmsg(c->to, &p.message, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == (ssize_t)p.part.iov_len;
}

/* The next files, at most PARCEL_MOST; their number, 0 where there will be none. */
static uint32_t receive(int socket, uint32_t *files, int *from)
{
    struct parcel p;
    ssize_t got;
    pack(&p, PARCEL_MOST);
    do
        got = recvmsg(socket, &p.message, 0);
    while (got < 0 && errno == EINTR);
    uint32_t count = got > 0 ? (uint32_t)((size_t)got / sizeof *files) : 0;
    struct cmsghdr *head = count ? CMSG_FIRSTHDR(&p.message) : NULL;
    if (!head || head->cmsg_type != SCM_RIGHTS || head->cmsg_len != CMSG_LEN(count * sizeof *from))
        return 0;
    memcpy(from, CMSG_DATA(head), count * sizeof *from);
    memcpy(files, p.files, count * sizeof *files);
    return count;
}

static void put(int to, const void *bytes, size_t count)
{
    const char *at = bytes;
    while (count) {
        ssize_t done = write(to, at, count);
        if (done < 0 && errno != EINTR)
            apart_exit(EXIT_FAULT);
        at += done > 0 ? done : 0;
        count -= done > 0 ? (size_t)done : 0;
    }
}

/* What a process has for one record, and keeps for the next. */
struct desk {
    struct session *session;
    const struct files *files;
    struct source_room room;
    struct arena arena;
    struct buf out; /* answers that are not yet given */
    int to;
};

/* Parent and worker take turns on few processors: each answer for itself would wake the parent for each. */
static void give_answers(struct desk *k)
{
    put(k->to, k->out.at, k->out.len);
    k->out.len = 0;
}

/* What is said stands behind room for the head of the answer, which begins there. */
static size_t begin_answer(struct desk *k)
{
    size_t head = k->out.len;
    buf_fill(&k->out, 0, sizeof(struct answer));
    return head;
}

static void end_answer(struct desk *k, size_t head, enum answer_kind kind, int reason)
{
    enum { ENOUGH = 32 * 1024 }; /* half of what a pipe holds */
    size_t length = k->out.len - head - sizeof(struct answer);
    if (length > ANSWER_MOST)
        apart_no_memory();
    struct answer a = { kind, (uint32_t)length, reason };
    memcpy(k->out.at + head, &a, sizeof a);
    if (kind == ANSWER_WANTS || k->out.len > ENOUGH)
        give_answers(k);
}

static void check_one(struct desk *k, uint32_t file, int from)
{
    struct source source;
    const char *path = k->files->at[file].path;
    const char *wants;
    int reason = source_take(&source, path, from, k->session->parser.limits.bytes, &k->room, &wants);
    close(from);
    size_t head = begin_answer(k);
    if (reason || wants) {
        buf_text(&k->out, reason ? "" : wants);
        end_answer(k, head, reason ? ANSWER_NOT_READ : ANSWER_WANTS, reason);
        return;
    }
    digest_put(&k->out, session_check(k->session, &source, &k->arena));
    end_answer(k, head, ANSWER_DIGEST, 0);
    arena_clear(&k->arena);
}

static _Noreturn void serve(struct desk *k, const struct apart_limits *limits, int from, atomic_uint *begun)
{
    uint32_t files[PARCEL_MOST], count;
    int handed[PARCEL_MOST];
    while ((count = receive(from, files, handed))) {
        for (uint32_t i = 0; i < count; i++) {
            atomic_fetch_add(begun, 1);
            apart_begin(limits);
            check_one(k, files[i], handed[i]);
        }
        give_answers(k);
    }
    apart_exit(EXIT_CLEAN);
}

/* A counter that parent and worker see; NULL where there is no memory for it. */
static atomic_uint *shared_counter(void)
{
    void *at = mmap(NULL, sizeof(atomic_uint), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return at == MAP_FAILED ? NULL : at;
}

static void drop_counter(atomic_uint *counter)
{
    if (counter)
        munmap(counter, sizeof *counter);
}

bool checker_start(struct checker *c, struct session *session, const struct files *files,
                   const struct apart_limits *limits)
{
    int socket[2] = { -1, -1 }, ends[2];
    atomic_uint *begun = shared_counter();
    if (!begun || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, socket) != 0 || pipe(ends) != 0) {
        tell_error("a worker cannot be reached: %s", strerror(errno));
        drop_counter(begun);
        input_close(socket[0]);
        input_close(socket[1]);
        return false;
    }
    *c = (struct checker){ apart_fork(limits, socket[1], ends[1]), socket[0], ends[0], begun };
    if (c->process == 0) {
        struct desk k = { .session = session, .files = files, .to = ends[1] };
        decode_prepared_only();
        serve(&k, limits, socket[1], begun);
    }
    close(socket[1]);
    close(ends[1]);
    if (c->process > 0)
        return true;
    tell_error("fork: %s", strerror(errno));
    close(c->to);
    close(c->answers);
    drop_counter(begun);
    c->process = 0;
    return false;
}

enum ending checker_end(struct checker *c, bool at_once, int *code)
{
    close(c->to);
    enum ending ending = apart_wait(c->process, at_once, code);
    close(c->answers);
    drop_counter(c->begun);
    c->process = 0;
    return ending;
}
