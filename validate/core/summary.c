/* What all summaries have in common; see summary.h. */
#include "summary.h"

#include "version.h"

void summary_begin(const struct summary *s, struct document *d, const struct report *r, const struct voice *v)
{
    *d = (struct document){ .name = s->name, .right_to_left = v->catalog->right_to_left, .as_of = r->as_of };
    d->title = say(v, s->title);
    d->record_head = s->by_record ? say(v, "summary/record") : STR("");
    d->language = str_of(v->catalog->language);
}

void summary_end(struct document *d, const struct report *r, const struct voice *v)
{
    struct date known = report_known_until(r);
    struct arg args[] = { arg_date("date", known), arg_code("version", STR(TL_VERSION)) };
    struct buf text = { 0 };
    document_foot(d, say(v, "foot/computed"));
    tell_phrase(&text, v, "foot/horizon", args, 2);
    document_foot(d, buf_all(&text));
    text.len = 0;
    tell_phrase(&text, v, "foot/program", args, 2);
    document_foot(d, buf_all(&text));
    buf_free(&text);
}

void summary_document(const struct summary *s, struct document *d, const struct report *r, const struct voice *v,
                      const struct scope *scope)
{
    summary_begin(s, d, r, v);
    s->make(d, r, v, scope);
    summary_end(d, r, v);
}
