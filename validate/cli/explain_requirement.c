/* What a requirement says, and which rules and numbers rest on it; see explain.h. */
#include "explain.h"
#include "matrix.h"

void explain_basis(struct page *p, const struct requirement *r)
{
    struct buf citation = { 0 }, id = { 0 };
    buf_text(&id, "requirement/");
    buf_str(&id, r->id);
    tell_citation(&citation, &p->voice, r);
    struct arg args[] = {
        arg_code("id", r->id),
        arg_term("citation", STR(""), buf_all(&citation)),
        explain_term(p, "force", "force/", force_name(r->force)),
        explain_term(p, "certainty", "certainty/", certainty_name(r->certainty)),
        arg_term("text", STR(""), say_or(&p->voice, buf_all(&id), r->text)),
    };
    explain_told(p, "explain/requirement", args, 5);
    buf_free(&citation);
    buf_free(&id);
}

static void number(struct page *p, struct str id, struct arg value, bool *any)
{
    struct arg args[] = { arg_code("id", id), value };
    if (!*any)
        explain_head(p, "explain/numbers");
    *any = true;
    explain_told(p, "explain/number", args, 2);
}

static void numbers(struct page *p, struct str id)
{
    const struct registry *r = p->voice.registry;
    bool any = false;
    for (uint32_t i = 0; i < r->number_count; i++)
        if (str_same(r->numbers[i].requirement, id))
            number(p, r->numbers[i].id, arg_span("span", r->numbers[i].value, r->numbers[i].unit), &any);
    for (uint32_t i = 0; i < r->bound_count; i++)
        if (str_same(r->bounds[i].requirement, id))
            number(p, r->bounds[i].id, arg_amount("span", r->bounds[i].amount), &any);
}

static void naming(struct page *p, const struct requirement *r)
{
    struct buf lines = { 0 };
    rules_naming(&lines, p->session, r->id);
    struct str rest = buf_all(&lines);
    if (rest.len)
        explain_head(p, "explain/rules");
    while (rest.len)
        explain_line(p, str_cut(&rest, '\n'));
    buf_free(&lines);
}

bool explain_requirement(struct page *p, const char *name)
{
    const struct requirement *r = registry_requirement(p->voice.registry, str_of(name));
    if (!r)
        return false;
    explain_title(p, "requirement", r->id, "explain/sort/", STR("requirement"));
    explain_head(p, "explain/what");
    explain_basis(p, r);
    if (date_given(r->since)) {
        struct arg since = arg_date("date", r->since);
        explain_told(p, "explain/since", &since, 1);
    }
    numbers(p, r->id);
    naming(p, r);
    if (r->why.len) {
        explain_head(p, "explain/not-checkable");
        explain_code(p, "not-checkable/", r->why);
    }
    return true;
}

struct str nearest_requirement(const struct registry *r, const struct near_text *asked, uint32_t *best)
{
    struct str found = STR("");
    for (uint32_t i = 0; i < r->requirement_count; i++)
        nearest_of(asked, r->requirements[i].id, best, &found);
    return found;
}
