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

int layout(const struct run *r, const char *name, struct str own, struct str xml, struct buf *out)
{
    struct buf path = { 0 };
    buf_text(&path, "transform/summary/");
    buf_text(&path, name);
    buf_add(&path, ".xsl", sizeof ".xsl");
    const char *given = r->options.xslt;
    struct job job = { { .embedded = given ? NULL : path.at, .bytes = own }, given ? given : path.at, xml };
    int exit = apart_run(&r->limits, lay_out, &job, out);
    if (exit == EXIT_FINDINGS)
        tell_error(
            "no page was written: the summary is too large for one; --table lays out one table, and --format "
            "md, txt, csv and xml have no such limit");
    buf_free(&path);
    return exit;
}

bool layout_read(struct run *r, struct buf *bytes)
{
    enum { MOST = 4 << 20 };
    const char *path = r->options.xslt;
    if (!path)
        return true;
    int from = input_open(path, true), reason = 0;
    if (from < 0) {
        r->exit = EXIT_NOT_THERE;
        return false;
    }
    reason = input_take(from, MOST + 1, bytes);
    input_close(from);
    if (reason)
        input_tell(path, reason);
    else if (bytes->len > MOST)
        tell_error("%s: a stylesheet of more than %d bytes is not read", path, MOST);
    r->exit = reason ? EXIT_NOT_THERE : bytes->len > MOST ? EXIT_USAGE : r->exit;
    return !reason && bytes->len <= MOST;
}
