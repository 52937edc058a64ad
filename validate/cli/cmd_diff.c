/* treatylint diff: what two records say differently. */
#include "command.h"
#include "compared.h"
#include "decode.h"
#include "input.h"
#include "source.h"

/* A record that is held against another: bytes here, what is in them is looked at in a worker. */
struct side {
    const char *path;
    struct buf bytes;
    uint8_t hash[HASH];
};

struct work {
    struct run *run;
    struct compared_format format;
    struct side sides[2]; /* the older, the newer */
};

/* What a worker found: the first byte of its answer, and what follows it. */
enum verdict {
    SAME = 's',  /* the output */
    DIFFERS,     /* the output */
    WANTS,       /* the name of an encoding that is to be prepared */
    UNREAD,      /* of which side, as a byte */
    OTHER_KINDS, /* the output could only say that nothing is the same */
};

static bool read_side(struct work *w, struct side *s)
{
    int from = input_open(s->path, false);
    if (from < 0)
        return false;
    int reason = source_bytes(from, w->run->options.limits.bytes, &s->bytes);
    input_close(from);
    if (reason)
        input_tell(s->path, reason);
    hash_of(buf_all(&s->bytes), s->hash);
    return !reason;
}

/* Reads the record of a side; `out` takes why that cannot be. */
static bool parse_side(struct work *w, int which, struct decoded *d, struct record *record, struct buf *out)
{
    const struct side *s = &w->sides[which];
    apart_begin(&w->run->limits);
    bool good = source_parse(&w->run->session, str_of(s->path), buf_all(&s->bytes), d, record);
    if (good && record->kind & RECORDS)
        return true;
    if (d->wants) {
        buf_byte(out, WANTS);
        buf_add(out, d->wants, strlen(d->wants) + 1);
        return false;
    }
    buf_byte(out, UNREAD);
    buf_byte(out, (char)which);
    return false;
}

static void put_difference(struct work *w, const struct record *records, struct buf *out)
{
    struct difference d;
    struct compared sides[2];
    for (int i = 0; i < 2; i++)
        sides[i] = (struct compared){ str_of(w->sides[i].path), &records[i], w->sides[i].hash };
    difference_find(&d, &records[0], &records[1]);
    bool beyond = difference_beyond(&records[0]) || difference_beyond(&records[1]);
    bool same = !d.count && (!beyond || memcmp(w->sides[0].hash, w->sides[1].hash, HASH) == 0);
    buf_byte(out, same ? SAME : DIFFERS);
    compared_tell(w->run, &w->format, &d, &sides[0], &sides[1], out);
    difference_free(&d);
}

static int compare(void *data, struct buf *out)
{
    struct work *w = data;
    struct decoded decoded[2] = { 0 };
    struct record records[2] = { 0 };
    if (w->run->limits.boxed)
        decode_prepared_only();
    bool good = parse_side(w, 0, &decoded[0], &records[0], out) && parse_side(w, 1, &decoded[1], &records[1], out);
    if (good && records[0].kind != records[1].kind)
        buf_byte(out, OTHER_KINDS);
    else if (good)
        put_difference(w, records, out);
    for (int i = 0; i < 2; i++) {
        record_free(&records[i]);
        decoded_free(&decoded[i]);
    }
    return EXIT_CLEAN;
}

static int unread(const char *path)
{
    tell_error("%s: could not be read as a record, and nothing was compared; treatylint check says why", path);
    return EXIT_USAGE;
}

/* Has a worker compare; once more, where an encoding had to be prepared. */
static int run_worker(struct work *w, struct buf *out)
{
    enum { TRIES = 3 };
    for (int i = 0; i < TRIES; i++) {
        out->len = 0;
        int exit = apart_run(&w->run->limits, compare, w, out);
        if (exit != EXIT_CLEAN || !out->len)
            return exit == EXIT_CLEAN ? EXIT_FAULT : exit;
        if (*out->at != WANTS)
            return EXIT_CLEAN;
        buf_byte(out, '\0');
        if (!decode_prepare(str_of(out->at + 1)))
            return unread(w->sides[0].path);
    }
    return EXIT_FAULT;
}

/* The exit code, of which the output is behind the first byte where it says SAME or DIFFERS. */
static int judge(struct work *w, struct buf *out)
{
    int exit = run_worker(w, out);
    if (exit != EXIT_CLEAN)
        return exit;
    if (*out->at == UNREAD && out->len > 1)
        return unread(w->sides[out->at[1] != 0].path);
    if (*out->at == OTHER_KINDS) {
        tell_error("%s and %s: are records of different kinds; nothing was compared", w->sides[0].path,
                   w->sides[1].path);
        return EXIT_USAGE;
    }
    return *out->at == SAME ? EXIT_CLEAN : EXIT_FINDINGS;
}

static bool read_words(struct run *r, struct work *w)
{
    if (r->options.word_count != 2) {
        tell_error("name two records: the older and the newer");
        return false;
    }
    for (int i = 0; i < 2; i++)
        w->sides[i].path = r->options.words[i];
    return run_spares_inputs(r, r->options.output);
}

static void compare_and_write(struct run *r, struct work *w)
{
    struct buf out = { 0 };
    if (!run_open(r, w->sides[1].path))
        return;
    if (!read_side(w, &w->sides[0]) || !read_side(w, &w->sides[1])) {
        r->exit = graver(r->exit, EXIT_NOT_THERE);
        return;
    }
    int exit = judge(w, &out);
    r->exit = graver(r->exit, exit);
    if (out.len && (*out.at == SAME || *out.at == DIFFERS))
        r->exit = graver(r->exit, compared_end(r, &w->format, (struct str){ out.at + 1, out.len - 1 }));
    buf_free(&out);
}

static int diff(const struct command *command, int argc, char **argv)
{
    struct run r;
    struct work w = { .run = &r };
    if (!run_begin(&r, FOR_DIFF, argc, argv))
        return r.exit;
    if (r.options.help)
        return command_help(command);
    w.format = compared_format(&r);
    if (read_words(&r, &w))
        compare_and_write(&r, &w);
    else
        r.exit = EXIT_USAGE;
    int exit = r.exit;
    buf_free(&w.sides[0].bytes);
    buf_free(&w.sides[1].bytes);
    run_close(&r);
    return exit;
}

const struct command command_diff = {
    .name = "diff",
    .words = "OLD NEW",
    .help = "tell what two records say differently; exit code 1 where they do",
    .about = "Records are compared by meaning, item by item and form by form: order, layout, and how a figure is "
             "written do "
             "not count. What stands several times is held against its like by its natural key.",
    .examples = { { "treatylint diff old.xml new.xml", "what a new text of a report says differently" },
                  { "treatylint diff --format html -o diff.html old.xml new.xml", "the same as a page" } },
    .bit = FOR_DIFF,
    .run = diff,
};
