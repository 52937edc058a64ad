/* Reading what is asked for; see wish.h. */
#include "wish.h"

#include "meant.h"
#include "names.h"
#include "tell.h"

static const struct summary *find_summary(struct str name)
{
    for (uint32_t i = 0; i < summary_count; i++)
        if (str_is(name, summaries[i]->name))
            return summaries[i];
    return NULL;
}

static bool reads_input(const struct options *o)
{
    for (int i = 0; i < o->word_count; i++)
        if (strcmp(o->words[i], "-") == 0)
            return true;
    return false;
}

static bool has_form(const struct wish *w, const struct summary *s)
{
    return s->dated || strcmp(w->layout, "ics") != 0;
}

/* Why a summary cannot be made of what is given; NULL where it can. */
static const char *misfit(const struct options *o, const struct wish *w, const struct summary *s)
{
    if (s->of_state && !o->state)
        return "is about one State: name it with --state";
    if (s->of_record && o->digests)
        return "shows all that a record holds, which digests do not: name the records themselves";
    if (s->of_record && reads_input(o))
        return "reads a record twice, which standard input does not allow: name a file";
    if (!has_form(w, s))
        return "has no days for a calendar";
    return NULL;
}

static bool take(const struct options *o, struct wish *w, const struct summary *s)
{
    const char *why = misfit(o, w, s);
    for (uint32_t i = 0; i < w->count && !why; i++)
        if (w->summaries[i] == s)
            return true;
    if (why)
        tell_error("the summary %s %s%s", s->name, why, w->all ? "; it is left out" : "");
    else
        w->summaries[w->count++] = s;
    return !why || w->all;
}

static bool take_all(const struct options *o, struct wish *w)
{
    bool good = true;
    for (uint32_t i = 0; i < summary_count; i++)
        good = (!has_form(w, summaries[i]) || take(o, w, summaries[i])) && good;
    return good;
}

static void no_summary(struct str name)
{
    struct meant m = meant_by(name);
    for (uint32_t i = 0; i < summary_count; i++)
        meant_try(&m, summaries[i]->name);
    if (m.name)
        tell_error("there is no summary '%.*s'; did you mean %s?", (int)name.len, name.at, m.name);
    else
        tell_error("there is no summary '%.*s'; --list names them", (int)name.len, name.at);
}

static bool take_named(const struct options *o, struct wish *w, const char *names)
{
    bool good = true;
    for (const char *end; names && good; names = *end ? end + 1 : NULL) {
        end = names + strcspn(names, ",");
        struct str name = { names, (size_t)(end - names) };
        const struct summary *s = find_summary(name);
        if (!s)
            no_summary(name);
        good = s && take(o, w, s);
    }
    return good;
}

static bool read_names(struct run *r, struct wish *w, const char *names)
{
    if (!names) {
        tell_error("name a summary, such as %s; --list names them all", summaries[0]->name);
        return false;
    }
    w->summaries = arena_get(&r->arena, summary_count * sizeof(const struct summary *));
    w->all = strcmp(names, "all") == 0;
    w->several = w->all || strchr(names, ',');
    return w->all ? take_all(&r->options, w) : take_named(&r->options, w, names);
}

/* Several have no one place on standard output, and no table and no look of one's own that fits all. */
static bool fits_several(const struct options *o, const struct wish *w)
{
    const char *one = o->table ? "--table" : o->xslt ? "--xslt" : NULL;
    if (!w->several)
        return true;
    if (one)
        tell_error("%s is for one summary", one);
    else if (!o->output || strcmp(o->output, "-") == 0)
        tell_error("several summaries are written to a folder: name it with -o");
    else
        return true;
    return false;
}

static bool read_day(const char *option, const char *value, struct date *out)
{
    if (!value || date_read(str_of(value), out))
        return true;
    tell_error("%s takes a day such as 2025-01-31, not '%s'", option, value);
    return false;
}

static bool read_scope(const struct options *o, struct scope *scope)
{
    scope->state = str_of(o->state);
    if (!read_day("--from", o->since, &scope->from) || !read_day("--to", o->until, &scope->to))
        return false;
    if (!date_given(scope->from) || !date_given(scope->to) || !date_before(scope->to, scope->from))
        return true;
    tell_error("--to %s lies before --from %s", o->until, o->since);
    return false;
}

static bool read_form(const struct options *o, struct wish *w)
{
    w->layout = o->format ? o->format : "html";
    w->page = strcmp(w->layout, "html") == 0;
    w->format = format_named(w->page ? "xml" : w->layout, USE_DOCUMENT);
    if (o->xslt && o->format)
        tell_error("--xslt lays the summary out; --format is not for it");
    else
        return true;
    return false;
}

bool wish_read(struct run *r, struct wish *w)
{
    const char *names = run_name(r);
    const struct options *o = &r->options;
    *w = (struct wish){ 0 };
    return read_form(o, w) && read_names(r, w, names) && fits_several(o, w) && read_scope(o, &w->scope);
}

/* A file that is named on purpose and is of another kind is no record for a summary; in a folder it is passed over. */
static bool is_of_kind(struct run *r, const struct wish *w, const struct summary *s)
{
    bool good = true;
    for (uint32_t i = 0; i < r->report.record_count && s->of_record && !w->all; i++) {
        const struct digest *d = r->report.records[i].given;
        const char *path = arena_text(&r->arena, d->path);
        if (!d->whole || d->kind == s->kind || !files_names(&r->files, path))
            continue;
        tell_error("%s: a record of kind %s, expected %s", path, kind_name((enum kind)d->kind),
                   kind_name((enum kind)s->kind));
        r->exit = graver(r->exit, EXIT_USAGE);
        good = false;
    }
    return good;
}

bool wish_fits_records(struct run *r, const struct wish *w)
{
    bool good = true;
    for (uint32_t i = 0; i < w->count; i++)
        good = is_of_kind(r, w, w->summaries[i]) && good;
    return good;
}
