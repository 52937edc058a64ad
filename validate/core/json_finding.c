/* A finding as JSON; see json_finding.h. */
#include "json_finding.h"

#include "fingerprint.h"
#include "json_arg.h"
#include "rule.h"

struct voice voice_in_english(const struct voice *v)
{
    static const struct catalog english = { .language = "en" };
    return (struct voice){ &english, v->registry };
}

static void put_place(struct json *j, const struct place *p)
{
    json_begin(j, "place", '{');
    json_number(j, "from", p->from);
    json_number(j, "to", p->to);
    json_number(j, "line", p->line);
    json_number(j, "column", p->column);
    json_number(j, "end-line", p->end_line);
    json_number(j, "end-column", p->end_column);
    json_end(j, '}');
}

static void put_fix(struct json *j, const struct fix *fix)
{
    json_begin(j, "fix", '{');
    put_place(j, &fix->place);
    json_text(j, "text", fix->text);
    json_end(j, '}');
}

static void put_basis(struct json *j, const struct voice *english, struct str id)
{
    const struct requirement *r = registry_requirement(english->registry, id);
    struct buf citation = { 0 };
    if (!r)
        return;
    tell_citation(&citation, english, r);
    json_begin(j, "basis", '{');
    json_text(j, "id", r->id);
    json_text(j, "citation", buf_all(&citation));
    json_text(j, "force", force_name(r->force));
    json_text(j, "certainty", certainty_name(r->certainty));
    json_text(j, "text", r->text);
    json_end(j, '}');
    buf_free(&citation);
}

static void put_waiver(struct json *j, const struct waiver *w)
{
    json_begin(j, "waived", '{');
    json_date(j, "until", w->until);
    json_text(j, "by", w->by);
    json_text(j, "reason", w->reason);
    json_text(j, "file", w->path);
    json_number(j, "line", w->line);
    json_end(j, '}');
}

void json_finding(struct json *j, const struct voice *english, const struct digest *d, const struct finding *f)
{
    struct buf message = { 0 };
    tell_finding(&message, english, f);
    json_text(j, "rule", str_of(rules[f->rule].rule->id));
    json_text(j, "module", str_of(rules[f->rule].module));
    json_text(j, "severity", str_of(severity_name(f->severity)));
    json_text(j, "message", buf_all(&message));
    json_begin(j, "arguments", '{');
    for (uint32_t i = 0; i < f->arg_count; i++)
        json_arg(j, &f->args[i]);
    json_end(j, '}');
    put_basis(j, english, f->basis);
    json_text(j, "help", str_of(rules[f->rule].rule->help));
    json_text(j, "item", f->item);
    if (f->form.len)
        json_text(j, "form", f->form);
    if (f->asked.len)
        json_text(j, "asked-by", f->asked);
    put_place(j, &f->place);
    json_text(j, "excerpt", f->place.excerpt);
    json_text(j, "fingerprint", str_of(fingerprint_of(d, f).at));
    if (f->fix)
        put_fix(j, f->fix);
    if (f->known)
        json_bool(j, "known", true);
    if (f->waived)
        put_waiver(j, f->waived);
    buf_free(&message);
}
