/* Views of a report; see views.h. */
#include "views.h"

#include <unistd.h>

#include "compose.h"
#include "meant.h"
#include "output.h"
#include "tell.h"
#include "terminal.h"

static const char usual[] = "text", page[] = "html";

extern const struct summary summary_findings;

/* Names of formats, sorted, the page among them. NULL behind the last. */
static const char *name_at(uint32_t *next, bool *paged)
{
    for (; *next < format_count; ++*next) {
        const struct format *f = formats[*next];
        if (!*paged && strcmp(page, f->name) < 0) {
            *paged = true;
            return page;
        }
        if (f->report || (f->document && strcmp(f->name, "ics") != 0)) {
            ++*next;
            return f->name;
        }
    }
    return NULL;
}

void views_told(struct buf *out, const char *between)
{
    uint32_t next = 0;
    bool paged = false, any = false;
    for (const char *name; (name = name_at(&next, &paged)); any = true) {
        buf_text(out, any ? between : "");
        buf_text(out, name);
    }
}

static bool no_format(struct str name)
{
    struct buf names = { 0 };
    struct meant m = meant_by(name);
    uint32_t next = 0;
    bool paged = false;
    for (const char *other; (other = name_at(&next, &paged));)
        meant_try(&m, other);
    views_told(&names, ", ");
    if (m.name)
        tell_error("there is no format '%.*s'; did you mean %s?", (int)name.len, name.at, m.name);
    else
        tell_error("--format takes %.*s, or a stylesheet such as ./own.xsl, not '%.*s'", (int)names.len, names.at,
                   (int)name.len, name.at);
    buf_free(&names);
    return false;
}

static bool is_stylesheet(struct str name)
{
    static const char ending[] = ".xsl";
    return (name.len && memchr(name.at, '/', name.len)) ||
           (name.len >= sizeof ending - 1 &&
            memcmp(name.at + name.len - (sizeof ending - 1), ending, sizeof ending - 1) == 0);
}

/* How the name of a view is read: where a report is to be had of a format, it is that. */
static bool choose(struct run *r, struct view *v, struct str name)
{
    const char *text = arena_text(&r->arena, name);
    bool own = is_stylesheet(name);
    v->look = (struct look){ .name = summary_findings.name, .own = own ? text : NULL };
    v->format = format_named(text, USE_REPORT);
    v->kind = VIEW_REPORT;
    if (v->format)
        return true;
    v->kind = own || str_is(name, page) ? VIEW_PAGE : VIEW_DOCUMENT;
    v->format = format_named(v->kind == VIEW_PAGE ? "xml" : text, USE_DOCUMENT);
    return (v->format && !str_is(name, "ics")) || no_format(name);
}

/* "NAME" or "NAME=FILE"; the path of a stylesheet may have the mark too. */
static void divide(const char *value, struct str *name, const char **file)
{
    const char *end = strstr(value, ".xsl="), *mark = end ? end + 4 : strchr(value, '=');
    bool within = mark && !end && memchr(value, '/', (size_t)(mark - value));
    *name = mark && !within ? (struct str){ value, (size_t)(mark - value) } : str_of(value);
    *file = mark && !within ? mark + 1 : NULL;
}

static bool is_standard(const struct view *v)
{
    return !v->file || strcmp(v->file, "-") == 0;
}

/* No two go to one place. */
static bool stands_alone(const struct views *l, const struct view *v)
{
    for (uint32_t i = 0; i < l->count; i++) {
        const struct view *other = &l->at[i];
        if (is_standard(v) && is_standard(other)) {
            tell_error(
                "of several formats one goes to standard output; name a file for the others: --format NAME=FILE");
            return false;
        }
        if (!is_standard(v) && !is_standard(other) && strcmp(v->file, other->file) == 0) {
            tell_error("two formats are to be written to %s", v->file);
            return false;
        }
    }
    return true;
}

static bool add(struct views *l, struct run *r, const char *value)
{
    struct view v = { 0 };
    struct str name;
    divide(value, &name, &v.file);
    if (v.file && !*v.file) {
        tell_error("--format %s names no file behind the '='", value);
        return false;
    }
    if (!choose(r, &v, name) || !stands_alone(l, &v))
        return false;
    l->at[l->count++] = v;
    return true;
}

bool views_read(struct views *l, struct run *r)
{
    const struct option_list *asked = &r->options.formats;
    bool good = asked->count || add(l, r, usual);
    for (uint32_t i = 0; i < asked->count && good; i++)
        good = add(l, r, asked->at[i]);
    if (!good)
        r->exit = EXIT_USAGE;
    for (uint32_t i = 0; i < l->count && good; i++) {
        good = look_read(r, &l->at[i].look);
        if (good && !output_ready(l->at[i].file)) {
            good = false;
            r->exit = EXIT_FAULT;
        }
    }
    return good;
}

static int make(const struct view *v, struct run *r, struct buf *out)
{
    static const struct scope all = { .state = { NULL, 0 } };
    struct buf xml = { 0 };
    int exit = EXIT_CLEAN;
    r->report.screen = is_standard(v) ? terminal_screen(STDOUT_FILENO) : (struct screen){ 0 };
    if (v->kind == VIEW_REPORT)
        v->format->report(out, &r->report, &r->voice);
    else
        exit = compose(r, &summary_findings, v->format, &all, v->kind == VIEW_PAGE ? &xml : out);
    if (exit == EXIT_CLEAN && v->kind == VIEW_PAGE)
        exit = layout(r, &v->look, buf_all(&xml), out);
    buf_free(&xml);
    return exit;
}

int views_write(const struct views *l, struct run *r)
{
    int exit = EXIT_CLEAN;
    for (uint32_t i = 0; i < l->count; i++) {
        struct buf out = { 0 };
        int made = run_spares_inputs(r, l->at[i].file) ? make(&l->at[i], r, &out) : EXIT_USAGE;
        if (made == EXIT_CLEAN && !output_write(l->at[i].file, buf_all(&out)))
            made = EXIT_FAULT;
        exit = graver(exit, made);
        buf_free(&out);
    }
    return exit;
}

void views_free(struct views *l)
{
    for (uint32_t i = 0; i < l->count; i++)
        look_free(&l->at[i].look);
}
