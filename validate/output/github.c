/* Findings as workflow commands of GitHub, which shows them beside the lines of a change: the gravest first, since it shows only
 * some of many. What is waived or known is not told. Text of a record cannot become a command: see escape.c. */
#include "escape.h"
#include "findings_told.h"
#include "format.h"
#include "rule.h"

static void put_property(struct buf *out, const char *name, uint32_t number)
{
    buf_text(out, name);
    buf_number(out, number);
}

static void put_place(struct buf *out, const struct place *p)
{
    put_property(out, ",line=", p->line);
    put_property(out, ",endLine=", p->end_line);
    if (p->line != p->end_line) /* columns are for one line only */
        return;
    put_property(out, ",col=", p->column);
    put_property(out, ",endColumn=", p->end_column);
}

static void put_line(struct buf *out, struct buf *text)
{
    buf_byte(text, '\n');
    escape(out, ESCAPE_COMMAND, buf_all(text));
    text->len = 0;
}

static void put_finding(struct buf *out, const struct voice *v, struct str path, const struct finding *f)
{
    static const char *const commands[] = { [NOTE] = "::notice", [WARNING] = "::warning", [ERROR] = "::error" };
    struct buf text = { 0 };
    buf_text(out, commands[f->severity]);
    buf_text(out, " file=");
    escape(out, ESCAPE_PROPERTY, path);
    put_place(out, &f->place);
    buf_text(out, ",title=");
    escape(out, ESCAPE_PROPERTY, str_of(rules[f->rule].rule->id));
    buf_text(out, "::");
    tell_finding(&text, v, f);
    put_line(out, &text);
    tell_item(&text, v, f);
    put_line(out, &text);
    tell_help(&text, v, f);
    escape(out, ESCAPE_COMMAND, buf_all(&text));
    buf_byte(out, '\n');
    buf_free(&text);
}

static void put_lost(struct buf *out, const struct voice *v, struct str path)
{
    struct arg arg = arg_text("path", path);
    struct buf text = { 0 };
    buf_text(out, "::error file=");
    escape(out, ESCAPE_PROPERTY, path);
    buf_text(out, ",title=treatylint::");
    tell_phrase(&text, v, "check/not-checked", &arg, 1);
    escape(out, ESCAPE_COMMAND, buf_all(&text));
    buf_byte(out, '\n');
    buf_free(&text);
}

static void report(struct buf *out, struct report *r, const struct voice *v)
{
    for (uint32_t i = 0; i < r->record_count; i++)
        if (report_lost(&r->records[i]))
            put_lost(out, v, r->records[i].given->path);
    for (uint32_t severity = ERROR; severity >= NOTE; severity--)
        for (uint32_t i = 0; i < r->record_count; i++) {
            const struct digest *d = &r->records[i].judged;
            for (uint32_t n = 0; n < d->finding_count; n++)
                if (d->findings[n].severity == severity && finding_counts(&d->findings[n]))
                    put_finding(out, v, d->path, &d->findings[n]);
        }
}

const struct format format_github = { .name = "github", .report = report };
