/* Reading of files of digests; see shards.h. */
#include "shards.h"

#include "input.h"
#include "list.h"

static int refuse(const char *path, const char *why)
{
    tell_error("%s: %s", path, why);
    return EXIT_USAGE;
}

static int load(const char *path, struct buf *out)
{
    size_t most = (size_t)DIGESTS_MEGABYTES << 20;
    int from = input_open(path, false);
    out->len = 0;
    if (from < 0)
        return EXIT_NOT_THERE;
    int reason = input_take(from, most + 1, out);
    input_close(from);
    if (reason) {
        input_tell(path, reason);
        return EXIT_NOT_THERE;
    }
    if (out->len <= most)
        return EXIT_CLEAN;
    tell_error("%s: more than the %d MiB that a file of digests may have", path, DIGESTS_MEGABYTES);
    return EXIT_USAGE;
}

static int judge(const struct shard *s, enum digests_fault fault)
{
    static const char *const told[] = {
        [DIGESTS_DAMAGED] = "not a whole file of digests: it is damaged, cut off or something else",
        [DIGESTS_OTHER_VERSION] = "made by another version of this program",
        [DIGESTS_OTHER_RULES] = "made with other rules or schemas, by another build of this program",
    };
    return fault == DIGESTS_GOOD ? EXIT_CLEAN : refuse(s->path, told[fault]);
}

/* What was told when it was made is true of this run too. */
static int share_exit(const struct shard *s)
{
    int exit = EXIT_CLEAN;
    if (s->imprint.gaps) {
        tell_error("%s: when it was made, something was not there or could not be read", s->path);
        exit = EXIT_NOT_THERE;
    }
    if (s->imprint.faults) {
        tell_error("%s: when it was made, a record was not checked, by a fault of the program", s->path);
        exit = EXIT_FAULT;
    }
    return exit;
}

static bool has_record(const struct shard *s, const struct digest_list *list)
{
    for (uint32_t i = 0; i < s->count; i++)
        if (!list->at[s->first + i]->aside)
            return true;
    return false;
}

static int read_one(struct shard *s, struct buf *bytes, const struct session *session, struct arena *arena,
                    struct digest_list *list)
{
    struct imprint ours = session_imprint(session);
    int exit = load(s->path, bytes);
    if (exit != EXIT_CLEAN)
        return exit;
    s->first = list->count;
    exit = judge(s, digests_read(buf_all(bytes), &ours, arena, list, &s->imprint));
    if (exit != EXIT_CLEAN)
        return exit;
    s->there = true;
    s->count = list->count - s->first;
    memcpy(s->seal, bytes->at + bytes->len - HASH, HASH); /* in which it ends: that of all before it */
    exit = share_exit(s);
    if (has_record(s, list) || s->imprint.excluded.count)
        return exit;
    tell_error("%s: no record in this file of digests", s->path);
    return graver(exit, EXIT_NOT_THERE);
}

static int by_seal(const void *a, const void *b)
{
    const struct shard *x = *(const struct shard *const *)a, *y = *(const struct shard *const *)b;
    int order = memcmp(x->seal, y->seal, HASH);
    return order ? order : (x > y) - (x < y);
}

/* The same file twice is likely to stand where another one is missing. */
static int find_same(struct shard **shards, uint32_t count)
{
    list_sort(shards, count, sizeof *shards, by_seal);
    for (uint32_t i = 1; i < count; i++)
        if (memcmp(shards[i]->seal, shards[i - 1]->seal, HASH) == 0) {
            tell_error("%s: the same digests as in %s", shards[i]->path, shards[i - 1]->path);
            return EXIT_USAGE;
        }
    return EXIT_CLEAN;
}

/* A record, and the shard that it stands in. */
struct entry {
    const struct digest *digest;
    const struct shard *shard;
};

static int by_path(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    int order = str_order(x->digest->path, y->digest->path);
    return order ? order : (x->shard > y->shard) - (x->shard < y->shard);
}

/* One run reads a file once. */
static int find_shared(const struct shards *s, const struct digest_list *list)
{
    struct entry *entries = memory_get((list->count + 1) * sizeof *entries);
    uint32_t count = 0;
    int exit = EXIT_CLEAN;
    for (uint32_t i = 0; i < s->count; i++)
        for (uint32_t n = 0; n < s->at[i].count; n++)
            if (!list->at[s->at[i].first + n]->aside)
                entries[count++] = (struct entry){ list->at[s->at[i].first + n], &s->at[i] };
    list_sort(entries, count, sizeof *entries, by_path);
    for (uint32_t i = 1; i < count && exit == EXIT_CLEAN; i++) {
        const struct digest *d = entries[i].digest, *before = entries[i - 1].digest;
        if (!str_same(d->path, before->path))
            continue;
        tell_error("%.*s: this record stands in %s and in %s%s", (int)d->path.len, d->path.at,
                   entries[i - 1].shard->path, entries[i].shard->path,
                   memcmp(d->hash, before->hash, HASH) == 0 ? "" : ", with other bytes");
        exit = EXIT_USAGE;
    }
    memory_drop(entries);
    return exit;
}

static int find_twice(const struct shards *s, const struct digest_list *list)
{
    struct shard **there = memory_get((s->count + 1) * sizeof *there);
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->count; i++)
        if (s->at[i].there)
            there[count++] = &s->at[i];
    int exit = find_same(there, count);
    memory_drop(there);
    return exit == EXIT_CLEAN ? find_shared(s, list) : exit;
}

int shards_read(struct shards *s, char **paths, uint32_t count, const struct session *session, struct arena *arena,
                struct digest_list *list)
{
    struct buf bytes = { 0 };
    int exit = EXIT_CLEAN;
    *s = (struct shards){ arena_get(arena, count * sizeof *s->at), count, true };
    for (uint32_t i = 0; i < count; i++) {
        s->at[i].path = paths[i];
        int one = read_one(&s->at[i], &bytes, session, arena, list);
        s->good = s->good && one != EXIT_USAGE;
        exit = graver(exit, one);
    }
    buf_free(&bytes);
    int twice = s->good ? find_twice(s, list) : EXIT_CLEAN;
    s->good = s->good && twice == EXIT_CLEAN;
    return graver(exit, twice);
}

int shards_compare(const struct shards *s, const struct session *session)
{
    struct imprint ours = session_imprint(session);
    int exit = EXIT_CLEAN;
    for (uint32_t i = 0; i < s->count; i++) {
        const struct imprint *its = &s->at[i].imprint;
        if (s->at[i].there && !str_same(its->limits, ours.limits))
            exit = refuse(s->at[i].path, "made with other limits; give the same --max- options as to treatylint "
                                         "digest, or the same settings");
        if (s->at[i].there && memcmp(its->registry, ours.registry, HASH) != 0)
            exit = refuse(s->at[i].path,
                          "made with another registry; give its --registry, or run where its settings stand");
    }
    return exit;
}
