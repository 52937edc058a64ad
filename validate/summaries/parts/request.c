/* A request at a glance: when it was sent, for which meeting, which deadline it asks for. */
#include "requests.h"

void write_caption(const struct asking *a, const char *caption, struct buf *out)
{
    if (a->request) {
        struct arg args[] = { arg_term("what", STR(""), say(a->page->voice, caption)),
                              arg_code("record", a->page->record->id) };
        tell_phrase(out, a->page->voice, "request/of-record", args, 2);
    } else {
        buf_str(out, say(a->page->voice, caption));
    }
}

void request_table(const struct asking *a, const char *id, enum layout layout, const char *caption,
                   const char *const *heads)
{
    struct buf text = { 0 };
    write_caption(a, caption, &text);
    page_table_told(a->page, id, layout, buf_all(&text), heads);
    buf_free(&text);
}

static void tell_heading(const struct asking *a)
{
    static const char *const fields[] = { "state", "article", "meeting" };
    struct arg args[4] = { arg_code("record", a->page->record->id) };
    struct buf text = { 0 };
    uint32_t count = 1;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const struct arg *field = fact_field(a->request, fields[i]);
        if (field)
            args[count++] = *field;
    }
    tell_phrase(&text, a->page->voice, "request/heading", args, count);
    document_heading(a->page->document, 2, buf_all(&text), a->page->language);
    buf_free(&text);
}

static void row(const struct asking *a, const char *what, const char *field)
{
    cell_phrase(a->page, what);
    if (fact_field(a->request, field))
        cell_field(a->page, a->request, field);
    else
        cell_phrase(a->page, "request/not-told");
}

void part_request(const struct asking *a)
{
    static const char *const heads[] = { "meeting/what", "meeting/value", NULL };
    if (a->request)
        tell_heading(a);
    if (a->newer) {
        struct arg args[] = { arg_code("record", a->newer->id) };
        page_line(a->page, "request/replaced", args, 1);
    }
    request_table(a, "request", LAYOUT_FACTS, "request/caption", heads);
    if (!a->request)
        return;
    row(a, "request/number", "number");
    row(a, "request/submitted", "submitted");
    row(a, "request/current", "current");
    row(a, "request/length", "length");
    row(a, "request/requested", "requested");
}
