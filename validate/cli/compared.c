/* Writing differences; see compared.h. */
#include "compared.h"

#include "layout.h"
#include "output.h"
#include "tell.h"

struct compared_format compared_format(const struct run *r)
{
    static const char *const names[][2] = {
        { "text", "txt" }, { "html", "xml" }, { "md", "md" }, { "xml", "xml" }
    };
    const char *name = r->options.format ? r->options.format : "text";
    struct compared_format f = { NULL, strcmp(name, "html") == 0 };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i][0]) == 0)
            f.format = format_named(names[i][1], USE_DOCUMENT);
    return f;
}

void compared_tell(const struct run *r, const struct compared_format *f, const struct difference *d,
                   const struct compared *was, const struct compared *is, struct buf *out)
{
    struct document document = { 0 };
    if (!f->format) {
        difference_json(d, was, is, &r->voice, out);
        return;
    }
    difference_document(d, was, is, &r->voice, &document);
    f->format->document(out, &document, NULL);
    document_free(&document);
}

int compared_end(struct run *r, const struct compared_format *f, struct str told)
{
    struct look look = { .name = "difference" };
    struct buf page = { 0 };
    int made = f->page ? layout(r, &look, told, &page) : EXIT_CLEAN;
    if (made == EXIT_CLEAN && !output_write(r->options.output, f->page ? buf_all(&page) : told))
        made = EXIT_FAULT;
    buf_free(&page);
    return made;
}

int compared_write(struct run *r, const struct compared_format *f, const struct difference *d,
                   const struct compared *was, const struct compared *is)
{
    struct buf told = { 0 };
    compared_tell(r, f, d, was, is, &told);
    int exit = compared_end(r, f, buf_all(&told));
    buf_free(&told);
    return exit;
}
