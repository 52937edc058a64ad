/* Laying out; see layout.h. */
#include "layout.h"

#include "input.h"
#include "tell.h"
#include "transform.h"

enum { STEPS = 50 * 1000 * 1000 };

/* What is to be transformed, for the worker. */
struct job {
    struct stylesheet stylesheet;
    const char *name; /* of the stylesheet */
    struct str xml;
};

static int lay_out(void *data, struct buf *out)
{
    const struct job *job = data;
    struct buf why = { 0 };
    enum transform_end end = transform(job->stylesheet, job->xml, STEPS, true, out, &why);
    if (end == TRANSFORM_FAULT)
        tell_error("%s: the stylesheet cannot be applied: %.*s", job->name, (int)why.len, why.at ? why.at : "");
    else if (end == TRANSFORM_LIMIT)
        tell_error("the page takes more than %d steps to lay out, the limit", STEPS);
    buf_free(&why);
    if (end == TRANSFORM_FAULT)
        return job->stylesheet.embedded ? EXIT_FAULT : EXIT_USAGE;
    return end == TRANSFORM_DONE ? EXIT_CLEAN : EXIT_FINDINGS;
}

int layout(const struct run *r, const struct look *look, struct str xml, struct buf *out)
{
    struct buf path = { 0 };
    buf_text(&path, "transform/summary/");
    buf_text(&path, look->name);
    buf_add(&path, ".xsl", sizeof ".xsl");
    struct job job = { { .embedded = look->own ? NULL : path.at, .bytes = buf_all(&look->bytes) },
                       look->own ? look->own : path.at,
                       xml };
    int exit = apart_run(&r->limits, lay_out, &job, out);
    if (exit == EXIT_FINDINGS)
        tell_error("no page was written: there is too much to tell for one; of the other formats md, txt and csv "
                   "have no such "
                   "limit");
    buf_free(&path);
    return exit;
}

bool look_read(struct run *r, struct look *look)
{
    enum { MOST = 4 << 20 };
    if (!look->own)
        return true;
    int from = input_open(look->own, true), reason = 0;
    if (from < 0) {
        r->exit = EXIT_NOT_THERE;
        return false;
    }
    reason = input_take(from, MOST + 1, &look->bytes);
    input_close(from);
    if (reason)
        input_tell(look->own, reason);
    else if (look->bytes.len > MOST)
        tell_error("%s: a stylesheet of more than %d bytes is not read", look->own, MOST);
    r->exit = reason ? EXIT_NOT_THERE : look->bytes.len > MOST ? EXIT_USAGE : r->exit;
    return !reason && look->bytes.len <= MOST;
}

void look_free(struct look *look)
{
    buf_free(&look->bytes);
}
