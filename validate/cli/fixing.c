/* Fixing records; see fixing.h. */
#include "fixing.h"

#include <sys/stat.h>

#include "again.h"
#include "decode.h"
#include "fix.h"
#include "input.h"
#include "list.h"
#include "output.h"
#include "patch.h"
#include "pool.h"
#include "source.h"
#include "tell.h"

static int file_order(const void *one, const void *asked)
{
    return str_order(str_of(((const struct file *)one)->path), *(const struct str *)asked);
}

/* The file of a path; files are sorted by it. */
static uint32_t file_of(const struct files *files, struct str path)
{
    return (uint32_t)list_place(&path, files->at, files->count, sizeof *files->at, file_order);
}

static int digest_order(const void *one, const void *asked)
{
    return str_order((*(struct digest *const *)one)->path, *(const struct str *)asked);
}

/* Where the digest of a record stands: they are in the order of the files. */
static struct digest **digest_of(const struct run *r, struct str path)
{
    return r->digests.at + list_place(&path, r->digests.at, r->digests.count, sizeof *r->digests.at, digest_order);
}

/* Whether the bytes are the text itself, but for a mark of their order before it. */
static bool is_utf8(struct str bytes, struct str *text)
{
    struct decoded d = { 0 };
    decode(&d, bytes);
    bool good = !d.undecodable && !d.wants && d.text.at >= bytes.at && d.text.at <= bytes.at + bytes.len &&
                d.text.at + d.text.len == bytes.at + bytes.len;
    *text = d.text;
    decoded_free(&d);
    return good;
}

static bool give_up(struct fixed *f)
{
    f->given_up = true;
    return false;
}

/* Reads the bytes of a record, as they were when it was checked. False, with a message, where that cannot be. */
static bool read_first(struct fixed *f, struct run *r, const char *path, const struct digest *d)
{
    struct str text;
    f->first = *digest_of(r, d->path);
    if (strcmp(path, "-") == 0) {
        tell_error("standard input: a record is fixed in its file");
        return give_up(f);
    }
    if (!again_bytes(r, d, &f->was))
        return give_up(f);
    if (!is_utf8(buf_all(&f->was), &text)) {
        tell_error("%s: fixes are only made in UTF-8; the record is left as it is", path);
        return give_up(f);
    }
    buf_str(&f->is, buf_all(&f->was));
    return true;
}

/* Makes the fixes of one record. Whether there was one. */
static bool fix_record(struct fixed *its, struct run *r, const char *path, const struct report_record *record)
{
    struct buf next = { 0 };
    struct str text;
    if (its->given_up || (!its->was.len && !read_first(its, r, path, record->given)) ||
        !is_utf8(buf_all(&its->is), &text))
        return false;
    buf_add(&next, its->is.at, (size_t)(text.at - its->is.at));
    uint32_t made = fix_apply(&next, text, &record->judged, fix_offered);
    buf_free(&its->is);
    its->is = next;
    its->fixes += made;
    return made;
}

/* Makes the fixes of all records that have some; `changed` takes which files these are. */
static uint32_t fix_records(struct fixing *f, struct run *r, uint32_t *changed)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < r->report.record_count; i++) {
        const struct report_record *record = &r->report.records[i];
        bool offered = false;
        for (uint32_t n = 0; n < record->judged.finding_count && record->judged.whole && !record->beside; n++)
            offered |= fix_offered(&record->judged.findings[n]);
        if (!offered)
            continue;
        uint32_t file = file_of(&r->files, record->given->path);
        if (fix_record(&f->at[file], r, r->files.at[file].path, record))
            changed[count++] = file;
    }
    return count;
}

static void exchange(struct run *r, struct str path, struct digest *d)
{
    struct digest **old = digest_of(r, path);
    d->aside = (*old)->aside;
    d->found = (*old)->found;
    *old = d;
}

static bool report_again(struct run *r)
{
    report_clear(&r->report);
    return run_report(r);
}

/* Checks what the changed records are now. */
static bool check_again(struct fixing *f, struct run *r, const uint32_t *changed, uint32_t count)
{
    struct files files = { .at = memory_get(count * sizeof *files.at), .count = count };
    struct outcome_of_file *outcomes = arena_get(&r->arena, count * sizeof *outcomes);
    struct pool pool = run_pool(r, &files);
    for (uint32_t i = 0; i < count; i++) {
        files.at[i] = r->files.at[changed[i]];
        files.at[i].instead = buf_all(&f->at[changed[i]].is);
    }
    bool good = pool_check(&pool, &r->arena, outcomes);
    for (uint32_t i = 0; i < count && good; i++) {
        struct fixed *its = &f->at[changed[i]];
        if (outcomes[i].digest && outcomes[i].digest->whole) {
            exchange(r, str_of(files.at[i].path), outcomes[i].digest);
            continue;
        }
        tell_error("%s: could not be checked with its fixes; the record is left as it is", files.at[i].path);
        exchange(r, str_of(files.at[i].path), its->first);
        r->exit = graver(r->exit, EXIT_FAULT);
        its->fixes = 0;
        give_up(its);
    }
    memory_drop(files.at);
    r->exit = good ? r->exit : EXIT_FAULT;
    return good && report_again(r);
}

bool fixing_make(struct fixing *f, struct run *r)
{
    /* A fix shows another one, and a limit on findings hides those behind it; that each ends with none is held by tests. */
    enum { ROUNDS = 10000 };
    f->count = r->files.count;
    f->at = memory_get(f->count * sizeof *f->at);
    for (uint32_t i = 0; i < f->count; i++)
        f->at[i] = (struct fixed){ 0 };
    uint32_t *changed = arena_get(&r->arena, r->report.record_count * sizeof *changed), count;
    for (int i = 0; i < ROUNDS && (count = fix_records(f, r, changed)); i++)
        if (!check_again(f, r, changed, count))
            return false;
    return true;
}

static bool is_changed(const struct fixed *f)
{
    return f->fixes && !f->given_up && !str_same(buf_all(&f->was), buf_all(&f->is));
}

/* A record that was replaced is another file, and still one that no output goes over. */
static void know_again(struct file *file)
{
    struct stat s;
    if (stat(file->path, &s) != 0)
        return;
    file->device = s.st_dev;
    file->inode = s.st_ino;
}

bool fixing_write(struct fixing *f, struct run *r)
{
    bool kept = false;
    for (uint32_t i = 0; i < f->count; i++) {
        const struct fixed *its = &f->at[i];
        const char *path = r->files.at[i].path;
        if (!is_changed(its))
            continue;
        if (output_replace(path, buf_all(&its->was), buf_all(&its->is))) {
            tell_error("%s: fixed; places: %u", path, its->fixes);
            know_again(&r->files.at[i]);
            continue;
        }
        r->exit = graver(r->exit, EXIT_FAULT);
        exchange(r, str_of(path), its->first);
        kept = true;
    }
    return !kept || report_again(r);
}

bool fixing_show(const struct fixing *f, const struct run *r, struct buf *out)
{
    for (uint32_t i = 0; i < f->count; i++)
        if (is_changed(&f->at[i]))
            patch_write(out, r->files.at[i].path, buf_all(&f->at[i].was), buf_all(&f->at[i].is));
    return out->len != 0;
}

void fixing_free(struct fixing *f)
{
    for (uint32_t i = 0; i < f->count; i++) {
        buf_free(&f->at[i].was);
        buf_free(&f->at[i].is);
    }
    memory_drop(f->at);
    *f = (struct fixing){ 0 };
}
